package org.lgpi.core.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The nodes of a tree in the order in which people read it. */
public final class Preorder {

    private Preorder() {}

    /**
     * Lists the nodes of a tree.
     *
     * @param <N> kind of node
     * @param root the root
     * @param children gives the nodes directly inside a node
     * @return the root first, then every node before those inside it; not to be changed
     */
    public static <N> List<N> of(N root, Function<N, List<N>> children) {
        List<N> all = new ArrayList<>();
        add(root, children, all);
        return Collections.unmodifiableList(all);
    }

    private static <N> void add(N node, Function<N, List<N>> children, List<N> all) {
        all.add(node);
        children.apply(node).forEach(child -> add(child, children, all));
    }
}
