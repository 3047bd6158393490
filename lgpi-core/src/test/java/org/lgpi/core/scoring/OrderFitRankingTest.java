package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.Frameworks.YEAR;
import static org.lgpi.core.generators.Frameworks.assess;
import static org.lgpi.core.generators.Frameworks.flat;
import static org.lgpi.core.generators.Frameworks.table;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;

/** Orders between units, normalisations that learn, and ranks. */
class OrderFitRankingTest {

    private static final double NONE = Double.NaN;

    // ---- orders

    private static ScoreTable order(Aggregation order, Weights weights, double[]... rows) {
        Framework framework = flat(rows[0].length);
        IndexMethod method = IndexMethod.STANDARD
                .withWeights(weights)
                .withAggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", order));
        return Scorer.of(IndexDefinition.of(framework, method)).scoreAll(table(framework, rows));
    }

    private static void values(ScoreTable scores, double... expected) {
        for (int row = 0; row < expected.length; row++) {
            assertThat(scores.value(row, "1")).as("row " + row).isCloseTo(expected[row], within(1e-15));
        }
    }

    @Test
    void copelandCountsTheUnitsBeatenOnMoreThanHalfOfTheWeight() {
        // A beats B on 1.1 and 1.2, B beats C on all, A and C: A ahead on 1.1 alone
        double[][] rows = {{0.9, 0.5, 0.1}, {0.5, 0.4, 0.9}, {0.4, 0.9, 0.8}};

        // equal weights: A > B (2 of 3), B > C (1.1, 1.3), C > A (1.2, 1.3): each beats one of two
        values(order(Aggregation.COPELAND, Weights.EQUAL, rows), 0.5, 0.5, 0.5);
        // 1.1 weighs 3 of 5: only 1.1 decides
        values(order(Aggregation.COPELAND, Weights.EQUAL.with("1.1", 3), rows), 1, 0.5, 0);
        // 1.1 weighs 2 of 4: A and C tie, A beats B, B beats C
        values(order(Aggregation.COPELAND, Weights.EQUAL.with("1.1", 2), rows), 0.75, 0.5, 0.25);
    }

    @Test
    void bordaAveragesTheSharesOfUnitsBeaten() {
        double[][] rows = {{0.9, 0.5}, {0.5, 0.5}, {0.1, 0.9}};

        // 1.1: 1, 1/2, 0; 1.2: 1/4, 1/4, 1
        values(order(Aggregation.BORDA, Weights.EQUAL, rows), 0.625, 0.375, 0.5);
        values(order(Aggregation.BORDA, Weights.EQUAL.with("1.1", 3), rows), 3.25 / 4, 1.75 / 4, 0.25);
    }

    @Test
    void equalToTwelveDecimalsIsATie() {
        double[][] rows = {{0.1 + 0.2}, {0.3}};

        values(order(Aggregation.COPELAND, Weights.EQUAL, rows), 0.5, 0.5);
        values(order(Aggregation.BORDA, Weights.EQUAL, rows), 0.5, 0.5);
    }

    @Test
    void oneUnitAloneStandsInTheMiddle() {
        values(order(Aggregation.COPELAND, Weights.EQUAL, new double[] {0.9}), 0.5);
        values(order(Aggregation.BORDA, Weights.EQUAL, new double[] {0.9}), 0.5);
    }

    @Test
    void aUnitWithoutValueIsNoRivalButCouldTakeAnyPlace() {
        double[][] rows = {{0.9}, {0.5}, {NONE}};
        for (Aggregation order : List.of(Aggregation.COPELAND, Aggregation.BORDA)) {
            ScoreTable scores = order(order, Weights.EQUAL, rows);

            values(scores, 1, 0);
            assertThat(scores.score(2, "1").reason()).isEqualTo(Reason.NO_CHILD);
            assertThat(scores.score(2, "1").lowest()).isZero();
            assertThat(scores.score(2, "1").highest()).isEqualTo(1);
            // the third unit may come before the first, or after the second
            assertThat(scores.score(0, "1").lowest()).isEqualTo(0.5);
            assertThat(scores.score(0, "1").highest()).isEqualTo(1);
            assertThat(scores.score(1, "1").lowest()).isZero();
            assertThat(scores.score(1, "1").highest()).isEqualTo(0.5);
        }
    }

