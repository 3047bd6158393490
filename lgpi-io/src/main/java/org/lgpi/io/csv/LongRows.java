package org.lgpi.io.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.Unit;

/** Reads observations of which each stands in a row of its own. */
final class LongRows {

    /** How spreadsheets in this part of the world write dates; there is no other reading of it. */
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final CsvRow.Text SCORED = CsvRow.Text.of(ObservationStatus.SCORED.name());

    private static final List<String> TEXTS = List.of("evidence", "url", "assessor", "note");

    private final List<Criterion> criteria;
    private final AssessmentTable.Builder table;
    private final TableRows rows;
    private final CriterionCodes codes;
    private final NumberParser numbers;
    private final ProblemList problems;
    private final TextPool pool = new TextPool();
    private final BitSet[] seen;
    private final KnownCells known;

    private final int criterion;
    private final int value;
    private final int status;
    private final int body;
    private final int standardError;
    private final int date;
    private final int[] texts;
    private final int[] particulars;
    private boolean sound;

    LongRows(CsvInput input, Framework framework, AssessmentTable.Builder table, TableRows rows, ProblemList problems) {
        this.criteria = framework.criteria();
        this.table = table;
        this.rows = rows;
        this.codes = new CriterionCodes(framework);
        this.problems = problems;
        this.seen = new BitSet[criteria.size()];
        this.known = new KnownCells(criteria.size());
        criterion = input.column("criterion");
        value = input.column("value");
        status = input.column("status");
        body = input.column("body");
        standardError = input.column("standardError");
        date = input.column("date");
        texts = TEXTS.stream().mapToInt(input::column).toArray();
        particulars = IntStream.concat(IntStream.of(body, standardError, date), Arrays.stream(texts))
                .filter(column -> column >= 0)
                .toArray();
        numbers = standardError < 0 ? input.numbers(value) : input.numbers(value, standardError);
    }

    void read(CsvRow row) {
        sound = rows.find(row);
        int c = codes.position(row, criterion);
        if (!sound || c < 0 || !readAsEarlier(row, c)) {
            readCells(row, c);
        }
    }

    /** Keeps a value whose text stood in another row of the criterion already; false if it did not. */
    private boolean readAsEarlier(CsvRow row, int c) {
        int earlier = isPlain(row) ? known.row(c, row.key(value)) : -1;
        if (earlier < 0 || rows.excluding(c) != null) {
            return false;
        }
        int t = rows.tableRow();
        if (isFirst(row, t, c)) {
            table.setAsIn(earlier, t, c);
        }
        return true;
    }

    private void readCells(CsvRow row, int c) {
        if (c < 0) {
            problem(row, criterion, codes.unknown(row.trimmed(criterion)));
        }
        boolean hasValue = !row.isEmpty(value);
        double number = hasValue ? number(row, value, c) : Double.NaN;
        ObservationStatus found = status(row, hasValue, c);
        if (found != null) {
            checkValue(row, found, hasValue, number, c);
        }
        Observation.@Nullable Builder particulars = particulars(row, c);
        if (sound && found != null) {
            keep(row, c, number, found, particulars);
        }
    }

    /** Tells whether a row holds nothing but a value, as far as it can be seen without reading its cells. */
    private boolean isPlain(CsvRow row) {
        if (status >= 0 && row.key(status) != 0 && !row.holds(status, SCORED)) {
            return false;
        }
        for (int column : particulars) {
            if (row.key(column) != 0) {
                return false;
            }
        }
        return row.key(value) != 0;
    }

    private void keep(
            CsvRow row, int c, double number, ObservationStatus found, Observation.@Nullable Builder particulars) {
        Unit excluding = rows.excluding(c);
        if (excluding != null) {
            if (found.carriesValue()) {
                problem(row, value, ObservationCheck.notApplicable(criteria.get(c), excluding));
            } else {
                rows.tableRow(); // the register says what stands there
            }
            return;
        }
        int t = rows.tableRow();
        if (!isFirst(row, t, c)) {
            return;
        }
        if (particulars == null) {
            table.set(t, c, number, found);
            if (found == ObservationStatus.SCORED && isPlain(row)) {
                known.remember(c, row.key(value), t);
            }
        } else {
            table.set(t, c, particulars.value(number).status(found).build());
        }
    }

    private boolean isFirst(CsvRow row, int t, int c) {
        if (seen[c] == null) {
            seen[c] = new BitSet();
        }
        if (!seen[c].get(t)) {
            seen[c].set(t);
            return true;
        }
        String code = criteria.get(c).code();
        String subject = rows.unit() + " " + rows.period() + " " + code;
        Optional<String> first = table.body(t, c);
        Optional<String> second =
                body < 0 || row.isEmpty(body) ? Optional.empty() : Optional.of(row.trimmed(body, pool));
        if (first.equals(second)) {
            problem(
                    row,
                    criterion,
                    Problem.error(
                            "DUPLICATE_ROW",
                            subject,
                            "another row for the same unit, period and criterion",
                            "each once; the first row was used",
                            codes.remedyForTwice(code)));
        } else {
            problem(
                    row,
                    body,
                    Problem.error(
                            "SEVERAL_BODIES",
                            subject,
                            "findings of " + bodyName(first) + " and of " + bodyName(second),
                            "one body for each unit, period and criterion; the first row was used",
                            "keep one of them, or give the bodies units of their own"));
        }
        return false;
    }

