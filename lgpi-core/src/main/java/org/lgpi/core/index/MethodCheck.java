package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;

/** Finds everything that is wrong with a method on some blocks; bears blocks that are wrong themselves. */
final class MethodCheck {

    private static final Set<String> LEVELS = Set.of(PerNode.INDEX, PerNode.BLOCK, PerNode.SUB_BLOCK);

    private final IndexMethod method;
    private final List<Block> blocks;
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> criteria = new LinkedHashSet<>();
    private final Map<String, String> levels = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private MethodCheck(IndexMethod method, List<Block> blocks) {
        this.method = method;
        this.blocks = blocks;
        groups.add(PerNode.INDEX);
        levels.put(PerNode.INDEX, PerNode.INDEX);
        blocks.forEach(block -> enter(block, PerNode.BLOCK));
    }

    private void enter(Group group, String level) {
        groups.add(group.code());
        levels.putIfAbsent(group.code(), level);
        nodes.add(group.code());
        group.criteria().forEach(criterion -> criteria.add(criterion.code()));
        nodes.addAll(criteria);
        group.subBlocks().forEach(subBlock -> enter(subBlock, PerNode.SUB_BLOCK));
    }

    static List<Problem> problems(IndexMethod method, List<Block> blocks) {
        MethodCheck check = new MethodCheck(method, blocks);
        check.normalisations();
        check.weights();
        check.perNode("aggregation", method.aggregation());
        check.perNode("minimumCoverage", method.minimumCoverage());
        check.perNode("minimumChildren", method.minimumChildren());
        check.shares("minimumCoverage", method.minimumCoverage());
        check.shares("minimumChildren", method.minimumChildren());
        check.fitted();
        PreparationCheck.check(method, check.nodes, check.criteria, check.problems);
        check.status();
        check.exclusion();
        BandCheck.check(method, check.nodes, check.problems);
        check.zeros();
        check.monotone();
        return check.problems;
    }

    private void normalisations() {
        for (String code : method.ownNormalisations().keySet()) {
            if (!criteria.contains(code)) {
                unknown("normalisation.criteria", code, "a criterion");
            }
        }
        Map<Normalisation, List<String>> incomplete = new LinkedHashMap<>();
        for (String code : criteria) {
            if (!method.normalisation(code).isComplete()) {
                incomplete
                        .computeIfAbsent(method.normalisation(code), normalisation -> new ArrayList<>())
                        .add(code);
            }
        }
        incomplete.forEach((normalisation, codes) -> {
            String missing = normalisation instanceof Goalposts
                    ? "goalposts"
                    : normalisation instanceof DistanceToTarget ? "target" : "reference unit";
            error(
                    "BAD_NORMALISATION",
                    "method.normalisation",
                    "no " + missing + " for " + codes.get(0)
                            + (codes.size() == 1 ? "" : " and " + (codes.size() - 1) + " other criteria"),
                    "one for each criterion, or one for all",
                    "set it in normalisation, or for each criterion under criteria");
        });
    }