    @Test
    void unitsOfDifferentPeriodsAreNotCompared() {
        Framework framework = flat(1);
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        table.set(table.row("A", Year.of(2025)), 0, 0.1, ObservationStatus.SCORED);
        table.set(table.row("A", Year.of(2026)), 0, 0.2, ObservationStatus.SCORED);
        table.set(table.row("B", Year.of(2026)), 0, 0.9, ObservationStatus.SCORED);
        ScoreTable scores = Scorer.of(IndexDefinition.of(
                        framework, IndexMethod.STANDARD.withAggregation(PerNode.of(Aggregation.COPELAND))))
                .scoreAll(table.build());

        values(scores, 0.5, 0, 1);
        assertThat(scores.card("B", Year.of(2026)).node("1")).isEqualTo(scores.score(2, "1"));
    }

    // ---- normalisations that learn

    private static final Framework BOTH_WAYS = Frameworks.framework(Block.builder()
            .code("1")
            .addCriteria(
                    Frameworks.criterion("1.1", Scale.range(0, 100)),
                    Criterion.builder()
                            .code("1.2")
                            .scale(Scale.range(0, 100))
                            .direction(Direction.NEGATIVE)
                            .build())
            .build());

    private static IndexDefinition learning(Normalisation normalisation) {
        return IndexDefinition.of(BOTH_WAYS, IndexMethod.STANDARD.withNormalisation(normalisation));
    }

    private static ScoreTable learned(Normalisation normalisation, double[]... rows) {
        return Scorer.of(learning(normalisation)).scoreAll(table(BOTH_WAYS, rows), "1.1", "1.2", "index");
    }

    @Test
    void minMaxIsThePlaceBetweenTheExtremesInItsDirection() {
        ScoreTable scores = learned(
                Normalisation.minMax(0.01, 1), new double[] {10, 10}, new double[] {20, 20}, new double[] {50, 50});

        assertThat(scores.value(0, "1.1")).isEqualTo(0.01);
        assertThat(scores.value(1, "1.1")).isCloseTo(0.01 + 0.99 / 4, within(1e-15));
        assertThat(scores.value(2, "1.1")).isEqualTo(1);
        assertThat(scores.value(0, "1.2")).isEqualTo(1);
        assertThat(scores.value(1, "1.2")).isCloseTo(0.01 + 0.99 * 3 / 4, within(1e-15));
        assertThat(scores.value(2, "1.2")).isEqualTo(0.01);
    }

    @Test
    void zScoreIsTheDistanceFromTheMeanInItsDirection() {
        ScoreTable scores = learned(
                Normalisation.zScore(5, 2), new double[] {10, 10}, new double[] {20, 20}, new double[] {30, 30});

        // mean 20, standard deviation 10 with n - 1
        assertThat(scores.value(0, "1.1")).isCloseTo(3, within(1e-14));
        assertThat(scores.value(2, "1.1")).isCloseTo(7, within(1e-14));
        assertThat(scores.value(2, "1.2")).isCloseTo(3, within(1e-14));
    }

    @Test
    void aConstantCriterionHasNoValue() {
        for (Normalisation normalisation : List.of(Normalisation.minMax(), Normalisation.zScore())) {
            ScoreTable scores = learned(normalisation, new double[] {10, 10}, new double[] {10, 30});

            assertThat(scores.score(0, "1.1").reason()).isEqualTo(Reason.CONSTANT);
            assertThat(scores.score(0, "1.1").coverage()).isZero();
            assertThat(scores.index(0).coverage()).isEqualTo(0.5);
            assertThat(scores.value(0, "index")).isEqualTo(scores.value(0, "1.2"));
            assertThat(scores.index(0).lowest()).isEqualTo(scores.value(0, "1.2"));
        }
    }

