package org.lgpi.core.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;

/**
 * How a framework becomes an index: normalisation, weights, aggregation, treatment of absent values, gates and bands.
 * Every part has a default, so that an empty method is the weighted arithmetic mean of the shares of the scales.
 */
@Value.Immutable
public interface IndexMethod extends WithIndexMethod {

    /** The method in which every part has its default. */
    IndexMethod STANDARD = builder().build();

    /**
     * Returns what happens to observed values before they are normalised; nothing unless stated.
     *
     * @return denominators, screening, imputation and treatment
     */
    @Value.Default
    default Preparation preparation() {
        return Preparation.NONE;
    }

    /**
     * Returns how observed values are brought to one rod; {@code scale} unless stated.
     *
     * @return the normalisation
     */
    @Value.Default
    default Normalisation normalisation() {
        return Normalisation.scale();
    }

    /**
     * Returns the normalisations of single criteria that differ from {@link #normalisation()}.
     *
     * @return normalisations by code of the criterion, perhaps none
     */
    Map<String, Normalisation> ownNormalisations();

    /**
     * Returns how the values of one criterion are brought to the common rod.
     *
     * @param criterion code of the criterion
     * @return its own normalisation, else that of all
     */
    default Normalisation normalisation(String criterion) {
        return ownNormalisations().getOrDefault(criterion, normalisation());
    }

    /**
     * Tells whether preparation or some normalisation must learn from a population.
     *
     * @return true if one needs a fit
     */
    default boolean learns() {
        return preparation().needsFit()
                || normalisation().needsFit()
                || ownNormalisations().values().stream().anyMatch(Normalisation::needsFit);
    }

    /**
     * Returns what preparation and normalisation learn from; all periods together unless stated.
     *
     * @return the scope
     */
    @Value.Default
    default Normalisation.Scope fit() {
        return Normalisation.Scope.ALL;
    }

    /**
     * Returns what preparation and normalisation have learned.
     *
     * @return the parameters, empty before {@link IndexDefinition#fit}
     */
    Optional<FittedParameters> fitted();

    /**
     * Returns the weights; by the number of criteria unless stated.
     *
     * @return the weights
     */
    @Value.Default
    default Weights weights() {
        return Weights.BY_CRITERIA;
    }

    /**
     * Returns how children are combined; arithmetic everywhere unless stated.
     *
     * @return the choice for each node
     */
    @Value.Default
    default PerNode<Aggregation> aggregation() {
        return PerNode.of(Aggregation.ARITHMETIC);
    }

    /**
     * Returns what absent values do.
     *
     * @return the policy
     */
    @Value.Default
    default StatusPolicy status() {
        return StatusPolicy.STANDARD;
    }

    /**
     * Returns where the weight of an excluded value goes; to its siblings unless stated.
     *
     * @return the rule
     */
    @Value.Default
    default Exclusion exclusion() {
        return Exclusion.WITHIN_GROUP;
    }

    /**
     * Returns the coverage below which the value of a node is withheld; parents use it all the same.
     *
     * @return share, 0 to 1, for each node; 0 unless stated
     */
    @Value.Default
    default PerNode<Double> minimumCoverage() {
        return PerNode.of(0.0);
    }

    /**
     * Returns the share of applicable children with a value, by count, below which a node has no value.
     *
     * @return share, 0 to 1, for each node; 0 unless stated
     */
    @Value.Default
    default PerNode<Double> minimumChildren() {
        return PerNode.of(0.0);
    }

    /**
     * Returns the minimum conditions.
     *
     * @return gates in the order of the definition, perhaps none
     */
    List<Gate> gates();

    /**
     * Returns the named ranges of the index.
     *
     * @return bands in the order of the definition, perhaps none
     */
    List<Band> bands();

    /**
     * Returns what is wrong with this method on some blocks, so that a reader can report these problems together with
     * those of the framework.
     *
     * @param blocks blocks of a framework
     * @return errors and warnings, empty if the method fits
     */
    default List<Problem> problems(List<Block> blocks) {
        return MethodCheck.problems(this, blocks);
    }

    /**
     * Starts a new method.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableIndexMethod.Builder {
        Builder() {}
    }
}
