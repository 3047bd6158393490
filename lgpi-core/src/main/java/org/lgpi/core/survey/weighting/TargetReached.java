package org.lgpi.core.survey.weighting;

import java.util.Locale;

/**
 * A target beside what the final weights make of it: a later step may have moved weights away from it again.
 *
 * @param step position and kind of the step that the target is of
 * @param by domain or crossing of the group, {@code total} for the total of an item
 * @param group code of the group, or of the item
 * @param target the known total
 * @param before sum under the weights that the weighting began with
 * @param reached sum under the final weights
 */
public record TargetReached(String step, String by, String group, double target, double before, double reached) {

    /**
     * Returns the relative distance from the target.
     *
     * @return {@code reached / target - 1}; NaN for a target of 0
     */
    public double deviation() {
        return target == 0 ? Double.NaN : reached / target - 1;
    }

    /** Returns one line: the group, its target, and the sums before and after. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s %s: target %.10g, before %.10g, reached %.10g",
                step,
                by,
                group,
                target,
                before,
                reached);
    }
}
