package org.lgpi.core.survey;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The estimates of one statistic in all groups of a domain.
 *
 * @param list the estimates in the order of the groups
 */
public record SurveyEstimates(List<SurveyEstimate> list) implements Iterable<SurveyEstimate> {

    /** Copies the list. */
    public SurveyEstimates {
        list = List.copyOf(list);
    }

    /**
     * Returns the estimate where there is only one, that is, without domains.
     *
     * @return the estimate
     * @throws IllegalStateException if there are several groups or none
     */
    public SurveyEstimate only() {
        if (list.size() != 1) {
            throw new IllegalStateException(
                    "there are " + list.size() + " groups, not one; ask for one with of(group)");
        }
        return list.get(0);
    }

    /**
     * Returns the estimate of a group.
     *
     * @param group code of the group, {@code R01*f} for a crossing
     * @return the estimate
     * @throws IllegalArgumentException if there is no such group
     */
    public SurveyEstimate of(String group) {
        for (SurveyEstimate estimate : list) {
            if (estimate.group().equals(group)) {
                return estimate;
            }
        }
        throw new IllegalArgumentException("no group " + group + " among the " + list.size() + " estimated");
    }

    /**
     * Returns the estimates as a stream.
     *
     * @return a stream in the order of the groups
     */
    public Stream<SurveyEstimate> stream() {
        return list.stream();
    }

    @Override
    public Iterator<SurveyEstimate> iterator() {
        return list.iterator();
    }

    /** Returns one line: the number of groups and the first estimate. */
    @Override
    public String toString() {
        return list.isEmpty()
                ? "no groups"
                : list.size() + (list.size() == 1 ? " group, " : " groups, first ") + list.get(0);
    }
}
