package org.lgpi.core.responsibility;

import java.time.Year;
import java.util.Locale;

/**
 * The points of one unit at one node of a scheme.
 *
 * <p>Points and maximum are over the components that have a level, so that the share is always points by maximum; how
 * much that is of all there is to code says the coverage, and what the rest could still change say the bounds.
 *
 * @param unit code of the unit
 * @param period the year
 * @param node {@code index} for the total, or the code of a field or service
 * @param points points earned; NaN if nothing below the node has a level
 * @param maximum points that the components with a level could earn; NaN if there is none
 * @param share points by maximum, 0 to 1; NaN if there is none
 * @param coverage points of the components with a level, as a share of the points of those that apply; NaN if none applies
 * @param lowest share if all that is missing turned out to be no responsibility; NaN if none applies
 * @param highest share if all that is missing turned out to be full responsibility; NaN if none applies
 * @param rank rank by the share among the units of the period, ties sharing the smallest; NaN without a share
 */
public record ResponsibilityScore(
        String unit,
        Year period,
        String node,
        double points,
        double maximum,
        double share,
        double coverage,
        double lowest,
        double highest,
        double rank) {

    /** Returns one line: unit, period, node, points, maximum and coverage. */
    @Override
    public String toString() {
        String found = Double.isNaN(points)
                ? "no points"
                : SchemeCheck.number(points) + " of " + SchemeCheck.number(maximum) + " points";
        String covered = Double.isNaN(coverage)
                ? "not applicable"
                : String.format(Locale.ROOT, "coverage %.1f %%", coverage * 100);
        return unit + " " + period + " " + node + ": " + found + ", " + covered;
    }
}
