package org.lgpi.core.survey;

import java.util.Arrays;

/**
 * Variances of sums of a linearised variable, in all groups of a grouping with one pass over the rows.
 *
 * <p>With {@code t_hc} the sum of z in PSU c of stratum h, {@code n_h} PSUs sampled of {@code N_h}, {@code m_hc} rows of
 * {@code M_hc}: {@code sum_h (1 - n_h/N_h) n_h/(n_h - 1) sum_c (t_hc - mean_h)^2 + sum_h n_h/N_h sum_c (1 - m_hc/M_hc)
 * m_hc/(m_hc - 1) sum_i (z_hci - mean_hc)^2} (Saerndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992,
 * chapter 4; Binder 1983, International Statistical Review 51:279 for the linearisation). A group is a domain: PSUs
 * and rows outside it count with z = 0.
 */
final class TaylorVariance {

    private final SinglePsu policy;
    private final boolean domains;

    /** Variance of each group; NaN where the policy for single PSUs gives none. */
    final double[] variance;
    /** Variance within PSUs given the PSUs, for groups in a single PSU. */
    final double[] withinPsus;
    /** PSUs with an observation of each group. */
    final int[] psus;
    /** Strata with an observation of each group. */
    final int[] strata;
    /** Whether some stratum with an observation has a single PSU of several and the policy is FAIL. */
    final boolean[] refused;
    /** Whether all PSUs of the population of the last stratum seen are in the sample. */
    final boolean[] lastStratumComplete;

    private final double[] psuSum;
    private final double[] psuSquares;
    private final long[] psuRows;
    private final int[] touchedInPsu;
    private final double[] stratumSum;
    private final int[] stratumPsus;
    private final double[] firstStage;
    private final int[] touchedInStratum;
    private final int[] usableStrata;

    private int touched;
    private int[] entryGroup = new int[64];
    private double[] entrySum = new double[64];

    TaylorVariance(SurveyDesign design, int groups) {
        policy = design.singlePsu();
        domains = design.domainSinglePsu();
        variance = new double[groups];
        withinPsus = new double[groups];
        psus = new int[groups];
        strata = new int[groups];
        refused = new boolean[groups];
        lastStratumComplete = new boolean[groups];
        psuSum = new double[groups];
        psuSquares = new double[groups];
        psuRows = new long[groups];
        touchedInPsu = new int[groups];
        stratumSum = new double[groups];
        stratumPsus = new int[groups];
        firstStage = new double[groups];
        touchedInStratum = new int[groups];
        usableStrata = new int[groups];
    }

    /** Returns the variances of a linearised variable including the weight, NaN for rows without observation. */
    static TaylorVariance of(SurveyData data, Grouping grouping, double[] z) {
        return new TaylorVariance(data.design, grouping.size()).of(new RowSums(data, grouping, z));
    }

    /** Runs over a sample, stratum by stratum. */
    TaylorVariance of(PsuSums sample) {
        for (int h = 0; h < sample.strata(); h++) {
            touched = 0;
            if (sample.ofRespondents(h)) {
                respondents(h, sample);
            } else {
                psus(h, sample);
            }
        }
        for (int g = 0; g < variance.length; g++) {
            if (policy == SinglePsu.AVERAGE && strata[g] > 0) {
                firstStage[g] = usableStrata[g] == 0 ? Double.NaN : firstStage[g] * strata[g] / usableStrata[g];
            }
            variance[g] += firstStage[g];
        }
        return this;
    }

    /** Takes in the sum of z, the sum of its squares and the number of observations of some rows of one group. */
    void add(int g, double sum, double squares, long count) {
        if (psuRows[g] == 0) {
            touchedInPsu[touched++] = g;
            psuSum[g] = sum;
            psuSquares[g] = squares;
        } else {
            psuSum[g] += sum;
            psuSquares[g] += squares;
        }
        psuRows[g] += count;
    }

    private void psus(int h, PsuSums sample) {
        int from = sample.firstPsu(h);
        int sampled = sample.sampled(h);
        double fraction = sampled / sample.populationPsus(h);
        int entries = 0;
        int touchedStratum = 0;
        for (int psu = from; psu < from + sampled; psu++) {
            sample.visitPsu(psu, this);
            for (int i = 0; i < touched; i++) {
                int g = touchedInPsu[i];
                if (stratumPsus[g]++ == 0) {
                    touchedInStratum[touchedStratum++] = g;
                }
                stratumSum[g] += psuSum[g];
                if (entries == entryGroup.length) {
                    entryGroup = Arrays.copyOf(entryGroup, entries * 2);
                    entrySum = Arrays.copyOf(entrySum, entries * 2);
                }
                entryGroup[entries] = g;
                entrySum[entries++] = psuSum[g];
                secondStage(g, sample.rows(psu), sample.populationInPsu(psu), fraction);
                psus[g]++;
                psuRows[g] = 0;
            }
            touched = 0;
        }
        boolean complete = fraction >= 1;
        if (!complete && sampled > 1) {
            squares(sampled, 1 - fraction, entries);
        }
        close(touchedStratum, sampled, fraction);
    }

