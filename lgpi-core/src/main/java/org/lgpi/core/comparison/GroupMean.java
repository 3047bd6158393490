package org.lgpi.core.comparison;

import org.lgpi.core.stat.Decimals;

/**
 * The mean of a node over the units of a group.
 *
 * @param group name of the group
 * @param node code of the node, {@code index} for the total
 * @param weighting what counts
 * @param value the mean over the units that have a value, a share from 0 to 1; NaN if none has
 * @param units number of units with a value
 * @param without number of units of the group without one, which are left out
 */
public record GroupMean(String group, String node, GroupWeighting weighting, double value, int units, int without) {

    /** Returns one line: the group, the node, the mean and the number of units. */
    @Override
    public String toString() {
        String mean = Double.isNaN(value) ? "no value" : Decimals.text(value * 100, 1) + " %";
        return group + " " + node + ": " + mean + ", " + units + " units by " + weighting
                + (without == 0 ? "" : ", " + without + " without value");
    }
}
