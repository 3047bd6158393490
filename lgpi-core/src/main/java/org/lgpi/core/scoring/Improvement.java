package org.lgpi.core.scoring;

import java.util.List;
import java.util.Objects;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;

/**
 * One step that would raise the index: a criterion lifted to a better level of its scale, and what the index would be
 * then, gates and bands included.
 *
 * @param criterion code of the criterion
 * @param label name of the criterion
 * @param status what was found so far
 * @param from value on the scale of the criterion so far, NaN if there is none
 * @param to value on the scale of the criterion after the step
 * @param levels number of levels that the step climbs; 1 for the next level, and where there was no value
 * @param top whether the step reaches the best level
 * @param cost what the step costs, in the unit that the caller chose; the number of levels unless stated
 * @param gain change of the index that may be published; NaN if there is none before or after the step
 * @param after the index after the step
 * @param band code of the band after the step, empty if there is none
 * @param tiers who is responsible by level of government: values of the tag {@code tier}
 * @param bodies who is responsible inside: the body that was assessed, else the values of the tag {@code body}
 */
public record Improvement(
        String criterion,
        Label label,
        ObservationStatus status,
        double from,
        double to,
        int levels,
        boolean top,
        double cost,
        double gain,
        Score after,
        String band,
        List<String> tiers,
        List<String> bodies) {

    /** Copies the lists. */
    public Improvement {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(after, "after");
        tiers = List.copyOf(tiers);
        bodies = List.copyOf(bodies);
    }

    /**
     * Tells whether the step climbs no further than it must.
     *
     * @return true if it reaches the next level, or the top where there was no value or there are no levels
     */
    public boolean isNext() {
        return levels == 1;
    }

    Improvement withCost(double newCost) {
        return new Improvement(
                criterion, label, status, from, to, levels, top, newCost, gain, after, band, tiers, bodies);
    }

    /** Returns one line: the criterion, the step and what it gains. */
    @Override
    public String toString() {
        return criterion + " from " + (Double.isNaN(from) ? status : Improvements.number(from)) + " to "
                + Improvements.number(to) + ": gains " + Score.percent(gain) + ", index "
                + Score.percent(after.value()) + (band.isEmpty() ? "" : ", band " + band);
    }
}
