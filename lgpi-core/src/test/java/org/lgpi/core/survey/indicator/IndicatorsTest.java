package org.lgpi.core.survey.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.Golden;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimates;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;

class IndicatorsTest {

    private static final double NONE = Double.NaN;

    private static SurveyItem rating(String code) {
        return SurveyItem.builder()
                .code(code)
                .kind(ItemKind.RATING)
                .min(1)
                .max(5)
                .topBox(4)
                .addNotApplicable(8)
                .addNoAnswer(9)
                .build();
    }

    private static final SurveyDesign DESIGN = SurveyDesign.builder()
            .code("demo")
            .addDomains("village")
            .addItems(
                    rating("q1"),
                    rating("q2"),
                    SurveyItem.binary("used"),
                    SurveyItem.builder()
                            .code("way")
                            .kind(ItemKind.CATEGORY)
                            .min(1)
                            .max(3)
                            .build())
            .build();

    /** One village; a row is q1, q2, used, way. */
    private static SurveyData data(double[]... rows) {
        SurveyData.Builder data = SurveyData.builder(DESIGN);
        for (double[] row : rows) {
            assertThat(data.add(data.row()
                            .domain("village", "A")
                            .value("q1", row[0])
                            .value("q2", row[1])
                            .value("used", row[2])
                            .value("way", row[3])))
                    .isEmpty();
        }
        return data.build();
    }

    private static Indicators only(UnaryOperator<Indicator.Builder> parts) {
        return Indicators.builder()
                .code("demo")
                .unit("village")
                .addIndicators(parts.apply(Indicator.builder().criterion("C")).build())
                .build();
    }

    private static IndicatorEstimate estimate(SurveyData data, UnaryOperator<Indicator.Builder> parts) {
        return only(parts).estimate(data).list().get(0);
    }

    /** By hand: shares 0.75 and 0; z = -+0.375/2; variance 4/3 * 2 * 0.1875^2 = 0.09375. */
    @Test
    void aScaleIsTheMeanOfItsAnsweredItems() {
        SurveyData data =
                data(new double[] {5, 3, 1, 1}, new double[] {1, NONE, 1, 1}, new double[] {8, 9, 1, 1}, new double[] {
                    8, 8, 1, 1
                });

        IndicatorEstimate one = estimate(data, i -> i.addItems("q1", "q2").minimumAnswered(1));

        assertThat(one.estimate().value()).isEqualTo(0.375);
        assertThat(one.estimate().standardError()).isCloseTo(Math.sqrt(0.09375), within(1e-15));
        assertThat(one.estimate().statistic()).isEqualTo(Statistic.MEAN);
        assertThat(one.estimate().n()).isEqualTo(2);
        assertThat(one.notApplicable()).isEqualTo(1);
        assertThat(one.noAnswer()).isEqualTo(1);
        assertThat(only(i -> i.addItems("q1", "q2").minimumAnswered(1)).numbers(data, "C"))
                .containsExactly(0.75, 0, NONE, NONE);
    }

    @Test
    void fewerAnswersThanAskedForAreNone() {
        SurveyData data = data(new double[] {5, 3, 1, 1}, new double[] {1, NONE, 1, 1});

        IndicatorEstimate one = estimate(data, i -> i.addItems("q1", "q2"));

        assertThat(one.estimate().value()).isEqualTo(0.75);
        assertThat(one.noAnswer()).isEqualTo(1);
    }

    @Test
    void reversedItemsCountTheOtherWayRound() {
        SurveyData data = data(new double[] {5, 5, 1, 1}, new double[] {4, 2, 1, 1});

        // 1 and 1 - 1; 0.75 and 1 - 0.25
        assertThat(only(i -> i.addItems("q1", "q2").addReversed("q2")).numbers(data, "C"))
                .containsExactly(0.5, 0.75);
    }

    @Test
    void aSkipPatternIsNotAMissingAnswer() {
        SurveyData data = data(
                new double[] {5, 1, 1, 1}, new double[] {NONE, 1, 0, 1}, new double[] {NONE, 1, 1, 1}, new double[] {
                    4, 1, NONE, 1
                });

        IndicatorEstimate one = estimate(
                data, i -> i.addItems("q1").recode(Recode.topBox()).onlyIf(new SkipPattern("used", Set.of(1.0))));

        assertThat(one.estimate().value()).isEqualTo(1);
        assertThat(one.estimate().n()).isEqualTo(1);
        // who did not use it was not to answer; of the others one did not, and of one it is not known
        assertThat(one.notApplicable()).isEqualTo(1);
        assertThat(one.noAnswer()).isEqualTo(2);
    }

