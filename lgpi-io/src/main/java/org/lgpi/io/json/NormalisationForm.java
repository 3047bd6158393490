package org.lgpi.io.json;

import org.lgpi.core.index.DistanceToReference;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.Goalposts;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Logistic;
import org.lgpi.core.index.MinMax;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.ZScore;

/** The form of a normalisation in JSON: its name and all its parameters; single criteria in full under {@code criteria}. */
final class NormalisationForm {

    private NormalisationForm() {}

    /** Writes the normalisation of all with those of single criteria. */
    static void write(IndexMethod method, JsonSink out) {
        if (method.ownNormalisations().isEmpty()) {
            write(method.normalisation(), out);
            return;
        }
        out.beginObject();
        members(method.normalisation(), out);
        out.key("criteria");
        out.beginObject();
        method.ownNormalisations().forEach((code, own) -> {
            out.key(code);
            write(own, out);
        });
        out.endObject();
        out.endObject();
    }

    static void write(Normalisation normalisation, JsonSink out) {
        out.beginShortObject();
        members(normalisation, out);
        out.endObject();
    }

    private static void members(Normalisation normalisation, JsonSink out) {
        out.text("name", Words.of(normalisation));
        if (normalisation instanceof MinMax minMax) {
            out.number("lower", minMax.lower());
            out.number("upper", minMax.upper());
        } else if (normalisation instanceof ZScore zScore) {
            out.number("mean", zScore.mean());
            out.number("sd", zScore.sd());
        } else if (normalisation instanceof Goalposts goalposts) {
            goalposts(goalposts, out);
        } else if (normalisation instanceof DistanceToTarget target) {
            numberIfAny("target", target.target(), out);
            flag("cap", target.capped(), out);
        } else if (normalisation instanceof DistanceToReference reference) {
            out.text("unit", reference.unit());
            flag("cap", reference.capped(), out);
        } else if (normalisation instanceof Ranks ranks) {
            out.text("ties", Words.of(ranks.ties()));
        } else if (normalisation instanceof Logistic logistic) {
            out.number("steepness", logistic.steepness());
            numberIfAny("midpoint", logistic.midpoint(), out);
        }
    }

    private static void goalposts(Goalposts goalposts, JsonSink out) {
        switch (goalposts.posts()) {
            case FIXED -> {
                numberIfAny("from", goalposts.first(), out);
                numberIfAny("to", goalposts.second(), out);
            }
            case PERCENTILES -> {
                out.number("fromPercentile", goalposts.first());
                out.number("toPercentile", goalposts.second());
            }
            case REFERENCE -> {
                if (Double.isNaN(goalposts.first())) {
                    out.text("reference", "mean");
                } else {
                    out.number("reference", goalposts.first());
                }
            }
        }
        out.number("lower", goalposts.lower());
        out.number("upper", goalposts.upper());
        flag("truncate", goalposts.truncated(), out);
    }

    private static void numberIfAny(String key, double number, JsonSink out) {
        if (!Double.isNaN(number)) {
            out.number(key, number);
        }
    }

    private static void flag(String key, boolean flag, JsonSink out) {
        out.key(key);
        out.flag(flag);
    }
}
