package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.stat.AccumulatorLaws;

class ScoreAccumulatorTest {

    private static final Framework FRAMEWORK = Frameworks.flat(1);
    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            FRAMEWORK,
            IndexMethod.builder().addBands(Band.of("A", 0.5), Band.of("B", 0.2)).build());

    private static ScoreDistribution of(double... values) {
        double[][] rows = new double[values.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        ScoreTable scores = Scorer.of(DEFINITION).scoreAll(Frameworks.table(FRAMEWORK, rows));
        return ScoreAccumulator.of(DEFINITION).addAll(scores, "index").result();
    }

    private static List<ScoreAccumulator.Entry> entries(ScoreTable scores) {
        List<ScoreAccumulator.Entry> entries = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            entries.add(new ScoreAccumulator.Entry(
                    scores.index(row), scores.band(row).map(Band::code).orElse("")));
        }
        return entries;
    }

    @Test
    void keepsTheLawsOfAccumulators() {
        AccumulatorLaws<ScoreAccumulator.Entry, ScoreAccumulator, ScoreDistribution> laws =
                new AccumulatorLaws<>(() -> ScoreAccumulator.of(DEFINITION), ScoreAccumulator::fromBytes);
        double[][] rows = {{0.1}, {0.7}, {Double.NaN}, {0.7}, {0.55}, {0.3}, {Double.NaN}, {0.05}};

        laws.check(entries(Scorer.of(DEFINITION).scoreAll(Frameworks.table(FRAMEWORK, rows))), 1);
        laws.check(List.of(), 2);
    }

    @Test
    void ranksAreThoseOfARanking() {
        Framework framework = CoinrData.COMPOSITE.framework();
        IndexDefinition definition = IndexDefinition.of(framework);
        AssessmentTable table = CoinrData.COMPOSITE.table(framework);
        ScoreTable scores = Scorer.of(definition).scoreAll(table);
        Ranking ranking = Ranking.of(scores);
        ScoreDistribution distribution =
                ScoreAccumulator.of(definition).addAll(scores, "index").result();

        assertThat(distribution.units()).isEqualTo(60);
        for (Ranking.Entry entry : ranking.entries()) {
            assertThat((double) distribution.rank(entry.score().value())).isEqualTo(entry.rank());
        }
    }

    @Test
    void equalToTwelveDecimalsIsATie() {
        ScoreDistribution distribution = of(0.3, 0.1 + 0.2, 0.4, Double.NaN);

        assertThat(distribution.rank(0.3)).isEqualTo(2);
        assertThat(distribution.rank(0.1 + 0.2)).isEqualTo(2);
        assertThat(distribution.rank(0.4)).isEqualTo(1);
        assertThat(distribution.rank(0.35)).isEqualTo(2);
        assertThat(distribution.rank(0.1)).isEqualTo(4);
        assertThat(distribution.rank(Double.NaN)).isZero();
        assertThat(distribution).hasToString("3 units, mean 33.3 %, 30.0 % to 40.0 %, 1 without a value");
    }

    @Test
    void quantilesLieBetweenTheScores() {
        ScoreDistribution distribution = of(0.1, 0.4, 0.2, 0.2);

        assertThat(distribution.quantile(0)).isEqualTo(0.1);
        assertThat(distribution.quantile(0.5)).isEqualTo(0.2);
        // 0.7 of the way from the third to the fourth
        assertThat(distribution.quantile(0.9)).isCloseTo(0.34, within(1e-15));
        assertThat(distribution.quantile(1)).isEqualTo(0.4);
        assertThat(distribution.mean()).isCloseTo(0.225, within(1e-16));
        // (0.125^2 + 0.175^2 + 2 * 0.025^2) / 3
        assertThat(distribution.sd()).isCloseTo(Math.sqrt(0.0475 / 3), within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distribution.quantile(1.5))
                .withMessage("a quantile lies between 0 and 1, found 1.5");
    }

    @Test
    void bandsAndReasonsAreCounted() {
        ScoreDistribution distribution = of(0.1, 0.5, 0.2, 0.7, Double.NaN);

        assertThat(distribution.bands()).isEqualTo(Map.of("A", 2L, "B", 1L));
        assertThat(distribution.withoutValue()).isEqualTo(Map.of(Reason.NO_CHILD, 1L));
    }

    @Test
    void noScoresHaveNoFigures() {
        ScoreDistribution nothing = of();

        assertThat(nothing.units()).isZero();
        assertThat(nothing.mean()).isNaN();
        assertThat(nothing.quantile(0.5)).isNaN();
        assertThat(nothing.rank(0.5)).isEqualTo(1);
    }

    @Test
    void scoresOfAnotherFitAreRefused() {
        IndexDefinition minMax = DEFINITION.withMethod(method -> method.withNormalisation(Normalisation.minMax()));
        AssessmentTable some = Frameworks.table(FRAMEWORK, new double[] {0.1}, new double[] {0.9});
        AssessmentTable others = Frameworks.table(FRAMEWORK, new double[] {0.2}, new double[] {0.9});
        ScoreAccumulator of = ScoreAccumulator.of(minMax.fit(some));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> of.addAll(Scorer.of(minMax).scoreAll(others), "index"))
                .withMessageStartingWith("only scores of one definition and node can be merged, found the fingerprints "
                        + of.fingerprint());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreAccumulator.of(minMax))
                .withMessage("demo must be fitted before its scores are collected: call definition.fit first");
    }
}
