package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;

/** Closeness to the ideal unit. */
class WroclawTest {

    private static final Framework FRAMEWORK = Frameworks.flat(3);

    private static ScoreTable score(List<Assessment> assessments) {
        IndexMethod method = IndexMethod.STANDARD.withAggregation(
                PerNode.of(Aggregation.ARITHMETIC).with("1", Aggregation.WROCLAW));
        return Scorer.of(IndexDefinition.of(FRAMEWORK, method)).scoreAll(AssessmentTable.of(FRAMEWORK, assessments));
    }

    @Test
    void gapsAndTheOrderOfRowsChangeNoBit() {
        Random random = new Random(7);
        List<Assessment> assessments = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            double gap = random.nextInt(3) == 0 ? Double.NaN : random.nextDouble();
            assessments.add(Frameworks.assess(FRAMEWORK, "U" + unit, random.nextDouble(), gap, random.nextDouble()));
        }
        ScoreTable scores = score(assessments);
        List<Assessment> shuffled = new ArrayList<>(assessments);
        Collections.shuffle(shuffled, random);
        ScoreTable again = score(shuffled);

        for (int row = 0; row < scores.size(); row++) {
            int other = again.row(scores.unit(row), Frameworks.YEAR).orElseThrow();
            assertThat(again.score(other, "1")).isEqualTo(scores.score(row, "1"));
            assertThat(scores.value(row, "1")).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void unitsOnTheIdealHaveOne() {
        ScoreTable alone = score(List.of(Frameworks.assess(FRAMEWORK, "U", 0.1, 0.2, 0.3)));
        assertThat(alone.value(0, "1")).isEqualTo(1);

        ScoreTable scores =
                score(List.of(Frameworks.assess(FRAMEWORK, "A", 1, 1, 1), Frameworks.assess(FRAMEWORK, "B", 0, 0, 0)));
        assertThat(scores.value(0, "1")).isEqualTo(1);
        // distances 0 and 1: mean 1/2, sd 1 / sqrt 2
        assertThat(scores.value(1, "1")).isCloseTo(1 - 1 / (0.5 + Math.sqrt(2)), within(1e-15));
    }

    @Test
    void aMissingChildOpensTheBounds() {
        ScoreTable scores = score(List.of(
                Frameworks.assess(FRAMEWORK, "A", 1, 1, 1),
                Frameworks.assess(FRAMEWORK, "B", 0, 0, 0),
                Frameworks.assess(FRAMEWORK, "C", 0.5, 0.5, Double.NaN)));
        Score score = scores.score(2, "1");

        assertThat(score.lowest()).isLessThan(score.value());
        assertThat(score.highest()).isGreaterThan(score.value());
    }
}
