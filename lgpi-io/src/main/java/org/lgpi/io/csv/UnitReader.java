package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Reads a unit register. */
final class UnitReader {

    private static final int MOST_DIGITS = 18;

    private final CsvInput input;
    private final ProblemList problems;
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();

    private UnitReader(CsvInput input, ProblemList problems) {
        this.input = input;
        this.problems = problems;
    }

    static ValueWithProblems<UnitRegister> read(InputStream in, String source, CsvFormat format) throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems, "units");
        UnitReader reader = new UnitReader(input, problems);
        if (!input.header().isEmpty()) {
            reader.read();
        }
        return new ValueWithProblems<>(UnitRegister.of(reader.withoutCircles()), problems.all());
    }

    private void read() {
        int code = input.column("unit");
        if (code < 0) {
            input.reportMissing("unit", "a column unit");
            return;
        }
        CsvRow row = input.next();
        while (row != null) {
            Unit unit = unit(row, code);
            if (unit != null) {
                lines.put(unit.code(), row.line());
                units.add(unit);
            }
            row = input.next();
        }
        input.finish();
    }

    private @Nullable Unit unit(CsvRow row, int codeColumn) {
        String code = row.trimmed(codeColumn);
        Long first = lines.get(code);
        if (first != null) {
            problems.error(
                    row.line(),
                    codeColumn + 1,
                    "DUPLICATE_UNIT",
                    code,
                    "the unit " + code + " of line " + first + " again",
                    "each unit once; the first row was used",
                    "remove one of the two");
            return null;
        }
        boolean sound = Codes.isValid(code);
        if (!sound) {
            problems.add(CellProblems.badUnitCode(code), row.line(), codeColumn + 1);
        }
        Unit.Builder unit = Unit.builder().code(code);
        Map<String, String> names = new LinkedHashMap<>();
        for (int column = 0; column < input.header().size(); column++) {
            String name = input.header().get(column);
            if (column == codeColumn || name.isEmpty() || row.isEmpty(column)) {
                continue;
            }
            if (name.startsWith(UnitCsv.NAME)) {
                names.put(name.substring(UnitCsv.NAME.length()), row.text(column));
            } else if (name.equals(UnitCsv.TYPE)) {
                unit.type(row.trimmed(column));
            } else if (name.equals(UnitCsv.PARENT)) {
                unit.parent(row.trimmed(column));
            } else if (name.equals(UnitCsv.POPULATION)) {
                OptionalLong population = population(row, column);
                sound &= population.isPresent();
                unit.population(population);
            } else {
                unit.putAttribute(name, row.trimmed(column));
            }
        }
        return sound ? unit.label(Label.of(names)).build() : null;
    }

    private OptionalLong population(CsvRow row, int column) {
        String text = row.trimmed(column);
        boolean good = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!good) {
            problems.add(
                    Problem.error(
                            "NOT_A_NUMBER",
                            UnitCsv.POPULATION,
                            "'" + ProblemList.shown(text) + "'",
                            "a whole number of residents, 0 or more",
                            "write it as digits alone"),
                    row.line(),
                    column + 1);
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** Leaves out units that are their own ancestors; a parent need not stand in the register, so the others stay. */
    private List<Unit> withoutCircles() {
        Set<String> circular = new HashSet<>();
        for (Problem problem : UnitRegister.problems(units)) {
            circular.add(problem.subject());
            problems.add(problem, lines.getOrDefault(problem.subject(), 0L), input.column(UnitCsv.PARENT) + 1);
        }
        return units.stream().filter(unit -> !circular.contains(unit.code())).toList();
    }
}
