package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** One statistic in all groups: what its sums say, and how errors and notes follow from variances. */
abstract class GroupedEstimate {

    /** The forms that a statistic may take; y and x are numbers of a row, w its weight. */
    enum Form {
        /** sum w y / sum w x. */
        RATIO,
        /** sum w y. */
        TOTAL,
        /** sum w (y - mean)^2 / sum w * n / (n - 1), n rows of the group, answered or not, as R survey counts them. */
        VARIANCE
    }

    final Form form;
    final double[] value;
    final double[] standardError;
    final double[] designEffect;
    final double[] designEffectWithReplacement;
    final double[] df;
    final long[] n;
    final long[] respondents;
    final Set<EstimateNote>[] notes;
    final double[] sumW;
    /** Smallest and largest answer of each group. */
    final double[] least;

    final double[] most;
    /** Variance between respondents, which design effects compare with. */
    double[] simpleRandom = {};

    @SuppressWarnings("unchecked")
    GroupedEstimate(Form form, int groups) {
        this.form = form;
        value = new double[groups];
        standardError = new double[groups];
        designEffect = filled(groups, Double.NaN);
        designEffectWithReplacement = filled(groups, Double.NaN);
        df = new double[groups];
        n = new long[groups];
        respondents = new long[groups];
        notes = (Set<EstimateNote>[]) new Set<?>[groups];
        Arrays.setAll(notes, g -> EnumSet.noneOf(EstimateNote.class));
        sumW = new double[groups];
        least = filled(groups, Double.POSITIVE_INFINITY);
        most = filled(groups, Double.NEGATIVE_INFINITY);
    }

    private static double[] filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    /** Tells whether all answers of a group are equal. */
    boolean constant(int g) {
        return least[g] == most[g];
    }

    boolean hasDesignEffect() {
        return form != Form.VARIANCE;
    }

    /** Sets standard errors, degrees of freedom, design effects and notes of all groups that have a value. */
    final void errors(TaylorVariance taylor, double[] variance, SurveyDesign design, double designDf) {
        for (int g = 0; g < value.length; g++) {
            if (Double.isNaN(value[g])) {
                standardError[g] = Double.NaN;
                df[g] = Double.NaN;
                continue;
            }
            standardError[g] = Math.sqrt(variance[g]);
            df[g] = switch (design.df()) {
                case DOMAIN -> taylor.psus[g] - taylor.strata[g];
                case DESIGN -> designDf;
                case INFINITE -> Double.POSITIVE_INFINITY;
            };
            explain(taylor, design, g);
            designEffects(g);
        }
    }

    private void explain(TaylorVariance taylor, SurveyDesign design, int g) {
        Set<EstimateNote> note = notes[g];
        if (constant(g)) {
            note.add(EstimateNote.CONSTANT);
        }
        if (n[g] == 1) {
            note.add(EstimateNote.ONE_OBSERVATION);
            standardError[g] = Double.NaN;
        } else if (taylor.refused[g]) {
            note.add(EstimateNote.SINGLE_PSU);
            standardError[g] = Double.NaN;
        } else if (taylor.psus[g] == 1) {
            onePsu(taylor, design, g);
        }
        if (Double.isNaN(standardError[g]) && note.stream().allMatch(EstimateNote.CONSTANT::equals)) {
            note.add(EstimateNote.SINGLE_PSU);
        }
        if (!(df[g] >= 1)) {
            note.add(EstimateNote.NO_DEGREES_OF_FREEDOM);
        }
    }

    /** A domain inside one PSU has the error of the next stage, or none at all. */
    private void onePsu(TaylorVariance taylor, SurveyDesign design, int g) {
        boolean nextStage = design.columns().populationInPsu().isPresent();
        if (!nextStage) {
            notes[g].add(EstimateNote.ONE_PSU);
            standardError[g] = Double.NaN;
            return;
        }
        if (!taylor.lastStratumComplete[g]) {
            notes[g].add(EstimateNote.CONDITIONAL_ON_PSU);
            standardError[g] = Math.sqrt(taylor.withinPsus[g]);
        }
        if (design.df() == DegreesOfFreedom.DOMAIN) {
            df[g] = n[g] - 1.0;
        }
    }

    final void designEffects(int g) {
        double simple = simpleRandom[g] / n[g];
        if (!hasDesignEffect() || !(simple > 0)) {
            return;
        }
        if (form == Form.TOTAL) {
            simple *= sumW[g] * sumW[g];
        }
        double variance = standardError[g] * standardError[g];
        designEffectWithReplacement[g] = variance / simple;
        double finite = (sumW[g] - n[g]) / sumW[g];
        designEffect[g] = finite > 0 ? variance / (simple * finite) : Double.NaN;
    }

    /** Returns the estimate of one group as callers see it. */
    final SurveyEstimate of(int g, String domain, String group, String item, Statistic statistic) {
        return new SurveyEstimate(
                domain,
                group,
                item,
                statistic,
                value[g],
                standardError[g],
                designEffect[g],
                designEffectWithReplacement[g],
                df[g],
                n[g],
                respondents[g],
                notes[g]);
    }
}
