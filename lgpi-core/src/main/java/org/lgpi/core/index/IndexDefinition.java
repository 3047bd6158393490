package org.lgpi.core.index;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;

/**
 * An index: what is measured and how it is combined.
 *
 * <p>It is checked when it is built: the method must name nodes that exist, weights must be finite, not negative and
 * not all zero in a group, bands must not overlap, gates must be able to decide. All problems come in one exception;
 * what is odd but usable is in {@link #warnings}.
 */
@Value.Immutable
public abstract class IndexDefinition {

    IndexDefinition() {}

    /**
     * Returns what is measured.
     *
     * @return the framework
     */
    public abstract Framework framework();

    /**
     * Returns how it is combined; every part at its default unless stated.
     *
     * @return the method
     */
    @Value.Default
    public IndexMethod method() {
        return IndexMethod.STANDARD;
    }

    /**
     * Returns the index with the default method on a framework.
     *
     * @param framework the framework
     * @return the definition
     */
    public static IndexDefinition of(Framework framework) {
        return builder().framework(framework).build();
    }

    /**
     * Returns the index of a framework and a method.
     *
     * @param framework the framework
     * @param method the method
     * @return the definition
     * @throws InvalidDefinitionException with all problems if the method does not fit the framework
     */
    public static IndexDefinition of(Framework framework, IndexMethod method) {
        return builder().framework(framework).method(method).build();
    }

    /**
     * Returns this index with a changed method.
     *
     * @param change makes the new method from the present one
     * @return the changed copy
     * @throws InvalidDefinitionException with all problems if the new method does not fit the framework
     */
    public IndexDefinition withMethod(UnaryOperator<IndexMethod> change) {
        return of(framework(), change.apply(method()));
    }

    /**
     * Learns from a population what preparation and normalisation need, and returns the index with these parameters fixed.
     *
     * <p>The same table in another order of rows gives the same parameters, bit for bit. A definition that needs no
     * fitting is returned as it is.
     *
     * @param table findings of the population
     * @return the fitted definition
     * @throws IllegalArgumentException if the table is of another framework
     */
    public IndexDefinition fit(AssessmentTable table) {
        requireFramework(table);
        if (!method().learns()) {
            return this;
        }
        return PreparedTable.of(unfitted(), table).fitted();
    }

    /**
     * Returns the index with the parameters that were learned from a population unit by unit.
     *
     * @param population what was learned for this definition, fitted or not
     * @return the fitted definition; this one if it needs no fitting
     * @throws IllegalArgumentException if the population was learned for another definition
     */
    public IndexDefinition fit(PopulationAccumulator population) {
        Fingerprint own = unfitted().fingerprint();
        if (!population.fingerprint().equals(own)) {
            throw new IllegalArgumentException("the population was learned for a definition with the fingerprint "
                    + population.fingerprint() + ", this one has " + own);
        }
        return method().learns() ? withMethod(method -> method.withFitted(population.result())) : this;
    }

    IndexDefinition unfitted() {
        return method().fitted().isEmpty() ? this : withMethod(method -> method.withFitted(Optional.empty()));
    }

    void requireFramework(AssessmentTable table) {
        if (!table.framework().equals(framework())) {
            throw new IllegalArgumentException("the table is of " + table.framework() + ", the definition of "
                    + framework() + "; read the table with the framework of the definition");
        }
    }

    /**
     * Tells whether preparation or normalisation must still learn from a population.
     *
     * @return true if it needs a fit and has none
     */
    public boolean needsFit() {
        return method().learns() && method().fitted().isEmpty();
    }

    /**
     * Returns the weights that nodes really have.
     *
     * @return relative and effective weights of all nodes
     */
    @Value.Lazy
    public NodeWeights nodeWeights() {
        return NodeWeights.of(framework(), method());
    }

    /**
     * Returns what is odd but usable.
     *
     * @return warnings, perhaps none
     */
    @Value.Lazy
    public List<Problem> warnings() {
        return method().problems(framework().blocks()).stream()
                .filter(problem -> !problem.isError())
                .toList();
    }

    /**
     * Returns the fingerprint of everything that can change a number.
     *
     * @return the fingerprint; labels, guidance and references do not enter
     */
    @Value.Lazy
    public Fingerprint fingerprint() {
        return DefinitionFingerprint.ofNumbers(this);
    }

    /**
     * Returns the fingerprint of everything that people read.
     *
     * @return the fingerprint of labels, guidance, references and notes
     */
    @Value.Lazy
    public Fingerprint labelFingerprint() {
        return DefinitionFingerprint.ofLabels(this);
    }

    @Value.Check
    void check() {
        InvalidDefinitionException.throwIfAny(method().problems(framework().blocks()));
    }

    /**
     * Starts a new definition.
     *
     * @return an empty builder; the framework is required
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one line: the framework, its counts, normalisation and aggregation. */
    @Override
    public String toString() {
        return framework() + ", " + method().normalisation() + ", "
                + method().aggregation().standard();
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder extends ImmutableIndexDefinition.Builder {
        Builder() {}
    }
}
