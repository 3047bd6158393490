package org.lgpi.core.survey.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Modelled estimates of small areas, and the model behind them.
 *
 * @param model how the areas were modelled
 * @param betweenAreas variance between areas beyond what the covariates explain, on the scale of the model, 0 or more
 * @param coefficients the constant, then one for each covariate
 * @param coefficientErrors their standard errors, given the variance between areas
 * @param iterations rounds that the variance took
 * @param benchmarking how the estimates were brought to a total, empty if they were not
 * @param list the estimates in the order of the areas
 */
public record SmallAreaEstimates(
        FayHerriot model,
        double betweenAreas,
        List<Double> coefficients,
        List<Double> coefficientErrors,
        int iterations,
        Optional<Benchmarking> benchmarking,
        List<ModelledEstimate> list) {

    /** Copies the lists. */
    public SmallAreaEstimates {
        Objects.requireNonNull(model, "model");
        coefficients = List.copyOf(coefficients);
        coefficientErrors = List.copyOf(coefficientErrors);
        Objects.requireNonNull(benchmarking, "benchmarking");
        list = List.copyOf(list);
    }

    /**
     * Returns the estimate of an area.
     *
     * @param area code of the area
     * @return the estimate
     * @throws IllegalArgumentException if there is no such area
     */
    public ModelledEstimate of(String area) {
        return list.stream()
                .filter(estimate -> estimate.area().equals(area))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no area " + area + " among the " + list.size()));
    }

    /**
     * Brings the estimates to a direct total, so that modelled areas add up to the published whole. Mean squared errors
     * stay as they are: they do not allow for it.
     *
     * @param weights weight of each area in the total by code, such as its share of the population
     * @param total the direct total, {@code sum of weight times value} over all areas
     * @param how how the difference is shared
     * @return the changed estimates
     * @throws IllegalArgumentException if an area has no positive weight, or a ratio to a sum of 0 is asked for
     */
    public SmallAreaEstimates benchmarked(Map<String, Double> weights, double total, Benchmarking how) {
        double sum = 0;
        double whole = 0;
        for (ModelledEstimate estimate : list) {
            double weight = weights.getOrDefault(estimate.area(), Double.NaN);
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("area " + estimate.area()
                        + " needs a weight above 0 in the total, found " + (Double.isNaN(weight) ? "none" : weight));
            }
            sum += weight * estimate.value();
            whole += weight;
        }
        if (!Double.isFinite(total) || how == Benchmarking.RATIO && sum == 0) {
            throw new IllegalArgumentException("estimates of sum " + sum + " cannot be brought to " + total);
        }
        List<ModelledEstimate> changed = new ArrayList<>();
        for (ModelledEstimate estimate : list) {
            changed.add(estimate.withValue(
                    how == Benchmarking.RATIO
                            ? estimate.value() * (total / sum)
                            : estimate.value() + (total - sum) / whole));
        }
        return new SmallAreaEstimates(
                model, betweenAreas, coefficients, coefficientErrors, iterations, Optional.of(how), changed);
    }

    /** Returns one line: the number of areas and the variance between them. */
    @Override
    public String toString() {
        long synthetic = list.stream()
                .filter(estimate -> estimate.source() == ModelledEstimate.Source.SYNTHETIC)
                .count();
        return String.format(
                Locale.ROOT,
                "%d modelled areas, %d of them without usable sample, variance between areas %.6g (%s)",
                list.size(),
                synthetic,
                betweenAreas,
                model);
    }
}
