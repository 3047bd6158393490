package org.lgpi.core.plan;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Answers how many people to ask, and what a number of respondents can tell.
 *
 * <p>Notation: n respondents, N population, p expected share, q = 1 - p, d design effect, z the normal quantile of the
 * two-sided confidence, v that of the power.
 *
 * <ul>
 *   <li>variance of an estimated share: {@code V = d (p q / n) (N - n) / (N - 1)}, without the last factor if the
 *       population is not stated (Cochran, Sampling Techniques, 3rd ed. 1977, chapter 3; the design effect after Kish,
 *       Survey Sampling, 1965)
 *   <li>margin of error: {@code e = z sqrt(V)}
 *   <li>respondents for a margin: {@code n0 = d z^2 p q / e^2}, {@code n = n0 / (1 + (n0 - 1) / N)}, rounded up
 *       (Cochran 1977, chapter 4)
 *   <li>people to approach: n over the share of people who answer, rounded up
 *   <li>difference of two independent samples: significant from {@code z sqrt(V1 + V2)}, found with the power from
 *       {@code (z + v) sqrt(V1 + V2)}; both variances at the expected share, which is the careful choice at one half
 *   <li>change between two periods with a share o of the people asked twice, whose answers correlate by r:
 *       {@code sqrt(2 V (1 - o r))} takes the place of the root (Kish 1965)
 *   <li>respondents to tell share p1 from p2, in each sample: {@code n = d (z sqrt(2 m (1 - m)) + v sqrt(p1 q1 + p2
 *       q2))^2 / (p1 - p2)^2} with m the mean of the two (Fleiss, Statistical Methods for Rates and Proportions, 2nd ed.
 *       1981, chapter 3), then corrected for the population as above
 * </ul>
 *
 * <p>Where the population is stated, a number of respondents above what it can give is reduced, and the plan says so. A
 * population of 1 has no sampling error. Immutable and thread-safe.
 */
public final class SamplePlanner {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A number of people that exceeds a whole one by rounding error alone is not rounded up to the next. */
    private static final double ROUNDING_ERROR = 1e-12;

    private final SampleDesign design;

    private SamplePlanner(SampleDesign design) {
        this.design = design;
    }

    /**
     * Returns the planner of a design.
     *
     * @param design what is assumed about the sample
     * @return the planner
     */
    public static SamplePlanner of(SampleDesign design) {
        return new SamplePlanner(design);
    }

    /**
     * Returns the plan that keeps the margin of error.
     *
     * @param margin half width of the confidence interval wanted, a share above 0 and below 1
     * @return the smallest plan whose margin is at most that, unless it is capped
     */
    public SamplePlan forMargin(double margin) {
        inside("margin", margin);
        double z = z();
        return plan(corrected(design.effect() * z * z * variance(design.expectedShare()) / (margin * margin)));
    }

    /**
     * Returns the plan with a number of respondents.
     *
     * @param respondents the number, at least 1
     * @return the plan, with fewer if it is capped
     */
    public SamplePlan forRespondents(long respondents) {
        if (respondents < 1) {
            throw new IllegalArgumentException("respondents must be at least 1, found " + respondents);
        }
        return plan(respondents);
    }

    /**
     * Returns the plan that a rule of thumb asks for.
     *
     * @param rule the rule
     * @return the plan with the rule's ideal number, with fewer if it is capped
     */
    public SamplePlan forRule(SampleRule rule) {
        return plan(rule.ideal());
    }

    /**
     * Returns the plan of each of two samples that tell one share from another.
     *
     * @param from one share, above 0 and below 1
     * @param to another share, above 0 and below 1
     * @param power chance of finding the difference, above 0 and below 1
     * @return the plan of each sample; its margin is that of the design's expected share
     */
    public SamplePlan forDifference(double from, double to, double power) {
        inside("from", from);
        inside("to", to);
        inside("power", power);
        if (from == to) {
            throw new IllegalArgumentException("two different shares are needed, found " + from + " twice");
        }
        double root = z() * Math.sqrt(2 * variance((from + to) / 2))
                + quantile(power) * Math.sqrt(variance(from) + variance(to));
        return plan(corrected(design.effect() * root * root / ((from - to) * (from - to))));
    }

    /**
     * Returns the margin of error of a number of respondents.
     *
     * @param respondents the number, at least 1, at most the population
     * @return half width of the confidence interval of the expected share; 0 if everybody is asked
     */
    public double margin(long respondents) {
        return z() * Math.sqrt(varianceOfShare(respondents));
    }

