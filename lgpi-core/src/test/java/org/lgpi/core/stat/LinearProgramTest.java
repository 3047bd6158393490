package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.stat.LinearProgram.Solution;
import org.lgpi.core.stat.LinearProgram.Status;

class LinearProgramTest {

    @Test
    void largestValueUnderUpperBounds() {
        Solution solution = LinearProgram.maximise(3, 5)
                .atMost(4, 1, 0)
                .atMost(12, 0, 2)
                .atMost(18, 3, 2)
                .solve();

        assertThat(solution.isOptimal()).isTrue();
        assertThat(solution.objective()).isCloseTo(36, within(1e-12));
        assertThat(solution.values().get(0)).isCloseTo(2, within(1e-12));
        assertThat(solution.values().get(1)).isCloseTo(6, within(1e-12));
    }

    @Test
    void smallestValueWithEqualityAndBoundedVariables() {
        Solution solution = LinearProgram.minimise(2, 1, -1)
                .equal(1, 1, 1, 1)
                .atLeast(-2, 1, 0, 0)
                .bounds(0, Double.NEGATIVE_INFINITY, 5)
                .bounds(2, 0, 0.5)
                .solve();

        // the first variable goes down to -2, the third up to 0.5, and the second makes up the sum
        assertThat(solution.values().get(0)).isCloseTo(-2, within(1e-12));
        assertThat(solution.values().get(1)).isCloseTo(2.5, within(1e-12));
        assertThat(solution.values().get(2)).isCloseTo(0.5, within(1e-12));
        assertThat(solution.objective()).isCloseTo(-2, within(1e-12));
    }

    @Test
    void saysWhyThereIsNoBestPoint() {
        assertThat(LinearProgram.maximise(1, 1).atMost(-1, 1, 1).solve().status())
                .isEqualTo(Status.INFEASIBLE);
        assertThat(LinearProgram.maximise(1, 1).atMost(1, 1, -1).solve())
                .isEqualTo(new Solution(Status.UNBOUNDED, Double.NaN, List.of()));
    }

    @Test
    void refusesNumbersThatMakeNoProgramme() {
        assertThatThrownBy(() -> LinearProgram.maximise(Double.NaN))
                .hasMessage("a linear programme needs finite numbers, found NaN");
        assertThatThrownBy(() -> LinearProgram.maximise(1, 2).atMost(1, 1))
                .hasMessage("1 coefficients for 2 variables");
        assertThatThrownBy(() -> LinearProgram.maximise(1).bounds(0, 2, 1)).hasMessage("variable 0 from 2.0 to 1.0");
    }

    /** Benefit of the doubt of 60 units over 3 blocks, lpSolve (R 4.2.2). */
    @Test
    void agreesWithLpSolve() {
        List<Map<String, String>> rows = Csv.read("golden/composite/compind_bod_blocks.csv");
        double[][] scores = rows.stream()
                .map(row -> new double[] {Csv.number(row, "B1"), Csv.number(row, "B2"), Csv.number(row, "B3")})
                .toArray(double[][]::new);
        for (int i = 0; i < scores.length; i++) {
            LinearProgram programme = LinearProgram.maximise(scores[i]);
            for (double[] other : scores) {
                programme.atMost(1, other);
            }
            assertThat(programme.solve().objective())
                    .as(rows.get(i).get("uCode"))
                    .isCloseTo(Csv.number(rows.get(i), "bod_score"), within(1e-12));
        }
    }
}
