package org.lgpi.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;

class SurveyDataTest {

    private static SurveyDesign.Builder design(boolean secondStage) {
        SurveyColumns.Builder columns =
                SurveyColumns.builder().stratum("h").psu("c").weight("w");
        if (secondStage) {
            columns.populationPsus("N").populationInPsu("M");
        }
        return SurveyDesign.builder()
                .code("demo")
                .columns(columns.build())
                .addDomains("d")
                .addItems(
                        SurveyItem.builder()
                                .code("q")
                                .kind(ItemKind.RATING)
                                .min(1)
                                .max(5)
                                .topBox(4)
                                .addNotApplicable(8)
                                .addNoAnswer(9)
                                .build(),
                        SurveyItem.binary("b"));
    }

    private static List<Problem> add(
            SurveyData.Builder data, String stratum, String psu, String domain, double weight, double q, double b) {
        return data.add(data.row()
                .stratum(stratum)
                .psu(psu)
                .domain("d", domain)
                .weight(weight)
                .populationPsus(10)
                .populationInPsu(100)
                .value("q", q)
                .value("b", b));
    }

    /** Two strata with two PSUs of three people each; domain x lies in PSU a, domain y everywhere else. */
    private static SurveyEstimator small(SurveyDesign design) {
        SurveyData.Builder data = SurveyData.builder(design);
        String[] psus = {"a", "b", "c", "d"};
        double[] answers = {1, 2, 4, 3, 5, 5, 2, 2, 1, 4, 3, 5};
        for (int i = 0; i < answers.length; i++) {
            int psu = i / 3;
            add(data, "h" + psu / 2, psus[psu], psu == 0 ? "x" : "y", 1 + psu, answers[i], 1);
        }
        return SurveyEstimator.of(data.build());
    }

    @Test
    void orderOfRowsChangesNoBit() {
        SurveyDesign design = Golden.design("fpc").build();
        SurveyEstimator one = SurveyEstimator.of(Golden.data(design, rows -> rows, row -> true));
        SurveyEstimator other = SurveyEstimator.of(Golden.data(
                design,
                rows -> {
                    List<Map<String, String>> shuffled = new ArrayList<>(rows);
                    Collections.shuffle(shuffled, new Random(3));
                    return shuffled;
                },
                row -> true));
        for (String item : List.of("sat1", "part3", "income")) {
            assertThat(other.mean(item)).isEqualTo(one.mean(item));
            assertThat(other.total(item)).isEqualTo(one.total(item));
            assertThat(other.by("sex", "region").mean(item))
                    .isEqualTo(one.by("sex", "region").mean(item));
        }
    }

    @Test
    void badWeightIsAProblemOfItsRow() {
        SurveyData.Builder data = SurveyData.builder(design(false).build());

        assertThat(add(data, "h", "a", "x", -1, 3, 1))
                .singleElement()
                .hasToString(
                        "error BAD_WEIGHT (a): found weight -1.0; expected a weight of 0 or more; correct the weight"
                                + " or leave the respondent out; the row was left out");
        assertThat(add(data, "h", "a", "x", Double.NaN, 3, 1))
                .singleElement()
                .extracting(Problem::found)
                .isEqualTo("no weight");
        assertThat(data.build().size()).isZero();
    }

    @Test
    void answerOffItsScaleIsLeftOutAlone() {
        SurveyData.Builder data = SurveyData.builder(design(false).build());

        assertThat(add(data, "h", "a", "x", 1, 6, 1))
                .singleElement()
                .hasToString(
                        "error VALUE_OFF_SCALE (q): found 6.0; expected a whole number from 1.0 to 5.0; correct the"
                                + " answer or declare the code; the answer was left out");

        SurveyData built = data.build();
        assertThat(built.answers("q")).containsExactly(Double.NaN);
        assertThat(built.answers("b")).containsExactly(1.0);
    }

    @Test
    void notApplicableIsKeptApartFromNoAnswer() {
        SurveyData.Builder builder = SurveyData.builder(design(false).build());
        assertThat(add(builder, "h", "a", "x", 1, 8, 1)).isEmpty();
        assertThat(add(builder, "h", "a", "x", 1, 9, 1)).isEmpty();
        assertThat(add(builder, "h", "b", "x", 1, 5, 1)).isEmpty();

        SurveyData data = builder.build();

        assertThat(data.notApplicable("q")).isEqualTo(1);
        assertThat(data.answers("q")).containsExactly(Double.NaN, Double.NaN, 5.0);
    }