    @Test
    void eachRecodeGivesItsNumberAndItsStatistic() {
        SurveyData data = data(new double[] {4, 1, 1, 2}, new double[] {2, 1, 0, 3});
        record Case(Statistic statistic, double first, double second, UnaryOperator<Indicator.Builder> parts) {}
        for (Case one : List.of(
                new Case(Statistic.MEAN, 0.75, 0.25, i -> i.addItems("q1")),
                new Case(Statistic.MEAN, 4, 2, i -> i.addItems("q1").recode(Recode.asIs())),
                new Case(Statistic.TOP_BOX, 1, 0, i -> i.addItems("q1").recode(Recode.topBox())),
                new Case(Statistic.TOP_BOX, 1, 1, i -> i.addItems("q1").recode(Recode.topBox(2))),
                new Case(Statistic.PROPORTION, 1, 0, i -> i.addItems("used").recode(Recode.yes())),
                new Case(Statistic.PROPORTION, 1, 0, i -> i.addItems("used")),
                new Case(Statistic.PROPORTION, 1, 1, i -> i.addItems("way").recode(Recode.yes(2.0, 3.0))),
                new Case(
                        Statistic.MEAN,
                        0.5,
                        NONE,
                        i -> i.addItems("way")
                                .recode(Recode.values(Map.of(1.0, 1.0, 2.0, 0.5)))
                                .addNoAnswer(3)))) {
            assertThat(only(one.parts()).numbers(data, "C")).containsExactly(one.first(), one.second());
            assertThat(estimate(data, one.parts()).estimate().statistic()).isEqualTo(one.statistic());
        }
    }

    /** The estimates of the survey are held against R; indicators of one item must be the same numbers. */
    @Test
    void indicatorsOfOneItemAreItsEstimates() {
        SurveyData data = Golden.data("fpc");
        Indicators indicators = Indicators.builder()
                .code("golden")
                .unit("settlement")
                .addIndicators(
                        Indicator.builder().criterion("share").addItems("sat1").build(),
                        Indicator.builder()
                                .criterion("top")
                                .addItems("sat1")
                                .recode(Recode.topBox())
                                .build(),
                        Indicator.builder()
                                .criterion("yes")
                                .addItems("part1")
                                .recode(Recode.yes())
                                .build())
                .build();
        SurveyEstimator survey = SurveyEstimator.of(data).by("settlement");

        IndicatorEstimates found = indicators.estimate(data);

        for (SurveyEstimate mean : survey.mean("sat1")) {
            SurveyEstimate share = found.of("share", mean.group());
            assertThat(share.value()).isCloseTo((mean.value() - 1) / 4, within(1e-14));
            assertThat(share.standardError()).isCloseTo(mean.standardError() / 4, within(1e-14));
        }
        same(
                survey.topBox("sat1"),
                top -> assertThat(found.of("top", top.group()).value()).isEqualTo(top.value()));
        same(
                survey.topBox("sat1"),
                top -> assertThat(found.of("top", top.group()).standardError()).isEqualTo(top.standardError()));
        same(
                survey.mean("part1"),
                yes -> assertThat(found.of("yes", yes.group()).standardError()).isEqualTo(yes.standardError()));
        assertThat(found.list()).hasSize(3 * survey.mean("sat1").list().size());
    }

    private static void same(SurveyEstimates estimates, Consumer<SurveyEstimate> check) {
        assertThat(estimates.list()).isNotEmpty().allSatisfy(check);
    }

    @Test
    void whatDoesNotFitTheSurveyIsToldAtOnce() {
        Indicators indicators = Indicators.builder()
                .code("bad")
                .unit("town")
                .addIndicators(
                        Indicator.builder().criterion("A").addItems("q7").build(),
                        Indicator.builder().criterion("B").addItems("way").build(),
                        Indicator.builder()
                                .criterion("C")
                                .addItems("way")
                                .recode(Recode.values(Map.of(1.0, 1.0, 2.0, 0.0, 4.0, 0.0)))
                                .build(),
                        Indicator.builder()
                                .criterion("D")
                                .addItems("used")
                                .recode(Recode.topBox())
                                .build())
                .build();

        assertThatThrownBy(() -> indicators.estimate(data(new double[] {4, 1, 1, 2})))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "error UNKNOWN_DOMAIN (unit): found the domain town; expected one of [village];"
                                                + " correct the name, or declare the domain in the survey",
                                        "error UNKNOWN_ITEM (indicators.A): found the item q7; expected an item of the"
                                                + " survey demo; correct the code, or declare the item in the survey",
                                        "error UNFIT_RECODE (indicators.B): found CATEGORY way with the recode share;"
                                                + " expected a scale from a smallest to a largest answer; choose another"
                                                + " recode, or correct the item",
                                        "error NO_SUCH_ANSWER (indicators.C): found the answer 4.0 to way; expected a"
                                                + " whole number from 1.0 to 3.0; correct the answer; codes off the scale"
                                                + " are declared in the survey",
                                        "error UNMAPPED_ANSWER (indicators.C): found no value for the answer 3.0 to way;"
                                                + " expected a value for each answer; add it, or list the answer under"
                                                + " notApplicable or noAnswer",
                                        "error UNFIT_RECODE (indicators.D): found BINARY used with the recode top box;"
                                                + " expected a top box on the scale of the item; choose another recode, or"
                                                + " correct the item"));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> only(i -> i.addItems("q1", "q1")
                        .minimumAnswered(3)
                        .addReversed("q2")
                        .recode(Recode.values(Map.of()))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("DUPLICATE_ITEM", "OUT_OF_RANGE", "BAD_REVERSED", "NO_ANSWERS"));
    }
}
