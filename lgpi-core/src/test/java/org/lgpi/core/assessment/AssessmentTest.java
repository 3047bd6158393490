package org.lgpi.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.territory.Unit;

class AssessmentTest {

    private static final Year YEAR = Year.of(2026);

    static final Framework FRAMEWORK = Frameworks.framework(Block.builder()
            .code("1")
            .addCriteria(
                    Frameworks.criterion("1.1", Scale.binary()),
                    Frameworks.criterion("1.2", Scale.levels(0, 0.5, 1)),
                    Criterion.builder()
                            .code("1.3")
                            .scale(Scale.range(0, 100))
                            .appliesTo(Applicability.of("tier", "RAION", "OBLAST"))
                            .build())
            .build());

    private static Unit unit(String tier) {
        return Unit.builder().code("U1").putAttribute("tier", tier).build();
    }

    @Test
    void criteriaWithoutAFindingAreNotAssessed() {
        Assessment assessment =
                Assessment.builder(FRAMEWORK, "U1", YEAR).value("1.2", 0.5).build();

        assertThat(assessment.observation("1.2").value()).isEqualTo(0.5);
        assertThat(assessment.observation("1.1")).isEqualTo(Observation.NOT_ASSESSED);
        assertThat(assessment.observations()).containsOnlyKeys("1.2");
        assertThat(assessment).hasToString("U1 2026: 1 of 3 criteria with a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment.observation("9"))
                .withMessage("no criterion 9 in demo");
    }

    @Test
    void findingsStandInTheOrderOfTheFrameworkAndTheLastOneCounts() {
        Assessment assessment = Assessment.builder(FRAMEWORK, "U1", YEAR)
                .estimate("1.3", 40, 2)
                .status("1.1", ObservationStatus.REFUSED)
                .value("1.1", 1)
                .build();

        assertThat(assessment.observations()).containsOnlyKeys("1.1", "1.3");
        assertThat(assessment.observations().keySet()).containsExactly("1.1", "1.3");
        assertThat(assessment.observation("1.1").status()).isEqualTo(ObservationStatus.SCORED);
        assertThat(assessment.observation("1.3").standardError()).hasValue(2);
    }

    @Test
    void allProblemsComeAtOnce() {
        Assessment.Builder builder = Assessment.builder(FRAMEWORK, unit("OKRUG"), YEAR)
                .value("1.1", 0.5)
                .value("9.9", 1)
                .value("1.2", 0.25)
                .value("1.3", 50);

        InvalidDefinitionException thrown = catchThrowableOfType(InvalidDefinitionException.class, builder::build);

        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error OFF_SCALE (1.1): found the value 0.5; expected 0 or 1; correct the value or the scale of"
                                + " the criterion",
                        "error UNKNOWN_CRITERION (9.9): found the criterion 9.9; expected a criterion of demo 1.0;"
                                + " correct the code, or use the definition that has it",
                        "error OFF_SCALE (1.2): found the value 0.25; expected 0, 0.5 or 1; correct the value or the"
                                + " scale of the criterion",
                        "error NOT_APPLICABLE_HERE (1.3): found a finding for U1, to which the criterion does not"
                                + " apply; expected no finding: the criterion applies to {tier=[RAION, OBLAST]}; remove"
                                + " the finding, or correct the unit register");
    }

    @Test
    void whatDoesNotApplyToTheUnitIsNotApplicableWhateverItsStatus() {
        Assessment okrug = Assessment.builder(FRAMEWORK, unit("OKRUG"), YEAR)
                .status("1.3", ObservationStatus.NO_EVIDENCE)
                .build();
        Assessment raion = Assessment.builder(FRAMEWORK, unit("RAION"), YEAR)
                .status("1.3", ObservationStatus.NO_EVIDENCE)
                .build();

        assertThat(okrug.observation("1.3").status()).isEqualTo(ObservationStatus.NOT_APPLICABLE);
        assertThat(raion.observation("1.3").status()).isEqualTo(ObservationStatus.NO_EVIDENCE);
        assertThat(Assessment.builder(FRAMEWORK, "U1", YEAR).build().observation("1.3"))
                .isEqualTo(Observation.NOT_ASSESSED);
    }

    @Test
    void anObservationHasAValueOrAStatusThatSaysWhyNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of(Double.NaN))
                .withMessage("SCORED needs a finite value, found NaN; use of(status) where there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of(ObservationStatus.UNDER_APPEAL))
                .withMessage("UNDER_APPEAL needs a finite value, found NaN; use of(status) where there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.builder()
                        .status(ObservationStatus.REFUSED)
                        .value(1)
                        .build())
                .withMessage("REFUSED carries no value, found 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Observation.builder().value(1).standardError(-0.1).build())
                .withMessage("a standard error is 0 or more and finite, found -0.1");
        assertThatThrownBy(() -> Observation.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anObservationIsPlainWithoutErrorBodyAndEvidence() {
        Evidence evidence = Evidence.builder()
                .url("https://example.org")
                .date(LocalDate.of(2026, 1, 2))
                .build();

        assertThat(Observation.of(1).isPlain()).isTrue();
        assertThat(Observation.builder().value(1).standardError(0.1).build().isPlain())
                .isFalse();
        assertThat(Observation.builder().value(1).body("AKIMAT").build().isPlain())
                .isFalse();
        assertThat(Observation.builder().value(1).evidence(evidence).build().isPlain())
                .isFalse();
        assertThat(Observation.builder()
                        .value(1)
                        .evidence(Evidence.NONE)
                        .build()
                        .isPlain())
                .isTrue();
    }

    @Test
    void cellsOfWideTablesStandForStatuses() {
        assertThat(ObservationStatus.fromCell("")).contains(ObservationStatus.NOT_ASSESSED);
        assertThat(ObservationStatus.fromCell("NA")).contains(ObservationStatus.NOT_APPLICABLE);
        assertThat(ObservationStatus.fromCell("NE")).contains(ObservationStatus.NO_EVIDENCE);
        assertThat(ObservationStatus.fromCell("RF")).contains(ObservationStatus.REFUSED);
        assertThat(ObservationStatus.fromCell("SU")).contains(ObservationStatus.SUPPRESSED);
        assertThat(ObservationStatus.fromCell("na")).isEmpty();
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!status.carriesValue()) {
                assertThat(ObservationStatus.fromCell(status.cell())).contains(status);
            }
        }
    }
}
