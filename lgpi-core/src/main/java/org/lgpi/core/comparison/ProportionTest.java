package org.lgpi.core.comparison;

import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.Distributions;

/**
 * The test of two shares, of two simple random samples: {@code z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2))} with the
 * pooled share {@code p = (n1 p1 + n2 p2) / (n1 + n2)}, two-sided, without continuity correction (J. L. Fleiss, B. Levin,
 * M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, chapter 3). If both shares are 0 or both
 * are 1, nothing differs: z is 0 and the probability 1. Clustered samples are less exact than this test believes.
 *
 * @param difference first share less second, -1 to 1
 * @param z difference in standard errors
 * @param probability two-sided probability of a difference at least as large if there were none, 0 to 1
 */
public record ProportionTest(double difference, double z, double probability) {

    /**
     * Tests two shares.
     *
     * @param first first share, 0 to 1
     * @param firstRespondents number of respondents behind it, at least 1
     * @param second second share, 0 to 1
     * @param secondRespondents number of respondents behind it, at least 1
     * @return the test
     */
    public static ProportionTest of(double first, long firstRespondents, double second, long secondRespondents) {
        check(first, firstRespondents);
        check(second, secondRespondents);
        double n = (double) firstRespondents + secondRespondents;
        double pooled = (firstRespondents * first + secondRespondents * second) / n;
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / firstRespondents + 1.0 / secondRespondents));
        double z = error > 0 ? (first - second) / error : 0;
        return new ProportionTest(first - second, z, Distributions.tTwoSided(z, Double.POSITIVE_INFINITY));
    }

    private static void check(double share, long respondents) {
        if (!(share >= 0 && share <= 1) || respondents < 1) {
            throw new IllegalArgumentException(
                    "expected a share from 0 to 1 of at least 1 respondent, found " + share + " of " + respondents);
        }
    }

    /** Returns one line: the difference, z and the probability. */
    @Override
    public String toString() {
        return Decimals.signed(difference * 100, 1) + " points, z " + Decimals.text(z, 2) + ", p "
                + Decimals.text(probability, 4);
    }
}
