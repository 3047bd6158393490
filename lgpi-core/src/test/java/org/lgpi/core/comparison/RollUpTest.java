package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.RollUp.Basis;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Scores of regions from those of their units. */
class RollUpTest {

    private static final Framework FRAMEWORK = Frameworks.flat(2);

    private static Unit unit(String code, String parent, long population) {
        return Unit.builder().code(code).parent(parent).population(population).build();
    }

    private static final UnitRegister REGISTER = UnitRegister.of(List.of(
            Unit.of("KZ"),
            Unit.builder().code("R1").parent("KZ").population(999).build(),
            unit("A", "R1", 100),
            unit("B", "R1", 300),
            unit("R2", "KZ", 7),
            unit("C", "R2", 600)));

    private static ScoreTable score(Aggregation aggregation, Assessment... assessments) {
        return Scorer.of(IndexDefinition.of(FRAMEWORK, IndexMethod.STANDARD.withAggregation(PerNode.of(aggregation))))
                .scoreAll(AssessmentTable.of(FRAMEWORK, List.of(assessments)));
    }

    private static ScoreTable three(Aggregation aggregation) {
        return score(
                aggregation,
                Frameworks.assess(FRAMEWORK, "A", 0.2, 0.8),
                Frameworks.assess(FRAMEWORK, "B", 1, 0),
                Frameworks.assess(FRAMEWORK, "C", 0.3, 0.7));
    }

    private static double index(RollUp rollUp, String unit) {
        return rollUp.row(unit, Frameworks.YEAR, "index").value();
    }

    @Test
    void theMeanOfScoresIsWeightedByPopulation() {
        RollUp rollUp = RollUp.of(three(Aggregation.MINIMUM), REGISTER, Basis.MEAN_OF_SCORES);

        assertThat(index(rollUp, "R1")).isCloseTo((0.2 * 100 + 0 * 300) / 400, within(1e-15));
        assertThat(index(rollUp, "KZ")).isCloseTo((0.2 * 100 + 0.3 * 600) / 1000, within(1e-15));
        assertThat(rollUp.rows()).extracting(RollUp.Row::unit).containsSubsequence("KZ", "R1", "R2");
        assertThat(rollUp.problems()).isEmpty();
    }

    @Test
    void theScoreOfMeansTakesTheRegionAsOneUnit() {
        RollUp rollUp = RollUp.of(three(Aggregation.MINIMUM), REGISTER, Basis.SCORE_OF_MEANS);

        assertThat(index(rollUp, "R1")).isCloseTo(Math.min((20 + 300) / 400.0, 80 / 400.0), within(1e-15));
        assertThat(index(rollUp, "KZ")).isCloseTo(Math.min(500 / 1000.0, 500 / 1000.0), within(1e-15));
    }

    @Test
    void theTwoAgreeWhereAllIsArithmetic() {
        ScoreTable scores = three(Aggregation.ARITHMETIC);
        for (String region : List.of("R1", "R2", "KZ")) {
            assertThat(index(RollUp.of(scores, REGISTER, Basis.SCORE_OF_MEANS), region))
                    .isCloseTo(index(RollUp.of(scores, REGISTER, Basis.MEAN_OF_SCORES), region), within(1e-15));
        }
    }

    @Test
    void aRegionOfOneUnitIsThatUnitToTheLastBit() {
        for (Aggregation aggregation : List.of(Aggregation.GEOMETRIC, Aggregation.mazziottaPareto(1))) {
            ScoreTable scores = three(aggregation);
            for (Basis basis : Basis.values()) {
                assertThat(index(RollUp.of(scores, REGISTER, basis), "R2")).isEqualTo(scores.value(2, "index"));
            }
        }
    }

    @Test
    void unitsThatWereNotScoredLowerTheCoverageAlone() {
        RollUp rollUp = RollUp.of(
                score(Aggregation.ARITHMETIC, Frameworks.assess(FRAMEWORK, "A", 0.2, 0.8)),
                REGISTER,
                Basis.MEAN_OF_SCORES);
        RollUp.Row row = rollUp.row("R1", Frameworks.YEAR, "index");

        assertThat(row.value()).isEqualTo(0.5);
        assertThat(row.coverage()).isEqualTo(0.25);
        assertThat(row.units()).isEqualTo(2);
        assertThat(row.unitsWithValue()).isEqualTo(1);
        assertThat(row.population()).isEqualTo(400);
        assertThat(row.populationWithValue()).isEqualTo(100);
        assertThat(rollUp.row("R2", Frameworks.YEAR, "index").value()).isNaN();
        assertThat(rollUp.row("R2", Frameworks.YEAR, "index").coverage()).isZero();
    }

