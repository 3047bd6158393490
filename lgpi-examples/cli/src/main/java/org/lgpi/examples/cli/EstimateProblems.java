package org.lgpi.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.SurveyEstimate;

/** What the estimates themselves show to be wrong: an item that nobody answered, groups without a standard error. */
final class EstimateProblems {

    private static final int MOST_NAMED = 5;

    private record Key(String domain, String group, EstimateNote note) {}

    private EstimateProblems() {}

    /** Returns an error for each item without any answer, and a warning for each group and reason to give no error. */
    static List<Problem> of(List<SurveyEstimate> estimates) {
        List<Problem> problems = new ArrayList<>();
        Set<String> unanswered = new LinkedHashSet<>();
        for (SurveyEstimate estimate : estimates) {
            if (estimate.domain().equals("all") && estimate.n() == 0) {
                unanswered.add(estimate.item());
            }
        }
        for (String item : unanswered) {
            problems.add(Problem.error(
                    "ALL_MISSING",
                    item,
                    "no answer in any row",
                    "at least one answer",
                    "check the column and the codes for answers; there is no estimate"));
        }
        Map<Key, Set<String>> items = new LinkedHashMap<>();
        for (SurveyEstimate estimate : estimates) {
            if (Double.isNaN(estimate.standardError()) && !unanswered.contains(estimate.item())) {
                Key key = new Key(
                        estimate.domain(),
                        estimate.group(),
                        estimate.notes().iterator().next());
                items.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(estimate.item());
            }
        }
        items.forEach((key, names) -> problems.add(Problem.warning(
                key.note().name(),
                key.group().isEmpty() ? key.domain() : key.domain() + " " + key.group(),
                "no standard error of " + named(names),
                "observations in several PSUs",
                remedy(key.note()))));
        return problems;
    }

    private static String named(Set<String> items) {
        String first = String.join(", ", items.stream().limit(MOST_NAMED).toList());
        return items.size() > MOST_NAMED ? first + " and " + (items.size() - MOST_NAMED) + " more" : first;
    }

    private static String remedy(EstimateNote note) {
        return switch (note) {
            case ONE_PSU -> "declare populationInPsu if people were drawn inside the PSU, or use larger groups";
            case SINGLE_PSU -> "choose a policy with singlePsu, or merge the stratum with a like one";
            default -> "use larger groups";
        };
    }
}
