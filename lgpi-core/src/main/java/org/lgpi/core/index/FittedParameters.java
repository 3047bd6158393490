package org.lgpi.core.index;

import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a normalisation has learned from a population, so that later assessments are measured with the same rod.
 *
 * @param all fit by code of the criterion over all periods; empty if fitted by period
 * @param byPeriod fit by period and code of the criterion; empty if fitted over all periods
 */
public record FittedParameters(Map<String, CriterionFit> all, Map<Year, Map<String, CriterionFit>> byPeriod) {

    /** Copies the maps. */
    public FittedParameters {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        Map<Year, Map<String, CriterionFit>> copy = new TreeMap<>();
        byPeriod.forEach((year, fits) -> copy.put(year, Collections.unmodifiableMap(new LinkedHashMap<>(fits))));
        byPeriod = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the fit of a criterion for a period.
     *
     * @param criterion code of the criterion
     * @param period the year
     * @return the fit, empty if nothing was learned for it
     */
    public Optional<CriterionFit> fit(String criterion, Year period) {
        CriterionFit fit = all.get(criterion);
        return Optional.ofNullable(
                fit != null ? fit : byPeriod.getOrDefault(period, Map.of()).get(criterion));
    }

    /** Returns one line: how many criteria were fitted, and over what. */
    @Override
    public String toString() {
        return byPeriod.isEmpty()
                ? all.size() + " criteria fitted over all periods"
                : "fitted by period: " + byPeriod.keySet();
    }
}
