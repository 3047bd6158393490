package org.lgpi.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.Problem;

class UnitRegisterTest {

    private static Unit unit(String code, String parent) {
        return Unit.builder().code(code).parent(parent).build();
    }

    @Test
    void unitsAreFoundByCodeAndByParent() {
        UnitRegister register =
                UnitRegister.of(List.of(unit("b", "oblast"), Unit.of("oblast"), unit("a", "oblast"), unit("c", "far")));

        assertThat(register.units()).extracting(Unit::code).containsExactly("b", "oblast", "a", "c");
        assertThat(register.children("oblast")).extracting(Unit::code).containsExactly("b", "a");
        assertThat(register.children("far")).extracting(Unit::code).containsExactly("c");
        assertThat(register.unit("a")).contains(unit("a", "oblast"));
        assertThat(register.unit("x")).isEmpty();
        assertThat(register).hasToString("4 units").hasSameHashCodeAs(UnitRegister.of(register.units()));
        assertThat(register).isEqualTo(UnitRegister.of(register.units()));
        assertThat(UnitRegister.EMPTY.size()).isZero();
    }

    @Test
    void allProblemsComeAtOnce() {
        List<Unit> units = List.of(Unit.of("a b"), Unit.of("x"), Unit.of("x"), unit("p", "q"), unit("q", "p"));

        assertThat(UnitRegister.problems(units))
                .extracting(Problem::toString)
                .containsExactly(
                        "error BAD_CODE (a b): found the code 'a b'; expected 1 to 64 letters, digits, full stops,"
                                + " hyphens or underscores; correct the code",
                        "error DUPLICATE_UNIT (x): found the unit twice; expected each unit once; drop one of the two",
                        "error CIRCULAR_PARENT (p): found the unit among its own ancestors; expected a tree of units;"
                                + " correct the parent of one of them",
                        "error CIRCULAR_PARENT (q): found the unit among its own ancestors; expected a tree of units;"
                                + " correct the parent of one of them");
        assertThatThrownBy(() -> UnitRegister.of(units)).hasMessageContaining("BAD_CODE");
    }

    @Test
    void aUnitCannotBeItsOwnParentAndACircleElsewhereDoesNotTouchItsChildren() {
        assertThat(UnitRegister.problems(List.of(unit("a", "a")))).hasSize(1);
        assertThat(UnitRegister.problems(List.of(unit("a", "a"), unit("b", "a"))))
                .hasSize(1);
    }

    @Test
    void thePropertiesOfAUnitHoldItsType() {
        Unit unit = Unit.builder()
                .code("a")
                .type("RURAL")
                .putAttribute("tier", "RAION")
                .build();

        assertThat(unit.properties()).isEqualTo(Map.of("tier", "RAION", "type", "RURAL"));
        assertThat(unit.population()).isEmpty();
    }
}
