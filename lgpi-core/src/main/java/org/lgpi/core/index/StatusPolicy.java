package org.lgpi.core.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.ObservationStatus;

/**
 * What an absent value does to the score, by its status, for the whole definition and for single nodes.
 *
 * <p>Unless stated, {@code NO_EVIDENCE} and {@code REFUSED} count as zero and the others are excluded.
 * {@code NOT_APPLICABLE} is never zero.
 *
 * @param rules rule by status, for the whole definition
 * @param nodes rules by code of a node; they hold for the criteria at or below it, the nearest node wins
 */
public record StatusPolicy(Map<ObservationStatus, Rule> rules, Map<String, Map<ObservationStatus, Rule>> nodes) {

    /** What an absent value does to the score. */
    public enum Rule {
        /** It is left out, and its weight goes where {@link Exclusion} says. */
        EXCLUDE,
        /** It counts as the worst normalised value. */
        ZERO,
        /** It leaves the node and its ancestors without value. */
        BLOCK
    }

    /** The rules that hold unless stated. */
    public static final StatusPolicy STANDARD = new StatusPolicy(Map.of(), Map.of());

    /** Copies the rules, statuses in the order of their declaration, nodes in theirs. */
    public StatusPolicy {
        rules = ordered(rules);
        Map<String, Map<ObservationStatus, Rule>> copy = new LinkedHashMap<>();
        nodes.forEach((code, nodeRules) -> copy.put(code, ordered(nodeRules)));
        nodes = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns this policy with one rule changed for the whole definition.
     *
     * @param status the status
     * @param rule its rule
     * @return the changed copy
     */
    public StatusPolicy with(ObservationStatus status, Rule rule) {
        Map<ObservationStatus, Rule> copy = new EnumMap<>(ObservationStatus.class);
        copy.putAll(rules);
        copy.put(status, rule);
        return new StatusPolicy(copy, nodes);
    }

    /**
     * Returns this policy with one rule changed at and below a node.
     *
     * @param node code of the node
     * @param status the status
     * @param rule its rule
     * @return the changed copy
     */
    public StatusPolicy with(String node, ObservationStatus status, Rule rule) {
        Map<String, Map<ObservationStatus, Rule>> copy = new LinkedHashMap<>(nodes);
        Map<ObservationStatus, Rule> nodeRules = new EnumMap<>(ObservationStatus.class);
        nodeRules.putAll(nodes.getOrDefault(node, Map.of()));
        nodeRules.put(status, rule);
        copy.put(node, nodeRules);
        return new StatusPolicy(rules, copy);
    }

    /**
     * Returns the rule for a status at a criterion.
     *
     * @param status a status that carries no value
     * @param path codes from the block down to the criterion
     * @return the rule
     */
    public Rule rule(ObservationStatus status, List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Rule rule = nodes.getOrDefault(path.get(i), Map.of()).get(status);
            if (rule != null) {
                return rule;
            }
        }
        return rules.getOrDefault(status, standard(status));
    }

    private static Rule standard(ObservationStatus status) {
        return status == ObservationStatus.NO_EVIDENCE || status == ObservationStatus.REFUSED
                ? Rule.ZERO
                : Rule.EXCLUDE;
    }

    private static Map<ObservationStatus, Rule> ordered(Map<ObservationStatus, Rule> rules) {
        Map<ObservationStatus, Rule> copy = new EnumMap<>(ObservationStatus.class);
        copy.putAll(rules);
        return Collections.unmodifiableMap(copy);
    }
}
