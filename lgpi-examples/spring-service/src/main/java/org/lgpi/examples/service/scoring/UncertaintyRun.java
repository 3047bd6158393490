package org.lgpi.examples.service.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;

/**
 * What is kept of an uncertainty analysis.
 *
 * @param replicates replicates that were run
 * @param seed seed of the draws
 * @param level level of the intervals
 * @param units what it says of each unit
 */
public record UncertaintyRun(int replicates, long seed, double level, List<RankInterval> units) {

    /**
     * How sure the rank of a unit is; null where a unit has no rank.
     *
     * @param unit code of the unit
     * @param lower best rank of the interval
     * @param upper worst rank of the interval
     * @param median median rank
     * @param scoreLower lower end of the interval of the score
     * @param scoreUpper upper end of the interval of the score
     */
    public record RankInterval(
            String unit,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double median,
            @Nullable Double scoreLower,
            @Nullable Double scoreUpper) {

        static RankInterval of(UnitUncertainty unit) {
            return new RankInterval(
                    unit.unit(),
                    number(unit.interval().lower()),
                    number(unit.interval().upper()),
                    number(unit.medianRank()),
                    number(unit.scoreInterval().lower()),
                    number(unit.scoreInterval().upper()));
        }
    }

    static UncertaintyRun of(UncertaintyResult result, long seed) {
        return new UncertaintyRun(
                result.replicates(),
                seed,
                result.level(),
                result.units().stream().map(RankInterval::of).toList());
    }

    static @Nullable Double number(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
