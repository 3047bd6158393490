package org.lgpi.core.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;

/** Finds everything that is wrong with the parts of a framework. */
final class FrameworkCheck {

    /** Words that name levels, not nodes, in the method of an index. */
    private static final Set<String> RESERVED = Set.of("default", "index", "block", "subBlock");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> groupCodes = new HashSet<>();

    private FrameworkCheck() {}

    static List<Problem> problems(String code, String version, List<Block> blocks) {
        FrameworkCheck check = new FrameworkCheck();
        FrameworkTree.groups(blocks).forEach(group -> check.groupCodes.add(group.code()));
        if (!Codes.isValid(code)) {
            check.add("BAD_CODE", "framework", code, CODE_FORM, "write a short code without spaces");
        }
        if (version.isBlank()) {
            check.add("BAD_VERSION", code, "an empty version", "a version such as 1.0", "name the version");
        }
        if (blocks.isEmpty()) {
            check.add("EMPTY_GROUP", code, "no blocks", "at least one block", "add a block with criteria");
        }
        for (Block block : blocks) {
            check.group(block, List.of());
        }
        return check.problems;
    }

    private static final String CODE_FORM = "1 to 64 letters, digits, full stops, hyphens or underscores";

    private void group(Group group, List<String> ancestors) {
        code(group, ancestors);
        if (group.subBlocks().isEmpty() && group.criteria().isEmpty()) {
            add("EMPTY_GROUP", group.code(), "no criteria", "at least one criterion", "add criteria or drop the group");
        }
        List<String> path = new ArrayList<>(ancestors);
        path.add(group.code());
        for (SubBlock subBlock : group.subBlocks()) {
            group(subBlock, path);
        }
        for (Criterion criterion : group.criteria()) {
            code(criterion, path);
            problems.addAll(criterion.scale().problems(criterion.code()));
        }
    }

    private void code(Node node, List<String> ancestors) {
        String code = node.code();
        if (!Codes.isValid(code)) {
            add("BAD_CODE", code, "the code '" + code + "'", CODE_FORM, "rename it");
        } else if (RESERVED.contains(code)) {
            add("RESERVED_CODE", code, "a word that names a level", "any other code", "rename the node");
        } else if (!seen.add(code)) {
            add("DUPLICATE_CODE", code, "the code twice", "each code once", "rename one of the two");
        }
        if (!ancestors.isEmpty()) {
            nesting(code, ancestors);
        }
    }

    /** A dotted code that begins with the code of another group, or numbered under another number, is misplaced. */
    private void nesting(String code, List<String> ancestors) {
        String parent = ancestors.get(ancestors.size() - 1);
        if (code.startsWith(parent + ".")) {
            return;
        }
        boolean numbered = isNumbered(code) && code.contains(".") && isNumbered(parent);
        boolean elsewhere = false;
        for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
            String prefix = code.substring(0, dot);
            elsewhere |= groupCodes.contains(prefix) && !ancestors.contains(prefix);
        }
        if (numbered || elsewhere) {
            add(
                    "BADLY_NESTED_CODE",
                    code,
                    "the code inside " + parent,
                    "a code that begins with " + parent + ".",
                    "rename it or move it to the group that its code names");
        }
    }

    private static boolean isNumbered(String code) {
        return code.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private void add(String kind, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(kind, subject, found, expected, remedy));
    }
}