    private static String bodyName(Optional<String> name) {
        return name.map(ProblemList::shown).orElse("the unit as a whole");
    }

    private double number(CsvRow row, int column, int c) {
        double number = row.number(column, numbers);
        if (Double.isNaN(number)) {
            problem(
                    row,
                    column,
                    CellProblems.notANumber(subject(row, c), row.trimmed(column), numbers.mark(), "a number"));
        }
        return number;
    }

    private @Nullable ObservationStatus status(CsvRow row, boolean hasValue, int c) {
        if (status < 0 || row.isEmpty(status)) {
            return hasValue ? ObservationStatus.SCORED : ObservationStatus.NOT_ASSESSED;
        }
        for (ObservationStatus known : STATUSES) {
            if (row.holds(status, known.name())) {
                return known;
            }
        }
        problem(
                row,
                status,
                Problem.error(
                        "UNKNOWN_STATUS",
                        subject(row, c),
                        "the status '" + ProblemList.shown(row.trimmed(status)) + "'",
                        "SCORED, UNDER_APPEAL, NOT_APPLICABLE, NOT_ASSESSED, NO_EVIDENCE, REFUSED, SUPPRESSED or"
                                + " an empty cell",
                        "write one of these"));
        return null;
    }

    private static final ObservationStatus[] STATUSES = ObservationStatus.values();

    private void checkValue(CsvRow row, ObservationStatus found, boolean hasValue, double number, int c) {
        if (found.carriesValue() && !hasValue) {
            problem(
                    row,
                    value,
                    Problem.error(
                            "MISSING_VALUE",
                            subject(row, c),
                            "the status " + found + " and no value",
                            "a value beside " + found,
                            "write the value, or a status that says why there is none"));
        } else if (!found.carriesValue() && hasValue) {
            problem(
                    row,
                    value,
                    Problem.error(
                            "VALUE_BESIDE_STATUS",
                            subject(row, c),
                            "the value " + ProblemList.shown(row.trimmed(value)) + " beside " + found,
                            "no value beside " + found,
                            "remove the value, or write the status SCORED"));
        } else if (found.carriesValue() && c >= 0 && !Double.isNaN(number)) {
            if (!criteria.get(c).scale().admits(number)) {
                ObservationCheck.offScale(criteria.get(c), number).ifPresent(off -> problem(row, value, off));
            }
        }
    }

    /** Returns what stands beside value and status, null if nothing does. */
    private Observation.@Nullable Builder particulars(CsvRow row, int c) {
        Observation.Builder particulars = null;
        if (body >= 0 && !row.isEmpty(body)) {
            particulars = Observation.builder();
            particulars.body(row.trimmed(body, pool));
        }
        if (standardError >= 0 && !row.isEmpty(standardError)) {
            particulars = particulars == null ? Observation.builder() : particulars;
            double error = number(row, standardError, c);
            if (error >= 0) {
                particulars.standardError(error);
            } else if (error < 0) {
                problem(
                        row,
                        standardError,
                        Problem.error(
                                "OFF_SCALE",
                                subject(row, c),
                                "the standard error " + ProblemList.shown(row.trimmed(standardError)),
                                "0 or more",
                                "correct the standard error"));
            }
        }
        Evidence evidence = evidence(row, c);
        if (evidence != null) {
            particulars = particulars == null ? Observation.builder() : particulars;
            particulars.evidence(evidence);
        }
        return particulars;
    }

    private @Nullable Evidence evidence(CsvRow row, int c) {
        boolean any = date >= 0 && !row.isEmpty(date);
        for (int column : texts) {
            any |= column >= 0 && !row.isEmpty(column);
        }
        if (!any) {
            return null;
        }
        Evidence.Builder evidence = Evidence.builder();
        evidence.source(text(row, 0)).url(text(row, 1)).assessor(text(row, 2)).note(text(row, 3));
        if (date >= 0 && !row.isEmpty(date)) {
            date(row, c).ifPresent(evidence::date);
        }
        return evidence.build();
    }

    private String text(CsvRow row, int which) {
        return texts[which] < 0 ? "" : row.text(texts[which]);
    }

    private Optional<LocalDate> date(CsvRow row, int c) {
        String text = row.trimmed(date);
        try {
            boolean dayFirst = text.length() == 10 && text.charAt(2) == '.';
            return Optional.of(dayFirst ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problem(
                    row,
                    date,
                    Problem.error(
                            "BAD_DATE",
                            subject(row, c),
                            "the date '" + ProblemList.shown(text) + "'",
                            "a day such as 2026-03-31 or 31.03.2026",
                            "correct the date"));
            return Optional.empty();
        }
    }

    /** Returns the code of the criterion, as it stands in the row if it is unknown. */
    private String subject(CsvRow row, int c) {
        return c >= 0 ? criteria.get(c).code() : ProblemList.shown(row.trimmed(criterion));
    }

    private void problem(CsvRow row, int column, Problem problem) {
        sound = false;
        problems.add(problem, row.line(), column + 1);
    }
}
