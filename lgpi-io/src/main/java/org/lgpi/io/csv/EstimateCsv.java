package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.EstimateWithInterval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * Estimates from surveys as CSV: {@code domain, group, item, statistic, estimate, standardError, lower, upper,
 * designEffect, effectiveSampleSize, df, n, verdict, rule, level}, the last one the confidence level of the interval.
 *
 * <p>The domain is {@code all} with an empty group for the total, {@code a*b} with groups {@code x*y} for a crossing.
 * {@code designEffect} compares with a simple random sample without replacement; {@code effectiveSampleSize} is n over
 * the design effect with replacement. Where there is no number the cell is empty and the rule says why; unlimited
 * degrees of freedom, and the effective sample size where the design effect is 0, are {@code Infinity}. Suppressed
 * figures stand in the file beside their verdict: it is for the office that made it; {@link #writePublished} leaves
 * them out.
 */
public final class EstimateCsv {

    private static final String LEVEL = "level";

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
            "rule",
            LEVEL);

    /** Columns between the place of an estimate and its verdict. */
    private static final int FIGURES = 8;

    private static final double USUAL_LEVEL = 0.95;

    private static final RowReader ROWS =
            new RowReader(COLUMNS.subList(0, COLUMNS.size() - 1), List.of(LEVEL), COLUMNS.subList(4, 4 + FIGURES - 1));

    private EstimateCsv() {}

    /**
     * Reads estimates and their verdicts from a stream. A row whose place is known, but not what it holds, counts as
     * suppressed; of two rows for one estimate the first is used.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the estimates in their order, and the problems of the rows
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<List<JudgedEstimate>> read(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> ROWS.list(bytes, source, format, EstimateCsv::estimate));
    }

    /**
     * Reads estimates and their verdicts from a file, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @return the estimates in their order, and the problems of the rows
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<JudgedEstimate>> read(Path file) {
        return CsvFiles.read(file, in -> ROWS.list(in, file.toString(), CsvFormat.DETECT, EstimateCsv::estimate));
    }

    private static Optional<JudgedEstimate> estimate(RowCells cells) {
        String domain = cells.text("domain");
        String group = cells.text("group");
        String item = cells.text("item");
        if (domain.isEmpty() || item.isEmpty()) {
            String missing = domain.isEmpty() ? "domain" : "item";
            cells.bad(missing, "NO_PLACE", "no " + missing, "the place of an estimate", "write the " + missing);
        }
        Statistic statistic = cells.choice("statistic", Statistic.values());
        String place = group.isEmpty() ? domain : domain + " " + group;
        String what = place + " " + item + " " + statistic;
        if (!cells.isSound() || !cells.isFirst("item", what, "each estimate")) {
            return Optional.empty();
        }
        double level = cells.optional(LEVEL).isPresent() ? cells.decimal(LEVEL).doubleValue() : USUAL_LEVEL;
        if (!(level > 0 && level < 1)) {
            cells.bad(LEVEL, "OUT_OF_RANGE", "the level " + level, "a number between 0 and 1", "correct it");
            level = USUAL_LEVEL;
        }
        Verdict verdict = cells.choice("verdict", Verdict.values());
        JudgedEstimate found = new JudgedEstimate(
                domain,
                group,
                item,
                statistic,
                cells.number("estimate"),
                cells.number("standardError"),
                new Interval(cells.number("lower"), cells.number("upper"), level),
                cells.number("designEffect"),
                cells.number("effectiveSampleSize"),
                cells.number("df"),
                cells.optional("n").isPresent() ? cells.count("n") : 0,
                new Judgement(verdict, cells.text("rule")));
        if (cells.isSound() && found.isShown() && Double.isNaN(found.value())) {
            cells.bad("estimate", "NO_ESTIMATE", "no estimate", "a number, or the verdict SUPPRESS", "correct the row");
        }
        return Optional.of(cells.isSound() ? found : found.suppressed());
    }

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
     * Writes estimates as they may be published: a suppressed one has its place and its verdict, and nothing else; so have
     * those from which one could be worked out, where no domain lies within another.
     *
     * @param estimates the estimates and their intervals; what stands twice is written once
     * @param rules what decides which estimates may be published
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writePublished(
            Iterable<EstimateWithInterval> estimates, PublicationRules rules, Path file, CsvFormat format) {
        Set<JudgedEstimate> judged = new LinkedHashSet<>();
        estimates.forEach(estimate -> judged.add(JudgedEstimate.of(estimate, rules)));
        writePublished(PublishedEstimates.of(judged), file, format);
    }

    /**
     * Writes what may be published: a suppressed estimate has its place and its verdict, and nothing else; so have those
     * from which one could be worked out.
     *
     * @param estimates the estimates
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writePublished(PublishedEstimates estimates, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                COLUMNS,
                out -> estimates.list().forEach(estimate -> {
                    out.text(estimate.domain())
                            .text(estimate.group())
                            .text(estimate.item())
                            .text(estimate.statistic().name());
                    if (estimate.isShown()) {
                        out.number(estimate.value())
                                .number(estimate.standardError())
                                .number(estimate.interval().lower())
                                .number(estimate.interval().upper())
                                .number(estimate.designEffect())
                                .count(estimate.effectiveSampleSize())
                                .count(estimate.df())
                                .number(estimate.n());
                    } else {
                        IntStream.range(0, FIGURES).forEach(i -> out.empty());
                    }
                    out.text(estimate.verdict().name())
                            .text(estimate.judgement().rule())
                            .number(estimate.interval().level())
                            .endRow();
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
                .number(interval.level())
                .endRow();
    }
}
