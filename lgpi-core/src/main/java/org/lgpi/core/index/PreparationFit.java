package org.lgpi.core.index;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the preparation has learned about one criterion.
 *
 * @param minimum smallest observed value after denominators, NaN if there is none or no imputation asks for it
 * @param maximum largest observed value after denominators, NaN if there is none or no imputation asks for it
 * @param centres mean or median of the observed values, by attribute of the units and its value; both are empty for all
 *     units together
 * @param treatment what the treatment learned, empty without treatment
 */
public record PreparationFit(
        double minimum, double maximum, Map<String, Map<String, Double>> centres, Optional<TreatmentFit> treatment) {

    /** Nothing was learned. */
    static final PreparationFit NONE = new PreparationFit(Double.NaN, Double.NaN, Map.of(), Optional.empty());

    /** Copies the centres, sorted. */
    public PreparationFit {
        Map<String, Map<String, Double>> copy = new TreeMap<>();
        centres.forEach((attribute, groups) -> copy.put(attribute, Collections.unmodifiableMap(new TreeMap<>(groups))));
        centres = Collections.unmodifiableMap(copy);
    }

    /** The centre of a group, NaN if there is none. */
    double centre(String attribute, String group) {
        return centres.getOrDefault(attribute, Map.of()).getOrDefault(group, Double.NaN);
    }

    PreparationFit with(TreatmentFit fit) {
        return new PreparationFit(minimum, maximum, centres, Optional.of(fit));
    }
}
