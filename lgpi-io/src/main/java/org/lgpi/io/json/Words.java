package org.lgpi.io.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.Goalposts;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;
import org.lgpi.core.survey.DegreesOfFreedom;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.ReplicateType;
import org.lgpi.core.survey.SinglePsu;

/** The words of the file format for the choices of a method; methods in camel case, statuses in capitals. */
final class Words {

    static final Map<String, Normalisation> NORMALISATIONS = normalisations();
    static final Map<String, Ranks.Ties> TIES = camel(Ranks.Ties.values());
    static final Map<String, Double> REFERENCES = Map.of("mean", Double.NaN);
    static final Map<String, Normalisation.Scope> SCOPES = camel(Normalisation.Scope.values());
    static final Map<String, Weights.Standard> WEIGHTS = camel(Weights.Standard.values());
    static final Map<String, Aggregation.Kind> AGGREGATIONS = camel(Aggregation.Kind.values());
    static final Map<String, Exclusion> EXCLUSIONS = camel(Exclusion.values());
    static final Map<String, StatusPolicy.Rule> RULES = camel(StatusPolicy.Rule.values());
    static final Map<String, ObservationStatus> STATUSES = words(ObservationStatus.values(), Enum::name);

    static final Map<String, SinglePsu> SINGLE_PSU = words(SinglePsu.values(), Enum::name);
    static final Map<String, DegreesOfFreedom> DF = camel(DegreesOfFreedom.values());
    static final Map<String, ReplicateType> REPLICATE_TYPES = words(ReplicateType.values(), Words::replicateType);
    static final Map<String, ItemKind> ITEM_KINDS = words(ItemKind.values(), Enum::name);

    /** Statuses that a rule can be about. */
    static final Set<String> WITHOUT_VALUE = STATUSES.values().stream()
            .filter(status -> !status.carriesValue())
            .map(Enum::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private Words() {}

    /** Returns the word of a choice in camel case, such as {@code withinGroup}. */
    static String of(Enum<?> choice) {
        StringBuilder word = new StringBuilder();
        for (String part : choice.name().split("_")) {
            String small = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? small : part.charAt(0) + small.substring(1));
        }
        return word.toString();
    }

    /**
     * Returns the keys of the parameters that a formula takes, each with the value that holds where it is left out; NaN
     * where it must be given. The ordered weights of an average are a list and stand apart.
     */
    static Map<String, Double> parameters(Aggregation.Kind kind) {
        Map<String, Double> keys = new LinkedHashMap<>();
        switch (kind) {
            case POWER -> keys.put("p", Double.NaN);
            case CAPPED_SUM -> keys.put("cap", Double.NaN);
            case MAZZIOTTA_PARETO -> {
                keys.put("penalty", 1.0);
                keys.put("correction", 0.0);
            }
            case MEAN_MIN -> {
                keys.put("alpha", 0.5);
                keys.put("beta", 1.0);
            }
            default -> {}
        }
        return keys;
    }

    private static Map<String, Normalisation> normalisations() {
        Map<String, Normalisation> words = new LinkedHashMap<>();
        words.put("scale", Normalisation.scale());
        words.put("minMax", Normalisation.minMax());
        words.put("zScore", Normalisation.zScore());
        words.put("goalposts", standard(Goalposts.Posts.FIXED));
        words.put("scaled", standard(Goalposts.Posts.FIXED).withTruncated(false));
        words.put("distanceToMaximum", Normalisation.distanceToMaximum());
        words.put("distanceToReference", Normalisation.distanceToReference(""));
        words.put("distanceToTarget", Normalisation.distanceToTarget(Double.NaN));
        words.put("fractionOfMaximum", Normalisation.fractionOfMaximum());
        words.put("rank", Normalisation.rank(Ranks.Ties.MIN));
        words.put("borda", Normalisation.borda(Ranks.Ties.MIN));
        words.put("percentileRank", Normalisation.percentileRank(Ranks.Ties.MIN));
        words.put("logistic", Normalisation.logistic(1));
        return Collections.unmodifiableMap(words);
    }

    /** Returns the word of a normalisation; two that are the same formula share the first of their words. */
    static String of(Normalisation normalisation) {
        if (normalisation instanceof Ranks ranks) {
            return of(ranks.form());
        }
        return NORMALISATIONS.entrySet().stream()
                .filter(entry -> entry.getValue().getClass() == normalisation.getClass())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Returns goalposts with the parameters that hold where none are given. */
    static Goalposts standard(Goalposts.Posts posts) {
        return switch (posts) {
            case FIXED -> Normalisation.goalposts(Double.NaN, Double.NaN);
            case PERCENTILES -> Normalisation.percentileGoalposts(0, 100);
            case REFERENCE -> Normalisation.meanGoalposts();
        };
    }

    /** Returns the word that the field uses: JK1, JKn, BRR, bootstrap, other. */
    static String replicateType(ReplicateType type) {
        return switch (type) {
            case JK1, BRR -> type.name();
            case JKN -> "JKn";
            case BOOTSTRAP, OTHER -> of(type);
        };
    }

    static <E extends Enum<E>> Map<String, E> camel(E[] choices) {
        return words(choices, Words::of);
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] choices, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(choices).forEach(choice -> words.put(word.apply(choice), choice));
        return Collections.unmodifiableMap(words);
    }
}
