package org.lgpi.io.csv;

import java.time.Year;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.base.Codes;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Finds the row of a table that a row of a file belongs to: checks unit and period, remembers the last ones. */
final class TableRows {

    /** What is known of a unit: whether rows of it are used, and which criteria do not apply to it. */
    private record Place(boolean usable, @Nullable Unit unit, BitSet excluded) {}

    private static final BitSet NONE = new BitSet();
    private static final Place ANY = new Place(true, null, NONE);
    private static final Place UNUSABLE = new Place(false, null, NONE);

    private final AssessmentTable.Builder table;
    private final Framework framework;
    private final @Nullable UnitRegister register;
    private final int unitColumn;
    private final int periodColumn;
    private final ProblemList problems;
    private final TextPool pool = new TextPool();

    /** The units of the register that were met. */
    private final Map<String, Place> places = new HashMap<>();

    private boolean lastUsable;
    private CsvRow.Text lastUnit = CsvRow.Text.EMPTY;
    private CsvRow.Text lastPeriod = CsvRow.Text.EMPTY;
    private Place place = UNUSABLE;
    private Year period = Year.of(0);
    private int tableRow = -1;

    TableRows(
            AssessmentTable.Builder table,
            Framework framework,
            @Nullable UnitRegister register,
            int unitColumn,
            int periodColumn,
            ProblemList problems) {
        this.table = table;
        this.framework = framework;
        this.register = register;
        this.unitColumn = unitColumn;
        this.periodColumn = periodColumn;
        this.problems = problems;
    }

    /** Reads unit and period of a row; false if it cannot be used. */
    boolean find(CsvRow row) {
        if (lastUsable && row.holds(unitColumn, lastUnit) && row.holds(periodColumn, lastPeriod)) {
            return true;
        }
        tableRow = -1;
        String unit = row.trimmed(unitColumn, pool);
        lastUnit = CsvRow.Text.of(unit);
        Place known = places.get(unit);
        place = known != null ? known : place(row, unit);
        lastUsable = isPeriod(row) && place.usable();
        return lastUsable;
    }

    String unit() {
        return lastUnit.string();
    }

    String period() {
        return lastPeriod.string();
    }

    /** Returns the row of the unit and period last found; adds it to the table if it is new. */
    int tableRow() {
        if (tableRow < 0) {
            tableRow = table.row(unit(), period);
        }
        return tableRow;
    }

    /** Tells whether all criteria apply to the unit last found. */
    boolean excludesNothing() {
        return place.excluded().isEmpty();
    }

    /** Returns the unit last found if the register says that a criterion does not apply to it, else null. */
    @Nullable
    Unit excluding(int criterion) {
        return place.excluded().get(criterion) ? place.unit() : null;
    }

    private Place place(CsvRow row, String code) {
        if (!Codes.isValid(code)) {
            problems.add(CellProblems.badUnitCode(code), row.line(), unitColumn + 1);
            return UNUSABLE;
        }
        if (register == null) {
            return ANY;
        }
        Place found = registered(row, code, register);
        places.put(code, found);
        return found;
    }

    /** Says once for each unit that the register lacks it. */
    private Place registered(CsvRow row, String code, UnitRegister known) {
        Unit unit = known.unit(code).orElse(null);
        if (unit == null) {
            problems.add(ObservationCheck.unknownUnit(code), row.line(), unitColumn + 1);
            return UNUSABLE;
        }
        BitSet excluded = new BitSet();
        Map<String, String> properties = unit.properties();
        List<Criterion> criteria = framework.criteria();
        for (int c = 0; c < criteria.size(); c++) {
            excluded.set(c, !criteria.get(c).appliesTo().includes(properties));
        }
        return new Place(true, unit, excluded);
    }

    private boolean isPeriod(CsvRow row) {
        if (row.holds(periodColumn, lastPeriod) && !period().isEmpty()) {
            return true;
        }
        String text = row.trimmed(periodColumn);
        Optional<Year> found = CellProblems.period(text);
        if (found.isPresent()) {
            lastPeriod = CsvRow.Text.of(text);
            period = found.get();
        } else {
            lastPeriod = CsvRow.Text.EMPTY;
            problems.add(CellProblems.badPeriod(text), row.line(), periodColumn + 1);
        }
        return found.isPresent();
    }
}
