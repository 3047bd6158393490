package org.lgpi.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.responsibility.ResponsibilityLevel.FULL;
import static org.lgpi.core.responsibility.ResponsibilityLevel.NONE;
import static org.lgpi.core.responsibility.ResponsibilityLevel.PARTIAL;

import java.time.Year;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;

class ResponsibilityTableTest {

    private static final Year Y2026 = Year.of(2026);

    private static ResponsibilityCoding coding(
            ResponsibilityScheme scheme, String unit, Consumer<ResponsibilityCoding.Builder> entries) {
        ResponsibilityCoding.Builder builder = scheme.coding(unit, Y2026);
        entries.accept(builder);
        return builder.build();
    }

    private static void all(ResponsibilityCoding.Builder builder, ResponsibilityLevel level) {
        Figure1.SCHEME.services().forEach(service -> builder.level(service.code(), level));
    }

    private static ResponsibilityScore row(ResponsibilityTable table, String unit, String node) {
        return table.row(unit, Y2026, node);
    }

    @Test
    void fullResponsibilityEarnsThePointsOfThePaper() {
        ResponsibilityTable table = Figure1.SCHEME.score(List.of(coding(Figure1.SCHEME, "U", b -> all(b, FULL))));

        assertThat(row(table, "U", "index"))
                .isEqualTo(new ResponsibilityScore("U", Y2026, "index", 17, 17, 1, 1, 1, 1, 1));
        assertThat(List.of(
                        "EDUCATION",
                        "SOCIAL_ASSISTANCE",
                        "HEALTH",
                        "LAND_USE",
                        "PUBLIC_TRANSPORT",
                        "HOUSING",
                        "POLICE",
                        "CARING"))
                .extracting(field -> row(table, "U", field).points())
                .containsExactly(3.0, 3.0, 3.0, 2.0, 1.0, 1.0, 1.0, 3.0);
        assertThat(row(table, "U", "PRESCHOOL").points()).isEqualTo(1);
        assertThat(row(table, "U", "BUS_TRANSPORT").points()).isEqualTo(0.5);
        assertThat(table.rows()).hasSize(1 + 8 + 20);
    }

    @Test
    void partialEarnsNothingUnlessTheSchemeSays() {
        ResponsibilityScheme half = Figure1.scheme().partialShare(0.5).build();

        assertThat(row(Figure1.SCHEME.score(List.of(coding(Figure1.SCHEME, "U", b -> all(b, PARTIAL)))), "U", "index")
                        .points())
                .isZero();
        assertThat(row(half.score(List.of(coding(half, "U", b -> all(b, PARTIAL)))), "U", "index")
                        .points())
                .isEqualTo(8.5);
    }

