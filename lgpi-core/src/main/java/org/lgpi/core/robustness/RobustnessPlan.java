package org.lgpi.core.robustness;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.index.IndexDefinition;

/**
 * What an analysis of robustness shall do, whatever the index: how many replicates, what varies, and whether to ask which
 * input matters.
 */
@Value.Immutable
public interface RobustnessPlan extends WithRobustnessPlan {

    /** What a sensitivity analysis explains if no unit is named. */
    String MEAN_RANK_SHIFT = "meanRankShift";

    /**
     * Returns the number of replicates.
     *
     * @return number, 1,000 unless stated
     */
    @Value.Default
    default int replicates() {
        return 1000;
    }

    /**
     * Returns the seed of all random numbers.
     *
     * @return any number, 1 unless stated
     */
    @Value.Default
    default long seed() {
        return 1;
    }

    /**
     * Returns the level of the intervals.
     *
     * @return share of the replicates inside, 0.95 unless stated
     */
    @Value.Default
    default double interval() {
        return 0.95;
    }

    /**
     * Returns how many units are the top.
     *
     * @return number, 10 unless stated
     */
    @Value.Default
    default int topK() {
        return 10;
    }

    /**
     * Returns what varies.
     *
     * @return the inputs in their order
     */
    List<UncertainInput> inputs();

    /**
     * Returns how the sensitivity analysis samples.
     *
     * @return empty if none is wanted
     */
    Optional<SobolDesign> sensitivity();

    /**
     * Returns what the sensitivity analysis explains.
     *
     * @return {@code meanRankShift}, or the code of the unit whose index is explained
     */
    @Value.Default
    default String target() {
        return MEAN_RANK_SHIFT;
    }

    /**
     * Returns the uncertainty analysis of an index.
     *
     * @param definition the index
     * @return a builder with everything that the plan says
     */
    default UncertaintyAnalysis.Builder analysisOf(IndexDefinition definition) {
        UncertaintyAnalysis.Builder builder = UncertaintyAnalysis.builder(definition)
                .replicates(replicates())
                .seed(seed())
                .interval(interval())
                .topK(topK());
        inputs().forEach(builder::vary);
        return builder;
    }

    /**
     * Starts a plan.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableRobustnessPlan.Builder {
        Builder() {}
    }
}
