package org.lgpi.io.json;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.Imputation.Statistic;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.PreparationFit;
import org.lgpi.core.index.Screening;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.index.Treatment.Transform;
import org.lgpi.core.index.TreatmentFit;

/** Reads a preparation, and what it learned; every part that is missing or cannot be read is left out. */
final class PreparationReader {

    private static final String WINSORISE = "winsorise";
    private static final Map<String, Treatment> TREATMENTS =
            Map.of("standard", Treatment.STANDARD, "none", Treatment.NONE);
    private static final Map<String, Screening.Force> FORCES = Words.camel(Screening.Force.values());
    private static final Map<String, Treatment.Curve> CURVES = Words.camel(Treatment.Curve.values());
    private static final Set<String> STEPS = steps();
    private static final Set<String> IMPUTATIONS =
            new TreeSet<>(List.of("mean", "median", "rowMean", "rowMedian", "latest", "linear", "constant"));

    private PreparationReader() {}

    private static Set<String> steps() {
        Set<String> names = new TreeSet<>(CURVES.keySet());
        names.add(WINSORISE);
        return names;
    }

    static Preparation read(JsonObjectReader in) {
        Preparation.Builder preparation = Preparation.builder();
        in.object("denominators")
                .ifPresent(object -> object.keys()
                        .forEach(code -> object.object(code)
                                .flatMap(PreparationReader::denominator)
                                .ifPresent(denominator -> preparation.putDenominator(code, denominator))));
        in.object("screening").ifPresent(object -> preparation.screening(screening(object)));
        for (JsonObjectReader object : in.objects("imputation")) {
            imputation(object).ifPresent(preparation::addImputation);
        }
        Treatment base = Treatment.STANDARD;
        if (in.has("treatment")) {
            Optional<Treatment> all = treatment(in, "treatment", base);
            all.ifPresent(preparation::treatment);
            base = all.orElse(base);
        }
        Treatment inherited = base;
        in.object("treatmentOf")
                .ifPresent(object -> object.keys()
                        .forEach(code -> treatment(object, code, inherited)
                                .ifPresent(treatment -> preparation.putTreatmentOf(code, treatment))));
        in.done();
        return preparation.build();
    }

    private static Optional<Denominator> denominator(JsonObjectReader in) {
        Optional<String> attribute = in.text("attribute");
        Optional<String> criterion = in.text("criterion");
        double factor = in.number("factor").orElse(1);
        if (in.has("attribute") && in.has("criterion")) {
            in.bad("criterion", "one of attribute and criterion", "remove one of the two");
        } else if (!in.has("criterion")) {
            in.require("attribute", "the name of an attribute of the units, or criterion and a code");
        }
        in.done();
        return attribute
                .map(name -> Denominator.attribute(name, factor))
                .or(() -> criterion.map(code -> Denominator.criterion(code, factor)));
    }

    private static Screening screening(JsonObjectReader in) {
        Map<String, Screening.Force> force = new TreeMap<>();
        in.object("force")
                .ifPresent(object -> object.keys()
                        .forEach(unit -> object.choice(unit, FORCES).ifPresent(choice -> force.put(unit, choice))));
        Screening screening = new Screening(in.number("minimumAvailability"), in.number("minimumNonZero"), force);
        in.done();
        return screening;
    }

    private static Optional<Imputation> imputation(JsonObjectReader in) {
        in.require("name", JsonObjectReader.oneOf(IMPUTATIONS));
        String name = in.text("name").orElse("");
        List<String> nodes = in.words("nodes");
        Optional<Imputation.Method> method = switch (name) {
            case "mean" ->
                Optional.of(
                        new Imputation.Column(Statistic.MEAN, in.text("group").orElse("")));
            case "median" ->
                Optional.of(
                        new Imputation.Column(Statistic.MEDIAN, in.text("group").orElse("")));
            case "rowMean" -> Optional.of(new Imputation.Row(Statistic.MEAN, within(in)));
            case "rowMedian" -> Optional.of(new Imputation.Row(Statistic.MEDIAN, within(in)));
            case "latest" -> Optional.of(new Imputation.Latest(in.integer("maximumYears")));
            case "linear" ->
                Optional.of(new Imputation.Linear(in.flag("carryEnds").orElse(false)));
            case "constant" -> Optional.of(new Imputation.Constant(in.number("value", 0)));
            default -> Optional.empty();
        };
        if (method.isEmpty()) {
            if (!name.isEmpty()) {
                in.bad("name", JsonObjectReader.oneOf(IMPUTATIONS), "use one of these words");
            }
            return Optional.empty();
        }
        in.done();
        return Optional.of(new Imputation(method.get(), nodes));
    }

    private static String within(JsonObjectReader in) {
        return in.text("within").orElse(PerNode.INDEX);
    }

