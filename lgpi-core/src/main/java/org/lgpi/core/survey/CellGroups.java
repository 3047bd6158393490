package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lgpi.core.base.Codes;

/**
 * The cells of a sample divided into groups by domains.
 *
 * @param domain what the groups divide
 * @param names names of the groups in their order: that of the first domain, then the next
 * @param of group of each cell, -1 for none
 */
record CellGroups(String domain, List<String> names, int[] of) {

    static CellGroups of(CellSample sample, List<String> domains) {
        int[] groups = new int[sample.keys.length];
        if (domains.isEmpty()) {
            return new CellGroups("all", List.of(""), groups);
        }
        int[] positions =
                domains.stream().mapToInt(sample.design::domainPosition).toArray();
        TreeSet<List<String>> tuples = new TreeSet<>(CellGroups::compare);
        for (CellKey key : sample.keys) {
            List<String> tuple = tuple(key, positions);
            if (!tuple.contains("")) {
                tuples.add(tuple);
            }
        }
        Map<List<String>, Integer> index = new HashMap<>();
        tuples.forEach(tuple -> index.put(tuple, index.size()));
        Arrays.setAll(groups, i -> index.getOrDefault(tuple(sample.keys[i], positions), -1));
        return new CellGroups(
                String.join("*", domains),
                tuples.stream().map(tuple -> String.join("*", tuple)).toList(),
                groups);
    }

    private static List<String> tuple(CellKey key, int[] positions) {
        return IntStream.of(positions).mapToObj(key::group).collect(Collectors.toUnmodifiableList());
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Codes.NATURAL_ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
