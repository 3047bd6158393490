package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.plan.Risk;
import org.lgpi.core.plan.RiskRating;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.core.plan.RiskScale;
import org.lgpi.core.plan.Strategy;

/** The form of risk registers in JSON. */
final class RiskForm {

    private RiskForm() {}

    static Supplier<RiskRegister> read(JsonObjectReader in) {
        RiskRegister.Builder register = RiskRegister.builder()
                .label(in.label("label"))
                .source(in.text("source").orElse(""))
                .impactScale(scale(in, "impactScale"))
                .likelihoodScale(scale(in, "likelihoodScale"));
        in.require("risks", "a list of risks");
        for (JsonObjectReader risk : in.objects("risks", "risks", "code")) {
            register.addRisk(risk(risk));
        }
        for (JsonObjectReader strategy : in.objects("strategies", "strategies", "code")) {
            register.addStrategy(
                    new Strategy(PlanWords.code(strategy), strategy.label("label"), strategy.labels("actions")));
            strategy.done();
        }
        return register::build;
    }

    private static RiskScale scale(JsonObjectReader in, String key) {
        if (!(in.value(key).orElse(null) instanceof JsonValue.Array)) {
            in.list(key); // reports what is neither missing nor a list
            return RiskScale.THREE_LEVELS;
        }
        List<RiskScale.Level> levels = new ArrayList<>();
        for (JsonObjectReader level : in.objects(key, key, "code")) {
            levels.add(new RiskScale.Level(PlanWords.code(level), level.label("label"), level.words("synonyms")));
            level.done();
        }
        try {
            return new RiskScale(levels);
        } catch (InvalidDefinitionException e) {
            e.problems()
                    .forEach(problem ->
                            in.problems().add(in.value(key).orElseThrow().place(), problem));
            return RiskScale.THREE_LEVELS;
        }
    }

    private static Risk risk(JsonObjectReader in) {
        Risk.Builder risk = Risk.builder()
                .code(PlanWords.code(in))
                .label(in.label("label"))
                .description(in.label("description"))
                .category(in.text("category").orElse(""))
                .rating(rating(in))
                .owner(in.text("owner"))
                .addAllStrategies(in.words("strategies"));
        in.object("residual").ifPresent(residual -> {
            risk.residual(rating(residual));
            residual.done();
        });
        in.done();
        return risk.build();
    }

    private static RiskRating rating(JsonObjectReader in) {
        return new RiskRating(in.text("impact", ""), in.text("likelihood", ""));
    }

    static void write(RiskRegister register, JsonSink out) {
        out.labelIfAny("label", register.label());
        out.textIfAny("source", register.source());
        scale("impactScale", register.impactScale(), out);
        scale("likelihoodScale", register.likelihoodScale(), out);
        out.list("risks", register.risks(), risk -> risk(risk, out));
        PlanWords.listIfAny("strategies", register.strategies(), strategy -> strategy(strategy, out), out);
    }

    private static void scale(String key, RiskScale scale, JsonSink out) {
        if (scale.equals(RiskScale.THREE_LEVELS)) {
            return;
        }
        out.list(key, scale.levels(), level -> {
            out.beginObject();
            out.text("code", level.code());
            out.labelIfAny("label", level.label());
            PlanWords.listIfAny("synonyms", level.synonyms(), out::text, out);
            out.endObject();
        });
    }

    private static void risk(Risk risk, JsonSink out) {
        out.beginObject();
        out.text("code", risk.code());
        out.labelIfAny("label", risk.label());
        out.labelIfAny("description", risk.description());
        out.textIfAny("category", risk.category());
        rating(risk.rating(), out);
        risk.owner().ifPresent(owner -> out.text("owner", owner));
        PlanWords.listIfAny("strategies", risk.strategies(), out::text, out);
        risk.residual().ifPresent(residual -> {
            out.key("residual");
            out.beginShortObject();
            rating(residual, out);
            out.endObject();
        });
        out.endObject();
    }

    private static void rating(RiskRating rating, JsonSink out) {
        out.text("impact", rating.impact());
        out.text("likelihood", rating.likelihood());
    }

    private static void strategy(Strategy strategy, JsonSink out) {
        out.beginObject();
        out.text("code", strategy.code());
        out.labelIfAny("label", strategy.label());
        PlanWords.listIfAny("actions", strategy.actions(), out::label, out);
        out.endObject();
    }
}
