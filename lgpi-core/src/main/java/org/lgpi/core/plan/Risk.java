package org.lgpi.core.plan;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** Something that may go wrong. */
@Value.Immutable
public interface Risk extends WithRisk {

    /**
     * Returns the code.
     *
     * @return the code, unique in its register
     */
    String code();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns what may happen.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label description() {
        return Label.EMPTY;
    }

    /**
     * Returns the kind of risk, such as {@code OPERATIONAL}.
     *
     * @return the kind, perhaps empty
     */
    @Value.Default
    default String category() {
        return "";
    }

    /**
     * Returns how grave the risk is before anything is done about it.
     *
     * @return impact and likelihood
     */
    RiskRating rating();

    /**
     * Returns who watches the risk.
     *
     * @return a person or office, empty if nobody is named
     */
    Optional<String> owner();

    /**
     * Returns the strategies that lessen the risk.
     *
     * @return codes of strategies of the register, perhaps none
     */
    List<String> strategies();

    /**
     * Returns how grave the risk is when its strategies have worked.
     *
     * @return impact and likelihood, neither above {@link #rating}; empty if not judged
     */
    Optional<RiskRating> residual();

    /**
     * Starts a new risk.
     *
     * @return an empty builder; code and rating are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableRisk.Builder {
        Builder() {}
    }
}
