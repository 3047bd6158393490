package org.lgpi.io.json;

import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/** Reads the method of a definition; every part that is missing or cannot be read has its default. */
final class MethodReader {

    /** What stands inside {@code fitted}: all, or years like this one. */
    private static final Set<String> FITTED_KEYS = new TreeSet<>(List.of("all", "preparation", "2026"));

    private final JsonObjectReader in;
    private final JsonProblems problems;
    private final IndexMethod.Builder method = IndexMethod.builder();

    MethodReader(JsonObjectReader in) {
        this.in = in;
        problems = in.problems();
    }

    IndexMethod read() {
        in.object("preparation").map(PreparationReader::read).ifPresent(method::preparation);
        normalisation();
        fitted();
        weights();
        if (in.has("aggregation")) {
            method.aggregation(new AggregationReader(in).read("aggregation"));
        }
        status();
        in.choice("exclusion", Words.EXCLUSIONS).ifPresent(method::exclusion);
        shares("minimumCoverage").ifPresent(method::minimumCoverage);
        shares("minimumChildren").ifPresent(method::minimumChildren);
        for (JsonObjectReader gate : in.objects("gates", "method.gates", "code")) {
            method.addGate(gate(gate));
        }
        for (JsonObjectReader band : in.objects("bands", "method.bands", "code")) {
            method.addBand(new Band(band.text("code", ""), band.label("label"), band.number("from", 0)));
            band.done();
        }
        in.done();
        return method.build();
    }

    private void normalisation() {
        Optional<Normalisation.Scope> scope = in.choice("fit", Words.SCOPES);
        if (in.has("normalisation")) {
            NormalisationReader reader = new NormalisationReader();
            method.normalisation(reader.read(in, "normalisation"));
            method.putAllOwnNormalisations(reader.own());
        }
        if (in.value("normalisation").orElse(null) instanceof JsonValue.Structure) {
            JsonObjectReader object = in.object("normalisation").orElseThrow();
            if (object.has("fit")) {
                if (in.has("fit")) {
                    object.bad("fit", "the key fit once", "remove one of method.fit and method.normalisation.fit");
                }
                scope = object.choice("fit", Words.SCOPES);
            }
        }
        scope.ifPresent(method::fit);
    }

    private void fitted() {
        in.object("fitted").ifPresent(object -> {
            Map<Year, Map<String, CriterionFit>> byPeriod = new TreeMap<>();
            Map<String, CriterionFit> all = object.object("all").map(this::fits).orElse(Map.of());
            object.object("all")
                    .ifPresent(fits -> fits.keys()
                            .forEach(code -> problems.enter(
                                    in.subject("fitted." + code),
                                    fits.value(code).orElseThrow().place())));
            for (String key : object.keys()) {
                if (key.matches("\\d{4}")) {
                    object.object(key).ifPresent(fits -> byPeriod.put(Year.of(Integer.parseInt(key)), fits(fits)));
                } else if (!key.equals("all") && !key.equals("preparation")) {
                    object.unknown(key, FITTED_KEYS);
                }
            }
            Optional<JsonObjectReader> prepared = object.object("preparation");
            method.fitted(new FittedParameters(
                    all,
                    byPeriod,
                    prepared.map(PreparationReader::fitsOfAll).orElse(Map.of()),
                    prepared.map(fits -> PreparationReader.fitsByPeriod(fits, FITTED_KEYS))
                            .orElse(Map.of())));
        });
    }

    private Map<String, CriterionFit> fits(JsonObjectReader object) {
        Map<String, CriterionFit> fits = new LinkedHashMap<>();
        for (String code : object.keys()) {
            object.object(code).ifPresent(fit -> {
                double count = fit.number("count", 0);
                if (count < 0 || count != Math.rint(count)) {
                    fit.bad("count", "a whole number of 0 or more", "correct the number of values");
                }
                fits.put(
                        code,
                        new CriterionFit(
                                (long) count,
                                statistic(fit, "minimum"),
                                statistic(fit, "maximum"),
                                statistic(fit, "mean"),
                                statistic(fit, "sd"),
                                fit.number("reference").orElse(Double.NaN),
                                values(fit)));
                fit.done();
            });
        }
        return fits;
    }