    /**
     * Returns how far two settlements, or two periods with new people, must differ, both sampled by this design.
     *
     * @param respondents number in each sample, at least 1, at most the population
     * @param power chance of finding the difference, above 0 and below 1
     * @return the differences
     */
    public DetectableDifference difference(long respondents, double power) {
        return difference(respondents, this, respondents, power);
    }

    /**
     * Returns how far two settlements must differ that are sampled in different ways; the confidence is that of this
     * design.
     *
     * @param respondents number in the sample of this design
     * @param other planner of the other settlement
     * @param otherRespondents number in the other sample
     * @param power chance of finding the difference, above 0 and below 1
     * @return the differences
     */
    public DetectableDifference difference(long respondents, SamplePlanner other, long otherRespondents, double power) {
        return detectable(varianceOfShare(respondents) + other.varianceOfShare(otherRespondents), power);
    }

    /**
     * Returns how far two periods must differ if some people are asked in both.
     *
     * @param respondents number in each period, at least 1, at most the population
     * @param overlap share of the people who are asked in both periods, 0 to 1
     * @param correlation correlation of the two answers of one person, -1 to 1
     * @param power chance of finding the difference, above 0 and below 1
     * @return the differences
     */
    public DetectableDifference change(long respondents, double overlap, double correlation, double power) {
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new IllegalArgumentException("overlap must be a share from 0 to 1, found " + overlap);
        }
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation must lie from -1 to 1, found " + correlation);
        }
        return detectable(2 * varianceOfShare(respondents) * (1 - overlap * correlation), power);
    }

    private DetectableDifference detectable(double variance, double power) {
        inside("power", power);
        double error = Math.sqrt(variance);
        return new DetectableDifference(design.confidence(), power, z() * error, (z() + quantile(power)) * error);
    }

    private SamplePlan plan(double wanted) {
        long respondents = (long) Math.min(wanted, largest());
        double margin = respondents == 0 ? Double.NaN : margin(respondents);
        long invitations = roundUp(respondents / design.responseRate());
        if (design.population().isPresent()) {
            invitations = Math.min(invitations, design.population().getAsLong());
        }
        OptionalLong clusters = design.clusterSize() == 1
                ? OptionalLong.empty()
                : OptionalLong.of(roundUp((double) respondents / design.clusterSize()));
        return new SamplePlan(
                design,
                respondents,
                invitations,
                clusters,
                margin,
                respondents / design.effect(),
                respondents < wanted);
    }

    /** Returns the largest number of respondents that the settlement can give. */
    private double largest() {
        if (design.population().isEmpty()) {
            return Long.MAX_VALUE;
        }
        double share = Math.min(design.maximumShare(), design.responseRate());
        return Math.floor(share * design.population().getAsLong() * (1 + ROUNDING_ERROR));
    }

    /** Returns the whole number of respondents after the correction for a finite population. */
    private double corrected(double withoutLimit) {
        return design.population().isEmpty()
                ? Math.max(1, roundUp(withoutLimit))
                : Math.max(
                        1,
                        roundUp(withoutLimit
                                / (1 + (withoutLimit - 1) / design.population().getAsLong())));
    }

    private double varianceOfShare(long respondents) {
        if (respondents < 1) {
            throw new IllegalArgumentException("respondents must be at least 1, found " + respondents);
        }
        double infinite = design.effect() * variance(design.expectedShare()) / respondents;
        if (design.population().isEmpty()) {
            return infinite;
        }
        long population = design.population().getAsLong();
        if (respondents > population) {
            throw new IllegalArgumentException(
                    "respondents must be at most the population of " + population + ", found " + respondents);
        }
        return population == respondents ? 0 : infinite * (population - respondents) / (population - 1);
    }

    private static double variance(double share) {
        return share * (1 - share);
    }

    private double z() {
        return quantile(0.5 + design.confidence() / 2);
    }

    private static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    private static long roundUp(double number) {
        return (long) Math.ceil(number * (1 - ROUNDING_ERROR));
    }

    private static void inside(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1, found " + share);
        }
    }

    /** Returns one line: what is assumed. */
    @Override
    public String toString() {
        return "planner for confidence " + design.confidence() + ", expected share " + design.expectedShare()
                + ", design effect " + design.effect();
    }
}
