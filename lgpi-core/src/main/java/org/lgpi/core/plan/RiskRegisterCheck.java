package org.lgpi.core.plan;

import java.util.List;
import java.util.OptionalInt;
import org.lgpi.core.base.DefinitionCheck;

/** Finds everything that is wrong with a risk register. */
final class RiskRegisterCheck {

    private final RiskRegister register;
    private final DefinitionCheck check = new DefinitionCheck();

    private RiskRegisterCheck(RiskRegister register) {
        this.register = register;
    }

    static void check(RiskRegister register) {
        new RiskRegisterCheck(register).run();
    }

    private void run() {
        List<String> strategies =
                register.strategies().stream().map(Strategy::code).toList();
        check.codes("strategies", strategies);
        check.codes("risks", register.risks().stream().map(Risk::code).toList());
        for (Risk risk : register.risks()) {
            rating(risk);
            for (String strategy : risk.strategies()) {
                if (!strategies.contains(strategy)) {
                    check.error(
                            "UNKNOWN_STRATEGY",
                            subject(risk),
                            strategy,
                            "one of " + strategies,
                            "correct the code, or add the strategy to the register");
                }
            }
        }
        check.throwIfAny();
    }

    private void rating(Risk risk) {
        OptionalInt impact =
                level(risk, "impact", register.impactScale(), risk.rating().impact());
        OptionalInt likelihood = level(
                risk, "likelihood", register.likelihoodScale(), risk.rating().likelihood());
        risk.residual().ifPresent(residual -> {
            notAbove(
                    risk,
                    "residual impact",
                    impact,
                    level(risk, "residual impact", register.impactScale(), residual.impact()),
                    residual.impact());
            notAbove(
                    risk,
                    "residual likelihood",
                    likelihood,
                    level(risk, "residual likelihood", register.likelihoodScale(), residual.likelihood()),
                    residual.likelihood());
        });
    }

    private OptionalInt level(Risk risk, String what, RiskScale scale, String word) {
        OptionalInt position = scale.position(word);
        if (position.isEmpty()) {
            check.error("UNKNOWN_LEVEL", subject(risk), what + " '" + word + "'", scale.toString(), "correct the word");
        }
        return position;
    }

    private void notAbove(Risk risk, String what, OptionalInt first, OptionalInt residual, String word) {
        if (first.isPresent() && residual.isPresent() && residual.getAsInt() > first.getAsInt()) {
            check.error(
                    "RESIDUAL_ABOVE_RATING",
                    subject(risk),
                    what + " " + word,
                    "at most the level before anything is done",
                    "correct one of the two ratings");
        }
    }

    private static String subject(Risk risk) {
        return "risks." + risk.code();
    }
}
