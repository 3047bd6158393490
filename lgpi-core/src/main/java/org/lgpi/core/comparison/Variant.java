package org.lgpi.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;

/**
 * An index under a name, to be compared with others: most often a copy of another with one change.
 *
 * @param name the name
 * @param definition the index
 */
public record Variant(String name, IndexDefinition definition) {

    /** Checks that no part is missing. */
    public Variant {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
    }

    /**
     * Returns an index with another weight of a node.
     *
     * @param definition the index
     * @param code code of the node
     * @param weight its weight relative to its siblings
     * @return the changed copy
     * @throws org.lgpi.core.base.InvalidDefinitionException if there is no such node or no such weight
     */
    public static Variant weight(IndexDefinition definition, String code, double weight) {
        return new Variant(
                code + " weighs " + weight,
                definition.withMethod(m -> m.withWeights(m.weights().with(code, weight))));
    }

    /**
     * Returns an index with other weights.
     *
     * @param definition the index
     * @param name name of the variant
     * @param weights the weights
     * @return the changed copy
     * @throws org.lgpi.core.base.InvalidDefinitionException if the weights do not fit the framework
     */
    public static Variant weights(IndexDefinition definition, String name, Weights weights) {
        return new Variant(name, definition.withMethod(m -> m.withWeights(weights)));
    }

    /**
     * Returns an index with another aggregation.
     *
     * @param definition the index
     * @param node {@code default}, {@code index}, {@code block}, {@code subBlock} or the code of a group
     * @param aggregation how its children are combined; as {@code default} it replaces all others
     * @return the changed copy
     * @throws org.lgpi.core.base.InvalidDefinitionException if there is no such node
     */
    public static Variant aggregation(IndexDefinition definition, String node, Aggregation aggregation) {
        return new Variant(
                node + " " + aggregation,
                definition.withMethod(m -> m.withAggregation(
                        node.equals("default")
                                ? PerNode.of(aggregation)
                                : m.aggregation().with(node, aggregation))));
    }

    /**
     * Returns an index with another normalisation, to be fitted anew if it needs it.
     *
     * @param definition the index
     * @param normalisation the normalisation
     * @return the changed copy
     */
    public static Variant normalisation(IndexDefinition definition, Normalisation normalisation) {
        return new Variant(
                normalisation.toString(),
                definition.withMethod(m -> m.withNormalisation(normalisation).withFitted(Optional.empty())));
    }

    /**
     * Returns an index without some nodes: they weigh 0, and their siblings take their place.
     *
     * <p>A group all of whose children weigh 0 weighs 0 itself, up to the index.
     *
     * @param definition the index
     * @param codes codes of the nodes
     * @return the changed copy, named by the codes
     * @throws IllegalArgumentException if there is no such node, or nothing would be left
     */
    public static Variant without(IndexDefinition definition, String... codes) {
        Map<String, Double> weights =
                new LinkedHashMap<>(definition.nodeWeights().relative());
        List<String> open = new ArrayList<>(List.of(codes));
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            if (!weights.containsKey(code)) {
                throw new IllegalArgumentException("no node " + code + " in " + definition.framework());
            }
            weights.put(code, 0.0);
            List<? extends Node> siblings = definition.framework().siblings(code);
            if (siblings.stream().noneMatch(node -> weights.get(node.code()) > 0)) {
                Group parent = definition
                        .framework()
                        .parent(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "nothing is left of the index without " + String.join(", ", codes)));
                // weights of 0 throughout a group are no weights: the group goes instead, and keeps what is inside
                siblings.forEach(node -> weights.put(
                        node.code(), definition.nodeWeights().relative().get(node.code())));
                open.add(parent.code());
            }
        }
        Weights named = new Weights(definition.method().weights().standard(), weights);
        return new Variant(String.join(" ", codes), definition.withMethod(m -> m.withWeights(named)));
    }

    /**
     * Returns the indices without one node of a level each.
     *
     * @param definition the index
     * @param level the level
     * @return a variant for each node, in the order of the definition; a node without which nothing is left is passed over
     */
    public static List<Variant> removals(IndexDefinition definition, Level level) {
        List<Variant> variants = new ArrayList<>();
        for (String code : level.codes(definition.framework())) {
            if (definition.nodeWeights().effective().get(code) < 1) {
                variants.add(without(definition, code));
            }
        }
        return variants;
    }

    /** Returns one line: the name and the index. */
    @Override
    public String toString() {
        return name + ": " + definition;
    }
}
