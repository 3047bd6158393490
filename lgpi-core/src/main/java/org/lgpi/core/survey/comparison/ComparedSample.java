package org.lgpi.core.survey.comparison;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.survey.DegreesOfFreedom;
import org.lgpi.core.survey.DesignVariance;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Grouping;
import org.lgpi.core.survey.SampleRows;
import org.lgpi.core.survey.SinglePsu;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimator;

/** One statistic in the groups of a sample, and the variance of the difference of any two of them. */
final class ComparedSample {

    final Grouping grouping;
    final List<SurveyEstimate> estimates;

    private final SurveyData data;
    private final SampleRows rows;
    private final int[] groups;
    private final double[] z;
    private final BitSet[] strata;

    ComparedSample(SurveyData data, List<String> domains, String item, Statistic statistic) {
        this.data = data;
        rows = data.rows();
        grouping = rows.grouping(domains);
        groups = grouping.groupOfRows();
        SurveyEstimator survey = SurveyEstimator.of(data).by(domains.toArray(String[]::new));
        estimates = survey.estimate(item, statistic).list();
        z = survey.linearised(item, statistic);
        strata = strata();
    }

    /** Returns the strata with an observation of each group. */
    private BitSet[] strata() {
        BitSet[] strata = new BitSet[grouping.size()];
        for (int g = 0; g < strata.length; g++) {
            strata[g] = new BitSet();
        }
        for (int h = 0; h < data.strata(); h++) {
            for (int row = rows.firstRow(rows.firstPsu(h)); row < rows.firstRow(rows.firstPsu(h + 1)); row++) {
                if (groups[row] >= 0 && !Double.isNaN(z[row])) {
                    strata[groups[row]].set(h);
                }
            }
        }
        return strata;
    }

    /** Returns the variance of the difference of two groups that both have an error. */
    DesignVariance contrast(int a, int b) {
        boolean apart = !strata[a].intersects(strata[b])
                && rows.calibrated().isEmpty()
                && data.design().singlePsu() != SinglePsu.AVERAGE;
        return apart ? apart(estimates.get(a), estimates.get(b), lost()) : together(a, b);
    }

    private double lost() {
        return data.design().df() == DegreesOfFreedom.DESIGN ? data.psus() - data.strata() + 1.0 : 1;
    }

    /** Returns the variance of the difference of two estimates that share no stratum. */
    static DesignVariance apart(SurveyEstimate a, SurveyEstimate b, double lost) {
        double variance = a.standardError() * a.standardError() + b.standardError() * b.standardError();
        return new DesignVariance(variance, a.df() + b.df() - lost, Set.of());
    }

    private DesignVariance together(int a, int b) {
        SurveyEstimate first = estimates.get(a);
        SurveyEstimate second = estimates.get(b);
        boolean conditional = isConditional(first) || isConditional(second);
        // the sum over a PSU of a group inside it is 0: between PSUs the design sees nothing of it
        if (conditional && firstPsu(a) != firstPsu(b)) {
            return apart(first, second, 0);
        }
        double[] difference = new double[z.length];
        for (int row = 0; row < difference.length; row++) {
            difference[row] = groups[row] == a ? z[row] : groups[row] == b ? -z[row] : Double.NaN;
        }
        DesignVariance both = rows.variance(difference);
        if (!conditional) {
            return new DesignVariance(both.variance(), both.df() - 1, both.notes());
        }
        return both.notes().contains(EstimateNote.CONDITIONAL_ON_PSU)
                ? new DesignVariance(both.variance(), first.df() + second.df(), both.notes())
                : apart(first, second, 0);
    }

    private static boolean isConditional(SurveyEstimate estimate) {
        return estimate.notes().contains(EstimateNote.CONDITIONAL_ON_PSU);
    }

    /** Returns the first PSU with an observation of a group. */
    private int firstPsu(int group) {
        for (int psu = 0; psu < data.psus(); psu++) {
            for (int row = rows.firstRow(psu); row < rows.firstRow(psu + 1); row++) {
                if (groups[row] == group && !Double.isNaN(z[row])) {
                    return psu;
                }
            }
        }
        return -1;
    }

    /** Returns the linearised variable of one group, NaN elsewhere. */
    double[] ofGroup(int group) {
        double[] of = new double[z.length];
        for (int row = 0; row < of.length; row++) {
            of[row] = groups[row] == group ? z[row] : Double.NaN;
        }
        return of;
    }
}
