package org.lgpi.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;

/**
 * Replicate weights that stand in columns beside the answers, as many statistical offices publish them in place of strata
 * and PSUs; {@link ReplicateWeights} says how they make an error.
 */
@Value.Immutable
public interface ReplicateColumns extends WithReplicateColumns {

    /**
     * Returns the columns.
     *
     * @return names, at least two; none as long as no reader has found those of the prefix
     */
    List<String> columns();

    /**
     * Returns what the names of the columns begin with, before a number.
     *
     * @return the prefix, empty if the columns are named
     */
    Optional<String> prefix();

    /**
     * Returns how the replicates were drawn.
     *
     * @return the type
     */
    ReplicateType type();

    /**
     * Returns the scale of all replicates together.
     *
     * @return a number above 0; that of the type if empty
     */
    OptionalDouble scale();

    /**
     * Returns the scale of each replicate.
     *
     * @return a number of 0 or more for each column; 1 for each if empty
     */
    List<Double> rscales();

    /**
     * Tells whether deviations are taken from the estimate instead of the mean of the replicates.
     *
     * @return true if so; false unless stated
     */
    @Value.Default
    default boolean mse() {
        return false;
    }

    /**
     * Returns the degrees of freedom of errors.
     *
     * @return a number above 0; if empty, the smaller of replicates minus 1 and PSUs minus strata
     */
    OptionalDouble df();

    /**
     * Tells whether the columns hold factors that multiply the sampling weight, instead of weights.
     *
     * @return true if so; false unless stated
     */
    @Value.Default
    default boolean factors() {
        return false;
    }

    /**
     * Returns the scale of all replicates together, stated or by their type.
     *
     * @param replicates number of replicates, at least 2
     * @return the scale
     */
    default double scaleOf(int replicates) {
        return scale().orElseGet(() -> switch (type()) {
            case JK1 -> (replicates - 1.0) / replicates;
            case JKN, OTHER -> 1;
            case BRR -> 1.0 / replicates;
            case BOOTSTRAP -> 1.0 / (replicates - 1);
        });
    }

    /** Checks that columns and scales belong together. */
    @Value.Check
    default void check() {
        DefinitionCheck check = new DefinitionCheck();
        if (columns().isEmpty() && prefix().isEmpty()) {
            check.error(
                    "BAD_REPLICATES",
                    "replicates",
                    "neither columns nor a prefix",
                    "one of both",
                    "name the columns, or what their names begin with");
        } else if (!columns().isEmpty()
                && (columns().size() < 2
                        || columns().stream().distinct().count() < columns().size())) {
            check.error(
                    "BAD_REPLICATES",
                    "replicates.columns",
                    columns().toString(),
                    "at least two columns, each once",
                    "name each column of replicate weights");
        }
        if (!columns().isEmpty()
                && !rscales().isEmpty()
                && rscales().size() != columns().size()) {
            check.error(
                    "BAD_REPLICATES",
                    "replicates.rscales",
                    rscales().size() + " scales for " + columns().size() + " columns",
                    "a scale for each column",
                    "add or remove scales");
        }
        boolean positive = !(scale().isPresent() && !(scale().getAsDouble() > 0))
                && !(df().isPresent() && !(df().getAsDouble() > 0));
        if (!positive || !rscales().stream().allMatch(scale -> scale >= 0)) {
            check.error(
                    "BAD_REPLICATES",
                    "replicates",
                    "scale, rscales or df below 0, or a scale or df of 0",
                    "numbers above 0",
                    "correct the number");
        }
        if (type() == ReplicateType.JKN && rscales().isEmpty() || type() == ReplicateType.OTHER && scale().isEmpty()) {
            check.error(
                    "BAD_REPLICATES",
                    "replicates",
                    "type " + type() + " without " + (type() == ReplicateType.JKN ? "rscales" : "scale"),
                    type() == ReplicateType.JKN ? "rscales, (n_h - 1)/n_h for each replicate" : "a scale",
                    "add it; the documentation of the replicate weights says which");
        }
        InvalidDefinitionException.throwIfAny(check.problems());
    }

    /**
     * Starts a new description.
     *
     * @return an empty builder; the type, and columns or a prefix, are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableReplicateColumns.Builder {
        Builder() {}
    }
}
