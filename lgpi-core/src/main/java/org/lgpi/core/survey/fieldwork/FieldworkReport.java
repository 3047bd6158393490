package org.lgpi.core.survey.fieldwork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.TextTable;

/**
 * What the checks of fieldwork found.
 *
 * @param interviews number of interviews that were looked at
 * @param findings what was found, by line, then kind
 * @param coverage the sample plan against what was achieved, by unit; empty without a plan
 * @param shortest duration below which an interview counts as too fast, NaN if durations give none
 * @param byInterviewer number of interviews by interviewer; empty if interviewers are not known
 * @param notChecked what could not be looked for, and why
 */
public record FieldworkReport(
        int interviews,
        List<FieldworkFinding> findings,
        List<FieldworkCoverage> coverage,
        double shortest,
        Map<String, Integer> byInterviewer,
        List<Problem> notChecked) {

    /** Copies the lists. */
    public FieldworkReport {
        findings = List.copyOf(findings);
        coverage = List.copyOf(coverage);
        byInterviewer = Collections.unmodifiableMap(new LinkedHashMap<>(byInterviewer));
        notChecked = List.copyOf(notChecked);
    }

    /**
     * Returns everything that somebody should look into: findings, units short of their plan or outside it, and what was
     * not checked.
     *
     * @param source file of the interviews
     * @return warnings
     */
    public List<Problem> problems(String source) {
        List<Problem> problems = new ArrayList<>();
        findings.forEach(finding -> problems.add(finding.toProblem(source)));
        for (FieldworkCoverage unit : coverage) {
            if (unit.achieved() < unit.planned()) {
                problems.add(Problem.warning(
                        "BELOW_PLAN",
                        unit.unit(),
                        unit.achieved() + " interviews",
                        unit.planned() + " as planned",
                        "go on, or say so beside the figures of the unit"));
            } else if (unit.planned() == 0 && unit.achieved() > 0) {
                problems.add(Problem.warning(
                        "NOT_IN_PLAN",
                        unit.unit(),
                        unit.achieved() + " interviews",
                        "none: the plan does not have the unit",
                        "correct the code, or add the unit to the plan"));
            }
        }
        problems.addAll(notChecked);
        return problems;
    }

    /**
     * Returns how many interviews have a finding of each kind.
     *
     * @return number by kind, all kinds
     */
    public Map<FieldworkFinding.Kind, Integer> counts() {
        Map<FieldworkFinding.Kind, Integer> counts = new EnumMap<>(FieldworkFinding.Kind.class);
        for (FieldworkFinding.Kind kind : FieldworkFinding.Kind.values()) {
            counts.put(kind, (int)
                    findings.stream().filter(finding -> finding.kind() == kind).count());
        }
        return counts;
    }

    /**
     * Returns the counts overall and by interviewer.
     *
     * @return a row for all and one for each interviewer, by code
     */
    public TextTable summary() {
        TextTable.Builder table = TextTable.builder().left("interviewer").right("interviews");
        for (FieldworkFinding.Kind kind : FieldworkFinding.Kind.values()) {
            table.right(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        table.row(row("all", interviews, findings));
        Map<String, Integer> ordered = new TreeMap<>(Codes.NATURAL_ORDER);
        ordered.putAll(byInterviewer);
        ordered.forEach((interviewer, held) -> table.row(row(
                interviewer,
                held,
                findings.stream()
                        .filter(finding -> finding.interviewer().equals(interviewer))
                        .toList())));
        return table.build();
    }

    private static List<String> row(String name, int held, List<FieldworkFinding> findings) {
        List<String> cells = new ArrayList<>(List.of(name, Integer.toString(held)));
        for (FieldworkFinding.Kind kind : FieldworkFinding.Kind.values()) {
            cells.add(Long.toString(
                    findings.stream().filter(finding -> finding.kind() == kind).count()));
        }
        return cells;
    }

    /** Returns one line: the numbers of interviews and of findings by kind. */
    @Override
    public String toString() {
        return interviews + " interviews, " + counts();
    }
}
