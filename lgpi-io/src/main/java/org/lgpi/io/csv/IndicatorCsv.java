package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.disclosure.IndicatorAssessments;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.indicator.IndicatorEstimate;
import org.lgpi.core.survey.indicator.IndicatorEstimates;

/**
 * Writes the indicators of a survey as CSV: with all that is known of them, or as assessments that an index reads.
 *
 * <p>The first has the columns {@code unit, period, criterion, statistic, value, standardError, lower, upper,
 * designEffect, effectiveSampleSize, df, n, notApplicable, noAnswer, verdict, rule}, with the intervals at 95 %. It holds
 * the values that the rules suppress: it is for the office, not for publication. The second has {@code unit, period,
 * criterion, value, status, standardError}, and no suppressed value.
 */
public final class IndicatorCsv {

    private static final double LEVEL = 0.95;

    private static final List<String> COLUMNS = List.of(
            "unit",
            "period",
            "criterion",
            "statistic",
            "value",
            "standardError",
            "lower",
            "upper",
            "designEffect",
            "effectiveSampleSize",
            "df",
            "n",
            "notApplicable",
            "noAnswer",
            "verdict",
            "rule");

    private static final List<String> ASSESSMENTS =
            List.of("unit", "period", "criterion", "value", "status", "standardError");

    private IndicatorCsv() {}

    /**
     * Writes indicators with all that is known of them.
     *
     * @param estimates the indicators
     * @param period the year
     * @param rules what may be published
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(
            IndicatorEstimates estimates, Year period, PublicationRules rules, Path file, CsvFormat format) {
        CsvFiles.write(file, format, COLUMNS, out -> estimates.list().forEach(one -> write(one, period, rules, out)));
    }

    private static void write(IndicatorEstimate one, Year period, PublicationRules rules, CsvOutput out) {
        SurveyEstimate estimate = one.estimate();
        Interval interval = estimate.interval(LEVEL);
        Judgement judgement = rules.judge(estimate);
        key(one, period, out)
                .text(estimate.statistic().name())
                .number(estimate.value())
                .number(estimate.standardError())
                .number(interval.lower())
                .number(interval.upper())
                .number(estimate.designEffect())
                .count(estimate.effectiveSampleSize())
                .count(estimate.df())
                .number(estimate.n())
                .number(one.notApplicable())
                .number(one.noAnswer())
                .text(judgement.verdict().name())
                .text(judgement.rule())
                .endRow();
    }

    /**
     * Writes indicators as assessments in the long form, whether or not an index has their criteria.
     *
     * @param estimates the indicators
     * @param period the year
     * @param rules what may be published
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writeAssessments(
            IndicatorEstimates estimates, Year period, PublicationRules rules, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                ASSESSMENTS,
                out -> estimates.list().forEach(one -> {
                    Observation observation = IndicatorAssessments.observation(one.estimate(), rules);
                    key(one, period, out)
                            .number(observation.value())
                            .text(observation.status().name())
                            .number(observation.standardError().orElse(Double.NaN))
                            .endRow();
                }));
    }

    private static CsvOutput key(IndicatorEstimate one, Year period, CsvOutput out) {
        return out.code(one.unit(), "unit")
                .text("%04d".formatted(period.getValue()))
                .text(one.criterion());
    }
}