    private static SortedValues values(JsonObjectReader fit) {
        return SortedValues.of(fit.list("values").stream()
                .map(value -> fit.number(value, fit.subject("values")))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    }

    /** A number that must be there, NaN for null. */
    static double statistic(JsonObjectReader fit, String key) {
        fit.require(key, "a number, or null if there is none");
        return fit.value(key).orElse(null) instanceof JsonValue.Nothing
                ? Double.NaN
                : fit.number(key).orElse(Double.NaN);
    }

    private void weights() {
        in.object("weights").ifPresent(object -> {
            Weights.Standard standard = object.choice("default", Words.WEIGHTS).orElse(Weights.Standard.CRITERIA);
            Map<String, Double> named = new LinkedHashMap<>();
            for (String code : object.keys()) {
                if (!code.equals("default")) {
                    object.number(code).ifPresent(weight -> named.put(code, weight));
                }
            }
            method.weights(new Weights(standard, named));
        });
    }

    private void status() {
        in.object("status").ifPresent(object -> {
            Map<ObservationStatus, StatusPolicy.Rule> rules = new EnumMap<>(ObservationStatus.class);
            Map<String, Map<ObservationStatus, StatusPolicy.Rule>> nodes = new LinkedHashMap<>();
            for (String key : object.keys()) {
                if (object.value(key).orElseThrow() instanceof JsonValue.Structure) {
                    nodes.put(key, rules(object.object(key).orElseThrow()));
                } else {
                    rule(object, key, rules);
                }
            }
            method.status(new StatusPolicy(rules, nodes));
        });
    }

    private static Map<ObservationStatus, StatusPolicy.Rule> rules(JsonObjectReader object) {
        Map<ObservationStatus, StatusPolicy.Rule> rules = new EnumMap<>(ObservationStatus.class);
        object.keys().forEach(key -> rule(object, key, rules));
        return rules;
    }

    private static void rule(JsonObjectReader object, String key, Map<ObservationStatus, StatusPolicy.Rule> rules) {
        ObservationStatus status = Words.STATUSES.get(key);
        if (status == null) {
            object.unknown(key, Words.WITHOUT_VALUE);
        } else {
            object.choice(key, Words.RULES).ifPresent(rule -> rules.put(status, rule));
        }
    }

    private Optional<PerNode<Double>> shares(String key) {
        JsonValue value = in.value(key).orElse(null);
        if (!(value instanceof JsonValue.Structure)) {
            OptionalDouble share = in.number(key);
            return share.isPresent() ? Optional.of(PerNode.of(share.getAsDouble())) : Optional.empty();
        }
        JsonObjectReader object = in.object(key).orElseThrow();
        Map<String, Double> exceptions = new LinkedHashMap<>();
        for (String node : object.keys()) {
            object.number(node).ifPresent(share -> exceptions.put(node, share));
        }
        Double standard = exceptions.remove("default");
        return Optional.of(new PerNode<>(standard == null ? 0.0 : standard, exceptions));
    }

    private Gate gate(JsonObjectReader gate) {
        gate.require("conditions", "a list of conditions");
        List<Gate.Condition> conditions = new ArrayList<>();
        for (JsonObjectReader condition : gate.objects("conditions", gate.path(), "node")) {
            conditions.add(new Gate.Condition(condition.text("node", "index"), condition.number("atLeast", 0)));
            condition.done();
        }
        Gate.Builder built = Gate.builder()
                .code(gate.text("code", "unnamed"))
                .label(gate.label("label"))
                .require(gate.integer("require"))
                .addAllConditions(conditions)
                .capBand(gate.text("capBand"))
                .capValue(gate.number("capValue"));
        gate.done();
        return built.build();
    }
}
