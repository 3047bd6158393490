package org.lgpi.core.plan;

import java.util.Locale;

/**
 * How far two shares must lie apart to be told from chance.
 *
 * @param confidence confidence of the two-sided test, above 0 and below 1
 * @param power chance of finding a difference that is there, above 0 and below 1
 * @param significant smallest observed difference that the test calls significant
 * @param detectable smallest true difference that the test finds with that power
 */
public record DetectableDifference(double confidence, double power, double significant, double detectable) {

    /** Returns one line: both differences. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "significant from %.4f, found with power %.2f from %.4f", significant, power, detectable);
    }
}
