package org.lgpi.core.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.IndexDefinition;

class JudgementWeightsProperties {

    private static final Framework FRAMEWORK =
            Frameworks.framework(Frameworks.block("1", "1.1", "1.2", "1.3"), Frameworks.block("2", "2.1", "2.2"));
    private static final IndexDefinition INDEX = IndexDefinition.of(FRAMEWORK);

    private static double measure(WeightReport report, String subject, String name) {
        return report.measures().stream()
                .filter(measure ->
                        measure.subject().equals(subject) && measure.name().equals(name))
                .mapToDouble(WeightReport.Measure::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> weights(WeightReport report) {
        return report.rows().stream().map(WeightReport.Row::weight).toList();
    }

    private static List<PairwiseComparison> saaty(String judge, double ab, double ac, double bc) {
        return List.of(
                new PairwiseComparison(judge, "1.1", "1.2", ab),
                new PairwiseComparison(judge, "1.1", "1.3", ac),
                new PairwiseComparison(judge, "1.2", "1.3", bc));
    }

    /** numpy 2.4.6, principal eigenvector of the matrix with 3, 5 and 3 above its diagonal. */
    @Example
    void weightsAreThePrincipalEigenvector() {
        WeightReport report = AnalyticHierarchy.of(INDEX, saaty("A", 3, 5, 3));

        assertThat(report.problems()).isEmpty();
        assertThat(weights(report).get(0)).isCloseTo(0.6369855717447569, within(1e-12));
        assertThat(weights(report).get(1)).isCloseTo(0.2582849943744952, within(1e-12));
        assertThat(weights(report).get(2)).isCloseTo(0.10472943388074793, within(1e-12));
        assertThat(measure(report, "A", "lambda")).isCloseTo(3.0385110905581745, within(1e-12));
        assertThat(measure(report, "A", "consistencyRatio")).isCloseTo(0.033199215998426276, within(1e-12));
    }

    @Property(tries = 200)
    void aConsistentMatrixGivesItsWeightsBack(
            @ForAll @Size(3) List<@DoubleRange(min = 0.05, max = 20) Double> w, @ForAll long seed) {
        List<PairwiseComparison> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                said.add(new PairwiseComparison("A", "1." + (i + 1), "1." + (j + 1), w.get(i) / w.get(j)));
            }
        }
        WeightReport report = AnalyticHierarchy.of(INDEX, said);
        double sum = w.get(0) + w.get(1) + w.get(2);

        for (int i = 0; i < 3; i++) {
            assertThat(weights(report).get(i)).isCloseTo(w.get(i) / sum, within(1e-12));
        }
        assertThat(measure(report, "A", "consistencyRatio")).isCloseTo(0, within(1e-12));
        Collections.shuffle(said, new Random(seed));
        assertThat(AnalyticHierarchy.of(INDEX, said)).isEqualTo(report);
    }

    @Example
    void judgesAreCombinedByTheGeometricMeanOfTheirRatios() {
        List<PairwiseComparison> said = new ArrayList<>(saaty("A", 2, 4, 2));
        said.addAll(saaty("B", 8, 16, 2));
        WeightReport report = AnalyticHierarchy.of(INDEX, said);

        // together 4, 8 and 2: consistent weights 8, 2 and 1
        assertThat(weights(report).get(0)).isCloseTo(8 / 11.0, within(1e-12));
        assertThat(weights(report).get(2)).isCloseTo(1 / 11.0, within(1e-12));
        assertThat(measure(report, "1.1", "weight of A")).isCloseTo(4 / 7.0, within(1e-12));
    }

    @Example
    void namesInconsistentAndImpossibleJudgements() {
        assertThat(AnalyticHierarchy.of(INDEX, saaty("A", 9, 1 / 9.0, 9)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "warning INCONSISTENT_JUDGEMENTS (A, 1): found a consistency ratio of 6.130, most of it"
                                + " from 1.1 to 1.2 (said 9.00, weights give 1.00), 1.1 to 1.3 (said 0.111, weights give 1.00), 1.2 to 1.3"
                                + " (said 9.00, weights give 1.00); expected a ratio of at most 0.1; ask the judge about these pairs"
                                + " again; the weights were used all the same");
        List<PairwiseComparison> bad = List.of(
                new PairwiseComparison("A", "2.1", "2.2", 3),
                new PairwiseComparison("A", "2.2", "2.1", 3),
                new PairwiseComparison("B", "1.1", "1.2", 2),
                new PairwiseComparison("C", "1.1", "9.9", 2),
                new PairwiseComparison("C", "1.1", "2.1", 2),
                new PairwiseComparison("C", "1.1", "1.2", 0));
        WeightReport report = AnalyticHierarchy.of(INDEX, bad);
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "UNKNOWN_NODE",
                        "NOT_SIBLINGS",
                        "BAD_RATIO",
                        "MISSING_JUDGEMENT",
                        "MISSING_JUDGEMENT",
                        "NOT_RECIPROCAL");
        assertThat(report.rows()).isEmpty();
        assertThat(AnalyticHierarchy.of(
                                INDEX,
                                List.of(
                                        new PairwiseComparison("A", "2.1", "2.2", 3),
                                        new PairwiseComparison("A", "2.2", "2.1", 0.33)))
                        .rows())
                .hasSize(2);
    }

    @Example
    void budgetsOfJudgesAreAveragedAsShares() {
        WeightReport report = BudgetAllocation.of(
                INDEX,
                List.of(
                        new BudgetShare("A", "1.1", 50),
                        new BudgetShare("A", "1.2", 30),
                        new BudgetShare("A", "1.3", 20),
                        new BudgetShare("B", "1.1", 1),
                        new BudgetShare("B", "1.2", 0),
                        new BudgetShare("B", "1.3", 3),
                        new BudgetShare("B", "2.1", -1),
                        new BudgetShare("B", "7", 5)));

        assertThat(weights(report).get(0)).isCloseTo(0.375, within(1e-15));
        assertThat(weights(report).get(1)).isCloseTo(0.15, within(1e-15));
        assertThat(weights(report).get(2)).isCloseTo(0.475, within(1e-15));
        assertThat(report.problems()).extracting(Problem::code).containsExactly("BAD_POINTS", "UNKNOWN_NODE");
        assertThat(report.weights().named()).containsEntry("2", 2.0).containsEntry("1", 3.0);
    }
}
