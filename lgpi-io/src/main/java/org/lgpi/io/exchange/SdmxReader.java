package org.lgpi.io.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;

/** Reads one file of SDMX-CSV 2.0 row by row; what a row cannot mean becomes a problem at its line and column. */
final class SdmxReader {

    private static final List<String> REQUIRED =
            List.of("STRUCTURE", "STRUCTURE_ID", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE");

    private static final Set<String> STRUCTURES = Set.of("dataflow", "datastructure", "dataprovision");

    /** Information, append, replace and merge all bring data; delete takes some away. */
    private static final Set<String> ACTIONS = Set.of("", "I", "A", "R", "M");

    private final Framework framework;
    private final UnitRegister units;
    private final SdmxIds areas;
    private final String source;
    private final List<Problem> problems;
    private final TextRows rows;
    private final Map<String, Integer> lines = new HashMap<>();
    private String structure = "";
    private boolean sound;

    SdmxReader(Path file, Framework framework, UnitRegister units) {
        this.framework = framework;
        this.units = units;
        this.areas = SdmxIds.of(units.units().stream().map(unit -> unit.code()).toList());
        this.source = file.toString();
        ValueWithProblems<TextRows> read = TableCsv.read(file, CsvFormat.DETECT.withDecimalMark('.'));
        this.problems = new ArrayList<>(read.problems());
        this.rows = new TextRows(
                read.value().columns().stream().map(SdmxReader::component).toList(),
                read.value().rows());
    }

    /** A header may hold the name of a component behind its id, and the first one the mark between several values. */
    private static String component(String header) {
        return id(header).replaceFirst("^STRUCTURE\\[.\\]$", "STRUCTURE");
    }

    /** Returns what stands before the name of a code. */
    private static String id(String cell) {
        int name = cell.indexOf(": ");
        return name < 0 ? cell : cell.substring(0, name);
    }

    ValueWithProblems<List<PublishedScore>> scores() {
        SdmxIds nodes = SdmxIds.of(Stream.concat(
                        Stream.of(PerNode.INDEX),
                        Stream.concat(
                                framework.groups().stream().map(Group::code),
                                framework.criteria().stream().map(Criterion::code)))
                .toList());
        List<PublishedScore> scores = new ArrayList<>();
        each(row -> score(row, nodes).ifPresent(scores::add));
        return new ValueWithProblems<>(List.copyOf(scores), problems);
    }

    ValueWithProblems<AssessmentTable> assessments() {
        SdmxIds criteria =
                SdmxIds.of(framework.criteria().stream().map(Criterion::code).toList());
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        each(row -> observation(row, criteria, table));
        ValueWithProblems<AssessmentTable> applied = units.size() == 0
                ? new ValueWithProblems<>(table.build(), List.of())
                : table.build().withUnits(units);
        applied.problems().forEach(problem -> problems.add(problem.at(source, 0, 0)));
        return new ValueWithProblems<>(applied.value(), problems);
    }

    private interface Use {
        void row(TextRows.Row row);
    }

    private void each(Use use) {
        for (String name : REQUIRED) {
            if (!rows.columns().isEmpty() && !rows.columns().contains(name)) {
                problems.add(Problem.error(
                                "MISSING_COLUMN",
                                name,
                                "no column " + name,
                                "the columns " + String.join(", ", REQUIRED),
                                "export the data as SDMX-CSV 2.0 with these components")
                        .at(source, 1, 0));
                sound = false;
                return;
            }
        }
        for (TextRows.Row row : rows.rows()) {
            sound = true;
            checkMessage(row);
            use.row(row);
        }
    }

    private void checkMessage(TextRows.Row row) {
        String kind = rows.cell(row, "STRUCTURE");
        if (!STRUCTURES.contains(kind)) {
            bad(
                    row,
                    "STRUCTURE",
                    "UNKNOWN_STRUCTURE",
                    "'" + kind + "'",
                    "one of " + sorted(STRUCTURES),
                    "correct the cell");
        }
        String id = id(rows.cell(row, "STRUCTURE_ID"));
        if (structure.isEmpty()) {
            structure = id;
        } else if (!structure.equals(id)) {
            bad(
                    row,
                    "STRUCTURE_ID",
                    "SEVERAL_STRUCTURES",
                    "data of " + id + " below data of " + structure,
                    "one structure in a file; the rows of the first one were used",
                    "give each structure a file of its own");
        }
        String action = rows.cell(row, "ACTION");
        if (!ACTIONS.contains(action)) {
            bad(
                    row,
                    "ACTION",
                    "UNKNOWN_ACTION",
                    "the action '" + action + "'",
                    "I, A, R, M or no action; nothing is deleted here",
                    "remove the row");
        }
        String frequency = id(rows.cell(row, "FREQ"));
        if (!frequency.isEmpty() && !frequency.equals("A")) {
            bad(row, "FREQ", "BAD_PERIOD", "the frequency " + frequency, "A, once a year", "give one value a year");
        }
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private String unit(TextRows.Row row) {
        String unit = areas.code(id(rows.cell(row, "REF_AREA")));
        if (!Codes.isValid(unit)) {
            bad(
                    row,
                    "REF_AREA",
                    "BAD_CODE",
                    "the unit '" + unit + "'",
                    "a code of 1 to 64 letters, digits, full stops, hyphens or underscores",
                    "write the code of the unit");
        } else if (units.size() > 0 && units.unit(unit).isEmpty()) {
            bad(row, "REF_AREA", ObservationCheck.unknownUnit(unit));
        }
        return unit;
    }

    private Year period(TextRows.Row row) {
        String period = rows.cell(row, "TIME_PERIOD");
        if (period.matches("[0-9]{4}")) {
            return Year.of(Integer.parseInt(period));
        }
        bad(
                row,
                "TIME_PERIOD",
                "BAD_PERIOD",
                "the period '" + period + "'",
                "a year of four digits",
                "write the year, such as 2026");
        return Year.of(0);
    }

    /** Returns a number, NaN where there is none; SDMX also writes NaN for a missing one. */
    private double number(TextRows.Row row, String column) {
        String cell = rows.cell(row, column);
        if (cell.isEmpty() || cell.equals("NaN")) {
            return Double.NaN;
        }
        double number = CoinDataReader.number(cell);
        if (!Double.isFinite(number)) {
            bad(row, column, "NOT_A_NUMBER", "'" + cell + "'", "a number with a decimal point", "correct the cell");
            return Double.NaN;
        }
        return number;
    }

    private boolean isFirst(TextRows.Row row, String key) {
        Integer first = lines.putIfAbsent(key, row.line());
        if (first != null) {
            bad(
                    row,
                    "INDICATOR",
                    "DUPLICATE_ROW",
                    key + " of line " + first + " again",
                    "each once; the first row was used",
                    "remove one of the two");
        }
        return first == null;
    }

    private Optional<PublishedScore> score(TextRows.Row row, SdmxIds nodes) {
        String unit = unit(row);
        Year period = period(row);
        String node = nodes.code(id(rows.cell(row, "INDICATOR")));
        if (!node.equals(PerNode.INDEX) && framework.node(node).isEmpty()) {
            bad(
                    row,
                    "INDICATOR",
                    "UNKNOWN_NODE",
                    "the node '" + node + "'",
                    "index, or the code of a node of " + framework.code(),
                    "correct the code");
        }
        double value = usable(row, number(row, "OBS_VALUE"));
        Optional<Reason> reason = reason(row, !Double.isNaN(value));
        double coverage = number(row, "COVERAGE");
        double lowest = number(row, "LOWEST");
        double highest = number(row, "HIGHEST");
        boolean hidden =
                reason.equals(Optional.of(Reason.SUPPRESSED)) || reason.equals(Optional.of(Reason.LOW_COVERAGE));
        return sound && isFirst(row, unit + " " + period + " " + node)
                ? Optional.of(new PublishedScore(
                        unit,
                        period,
                        node,
                        value,
                        coverage,
                        hidden ? Double.NaN : lowest,
                        hidden ? Double.NaN : highest,
                        reason))
                : Optional.empty();
    }

    /** Returns a value unless it is marked as not free: such a value goes no further than this. */
    private double usable(TextRows.Row row, double value) {
        String confidentiality = id(rows.cell(row, "CONF_STATUS"));
        boolean suppressed = id(rows.cell(row, "OBS_STATUS")).equals(SdmxStatus.SUPPRESSED);
        if (Double.isNaN(value) || !suppressed && SdmxStatus.isFree(confidentiality)) {
            return value;
        }
        problems.add(Problem.warning(
                        "CONFIDENTIAL_VALUE",
                        "OBS_VALUE",
                        "a value that is marked as " + (suppressed ? "suppressed" : "confidential, " + confidentiality),
                        "no value where it may not be shown",
                        "it was left out and the row counts as suppressed; take it out of the file")
                .at(source, row.line(), rows.columns().indexOf("OBS_VALUE") + 1));
        return Double.NaN;
    }

    /** Tells whether a value stood here that may not be shown. */
    private boolean isWithheld(TextRows.Row row) {
        return !SdmxStatus.isFree(id(rows.cell(row, "CONF_STATUS")))
                && !rows.cell(row, "OBS_VALUE").isEmpty();
    }

    private Optional<Reason> reason(TextRows.Row row, boolean hasValue) {
        String word = rows.cell(row, SdmxCsv.REASON);
        String status = status(row);
        if (isWithheld(row)) {
            return Optional.of(Reason.SUPPRESSED);
        }
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(word) && reason.hasValue() == hasValue) {
                return Optional.of(reason);
            }
        }
        return SdmxStatus.score(status, id(rows.cell(row, "CONF_STATUS")), hasValue);
    }

