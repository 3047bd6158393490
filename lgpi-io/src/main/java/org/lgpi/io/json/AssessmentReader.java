package org.lgpi.io.json;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;

/** Reads the assessments of a text into a table, cell by cell. */
final class AssessmentReader {

    private final Framework framework;
    private final JsonProblems problems;
    private final AssessmentTable.Builder table;
    /** Body of the finding in each cell that is taken, empty for the unit as a whole. */
    private final Map<Long, String> taken = new HashMap<>();

    AssessmentReader(Framework framework, JsonProblems problems) {
        this.framework = framework;
        this.problems = problems;
        table = AssessmentTable.builder(framework);
    }

    AssessmentTable table() {
        return table.build();
    }

    void read(JsonObjectReader root) {
        if (!SchemaName.check(root, AssessmentJson.SCHEMA)) {
            return;
        }
        root.require("framework", "the code and version of the framework");
        boolean same = root.object("framework").map(this::isSame).orElse(true);
        root.require("assessments", "a list of assessments");
        if (same) {
            root.objects("assessments").forEach(this::assessment);
        }
        root.done();
    }

    /** Tells whether the text is about this framework; another version of it is only worth a warning. */
    private boolean isSame(JsonObjectReader in) {
        String code = in.text("code", framework.code());
        String version = in.text("version", framework.version());
        in.done();
        if (!code.equals(framework.code())) {
            problems.error(
                    in.place(),
                    "OTHER_FRAMEWORK",
                    "framework",
                    "assessments of " + Excerpt.of(code),
                    "assessments of " + framework.code(),
                    "use the definition that was assessed; nothing was read");
            return false;
        }
        if (!version.equals(framework.version())) {
            problems.add(
                    in.place(),
                    Problem.warning(
                            "OTHER_VERSION",
                            "framework",
                            code + " " + Excerpt.of(version),
                            framework.code() + " " + framework.version(),
                            "check that the versions mean the same by their codes; the findings were used"));
        }
        return true;
    }

    private void assessment(JsonObjectReader in) {
        String unit = in.text("unit", "");
        if (unit.isBlank() && in.value("unit").orElse(null) instanceof JsonValue.Text) {
            in.bad("unit", "the code of a unit", "name the unit");
        }
        Optional<Year> period = period(in);
        in.require("observations", "an object with findings by code of the criterion");
        Optional<JsonObjectReader> observations = in.object("observations");
        in.done();
        if (unit.isBlank() || period.isEmpty() || observations.isEmpty()) {
            return;
        }
        int row = table.row(unit, period.get());
        for (String code : observations.get().keys()) {
            observation(observations.get(), code, row, unit + " " + period.get());
        }
    }

    private static Optional<Year> period(JsonObjectReader in) {
        double year = in.number("period", Double.NaN);
        if (Double.isNaN(year)) {
            return Optional.empty();
        }
        if (year != Math.rint(year) || year < 1000 || year > 9999) {
            in.bad("period", "a year of four digits", "write the year, such as 2026");
            return Optional.empty();
        }
        return Optional.of(Year.of((int) year));
    }

    private void observation(JsonObjectReader cells, String code, int row, String where) {
        JsonValue cell = cells.value(code).orElseThrow();
        int criterion = framework.position(code);
        if (criterion < 0) {
            problems.add(cell.place(), ObservationCheck.unknownCriterion(framework, code));
            return;
        }
        Optional<Observation> observation = Optional.empty();
        if (cell instanceof JsonValue.Structure) {
            observation = particulars(cells.object(code).orElseThrow());
        } else if (cell instanceof JsonValue.Text) {
            Optional<ObservationStatus> status = cells.choice(code, Words.STATUSES);
            if (status.isPresent() && status.get().carriesValue()) {
                missingValue(cells, code, status.get());
            } else {
                observation = status.map(Observation::of);
            }
        } else if (cell instanceof JsonValue.Number) {
            OptionalDouble value = cells.number(code);
            observation = value.isPresent() ? Optional.of(Observation.of(value.getAsDouble())) : Optional.empty();
        } else {
            JsonObjectReader.wrongType(
                    problems, cell, cells.subject(code), "a number, a status or an object with particulars");
        }
        observation.ifPresent(found -> set(row, criterion, found, cell.place(), where));
    }

    private Optional<Observation> particulars(JsonObjectReader in) {
        OptionalDouble value = in.number("value");
        Optional<ObservationStatus> stated = in.choice("status", Words.STATUSES);
        OptionalDouble error = in.number("standardError");
        Optional<String> body = in.text("body");
        Evidence evidence =
                in.object("evidence").map(AssessmentReader::evidence).orElse(Evidence.NONE);
        in.done();
        if (in.has("value") && value.isEmpty() || in.has("status") && stated.isEmpty()) {
            return Optional.empty();
        }
        ObservationStatus status = stated.orElse(ObservationStatus.SCORED);
        if (status.carriesValue() && value.isEmpty()) {
            missingValue(in, "status", status);
            return Optional.empty();
        }
        if (!status.carriesValue() && value.isPresent()) {
            problems.error(
                    in.value("value").orElseThrow().place(),
                    "VALUE_BESIDE_STATUS",
                    in.subject("value"),
                    in.value("value").orElseThrow().describe() + " beside " + status,
                    "no value beside " + status,
                    "remove the value, or write the status SCORED");
            return Optional.empty();
        }
        if (error.isPresent() && error.getAsDouble() < 0) {
            in.bad("standardError", "0 or more", "correct the standard error");
            return Optional.empty();
        }
        return Optional.of(Observation.builder()
                .status(status)
                .value(value.orElse(Double.NaN))
                .standardError(error)
                .body(body)
                .evidence(evidence)
                .build());
    }

    private static Evidence evidence(JsonObjectReader in) {
        Evidence evidence = Evidence.builder()
                .source(in.text("source").orElse(""))
                .url(in.text("url").orElse(""))
                .assessor(in.text("assessor").orElse(""))
                .date(in.date("date"))
                .note(in.text("note").orElse(""))
                .build();
        in.done();
        return evidence;
    }

    private void missingValue(JsonObjectReader in, String key, ObservationStatus status) {
        problems.error(
                in.value(key).map(JsonValue::place).orElse(in.place()),
                "MISSING_VALUE",
                in.has(key) ? in.subject(key) : in.path(),
                "no value beside " + status,
                "a value beside " + status,
                "write the value, or a status that says why there is none");
    }

    private void set(int row, int criterion, Observation observation, Place place, String where) {
        if (observation.status().carriesValue()) {
            Optional<Problem> off =
                    ObservationCheck.offScale(framework.criteria().get(criterion), observation.value());
            if (off.isPresent()) {
                problems.add(place, off.get());
                return;
            }
        }
        String body = observation.body().orElse("");
        String first = taken.putIfAbsent((long) row * framework.criteria().size() + criterion, body);
        if (first == null) {
            table.set(row, criterion, observation);
            return;
        }
        String subject = where + " " + framework.criteria().get(criterion).code();
        if (first.equals(body)) {
            problems.error(
                    place,
                    "DUPLICATE_ROW",
                    subject,
                    "another finding for the same unit, period and criterion",
                    "each once; the first was used",
                    "remove one of the two");
        } else {
            problems.error(
                    place,
                    "SEVERAL_BODIES",
                    subject,
                    "findings of " + bodyName(first) + " and of " + bodyName(body),
                    "one body for each unit, period and criterion; the first was used",
                    "keep one of them, or give the bodies units of their own");
        }
    }

    private static String bodyName(String body) {
        return body.isEmpty() ? "the unit as a whole" : Excerpt.of(body);
    }
}
