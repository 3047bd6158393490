package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a survey divided into groups by domains, laid out as runs of rows of one group within one PSU.
 *
 * <p>Immutable and thread-safe.
 */
public final class Grouping {

    final String domain;
    final String[] names;
    /** First row of each run, and the number of rows at the end. */
    final int[] runStart;
    /** Group of each run, -1 for rows in no group. */
    final int[] runGroup;
    /** First run of each PSU, and the number of runs at the end. */
    final int[] psuRun;
    /** First row of each block of rows of one group within one stratum, and the number of rows at the end. */
    final int[] blockStart;
    /** Group of each block, -1 for rows in no group. */
    final int[] blockGroup;
    /** First block of each stratum, and the number of blocks at the end. */
    final int[] stratumBlock;

    private Grouping(SurveyData data, String domain, String[] names, int[] groupOfRow) {
        this.domain = domain;
        this.names = names;
        psuRun = new int[data.psus() + 1];
        int[] starts = new int[groupOfRow.length + 1];
        int[] groups = new int[groupOfRow.length];
        int runs = 0;
        for (int psu = 0; psu < data.psus(); psu++) {
            psuRun[psu] = runs;
            for (int row = data.psuStart[psu]; row < data.psuStart[psu + 1]; row++) {
                if (row == data.psuStart[psu] || groupOfRow[row] != groupOfRow[row - 1]) {
                    starts[runs] = row;
                    groups[runs] = groupOfRow[row];
                    runs++;
                }
            }
        }
        psuRun[data.psus()] = runs;
        starts[runs] = groupOfRow.length;
        runStart = Arrays.copyOf(starts, runs + 1);
        runGroup = Arrays.copyOf(groups, runs);

        stratumBlock = new int[data.strata() + 1];
        int blocks = 0;
        for (int h = 0; h < data.strata(); h++) {
            stratumBlock[h] = blocks;
            int from = data.psuStart[data.stratumStart[h]];
            for (int row = from; row < data.psuStart[data.stratumStart[h + 1]]; row++) {
                if (row == from || groupOfRow[row] != groupOfRow[row - 1]) {
                    starts[blocks] = row;
                    groups[blocks] = groupOfRow[row];
                    blocks++;
                }
            }
        }
        stratumBlock[data.strata()] = blocks;
        starts[blocks] = groupOfRow.length;
        blockStart = Arrays.copyOf(starts, blocks + 1);
        blockGroup = Arrays.copyOf(groups, blocks);
    }

    /** All rows in one group. */
    static Grouping all(SurveyData data) {
        return new Grouping(data, "all", new String[] {""}, new int[data.size()]);
    }

    /** The groups that occur in a domain or a crossing of domains, in the order of the first domain, then the next. */
    static Grouping of(SurveyData data, List<String> domains) {
        if (domains.isEmpty()) {
            return all(data);
        }
        int[] group = new int[data.size()];
        String[] names = {""};
        for (String domain : domains) {
            int position = data.design.domainPosition(domain);
            int[] codes = data.domainCodes(position);
            String[] groups = data.domainGroups(position);
            int[] dense = new int[Math.multiplyExact(names.length, groups.length)];
            for (int row = 0; row < group.length; row++) {
                group[row] = group[row] < 0 || codes[row] < 0 ? -1 : group[row] * groups.length + codes[row];
                if (group[row] >= 0) {
                    dense[group[row]] = 1;
                }
            }
            String[] next = new String[Arrays.stream(dense).sum()];
            int count = 0;
            for (int i = 0; i < dense.length; i++) {
                if (dense[i] == 1) {
                    String outer = names[i / groups.length];
                    next[count] = outer.isEmpty() ? groups[i % groups.length] : outer + "*" + groups[i % groups.length];
                    dense[i] = count++;
                }
            }
            for (int row = 0; row < group.length; row++) {
                group[row] = group[row] < 0 ? -1 : dense[group[row]];
            }
            names = next;
        }
        return new Grouping(data, domains.stream().collect(Collectors.joining("*")), names, group);
    }

    /**
     * Returns the number of groups.
     *
     * @return the number, at least 1 for all rows together
     */
    public int size() {
        return names.length;
    }

    /**
     * Returns what divides the rows.
     *
     * @return {@code all}, a domain, or a crossing such as {@code region*sex}
     */
    public String domain() {
        return domain;
    }

    /**
     * Returns the groups.
     *
     * @return their names, one empty name for all rows together
     */
    public List<String> names() {
        return List.of(names);
    }

    /**
     * Returns the position of a group.
     *
     * @param name its name
     * @return its number, from 0
     * @throws IllegalArgumentException if there is no such group
     */
    public int position(String name) {
        for (int g = 0; g < names.length; g++) {
            if (names[g].equals(name)) {
                return g;
            }
        }
        throw new IllegalArgumentException("no group " + name + " in " + domain + "; it has " + List.of(names));
    }

    /**
     * Returns the group of each row.
     *
     * @return number of the group, -1 for a row in none, in the order of {@link SampleRows}
     */
    public int[] groupOfRows() {
        int[] groups = new int[runStart[runGroup.length]];
        for (int run = 0; run < runGroup.length; run++) {
            Arrays.fill(groups, runStart[run], runStart[run + 1], runGroup[run]);
        }
        return groups;
    }

    /** Returns one line: what divides the rows, and the number of groups. */
    @Override
    public String toString() {
        return domain + ", " + names.length + " groups";
    }
}