    @Test
    void whatIsNotCodedLeavesTheShareOpen() {
        ResponsibilityTable table = Figure1.SCHEME.score(List.of(
                coding(Figure1.SCHEME, "U", b -> b.level("PRESCHOOL", FULL).level("PRIMARY_SCHOOL", NONE))));

        ResponsibilityScore education = row(table, "U", "EDUCATION");
        assertThat(education.points()).isEqualTo(1);
        assertThat(education.maximum()).isEqualTo(2);
        assertThat(education.share()).isEqualTo(0.5);
        assertThat(education.coverage()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(education.lowest()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(education.highest()).isCloseTo(2.0 / 3, within(1e-15));
        ResponsibilityScore health = row(table, "U", "HEALTH");
        assertThat(health.points()).isNaN();
        assertThat(health.share()).isNaN();
        assertThat(health.coverage()).isZero();
        assertThat(health.lowest()).isZero();
        assertThat(health.highest()).isEqualTo(1);
        assertThat(health.rank()).isNaN();
    }

    @Test
    void whatDoesNotApplyTakesItsPointsOutOfTheMaximum() {
        ResponsibilityTable table = Figure1.SCHEME.score(List.of(coding(Figure1.SCHEME, "U", b -> {
            Figure1.SCHEME.services().stream()
                    .filter(service -> !service.code().equals("RAIL_TRANSPORT"))
                    .forEach(service -> b.level(service.code(), FULL));
            b.status("RAIL_TRANSPORT", ObservationStatus.NOT_APPLICABLE);
        })));

        assertThat(row(table, "U", "index"))
                .isEqualTo(new ResponsibilityScore("U", Y2026, "index", 16.5, 16.5, 1, 1, 1, 1, 1));
        assertThat(row(table, "U", "RAIL_TRANSPORT").coverage()).isNaN();
        assertThat(row(table, "U", "RAIL_TRANSPORT")).hasToString("U 2026 RAIL_TRANSPORT: no points, not applicable");
    }

    @Test
    void aComponentMayDifferFromItsService() {
        ResponsibilityCoding coding = coding(
                Figure1.SCHEME,
                "U",
                b -> b.level("PRESCHOOL", "PERSONNEL", NONE).level("PRESCHOOL", FULL));

        assertThat(row(Figure1.SCHEME.score(List.of(coding)), "U", "PRESCHOOL").points())
                .isEqualTo(0.5);
        assertThat(coding).hasToString("U 2026: 2 of 32 components coded");
    }

    @Test
    void unitsWithEqualSharesShareARank() {
        ResponsibilityTable table = Figure1.SCHEME.score(List.of(
                coding(Figure1.SCHEME, "A", b -> all(b, NONE)),
                coding(Figure1.SCHEME, "B", b -> all(b, FULL)),
                coding(Figure1.SCHEME, "C", b -> all(b, FULL))));

        assertThat(row(table, "A", "index").rank()).isEqualTo(3);
        assertThat(row(table, "B", "index").rank()).isEqualTo(1);
        assertThat(row(table, "C", "HEALTH").rank()).isEqualTo(1);
    }

    @Test
    void theTotalIsRescaledWhereTheSchemeAsks() {
        ResponsibilityScheme scheme = Figure1.scheme().rescaledMaximum(4).build();
        ResponsibilityTable table =
                scheme.score(List.of(coding(scheme, "FULL", b -> all(b, FULL)), coding(scheme, "LAND", b -> {
                    scheme.services().stream()
                            .filter(service -> !service.code().equals("ZONING"))
                            .forEach(service -> b.level(service.code(), NONE));
                    b.level("ZONING", FULL);
                })));

        assertThat(table.rescaled("FULL", Y2026)).isEqualTo(4);
        // one raw point of 17 is 4/17 of a point of policy scope
        assertThat(table.rescaled("LAND", Y2026)).isCloseTo(4.0 / 17, within(1e-15));
    }

    @Test
    void unknownServicesComponentsAndSecondEntriesAreNamedTogether() {
        assertThatThrownBy(() -> Figure1.SCHEME
                        .coding("U", Y2026)
                        .level("SPACE_TRAVEL", FULL)
                        .level("EDUCATION", FULL)
                        .level("PRESCHOOL", "PLAYGROUND", FULL)
                        .level("ZONING", "FULL", FULL)
                        .level("ZONING", "FULL", NONE)
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "error UNKNOWN_SERVICE (SPACE_TRAVEL): found the service SPACE_TRAVEL; expected a service of"
                                + " service-responsibility 1.0; correct the code, or use the scheme that has it",
                        "error UNKNOWN_SERVICE (EDUCATION): found the service EDUCATION; expected a service of"
                                + " service-responsibility 1.0; name one of the services of the field PRESCHOOL,"
                                + " PRIMARY_SCHOOL, SECONDARY_SCHOOL",
                        "error UNKNOWN_COMPONENT (PRESCHOOL.PLAYGROUND): found the component PLAYGROUND; expected a"
                                + " component of PRESCHOOL: INFRASTRUCTURE, PERSONNEL; correct the code, or use the"
                                + " scheme that has it",
                        "error DUPLICATE_CODING (ZONING.FULL): found two entries for ZONING.FULL; expected one entry"
                                + " for each component; drop one of the two"));
    }

    @Test
    void aStatusThatCarriesAValueNeedsALevel() {
        assertThatThrownBy(() -> Figure1.SCHEME.coding("U", Y2026).status("ZONING", ObservationStatus.SCORED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no level beside the status SCORED");
    }

    @Test
    void aCodingOfAnotherSchemeIsRefused() {
        ResponsibilityScheme other = Figure1.SCHEME.withVersion("2.0");

        assertThatThrownBy(() -> Figure1.SCHEME.score(List.of(coding(other, "U", b -> all(b, FULL)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
