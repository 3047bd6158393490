package org.lgpi.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Label;

/**
 * What may go wrong, how gravely, and what is done about it.
 *
 * <p>Risks are ordered by impact times likelihood, equal scores by impact, then by code. The register is checked when it
 * is built; all problems come in one exception.
 */
@Value.Immutable
public interface RiskRegister extends WithRiskRegister {

    /** Which of its two ratings a risk is judged by. */
    enum Stage {
        /** Before anything is done. */
        INHERENT,
        /** After the strategies have worked; a risk whose residual rating is not judged keeps its first one. */
        RESIDUAL
    }

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
     * Returns where the risks come from.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String source() {
        return "";
    }

    /**
     * Returns the levels of impact; three levels unless stated.
     *
     * @return the scale
     */
    @Value.Default
    default RiskScale impactScale() {
        return RiskScale.THREE_LEVELS;
    }

    /**
     * Returns the levels of likelihood; three levels unless stated.
     *
     * @return the scale
     */
    @Value.Default
    default RiskScale likelihoodScale() {
        return RiskScale.THREE_LEVELS;
    }

    /**
     * Returns the risks.
     *
     * @return risks in the order of the source, perhaps none
     */
    List<Risk> risks();

    /**
     * Returns what can be done.
     *
     * @return strategies in the order of the source, perhaps none
     */
    List<Strategy> strategies();

    /**
     * Returns the risks in the order of attention.
     *
     * @param stage which rating they are judged by
     * @return risks, the gravest first
     */
    default List<RatedRisk> ranked(Stage stage) {
        List<RatedRisk> order = new ArrayList<>();
        for (Risk risk : risks()) {
            RiskRating rating = stage == Stage.RESIDUAL ? risk.residual().orElse(risk.rating()) : risk.rating();
            order.add(new RatedRisk(
                    risk,
                    impactScale().position(rating.impact()).orElseThrow(),
                    likelihoodScale().position(rating.likelihood()).orElseThrow(),
                    0));
        }
        order.sort(Comparator.comparingInt(RatedRisk::score)
                .thenComparingInt(RatedRisk::impact)
                .reversed()
                .thenComparing(risk -> risk.risk().code(), Codes.NATURAL_ORDER));
        List<RatedRisk> ranked = new ArrayList<>();
        for (RatedRisk risk : order) {
            boolean tied = !ranked.isEmpty() && ranked.get(ranked.size() - 1).score() == risk.score();
            int rank = tied ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1;
            ranked.add(new RatedRisk(risk.risk(), risk.impact(), risk.likelihood(), rank));
        }
        return List.copyOf(ranked);
    }

    /**
     * Returns how many risks stand at each pair of levels.
     *
     * @param stage which rating they are judged by
     * @return the counts
     */
    default HeatMap heatMap(Stage stage) {
        return new HeatMap(impactScale(), likelihoodScale(), ranked(stage));
    }

    /**
     * Returns the risks that a strategy lessens.
     *
     * @param strategy code of the strategy
     * @return risks in the order of the register
     */
    default List<Risk> lessenedBy(String strategy) {
        return risks().stream()
                .filter(risk -> risk.strategies().contains(strategy))
                .toList();
    }

    /**
     * Returns the risks that nothing is done about.
     *
     * @return risks without a strategy, in the order of the register
     */
    default List<Risk> unanswered() {
        return risks().stream().filter(risk -> risk.strategies().isEmpty()).toList();
    }

    /** Checks the parts. */
    @Value.Check
    default void check() {
        RiskRegisterCheck.check(this);
    }

    /**
     * Starts a new register.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableRiskRegister.Builder {
        Builder() {}
    }
}
