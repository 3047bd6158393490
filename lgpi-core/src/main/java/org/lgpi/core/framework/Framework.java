package org.lgpi.core.framework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;

/**
 * What is measured: a dated version of blocks, sub-blocks and criteria.
 *
 * <p>A framework says nothing of weights or methods; many methods may be tried on one framework. It is checked when it
 * is built: codes must be valid, unique and not reserved, a dotted code must agree with its place, no group may be
 * empty, scales must not contradict themselves. All problems come in one exception.
 */
@Value.Immutable
public abstract class Framework {

    Framework() {}

    /**
     * Returns the code of the framework, such as {@code lgpi-100}.
     *
     * @return the code
     */
    public abstract String code();

    /**
     * Returns the version of the content, such as {@code 2024.1}.
     *
     * @return the version
     */
    public abstract String version();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    public Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns where the framework comes from and what it may be used for.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    public Label note() {
        return Label.EMPTY;
    }

    /**
     * Returns the first day on which the framework holds.
     *
     * @return the day, empty if not limited
     */
    public abstract Optional<LocalDate> validFrom();

    /**
     * Returns the last day on which the framework holds.
     *
     * @return the day, empty if not limited
     */
    public abstract Optional<LocalDate> validTo();

    /**
     * Returns the blocks.
     *
     * @return blocks in the order of the definition, at least one
     */
    public abstract List<Block> blocks();

    /**
     * Returns all criteria, depth first in the order of the definition.
     *
     * @return the criteria; their positions are those of {@link #position}
     */
    @Value.Lazy
    public List<Criterion> criteria() {
        return FrameworkTree.criteria(blocks());
    }

    /**
     * Returns all groups, each before those inside it.
     *
     * @return blocks and sub-blocks in the order of the definition
     */
    @Value.Lazy
    public List<Group> groups() {
        return FrameworkTree.groups(blocks());
    }

    /**
     * Returns a block, sub-block or criterion.
     *
     * @param code its code
     * @return the node, empty if the framework has none of that code
     */
    public Optional<Node> node(String code) {
        return Optional.ofNullable(nodesByCode().get(code));
    }

    /**
     * Returns a criterion.
     *
     * @param code its code
     * @return the criterion, empty if the framework has none of that code
     */
    public Optional<Criterion> criterion(String code) {
        int position = position(code);
        return position < 0 ? Optional.empty() : Optional.of(criteria().get(position));
    }

    /**
     * Returns the position of a criterion among all.
     *
     * @param code code of the criterion
     * @return position from 0, or -1 if the framework has no such criterion
     */
    public int position(String code) {
        return positions().getOrDefault(code, -1);
    }

    /**
     * Returns the group that directly holds a node.
     *
     * @param code code of a sub-block or criterion
     * @return its block or sub-block; empty for a block, and if the framework has no such node
     */
    public Optional<Group> parent(String code) {
        return Optional.ofNullable(parents().get(code));
    }

    /**
     * Returns the nodes that share a parent with a node, itself among them.
     *
     * @param code code of a node
     * @return sub-blocks, then criteria; the blocks if it is a block, and if the framework has no such node
     */
    public List<? extends Node> siblings(String code) {
        return parent(code).<List<? extends Node>>map(Group::children).orElse(blocks());
    }

    @Value.Lazy
    Map<String, Group> parents() {
        Map<String, Group> parents = new HashMap<>();
        groups().forEach(group -> group.children().forEach(child -> parents.put(child.code(), group)));
        return parents;
    }

    @Value.Lazy
    Map<String, Node> nodesByCode() {
        Map<String, Node> nodes = new HashMap<>();
        groups().forEach(group -> nodes.put(group.code(), group));
        criteria().forEach(criterion -> nodes.put(criterion.code(), criterion));
        return nodes;
    }

    @Value.Lazy
    Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (Criterion criterion : criteria()) {
            positions.put(criterion.code(), positions.size());
        }
        return positions;
    }

    @Value.Check
    void check() {
        InvalidDefinitionException.throwIfAny(problems(code(), version(), blocks()));
    }

    /**
     * Returns what is wrong with the parts of a framework, so that a reader can report these problems together with
     * others.
     *
     * @param code code of the framework
     * @param version version of the framework
     * @param blocks its blocks
     * @return the problems, empty if the parts hold together
     */
    public static List<Problem> problems(String code, String version, List<Block> blocks) {
        return FrameworkCheck.problems(code, version, blocks);
    }

    /**
     * Starts a new framework.
     *
     * @return an empty builder; code, version and at least one block are required
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one line: code, version and counts. */
    @Override
    public String toString() {
        long subBlocks = groups().size() - blocks().size();
        return code() + " " + version() + ": " + blocks().size() + " blocks, " + subBlocks + " sub-blocks, "
                + criteria().size() + " criteria";
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder extends ImmutableFramework.Builder {
        Builder() {}
    }
}
