package org.lgpi.core.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a survey as its design lays them out, for whoever adds up over strata and PSUs: by stratum, PSU and content,
 * whatever the order in which they were added.
 *
 * <p>Rows of a PSU follow each other, as do PSUs of a stratum; both are numbered from 0. Arrays are copies. Immutable and
 * thread-safe.
 */
public final class SampleRows {

    private final SurveyData data;

    SampleRows(SurveyData data) {
        this.data = data;
    }

    /**
     * Returns the number of respondents.
     *
     * @return the number of rows
     */
    public int size() {
        return data.size();
    }

    /**
     * Returns the weights.
     *
     * @return a weight for each row
     */
    public double[] weights() {
        return data.weights.clone();
    }

    /**
     * Returns the answers to an item.
     *
     * @param item code of the item
     * @return an answer for each row, NaN where there is none
     * @throws IllegalArgumentException if there is no such item
     */
    public double[] answers(String item) {
        return data.column(data.design.itemPosition(item));
    }

    /**
     * Returns the answers to an item, with what was not asked told from what was not answered.
     *
     * @param item code of the item
     * @return an answer for each row, NaN where there is none, {@link SurveyRow#NOT_APPLICABLE} where none was due
     * @throws IllegalArgumentException if there is no such item
     */
    public double[] answersAndSkips(String item) {
        return data.columnWithSkips(data.design.itemPosition(item));
    }

    /**
     * Returns the groups of a domain, or those that occur in a crossing of several.
     *
     * @param domains names of domains; none for all rows in one group
     * @return the groups
     * @throws IllegalArgumentException if there is no such domain
     */
    public Grouping grouping(List<String> domains) {
        return Grouping.of(data, domains);
    }

    /**
     * Returns where a PSU begins.
     *
     * @param psu number of the PSU; the number of PSUs for the end
     * @return its first row
     */
    public int firstRow(int psu) {
        return data.psuStart[psu];
    }

    /**
     * Returns where a stratum begins.
     *
     * @param stratum number of the stratum; the number of strata for the end
     * @return its first PSU
     */
    public int firstPsu(int stratum) {
        return data.stratumStart[stratum];
    }

    /**
     * Returns the code of a PSU.
     *
     * @param psu number of the PSU
     * @return the code
     */
    public String psu(int psu) {
        return data.psuCodes[psu];
    }

    /**
     * Returns the code of a stratum.
     *
     * @param stratum number of the stratum
     * @return the code
     */
    public String stratum(int stratum) {
        return data.strata[stratum];
    }

    /**
     * Returns the number of PSUs in the population of a stratum.
     *
     * @param stratum number of the stratum
     * @return the number, infinite if none is declared
     */
    public double populationPsus(int stratum) {
        return data.populationPsus[stratum];
    }

    /**
     * Returns the number of people in the population of a PSU.
     *
     * @param psu number of the PSU
     * @return the number, infinite if none is declared
     */
    public double populationInPsu(int psu) {
        return data.populationInPsu[psu];
    }

    /**
     * Returns the variance of the sum of a linearised variable over all rows.
     *
     * @param z the variable including the weight, NaN for rows outside the domain
     * @return the variance under the design, of the residuals where weights were fitted to known totals
     */
    public DesignVariance variance(double[] z) {
        return DesignVariance.of(data, z);
    }

    /**
     * Returns the variances and covariances of the sums of several linearised variables over the same rows.
     *
     * @param z the variables including the weight, NaN for rows outside the domain
     * @return a symmetric matrix
     */
    public double[][] covariances(double[]... z) {
        return DesignVariance.covariances(data, z);
    }

    /**
     * Returns the sums over PSUs of a linearised variable, of its residuals where weights were fitted to known totals.
     *
     * @param z the variable including the weight, NaN for rows outside the domain
     * @return a sum for each PSU
     */
    public double[] psuSums(double[] z) {
        double[] residuals = DesignVariance.residuals(data, z);
        double[] sums = new double[data.psus()];
        for (int psu = 0; psu < sums.length; psu++) {
            for (int row = data.psuStart[psu]; row < data.psuStart[psu + 1]; row++) {
                sums[psu] += residuals[row];
            }
        }
        return sums;
    }

    /**
     * Returns the effect on errors of the known totals to which the weights were fitted.
     *
     * @return the effect, empty if they were not fitted
     */
    public Optional<Calibrated> calibrated() {
        return Optional.ofNullable(data.calibrated);
    }

    /**
     * Returns the survey with weights that were fitted to known totals.
     *
     * @param weights a weight of 0 or more for each row
     * @param how what the fit does to errors; null for nothing
     * @return the changed data
     */
    public SurveyData withWeights(double[] weights, @Nullable Calibrated how) {
        return data.withCalibrated(weights.clone(), how);
    }

    /**
     * Returns numbers in the order in which rows were added.
     *
     * @param numbers a number for each row
     * @return the same numbers
     */
    public double[] toOrderOfAdding(double[] numbers) {
        return data.toOrderOfAdding(numbers);
    }

    /** Returns one line: the survey and its size. */
    @Override
    public String toString() {
        return "rows of " + data;
    }
}
