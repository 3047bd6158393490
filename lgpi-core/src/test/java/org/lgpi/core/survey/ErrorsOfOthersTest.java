package org.lgpi.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;

/** What other survey software got wrong, as its users reported it. */
class ErrorsOfOthersTest {

    private static final SurveyDesign DESIGN = SurveyDesign.builder()
            .code("s")
            .columns(SurveyColumns.builder().stratum("h").psu("c").build())
            .addDomains("d")
            .addItem(SurveyItem.binary("b"))
            .build();

    /** Two strata with three PSUs of ten: nobody of the small group d=x says yes; it lives in two PSUs of a stratum. */
    private static SurveyRow[] rows(SurveyDesign design) {
        SurveyRow[] rows = new SurveyRow[60];
        for (int i = 0; i < rows.length; i++) {
            boolean small = i < 20 && i % 5 == 0;
            rows[i] = new SurveyRow(design)
                    .stratum(i < 30 ? "A" : "B")
                    .psu("P" + i / 10)
                    .domain("d", small ? "x" : i >= 50 ? "z" : "y")
                    .value("b", small ? 0 : i * i % 3 % 2);
        }
        return rows;
    }

    private static SurveyEstimate estimate(SurveyDesign design, String group) {
        SurveyData.Builder data = SurveyData.builder(design);
        SurveyAccumulator sums = SurveyAccumulator.of(design);
        for (SurveyRow row : rows(design)) {
            data.add(row);
            sums.add(row);
        }
        SurveyEstimate found =
                SurveyEstimator.of(data.build()).by("d").mean("b").of(group);
        SurveyEstimate streamed = sums.estimates("d").of(group);
        assertThat(streamed.notes()).isEqualTo(found.notes());
        assertThat(streamed.n()).isEqualTo(found.n());
        assertThat(streamed.value()).isEqualTo(found.value(), within(1e-15));
        return found;
    }

    @Test
    void aDomainCountsItsOwnRespondentsOnly() {
        SurveyEstimate found = estimate(DESIGN, "x");

        assertThat(found.n()).isEqualTo(4);
        assertThat(found.respondents()).isEqualTo(4);
        Interval interval = found.interval(0.95);
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isGreaterThan(0.5);
    }

    @Test
    void aShareOfNobodyHasAOneSidedIntervalAndAWarning() {
        SurveyEstimate found = estimate(DESIGN, "x");

        assertThat(found.value()).isZero();
        assertThat(found.notes()).contains(EstimateNote.CONSTANT);
        assertThat(found.interval(IntervalMethod.LOGIT, 0.95).upper()).isNaN();
        assertThat(found.interval(IntervalMethod.WILSON, 0.95).upper()).isBetween(0.3, 1.0);
        assertThat(found.interval(IntervalMethod.BETA, 0.95).upper()).isBetween(0.3, 1.0);
    }

    @Test
    void aGroupInOneClusterIsNotKnownWithCertainty() {
        SurveyEstimate found = estimate(DESIGN, "z");

        assertThat(found.df()).isZero();
        assertThat(found.standardError()).isNaN();
        assertThat(found.notes()).contains(EstimateNote.ONE_PSU, EstimateNote.NO_DEGREES_OF_FREEDOM);
        for (IntervalMethod method : IntervalMethod.values()) {
            assertThat(found.interval(method, 0.95).upper()).as(method.name()).isNaN();
        }
    }

    @Test
    void degreesOfFreedomOfTheWholeDesignServeSmallGroupsIfAskedFor() {
        assertThat(estimate(DESIGN, "x").df()).isEqualTo(1);
        assertThat(estimate(DESIGN.withDf(DegreesOfFreedom.DESIGN), "x").df()).isEqualTo(4);
        assertThat(estimate(DESIGN.withDf(DegreesOfFreedom.INFINITE), "y")
                        .interval(0.95)
                        .width())
                .isLessThan(estimate(DESIGN, "y").interval(0.95).width());
    }

    @Test
    void theSamePsuCodeInTwoStrataIsTwoPsusIfTheyAreNested() {
        SurveyDesign nested = DESIGN.withNestedPsus(true);
        SurveyData.Builder data = SurveyData.builder(nested);
        SurveyAccumulator sums = SurveyAccumulator.of(nested);
        for (SurveyRow row : rows(nested)) {
            row.psu("P" + (row.psu().charAt(1) - '0') % 3);
            data.add(row);
            sums.add(row);
        }
        SurveyEstimate found = SurveyEstimator.of(data.build()).mean("b").only();

        assertThat(found.df()).isEqualTo(4);
        assertThat(sums.contradictions()).isEmpty();
        assertThat(sums.estimates().of("").standardError()).isEqualTo(found.standardError(), within(1e-15));
    }
}