    @Test
    void zeroIsTheWorstLearnedValueAndDoesNotEnterTheFit() {
        AssessmentTable.Builder table = AssessmentTable.builder(BOTH_WAYS);
        double[][] rows = {{10, 10}, {20, 20}, {30, 30}};
        for (int i = 0; i < rows.length; i++) {
            int row = table.row("U" + i, YEAR);
            table.set(row, 0, rows[i][0], ObservationStatus.SCORED);
            table.set(row, 1, rows[i][1], ObservationStatus.SCORED);
        }
        int none = table.row("V", YEAR);
        table.set(none, 0, NONE, ObservationStatus.NO_EVIDENCE);
        table.set(none, 1, NONE, ObservationStatus.NO_EVIDENCE);
        ScoreTable scores = Scorer.of(learning(Normalisation.zScore())).scoreAll(table.build(), "1.1", "1.2", "index");

        assertThat(scores.value(2, "1.1")).isCloseTo(1, within(1e-14));
        assertThat(scores.value(3, "1.1")).isCloseTo(-1, within(1e-14));
        assertThat(scores.value(3, "1.2")).isCloseTo(-1, within(1e-14));
        assertThat(scores.index(3).coverage()).isEqualTo(1);
        assertThat(scores.index(3).highest()).isCloseTo(1, within(1e-14));
    }

    @Test
    void aDefinitionMustBeFittedBeforeItScoresOneUnit() {
        IndexDefinition definition = learning(Normalisation.minMax());

        assertThatIllegalStateException()
                .isThrownBy(() -> Scorer.of(definition).score(assess(BOTH_WAYS, 10, 10)))
                .withMessage("demo uses minMax(0.0, 1.0), which learns from a population: call"
                        + " definition.fit(table) first, or scoreAll(table)");
        IndexDefinition fitted = definition.fit(table(BOTH_WAYS, new double[] {0, 0}, new double[] {40, 40}));
        assertThat(Scorer.of(fitted).score(assess(BOTH_WAYS, 10, 10)).index().value())
                .isCloseTo(0.5, within(1e-15));
        // the rod stays where it was: 60 lies outside of what was learned
        assertThat(Scorer.of(fitted)
                        .scoreAll(table(BOTH_WAYS, new double[] {60, 40}))
                        .value(0, "index"))
                .isCloseTo(0.75, within(1e-15));
    }

    @Test
    void aFitByPeriodMeasuresEachYearForItself() {
        Framework framework = flat(1);
        IndexDefinition all =
                IndexDefinition.of(framework, IndexMethod.STANDARD.withNormalisation(Normalisation.minMax()));
        IndexDefinition perPeriod = all.withMethod(m -> m.withFit(Normalisation.Scope.PER_PERIOD));
        AssessmentTable.Builder builder = AssessmentTable.builder(framework);
        for (int year : new int[] {2025, 2026}) {
            for (int u = 0; u < 3; u++) {
                double value = (year - 2025) * 0.5 + u * 0.25;
                builder.set(builder.row("U" + u, Year.of(year)), 0, value, ObservationStatus.SCORED);
            }
        }
        AssessmentTable table = builder.build();

        assertThat(Scorer.of(all).scoreAll(table).value(2, "index")).isCloseTo(0.5, within(1e-15));
        assertThat(Scorer.of(perPeriod).scoreAll(table).value(2, "index")).isEqualTo(1);
        assertThat(Scorer.of(perPeriod).scoreAll(table).value(3, "index")).isZero();
        IndexDefinition fitted = perPeriod.fit(table);
        assertThatIllegalStateException()
                .isThrownBy(() -> Scorer.of(fitted)
                        .score(Frameworks.builder(framework, "U", Year.of(2030), 0.5)
                                .build()))
                .withMessage("demo is not fitted for 2030: call definition.fit(table) with findings of that year");
    }