    /** A word, or an object whose missing keys are those of another treatment. */
    private static Optional<Treatment> treatment(JsonObjectReader in, String key, Treatment base) {
        if (in.value(key).orElse(null) instanceof JsonValue.Text) {
            return in.choice(key, TREATMENTS);
        }
        return in.object(key).map(object -> {
            List<Treatment.Step> steps = new ArrayList<>();
            for (JsonObjectReader step : object.objects("steps")) {
                step(step).ifPresent(steps::add);
            }
            Treatment treatment = new Treatment(
                    object.number("skewness").orElse(base.maximumSkewness()),
                    object.number("kurtosis").orElse(base.maximumKurtosis()),
                    object.has("steps") ? steps : base.steps(),
                    object.flag("combine").orElse(base.combine()),
                    object.flag("force").orElse(base.force()));
            object.done();
            return treatment;
        });
    }

    private static Optional<Treatment.Step> step(JsonObjectReader in) {
        in.require("name", JsonObjectReader.oneOf(STEPS));
        String name = in.text("name").orElse("");
        if (name.equals(WINSORISE)) {
            OptionalInt winmax = in.integer("winmax");
            in.done();
            return Optional.of(new Treatment.Winsorise(winmax.orElse(5)));
        }
        Treatment.Curve curve = CURVES.get(name);
        if (curve == null) {
            if (!name.isEmpty()) {
                in.bad("name", JsonObjectReader.oneOf(STEPS), "use one of these words");
            }
            return Optional.empty();
        }
        double lambda = curve == Treatment.Curve.BOX_COX ? in.number("lambda", 0) : 0;
        in.done();
        return Optional.of(new Transform(curve, lambda));
    }

    /** Reads what was learned, for all periods together. */
    static Map<String, PreparationFit> fitsOfAll(JsonObjectReader in) {
        return in.object("all").map(PreparationReader::fits).orElse(Map.of());
    }

    /** Reads what was learned by period. */
    static Map<Year, Map<String, PreparationFit>> fitsByPeriod(JsonObjectReader in, Set<String> known) {
        Map<Year, Map<String, PreparationFit>> byPeriod = new TreeMap<>();
        for (String key : in.keys()) {
            if (key.matches("\\d{4}")) {
                in.object(key).ifPresent(fits -> byPeriod.put(Year.of(Integer.parseInt(key)), fits(fits)));
            } else if (!key.equals("all")) {
                in.unknown(key, known);
            }
        }
        return byPeriod;
    }

    private static Map<String, PreparationFit> fits(JsonObjectReader in) {
        Map<String, PreparationFit> fits = new LinkedHashMap<>();
        in.keys().forEach(code -> in.object(code).ifPresent(fit -> fits.put(code, fit(fit))));
        return fits;
    }

    private static PreparationFit fit(JsonObjectReader in) {
        Map<String, Map<String, Double>> centres = new TreeMap<>();
        in.number("centre").ifPresent(centre -> centres.put("", Map.of("", centre)));
        in.object("centres")
                .ifPresent(object -> object.keys()
                        .forEach(attribute ->
                                object.object(attribute).ifPresent(groups -> centres.put(attribute, numbers(groups)))));
        PreparationFit fit = new PreparationFit(
                in.number("minimum").orElse(Double.NaN),
                in.number("maximum").orElse(Double.NaN),
                centres,
                in.object("treatment").map(PreparationReader::treatmentFit));
        in.done();
        return fit;
    }

    private static Map<String, Double> numbers(JsonObjectReader in) {
        Map<String, Double> numbers = new TreeMap<>();
        in.keys().forEach(key -> in.number(key).ifPresent(number -> numbers.put(key, number)));
        return numbers;
    }

    private static TreatmentFit treatmentFit(JsonObjectReader in) {
        List<TreatmentFit.Trial> trials = new ArrayList<>();
        for (JsonObjectReader trial : in.objects("trials")) {
            trials.add(new TreatmentFit.Trial(
                    trial.text("step", ""),
                    (long) trial.number("points", 0),
                    MethodReader.statistic(trial, "skewness"),
                    MethodReader.statistic(trial, "kurtosis"),
                    trial.flag("passed").orElse(false)));
            trial.done();
        }
        Optional<Transform> transform = in.object("transform")
                .flatMap(PreparationReader::step)
                .filter(Transform.class::isInstance)
                .map(Transform.class::cast);
        TreatmentFit fit = new TreatmentFit(
                trials,
                in.number("lower").orElse(Double.NEGATIVE_INFINITY),
                in.number("upper").orElse(Double.POSITIVE_INFINITY),
                transform,
                in.flag("mirrored").orElse(false),
                transform.isPresent() ? in.number("minimum", 0) : Double.NaN,
                transform.isPresent() ? in.number("maximum", 0) : Double.NaN);
        in.done();
        return fit;
    }
}