    @Test
    void aScoredParentOfScoredUnitsIsNotCountedTwice() {
        ScoreTable scores = score(
                Aggregation.ARITHMETIC,
                Frameworks.assess(FRAMEWORK, "R1", 0, 0),
                Frameworks.assess(FRAMEWORK, "A", 1, 1),
                Frameworks.assess(FRAMEWORK, "R2", 0.5, 0.5));

        RollUp rollUp = RollUp.of(scores, REGISTER, Basis.MEAN_OF_SCORES);

        assertThat(index(rollUp, "R1")).isEqualTo(1);
        // R2 was scored itself, with its own population; nothing below it is missing
        assertThat(index(rollUp, "KZ")).isCloseTo((100 + 0.5 * 7) / 107, within(1e-15));
    }

    @Test
    void unitsThatCannotBeWeighedAreNamed() {
        UnitRegister register = UnitRegister.of(List.of(
                unit("A", "R1", 100), Unit.builder().code("B").parent("R1").build()));
        RollUp rollUp = RollUp.of(three(Aggregation.ARITHMETIC), register, Basis.MEAN_OF_SCORES);

        assertThat(rollUp.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error UNKNOWN_UNIT (C): found a unit that was scored and is not in the register; expected every"
                                + " scored unit in the register; add it with its parent and population; the unit was left"
                                + " out",
                        "error UNIT_WITHOUT_POPULATION (B): found no population in the register; expected a population for"
                                + " every unit that is averaged; add it to the register; the unit was left out");
        assertThat(index(rollUp, "R1")).isEqualTo(0.5);
    }

    @Test
    void ordersHaveNoScoreOfMeans() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollUp.of(three(Aggregation.COPELAND), REGISTER, Basis.SCORE_OF_MEANS))
                .withMessage(
                        "demo orders units against each other, and a region is no unit: roll up the mean of scores");
    }

    @Test
    void theOrderOfRowsChangesNoBit() {
        Random random = new Random(3);
        List<Unit> units = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            units.add(unit("U" + i, "R" + i % 3, 1 + random.nextInt(1000)));
            assessments.add(Frameworks.assess(FRAMEWORK, "U" + i, random.nextDouble(), random.nextDouble()));
        }
        UnitRegister register = UnitRegister.of(units);
        List<Assessment> shuffled = new ArrayList<>(assessments);
        Collections.shuffle(shuffled, random);
        for (Basis basis : Basis.values()) {
            assertThat(RollUp.of(score(Aggregation.GEOMETRIC, shuffled.toArray(Assessment[]::new)), register, basis))
                    .isEqualTo(RollUp.of(
                            score(Aggregation.GEOMETRIC, assessments.toArray(Assessment[]::new)), register, basis));
        }
    }

    /** Population-weighted means of base R 4.2.2, {@code weighted.mean}, over the aggregates of COINr 1.1.14. */
    @Test
    void meansOfScoresAgreeWithBaseR() {
        List<Map<String, String>> aggregates = Csv.read("golden/composite/agg_gaps__amean__w_original.csv");
        List<Map<String, String>> data = Csv.read("golden/composite/input_iData.csv");
        List<String> nodes = aggregates.get(0).keySet().stream()
                .filter(column -> column.matches("[SB]\\d+|Index"))
                .toList();
        Block.Builder block = Block.builder().code("1");
        nodes.forEach(node -> block.addCriteria(Frameworks.criterion("c" + node, Scale.range(0, 100))));
        Framework framework = Frameworks.framework(block.build());
        List<Assessment> assessments = new ArrayList<>();
        for (Map<String, String> row : aggregates) {
            Assessment.Builder assessment = Assessment.builder(framework, row.get("uCode"), Frameworks.YEAR);
            nodes.stream()
                    .filter(node -> !row.get(node).isEmpty())
                    .forEach(node -> assessment.value("c" + node, Csv.number(row, node)));
            assessments.add(assessment.build());
        }
        ScoreTable scores = Scorer.of(IndexDefinition.of(framework))
                .scoreAll(
                        AssessmentTable.of(framework, assessments),
                        nodes.stream().map(node -> "c" + node).toArray(String[]::new));
        int compared = 0;
        for (String grouping : List.of("Settlement", "Region")) {
            UnitRegister register = UnitRegister.of(data.stream()
                    .map(row -> unit(row.get("uCode"), row.get(grouping), Long.parseLong(row.get("Population"))))
                    .toList());
            RollUp rollUp = RollUp.of(scores, register, Basis.MEAN_OF_SCORES);
            for (Map<String, String> row : Csv.read("golden/composite/population_weighted_means_base_R.csv")) {
                String region = row.get("group").equals("all") ? RollUp.ALL : row.get("group");
                for (String node : nodes) {
                    if (rollUp.rows().stream().anyMatch(r -> r.unit().equals(region))) {
                        double expected = Csv.number(row, node) / 100;
                        assertThat(rollUp.row(region, Frameworks.YEAR, "c" + node)
                                        .value())
                                .isCloseTo(expected, within(1e-12 * expected));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(14 * nodes.size() - 1);
    }
}