    @Test
    void aNodeMayHaveAHighestValueAndNoLowest() {
        Framework framework = Frameworks.framework(Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1"));
        IndexMethod method = IndexMethod.STANDARD
                .withNormalisation(Normalisation.zScore())
                .withAggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", Aggregation.GEOMETRIC));
        IndexDefinition fitted = IndexDefinition.of(framework, method)
                .fit(table(framework, new double[] {0, 0, 0}, new double[] {1, 1, 1}));
        Scorecard card = Scorer.of(fitted).score(assess(framework, 1, NONE, 1));

        // the missing criterion is negative at its worst, where the geometric mean is not defined
        double z = Math.sqrt(0.5);
        assertThat(card.node("1").value()).isCloseTo(z, within(1e-15));
        assertThat(card.node("1").lowest()).isNaN();
        assertThat(card.node("1").highest()).isCloseTo(z, within(1e-15));
        assertThat(card.index().lowest()).isCloseTo(z, within(1e-15));
        assertThat(card.index().highest()).isCloseTo(z, within(1e-15));
    }

    // ---- ranks

    private static ScoreTable scores(double... values) {
        Framework framework = flat(1);
        double[][] rows = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return Scorer.of(IndexDefinition.of(framework)).scoreAll(table(framework, rows));
    }

    @ParameterizedTest
    @CsvSource({"MINIMUM, 1, 2, 2, 4", "DENSE, 1, 2, 2, 3", "FRACTIONAL, 1, 2.5, 2.5, 4"})
    void tiesShareARank(Ranking.Ties ties, double first, double second, double third, double fourth) {
        Ranking ranking = Ranking.of(scores(0.3, 0.9, 0.1, 0.1 + 0.2), "index", YEAR, ties);

        assertThat(ranking.entries()).extracting(Ranking.Entry::unit).containsExactly("B", "A", "D", "C");
        assertThat(ranking.entries()).extracting(Ranking.Entry::rank).containsExactly(first, second, third, fourth);
    }

    @Test
    void unitsWithoutValueStandAtTheEndWithoutRank() {
        Ranking ranking = Ranking.of(scores(NONE, 0.2, NONE, 0.8));

        assertThat(ranking.entries()).extracting(Ranking.Entry::unit).containsExactly("D", "B", "A", "C");
        assertThat(ranking.of("A").orElseThrow().rank()).isNaN();
        assertThat(ranking.of("Z")).isEmpty();
        assertThat(ranking.of("A").orElseThrow()).hasToString("- A -");
    }

    @Test
    void theTopKeepsTheRanksAmongAll() {
        Ranking ranking = Ranking.of(scores(0.5, 0.5, 0.9));

        assertThat(ranking.top(2).entries()).extracting(Ranking.Entry::rank).containsExactly(1.0, 2.0);
        assertThat(ranking.top(99).entries()).hasSize(3);
        assertThat(ranking.top(-1).entries()).isEmpty();
        assertThat(ranking).hasToString("ranking of 3 units by index, 2026, without intervals: first 1 C 90.0 %");
    }

    @Test
    void aRankingIsOfOnePeriod() {
        Framework framework = flat(1);
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        table.set(table.row("A", Year.of(2025)), 0, 0.1, ObservationStatus.SCORED);
        table.set(table.row("A", Year.of(2026)), 0, 0.2, ObservationStatus.SCORED);
        table.set(table.row("B", Year.of(2026)), 0, 0.9, ObservationStatus.SCORED);
        ScoreTable scores = Scorer.of(IndexDefinition.of(framework)).scoreAll(table.build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(scores))
                .withMessage("a ranking is of one period, the table has [2025, 2026]; name the period");
        Ranking ranking = Ranking.of(scores, "index", Year.of(2026), Ranking.Ties.MINIMUM);
        assertThat(ranking.entries()).extracting(Ranking.Entry::unit).containsExactly("B", "A");
        assertThat(Ranking.of(scores, "index", Year.of(2027), Ranking.Ties.MINIMUM)
                        .entries())
                .isEmpty();
    }
}
