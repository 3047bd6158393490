package org.lgpi.core.comparison;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.stat.ExactSum;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * Groups of units of one period, such as urban and rural ones: their means at any node, and the gaps between them taken
 * apart.
 *
 * <p>The mean of a group is {@code sum(w x) / sum(w)} over its units with a value, w being 1 or the population. A group
 * of one unit has that unit's value; a group in which no unit has a value has no mean. Units that belong to no group are
 * left out and named among the {@link #problems}. Means describe the units that were scored; they say nothing of chance.
 * Immutable and thread-safe.
 */
public final class Disparities {

    private final ScoreTable scores;
    private final String property;
    private final Year period;
    private final Map<String, List<GroupMember>> groups;
    private final List<Problem> problems;

    private Disparities(
            ScoreTable scores,
            String property,
            Year period,
            Map<String, List<GroupMember>> groups,
            List<Problem> problems) {
        this.scores = scores;
        this.property = property;
        this.period = period;
        this.groups = groups;
        this.problems = List.copyOf(problems);
    }

    /**
     * Groups the units of a table of one period.
     *
     * @param scores scores of one period
     * @param register the units with their properties
     * @param property name of the property that tells groups apart, such as {@code type} or an attribute
     * @return the groups
     * @throws IllegalArgumentException if there are several periods; name one with {@link #of(ScoreTable, UnitRegister,
     *     String, Year)}
     */
    public static Disparities of(ScoreTable scores, UnitRegister register, String property) {
        if (scores.periods().size() > 1) {
            throw new IllegalArgumentException(
                    "a disparity is of one period, the table has " + scores.periods() + "; name the period");
        }
        Year period = scores.size() == 0 ? Year.of(0) : scores.period(0);
        return of(scores, register, property, period);
    }

    /**
     * Groups the units of one period.
     *
     * @param scores the scores
     * @param register the units with their properties
     * @param property name of the property that tells groups apart, such as {@code type} or an attribute
     * @param period the year
     * @return the groups
     */
    public static Disparities of(ScoreTable scores, UnitRegister register, String property, Year period) {
        Map<String, List<GroupMember>> groups = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            if (!scores.period(row).equals(period)) {
                continue;
            }
            Unit unit = register.unit(scores.unit(row)).orElse(Unit.of(scores.unit(row)));
            String group = unit.properties().get(property);
            if (group == null) {
                problems.add(Problem.error(
                        "UNIT_WITHOUT_GROUP",
                        unit.code(),
                        "no property " + property + " in the register",
                        "a " + property + " for every unit that was scored",
                        "add it to the register; the unit was left out"));
            } else {
                groups.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(new GroupMember(row, unit.code(), unit.population()));
            }
        }
        return new Disparities(scores, property, period, groups, problems);
    }

    /**
     * Returns the groups.
     *
     * @return names in the order of the first unit of each
     */
    public List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /**
     * Returns the units of a group.
     *
     * @param group name of the group
     * @return codes in the order of the scores
     * @throws IllegalArgumentException if there is no such group
     */
    public List<String> units(String group) {
        return members(group).stream().map(GroupMember::unit).toList();
    }

    /**
     * Returns the units that were left out.
     *
     * @return an error for each unit that belongs to no group
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Averages a node over the units of a group.
     *
     * @param group name of the group
     * @param node code of a node that the scores hold, {@code index} for the total
     * @param weighting what counts
     * @return the mean
     * @throws IllegalArgumentException if there is no such group or node, or if a population is wanted and not known
     */
    public GroupMean mean(String group, String node, GroupWeighting weighting) {
        ExactSum sum = new ExactSum();
        ExactSum weight = new ExactSum();
        int units = 0;
        int without = 0;
        for (GroupMember member : members(group)) {
            double value = scores.value(member.row(), node);
            if (Double.isNaN(value)) {
                without++;
            } else {
                double w = member.weight(weighting);
                units++;
                sum.add(w * value);
                weight.add(w);
            }
        }
        // a group of units without residents has no mean by population
        double mean = weight.value() > 0 ? sum.value() / weight.value() : Double.NaN;
        return new GroupMean(group, node, weighting, mean, units, without);
    }

    /**
     * Takes the gap between two groups in the index apart, every unit counting the same.
     *
     * @param first name of a group
     * @param second name of another group
     * @return the gap, first less second
     * @throws IllegalArgumentException if there is no such group
     */
    public GroupGap gap(String first, String second) {
        return gap(first, second, PerNode.INDEX, GroupWeighting.UNITS);
    }

    /**
     * Takes the gap between two groups at a node apart.
     *
     * @param first name of a group
     * @param second name of another group
     * @param node code of a node, {@code index} for the total
     * @param weighting what counts
     * @return the gap, first less second
     * @throws IllegalArgumentException if there is no such group or node, or if a population is wanted and not known
     */
    public GroupGap gap(String first, String second, String node, GroupWeighting weighting) {
        return GapTree.gap(
                period,
                weighting,
                GapTree.side(scores, first, members(first), node, weighting),
                GapTree.side(scores, second, members(second), node, weighting));
    }

    private List<GroupMember> members(String group) {
        List<GroupMember> members = groups.get(group);
        if (members == null) {
            throw new IllegalArgumentException(
                    "no group " + group + "; the " + property + " of the units is one of " + groups.keySet());
        }
        return members;
    }

    /**
     * Returns the means of all groups as a table, in percent.
     *
     * @param weighting what counts
     * @return one row for each node that the scores hold, one column for each group
     * @throws IllegalArgumentException if a population is wanted and not known
     */
    public TextTable table(GroupWeighting weighting) {
        TextTable.Builder table = TextTable.builder().left("node");
        table.right(groups().toArray(String[]::new));
        for (String node : scores.nodes()) {
            List<String> cells = new ArrayList<>(List.of(node));
            groups().forEach(group ->
                    cells.add(GapText.number(mean(group, node, weighting).value())));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** Returns one line: the property, the period and the size of each group. */
    @Override
    public String toString() {
        List<String> sizes = new ArrayList<>();
        groups.forEach((group, members) -> sizes.add(members.size() + " " + group));
        return "groups by " + property + ", " + period + ": " + String.join(", ", sizes)
                + (problems.isEmpty() ? "" : ", " + problems.size() + " units left out");
    }
}
