package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;

/** Reads codings of responsibilities, a row for each component. */
final class ResponsibilityReader {

    private record UnitPeriod(String unit, Year period) {}

    private record Place(UnitPeriod coded, String service, String component) {}

    private final CsvInput input;
    private final ResponsibilityScheme scheme;
    private final ProblemList problems;
    private final Map<UnitPeriod, ResponsibilityCoding.Builder> codings = new LinkedHashMap<>();
    private final Map<Place, Long> lines = new HashMap<>();
    private final int[] columns = new int[ResponsibilityCsv.CODING.size()];

    private ResponsibilityReader(CsvInput input, ResponsibilityScheme scheme, ProblemList problems) {
        this.input = input;
        this.scheme = scheme;
        this.problems = problems;
    }

    static ValueWithProblems<List<ResponsibilityCoding>> read(
            InputStream in, String source, ResponsibilityScheme scheme, CsvFormat format) throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems, "responsibilities");
        ResponsibilityReader reader = new ResponsibilityReader(input, scheme, problems);
        if (!input.header().isEmpty() && reader.hasColumns()) {
            reader.readRows();
        }
        List<ResponsibilityCoding> codings = new ArrayList<>();
        reader.codings.values().forEach(coding -> codings.add(coding.build()));
        return new ValueWithProblems<>(List.copyOf(codings), problems.all());
    }

    private boolean hasColumns() {
        boolean complete = true;
        for (int i = 0; i < columns.length; i++) {
            String name = ResponsibilityCsv.CODING.get(i);
            columns[i] = input.column(name);
            if (columns[i] < 0) {
                complete = false;
                input.reportMissing(name, "a column " + name);
            }
        }
        for (int column = 0; column < input.header().size(); column++) {
            String name = input.header().get(column);
            if (!name.isEmpty() && !ResponsibilityCsv.CODING.contains(name)) {
                problems.error(
                        input.headerLine(),
                        column + 1,
                        "UNKNOWN_COLUMN",
                        ProblemList.shown(name),
                        "the column " + ProblemList.shown(name),
                        "one of " + String.join(", ", ResponsibilityCsv.CODING),
                        "rename the column or remove it; it was not read");
            }
        }
        return complete;
    }

    private void readRows() {
        CsvRow row = input.next();
        while (row != null) {
            readRow(row);
            row = input.next();
        }
        input.finish();
    }

    /** Checks every cell of a row, so that all of its problems are reported, and uses it if there are none. */
    private void readRow(CsvRow row) {
        String unit = row.trimmed(columns[0]);
        boolean sound = Codes.isValid(unit);
        if (!sound) {
            problem(row, 0, CellProblems.badUnitCode(unit));
        }
        String text = row.trimmed(columns[1]);
        Optional<Year> period = CellProblems.period(text);
        if (period.isEmpty()) {
            sound = false;
            problem(row, 1, CellProblems.badPeriod(text));
        }
        String service = row.trimmed(columns[2]);
        String component = row.trimmed(columns[3]);
        Optional<Problem> unknown = scheme.unknown(service, component);
        if (unknown.isPresent()) {
            sound = false;
            problem(row, scheme.service(service).isPresent() ? 3 : 2, shown(unknown.get()));
        }
        String cell = row.trimmed(columns[4]);
        Optional<ResponsibilityLevel> level = level(cell);
        Optional<ObservationStatus> status = level.isPresent() ? Optional.empty() : status(cell);
        if (level.isEmpty() && status.isEmpty()) {
            sound = false;
            problem(
                    row,
                    4,
                    Problem.error(
                            "UNKNOWN_LEVEL",
                            ProblemList.shown(service + "." + component),
                            "the level '" + ProblemList.shown(cell) + "'",
                            "FULL, PARTIAL, NONE, a status without value such as NOT_APPLICABLE, or an empty cell",
                            "write one of these"));
        }
        if (sound) {
            keep(row, new UnitPeriod(unit, period.orElseThrow()), service, component, level, status);
        }
    }

    private void keep(
            CsvRow row,
            UnitPeriod coded,
            String service,
            String component,
            Optional<ResponsibilityLevel> level,
            Optional<ObservationStatus> status) {
        Long first = lines.putIfAbsent(new Place(coded, service, component), row.line());
        if (first != null) {
            problem(
                    row,
                    3,
                    Problem.error(
                            "DUPLICATE_ROW",
                            coded.unit() + " " + coded.period() + " " + service + "." + component,
                            "another row for what line " + first + " coded",
                            "each component once for a unit and period; the first row was used",
                            "remove one of the two"));
            return;
        }
        ResponsibilityCoding.Builder coding =
                codings.computeIfAbsent(coded, key -> scheme.coding(key.unit(), key.period()));
        level.ifPresent(found -> coding.level(service, component, found));
        status.ifPresent(found -> coding.status(service, component, found));
    }

    private static Optional<ResponsibilityLevel> level(String cell) {
        for (ResponsibilityLevel level : ResponsibilityLevel.values()) {
            if (level.name().equals(cell)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static Optional<ObservationStatus> status(String cell) {
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!status.carriesValue() && status.name().equals(cell)) {
                return Optional.of(status);
            }
        }
        return ObservationStatus.fromCell(cell);
    }

    /** A code from a file may be long or hold control characters. */
    private static Problem shown(Problem problem) {
        return Problem.error(
                problem.code(),
                ProblemList.shown(problem.subject()),
                ProblemList.shown(problem.found()),
                problem.expected(),
                problem.remedy());
    }

    private void problem(CsvRow row, int column, Problem problem) {
        problems.add(problem, row.line(), columns[column] + 1);
    }
}
