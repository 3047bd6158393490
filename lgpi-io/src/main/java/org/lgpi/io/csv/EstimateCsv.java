package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.EstimateWithInterval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * Writes estimates from surveys as CSV: {@code domain, group, item, statistic, estimate, standardError, lower, upper,
 * designEffect, effectiveSampleSize, df, n, verdict, rule}.
 *
 * <p>The domain is {@code all} with an empty group for the total, {@code a*b} with groups {@code x*y} for a crossing.
 * {@code designEffect} compares with a simple random sample without replacement; {@code effectiveSampleSize} is n over
 * the design effect with replacement. Where there is no number the cell is empty and the rule says why; unlimited
 * degrees of freedom, and the effective sample size where the design effect is 0, are {@code Infinity}. Suppressed
 * figures stand in the file beside their verdict: it is for the office that made it; {@link #writePublished} leaves
 * them out.
 */
public final class EstimateCsv {

    private static final List<String> COLUMNS = List.of(
            "domain",
            "group",
            "item",
            "statistic",
            "estimate",
            "standardError",
            "lower",
            "upper",
            "designEffect",
            "effectiveSampleSize",
            "df",
            "n",
            "verdict",
            "rule");

    /** Columns between the place of an estimate and its verdict. */
    private static final int FIGURES = 8;

    private EstimateCsv() {}

    /**
     * Writes estimates with the standard intervals, judged by {@link PublicationRules#N_AND_CV}.
     *
     * @param estimates the estimates
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(Iterable<SurveyEstimate> estimates, Path file) {
        write(estimates, IntervalChoice.STANDARD, PublicationRules.N_AND_CV, file, CsvFormat.RFC4180);
    }

    /**
     * Writes estimates.
     *
     * @param estimates the estimates
     * @param intervals the intervals to write
     * @param rules what decides which estimates may be published
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(
            Iterable<SurveyEstimate> estimates,
            IntervalChoice intervals,
            PublicationRules rules,
            Path file,
            CsvFormat format) {
        List<EstimateWithInterval> reported = new ArrayList<>();
        estimates.forEach(estimate -> reported.add(intervals.report(estimate)));
        write(reported, rules, file, format);
    }

    /**
     * Writes estimates with the intervals that they have.
     *
     * @param estimates the estimates and their intervals
     * @param rules what decides which estimates may be published
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(
            Iterable<EstimateWithInterval> estimates, PublicationRules rules, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                COLUMNS,
                out -> estimates.forEach(estimate -> {
                    place(estimate.estimate(), out);
                    figures(estimate, rules.judge(estimate.estimate()), out);
                }));
    }

    /**
     * Writes estimates as they may be published: a suppressed one has its place and its verdict, and nothing else.
     *
     * @param estimates the estimates and their intervals
     * @param rules what decides which estimates may be published
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writePublished(
            Iterable<EstimateWithInterval> estimates, PublicationRules rules, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                COLUMNS,
                out -> estimates.forEach(estimate -> {
                    Judgement judgement = rules.judge(estimate.estimate());
                    place(estimate.estimate(), out);
                    if (judgement.verdict() == Verdict.SUPPRESS) {
                        for (int empty = 0; empty < FIGURES; empty++) {
                            out.text("");
                        }
                        out.text(judgement.verdict().name()).text("").endRow();
                    } else {
                        figures(estimate, judgement, out);
                    }
                }));
    }

    private static void place(SurveyEstimate estimate, CsvOutput out) {
        out.text(estimate.domain())
                .text(estimate.group())
                .text(estimate.item())
                .text(estimate.statistic().name());
    }

    private static void figures(EstimateWithInterval reported, Judgement judgement, CsvOutput out) {
        SurveyEstimate estimate = reported.estimate();
        Interval interval = reported.interval();
        out.number(estimate.value())
                .number(estimate.standardError())
                .number(interval.lower())
                .number(interval.upper())
                .number(estimate.designEffect())
                .count(estimate.effectiveSampleSize())
                .count(estimate.df())
                .number(estimate.n())
                .text(judgement.verdict().name())
                .text(judgement.rule())
                .endRow();
    }
}
