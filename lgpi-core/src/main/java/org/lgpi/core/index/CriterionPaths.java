package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;

/** Where criteria stand in their framework. */
final class CriterionPaths {

    private CriterionPaths() {}

    /** The codes from the index down to each criterion, in the order of the framework. */
    static List<List<String>> of(Framework framework) {
        Map<String, List<String>> paths = new HashMap<>();
        framework.blocks().forEach(block -> enter(block, List.of(PerNode.INDEX), paths));
        return framework.criteria().stream()
                .map(Criterion::code)
                .map(paths::get)
                .toList();
    }

    private static void enter(Group group, List<String> above, Map<String, List<String>> paths) {
        List<String> path = with(above, group.code());
        group.subBlocks().forEach(subBlock -> enter(subBlock, path, paths));
        group.criteria().forEach(criterion -> paths.put(criterion.code(), with(path, criterion.code())));
    }

    private static List<String> with(List<String> path, String code) {
        List<String> longer = new ArrayList<>(path);
        longer.add(code);
        return List.copyOf(longer);
    }

    /** The rule for each criterion and status, by position and ordinal. */
    static StatusPolicy.Rule[][] rules(Framework framework, StatusPolicy policy) {
        ObservationStatus[] statuses = ObservationStatus.values();
        List<List<String>> paths = of(framework);
        StatusPolicy.Rule[][] rules = new StatusPolicy.Rule[paths.size()][statuses.length];
        for (int c = 0; c < rules.length; c++) {
            for (ObservationStatus status : statuses) {
                rules[c][status.ordinal()] = policy.rule(status, paths.get(c));
            }
        }
        return rules;
    }
}
