package org.lgpi.io.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Codes;
import org.lgpi.core.framework.Criterion;

/** Writes the rows of a table of observations, in the long or wide form. */
final class AssessmentWriter {

    private static final int LAST_YEAR = 9999;

    private final AssessmentTable table;
    private final List<Criterion> criteria;
    private final ObservationColumn[] columns;

    AssessmentWriter(AssessmentTable table) {
        this.table = table;
        criteria = table.framework().criteria();
        columns = new ObservationColumn[criteria.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = table.column(c);
        }
        for (int row = 0; row < table.size(); row++) {
            checkKey(row);
        }
    }

    private void checkKey(int row) {
        String unit = table.unit(row);
        int year = table.period(row).getValue();
        if (!Codes.isValid(unit)) {
            throw new IllegalArgumentException("the unit '" + ProblemList.shown(unit)
                    + "' would not read back; expected 1 to 64 letters, digits, full stops, hyphens or underscores");
        }
        if (year < 0 || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    unit + ": the period " + year + " would not read back; expected a year of four digits");
        }
    }

    /** Writes all observations but those not assessed; a unit without any is kept by one row that says so. */
    void writeLong(TableOutput out) {
        for (int row = 0; row < table.size(); row++) {
            boolean any = false;
            for (int c = 0; c < columns.length; c++) {
                if (columns[c].status(row) != ObservationStatus.NOT_ASSESSED
                        || !table.observation(row, c).isPlain()) {
                    writeLong(out, row, c);
                    any = true;
                }
            }
            if (!any) {
                writeLong(out, row, 0);
            }
        }
    }

    private void writeLong(TableOutput out, int row, int c) {
        Observation observation = table.observation(row, c);
        String what = table.unit(row) + ", criterion " + criteria.get(c).code();
        key(out, row)
                .text(criteria.get(c).code())
                .number(observation.value())
                .text(observation.status().name());
        if (observation.body().isPresent()) {
            out.code(observation.body().get(), what + ", body");
        } else {
            out.empty();
        }
        OptionalDouble error = observation.standardError();
        Evidence evidence = observation.evidence();
        out.number(error.orElse(Double.NaN))
                .text(kept(evidence.source(), what))
                .text(kept(evidence.url(), what))
                .text(kept(evidence.assessor(), what))
                .text(evidence.date().map(LocalDate::toString).orElse(""))
                .text(kept(evidence.note(), what))
                .endRow();
    }

    /** Refuses blank texts, which readers take for empty cells. */
    private static String kept(String text, String what) {
        if (!text.isEmpty() && CsvRow.trim(text).isEmpty()) {
            throw new IllegalArgumentException(what + ": a text of nothing but blanks would not read back");
        }
        return text;
    }

    List<String> wideHeader() {
        List<String> header = new ArrayList<>(List.of("unit", "period"));
        for (Criterion criterion : criteria) {
            if (AssessmentColumns.isKey(criterion.code())) {
                throw new IllegalArgumentException("criterion " + criterion.code()
                        + ": the wide form has a column of that name already; write the long form");
            }
            header.add(criterion.code());
        }
        return header;
    }

    void writeWide(TableOutput out) {
        for (int row = 0; row < table.size(); row++) {
            key(out, row);
            for (int c = 0; c < columns.length; c++) {
                ObservationStatus status = columns[c].status(row);
                checkWide(row, c, status);
                if (status == ObservationStatus.SCORED) {
                    out.number(columns[c].value(row));
                } else {
                    out.text(status.cell());
                }
            }
            out.endRow();
        }
    }

    private void checkWide(int row, int c, ObservationStatus status) {
        String found = status == ObservationStatus.UNDER_APPEAL
                ? "UNDER_APPEAL"
                : table.observation(row, c).isPlain() ? "" : "a standard error, body or evidence";
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("unit " + table.unit(row) + ", criterion "
                    + criteria.get(c).code() + ": the wide form cannot express " + found + "; write the long form");
        }
    }

    private TableOutput key(TableOutput out, int row) {
        return out.text(table.unit(row)).year(table.period(row).getValue());
    }
}