    private String status(TextRows.Row row) {
        String status = id(rows.cell(row, "OBS_STATUS"));
        if (!SdmxStatus.isKnown(status)) {
            bad(
                    row,
                    "OBS_STATUS",
                    "UNKNOWN_STATUS",
                    "the status '" + status + "'",
                    "a code of CL_OBS_STATUS such as A, M or Q",
                    "correct the code");
        }
        return status;
    }

    private void observation(TextRows.Row row, SdmxIds criteria, AssessmentTable.Builder table) {
        String unit = unit(row);
        Year period = period(row);
        String code = criteria.code(id(rows.cell(row, "INDICATOR")));
        int c = framework.position(code);
        if (c < 0) {
            bad(row, "INDICATOR", ObservationCheck.unknownCriterion(framework, code));
        }
        double value = usable(row, number(row, "OBS_VALUE"));
        ObservationStatus status = observationStatus(row, !Double.isNaN(value));
        if (status.carriesValue() && Double.isNaN(value)) {
            bad(
                    row,
                    "OBS_VALUE",
                    "MISSING_VALUE",
                    "the status " + status + " and no value",
                    "a value beside " + status,
                    "write the value, or a status that says why there is none");
        } else if (!status.carriesValue() && !Double.isNaN(value)) {
            bad(
                    row,
                    "OBS_VALUE",
                    "VALUE_BESIDE_STATUS",
                    "a value beside " + status,
                    "no value beside " + status,
                    "remove the value, or write another status");
        } else if (c >= 0 && status.carriesValue()) {
            ObservationCheck.offScale(framework.criteria().get(c), value)
                    .ifPresent(problem -> bad(row, "OBS_VALUE", problem));
        }
        Optional<Observation> observation = particulars(row, value, status);
        if (sound && observation.isPresent() && isFirst(row, unit + " " + period + " " + code)) {
            table.set(table.row(unit, period), c, observation.get());
        }
    }

