package org.lgpi.core.scoring;

import java.util.Objects;
import org.lgpi.core.stat.Decimals;

/**
 * The score of one node for one unit and period.
 *
 * @param node code of the node, {@code index} for the total
 * @param value the value that may be published, a share from 0 to 1 (z-scores aside); NaN if there is none
 * @param coverage share of the applicable weight below the node that was observed, 0 to 1; NaN if nothing applies
 * @param lowest smallest value that the node could take if all that is missing turned out worst; NaN if nothing applies
 *     or the unit is screened out
 * @param highest largest value that the node could take if all that is missing turned out best; NaN if nothing applies
 *     or the unit is screened out
 * @param reason why there is no value; {@code NONE} if there is one, {@code IMPUTED} if there is one that nobody observed
 */
public record Score(String node, double value, double coverage, double lowest, double highest, Reason reason) {

    /** Checks that a missing value has a reason and the other way round. */
    public Score {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(reason, "reason");
        if (Double.isNaN(value) == reason.hasValue()) {
            throw new IllegalArgumentException("the value " + value + " of " + node + " beside the reason " + reason);
        }
    }

    /**
     * Tells whether there is a value that may be published.
     *
     * @return true if so
     */
    public boolean hasValue() {
        return reason.hasValue();
    }

    /** Returns one line: the node, its value in percent or the reason for none, coverage and bounds. */
    @Override
    public String toString() {
        String text = hasValue()
                ? percent(value) + (reason == Reason.IMPUTED ? " (imputed)" : "")
                : "no value (" + reason + ")";
        return node + " " + text + ", coverage " + percent(coverage) + ", " + percent(lowest) + " to "
                + percent(highest);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : Decimals.text(share * 100, 1) + " %";
    }
}
