package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.PerNode;

/**
 * Nodes of one level below a group, which are looked at together.
 *
 * @param group code of the group, {@code index} for all
 * @param level level of the nodes
 * @param codes the nodes in the order of the definition; of sub-blocks inside each other the outer one
 */
public record Family(String group, Level level, List<String> codes) {

    /** Copies the codes. */
    public Family {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(level, "level");
        codes = List.copyOf(codes);
    }

    /**
     * Returns the families of a framework with at least two nodes: for the index and each group, one for each level below.
     *
     * @param framework the framework
     * @return the families, the index first, upper levels before lower ones
     */
    public static List<Family> of(Framework framework) {
        List<Family> families = new ArrayList<>();
        add(PerNode.INDEX, framework.blocks(), families);
        framework.groups().forEach(group -> add(group.code(), group.children(), families));
        return families;
    }

    /**
     * Returns what a group directly holds: the nodes that weights are relative to.
     *
     * @param framework the framework
     * @return the children of the index and of each group, single ones too; the level is that of the first
     */
    public static List<Family> children(Framework framework) {
        List<Family> families = new ArrayList<>();
        families.add(children(PerNode.INDEX, framework.blocks()));
        framework.groups().forEach(group -> families.add(children(group.code(), group.children())));
        return families;
    }

    private static Family children(String group, List<? extends Node> children) {
        return new Family(
                group,
                Level.of(children.get(0)),
                children.stream().map(Node::code).toList());
    }

    private static void add(String group, List<? extends Node> children, List<Family> families) {
        for (Level level : List.of(Level.BLOCK, Level.SUB_BLOCK, Level.CRITERION)) {
            List<String> codes = new ArrayList<>();
            children.forEach(child -> collect(child, level, codes));
            if (codes.size() > 1) {
                families.add(new Family(group, level, codes));
            }
        }
    }

    private static void collect(Node node, Level level, List<String> codes) {
        if (Level.of(node) == level) {
            codes.add(node.code());
        } else if (node instanceof Group group) {
            group.children().forEach(child -> collect(child, level, codes));
        }
    }

    /** Returns one line: the number of nodes, their level and the group. */
    @Override
    public String toString() {
        return codes.size() + " nodes (" + level.word() + ") of " + group;
    }
}
