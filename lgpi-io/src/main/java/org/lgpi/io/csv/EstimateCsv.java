package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * Writes estimates from surveys as CSV: {@code domain, group, item, statistic, estimate, standardError, lower, upper,
 * designEffect, effectiveSampleSize, df, n, verdict, rule}.
 *
 * <p>The domain is {@code all} with an empty group for the total, {@code a*b} with groups {@code x*y} for a crossing.
 * {@code designEffect} compares with a simple random sample without replacement; {@code effectiveSampleSize} is n over
 * the design effect with replacement. Where there is no number the cell is empty and the rule says why; unlimited degrees
 * of freedom are {@code Infinity}.
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
        CsvFiles.write(
                file, format, COLUMNS, out -> estimates.forEach(estimate -> write(estimate, intervals, rules, out)));
    }

    private static void write(
            SurveyEstimate estimate, IntervalChoice intervals, PublicationRules rules, CsvOutput out) {
        Interval interval = intervals.of(estimate);
        Judgement judgement = rules.judge(estimate);
        out.text(estimate.domain())
                .text(estimate.group())
                .text(estimate.item())
                .text(estimate.statistic().name())
                .number(estimate.value())
                .number(estimate.standardError())
                .number(interval.lower())
                .number(interval.upper())
                .number(estimate.designEffect())
                .number(estimate.effectiveSampleSize())
                .count(estimate.df())
                .number(estimate.n())
                .text(judgement.verdict().name())
                .text(judgement.rule())
                .endRow();
    }
}
