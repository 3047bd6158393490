package org.lgpi.io.json;

import java.util.Map;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.PreparationFit;
import org.lgpi.core.index.PreparedTable;
import org.lgpi.core.index.Screening;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.index.TreatmentFit;

/** The form of a preparation in JSON, and of what it learned; parts that are not there are left out. */
final class PreparationForm {

    private PreparationForm() {}

    static void write(Preparation preparation, JsonSink out) {
        out.beginObject();
        if (!preparation.denominators().isEmpty()) {
            out.key("denominators");
            out.beginObject();
            preparation.denominators().forEach((code, denominator) -> {
                out.key(code);
                denominator(denominator, out);
            });
            out.endObject();
        }
        preparation.screening().ifPresent(screening -> {
            out.key("screening");
            screening(screening, out);
        });
        if (!preparation.imputation().isEmpty()) {
            out.list("imputation", preparation.imputation(), imputation -> imputation(imputation, out));
        }
        preparation.treatment().ifPresent(treatment -> {
            out.key("treatment");
            treatment(treatment, out);
        });
        if (!preparation.treatmentOf().isEmpty()) {
            out.key("treatmentOf");
            out.beginObject();
            preparation.treatmentOf().forEach((code, treatment) -> {
                out.key(code);
                treatment(treatment, out);
            });
            out.endObject();
        }
        out.endObject();
    }

    static void denominator(Denominator denominator, JsonSink out) {
        out.beginShortObject();
        out.text(Words.of(denominator.source()), denominator.name());
        out.number("factor", denominator.factor());
        out.endObject();
    }

    static void screening(Screening screening, JsonSink out) {
        out.beginObject();
        screening.minimumAvailability().ifPresent(share -> out.number("minimumAvailability", share));
        screening.minimumNonZero().ifPresent(share -> out.number("minimumNonZero", share));
        if (!screening.force().isEmpty()) {
            out.key("force");
            out.beginObject();
            screening.force().forEach((unit, force) -> out.text(unit, Words.of(force)));
            out.endObject();
        }
        out.endObject();
    }

    static void imputation(Imputation imputation, JsonSink out) {
        out.beginObject();
        method(imputation.method(), out);
        if (!imputation.nodes().isEmpty()) {
            out.list("nodes", imputation.nodes(), out::text);
        }
        out.endObject();
    }

    private static void method(Imputation.Method method, JsonSink out) {
        if (method instanceof Imputation.Column column) {
            out.text("name", Words.of(column.statistic()));
            out.textIfAny("group", column.group());
        } else if (method instanceof Imputation.Row row) {
            out.text("name", row.statistic() == Imputation.Statistic.MEAN ? "rowMean" : "rowMedian");
            out.text("within", row.within());
        } else if (method instanceof Imputation.Latest latest) {
            out.text("name", "latest");
            latest.maximumYears().ifPresent(years -> out.whole("maximumYears", years));
        } else if (method instanceof Imputation.Linear linear) {
            out.text("name", "linear");
            out.key("carryEnds");
            out.flag(linear.carryEnds());
        } else if (method instanceof Imputation.Constant constant) {
            out.text("name", "constant");
            out.number("value", constant.value());
        }
    }

    /** An imputation method by itself, as the mappers of hosts may meet it. */
    static void imputationMethod(Imputation.Method method, JsonSink out) {
        out.beginShortObject();
        method(method, out);
        out.endObject();
    }

    static void treatment(Treatment treatment, JsonSink out) {
        out.beginObject();
        out.number("skewness", treatment.maximumSkewness());
        out.number("kurtosis", treatment.maximumKurtosis());
        out.list("steps", treatment.steps(), step -> step(step, out));
        out.key("combine");
        out.flag(treatment.combine());
        out.key("force");
        out.flag(treatment.force());
        out.endObject();
    }

    static void step(Treatment.Step step, JsonSink out) {
        out.beginShortObject();
        if (step instanceof Treatment.Winsorise winsorise) {
            out.text("name", "winsorise");
            out.whole("winmax", winsorise.winmax());
        } else if (step instanceof Treatment.Transform transform) {
            out.text("name", transform.name());
            if (transform.curve() == Treatment.Curve.BOX_COX) {
                out.number("lambda", transform.lambda());
            }
        }
        out.endObject();
    }

    static void fits(Map<String, PreparationFit> fits, JsonSink out) {
        out.beginObject();
        fits.forEach((code, fit) -> {
            out.key(code);
            fit(fit, out);
        });
        out.endObject();
    }

    static void fit(PreparationFit fit, JsonSink out) {
        out.beginObject();
        if (!Double.isNaN(fit.minimum())) {
            out.number("minimum", fit.minimum());
            out.number("maximum", fit.maximum());
        }
        fit.centres().forEach((attribute, groups) -> {
            if (attribute.isEmpty()) {
                groups.values().forEach(centre -> out.number("centre", centre));
            }
        });
        if (fit.centres().keySet().stream().anyMatch(attribute -> !attribute.isEmpty())) {
            out.key("centres");
            out.beginObject();
            fit.centres().forEach((attribute, groups) -> {
                if (!attribute.isEmpty()) {
                    out.key(attribute);
                    out.beginObject();
                    groups.forEach(out::number);
                    out.endObject();
                }
            });
            out.endObject();
        }
        fit.treatment().ifPresent(treatment -> {
            out.key("treatment");
            treatmentFit(treatment, out);
        });
        out.endObject();
    }

    static void treatmentFit(TreatmentFit fit, JsonSink out) {
        out.beginObject();
        if (fit.lower() != Double.NEGATIVE_INFINITY) {
            out.number("lower", fit.lower());
        }
        if (fit.upper() != Double.POSITIVE_INFINITY) {
            out.number("upper", fit.upper());
        }
        fit.transform().ifPresent(transform -> {
            out.key("transform");
            step(transform, out);
            out.key("mirrored");
            out.flag(fit.mirrored());
            out.number("minimum", fit.minimum());
            out.number("maximum", fit.maximum());
        });
        out.list("trials", fit.trials(), trial -> trial(trial, out));
        out.endObject();
    }

    static void trial(TreatmentFit.Trial trial, JsonSink out) {
        out.beginShortObject();
        out.text("step", trial.step());
        out.whole("points", trial.points());
        out.number("skewness", trial.skewness());
        out.number("kurtosis", trial.kurtosis());
        out.key("passed");
        out.flag(trial.passed());
        out.endObject();
    }

    /** A prepared table is its values and the record of what was done. */
    static void prepared(PreparedTable prepared, JsonSink out) {
        out.beginObject();
        out.key("prepared");
        AssessmentForm.table(prepared.prepared(), out);
        out.list("changes", prepared.changes(), change -> HostForms.write(change, out));
        out.endObject();
    }
}
