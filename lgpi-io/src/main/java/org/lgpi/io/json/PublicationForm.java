package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lgpi.core.disclosure.PublicationRule;
import org.lgpi.core.disclosure.PublicationRule.Comparison;
import org.lgpi.core.disclosure.PublicationRule.Condition;
import org.lgpi.core.disclosure.PublicationRule.Measure;
import org.lgpi.core.disclosure.PublicationRule.Scope;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.IntervalMethod;

/** The form of publication rules in JSON. */
final class PublicationForm {

    private static final Map<String, Verdict> VERDICTS =
            PlanWords.of(new Verdict[] {Verdict.CAUTION, Verdict.SUPPRESS});
    private static final Map<String, Scope> SCOPES = PlanWords.of(Scope.values());
    private static final Map<String, IntervalMethod> INTERVALS = PlanWords.of(IntervalMethod.values());
    private static final Map<String, Measure> MEASURES = Words.camel(Measure.values());
    private static final Map<String, Comparison> COMPARISONS = Words.camel(Comparison.values());

    private PublicationForm() {}

    static Supplier<PublicationRules> read(JsonObjectReader in) {
        PublicationRules.Builder rules = PublicationRules.builder()
                .code(in.text("code", "unnamed"))
                .label(in.label("label"))
                .source(in.text("source").orElse(""));
        in.number("level").ifPresent(rules::level);
        in.choice("shareInterval", INTERVALS).ifPresent(rules::shareInterval);
        in.require("rules", "a list of rules");
        in.objects("rules").forEach(rule -> rules.addRules(rule(rule)));
        return rules::build;
    }

    private static PublicationRule rule(JsonObjectReader in) {
        in.require("verdict", "CAUTION or SUPPRESS");
        Verdict verdict = in.choice("verdict", VERDICTS).orElse(Verdict.SUPPRESS);
        Scope scope = in.choice("scope", SCOPES).orElse(Scope.ALL);
        in.require("when", "a list of conditions");
        List<Condition> when = new ArrayList<>();
        in.objects("when").forEach(condition -> when.add(condition(condition)));
        in.done();
        return new PublicationRule(verdict, scope, when);
    }

    private static Condition condition(JsonObjectReader in) {
        in.require("measure", JsonObjectReader.oneOf(MEASURES.keySet()));
        Measure measure = in.choice("measure", MEASURES).orElse(Measure.N);
        List<String> found = COMPARISONS.keySet().stream().filter(in::has).toList();
        if (found.size() != 1) {
            in.problems()
                    .error(
                            in.place(),
                            "BAD_RULE",
                            in.path(),
                            found.isEmpty() ? "no limit" : "the limits " + String.join(", ", found),
                            "one of " + String.join(", ", COMPARISONS.keySet()),
                            "give one limit; two of them are two conditions");
        }
        double limit = 0;
        Comparison comparison = Comparison.BELOW;
        for (Map.Entry<String, Comparison> entry : COMPARISONS.entrySet()) {
            double number = in.number(entry.getKey()).orElse(Double.NaN);
            if (!Double.isNaN(number)) {
                limit = number;
                comparison = entry.getValue();
            }
        }
        in.done();
        return new Condition(measure, comparison, limit);
    }

    /** Writes rules as the object of their file. */
    static void object(PublicationRules rules, JsonSink out) {
        out.beginObject();
        out.text("schema", PublicationJson.SCHEMA);
        write(rules, out);
        out.endObject();
    }

    static void write(PublicationRules rules, JsonSink out) {
        out.text("code", rules.code());
        out.labelIfAny("label", rules.label());
        out.textIfAny("source", rules.source());
        if (rules.level() != 0.95) {
            out.number("level", rules.level());
        }
        if (rules.shareInterval() != IntervalMethod.BETA) {
            out.text("shareInterval", rules.shareInterval().name());
        }
        out.list("rules", rules.rules(), rule -> rule(rule, out));
    }

    private static void rule(PublicationRule rule, JsonSink out) {
        out.beginObject();
        out.text("verdict", rule.verdict().name());
        if (rule.scope() != Scope.ALL) {
            out.text("scope", rule.scope().name());
        }
        out.list("when", rule.when(), condition -> {
            out.beginShortObject();
            out.text("measure", Words.of(condition.measure()));
            out.number(Words.of(condition.comparison()), condition.limit());
            out.endObject();
        });
        out.endObject();
    }
}
