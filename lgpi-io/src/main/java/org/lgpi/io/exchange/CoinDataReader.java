package org.lgpi.io.exchange;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.TextRows;

/** Reads the values of an index from COINr's iData. */
final class CoinDataReader {

    static final String UNIT = "uCode";
    static final String NAME = "uName";
    static final String TIME = "Time";
    static final String POPULATION = "Population";

    private final TextRows rows;
    private final String source;
    private final Year standardPeriod;
    private final List<Problem> problems;
    private final List<TextRows.Row> good = new ArrayList<>();

    CoinDataReader(TextRows rows, String source, Year standardPeriod, List<Problem> problems) {
        this.rows = rows;
        this.source = source;
        this.standardPeriod = standardPeriod;
        this.problems = problems;
        if (!rows.columns().contains(UNIT)) {
            error(1, "MISSING_COLUMN", UNIT, "no column " + UNIT, "a column " + UNIT, "add the column");
            return;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (TextRows.Row row : rows.rows()) {
            String unit = rows.cell(row, UNIT);
            String period = rows.cell(row, TIME);
            Integer first = lines.putIfAbsent(unit + " " + period, row.line());
            if (!Codes.isValid(unit)) {
                error(
                        row.line(),
                        "BAD_CODE",
                        UNIT,
                        "the unit '" + unit + "'",
                        "1 to 64 letters, digits, full stops, hyphens or underscores",
                        "correct the code");
            } else if (!period.isEmpty() && !period.matches("\\d{4}")) {
                error(row.line(), "BAD_PERIOD", TIME, "'" + period + "'", "a year of four digits", "write the year");
            } else if (first != null) {
                error(
                        row.line(),
                        "DUPLICATE_ROW",
                        unit,
                        "the unit and period of line " + first + " again",
                        "each unit and period once; the first row was used",
                        "remove one of the two");
            } else {
                good.add(row);
            }
        }
    }

    /** COINr writes a missing value as NA or as nothing. */
    static boolean isMissing(String cell) {
        return cell.isEmpty() || cell.equals("NA");
    }

    /** A number as R writes it; NaN for anything else. */
    static double number(String cell) {
        return cell.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")
                ? Double.parseDouble(cell)
                : Double.NaN;
    }

    /** The range of the values of an indicator; widened by 1 where they do not differ. */
    Scale scale(String code) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (TextRows.Row row : good) {
            double value = number(rows.cell(row, code));
            if (Double.isFinite(value)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        return minimum > maximum
                ? Scale.range(0, 1)
                : Scale.range(minimum, maximum > minimum ? maximum : Math.max(minimum + 1, Math.nextUp(minimum)));
    }

    AssessmentTable table(Framework framework, UnitRegister units) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework).units(units);
        for (Criterion criterion : framework.criteria()) {
            if (!rows.columns().contains(criterion.code())) {
                error(
                        1,
                        "MISSING_COLUMN",
                        criterion.code(),
                        "no column " + criterion.code(),
                        "a column for every indicator of iMeta",
                        "add the column; the criterion is not assessed anywhere");
            }
        }
        for (TextRows.Row row : good) {
            int tableRow = table.row(rows.cell(row, UNIT), period(row));
            for (int c = 0; c < framework.criteria().size(); c++) {
                String code = framework.criteria().get(c).code();
                String cell = rows.cell(row, code);
                double value = number(cell);
                if (Double.isFinite(value)) {
                    table.set(tableRow, c, Observation.of(value));
                } else if (!isMissing(cell)) {
                    error(
                            row.line(),
                            "NOT_A_NUMBER",
                            code,
                            "'" + cell + "'",
                            "a number, nothing or NA",
                            "correct the cell");
                }
            }
        }
        return table.build();
    }

    private Year period(TextRows.Row row) {
        String period = rows.cell(row, TIME);
        return period.isEmpty() ? standardPeriod : Year.parse(period);
    }

    /** The units with whatever iData says about them beside values; the first row of a unit counts. */
    UnitRegister units(Framework framework, Set<String> measured) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (TextRows.Row row : good) {
            String code = rows.cell(row, UNIT);
            Unit.Builder unit = Unit.builder().code(code);
            if (!isMissing(rows.cell(row, NAME)) && !rows.cell(row, NAME).equals(code)) {
                unit.label(Label.of(rows.cell(row, NAME)));
            }
            for (String column : rows.columns()) {
                String cell = rows.cell(row, column);
                boolean attribute = !column.isEmpty()
                        && !Set.of(UNIT, NAME, TIME).contains(column)
                        && framework.position(column) < 0
                        && !isMissing(cell);
                if (attribute) {
                    unit.putAttribute(column, cell);
                    if (column.equals(POPULATION) && cell.matches("\\d{1,18}") && !measured.contains(column)) {
                        unit.population(Long.parseLong(cell));
                    }
                }
            }
            units.putIfAbsent(code, unit.build());
        }
        return UnitRegister.of(units.values());
    }

    private void error(int line, String code, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy).at(source, line, 0));
    }
}
