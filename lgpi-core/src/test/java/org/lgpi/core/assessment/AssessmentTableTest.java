package org.lgpi.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgpi.core.assessment.AssessmentTest.FRAMEWORK;

import java.time.Year;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class AssessmentTableTest {

    private static final Year Y25 = Year.of(2025);
    private static final Year Y26 = Year.of(2026);

    private static AssessmentTable.Builder builder() {
        return AssessmentTable.builder(FRAMEWORK);
    }

    @Test
    void rowsKeepTheOrderInWhichTheyWereAdded() {
        AssessmentTable.Builder builder = builder();
        assertThat(builder.row("b", Y26)).isZero();
        assertThat(builder.row("a", Y26)).isEqualTo(1);
        assertThat(builder.row("b", Y25)).isEqualTo(2);
        assertThat(builder.row("a", Y26)).isEqualTo(1);
        AssessmentTable table = builder.build();

        assertThat(table.size()).isEqualTo(3);
        assertThat(table.unit(2)).isEqualTo("b");
        assertThat(table.period(2)).isEqualTo(Y25);
        assertThat(table.periods()).containsExactly(Y25, Y26);
        assertThat(table.row("a", Y26)).hasValue(1);
        assertThat(table.row("a", Y25)).isEmpty();
        assertThat(table).hasToString("3 rows, periods [2025, 2026], 3 criteria");
        assertThat(builder().build()).hasToString("0 rows, no periods, 3 criteria");
    }

    @Test
    void whatWasSetCanBeReadAndTheLastOneCounts() {
        AssessmentTable.Builder builder = builder();
        int row = builder.row("a", Y26);
        Observation detailed =
                Observation.builder().value(50).standardError(2).body("AKIMAT").build();
        builder.set(row, 2, Observation.of(40)).set(row, 2, detailed);
        builder.set(row, 0, 1, ObservationStatus.UNDER_APPEAL);
        assertThat(builder.status(row, 0)).isEqualTo(ObservationStatus.UNDER_APPEAL);
        assertThat(builder.status(row, 1)).isEqualTo(ObservationStatus.NOT_ASSESSED);
        AssessmentTable table = builder.build();

        assertThat(table.observation(row, 2)).isEqualTo(detailed);
        assertThat(table.observation(row, 0).status()).isEqualTo(ObservationStatus.UNDER_APPEAL);
        assertThat(table.assessment(row).observations().keySet()).containsExactly("1.1", "1.3");
        assertThat(AssessmentTable.of(FRAMEWORK, List.of(table.assessment(row))))
                .isEqualTo(table);
    }

    @Test
    void aFindingIsTakenFromAnotherRowWithoutItsParticulars() {
        AssessmentTable.Builder builder = builder();
        for (int row = 0; row < 300; row++) {
            builder.set(builder.row("u" + row, Y26), 2, row / 4.0, ObservationStatus.SCORED);
        }
        int last = builder.row("last", Y26);
        builder.set(0, 2, Observation.builder().value(50).standardError(2).build());
        builder.set(last, 2, Observation.builder().value(60).standardError(2).build());
        builder.set(0, 0, 1, ObservationStatus.UNDER_APPEAL);
        builder.setAsIn(0, last, 0).setAsIn(0, last, 2).setAsIn(last, 1, 1);
        assertThatThrownBy(() -> builder.setAsIn(last + 1, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        AssessmentTable table = builder.build();

        assertThat(table.observation(last, 0).status()).isEqualTo(ObservationStatus.UNDER_APPEAL);
        assertThat(table.observation(last, 2)).isEqualTo(Observation.of(50));
        assertThat(table.observation(0, 2).standardError()).hasValue(2);
        assertThat(table.observation(1, 1)).isEqualTo(Observation.NOT_ASSESSED);
    }

    @Test
    void aPlainFindingReplacesADetailedOne() {
        AssessmentTable.Builder builder = builder();
        int row = builder.row("a", Y26);
        builder.set(row, 2, Observation.builder().value(50).standardError(2).build());
        builder.set(row, 2, 60, ObservationStatus.SCORED);

        assertThat(builder.build().observation(row, 2)).isEqualTo(Observation.of(60));
    }

    @Test
    void aRowMustExist() {
        AssessmentTable.Builder builder = builder();
        builder.row("a", Y26);

        assertThatThrownBy(() -> builder.set(1, 0, 1, ObservationStatus.SCORED))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.set(-1, 0, 1, ObservationStatus.SCORED))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aBuilderServesOnce() {
        AssessmentTable.Builder builder = builder();
        int row = builder.row("a", Y26);
        builder.set(row, 0, 1, ObservationStatus.SCORED);
        AssessmentTable table = builder.build();

        assertThatIllegalStateException().isThrownBy(builder::build);
        assertThatIllegalStateException().isThrownBy(() -> builder.row("b", Y26));
        assertThatThrownBy(() -> builder.set(row, 0, 0, ObservationStatus.SCORED))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(table.observation(row, 0)).isEqualTo(Observation.of(1));
    }

    @Test
    void valuesOffTheScaleAndBesideAStatusAreRefused() {
        AssessmentTable.Builder builder = builder();
        int row = builder.row("a", Y26);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(row, 0, 2, ObservationStatus.SCORED))
                .withMessage("1.1: 2.0 beside SCORED; expected 0 or 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(row, 0, 1, ObservationStatus.REFUSED))
                .withMessage("1.1: 1.0 beside REFUSED; expected 0 or 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(row, 0, Double.NaN, ObservationStatus.SCORED));
        // also where the finding stands in the column already
        builder.set(row, 0, Double.NaN, ObservationStatus.REFUSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(row, 0, Double.NaN, ObservationStatus.UNDER_APPEAL));
    }

    @Test
    void aUnitAndPeriodStandsOnceAndTheFrameworkIsTheSame() {
        Assessment assessment = Assessment.builder(FRAMEWORK, "a", Y26).build();
        Assessment other = Assessment.builder(Frameworks.flat(2), "b", Y26).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentTable.of(FRAMEWORK, List.of(assessment, assessment)))
                .withMessage("a 2026 stands in the table already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentTable.of(FRAMEWORK, List.of(other)))
                .withMessage("the assessment of b is of demo 1.0: 1 blocks, 0 sub-blocks, 2 criteria, the table of demo"
                        + " 1.0: 1 blocks, 0 sub-blocks, 3 criteria");
    }

    @Test
    void theRegisterMakesCriteriaNotApplicableAndNamesWhatContradictsIt() {
        AssessmentTable.Builder builder = builder();
        for (String unit : List.of("okrug", "raion", "stranger")) {
            int row = builder.row(unit, Y26);
            builder.set(row, 0, 1, ObservationStatus.SCORED);
            builder.set(row, 2, Observation.builder().value(50).standardError(1).build());
        }
        UnitRegister register = UnitRegister.of(List.of(
                Unit.builder().code("okrug").putAttribute("tier", "OKRUG").build(),
                Unit.builder().code("raion").putAttribute("tier", "RAION").build()));

        ValueWithProblems<AssessmentTable> result = builder.build().withUnits(register);

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error NOT_APPLICABLE_HERE (1.3): found a finding for okrug, to which the criterion does not"
                                + " apply; expected no finding: the criterion applies to {tier=[RAION, OBLAST]}; remove"
                                + " the finding, or correct the unit register",
                        "error UNKNOWN_UNIT (stranger): found the unit stranger; expected a unit of the register;"
                                + " correct the code, or add the unit to the register");
        assertThat(result.value().size()).isEqualTo(2);
        assertThat(result.value().observation(0, 2).status()).isEqualTo(ObservationStatus.NOT_APPLICABLE);
        assertThat(result.value().observation(0, 0)).isEqualTo(Observation.of(1));
        assertThat(result.value().observation(1, 2).standardError()).hasValue(1);
    }

    @Test
    void aColumnOfManyDifferentFindingsReadsLikeOneOfFew() {
        Framework framework = Frameworks.flat(2);
        Random random = new Random(7);
        double[] values = random.doubles(1000).toArray();
        AssessmentTable.Builder builder = AssessmentTable.builder(framework);
        for (int u = 0; u < values.length; u++) {
            int row = builder.row("U" + u, Y26);
            if (u % 3 == 0) {
                builder.set(row, 0, Double.NaN, ObservationStatus.REFUSED);
            } else if (u % 3 == 1) {
                builder.set(row, 0, values[u], ObservationStatus.SCORED);
            }
            builder.set(row, 1, Math.round(values[u] * 4) / 4.0, ObservationStatus.SCORED);
        }
        AssessmentTable table = builder.build();

        assertThat(table.column(0)).isInstanceOf(PlainColumn.class).hasToString("1000 rows");
        assertThat(table.column(1)).isInstanceOf(CodedColumn.class).hasToString("1000 rows, 6 different findings");
        for (int u = 0; u < values.length; u++) {
            Observation expected = u % 3 == 0
                    ? Observation.of(ObservationStatus.REFUSED)
                    : u % 3 == 1 ? Observation.of(values[u]) : Observation.NOT_ASSESSED;
            assertThat(table.observation(u, 0)).isEqualTo(expected);
            assertThat(table.column(1).value(u)).isEqualTo(Math.round(values[u] * 4) / 4.0);
        }
        double[] copy = new double[10];
        ((PlainColumn) table.column(0)).copyValues(1, 10, copy);
        assertThat(copy[0]).isEqualTo(values[1]);
    }

    @Test
    void aColumnHoldsExactly256DifferentFindingsInBytes() {
        Framework framework = Frameworks.flat(1);
        for (int different : new int[] {255, 256}) {
            AssessmentTable.Builder builder = AssessmentTable.builder(framework);
            for (int u = 0; u < different; u++) {
                builder.set(builder.row("U" + u, Y26), 0, u / 1000.0, ObservationStatus.SCORED);
            }
            AssessmentTable table = builder.build();
            // NOT_ASSESSED always has a code of its own
            assertThat(table.column(0) instanceof CodedColumn).isEqualTo(different == 255);
            for (int u = 0; u < different; u++) {
                assertThat(table.column(0).value(u)).isEqualTo(u / 1000.0);
            }
        }
    }
}