    @Test
    void psuInTwoStrataIsRefusedUnlessNested() {
        SurveyData.Builder plain = SurveyData.builder(design(false).build());
        SurveyData.Builder nested =
                SurveyData.builder(design(false).nestedPsus(true).build());
        for (SurveyData.Builder data : List.of(plain, nested)) {
            add(data, "h1", "a", "x", 1, 3, 1);
            add(data, "h2", "a", "x", 1, 3, 1);
        }

        assertThatThrownBy(plain::build)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("error PSU_IN_TWO_STRATA (a): found strata h1 and h2; expected one stratum for each PSU;"
                        + " correct the codes, or declare nestedPsus if codes are unique within strata only");
        assertThat(nested.build().psus()).isEqualTo(2);
    }

    @Test
    void populationBelowItsSampleIsRefused() {
        SurveyData.Builder data = SurveyData.builder(design(true).build());
        data.add(data.row().stratum("h").psu("a").weight(1).populationPsus(1).populationInPsu(100));
        data.add(data.row().stratum("h").psu("b").weight(1).populationPsus(1).populationInPsu(100));

        assertThatThrownBy(data::build)
                .hasMessageContaining(
                        "POPULATION_BELOW_SAMPLE (stratum h): found populationPsus 1.0 beside 2 sampled PSUs");
    }

    @Test
    void domainInsideOnePsuHasNoErrorWithoutANextStage() {
        SurveyEstimate found = small(design(false).build()).by("d").mean("q").of("x");

        assertThat(found.value()).isEqualTo(7 / 3.0);
        assertThat(found.standardError()).isNaN();
        assertThat(found.notes()).containsExactly(EstimateNote.ONE_PSU, EstimateNote.NO_DEGREES_OF_FREEDOM);
        assertThat(found.interval(0.95).lower()).isNaN();
    }

    @Test
    void domainInsideOnePsuHasTheErrorOfTheNextStage() {
        SurveyEstimate found = small(design(true).build()).by("d").mean("q").of("x");

        double variance = (16 / 9.0 + 1 / 9.0 + 25 / 9.0) / 2 / 3 * (1 - 3 / 100.0);
        assertThat(found.standardError()).isCloseTo(Math.sqrt(variance), within(1e-14));
        assertThat(found.notes()).containsExactly(EstimateNote.CONDITIONAL_ON_PSU);
        assertThat(found.df()).isEqualTo(2);
    }

    @Test
    void shareOfOneHasAOneSidedIntervalOnly() {
        SurveyEstimate found = small(design(false).build()).mean("b").only();

        assertThat(found.value()).isEqualTo(1.0);
        assertThat(found.standardError()).isZero();
        assertThat(found.notes()).containsExactly(EstimateNote.CONSTANT);
        assertThat(found.interval(IntervalMethod.LOGIT, 0.95).lower()).isNaN();
        assertThat(found.interval(0.95)).isEqualTo(found.interval(IntervalMethod.BETA, 0.95));
        for (IntervalMethod method : List.of(IntervalMethod.BETA, IntervalMethod.WILSON)) {
            Interval interval = found.interval(method, 0.95);
            assertThat(interval.upper()).isEqualTo(1.0);
            assertThat(interval.lower()).isBetween(0.2, 0.9);
        }
    }

    @Test
    void nobodyAnsweringLeavesNoEstimate() {
        SurveyData.Builder data = SurveyData.builder(design(false).build());
        add(data, "h", "a", "x", 1, Double.NaN, 1);
        add(data, "h", "b", "x", 1, Double.NaN, 1);

        SurveyEstimate found = SurveyEstimator.of(data.build()).mean("q").only();

        assertThat(found.value()).isNaN();
        assertThat(found.n()).isZero();
        assertThat(found.respondents()).isEqualTo(2);
        assertThat(found.notes()).containsExactly(EstimateNote.NO_OBSERVATION);
    }
}
