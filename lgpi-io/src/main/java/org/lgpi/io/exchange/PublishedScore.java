package org.lgpi.io.exchange;

import java.time.Year;
import java.util.Optional;
import org.lgpi.core.scoring.Reason;

/**
 * A score as a file of open data holds it, without the definition and the findings behind it.
 *
 * @param unit code of the unit
 * @param period the year
 * @param node code of the node, {@code index} for the total
 * @param value a share from 0 to 1; NaN if there is none
 * @param coverage share of the weight below the node that was observed, 0 to 1; NaN if the file does not tell
 * @param lowest smallest value that the node could take; NaN if the file does not tell
 * @param highest largest value that the node could take; NaN if the file does not tell
 * @param reason why there is no value, or none that was observed; {@code NONE} if there is one; empty if the file does not
 *     tell
 */
public record PublishedScore(
        String unit,
        Year period,
        String node,
        double value,
        double coverage,
        double lowest,
        double highest,
        Optional<Reason> reason) {

    /** Checks that a missing value has no reason that comes with a value, and the other way round. */
    public PublishedScore {
        boolean hasValue = !Double.isNaN(value);
        if (reason.isPresent() && reason.get().hasValue() != hasValue) {
            throw new IllegalArgumentException(
                    "the value " + value + " of " + unit + ", " + node + " beside the reason " + reason.get());
        }
    }

    /** Returns one line: unit, period, node and the value or the reason for none. */
    @Override
    public String toString() {
        return unit + " " + period + " " + node + " "
                + (Double.isNaN(value)
                        ? "no value" + reason.map(why -> " (" + why + ")").orElse("")
                        : String.valueOf(value));
    }
}
