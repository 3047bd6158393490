package org.lgpi.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.disclosure.PublicationRule.Comparison;
import org.lgpi.core.disclosure.PublicationRule.Measure;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyEstimate;

class PublicationRulesTest {

    private static final double NONE = Double.NaN;

    /** An estimate of a large sample that no rule objects to, changed in what a test is about. */
    private static SurveyEstimate estimate(
            Statistic statistic,
            double value,
            double standardError,
            double deff,
            double df,
            long n,
            EstimateNote... notes) {
        return new SurveyEstimate(
                "settlement", "S1", "q", statistic, value, standardError, deff, deff, df, n, n, Set.of(notes));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0829, 500, 'SHOW (n-and-cv: no rule against it)'",
        "0.083, 500, 'CAUTION (n-and-cv: cv at least 0.166, found 0.166)'",
        "0.1665, 500, 'CAUTION (n-and-cv: cv at least 0.166, found 0.333)'",
        "0.1666, 500, 'SUPPRESS (n-and-cv: cv above 0.333, found 0.3332)'",
        "0.01, 30, 'SHOW (n-and-cv: no rule against it)'",
        "0.01, 29, 'SUPPRESS (n-and-cv: n below 30, found 29)'",
    })
    void bandsOfTheCoefficientOfVariationIncludeTheirLowerEnds(double standardError, long n, String expected) {
        assertThat(PublicationRules.N_AND_CV.judge(estimate(Statistic.PROPORTION, 0.5, standardError, 1, 400, n)))
                .hasToString(expected);
    }

    /** Width of Korn and Graubard's interval from scipy 1.17.1's {@code beta.ppf} and {@code t.ppf}: 0.02267. */
    @Test
    void narrowIntervalsOfRareAnswersAreShownHoweverWideRelatively() {
        double p = 4 / 400.0;
        SurveyEstimate rare = estimate(Statistic.PROPORTION, p, Math.sqrt(p * (1 - p) / 400), 1, 399, 400);

        assertThat(rare.interval(IntervalMethod.BETA, 0.95).width() / p).isGreaterThan(1.3);
        assertThat(PublicationRules.EFFECTIVE_N_AND_WIDTH.judge(rare).verdict()).isEqualTo(Verdict.SHOW);
    }

    /** Widths of Korn and Graubard's interval from scipy 1.17.1, as above: 0.20336, 0.32785, 0.17342. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.05, 1, 400, 'SHOW (effective-n-and-width: no rule against it)'",
        "0.5, 0.08, 1, 400, 'SUPPRESS (effective-n-and-width: interval width at least 0.3, found 0.3278)'",
        "0.1, 0.04, 1, 400, 'SUPPRESS (effective-n-and-width: interval width above 0.05, found 0.1734"
                + " and relative interval width above 1.3, found 1.734)'",
        "0.5, 0.05, 14, 400, 'SUPPRESS (effective-n-and-width: effective sample size below 30, found 28.57)'",
        "0.5, 0.02, 1, 7, 'CAUTION (effective-n-and-width: df below 8, found 7)'",
    })
    void sharesAreJudgedByEffectiveSizeAndWidth(
            double value, double standardError, double deff, double df, String expected) {
        assertThat(PublicationRules.EFFECTIVE_N_AND_WIDTH.judge(
                        estimate(Statistic.TOP_BOX, value, standardError, deff, df, 400)))
                .hasToString(expected);
    }

    @Test
    void aMeanIsNotJudgedByTheWidthOfShares() {
        assertThat(PublicationRules.EFFECTIVE_N_AND_WIDTH.judge(estimate(Statistic.MEAN, 3.5, 0.2, 1, 400, 400)))
                .hasToString("SHOW (effective-n-and-width: no rule against it)");
    }

    @Test
    void withoutStandardErrorNothingIsShownAndTheReasonIsNamed() {
        PublicationRules lax = PublicationRules.builder().code("lax").build();

        assertThat(lax.judge(estimate(Statistic.MEAN, 3, NONE, NONE, 4, 90, EstimateNote.ONE_PSU)))
                .hasToString("SUPPRESS (lax: no standard error, [ONE_PSU])");
        assertThat(lax.judge(estimate(Statistic.MEAN, NONE, NONE, NONE, NONE, 0, EstimateNote.NO_OBSERVATION)))
                .hasToString("SUPPRESS (lax: no estimate, [NO_OBSERVATION])");
        assertThat(lax.judge(estimate(Statistic.MEAN, 3, 0.1, 1, 0, 90, EstimateNote.NO_DEGREES_OF_FREEDOM)))
                .hasToString("SUPPRESS (lax: df below 1, found 0.0)");
    }

    /** A single cluster of equal answers was once printed as known with certainty by the Python package svy. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void equalAnswersAreNeverCertain(double share) {
        for (PublicationRules rules : PublicationRules.presets()) {
            assertThat(rules.judge(estimate(Statistic.PROPORTION, share, 0, NONE, 99, 100, EstimateNote.CONSTANT)))
                    .hasToString(
                            "CAUTION (" + rules.code() + ": all answers are equal, which does not show their error)");
            assertThat(rules.judge(estimate(Statistic.PROPORTION, share, 0, NONE, 19, 20, EstimateNote.CONSTANT))
                            .verdict())
                    .isEqualTo(Verdict.SUPPRESS);
        }
    }

    @Test
    void whatIsNotKnownSpeaksAgainstShowing() {
        assertThat(PublicationRules.EFFECTIVE_N_AND_WIDTH.judge(estimate(Statistic.VARIANCE, 1.2, 0.1, NONE, 400, 400)))
                .hasToString("SUPPRESS (effective-n-and-width: effective sample size below 30, not known)");
        assertThat(PublicationRules.N_AND_CV.judge(estimate(Statistic.MEAN, 0, 0.1, 1, 400, 400)))
                .hasToString("SUPPRESS (n-and-cv: cv above 0.333, found Infinity)");
    }

    @Test
    void theGravestRuleIsQuotedWhateverTheOrder() {
        PublicationRules rules = PublicationRules.builder()
                .code("own")
                .addRules(
                        PublicationRule.of(Verdict.CAUTION, Measure.N, Comparison.BELOW, 100),
                        PublicationRule.of(Verdict.SUPPRESS, Measure.STANDARD_ERROR, Comparison.ABOVE, 0.25))
                .build();

        assertThat(rules.judge(estimate(Statistic.MEAN, 3, 0.3, 1, 40, 50)))
                .hasToString("SUPPRESS (own: standard error above 0.25, found 0.3)");
        assertThat(rules.judge(estimate(Statistic.MEAN, 3, 0.2, 1, 40, 50)))
                .hasToString("CAUTION (own: n below 100, found 50)");
    }

    @Test
    void aDifferenceIsJudgedByItsSides() {
        assertThatThrownBy(() ->
                        PublicationRules.N_AND_CV.judge(estimate(Statistic.DIFFERENCE, 0.01, 0.05, NONE, 400, 400)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a difference is judged by its two sides; judge both estimates");
    }

    @Test
    void rulesThatCannotApplyAreRefusedTogether() {
        assertThatThrownBy(() -> PublicationRules.builder()
                        .code("own rules")
                        .level(95)
                        .addRules(
                                PublicationRule.of(Verdict.SHOW, Measure.N, Comparison.AT_LEAST, -1),
                                new PublicationRule(Verdict.SUPPRESS, PublicationRule.Scope.ALL, List.of()))
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .extracting(e -> ((InvalidDefinitionException) e)
                        .problems().stream().map(Object::toString).toList())
                .isEqualTo(List.of(
                        "error BAD_CODE (code): found the code 'own rules'; expected 1 to 64 letters, digits, full stops,"
                                + " hyphens or underscores; rename it",
                        "error OUT_OF_RANGE (level): found 95.0; expected a number between 0 and 1; correct it",
                        "error BAD_RULE (rules[1]): found the verdict SHOW; expected CAUTION or SUPPRESS; say what speaks"
                                + " against showing; all else is shown",
                        "error BAD_RULE (rules[1]): found the limit -1.0; expected a number of 0 or more; correct the"
                                + " limit",
                        "error BAD_RULE (rules[2]): found no condition; expected at least one; add a condition or drop"
                                + " the rule"));
    }
}
