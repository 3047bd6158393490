package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.Locale;
import java.util.Objects;
import org.lgpi.core.index.IndexDiff;

/**
 * Where a series breaks: before it the scores are of another version of the index.
 *
 * @param period first period of the later version in the series; a line from the period before it to this one crosses the break
 * @param diff what changed from the earlier to the later version
 * @param bridge what joins the sides
 * @param fromShare share of the weight of the earlier version that both sides rest on; NaN across a link
 * @param toShare share of the weight of the later version that both sides rest on; NaN across a link
 */
public record SeriesBreak(Year period, IndexDiff diff, Bridge bridge, double fromShare, double toShare) {

    /** What joins the two sides of a break. */
    public enum Bridge {
        /** Both sides are scored on the criteria that both versions have in common. */
        COMMON_CRITERIA,
        /** The earlier side is linked by the ratio of both versions in a period that both scored. */
        RATIO,
        /** The earlier side is linked by the difference of both versions in a period that both scored. */
        DIFFERENCE
    }

    /** Checks that no part is missing. */
    public SeriesBreak {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(diff, "diff");
        Objects.requireNonNull(bridge, "bridge");
    }

    /** Returns one line for a footnote: the period, both versions and the bridge. */
    @Override
    public String toString() {
        return "break before " + period + ", from " + diff.from() + " to " + diff.to() + ": "
                + switch (bridge) {
                    case COMMON_CRITERIA ->
                        String.format(
                                Locale.ROOT,
                                "scores rest on common criteria with %.1f %% of the earlier and %.1f %% of the later weight",
                                fromShare * 100,
                                toShare * 100);
                    case RATIO ->
                        "earlier scores are multiplied by the ratio of both versions in " + period
                                + "; parts of linked scores do not add up";
                    case DIFFERENCE ->
                        "earlier scores are moved by the difference of both versions in " + period
                                + "; parts of linked scores do not add up";
                };
    }
}
