package org.lgpi.core.index;

import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What preparation and normalisation have learned from a population, so that later assessments are measured with the same
 * rod.
 *
 * @param all fit by code of the criterion over all periods; empty if fitted by period
 * @param byPeriod fit by period and code of the criterion; empty if fitted over all periods
 * @param preparation fit of the preparation over all periods; empty if fitted by period, or if it learns nothing
 * @param preparationByPeriod fit of the preparation by period; empty if fitted over all periods, or if it learns nothing
 */
public record FittedParameters(
        Map<String, CriterionFit> all,
        Map<Year, Map<String, CriterionFit>> byPeriod,
        Map<String, PreparationFit> preparation,
        Map<Year, Map<String, PreparationFit>> preparationByPeriod) {

    /** Copies the maps. */
    public FittedParameters {
        all = copy(all);
        byPeriod = copyByPeriod(byPeriod);
        preparation = copy(preparation);
        preparationByPeriod = copyByPeriod(preparationByPeriod);
    }

    /**
     * Makes the parameters of an index whose preparation learns nothing.
     *
     * @param all fit by code of the criterion over all periods; empty if fitted by period
     * @param byPeriod fit by period and code of the criterion; empty if fitted over all periods
     */
    public FittedParameters(Map<String, CriterionFit> all, Map<Year, Map<String, CriterionFit>> byPeriod) {
        this(all, byPeriod, Map.of(), Map.of());
    }

    private static <T> Map<String, T> copy(Map<String, T> fits) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fits));
    }

    private static <T> Map<Year, Map<String, T>> copyByPeriod(Map<Year, Map<String, T>> byPeriod) {
        Map<Year, Map<String, T>> copy = new TreeMap<>();
        byPeriod.forEach((year, fits) -> copy.put(year, copy(fits)));
        return Collections.unmodifiableMap(copy);
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

    /**
     * Returns what the preparation learned about a criterion for a period.
     *
     * @param criterion code of the criterion
     * @param period the year
     * @return the fit, empty if nothing was learned for it
     */
    public Optional<PreparationFit> preparation(String criterion, Year period) {
        PreparationFit fit = preparation.get(criterion);
        return Optional.ofNullable(
                fit != null
                        ? fit
                        : preparationByPeriod.getOrDefault(period, Map.of()).get(criterion));
    }

    /** Returns one line: how many criteria were fitted, and over what. */
    @Override
    public String toString() {
        return byPeriod.isEmpty()
                ? all.size() + " criteria fitted over all periods"
                : "fitted by period: " + byPeriod.keySet();
    }
}
