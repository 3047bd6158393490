package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Estimates as cells of tables that add up: by statistic and item, and by the numbers of answers behind each item. */
final class LinkedEstimates {

    /** Statistics whose sums add up over groups. */
    private static final Set<Statistic> ADDITIVE =
            Set.of(Statistic.MEAN, Statistic.PROPORTION, Statistic.TOP_BOX, Statistic.TOTAL, Statistic.RATIO);

    /** Divides the answers to an item; no column can have this name. */
    private static final String ANSWER = "=";

    /** An estimate on its way to publication. */
    static final class Entry {

        private final JudgedEstimate estimate;
        private final String question;
        private final String answer;
        private boolean hidden;

        Entry(JudgedEstimate estimate) {
            this.estimate = estimate;
            this.hidden = !estimate.isShown();
            int sign = Math.max(estimate.item().indexOf('='), estimate.item().indexOf('@'));
            this.question = sign < 0 ? estimate.item() : estimate.item().substring(0, sign);
            this.answer = sign < 0 ? "" : estimate.item().substring(sign + 1);
        }

        JudgedEstimate estimate() {
            return estimate;
        }

        void hide() {
            hidden = true;
        }

        boolean isHidden() {
            return hidden;
        }
    }

    private final Map<String, Variable> variables = new LinkedHashMap<>();

    private LinkedEstimates(List<Entry> entries, UnitRegister units) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<String> names = names(entry.estimate);
            List<String> codes = codes(entry.estimate);
            for (int i = 0; i < names.size(); i++) {
                values.computeIfAbsent(names.get(i), name -> new TreeSet<>()).add(codes.get(i));
            }
        }
        values.keySet().forEach(name -> variable(name, values, units, new HashSet<>()));
    }

    /** Hides what must be hidden besides, and returns how many that are. */
    static int protect(List<Entry> entries, UnitRegister units) {
        LinkedEstimates linked = new LinkedEstimates(entries, units);
        Map<String, List<Entry>> questions = new LinkedHashMap<>();
        entries.forEach(entry -> questions
                .computeIfAbsent(entry.question, question -> new ArrayList<>())
                .add(entry));
        long before = hidden(entries);
        for (List<Entry> question : questions.values()) {
            long had;
            do {
                had = hidden(question);
                linked.protectQuestion(question);
            } while (hidden(question) > had);
        }
        return (int) (hidden(entries) - before);
    }

    private static long hidden(List<Entry> entries) {
        return entries.stream().filter(Entry::isHidden).count();
    }

    private void protectQuestion(List<Entry> question) {
        if (question.stream().noneMatch(Entry::isHidden)) {
            return;
        }
        LinkedCells numbers = new LinkedCells();
        question.forEach(entry -> numbers.add(place(entry.estimate), entry));
        numbers.protect();
        Map<Statistic, LinkedCells> sums = new LinkedHashMap<>();
        for (Entry entry : question) {
            Statistic statistic = entry.estimate.statistic();
            if (ADDITIVE.contains(statistic)) {
                Map<Variable, String> place = place(entry.estimate);
                if (!entry.answer.isEmpty()) {
                    place.put(Variable.of(ANSWER), entry.answer);
                }
                sums.computeIfAbsent(statistic, s -> new LinkedCells()).add(place, entry);
            }
        }
        sums.values().forEach(LinkedCells::protect);
    }

    /** The value of each variable at an estimate, with those of the variables above. */
    private Map<Variable, String> place(JudgedEstimate estimate) {
        Map<Variable, String> place = new LinkedHashMap<>();
        List<String> names = names(estimate);
        List<String> codes = codes(estimate);
        for (int i = 0; i < names.size(); i++) {
            Variable variable = variables.get(names.get(i));
            String code = codes.get(i);
            while (variable != null) {
                place.put(variable, code);
                code = variable.above(code);
                variable = variable.parent();
            }
        }
        return place;
    }

    private static List<String> names(JudgedEstimate estimate) {
        if (estimate.domain().equals(JudgedEstimate.ALL)) {
            return List.of();
        }
        List<String> names = Arrays.asList(estimate.domain().split("\\*", -1));
        return names.size() == Arrays.asList(estimate.group().split("\\*", -1)).size()
                ? names
                : List.of(estimate.domain());
    }

    private static List<String> codes(JudgedEstimate estimate) {
        List<String> names = names(estimate);
        return names.size() == 1
                ? List.of(estimate.group())
                : Arrays.asList(estimate.group().split("\\*", -1));
    }

    /** Finds out within which other variable one lies: the finest one that holds units above its own. */
    private Variable variable(String name, Map<String, Set<String>> values, UnitRegister units, Set<String> underWay) {
        Variable known = variables.get(name);
        if (known != null) {
            return known;
        }
        underWay.add(name);
        String within = "";
        for (String other : values.keySet()) {
            boolean above = !underWay.contains(other)
                    && values.get(name).stream()
                            .anyMatch(code ->
                                    !ancestor(code, values.get(other), units).isEmpty());
            if (above
                    && (within.isEmpty()
                            || values.get(other).size() > values.get(within).size())) {
                within = other;
            }
        }
        Variable variable = Variable.of(name);
        if (!within.isEmpty()) {
            Set<String> candidates = values.get(within);
            variable = new Variable(
                    name,
                    variable(within, values, units, underWay),
                    values.get(name).stream()
                            .collect(Collectors.toMap(code -> code, code -> ancestor(code, candidates, units))));
        }
        variables.put(name, variable);
        return variable;
    }

    private static String ancestor(String code, Set<String> candidates, UnitRegister units) {
        String above = units.unit(code).flatMap(Unit::parent).orElse("");
        while (!above.isEmpty() && !candidates.contains(above)) {
            above = units.unit(above).flatMap(Unit::parent).orElse("");
        }
        return above;
    }
}
