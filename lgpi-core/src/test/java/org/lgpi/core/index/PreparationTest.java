package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Coin;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Treatment.Curve;
import org.lgpi.core.index.Treatment.Transform;
import org.lgpi.core.index.Treatment.Winsorise;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;

class PreparationTest {

    private static final Framework FRAMEWORK = Framework.builder()
            .code("f")
            .version("1")
            .addBlock(Block.builder()
                    .code("1")
                    .addCriteria(
                            Frameworks.criterion("a", Scale.range(0, 1000)),
                            Frameworks.criterion("b", Scale.range(0, 1000)),
                            Frameworks.criterion("c", Scale.range(0, 1000)))
                    .build())
            .build();

    private static IndexDefinition definition(Preparation preparation) {
        return IndexDefinition.of(
                FRAMEWORK,
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax())
                        .preparation(preparation)
                        .build());
    }

    private static Unit unit(String code, String type) {
        return Unit.builder().code(code).type(type).population(200).build();
    }

    /** NaN is not assessed. */
    private static Assessment row(Unit unit, int year, double... values) {
        Assessment.Builder assessment = Assessment.builder(FRAMEWORK, unit, Year.of(year));
        for (int c = 0; c < values.length; c++) {
            if (!Double.isNaN(values[c])) {
                assessment.value(FRAMEWORK.criteria().get(c).code(), values[c]);
            }
        }
        return assessment.build();
    }

    private static AssessmentTable table(Assessment... rows) {
        return AssessmentTable.of(FRAMEWORK, List.of(rows));
    }

    private static AssessmentTable gaps() {
        return table(
                row(unit("U", "URBAN"), 2026, 10, 20, 30),
                row(unit("V", "URBAN"), 2026, 30, 40, 10),
                row(unit("W", "RURAL"), 2026, 50, Double.NaN, 50),
                row(unit("X", "URBAN"), 2026, 70, Double.NaN, 20));
    }

    private static double value(PreparedTable prepared, String unit, int year, String criterion) {
        int row = prepared.observed().row(unit, Year.of(year)).orElseThrow();
        return prepared.prepared().column(FRAMEWORK.position(criterion)).value(row);
    }

    @Test
    void anImputedCellCountsInTheValueAndNotInTheCoverage() {
        IndexDefinition definition = definition(
                Preparation.builder().addImputation(Imputation.mean()).build());

        ScoreTable scores = Scorer.of(definition).scoreAll(gaps(), "index", "b");

        Score imputed = scores.card("X", Frameworks.YEAR).node("b");
        assertThat(imputed.value()).isCloseTo(0.5, within(1e-15));
        assertThat(imputed.coverage()).isZero();
        assertThat(imputed.lowest()).isZero();
        assertThat(imputed.highest()).isEqualTo(1);
        assertThat(imputed.reason()).isEqualTo(Reason.IMPUTED);
        assertThat(imputed).hasToString("b 50.0 % (imputed), coverage 0.0 %, 0.0 % to 100.0 %");
        Score index = scores.card("X", Frameworks.YEAR).index();
        assertThat(index.reason()).isEqualTo(Reason.NONE);
        assertThat(index.coverage()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(index.value() - index.lowest()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(index.highest() - index.value()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(scores.score(3, "b")).isEqualTo(imputed);
        assertThat(scores.card("X", Frameworks.YEAR).explain().table().toText()).contains("IMPUTED");
        assertThat(scores.prepared().changes())
                .extracting(PreparationChange::unit, PreparationChange::step, PreparationChange::after)
                .containsExactly(tuple("W", "imputation", 30.0), tuple("X", "imputation", 30.0));
    }

    @Test
    void aGroupIsFilledFromItsOwnAndTheRestFromTheNextImputation() {
        PreparedTable prepared = PreparedTable.of(
                definition(Preparation.builder()
                        .addImputation(Imputation.mean("type"), Imputation.constant(7))
                        .build()),
                gaps());

        assertThat(value(prepared, "X", 2026, "b")).isEqualTo(30);
        assertThat(value(prepared, "W", 2026, "b")).isEqualTo(7);
    }

    @Test
    void anImputationStaysInItsNodes() {
        PreparedTable prepared = PreparedTable.of(
                definition(Preparation.builder()
                        .addImputation(Imputation.constant(7).at("a"))
                        .build()),
                gaps());

        assertThat(value(prepared, "W", 2026, "b")).isNaN();
    }

    @Test
    void whatDoesNotApplyOrCountsAsZeroIsNeverImputed() {
        for (ObservationStatus status :
                List.of(ObservationStatus.NOT_APPLICABLE, ObservationStatus.NO_EVIDENCE, ObservationStatus.REFUSED)) {
            Assessment odd = Assessment.builder(FRAMEWORK, "Z", Frameworks.YEAR)
                    .status("b", status)
                    .build();

            PreparedTable prepared = PreparedTable.of(
                    definition(Preparation.builder()
                            .addImputation(Imputation.constant(7))
                            .build()),
                    table(odd));

            assertThat(prepared.prepared().column(1).status(0)).isEqualTo(status);
            assertThat(value(prepared, "Z", 2026, "a")).isEqualTo(7);
        }
    }

    @Test
    void earlierAndLaterPeriodsFillAGap() {
        Unit unit = unit("U", "URBAN");
        AssessmentTable panel = table(
                row(unit, 2020, 10, Double.NaN, 1),
                row(unit, 2022, Double.NaN, 4, 1),
                row(unit, 2024, 50, Double.NaN, 1),
                row(unit, 2025, Double.NaN, Double.NaN, 1));

        PreparedTable latest = PreparedTable.of(panel(Imputation.latest()), panel);
        PreparedTable recent = PreparedTable.of(panel(Imputation.latest(1)), panel);
        PreparedTable linear = PreparedTable.of(panel(Imputation.linear()), panel);
        PreparedTable carried = PreparedTable.of(panel(Imputation.of(new Imputation.Linear(true))), panel);

        assertThat(value(latest, "U", 2022, "a")).isEqualTo(10);
        assertThat(value(latest, "U", 2020, "b")).isNaN();
        assertThat(value(latest, "U", 2025, "b")).isEqualTo(4);
        assertThat(value(recent, "U", 2022, "a")).isNaN();
        assertThat(value(recent, "U", 2025, "a")).isEqualTo(50);
        assertThat(value(linear, "U", 2022, "a")).isEqualTo(30);
        assertThat(value(linear, "U", 2025, "a")).isNaN();
        assertThat(value(carried, "U", 2025, "a")).isEqualTo(50);
        assertThat(value(carried, "U", 2020, "b")).isEqualTo(4);
    }

    private static IndexDefinition panel(Imputation imputation) {
        return definition(Preparation.builder().addImputation(imputation).build());
    }

    @Test
    void denominatorsDivideByTheRegisterAndByOtherCriteria() {
        PreparedTable prepared = PreparedTable.of(
                definition(Preparation.builder()
                        .putDenominator("a", Denominator.attribute(Denominator.POPULATION, 1000))
                        .putDenominator("b", Denominator.criterion("c", 1))
                        .build()),
                gaps());

        assertThat(value(prepared, "U", 2026, "a")).isEqualTo(50);
        assertThat(value(prepared, "V", 2026, "b")).isEqualTo(4);
        assertThat(value(prepared, "X", 2026, "b")).isNaN();
        assertThat(prepared.problems()).isEmpty();
        assertThat(prepared.prepare(0, 0, 20)).isEqualTo(100);
    }

    @Test
    void aValueWithoutDenominatorIsAProblemAndHasNoValue() {
        IndexDefinition definition = definition(Preparation.builder()
                .putDenominator("a", Denominator.criterion("c", 1))
                .build());
        AssessmentTable table = table(
                row(unit("U", "URBAN"), 2026, 10, 20, 0),
                row(unit("V", "URBAN"), 2026, 30, 40, 10),
                row(unit("W", "URBAN"), 2026, 30, 40));

        ScoreTable scores = Scorer.of(definition).scoreAll(table, "index", "a");

        assertThat(scores.score(0, "a").reason()).isEqualTo(Reason.NO_DENOMINATOR);
        assertThat(scores.score(2, "a").coverage()).isZero();
        assertThat(scores.prepared().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error ZERO_DENOMINATOR (U 2026 a): found 0 as c; expected a number other than 0; correct c of U;"
                                + " the value is left out",
                        "error MISSING_DENOMINATOR (W 2026 a): found no number as c; expected a number other than 0;"
                                + " correct c of W; the value is left out");
    }

    @Test
    void anAttributeThatNoUnitHasIsOneProblem() {
        Preparation preparation = Preparation.builder()
                .putDenominator("a", Denominator.attribute("budget", 1))
                .putDenominator("b", Denominator.attribute("budget", 1))
                .addImputation(Imputation.mean("climate"))
                .build();

        assertThat(PreparedTable.of(definition(preparation), gaps()).problems())
                .extracting(Problem::code, Problem::subject)
                .containsExactly(tuple("UNKNOWN_ATTRIBUTE", "budget"), tuple("UNKNOWN_ATTRIBUTE", "climate"));
    }

    @Test
    void aUnitThatIsScreenedOutKeepsItsPlaceWithTheReason() {
        IndexDefinition definition = definition(Preparation.builder()
                .screening(Screening.byAvailability(0.9).with("W", Screening.Force.KEEP))
                .build());

        ScoreTable scores = Scorer.of(definition).scoreAll(gaps());

        assertThat(scores.size()).isEqualTo(4);
        for (Score score : scores.card("X", Frameworks.YEAR).nodes()) {
            assertThat(score.reason()).isEqualTo(Reason.SCREENED_OUT);
        }
        assertThat(scores.index(3).coverage()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(scores.prepared().screenedOut(3)).contains("availability 0.6667 below 0.9");
        assertThat(scores.index(2).hasValue()).isTrue();
        assertThat(Ranking.of(scores).of("X").orElseThrow().rank()).isNaN();
        assertThat(scores.prepared().changes())
                .containsExactly(new PreparationChange(
                        "X",
                        Frameworks.YEAR,
                        "",
                        "screening",
                        Double.NaN,
                        Double.NaN,
                        "availability 0.6667 below 0.9"));
        assertThat(scores.card("X", Frameworks.YEAR).improvements().steps()).isEmpty();
    }

    @Test
    void aUnitThatIsScreenedOutEntersNoStatisticAndNoOrder() {
        AssessmentTable without = table(
                row(unit("U", "URBAN"), 2026, 10, 20, 30),
                row(unit("V", "URBAN"), 2026, 30, 40, 10),
                row(unit("W", "RURAL"), 2026, 50, Double.NaN, 50));
        Preparation drop = Preparation.builder()
                .screening(new Screening(
                        OptionalDouble.empty(), OptionalDouble.empty(), Map.of("X", Screening.Force.DROP)))
                .build();
        for (Aggregation aggregation : List.of(Aggregation.ARITHMETIC, Aggregation.COPELAND, Aggregation.BORDA)) {
            IndexDefinition plain =
                    definition(Preparation.NONE).withMethod(method -> method.withAggregation(PerNode.of(aggregation)));

            ScoreTable expected = Scorer.of(plain).scoreAll(without);
            ScoreTable scores = Scorer.of(plain.withMethod(method -> method.withPreparation(drop)))
                    .scoreAll(gaps());

            for (int row = 0; row < 3; row++) {
                assertThat(scores.index(row)).isEqualTo(expected.index(row));
            }
        }
    }

    @Test
    void aFittedDefinitionPreparesOneUnitAsItPreparedAll() {
        IndexDefinition definition = definition(Preparation.builder()
                .putDenominator("a", Denominator.attribute(Denominator.POPULATION, 1000))
                .addImputation(Imputation.mean("type").at("b"), Imputation.rowMean(PerNode.INDEX))
                .treatment(Treatment.of(new Winsorise(1)).forced())
                .build());
        AssessmentTable table = gaps();
        ScoreTable all = Scorer.of(definition).scoreAll(table);

        IndexDefinition fitted = definition.fit(table);

        assertThat(fitted.method().fitted()).isEqualTo(all.definition().method().fitted());
        for (int row = 0; row < table.size(); row++) {
            assertThat(Scorer.of(fitted).score(table.assessment(row)).nodes())
                    .isEqualTo(all.card(row).nodes());
        }
        assertThatThrownBy(() -> Scorer.of(definition).score(table.assessment(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fit(table)");
    }

    @Test
    void eachPeriodIsPreparedByItselfIfTheFitSaysSo() {
        AssessmentTable panel = table(
                row(unit("U", "URBAN"), 2025, 10, 1, 1),
                row(unit("V", "URBAN"), 2025, Double.NaN, 1, 1),
                row(unit("U", "URBAN"), 2026, 90, 1, 1),
                row(unit("V", "URBAN"), 2026, Double.NaN, 1, 1));
        IndexDefinition together = definition(
                Preparation.builder().addImputation(Imputation.mean()).build());
        IndexDefinition apart = together.withMethod(method -> method.withFit(Normalisation.Scope.PER_PERIOD));

        assertThat(value(PreparedTable.of(together, panel), "V", 2025, "a")).isEqualTo(50);
        assertThat(value(PreparedTable.of(apart, panel), "V", 2025, "a")).isEqualTo(10);
        assertThat(value(PreparedTable.of(apart, panel), "V", 2026, "a")).isEqualTo(90);
        assertThat(apart.fit(panel).fit(panel)).isEqualTo(apart.fit(panel));
    }

    /** COINr's winsorise stops on a column of two values; nothing about such a column is an outlier. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aColumnOfTwoValuesIsLeftAsItIs(boolean force) {
        double[] column = new double[60];
        column[17] = 1;

        TreatmentFit fit = TreatmentLearner.learn(force ? Treatment.STANDARD.forced() : Treatment.STANDARD, column);

        assertThat(fit.changes()).isFalse();
        assertThat(fit.apply(1)).isEqualTo(1);
        assertThat(fit.trials())
                .singleElement()
                .satisfies(trial -> assertThat(trial.passed()).isFalse());
    }

    /** Treat of COINr tests before it winsorises, so that a forced winsorisation of a sound column does nothing. */
    @Test
    void aForcedWinsorisationDoesNotAskForOutliers() {
        double[] column = {1, 2, 3, 4, 5, 7, 9};

        TreatmentFit fit = TreatmentLearner.learn(Treatment.of(new Winsorise(2)).forced(), column);

        assertThat(Arrays.stream(column).map(fit::apply).toArray()).containsExactly(1, 2, 3, 4, 5, 5, 5);
        assertThat(TreatmentLearner.learn(Treatment.of(new Winsorise(2)), column)
                        .changes())
                .isFalse();
    }

    @Test
    void tiedPointsArePulledInTogether() {
        double[] column = {1, 2, 3, 4, 5, 6, 7, 8, 100, 100, 100};

        TreatmentFit fit = TreatmentLearner.learn(Treatment.of(new Winsorise(1)).forced(), column);

        assertThat(fit.upper()).isEqualTo(8);
        assertThat(fit.trials().get(1).points()).isEqualTo(3);
    }

    /** COINr computes the logarithm of log_GII and returns its input; the formula by hand. */
    @Test
    void theLogarithmOfTheGlobalInnovationIndexIsTaken() {
        double[] column = {1, 2, 3, 4, 50};
        Treatment treatment = Treatment.of(new Transform(Curve.LOG_GII, 0)).forced();

        TreatmentFit fit = TreatmentLearner.learn(treatment, column);

        for (double x : column) {
            assertThat(fit.apply(x)).isCloseTo(Math.log1p(49 * (x - 1) / 49), within(1e-14));
        }
        assertThat(TreatmentLearner.learn(treatment, new double[] {0.1, 0.2, 0.3, 0.9})
                        .changes())
                .as("below a maximum of 1 the curve would fall")
                .isFalse();
    }

    /** Aggregate of COINr forgets dat_thresh where it compares units: 20 units of its ASEM data should have no value. */
    @Test
    void anOrderHasNoValueBelowTheMinimumOfChildren() {
        Coin coin = Coin.of(Csv.read("golden/composite/input_iMeta.csv"), Csv.read("golden/composite/input_iData.csv"));
        IndexDefinition definition = IndexDefinition.of(
                coin.framework(),
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax())
                        .aggregation(PerNode.of(Aggregation.COPELAND))
                        .minimumChildren(PerNode.of(0.8))
                        .build());
        List<DataAvailability.Entry> entries =
                DataAvailability.of(definition, coin.table()).entries();

        ScoreTable scores = Scorer.of(definition).scoreAll(coin.table());

        int without = 0;
        for (DataAvailability.Entry entry : entries) {
            if (entry.node().startsWith("S")) {
                int row = coin.table().row(entry.unit(), entry.period()).orElseThrow();
                boolean enough = entry.available() >= 0.8 - 1e-9;
                assertThat(scores.score(row, entry.node()).hasValue())
                        .as(entry.toString())
                        .isEqualTo(enough);
                without += enough ? 0 : 1;
            }
        }
        assertThat(without).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "impute_mean, mean",
        "impute_median, median",
        "impute_mean_settlement, group",
        "impute_row_mean_pillar, row"
    })
    void imputationAgreesWithCoinr(String file, String method) {
        Coin coin = Coin.of(Csv.read("golden/composite/input_iMeta.csv"), Csv.read("golden/composite/input_iData.csv"));
        Imputation imputation = switch (method) {
            case "mean" -> Imputation.mean();
            case "median" -> Imputation.median();
            case "group" -> Imputation.mean("Settlement");
            default -> Imputation.rowMean(PerNode.SUB_BLOCK);
        };
        IndexDefinition definition = IndexDefinition.of(
                coin.framework(),
                IndexMethod.builder()
                        .preparation(
                                Preparation.builder().addImputation(imputation).build())
                        .build());

        AssessmentTable prepared = PreparedTable.of(definition, coin.table()).prepared();

        // COINr 1.1.14
        double[][] expected = coin.values(Csv.read("golden/composite/" + file + ".csv.gz"));
        for (int c = 0; c < expected.length; c++) {
            for (int row = 0; row < coin.table().size(); row++) {
                assertThat(prepared.column(c).value(row)).isCloseTo(expected[c][row], within(1e-12));
            }
        }
    }

    @Test
    void allProblemsOfAPreparationComeAtOnce() {
        Preparation bad = Preparation.builder()
                .putDenominator("x", Denominator.attribute("population", 1))
                .putDenominator("a", Denominator.attribute("population", 0))
                .putDenominator("b", Denominator.criterion("b", 1))
                .screening(Screening.of(66, -1))
                .addImputation(
                        Imputation.mean().at("9"),
                        Imputation.rowMean("pillar"),
                        Imputation.latest(0),
                        Imputation.constant(Double.NaN))
                .treatment(new Treatment(0, 3.5, List.of(new Winsorise(-1)), false, false))
                .putTreatmentOf("y", Treatment.NONE)
                .build();

        assertThatThrownBy(() -> definition(bad))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code, Problem::subject)
                                .containsExactlyInAnyOrder(
                                        tuple("UNKNOWN_CODE", "method.preparation.denominators.x"),
                                        tuple("BAD_DENOMINATOR", "method.preparation.denominators.a"),
                                        tuple("BAD_DENOMINATOR", "method.preparation.denominators.b"),
                                        tuple("BAD_SHARE", "method.preparation.screening.minimumAvailability"),
                                        tuple("BAD_SHARE", "method.preparation.screening.minimumNonZero"),
                                        tuple("UNKNOWN_CODE", "method.preparation.imputation[1].9"),
                                        tuple("BAD_IMPUTATION", "method.preparation.imputation[2]"),
                                        tuple("BAD_IMPUTATION", "method.preparation.imputation[3]"),
                                        tuple("BAD_IMPUTATION", "method.preparation.imputation[4]"),
                                        tuple("BAD_TREATMENT", "method.preparation.treatment.skewness"),
                                        tuple("BAD_TREATMENT", "method.preparation.treatment"),
                                        tuple("UNKNOWN_CODE", "method.preparation.treatmentOf.y")));
    }

    @Test
    void whatLeavesItsScaleIsNotNormalisedByIt() {
        Preparation preparation = Preparation.builder()
                .putDenominator("a", Denominator.attribute("population", 1))
                .build();

        assertThatThrownBy(() -> IndexDefinition.of(
                        FRAMEWORK,
                        IndexMethod.builder().preparation(preparation).build()))
                .hasMessageContaining("the share of the scale of a, whose values are divided before");
    }

    @Test
    void theFingerprintKnowsThePreparation() {
        IndexDefinition plain = definition(Preparation.NONE);
        Preparation preparation =
                Preparation.builder().addImputation(Imputation.mean()).build();

        assertThat(plain.fingerprint()).isNotEqualTo(definition(preparation).fingerprint());
        assertThat(definition(preparation).fit(gaps()).fingerprint())
                .isNotEqualTo(definition(preparation).fingerprint());
    }
}
