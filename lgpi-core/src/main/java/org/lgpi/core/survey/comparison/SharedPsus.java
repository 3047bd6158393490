package org.lgpi.core.survey.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.survey.DesignVariance;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.SampleRows;
import org.lgpi.core.survey.SurveyData;

/** The PSUs that two samples have in common: same code, same stratum. */
final class SharedPsus {

    /** Below this share of the two variances, the variance of a change is not told from rounding. */
    private static final double ROUNDING = 1e-12;

    static final SharedPsus NONE = new SharedPsus(null, null, List.of());

    /** The shared PSUs of one stratum, by their positions in the two samples. */
    private record Stratum(int first, int second, List<int[]> pairs) {}

    private final @Nullable SampleRows first;
    private final @Nullable SampleRows second;
    private final List<Stratum> strata;

    private SharedPsus(@Nullable SampleRows first, @Nullable SampleRows second, List<Stratum> strata) {
        this.first = first;
        this.second = second;
        this.strata = strata;
    }

    static SharedPsus of(SurveyData one, SurveyData other) {
        if (one.design().columns().psu().isEmpty()
                || other.design().columns().psu().isEmpty()) {
            return NONE;
        }
        SampleRows first = one.rows();
        SampleRows second = other.rows();
        Map<String, Integer> stratumOf = new HashMap<>();
        for (int h = 0; h < other.strata(); h++) {
            stratumOf.put(second.stratum(h), h);
        }
        List<Stratum> strata = new ArrayList<>();
        for (int h = 0; h < one.strata(); h++) {
            Integer same = stratumOf.get(first.stratum(h));
            if (same == null) {
                continue;
            }
            Map<String, Integer> psuOf = new HashMap<>();
            for (int psu = second.firstPsu(same); psu < second.firstPsu(same + 1); psu++) {
                psuOf.put(second.psu(psu), psu);
            }
            List<int[]> pairs = new ArrayList<>();
            for (int psu = first.firstPsu(h); psu < first.firstPsu(h + 1); psu++) {
                Integer partner = psuOf.get(first.psu(psu));
                if (partner != null) {
                    pairs.add(new int[] {psu, partner});
                }
            }
            if (!pairs.isEmpty()) {
                strata.add(new Stratum(h, same, pairs));
            }
        }
        return new SharedPsus(first, second, strata);
    }

    int size() {
        return strata.stream().mapToInt(stratum -> stratum.pairs().size()).sum();
    }

    /**
     * Takes the covariance of two estimates off the sum of their variances.
     *
     * @param z linearised variable of the first, NaN for rows outside
     * @param minus the same of the second
     */
    DesignVariance contrast(DesignVariance apart, double[] z, double[] minus) {
        if (first == null || second == null) {
            return apart;
        }
        double df = apart.df() - sharedDf(first, second, z, minus);
        double[] sums = first.psuSums(z);
        double[] sumsMinus = second.psuSums(minus);
        double covariance = 0;
        for (Stratum stratum : strata) {
            covariance += covariance(first, second, stratum, sums, sumsMinus);
        }
        double variance = apart.variance() - 2 * covariance;
        if (!(variance > ROUNDING * apart.variance())) {
            return new DesignVariance(apart.variance(), df, EnumSet.of(EstimateNote.OVERLAP_IGNORED));
        }
        return new DesignVariance(variance, df, apart.notes());
    }

    /** PSUs less strata that count in both samples but are the same. */
    private double sharedDf(SampleRows first, SampleRows second, double[] z, double[] minus) {
        int shared = 0;
        for (Stratum stratum : strata) {
            int inStratum = 0;
            for (int[] pair : stratum.pairs()) {
                inStratum += observed(first, pair[0], z) && observed(second, pair[1], minus) ? 1 : 0;
            }
            shared += Math.max(0, inStratum - 1);
        }
        return shared;
    }

    private static boolean observed(SampleRows sample, int psu, double[] z) {
        for (int row = sample.firstRow(psu); row < sample.firstRow(psu + 1); row++) {
            if (!Double.isNaN(z[row])) {
                return true;
            }
        }
        return false;
    }

    private static double covariance(
            SampleRows first, SampleRows second, Stratum stratum, double[] sums, double[] sumsMinus) {
        int shared = stratum.pairs().size();
        if (shared < 2) {
            return 0;
        }
        double mean = 0;
        double meanMinus = 0;
        for (int[] pair : stratum.pairs()) {
            mean += sums[pair[0]] / shared;
            meanMinus += sumsMinus[pair[1]] / shared;
        }
        double products = 0;
        for (int[] pair : stratum.pairs()) {
            products += (sums[pair[0]] - mean) * (sumsMinus[pair[1]] - meanMinus);
        }
        double sampled = (double) psus(first, stratum.first()) * psus(second, stratum.second());
        double finite = 1 - sampled / (first.populationPsus(stratum.first()) * shared);
        return Math.max(0, finite) * shared / (shared - 1.0) * products;
    }

    private static int psus(SampleRows sample, int stratum) {
        return sample.firstPsu(stratum + 1) - sample.firstPsu(stratum);
    }
}
