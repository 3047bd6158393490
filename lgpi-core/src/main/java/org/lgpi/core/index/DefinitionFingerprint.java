package org.lgpi.core.index;

import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Scale;

/** Feeds the parts of a definition into fingerprints, in one fixed order. */
final class DefinitionFingerprint {

    private final Fingerprint.Builder out = Fingerprint.builder();

    private DefinitionFingerprint() {}

    static Fingerprint ofNumbers(IndexDefinition definition) {
        DefinitionFingerprint numbers = new DefinitionFingerprint();
        numbers.framework(definition.framework());
        numbers.method(definition.method());
        return numbers.out.build();
    }

    static Fingerprint ofLabels(IndexDefinition definition) {
        DefinitionFingerprint labels = new DefinitionFingerprint();
        labels.labels(definition);
        return labels.out.build();
    }

    private void framework(Framework framework) {
        out.add("framework").add(framework.code()).add(framework.version());
        out.add(framework.blocks().size());
        framework.blocks().forEach(this::group);
    }

    private void group(Group group) {
        out.add(group.code()).add(group.subBlocks().size()).add(group.criteria().size());
        group.subBlocks().forEach(this::group);
        group.criteria().forEach(this::criterion);
    }

    private void criterion(Criterion criterion) {
        out.add(criterion.code()).add(criterion.direction().name());
        scale(criterion.scale());
        lists(criterion.appliesTo().values());
        lists(criterion.tags().values());
    }

    private void scale(Scale scale) {
        out.add(scale.getClass().getSimpleName());
        if (scale instanceof Scale.Levels levels) {
            out.add(levels.levels().size());
            levels.levels().forEach(level -> out.add(level.score()));
        } else if (scale instanceof Scale.Range range) {
            out.add(range.minimum()).add(range.maximum());
        } else if (scale instanceof Scale.Steps steps) {
            out.add(steps.steps().size());
            steps.steps().forEach(step -> out.add(step.from()).add(step.score()));
            out.add(steps.maximum().orElse(Double.NaN));
        } else if (scale instanceof Scale.Points points) {
            out.add(points.maximum());
        }
    }

    private void lists(Map<String, List<String>> lists) {
        out.add(lists.size());
        lists.forEach((name, values) -> {
            out.add(name).add(values.size());
            values.forEach(out::add);
        });
    }

    private void method(IndexMethod method) {
        // records print all their components, numbers in their shortest exact form
        if (!method.preparation().isNone()) {
            preparation(method.preparation());
        }
        out.add("method")
                .add(method.normalisation().toString())
                .add(method.fit().name());
        method.ownNormalisations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(own ->
                        out.add("own").add(own.getKey()).add(own.getValue().toString()));
        method.fitted().ifPresent(this::fitted);
        out.add(method.weights().standard().name()).add(method.weights().named().size());
        method.weights().named().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.add(entry.getKey()).add(entry.getValue()));
        perNode(method.aggregation());
        perNode(method.minimumCoverage());
        perNode(method.minimumChildren());
        out.add(method.exclusion().name());
        out.add(method.status().rules().toString());
        out.add(method.status().nodes().size());
        method.status().nodes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.add(entry.getKey()).add(entry.getValue().toString()));
        out.add(method.gates().size());
        method.gates().forEach(this::gate);
        out.add(method.bands().size());
        method.bands().forEach(band -> out.add(band.code()).add(band.from()));
    }

    private void preparation(Preparation preparation) {
        out.add("preparation").add(preparation.denominators().size());
        sorted(preparation.denominators());
        preparation.screening().ifPresent(screening -> out.add(screening.toString()));
        out.add(preparation.imputation().size());
        preparation.imputation().forEach(imputation -> out.add(imputation.toString()));
        preparation.treatment().ifPresent(treatment -> out.add(treatment.toString()));
        out.add(preparation.treatmentOf().size());
        sorted(preparation.treatmentOf());
    }

    private void sorted(Map<String, ?> byCode) {
        byCode.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.add(entry.getKey()).add(entry.getValue().toString()));
    }

    private void fitted(FittedParameters fitted) {
        fits(fitted.all());
        fitted.byPeriod().forEach((year, fits) -> {
            out.add(year.getValue());
            fits(fits);
        });
        preparationFits(fitted.preparation());
        fitted.preparationByPeriod().forEach((year, fits) -> {
            out.add(year.getValue());
            preparationFits(fits);
        });
    }

    private void preparationFits(Map<String, PreparationFit> fits) {
        fits.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            PreparationFit fit = entry.getValue();
            out.add(entry.getKey())
                    .add(fit.minimum())
                    .add(fit.maximum())
                    .add(fit.centres().toString());
            fit.treatment().ifPresent(treatment -> {
                out.add(treatment.lower()).add(treatment.upper());
                out.add(treatment.transform().map(Object::toString).orElse(""));
                out.add(Boolean.toString(treatment.mirrored()));
                out.add(treatment.minimum()).add(treatment.maximum());
            });
        });
    }

    private void fits(Map<String, CriterionFit> fits) {
        out.add(fits.size());
        fits.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            CriterionFit fit = entry.getValue();
            out.add(entry.getKey()).add(fit.count()).add(fit.minimum()).add(fit.maximum());
            out.add(fit.mean()).add(fit.sd());
            if (!Double.isNaN(fit.reference())) {
                out.add("reference").add(fit.reference());
            }
            for (int i = 0; i < fit.values().size(); i++) {
                out.add(fit.values().value(i));
            }
        });
    }

    private void perNode(PerNode<?> choice) {
        out.add(choice.standard().toString()).add(choice.exceptions().size());
        choice.exceptions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.add(entry.getKey()).add(entry.getValue().toString()));
    }

    private void gate(Gate gate) {
        out.add(gate.code()).add(gate.required()).add(gate.conditions().size());
        gate.conditions().forEach(condition -> out.add(condition.node()).add(condition.atLeast()));
        out.add(gate.capBand().orElse("")).add(gate.capValue().orElse(Double.NaN));
    }

    private void labels(IndexDefinition definition) {
        Framework framework = definition.framework();
        label(framework.label());
        label(framework.note());
        for (Group group : framework.groups()) {
            out.add(group.code());
            label(group.label());
        }
        for (Criterion criterion : framework.criteria()) {
            out.add(criterion.code()).add(criterion.reference());
            label(criterion.label());
            label(criterion.guidance());
            if (criterion.scale() instanceof Scale.Levels levels) {
                levels.levels().forEach(level -> label(level.label()));
            } else if (criterion.scale() instanceof Scale.Steps steps) {
                steps.steps().forEach(step -> label(step.label()));
            }
        }
        definition.method().gates().forEach(gate -> label(gate.label()));
        definition.method().bands().forEach(band -> label(band.label()));
    }

    private void label(Label label) {
        out.add(label.texts().size());
        label.texts().forEach((language, text) -> out.add(language).add(text));
    }
}
