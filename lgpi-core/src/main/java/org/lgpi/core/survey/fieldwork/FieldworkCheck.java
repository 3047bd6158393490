package org.lgpi.core.survey.fieldwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;
import org.lgpi.core.survey.fieldwork.FieldworkFinding.Kind;

/**
 * Looks over the interviews of a survey for what should not be: duplicates, straight lines, interviews that were too fast,
 * and gaps in the sample plan.
 *
 * <pre>{@code
 * FieldworkCheck check = new FieldworkCheck(design, FieldworkRules.builder().unit("settlement").build());
 * check.add(2, row);                                     // line of the file and what stands in it
 * check.report().problems("answers.csv");
 * }</pre>
 *
 * <p>Equal answers count the declared codes for "does not concern me" as answers; items left empty are compared only for
 * exact duplicates. An interview is reported beside the earlier one that is most like it. Near duplicates are looked for
 * within a unit, for the time grows with the square of its size. An interview is too fast below {@code exp(median - k *
 * 1.4826 * MAD)}, with the median and the median absolute deviation of the logarithms of the durations above 0, and k the
 * {@link FieldworkRules#deviations}. Not thread-safe.
 */
public final class FieldworkCheck {

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double TO_STANDARD_DEVIATION = 1.4826;

    /** Units larger than this are not compared pair by pair. */
    private static final int LARGEST_UNIT = 20_000;

    private final SurveyDesign design;
    private final FieldworkRules rules;
    private final int unit;
    private final int interviewer;
    private final int duration;
    private final int[] items;
    private final List<Interview> interviews = new ArrayList<>();

    private record Interview(long line, String unit, String interviewer, double duration, double[] answers) {
        long answered() {
            return Arrays.stream(answers)
                    .filter(answer -> !Double.isNaN(answer))
                    .count();
        }
    }

    /**
     * Starts without interviews.
     *
     * @param design design of the survey
     * @param rules what is looked for
     * @throws IllegalArgumentException if the survey lacks a domain or item that the rules name
     */
    public FieldworkCheck(SurveyDesign design, FieldworkRules rules) {
        this.design = Objects.requireNonNull(design, "design");
        this.rules = Objects.requireNonNull(rules, "rules");
        unit = rules.unit().map(design::domainPosition).orElse(-1);
        interviewer = rules.interviewer().map(design::domainPosition).orElse(-1);
        duration = rules.duration().map(design::itemPosition).orElse(-1);
        items = IntStream.range(0, design.items().size())
                .filter(item -> item != duration)
                .toArray();
    }

