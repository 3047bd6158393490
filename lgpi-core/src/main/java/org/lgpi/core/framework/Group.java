package org.lgpi.core.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A node that holds others: a block or a sub-block. */
public interface Group extends Node {

    /**
     * Returns the sub-blocks directly inside.
     *
     * @return sub-blocks in the order of the definition
     */
    List<SubBlock> subBlocks();

    /**
     * Returns the criteria directly inside.
     *
     * @return criteria in the order of the definition
     */
    List<Criterion> criteria();

    /**
     * Returns everything directly inside.
     *
     * @return sub-blocks, then criteria
     */
    default List<Node> children() {
        List<Node> children = new ArrayList<>(subBlocks());
        children.addAll(criteria());
        return Collections.unmodifiableList(children);
    }
}