    private void close(int touched, int sampled, double fraction) {
        for (int i = 0; i < touched; i++) {
            int g = touchedInStratum[i];
            finish(g, sampled, 1 - fraction, fraction >= 1);
            strata[g]++;
            lastStratumComplete[g] = fraction >= 1;
            stratumPsus[g] = 0;
            stratumSum[g] = 0;
        }
    }

    /** The same for a stratum in which every row is a PSU of its own, from sums over all its rows. */
    private void respondents(int h, PsuSums sample) {
        int sampled = sample.sampled(h);
        double fraction = sampled / sample.populationPsus(h);
        sample.visitStratum(h, this);
        double scale = (1 - fraction) * sampled / (sampled - 1);
        for (int i = 0; i < touched; i++) {
            int g = touchedInPsu[i];
            int count = (int) psuRows[g];
            touchedInStratum[i] = g;
            stratumPsus[g] = count;
            stratumSum[g] = psuSum[g];
            psus[g] += count;
            psuRows[g] = 0;
            if (fraction < 1 && sampled > 1 && !(count == 1 && averagesDomains())) {
                double mean = count == 1 && centresDomains() ? 0 : stratumSum[g] / sampled;
                double squares = psuSquares[g] - mean * (2 * psuSum[g] - count * mean);
                firstStage[g] += scale * Math.max(0, squares);
            }
        }
        close(touched, sampled, fraction);
    }

    /** Adds the squared deviations of the PSUs of one stratum; PSUs without observation deviate by the mean. */
    private void squares(int sampled, double finite, int entries) {
        double scale = finite * sampled / (sampled - 1);
        for (int i = 0; i < entries; i++) {
            int g = entryGroup[i];
            double deviation = entrySum[i];
            if (!(stratumPsus[g] == 1 && centresDomains())) {
                deviation -= stratumSum[g] / sampled;
            }
            if (!(stratumPsus[g] == 1 && averagesDomains())) {
                firstStage[g] += scale * deviation * deviation;
            }
        }
    }

    private boolean centresDomains() {
        return domains && policy == SinglePsu.CENTRE;
    }

    private boolean averagesDomains() {
        return domains && policy == SinglePsu.AVERAGE;
    }

    /** Closes a stratum for a group: what PSUs without observation add, and what a single PSU adds. */
    private void finish(int g, int sampled, double finite, boolean complete) {
        boolean usable = true;
        if (!complete && sampled == 1) {
            if (policy == SinglePsu.CENTRE) {
                firstStage[g] += finite * stratumSum[g] * stratumSum[g];
            } else if (policy == SinglePsu.FAIL) {
                refused[g] = true;
            }
            usable = policy != SinglePsu.AVERAGE;
        } else if (!complete) {
            boolean lonely = stratumPsus[g] == 1;
            usable = !(lonely && averagesDomains());
            if (usable && !(lonely && centresDomains())) {
                double mean = stratumSum[g] / sampled;
                firstStage[g] += finite * sampled / (sampled - 1) * (sampled - stratumPsus[g]) * mean * mean;
            }
        }
        if (usable) {
            usableStrata[g]++;
        }
    }

    private void secondStage(int g, long rows, double population, double fraction) {
        if (Double.isInfinite(population)) {
            return;
        }
        double finite = 1 - rows / population;
        if (!(finite > 0)) {
            return;
        }
        double sum = psuSum[g];
        double squares;
        if (rows == 1) {
            squares = switch (policy) {
                case CENTRE -> finite * psuSquares[g];
                case REMOVE, CERTAINTY -> 0;
                case FAIL, AVERAGE -> Double.NaN;
            };
            refused[g] |= policy == SinglePsu.FAIL;
        } else {
            double deviations = psuSquares[g] - (psuRows[g] == 1 && centresDomains() ? 0 : sum * sum / rows);
            squares = finite * rows / (rows - 1) * Math.max(0, deviations);
        }
        variance[g] += fraction * squares;
        withinPsus[g] += squares;
    }
}