    /**
     * Adds an interview; one without a place in the design is looked at all the same.
     *
     * @param line its line in the file, or its number
     * @param row what was answered
     * @return what is wrong with the row, empty if nothing
     */
    public List<Problem> add(long line, SurveyRow row) {
        row.requireDesign(design);
        double[] answers = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            double answer = row.answer(items[i]);
            answers[i] = answer == SurveyRow.OFF_SCALE ? Double.NaN : answer;
        }
        interviews.add(new Interview(
                line,
                unit < 0 ? "" : row.domain(unit),
                interviewer < 0 ? "" : row.domain(interviewer),
                duration < 0 ? Double.NaN : row.answer(duration),
                answers));
        return row.problems();
    }

    /**
     * Looks the interviews over.
     *
     * @return what was found
     */
    public FieldworkReport report() {
        List<FieldworkFinding> findings = new ArrayList<>();
        List<Problem> notChecked = new ArrayList<>();
        List<Interview> ordered = new ArrayList<>(interviews);
        ordered.sort(Comparator.comparingLong(Interview::line));
        if (items.length < rules.minimumItems()) {
            notChecked.add(tooFewItems());
        } else {
            nearDuplicates(ordered, duplicates(ordered, findings), findings, notChecked);
        }
        straightLines(ordered, findings);
        double shortest = tooFast(ordered, findings, notChecked);
        findings.sort(Comparator.comparingLong(FieldworkFinding::line).thenComparing(FieldworkFinding::kind));
        return new FieldworkReport(
                interviews.size(), findings, coverage(), shortest, interviewer < 0 ? Map.of() : held(), notChecked);
    }

    private Problem tooFewItems() {
        return Problem.warning(
                "NOT_CHECKED",
                design.code(),
                items.length + " items",
                "at least " + rules.minimumItems() + " to tell interviews apart",
                "look for duplicates with a smaller minimumItems, and expect equal answers by chance");
    }

    private static FieldworkFinding finding(Kind kind, Interview of, long otherLine, double found, double limit) {
        return new FieldworkFinding(kind, of.line(), of.unit(), of.interviewer(), otherLine, found, limit);
    }

    private Set<Interview> duplicates(List<Interview> ordered, List<FieldworkFinding> findings) {
        Map<List<Double>, Interview> first = new HashMap<>();
        Set<Interview> copies = new TreeSet<>(Comparator.comparingLong(Interview::line));
        for (Interview one : ordered) {
            if (one.answered() >= rules.minimumItems()) {
                Interview earlier =
                        first.putIfAbsent(Arrays.stream(one.answers()).boxed().toList(), one);
                if (earlier != null) {
                    copies.add(one);
                    findings.add(finding(Kind.DUPLICATE, one, earlier.line(), 1, 1));
                }
            }
        }
        return copies;
    }

    private void nearDuplicates(
            List<Interview> ordered, Set<Interview> copies, List<FieldworkFinding> findings, List<Problem> notChecked) {
        Map<String, List<Interview>> byUnit = new LinkedHashMap<>();
        for (Interview one : ordered) {
            byUnit.computeIfAbsent(one.unit(), key -> new ArrayList<>()).add(one);
        }
        byUnit.forEach((name, within) -> {
            if (within.size() > LARGEST_UNIT) {
                notChecked.add(Problem.warning(
                        "NOT_CHECKED",
                        name,
                        within.size() + " interviews in one unit",
                        "at most " + LARGEST_UNIT + " to look for near duplicates among",
                        "name the column of the units"));
                return;
            }
            for (int i = 1; i < within.size(); i++) {
                if (!copies.contains(within.get(i))) {
                    nearest(within, i, findings);
                }
            }
        });
    }

    private void nearest(List<Interview> within, int i, List<FieldworkFinding> findings) {
        Interview one = within.get(i);
        double best = 0;
        long line = 0;
        for (int j = 0; j < i; j++) {
            double share = equalShare(one.answers(), within.get(j).answers());
            if (share > best) {
                best = share;
                line = within.get(j).line();
            }
        }
        if (best >= rules.nearDuplicate()) {
            findings.add(finding(Kind.NEAR_DUPLICATE, one, line, best, rules.nearDuplicate()));
        }
    }

    /** Share of equal answers among the items that both answered; 0 if they are too few. */
    private double equalShare(double[] a, double[] b) {
        int both = 0;
        int equal = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] == b[i]) {
                both++;
                equal++;
            } else if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                both++;
            }
        }
        return both < rules.minimumItems() ? 0 : (double) equal / both;
    }

    private void straightLines(List<Interview> ordered, List<FieldworkFinding> findings) {
        List<int[]> batteries = batteries();
        for (Interview one : ordered) {
            for (int[] battery : batteries) {
                double[] answers = Arrays.stream(battery)
                        .mapToDouble(i -> one.answers()[i])
                        .filter(Double::isFinite)
                        .toArray();
                if (answers.length >= rules.straightLine()
                        && Arrays.stream(answers).allMatch(answer -> answer == answers[0])) {
                    findings.add(finding(Kind.STRAIGHT_LINE, one, 0, answers[0], rules.straightLine()));
                    break;
                }
            }
        }
    }

    /** The ratings on the same scale, wherever they stand in the questionnaire. */
    private List<int[]> batteries() {
        Map<String, List<Integer>> byScale = new LinkedHashMap<>();
        for (int i = 0; i < items.length; i++) {
            SurveyItem item = design.items().get(items[i]);
            if (item.kind() == ItemKind.RATING) {
                byScale.computeIfAbsent(item.describe(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return byScale.values().stream()
                .map(battery -> battery.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private double tooFast(List<Interview> ordered, List<FieldworkFinding> findings, List<Problem> notChecked) {
        if (duration < 0) {
            return Double.NaN;
        }
        double[] logs = ordered.stream()
                .mapToDouble(Interview::duration)
                .filter(length -> length > 0 && Double.isFinite(length))
                .map(StrictMath::log)
                .toArray();
        double median = median(logs);
        double deviation = TO_STANDARD_DEVIATION
                * median(Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray());
        if (!(deviation > 0)) {
            notChecked.add(Problem.warning(
                    "NOT_CHECKED",
                    rules.duration().orElse(""),
                    logs.length == 0 ? "no durations above 0" : "the same duration in at least half of the interviews",
                    "durations that differ",
                    "check whether the column holds what was measured"));
            return Double.NaN;
        }
        double shortest = StrictMath.exp(median - rules.deviations() * deviation);
        for (Interview one : ordered) {
            if (one.duration() < shortest && one.duration() != SurveyRow.NOT_APPLICABLE) {
                findings.add(finding(Kind.TOO_FAST, one, 0, one.duration(), shortest));
            }
        }
        return shortest;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private List<FieldworkCoverage> coverage() {
        if (rules.planned().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> achieved = new TreeMap<>(Codes.NATURAL_ORDER);
        rules.planned().keySet().forEach(code -> achieved.put(code, 0));
        interviews.forEach(one -> achieved.merge(one.unit(), 1, Integer::sum));
        return achieved.entrySet().stream()
                .map(entry -> new FieldworkCoverage(
                        entry.getKey(), rules.planned().getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList();
    }

    private Map<String, Integer> held() {
        Map<String, Integer> held = new TreeMap<>(Codes.NATURAL_ORDER);
        interviews.forEach(one -> held.merge(one.interviewer(), 1, Integer::sum));
        return held;
    }

    /** Returns one line: the survey and the number of interviews so far. */
    @Override
    public String toString() {
        return design.code() + ": " + interviews.size() + " interviews to look over";
    }
}
