package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Weights of many re-drawn samples, as factors that multiply the sampling weights; the spread of an estimate over them
 * is its error: {@code scale * sum_r rscale_r (theta_r - centre)^2}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReplicateWeights {

    private final String name;
    /** Factor by replicate, then by PSU or by row in the order of {@link SurveyData}. */
    private final double[][] factors;

    private final boolean byPsu;
    private final double scale;
    private final double[] replicateScales;
    private final boolean aroundEstimate;
    private final double df;

    private ReplicateWeights(
            String name,
            double[][] factors,
            boolean byPsu,
            double scale,
            double[] replicateScales,
            boolean aroundEstimate,
            double df) {
        this.name = name;
        this.factors = factors;
        this.byPsu = byPsu;
        this.scale = scale;
        this.replicateScales = replicateScales;
        this.aroundEstimate = aroundEstimate;
        this.df = df;
    }

    /**
     * Returns the jackknife that leaves out one PSU at a time: within strata (JKn: the others of the stratum times
     * {@code n_h/(n_h-1)}, scale {@code (n_h-1)/n_h}), which is JK1 where there is one stratum (Wolter, Introduction to
     * Variance Estimation, 2007, chapter 4).
     *
     * @param data the survey; every stratum needs at least two PSUs; a finite population is not taken into account
     * @return one replicate for each PSU
     * @throws IllegalArgumentException if a stratum has a single PSU
     */
    public static ReplicateWeights jackknife(SurveyData data) {
        int psus = data.psus();
        double[][] factors = new double[psus][psus];
        double[] scales = new double[psus];
        for (int h = 0; h < data.strata(); h++) {
            int from = data.stratumStart[h];
            int to = data.stratumStart[h + 1];
            double n = severalPsus(data, h);
            for (int left = from; left < to; left++) {
                Arrays.fill(factors[left], 1);
                Arrays.fill(factors[left], from, to, n / (n - 1));
                factors[left][left] = 0;
                scales[left] = (n - 1) / n;
            }
        }
        return new ReplicateWeights("jackknife", factors, true, 1, scales, false, psus - data.strata());
    }

    /**
     * Returns the bootstrap of Rao and Wu (1988, JASA 83:231) with {@code n_h - 1} draws of PSUs in each stratum:
     * factor {@code n_h/(n_h-1)} times the number of draws. Each replicate draws from a stream keyed by its own number.
     *
     * @param data the survey; every stratum needs at least two PSUs; a finite population is not taken into account
     * @param replicates number of replicates, at least 2
     * @param seed seed of the draws
     * @return the replicates
     * @throws IllegalArgumentException if a stratum has a single PSU or there are too few replicates
     */
    public static ReplicateWeights bootstrap(SurveyData data, int replicates, long seed) {
        if (replicates < 2) {
            throw new IllegalArgumentException("a bootstrap needs at least 2 replicates, found " + replicates);
        }
        double[][] factors = new double[replicates][data.psus()];
        for (int r = 0; r < replicates; r++) {
            SplittableRandom random = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (r + 1)));
            for (int h = 0; h < data.strata(); h++) {
                int n = severalPsus(data, h);
                for (int draw = 1; draw < n; draw++) {
                    factors[r][data.stratumStart[h] + random.nextInt(n)] += n / (n - 1.0);
                }
            }
        }
        double[] ones = new double[replicates];
        Arrays.fill(ones, 1);
        return new ReplicateWeights(
                "bootstrap",
                factors,
                true,
                1.0 / (replicates - 1),
                ones,
                false,
                Math.min(replicates - 1, data.psus() - data.strata()));
    }

    private static int severalPsus(SurveyData data, int stratum) {
        int n = data.stratumStart[stratum + 1] - data.stratumStart[stratum];
        if (n < 2) {
            throw new IllegalArgumentException("stratum " + data.strata[stratum]
                    + " has a single PSU; replicates need at least two: merge it with a like stratum");
        }
        return n;
    }

    /**
     * Returns replicates whose factors are given for each PSU.
     *
     * @param data the survey
     * @param factors by code of the PSU, one factor for each replicate
     * @param scale the scale of all replicates together
     * @param replicateScales the scale of each replicate
     * @param aroundEstimate whether deviations are taken from the estimate instead of the mean of the replicates
     * @return the replicates, with one degree of freedom less than their number
     * @throws IllegalArgumentException if a PSU lacks factors, numbers differ or codes of PSUs are not unique
     */
    public static ReplicateWeights ofPsus(
            SurveyData data,
            Map<String, double[]> factors,
            double scale,
            double[] replicateScales,
            boolean aroundEstimate) {
        double[][] turned = new double[replicateScales.length][data.psus()];
        for (int psu = 0; psu < data.psus(); psu++) {
            double[] given = factors.get(data.psuCodes[psu]);
            if (given == null || given.length != replicateScales.length) {
                throw new IllegalArgumentException("psu " + data.psuCodes[psu] + " has "
                        + (given == null ? "no" : given.length) + " factors; expected " + replicateScales.length);
            }
            for (int r = 0; r < given.length; r++) {
                turned[r][psu] = given[r];
            }
        }
        return given(turned, true, scale, replicateScales, aroundEstimate);
    }

    /**
     * Returns replicates whose factors are given for each respondent.
     *
     * @param data the survey
     * @param factors by replicate, one factor for each row in the order of adding; replicate weights divided by the
     *     sampling weight
     * @param scale the scale of all replicates together
     * @param replicateScales the scale of each replicate
     * @param aroundEstimate whether deviations are taken from the estimate instead of the mean of the replicates
     * @return the replicates, with one degree of freedom less than their number
     * @throws IllegalArgumentException if numbers differ or a factor is negative or missing
     */
    public static ReplicateWeights ofRows(
            SurveyData data, double[][] factors, double scale, double[] replicateScales, boolean aroundEstimate) {
        if (factors.length != replicateScales.length) {
            throw new IllegalArgumentException(
                    factors.length + " replicates beside " + replicateScales.length + " scales");
        }
        double[][] ordered = new double[factors.length][];
        for (int r = 0; r < factors.length; r++) {
            ordered[r] = data.fromOrderOfAdding(factors[r]);
        }
        return given(ordered, false, scale, replicateScales, aroundEstimate);
    }

    /** Returns the replicates that a design declares, with factors by replicate and row in the order of the data. */
    static ReplicateWeights declared(SurveyData data, ReplicateColumns columns, double[][] factors) {
        int size = factors.length;
        if (size < 2) {
            throw new IllegalStateException("the columns of replicate weights that begin with "
                    + columns.prefix().orElse("") + " are not known; name them, or read the answers with SurveyCsv");
        }
        double[] scales = new double[size];
        Arrays.setAll(
                scales, r -> columns.rscales().isEmpty() ? 1 : columns.rscales().get(r));
        double df = columns.df().orElse(Math.min(size - 1, data.psus() - data.strata()));
        return new ReplicateWeights("declared", factors, false, columns.scaleOf(size), scales, columns.mse(), df);
    }

    private static ReplicateWeights given(
            double[][] factors, boolean byPsu, double scale, double[] replicateScales, boolean aroundEstimate) {
        if (!(scale > 0) || factors.length < 2) {
            throw new IllegalArgumentException("scale " + scale + " and " + factors.length
                    + " replicates; expected a scale above 0 and 2 or more");
        }
        return new ReplicateWeights(
                "given", factors, byPsu, scale, replicateScales.clone(), aroundEstimate, factors.length - 1);
    }

    /**
     * Returns the number of replicates.
     *
     * @return the number
     */
    public int size() {
        return factors.length;
    }

    /**
     * Returns the degrees of freedom of the errors.
     *
     * @return the number
     */
    public double df() {
        return df;
    }

    /**
     * Returns the same replicates with other degrees of freedom.
     *
     * @param df the number, above 0, perhaps infinite
     * @return the changed replicates
     */
    public ReplicateWeights withDf(double df) {
        return new ReplicateWeights(name, factors, byPsu, scale, replicateScales, aroundEstimate, df);
    }

    double factor(int replicate, int psu, int row) {
        return factors[replicate][byPsu ? psu : row];
    }

    boolean isByPsu() {
        return byPsu;
    }

    double variance(double[] replicates, double estimate) {
        double centre = estimate;
        if (!aroundEstimate) {
            double sum = 0;
            for (double replicate : replicates) {
                sum += replicate;
            }
            centre = sum / replicates.length;
        }
        double sum = 0;
        for (int r = 0; r < replicates.length; r++) {
            sum += replicateScales[r] * (replicates[r] - centre) * (replicates[r] - centre);
        }
        return scale * sum;
    }

    /** Returns one line: kind and number. */
    @Override
    public String toString() {
        return name + " with " + size() + " replicates";
    }
}
