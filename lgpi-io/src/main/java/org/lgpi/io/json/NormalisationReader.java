package org.lgpi.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.lgpi.core.index.DistanceToReference;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.Goalposts;
import org.lgpi.core.index.Logistic;
import org.lgpi.core.index.MinMax;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.ZScore;

/**
 * Reads a normalisation and those of single criteria. A criterion that names no normalisation takes over the parameters
 * that it does not set.
 */
final class NormalisationReader {

    private final Map<String, Normalisation> own = new LinkedHashMap<>();

    /** Returns the normalisations of single criteria that were read on the way. */
    Map<String, Normalisation> own() {
        return own;
    }

    /** Reads the normalisation of all, a word or an object, and what it says about single criteria. */
    Normalisation read(JsonObjectReader in, String key) {
        Normalisation standard = one(in, key, Normalisation.scale(), true);
        if (in.value(key).orElse(null) instanceof JsonValue.Structure) {
            JsonObjectReader object = in.object(key).orElseThrow();
            object.object("criteria")
                    .ifPresent(criteria ->
                            criteria.keys().forEach(code -> own.put(code, one(criteria, code, standard, false))));
        }
        return standard;
    }

    private static Normalisation one(JsonObjectReader in, String key, Normalisation base, boolean forAll) {
        if (!(in.value(key).orElse(null) instanceof JsonValue.Structure)) {
            return in.choice(key, Words.NORMALISATIONS).orElse(base);
        }
        JsonObjectReader object = in.object(key).orElseThrow();
        if (forAll) {
            object.require("name", JsonObjectReader.oneOf(Words.NORMALISATIONS.keySet()));
            object.value("fit");
            object.value("criteria");
        }
        Normalisation named = object.choice("name", Words.NORMALISATIONS).orElse(null);
        if (named == null && (forAll || object.has("name"))) {
            return base;
        }
        Normalisation read = parameters(object, named == null ? base : named);
        object.done();
        return read;
    }

    private static Normalisation parameters(JsonObjectReader in, Normalisation base) {
        if (base instanceof MinMax minMax) {
            double lower = in.number("lower").orElse(minMax.lower());
            double upper = in.number("upper").orElse(minMax.upper());
            return made(in, () -> Normalisation.minMax(lower, upper), base, range(in), "lower below upper");
        } else if (base instanceof ZScore zScore) {
            double mean = in.number("mean").orElse(zScore.mean());
            double sd = in.number("sd").orElse(zScore.sd());
            return made(in, () -> Normalisation.zScore(mean, sd), base, "sd", "a number above 0");
        } else if (base instanceof Goalposts goalposts) {
            return goalposts(in, goalposts);
        } else if (base instanceof DistanceToTarget target) {
            double value = in.number("target").orElse(target.target());
            return new DistanceToTarget(value, in.flag("cap").orElse(target.capped()));
        } else if (base instanceof DistanceToReference reference) {
            if (reference.unit().isEmpty()) {
                in.require("unit", "the code of a unit");
            }
            String unit = in.text("unit").orElse(reference.unit());
            return new DistanceToReference(unit, in.flag("cap").orElse(reference.capped()));
        } else if (base instanceof Ranks ranks) {
            return new Ranks(ranks.form(), in.choice("ties", Words.TIES).orElse(ranks.ties()));
        } else if (base instanceof Logistic logistic) {
            double steepness = in.number("steepness").orElse(logistic.steepness());
            double midpoint = in.number("midpoint").orElse(logistic.midpoint());
            return made(in, () -> new Logistic(steepness, midpoint), base, "steepness", "a number above 0");
        }
        return base;
    }

    private static Goalposts goalposts(JsonObjectReader in, Goalposts base) {
        boolean fixed = in.has("from") || in.has("to");
        boolean percentiles = in.has("fromPercentile") || in.has("toPercentile");
        boolean reference = in.has("reference");
        if ((fixed ? 1 : 0) + (percentiles ? 1 : 0) + (reference ? 1 : 0) > 1) {
            in.bad(
                    reference ? "reference" : in.has("fromPercentile") ? "fromPercentile" : "toPercentile",
                    "from and to, or fromPercentile and toPercentile, or reference",
                    "keep one way of giving goalposts");
        }
        Goalposts.Posts posts = fixed
                ? Goalposts.Posts.FIXED
                : percentiles ? Goalposts.Posts.PERCENTILES : reference ? Goalposts.Posts.REFERENCE : base.posts();
        Goalposts from = posts == base.posts() ? base : Words.standard(posts);
        OptionalDouble first = in.number(posts == Goalposts.Posts.PERCENTILES ? "fromPercentile" : "from");
        OptionalDouble second = in.number(posts == Goalposts.Posts.PERCENTILES ? "toPercentile" : "to");
        double a = reference ? reference(in) : first.orElse(from.first());
        double b = reference ? Double.NaN : second.orElse(from.second());
        double lower = in.number("lower").orElse(from.lower());
        double upper = in.number("upper").orElse(from.upper());
        boolean truncated = in.flag("truncate").orElse(from.truncated());
        Goalposts ranged = made(
                in, () -> from.withRange(lower, upper).withTruncated(truncated), from, range(in), "lower below upper");
        String secondKey = percentiles ? "toPercentile" : "to";
        String key = in.has(secondKey) ? secondKey : percentiles ? "fromPercentile" : "from";
        return made(
                in,
                () -> new Goalposts(posts, a, b, ranged.lower(), ranged.upper(), truncated),
                Normalisation.goalposts(0, 1),
                key,
                percentiles
                        ? "two percentiles from 0 to 100, the smaller as fromPercentile"
                        : "two numbers, the smaller as from");
    }

    private static double reference(JsonObjectReader in) {
        return in.value("reference").orElse(null) instanceof JsonValue.Text
                ? in.choice("reference", Words.REFERENCES).orElse(Double.NaN)
                : in.number("reference").orElse(Double.NaN);
    }

    private static String range(JsonObjectReader in) {
        return in.has("upper") ? "upper" : "lower";
    }

    /** Makes a normalisation, or reports a key and keeps another one. */
    private static <T extends Normalisation> T made(
            JsonObjectReader in, Supplier<? extends T> make, T otherwise, String key, String expected) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            in.bad(key, expected, "correct it: " + e.getMessage());
            return otherwise;
        }
    }
}
