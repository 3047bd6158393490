package org.lgpi.core.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Walks through blocks and sub-blocks, depth first, sub-blocks before the criteria beside them. */
final class FrameworkTree {

    private FrameworkTree() {}

    static List<Criterion> criteria(List<Block> blocks) {
        List<Criterion> found = new ArrayList<>();
        for (Group group : blocks) {
            addCriteria(group, found);
        }
        return Collections.unmodifiableList(found);
    }

    static List<Group> groups(List<Block> blocks) {
        List<Group> found = new ArrayList<>();
        for (Group group : blocks) {
            addGroups(group, found);
        }
        return Collections.unmodifiableList(found);
    }

    private static void addCriteria(Group group, List<Criterion> found) {
        group.subBlocks().forEach(subBlock -> addCriteria(subBlock, found));
        found.addAll(group.criteria());
    }

    private static void addGroups(Group group, List<Group> found) {
        found.add(group);
        group.subBlocks().forEach(subBlock -> addGroups(subBlock, found));
    }
}
