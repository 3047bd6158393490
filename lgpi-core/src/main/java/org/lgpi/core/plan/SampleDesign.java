package org.lgpi.core.plan;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;

/**
 * What is assumed about a sample that is still to be drawn in one settlement.
 *
 * <p>Everything has a default: 95 % confidence, an expected share of one half (the least favourable), no clusters, a
 * population so large that its size does not matter, and an answer from everybody. The parts are checked when the
 * design is built; all problems come in one {@link org.lgpi.core.base.InvalidDefinitionException}.
 */
@Value.Immutable
public interface SampleDesign extends WithSampleDesign {

    /** The design in which every part has its default. */
    SampleDesign STANDARD = builder().build();

    /**
     * Returns the confidence of intervals and two-sided tests; 0.95 unless stated.
     *
     * @return share, above 0 and below 1
     */
    @Value.Default
    default double confidence() {
        return 0.95;
    }

    /**
     * Returns the share of people expected to say yes; 0.5 unless stated, where the margin is widest.
     *
     * @return share, above 0 and below 1
     */
    @Value.Default
    default double expectedShare() {
        return 0.5;
    }

    /**
     * Returns the number of interviews in each cluster, such as a street or village; 1 unless stated, for no clusters.
     *
     * @return the number, at least 1
     */
    @Value.Default
    default int clusterSize() {
        return 1;
    }

    /**
     * Returns how alike the answers inside a cluster are; 0 unless stated.
     *
     * @return the intra-class correlation, -1 to 1
     */
    @Value.Default
    default double intraClassCorrelation() {
        return 0;
    }

    /**
     * Returns by how much the design widens the variance, where this is known from elsewhere.
     *
     * @return the design effect, above 0; empty to take it from the clusters
     */
    OptionalDouble designEffect();

    /**
     * Returns by how much the design widens the variance: the stated design effect, else {@code 1 + (b - 1) icc} of the
     * cluster size b (Kish, Survey Sampling, 1965).
     *
     * @return the design effect, above 0
     */
    default double effect() {
        return designEffect().orElse(1 + (clusterSize() - 1) * intraClassCorrelation());
    }

    /**
     * Returns the number of people who could be asked, such as adult residents.
     *
     * @return the number, at least 1; empty if so large that it does not matter
     */
    OptionalLong population();

    /**
     * Returns the share of approached people who answer; 1 unless stated.
     *
     * @return share, above 0, at most 1
     */
    @Value.Default
    default double responseRate() {
        return 1;
    }

    /**
     * Returns the largest share of the population that may be interviewed; 1 unless stated. Small settlements would
     * otherwise be asked nearly whole.
     *
     * @return share, above 0, at most 1
     */
    @Value.Default
    default double maximumShare() {
        return 1;
    }

    /** Checks the parts. */
    @Value.Check
    default void check() {
        DefinitionCheck check = new DefinitionCheck();
        inside(check, "confidence", confidence());
        inside(check, "expectedShare", expectedShare());
        atMostOne(check, "responseRate", responseRate());
        atMostOne(check, "maximumShare", maximumShare());
        check.between("intraClassCorrelation", intraClassCorrelation(), -1, 1);
        check.atLeast("clusterSize", clusterSize(), 1);
        population().ifPresent(people -> check.atLeast("population", people, 1));
        if (!(effect() > 0) || Double.isInfinite(effect())) {
            check.error(
                    "BAD_DESIGN_EFFECT",
                    "designEffect",
                    Double.toString(effect()),
                    "a finite number above 0",
                    "correct it, or the cluster size and correlation it follows from");
        }
        if (designEffect().isPresent() && intraClassCorrelation() != 0) {
            check.error(
                    "CONTRADICTION",
                    "designEffect",
                    designEffect().getAsDouble() + " beside the correlation " + intraClassCorrelation(),
                    "one of the two, for the effect follows from the correlation",
                    "drop the design effect or the correlation");
        }
        check.throwIfAny();
    }

    private static void inside(DefinitionCheck check, String subject, double share) {
        if (!(share > 0 && share < 1)) {
            check.error("OUT_OF_RANGE", subject, Double.toString(share), "a share above 0 and below 1", "correct it");
        }
    }

    private static void atMostOne(DefinitionCheck check, String subject, double share) {
        if (!(share > 0 && share <= 1)) {
            check.error("OUT_OF_RANGE", subject, Double.toString(share), "a share above 0 and at most 1", "correct it");
        }
    }

    /**
     * Starts a new design.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableSampleDesign.Builder {
        Builder() {}
    }
}
