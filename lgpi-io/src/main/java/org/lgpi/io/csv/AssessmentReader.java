package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.UnitRegister;

/** Reads a table of observations: recognises its form from the header and hands the rows on. */
final class AssessmentReader {

    private final Framework framework;
    private final @Nullable UnitRegister register;
    private final ProblemList problems;
    private final AssessmentTable.Builder table;

    private AssessmentReader(Framework framework, @Nullable UnitRegister register, ProblemList problems) {
        this.framework = framework;
        this.register = register;
        this.problems = problems;
        this.table = AssessmentTable.builder(framework);
    }

    static ValueWithProblems<AssessmentTable> read(
            InputStream in, String source, Framework framework, @Nullable UnitRegister register, CsvFormat format)
            throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        AssessmentReader reader = new AssessmentReader(framework, register, problems);
        CsvInput input = CsvInput.open(in, format, problems, "assessments");
        if (!input.header().isEmpty()) {
            reader.read(input);
        }
        AssessmentTable table = reader.table.build();
        if (register != null) {
            // Values in places that do not apply were reported with their lines and left out above.
            table = table.withUnits(register).value();
        }
        return new ValueWithProblems<>(table, problems.all());
    }

    private void read(CsvInput input) {
        boolean isLong = input.column("criterion") >= 0;
        int[] criterionByColumn =
                input.header().stream().mapToInt(framework::position).toArray();
        boolean isWide = !isLong && Arrays.stream(criterionByColumn).anyMatch(position -> position >= 0);
        boolean complete = require(input, "unit") & require(input, "period");
        if (isLong) {
            complete &= require(input, "value");
        } else if (!isWide) {
            input.reportMissing("criterion", "a column criterion, or columns named by the codes of criteria");
            complete = false;
        }
        if (!complete) {
            return;
        }
        TableRows rows =
                new TableRows(table, framework, register, input.column("unit"), input.column("period"), problems);
        if (isLong) {
            readLong(input, rows);
        } else {
            readWide(input, criterionByColumn, rows);
        }
        input.finish();
    }

    private void readLong(CsvInput input, TableRows rows) {
        List<String> header = input.header();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            if (!name.isEmpty() && !AssessmentColumns.isKnown(name)) {
                problems.error(
                        input.headerLine(),
                        column + 1,
                        "UNKNOWN_COLUMN",
                        ProblemList.shown(name),
                        "the column " + ProblemList.shown(name),
                        "one of " + String.join(", ", AssessmentColumns.LONG),
                        "rename the column or remove it; it was not read");
            }
        }
        int[] filled = AssessmentColumns.LONG.stream()
                .filter(name -> !name.equals("criterion"))
                .mapToInt(input::column)
                .filter(column -> column >= 0)
                .toArray();
        LongRows observations = new LongRows(input, framework, table, rows, problems);
        long blank = 0;
        boolean any = false;
        CsvRow row = input.next();
        while (row != null) {
            if (isBlankForm(row, filled)) {
                blank++;
            } else {
                any = true;
                observations.read(row);
            }
            row = input.next();
        }
        if (blank > 0 && !any) {
            problems.error(
                    input.headerLine(),
                    0,
                    "NO_ROWS",
                    "",
                    "a form of " + blank + " rows with nothing filled in",
                    "at least one row with a unit, a period and a finding",
                    "fill in the form");
        }
    }

    /** Tells whether a row names a criterion at most: the row of a form that nobody filled in. */
    private static boolean isBlankForm(CsvRow row, int[] filled) {
        for (int column : filled) {
            if (!row.isEmpty(column)) {
                return false;
            }
        }
        return true;
    }

    private void readWide(CsvInput input, int[] criterionByColumn, TableRows rows) {
        CriterionCodes codes = new CriterionCodes(framework);
        Set<String> keys = Set.of("unit", "period", "");
        for (int column = 0; column < criterionByColumn.length; column++) {
            String name = input.header().get(column);
            if (keys.contains(name)) {
                criterionByColumn[column] = -1;
            } else if (criterionByColumn[column] < 0) {
                problems.add(codes.unknown(name), input.headerLine(), column + 1);
            }
        }
        WideRows observations = new WideRows(input, framework, criterionByColumn, table, rows, problems);
        CsvRow row = input.next();
        while (row != null) {
            observations.read(row);
            row = input.next();
        }
    }

    private boolean require(CsvInput input, String name) {
        boolean there = input.column(name) >= 0;
        if (!there) {
            input.reportMissing(name, "a column " + name);
        }
        return there;
    }
}
