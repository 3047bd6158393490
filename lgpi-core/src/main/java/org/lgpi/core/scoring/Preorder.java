package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Lists the nodes of a tree, every node before those inside it. */
final class Preorder {

    private Preorder() {}

    static <N> List<N> of(N root, Function<N, List<N>> children) {
        List<N> all = new ArrayList<>();
        add(root, children, all);
        return Collections.unmodifiableList(all);
    }

    private static <N> void add(N node, Function<N, List<N>> children, List<N> all) {
        all.add(node);
        children.apply(node).forEach(child -> add(child, children, all));
    }
}
