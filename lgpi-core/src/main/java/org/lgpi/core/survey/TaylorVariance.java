package org.lgpi.core.survey;

import java.util.Arrays;

/**
 * Variances of sums of a linearised variable, in all groups of a grouping with one pass over the rows.
 *
 * <p>With {@code t_hc} the sum of z in PSU c of stratum h, {@code n_h} PSUs sampled of {@code N_h}, {@code m_hc} rows of
 * {@code M_hc}: {@code sum_h (1 - n_h/N_h) n_h/(n_h - 1) sum_c (t_hc - mean_h)^2 + sum_h n_h/N_h sum_c (1 - m_hc/M_hc)
 * m_hc/(m_hc - 1) sum_i (z_hci - mean_hc)^2} (Saerndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992,
 * section 4.3; Binder 1983, International Statistical Review 51:279 for the linearisation). A group is a domain: PSUs
 * and rows outside it count with z = 0.
 */
final class TaylorVariance {

    private final SurveyData data;
    private final Grouping grouping;
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
    private final int[] psuRows;
    private final int[] touchedInPsu;
    private final double[] stratumSum;
    private final int[] stratumPsus;
    private final double[] firstStage;
    private final int[] touchedInStratum;
    private final int[] usableStrata;

    private int[] entryGroup = new int[64];
    private double[] entrySum = new double[64];

    TaylorVariance(SurveyData data, Grouping grouping) {
        this.data = data;
        this.grouping = grouping;
        policy = data.design.singlePsu();
        domains = data.design.domainSinglePsu();
        int groups = grouping.size();
        variance = new double[groups];
        withinPsus = new double[groups];
        psus = new int[groups];
        strata = new int[groups];
        refused = new boolean[groups];
        lastStratumComplete = new boolean[groups];
        psuSum = new double[groups];
        psuSquares = new double[groups];
        psuRows = new int[groups];
        touchedInPsu = new int[groups];
        stratumSum = new double[groups];
        stratumPsus = new int[groups];
        firstStage = new double[groups];
        touchedInStratum = new int[groups];
        usableStrata = new int[groups];
    }

    /**
     * Runs over the rows.
     *
     * @param z linearised variable including the weight, NaN for rows without observation
     * @return this
     */
    TaylorVariance of(double[] z) {
        for (int h = 0; h < data.strata(); h++) {
            stratum(h, z);
        }
        for (int g = 0; g < variance.length; g++) {
            if (policy == SinglePsu.AVERAGE && strata[g] > 0) {
                firstStage[g] = usableStrata[g] == 0 ? Double.NaN : firstStage[g] * strata[g] / usableStrata[g];
            }
            variance[g] += firstStage[g];
        }
        return this;
    }

    private void stratum(int h, double[] z) {
        int from = data.stratumStart[h];
        int to = data.stratumStart[h + 1];
        int sampled = to - from;
        double fraction = sampled / data.populationPsus[h];
        if (data.psuStart[to] - data.psuStart[from] == sampled && Double.isInfinite(data.populationInPsu[from])) {
            respondents(h, sampled, fraction, z);
            return;
        }
        int entries = 0;
        int touchedStratum = 0;
        for (int psu = from; psu < to; psu++) {
            int touched = sumPsu(psu, z);
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
                secondStage(g, psu, fraction);
                psus[g]++;
                psuRows[g] = 0;
            }
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

    /** The same for a stratum in which every row is a PSU of its own: no need to sum PSUs first. */
    private void respondents(int h, int sampled, double fraction, double[] z) {
        int touched = 0;
        for (int block = grouping.stratumBlock[h]; block < grouping.stratumBlock[h + 1]; block++) {
            int g = grouping.blockGroup[block];
            if (g < 0) {
                continue;
            }
            double sum = 0;
            int count = 0;
            for (int row = grouping.blockStart[block]; row < grouping.blockStart[block + 1]; row++) {
                if (z[row] == z[row]) {
                    sum += z[row];
                    count++;
                }
            }
            if (count > 0) {
                if (stratumPsus[g] == 0) {
                    touchedInStratum[touched++] = g;
                }
                stratumPsus[g] += count;
                stratumSum[g] += sum;
                psus[g] += count;
            }
        }
        if (fraction < 1 && sampled > 1) {
            double scale = (1 - fraction) * sampled / (sampled - 1);
            for (int block = grouping.stratumBlock[h]; block < grouping.stratumBlock[h + 1]; block++) {
                int g = grouping.blockGroup[block];
                if (g < 0 || stratumPsus[g] == 0 || stratumPsus[g] == 1 && averagesDomains()) {
                    continue;
                }
                double mean = stratumPsus[g] == 1 && centresDomains() ? 0 : stratumSum[g] / sampled;
                double squares = 0;
                for (int row = grouping.blockStart[block]; row < grouping.blockStart[block + 1]; row++) {
                    if (z[row] == z[row]) {
                        squares += (z[row] - mean) * (z[row] - mean);
                    }
                }
                firstStage[g] += scale * squares;
            }
        }
        close(touched, sampled, fraction);
    }

    /** Sums z of one PSU by group; returns how many groups were met. */
    private int sumPsu(int psu, double[] z) {
        int touched = 0;
        for (int run = grouping.psuRun[psu]; run < grouping.psuRun[psu + 1]; run++) {
            int g = grouping.runGroup[run];
            if (g < 0) {
                continue;
            }
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int row = grouping.runStart[run]; row < grouping.runStart[run + 1]; row++) {
                double value = z[row];
                if (value == value) {
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            if (count == 0) {
                continue;
            }
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
        return touched;
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

    private void secondStage(int g, int psu, double fraction) {
        double population = data.populationInPsu[psu];
        if (Double.isInfinite(population)) {
            return;
        }
        int rows = data.psuStart[psu + 1] - data.psuStart[psu];
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