    private void weights() {
        method.weights().named().forEach((code, weight) -> {
            if (!nodes.contains(code)) {
                unknown("weights", code, "a block, sub-block or criterion");
            }
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                error(
                        "BAD_WEIGHT",
                        "method.weights." + code,
                        "the weight " + weight,
                        "a finite number of 0 or more",
                        "correct the weight; to leave a node out, give it the weight 0");
            }
        });
        zeroWeights(PerNode.INDEX, List.copyOf(blocks));
        blocks.forEach(this::zeroWeightsBelow);
    }

    private void zeroWeightsBelow(Group group) {
        zeroWeights(group.code(), group.children());
        group.subBlocks().forEach(this::zeroWeightsBelow);
    }

    private void zeroWeights(String parent, List<? extends Node> children) {
        if (!children.isEmpty()
                && children.stream()
                        .allMatch(child -> isZero(method.weights().named().get(child.code())))) {
            error(
                    "ZERO_WEIGHTS",
                    "method.weights",
                    "the weight 0 for every child of " + parent,
                    "at least one weight above 0 in each group",
                    "give a child of " + parent + " a weight above 0"
                            + (parent.equals(PerNode.INDEX)
                                    ? ""
                                    : "; to leave " + parent + " out, set its own weight to 0"));
        }
    }

    private static boolean isZero(@org.jspecify.annotations.Nullable Double weight) {
        return weight != null && weight == 0;
    }

    private void perNode(String part, PerNode<?> choice) {
        for (String key : choice.exceptions().keySet()) {
            if (!LEVELS.contains(key) && !groups.contains(key)) {
                unknown(part, key, "index, block, subBlock or the code of a block or sub-block");
            }
        }
    }

    private void shares(String part, PerNode<Double> choice) {
        Map<String, Double> all = new TreeMap<>(choice.exceptions());
        all.put("default", choice.standard());
        all.forEach((key, share) -> {
            if (!(share >= 0 && share <= 1)) {
                error(
                        "BAD_SHARE",
                        "method." + part + "." + key,
                        "the share " + share,
                        "a number from 0 to 1",
                        "write the share, not a percentage");
            }
        });
    }

    private void fitted() {
        if (method.fitted().isEmpty()) {
            return;
        }
        FittedParameters fitted = method.fitted().get();
        boolean perPeriod = method.fit() == Normalisation.Scope.PER_PERIOD;
        if (perPeriod ? !fitted.all().isEmpty() : !fitted.byPeriod().isEmpty()) {
            error(
                    "BAD_FIT",
                    "method.fitted",
                    "parameters " + (perPeriod ? "over all periods" : "by period"),
                    "parameters " + (perPeriod ? "by period" : "over all periods") + ", as fit says",
                    "fit again, or correct fit");
        } else if (perPeriod) {
            fitted.byPeriod().forEach((year, fits) -> fits("fitted." + year, fits));
        } else {
            fits("fitted", fitted.all());
        }
    }

    private void fits(String part, Map<String, CriterionFit> fits) {
        for (String code : fits.keySet()) {
            if (!criteria.contains(code)) {
                unknown(part, code, "a criterion");
            }
        }
        for (String code : criteria) {
            if (!fits.containsKey(code)) {
                error("BAD_FIT", "method." + part, "no parameters of " + code, "those of each criterion", "fit again");
            } else if (method.normalisation(code).needsValues()
                    && fits.get(code).values().size() != fits.get(code).count()) {
                error(
                        "BAD_FIT",
                        "method." + part + "." + code,
                        fits.get(code).values().size() + " values of " + code + " where "
                                + fits.get(code).count() + " are counted",
                        "all values, for " + method.normalisation(code),
                        "fit again");
            }
        }
    }

    private void status() {
        rules("method.status", method.status().rules());
        method.status().nodes().forEach((code, rules) -> {
            if (!nodes.contains(code)) {
                unknown("status", code, "a status, or the code of a block, sub-block or criterion");
            }
            rules("method.status." + code, rules);
        });
    }

    private void rules(String where, Map<ObservationStatus, StatusPolicy.Rule> rules) {
        rules.forEach((status, rule) -> {
            if (status.carriesValue()) {
                error(
                        "BAD_STATUS_RULE",
                        where + "." + status,
                        "a rule for " + status + ", which carries a value",
                        "rules for statuses without value",
                        "remove the rule");
            } else if (status == ObservationStatus.NOT_APPLICABLE && rule == StatusPolicy.Rule.ZERO) {
                error(
                        "BAD_STATUS_RULE",
                        where + "." + status,
                        "the rule zero",
                        "exclude or block: what does not apply is never zero",
                        "remove the rule, or use NO_EVIDENCE in the data where something should have been found");
            }
        });
    }

    private void exclusion() {
        if (method.exclusion() != Exclusion.POOLED) {
            return;
        }
        for (String group : groups) {
            Aggregation aggregation = method.aggregation().at(group, levels.getOrDefault(group, PerNode.BLOCK));
            if (!aggregation.isLinear()) {
                error(
                        "BAD_EXCLUSION",
                        "method.exclusion",
                        "pooled beside the aggregation " + aggregation + " of " + group,
                        "arithmetic or sum at every node",
                        "use withinGroup, or make every aggregation arithmetic or sum");
            }
        }
    }

    /** Who improves a criterion does not expect a lower score. */
    private void monotone() {
        List<String> codes = groups.stream()
                .filter(code -> !method.aggregation()
                        .at(code, levels.getOrDefault(code, PerNode.BLOCK))
                        .isMonotone())
                .toList();
        if (!codes.isEmpty()) {
            problems.add(Problem.warning(
                    "NOT_MONOTONE",
                    "method.aggregation." + codes.get(0),
                    "an aggregation of " + codes.get(0)
                            + (codes.size() == 1 ? "" : " and " + (codes.size() - 1) + " other nodes")
                            + " that a rising child can lower",
                    "an aggregation that never falls when a child rises",
                    "check that children lie well above 0 and near each other, as scores of mean 100 and sd 10 do"));
        }
    }

    /** A mean that one zero turns to zero is rarely meant where missing evidence counts as zero. */
    private void zeros() {
        for (Block block : blocks) {
            zerosBelow(block, List.of());
        }
    }

    private void zerosBelow(Group group, List<String> path) {
        Aggregation aggregation =
                method.aggregation().at(group.code(), levels.getOrDefault(group.code(), PerNode.BLOCK));
        List<String> here = new ArrayList<>(path);
        here.add(group.code());
        if (aggregation.isZeroedByZero() && hasZeroPolicy(group, here)) {
            problems.add(Problem.warning(
                    "ZERO_MEETS_" + aggregation.kind(),
                    "method.aggregation." + group.code(),
                    "the aggregation " + aggregation + " over criteria whose absence counts as zero",
                    "an aggregation that one zero does not turn to zero",
                    "check that one criterion at zero shall make " + group.code() + " zero, or exclude the status"));
        }
        group.subBlocks().forEach(subBlock -> zerosBelow(subBlock, here));
    }

    /** Whether what counts as zero is zero, or negative, after normalisation. */
    private boolean worstIsZero(Criterion criterion) {
        Normalisation normalisation = method.normalisation(criterion.code());
        if (normalisation instanceof MinMax minMax) {
            return minMax.lower() <= 0;
        } else if (normalisation instanceof Goalposts goalposts && goalposts.truncated()) {
            return goalposts.lower() <= 0;
        }
        return !(normalisation instanceof Logistic)
                && !(normalisation instanceof Ranks ranks && ranks.form() == Ranks.Form.RANK);
    }

    private boolean hasZeroPolicy(Group group, List<String> path) {
        for (Criterion criterion : group.criteria()) {
            List<String> below = new ArrayList<>(path);
            below.add(criterion.code());
            for (ObservationStatus status : ObservationStatus.values()) {
                if (!status.carriesValue()
                        && method.status().rule(status, below) == StatusPolicy.Rule.ZERO
                        && worstIsZero(criterion)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void unknown(String part, String code, String expected) {
        error("UNKNOWN_CODE", "method." + part + "." + code, "the code " + code, expected, "correct the code");
    }

    private void error(String kind, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(kind, subject, found, expected, remedy));
    }
}
