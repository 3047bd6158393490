package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Level;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.stat.Association;
import org.lgpi.core.stat.Correlation;
import org.lgpi.core.stat.Decimals;

/**
 * How closely two nodes of an index go together.
 *
 * @param relation where the two stand to each other
 * @param level level of the first node: {@code criterion}, {@code subBlock} or {@code block}
 * @param group code of the parent of both, {@code index} for blocks; empty if they have different ones
 * @param first code of one node
 * @param second code of the other node; its ancestor, or {@code index}, if so related
 * @param method the coefficient
 * @param coefficient the coefficient, -1 to 1, NaN if a node is constant or fewer than 3 units have both values
 * @param pValue two-sided p-value, NaN without a coefficient
 * @param count number of units with both values
 * @param flag whether siblings go together more or less than the thresholds say
 */
public record NodeCorrelation(
        Relation relation,
        String level,
        String group,
        String first,
        String second,
        Correlation method,
        double coefficient,
        double pValue,
        int count,
        Flag flag) {

    /** Where two nodes stand to each other. */
    public enum Relation {
        /** They have the same parent. */
        SIBLING,
        /** They are of the same level in different groups. */
        LEVEL,
        /** The second is the parent of the first. */
        PARENT,
        /** The second is an ancestor above the parent, or the index. */
        ANCESTOR
    }

    /** Whether a coefficient of siblings lies beyond the thresholds. */
    public enum Flag {
        /** Between the thresholds, or no siblings. */
        NONE,
        /** Above: perhaps the same thing counted twice. */
        HIGH,
        /** Below: the two take away from each other. */
        LOW,
        /** There is no coefficient. */
        MISSING
    }

    /**
     * Correlates the nodes of an index within each level and with all that stands above them.
     *
     * <p>Ranks of groups are those of values rounded to 12 decimals, so that values which differ only by the order of
     * additions are tied; criteria stand as they are.
     *
     * @param framework the framework
     * @param table values at all nodes, as {@link ValueTable#scored} gives them
     * @param method the coefficient
     * @param low siblings below are flagged
     * @param high siblings above are flagged
     * @return the correlations: level by level from the criteria up, then each node with its ancestors
     */
    public static List<NodeCorrelation> of(
            Framework framework, ValueTable table, Correlation method, double low, double high) {
        ValueTable values = method == Correlation.PEARSON ? table : table.withRounded(groups(framework));
        List<NodeCorrelation> found = new ArrayList<>();
        for (Level level : Level.values()) {
            List<String> codes = level.codes(framework);
            List<Association> pairs = method.pairs(values.values(codes));
            int pair = 0;
            for (int i = 0; i < codes.size(); i++) {
                for (int j = i + 1; j < codes.size(); j++) {
                    found.add(
                            within(framework, level, codes.get(i), codes.get(j), method, pairs.get(pair++), low, high));
                }
            }
        }
        for (Level level : Level.values()) {
            for (String code : level.codes(framework)) {
                Relation relation = Relation.PARENT;
                for (String ancestor : ancestors(framework, code)) {
                    Association association = method.of(values.values(code), values.values(ancestor));
                    found.add(of(relation, level, "", code, ancestor, method, association, Flag.NONE));
                    relation = Relation.ANCESTOR;
                }
            }
        }
        return found;
    }

    private static Set<String> groups(Framework framework) {
        Set<String> groups = new HashSet<>(Set.of(PerNode.INDEX));
        framework.groups().forEach(group -> groups.add(group.code()));
        return groups;
    }

    private static NodeCorrelation within(
            Framework framework,
            Level level,
            String first,
            String second,
            Correlation method,
            Association association,
            double low,
            double high) {
        String group = parent(framework, first);
        if (!group.equals(parent(framework, second))) {
            return of(Relation.LEVEL, level, "", first, second, method, association, Flag.NONE);
        }
        double coefficient = association.coefficient();
        Flag flag = coefficient > high ? Flag.HIGH : coefficient < low ? Flag.LOW : Flag.NONE;
        return of(Relation.SIBLING, level, group, first, second, method, association, flag);
    }

    private static NodeCorrelation of(
            Relation relation,
            Level level,
            String group,
            String first,
            String second,
            Correlation method,
            Association association,
            Flag flag) {
        double coefficient = association.coefficient();
        return new NodeCorrelation(
                relation,
                level.word(),
                group,
                first,
                second,
                method,
                coefficient,
                association.pValue(),
                association.count(),
                Double.isNaN(coefficient) ? Flag.MISSING : flag);
    }

    static String parent(Framework framework, String code) {
        return framework.parent(code).map(Group::code).orElse(PerNode.INDEX);
    }

    /** Returns what stands above a node, from its parent up to the index. */
    private static List<String> ancestors(Framework framework, String code) {
        List<String> ancestors = new ArrayList<>();
        String at = code;
        while (!at.equals(PerNode.INDEX)) {
            at = parent(framework, at);
            ancestors.add(at);
        }
        return ancestors;
    }

    /** Returns one line: both nodes, method, coefficient, p-value, number of units and flag. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s and %s: %s %s (p = %.3g, %d units)%s",
                first,
                second,
                method,
                Decimals.text(coefficient, 4),
                pValue,
                count,
                flag == Flag.NONE ? "" : " " + flag);
    }
}
