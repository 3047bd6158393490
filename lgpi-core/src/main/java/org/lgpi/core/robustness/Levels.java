package org.lgpi.core.robustness;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.PerNode;

/** Levels of a framework by name, and the checks that several inputs share. */
final class Levels {

    static final String CRITERION = "criterion";

    static final List<String> NAMES = List.of(PerNode.BLOCK, PerNode.SUB_BLOCK, CRITERION);

    private Levels() {}

    static void check(String level) {
        if (!NAMES.contains(level)) {
            throw new IllegalArgumentException("a level is one of " + NAMES + ", found " + level);
        }
    }

    static void checkProbability(double probability, String what) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(what + " lies between 0 and 1, found " + probability);
        }
    }

    static <T> List<T> some(List<T> options, String what) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("an uncertain input needs at least one " + what);
        }
        return List.copyOf(options);
    }

    static List<String> texts(List<?> options) {
        return options.stream().map(Object::toString).toList();
    }

    /** The level at which an input draws; empty for one that draws once, or for each finding. */
    static String of(UncertainInput input) {
        if (input instanceof UncertainInput.WeightNoise noise) {
            return noise.level();
        }
        if (input instanceof UncertainInput.DirichletWeights weights) {
            return weights.level();
        }
        return input instanceof UncertainInput.Inclusion inclusion ? inclusion.level() : "";
    }

    /** The nodes of a level, siblings together, in the order of the framework; groups without such nodes are absent. */
    static List<List<String>> siblings(Framework framework, String level) {
        List<List<String>> siblings = new ArrayList<>();
        if (level.equals(PerNode.BLOCK)) {
            add(siblings, framework.blocks());
        } else {
            for (Block block : framework.blocks()) {
                below(block, level, siblings);
            }
        }
        return siblings;
    }

    private static void below(Group group, String level, List<List<String>> siblings) {
        add(siblings, level.equals(PerNode.SUB_BLOCK) ? group.subBlocks() : group.criteria());
        group.subBlocks().forEach(subBlock -> below(subBlock, level, siblings));
    }

    private static void add(List<List<String>> siblings, List<? extends Node> nodes) {
        if (!nodes.isEmpty()) {
            siblings.add(nodes.stream().map(Node::code).toList());
        }
    }
}
