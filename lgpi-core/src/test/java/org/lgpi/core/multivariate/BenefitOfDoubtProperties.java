package org.lgpi.core.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Level;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.multivariate.BenefitOfDoubt.UnitWeights;

class BenefitOfDoubtProperties {

    private static final Family BLOCKS = new Family("index", Level.BLOCK, List.of("B1", "B2", "B3"));

    private static ValueTable table(double[][] rows) {
        List<String> units = new ArrayList<>();
        Map<String, double[]> columns = new LinkedHashMap<>();
        BLOCKS.codes().forEach(code -> columns.put(code, new double[rows.length]));
        for (int row = 0; row < rows.length; row++) {
            units.add("U" + row);
            for (int c = 0; c < 3; c++) {
                columns.get(BLOCKS.codes().get(c))[row] = rows[row][c];
            }
        }
        return ValueTable.of(units, columns);
    }

    /** lpSolve (R 4.2.2) plain, and Compind 3.4 with shares from 0.2 to 0.6. */
    @Example
    void agreesWithLpSolveAndCompind() {
        List<Map<String, String>> rows = Csv.read("golden/composite/compind_bod_blocks.csv");
        Map<String, double[]> columns = new LinkedHashMap<>();
        BLOCKS.codes()
                .forEach(code -> columns.put(
                        code,
                        rows.stream().mapToDouble(row -> Csv.number(row, code)).toArray()));
        ValueTable values =
                ValueTable.of(rows.stream().map(row -> row.get("uCode")).toList(), columns);
        List<UnitWeights> plain = BenefitOfDoubt.of(BLOCKS, values).units();
        List<UnitWeights> bounded = BenefitOfDoubt.of(BLOCKS, values, 0.2, 0.6).units();

        assertThat(plain).hasSameSizeAs(rows);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(plain.get(row).score()).isCloseTo(Csv.number(rows.get(row), "bod_score"), within(1e-12));
            assertThat(bounded.get(row).score())
                    .as(rows.get(row).get("uCode"))
                    .isCloseTo(Csv.number(rows.get(row), "bod_constr_0.2_0.6"), within(1e-9));
            assertThat(bounded.get(row).shares()).allMatch(share -> share > 0.2 - 1e-9 && share < 0.6 + 1e-9);
        }
    }

    @Property(tries = 60)
    void noCommonWeightsScoreAUnitHigher(@ForAll @IntRange(min = 1, max = 25) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][3];
        for (double[] row : rows) {
            for (int c = 0; c < 3; c++) {
                row[c] = 0.05 + random.nextDouble();
            }
        }
        double[] weights = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        double best = 0;
        for (double[] row : rows) {
            best = Math.max(best, weights[0] * row[0] + weights[1] * row[1] + weights[2] * row[2]);
        }
        BenefitOfDoubt found = BenefitOfDoubt.of(BLOCKS, table(rows));

        boolean anyBest = false;
        for (int row = 0; row < n; row++) {
            UnitWeights unit = found.units().get(row);
            double common = (weights[0] * rows[row][0] + weights[1] * rows[row][1] + weights[2] * rows[row][2]) / best;
            double own = 0;
            for (int c = 0; c < 3; c++) {
                assertThat(unit.weights().get(c)).isNotNegative();
                own += unit.weights().get(c) * rows[row][c];
            }
            assertThat(own).isCloseTo(unit.score(), within(1e-10));
            assertThat(unit.score()).isGreaterThan(common - 1e-10).isLessThanOrEqualTo(1);
            anyBest |= unit.score() > 1 - 1e-10;
        }
        assertThat(anyBest).isTrue();
    }

    @Example
    void namesUnitsAndNodesWithoutScore() {
        BenefitOfDoubt gap =
                BenefitOfDoubt.of(BLOCKS, table(new double[][] {{1, 2, 3}, {1, Double.NaN, 1}, {0, 4, 1}}), 0.1, 1);

        assertThat(gap.units()).extracting(UnitWeights::unit).containsExactly("U0");
        assertThat(gap.problems())
                .extracting(problem -> problem.code() + " " + problem.subject())
                .containsExactly("GAP U1", "NO_WEIGHTS U2");
        assertThat(BenefitOfDoubt.of(BLOCKS, table(new double[][] {{1, -2, 0}, {1, 1, 0}}))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("NEGATIVE_VALUE", "NO_VALUE");
        assertThatThrownBy(() -> BenefitOfDoubt.of(BLOCKS, table(new double[0][3]), 0.4, 0.6))
                .hasMessage("shares from 0.4 to 0.6 of 3 nodes cannot sum to 1; widen the bounds");
    }
}