    private ObservationStatus observationStatus(TextRows.Row row, boolean hasValue) {
        String word = rows.cell(row, SdmxCsv.REASON);
        String status = status(row);
        if (isWithheld(row)) {
            return ObservationStatus.SUPPRESSED;
        }
        for (ObservationStatus known : ObservationStatus.values()) {
            if (known.name().equals(word)) {
                return known;
            }
        }
        return SdmxStatus.observation(status, hasValue);
    }

    private Optional<Observation> particulars(TextRows.Row row, double value, ObservationStatus status) {
        Observation.Builder observation = Observation.builder().value(value).status(status);
        double error = number(row, SdmxCsv.STANDARD_ERROR);
        if (error < 0) {
            bad(row, SdmxCsv.STANDARD_ERROR, "OFF_SCALE", "the standard error " + error, "0 or more", "correct it");
        } else if (!Double.isNaN(error)) {
            observation.standardError(error);
        }
        String body = rows.cell(row, "BODY");
        if (!body.isEmpty()) {
            observation.body(body);
        }
        Evidence.Builder evidence = Evidence.builder()
                .source(rows.cell(row, "EVIDENCE"))
                .url(rows.cell(row, "URL"))
                .assessor(rows.cell(row, "ASSESSOR"))
                .note(rows.cell(row, "NOTE"));
        String day = rows.cell(row, "EVIDENCE_DATE");
        try {
            if (!day.isEmpty()) {
                evidence.date(LocalDate.parse(day));
            }
        } catch (DateTimeException e) {
            bad(
                    row,
                    "EVIDENCE_DATE",
                    "BAD_DATE",
                    "the date '" + day + "'",
                    "a day such as 2026-03-31",
                    "correct the date");
        }
        return sound ? Optional.of(observation.evidence(evidence.build()).build()) : Optional.empty();
    }

    private void bad(TextRows.Row row, String column, String code, String found, String expected, String remedy) {
        bad(row, column, Problem.error(code, column, found, expected, remedy));
    }

    private void bad(TextRows.Row row, String column, Problem problem) {
        sound = false;
        problems.add(problem.at(source, row.line(), rows.columns().indexOf(column) + 1));
    }
}
