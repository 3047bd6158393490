package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class PeersTest {

    private static Unit unit(String code, String type, long population, String distance) {
        return Unit.builder()
                .code(code)
                .type(type)
                .population(population)
                .putAttribute("distance", distance)
                .build();
    }

    private static final UnitRegister REGISTER = UnitRegister.of(List.of(
            unit("A", "RURAL", 1000, "10"),
            unit("B", "RURAL", 2000, "90"),
            unit("C", "RURAL", 2001, "20"),
            unit("D", "URBAN", 1500, "12"),
            unit("E", "RURAL", 900, "30")));

    @Test
    void peersAreOfTheSameType() {
        Peers peers = Peers.byTypeAndSize(REGISTER).orElseThrow();

        assertThat(peers.of("A")).containsExactly("B", "C", "E");
        assertThat(peers.of("D")).isEmpty();
        assertThat(peers.of("unknown")).isEmpty();
        assertThat(peers).hasToString("peers by type: 4 of 5 units have some");
    }

    @Test
    void limitsOfSizeAreInclusive() {
        Peers peers = Peers.byTypeAndSize(REGISTER, 1000, 2000).orElseThrow();

        assertThat(peers.of("A")).containsExactly("E");
        assertThat(peers.of("B")).isEmpty();
        assertThat(peers.basis()).hasToString("type, population up to 1000, 2000");
    }

    /** Distances from A by NumPy 2.4.6, std(ddof=1): E 0.6325, D 0.9515, C 1.9248, B 3.0710. */
    @Test
    void theNearestAreFoundOnStandardisedAttributes() {
        Peers peers = Peers.nearest(REGISTER, 3, "population", "distance").orElseThrow();

        assertThat(peers.of("A")).containsExactly("E", "D", "C");
    }

    @Test
    void aUnitWithoutTheAttributeHasNoPeersAndIsNone() {
        UnitRegister register = UnitRegister.of(
                List.of(unit("A", "RURAL", 1, "1"), unit("B", "RURAL", 2, "far"), unit("C", "RURAL", 3, "3")));

        ValueWithProblems<Peers> peers = Peers.nearest(register, 5, "distance");

        assertThat(peers.value().of("A")).containsExactly("C");
        assertThat(peers.value().of("B")).isEmpty();
        assertThat(peers.problems())
                .singleElement()
                .hasToString("warning NO_PEERS (B): found no number as distance;"
                        + " expected a distance for every unit that is compared; add it to the register; the unit is compared"
                        + " with the whole alone");
    }

    @Test
    void anAttributeThatNeverChangesDoesNotCount() {
        UnitRegister register = UnitRegister.of(
                List.of(unit("A", "RURAL", 5, "1"), unit("B", "RURAL", 5, "9"), unit("C", "RURAL", 5, "2")));

        assertThat(Peers.nearest(register, 1, "population", "distance").value().of("A"))
                .containsExactly("C");
        assertThat(Peers.nearest(UnitRegister.of(List.of(Unit.of("A"))), 1, "x")
                        .value()
                        .of("A"))
                .isEmpty();
    }

    @Test
    void wrongLimitsAndCountsAreRefused() {
        assertThatThrownBy(() -> Peers.byTypeAndSize(REGISTER, 10, 10))
                .hasMessage("limits of size must rise, found [10, 10]");
        assertThatThrownBy(() -> Peers.nearest(REGISTER, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
