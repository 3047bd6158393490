package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class DisparitiesTest {

    private static final Year Y2026 = Year.of(2026);

    private static final Framework FRAMEWORK = Framework.builder()
            .code("test")
            .version("1")
            .addBlock(block("1", "1.1", "1.2"))
            .addBlock(block("2", "2.1"))
            .build();

    private static final IndexDefinition INDEX = IndexDefinition.of(FRAMEWORK);

    private static final UnitRegister REGISTER = UnitRegister.of(
            List.of(unit("A", "URBAN", 300), unit("B", "URBAN", 100), unit("C", "RURAL", 50), unit("D", "RURAL", 50)));

    private static Block block(String code, String... criteria) {
        Block.Builder block = Block.builder().code(code);
        for (String criterion : criteria) {
            block.addCriteria(
                    Criterion.builder().code(criterion).scale(Scale.range(0, 1)).build());
        }
        return block.build();
    }

    private static Unit unit(String code, String type, long population) {
        return Unit.builder().code(code).type(type).population(population).build();
    }

    private static Assessment assessment(String unit, double a, double b, double c) {
        return Assessment.builder(FRAMEWORK, unit, Y2026)
                .value("1.1", a)
                .value("1.2", b)
                .value("2.1", c)
                .build();
    }

    private static Disparities disparities(IndexDefinition index, Assessment... assessments) {
        return Disparities.of(
                Scorer.of(index).scoreAll(AssessmentTable.of(FRAMEWORK, List.of(assessments))), REGISTER, "type");
    }

    private static final Disparities FOUR = disparities(
            INDEX,
            assessment("A", 1, 0.8, 0.6),
            assessment("B", 0.6, 0.4, 0.2),
            assessment("C", 0.5, 0.3, 0.1),
            assessment("D", 0.1, 0.1, 0.1));

    @Test
    void everyUnitCountsTheSame() {
        assertThat(FOUR.groups()).containsExactly("URBAN", "RURAL");
        assertThat(FOUR.units("RURAL")).containsExactly("C", "D");
        assertThat(FOUR.mean("URBAN", "1", GroupWeighting.UNITS).value()).isCloseTo(0.7, within(1e-15));
        assertThat(FOUR.mean("RURAL", "index", GroupWeighting.UNITS).value()).isCloseTo(0.2, within(1e-15));
        assertThat(FOUR.mean("URBAN", "index", GroupWeighting.UNITS))
                .hasToString("URBAN index: 60.0 %, 2 units by UNITS");
    }

    @Test
    void unitsCanCountByTheirPopulation() {
        // (300 * 0.8 + 100 * 0.4) / 400
        assertThat(FOUR.mean("URBAN", "index", GroupWeighting.POPULATION).value())
                .isCloseTo(0.7, within(1e-15));
        assertThat(FOUR.gap("URBAN", "RURAL", "index", GroupWeighting.POPULATION)
                        .root()
                        .gap())
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void theGapIsTheSumOfItsParts() {
        GroupGap gap = FOUR.gap("URBAN", "RURAL");

        assertThat(gap.root().gap()).isCloseTo(0.4, within(1e-15));
        assertThat(gap.node("1").orElseThrow().gap()).isCloseTo((0.7 - 0.25) * 2 / 3, within(1e-15));
        assertThat(gap.node("2").orElseThrow().gap()).isCloseTo((0.4 - 0.1) / 3, within(1e-15));
        assertThat(gap.node("1.2").orElseThrow().gap()).isCloseTo((0.6 - 0.2) / 3, within(1e-15));
        assertThat(gap.node("1.2").orElseThrow().firstValue()).isCloseTo(0.6, within(1e-15));
        assertThat(gap)
                .hasToString("URBAN against RURAL, 2026: index: 60.0 against 20.0, gap 40.0, 2 and 2 units by UNITS");
    }

    @Test
    void theGapAtABlockIsThatOfItsOwnMeans() {
        GroupGap gap = FOUR.gap("URBAN", "RURAL", "1", GroupWeighting.UNITS);

        assertThat(gap.root().code()).isEqualTo("1");
        assertThat(gap.root().gap()).isCloseTo(0.45, within(1e-15));
        assertThat(gap.node("1.1").orElseThrow().gap()).isCloseTo(0.25, within(1e-15));
        assertThat(gap.node("2")).isEmpty();
    }

    @Test
    void aCriterionThatDoesNotApplyInOneGroupIsEarnedByTheOther() {
        Assessment rural = Assessment.builder(FRAMEWORK, "C", Y2026)
                .value("1.1", 0.5)
                .value("1.2", 0.5)
                .status("2.1", ObservationStatus.NOT_APPLICABLE)
                .build();
        GroupGap gap = disparities(INDEX, assessment("A", 1, 1, 1), rural).gap("URBAN", "RURAL");

        assertThat(gap.root().gap()).isCloseTo(0.5, within(1e-15));
        assertThat(gap.node("2.1").orElseThrow().secondValue()).isNaN();
        assertThat(gap.node("2.1").orElseThrow().gap()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(gap.node("1").orElseThrow().gap()).isCloseTo(2.0 / 3 - 0.5, within(1e-15));
    }

    @Test
    void theCapOfAGateIsAPartOfTheGap() {
        IndexDefinition gated = IndexDefinition.of(
                FRAMEWORK,
                IndexMethod.builder()
                        .addGate(Gate.builder()
                                .code("G1")
                                .addCondition(new Gate.Condition("2.1", 0.3))
                                .capValue(0.4)
                                .build())
                        .build());
        GroupGap gap = disparities(gated, assessment("A", 1, 1, 0.4), assessment("C", 1, 1, 0.1))
                .gap("URBAN", "RURAL");

        assertThat(gap.root().gap()).isCloseTo(0.8 - 0.4, within(1e-15));
        assertThat(gap.root().adjustments()).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.name()).isEqualTo("G1");
            assertThat(adjustment.gap()).isCloseTo(0.3, within(1e-15));
        });
    }

    @Test
    void unitsWithoutValueAreLeftOutAndCounted() {
        Disparities disparities = disparities(
                INDEX,
                assessment("A", 1, 1, 1),
                Assessment.builder(FRAMEWORK, "B", Y2026).build(),
                Assessment.builder(FRAMEWORK, "C", Y2026).build());

        assertThat(disparities.mean("URBAN", "index", GroupWeighting.UNITS))
                .isEqualTo(new GroupMean("URBAN", "index", GroupWeighting.UNITS, 1, 1, 1));
        assertThat(disparities.mean("RURAL", "index", GroupWeighting.UNITS))
                .hasToString("RURAL index: no value, 0 units by UNITS, 1 without value");
        assertThat(disparities.gap("URBAN", "RURAL").root().gap()).isNaN();
        assertThat(disparities.gap("URBAN", "URBAN").root().gap()).isZero();
    }

    @Test
    void aUnitWithoutAGroupIsReported() {
        Disparities disparities = disparities(INDEX, assessment("A", 1, 1, 1), assessment("X", 0, 0, 0));

        assertThat(disparities.groups()).containsExactly("URBAN");
        assertThat(disparities.problems())
                .singleElement()
                .extracting(Problem::toString)
                .isEqualTo(
                        "error UNIT_WITHOUT_GROUP (X): found no property type in the register; expected a type for every"
                                + " unit that was scored; add it to the register; the unit was left out");
        assertThat(disparities).hasToString("groups by type, 2026: 1 URBAN, 1 units left out");
    }

    @Test
    void anUnknownGroupOrPopulationIsRefused() {
        assertThatThrownBy(() -> FOUR.gap("URBAN", "MOUNTAIN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no group MOUNTAIN; the type of the units is one of [URBAN, RURAL]");
        Disparities unknown = Disparities.of(
                Scorer.of(INDEX).scoreAll(AssessmentTable.of(FRAMEWORK, List.of(assessment("A", 1, 1, 1)))),
                UnitRegister.of(List.of(Unit.builder().code("A").type("URBAN").build())),
                "type");
        assertThatThrownBy(() -> unknown.mean("URBAN", "index", GroupWeighting.POPULATION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the population of A is not known; add it to the unit register, or let every unit count the"
                        + " same");
    }

    @Test
    void severalPeriodsNeedOneNamed() {
        AssessmentTable two = AssessmentTable.of(
                FRAMEWORK,
                List.of(
                        assessment("A", 1, 1, 1),
                        Assessment.builder(FRAMEWORK, "A", Year.of(2025))
                                .value("1.1", 0)
                                .build()));

        assertThatThrownBy(() -> Disparities.of(Scorer.of(INDEX).scoreAll(two), REGISTER, "type"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a disparity is of one period, the table has [2025, 2026]; name the period");
        assertThat(Disparities.of(Scorer.of(INDEX).scoreAll(two), REGISTER, "type", Year.of(2025))
                        .mean("URBAN", "index", GroupWeighting.UNITS)
                        .value())
                .isZero();
    }

    @Test
    void meansAndGapsAreTables() {
        assertThat(FOUR.table(GroupWeighting.UNITS).toCsv())
                .isEqualTo("node,URBAN,RURAL\nindex,60.0,20.0\n1,70.0,25.0\n2,40.0,10.0\n");
        assertThat(FOUR.gap("URBAN", "RURAL").table().rows().get(1))
                .containsExactly("  1", "", "70.0", "25.0", "46.7", "16.7", "30.0");
    }
}
