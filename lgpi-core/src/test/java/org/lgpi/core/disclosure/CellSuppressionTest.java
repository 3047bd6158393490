package org.lgpi.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.AdditiveTable.Cell;
import org.lgpi.core.disclosure.ProtectedCell.Status;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class CellSuppressionTest {

    private static final String TOTAL = AdditiveTable.TOTAL;

    /** Units as {@code child<parent}, or alone at the top. */
    private static UnitRegister units(String... units) {
        List<Unit> list = new ArrayList<>();
        for (String unit : units) {
            String[] parts = unit.split("<");
            Unit.Builder builder = Unit.builder().code(parts[0]);
            if (parts.length > 1) {
                builder.parent(parts[1]);
            }
            list.add(builder.build());
        }
        return UnitRegister.of(list);
    }

    private static AdditiveTable.Builder set(AdditiveTable.Builder table, String unit, double... values) {
        String[] categories = {"a", "b", "c"};
        for (int c = 0; c < values.length; c++) {
            table.set(unit, categories[c], values[c]);
        }
        return table;
    }

    private static AdditiveTable threeByThree() {
        AdditiveTable.Builder table =
                AdditiveTable.builder("people", "age", units("T", "U1<T", "U2<T", "U3<T"), "a", "b", "c");
        set(table, "U1", 20, 50, 10);
        set(table, "U2", 8, 19, 22);
        return set(table, "U3", 17, 32, 12).build();
    }

    private static List<String> suppressed(ProtectedTable table) {
        return table.cells().stream()
                .filter(ProtectedCell::isSuppressed)
                .map(ProtectedCell::toString)
                .toList();
    }

    @Test
    void totalsFollowFromTheParts() {
        AdditiveTable table = threeByThree();

        assertThat(table.value("U2", TOTAL)).isEqualTo(49);
        assertThat(table.value("T", "b")).isEqualTo(101);
        assertThat(table.value("T", TOTAL)).isEqualTo(190);
        assertThat(table).hasToString("people by age: 4 units, 3 categories");
    }

    /**
     * By hand. The rectangles through U2 a cost 19+20+50, 19+17+32, 22+20+10 and 22+17+12 = 51. In the last, U2 a and U3 c
     * may rise and the other two fall by t from -8 to 17.
     */
    @Test
    void theCheapestRectangleIsHidden() {
        CellSuppression choice = CellSuppression.builder()
                .smallest(0)
                .addPrimary(new Cell("U2", "a"))
                .build();

        ValueWithProblems<ProtectedTable> safe = choice.protect(threeByThree());

        assertThat(safe.problems()).isEmpty();
        assertThat(suppressed(safe.value()))
                .containsExactly(
                        "U2 a: PRIMARY, 0.00000 to 25.0000",
                        "U2 c: COMPLEMENTARY, 5.00000 to 30.0000",
                        "U3 a: COMPLEMENTARY, 0.00000 to 25.0000",
                        "U3 c: COMPLEMENTARY, 4.00000 to 29.0000");
        assertThat(safe.value().valueLost()).isEqualTo(51);
        assertThat(safe.value().cell("U2", "a").value()).isNaN();
        assertThat(safe.value().cell("U2", "b").value()).isEqualTo(19);
        assertThat(safe.value()).hasToString("people by age: 4 of 16 cells suppressed, value lost 51.0");
    }

    /** A wider interval than the cheapest rectangle leaves needs the next: 22 - t and 20 - t with U1 c + t leave -8 to 20. */
    @Test
    void aWiderIntervalTakesOtherCells() {
        CellSuppression choice = CellSuppression.builder()
                .smallest(0)
                .minimumWidth(18)
                .addPrimary(new Cell("U2", "a"))
                .build();

        ProtectedCell cell = choice.protect(threeByThree()).value().cell("U2", "a");

        assertThat(cell.width()).isGreaterThanOrEqualTo(18);
        assertThat(suppressed(choice.protect(threeByThree()).value()))
                .containsExactly(
                        "U1 a: COMPLEMENTARY, 0.00000 to 28.0000",
                        "U1 c: COMPLEMENTARY, 2.00000 to 30.0000",
                        "U2 a: PRIMARY, 0.00000 to 28.0000",
                        "U2 c: COMPLEMENTARY, 2.00000 to 30.0000");
    }

    /** A district with a single village: hiding the village alone would leave it to be read off the district. */
    @Test
    void aLonePartIsHiddenInTheUnitAboveToo() {
        AdditiveTable.Builder table =
                AdditiveTable.builder("people", "sex", units("R", "D1<R", "D2<R", "V1<D1", "V2<D2", "V3<D2"), "a", "b");
        set(table, "V1", 2, 40);
        set(table, "V2", 30, 35);
        set(table, "V3", 5, 6);

        ValueWithProblems<ProtectedTable> safe =
                CellSuppression.builder().build().protect(table.build());

        assertThat(safe.problems()).isEmpty();
        assertThat(safe.value().cell("V1", "a").status()).isEqualTo(Status.PRIMARY);
        assertThat(safe.value().cell("D1", "a").status()).isEqualTo(Status.PRIMARY);
        assertThat(safe.value().cells())
                .filteredOn(ProtectedCell::isSuppressed)
                .allSatisfy(cell -> assertThat(cell.width()).isGreaterThanOrEqualTo(3));
        // beside V1 and D1 lie 35 + 41 + 5 + 6 = 87 below the region, or its own 37 + 81
        assertThat(safe.value().cells())
                .filteredOn(cell -> cell.status() == Status.COMPLEMENTARY)
                .extracting(cell -> cell.unit() + cell.category())
                .containsExactlyInAnyOrder("D1b", "V1b", "D2a", "D2b", "V3a", "V3b");
    }

    @Test
    void nothingSensitiveHidesNothing() {
        ValueWithProblems<ProtectedTable> safe =
                CellSuppression.builder().build().protect(threeByThree());

        assertThat(suppressed(safe.value())).isEmpty();
        assertThat(safe.value().valueLost()).isZero();
    }

    /** The only value of a table can be hidden together with all its totals alone; no end can then be told. */
    @Test
    void aLoneValueTakesItsTotalsAlong() {
        AdditiveTable table = set(AdditiveTable.builder("people", "sex", units("T", "U<T", "V<T"), "a", "b"), "U", 2)
                .build();

        ValueWithProblems<ProtectedTable> safe =
                CellSuppression.builder().build().protect(table);

        assertThat(safe.problems()).isEmpty();
        assertThat(safe.value().cell("T", TOTAL).status()).isEqualTo(Status.PRIMARY);
        assertThat(safe.value().cell("U", "a").highest()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(safe.value().cell("V", "a").status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void whatCannotBeProtectedIsTold() {
        AdditiveTable table = AdditiveTable.builder("people", "sex", units("T", "U<T", "V<T"), "a", "b")
                .set("U", "a", 2)
                .set("V", "a", 9)
                .build();
        CellSuppression choice = CellSuppression.builder()
                .addPublished(new Cell("U", TOTAL), new Cell("T", TOTAL), new Cell("V", TOTAL))
                .build();

        assertThat(choice.protect(table).problems())
                .singleElement()
                .hasToString(
                        "error CANNOT_PROTECT (U a): found a value that a reader knows to lie from 2.00000 to 2.00000;"
                                + " expected a distance of at least 3.00000; name fewer cells as published, or do not publish this"
                                + " table");
    }

    @Test
    void aMeanIsHiddenWithItsTotal() {
        AdditiveTable counts = threeByThree();
        ProtectedTable totals = CellSuppression.builder()
                .smallest(0)
                .addPrimary(new Cell("U2", "a"))
                .build()
                .protect(counts)
                .value();

        assertThat(totals.mean(counts, "U2", "a")).isNaN();
        assertThat(totals.mean(counts, "U2", "b")).isCloseTo(1, within(0.0));
    }

    @Test
    void linkedTablesAreRefused() {
        AdditiveTable byAge = threeByThree();
        AdditiveTable bySex = set(
                        AdditiveTable.builder("people", "sex", units("T", "U1<T", "U2<T"), "a", "b"), "U1", 40, 40)
                .build();
        AdditiveTable visits = set(
                        AdditiveTable.builder("visits", "sex", units("T", "U1<T", "U2<T"), "a", "b"), "U1", 400, 400)
                .build();
        CellSuppression choice = CellSuppression.builder().build();

        assertThatThrownBy(() -> choice.protect(List.of(byAge, bySex)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .hasToString(
                                        "error LINKED_TABLES (people): found tables by age and by sex with the totals of"
                                                + " 3 units in common; expected tables without a common cell; publish one of them:"
                                                + " what is hidden in one could be worked out of the other"));
        assertThat(choice.protect(List.of(byAge, visits)).value()).hasSize(2);
    }

    @Test
    void badTablesAreToldAtOnce() {
        AdditiveTable.Builder table = AdditiveTable.builder("people", "sex", units("T", "U<T"), "a", "b")
                .set("T", "a", 1)
                .set("X", "a", 1)
                .set("U", "x", 1)
                .set("U", "total", 1)
                .set("U", "a", -1)
                .set("U", "a", 1);

        assertThatThrownBy(table::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "error UNIT_WITH_PARTS (T): found a value of its own; expected values of its parts,"
                                                + " which make up its own; give the values of the parts",
                                        "error UNKNOWN_UNIT (X): found the unit X; expected a unit of the register; correct"
                                                + " the code",
                                        "error UNKNOWN_CATEGORY (U x): found the category x; expected one of [a, b]; correct"
                                                + " the code; totals follow from the categories",
                                        "error UNKNOWN_CATEGORY (U total): found the category total; expected one of [a, b];"
                                                + " correct the code; totals follow from the categories",
                                        "error BAD_AMOUNT (U a): found -1.0; expected a number of 0 or more; correct it;"
                                                + " amounts that may be negative are not protected here",
                                        "error DUPLICATE_CELL (U a): found the cell twice; expected each cell once; add the"
                                                + " two up"));
    }
}
