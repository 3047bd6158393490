package org.lgpi.io.json;

import java.util.List;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;

/** The form of definitions and frameworks in JSON; keys in a fixed order, parts at their default left out. */
final class DefinitionForm {

    private DefinitionForm() {}

    static void write(IndexDefinition definition, JsonSink out) {
        out.beginObject();
        out.text("schema", IndexJson.SCHEMA);
        out.key("framework");
        framework(definition.framework(), out);
        if (!definition.method().equals(IndexMethod.STANDARD)) {
            out.key("method");
            MethodForm.write(definition.method(), out);
        }
        out.endObject();
    }

    static void framework(Framework framework, JsonSink out) {
        out.beginObject();
        out.text("code", framework.code());
        out.text("version", framework.version());
        out.labelIfAny("label", framework.label());
        out.labelIfAny("note", framework.note());
        framework.validFrom().ifPresent(day -> out.text("validFrom", day.toString()));
        framework.validTo().ifPresent(day -> out.text("validTo", day.toString()));
        out.list("blocks", framework.blocks(), block -> group(block, out));
        out.endObject();
    }

    static void group(Group group, JsonSink out) {
        out.beginObject();
        out.text("code", group.code());
        out.labelIfAny("label", group.label());
        if (!group.subBlocks().isEmpty()) {
            out.list("subBlocks", group.subBlocks(), subBlock -> group(subBlock, out));
        }
        if (!group.criteria().isEmpty()) {
            out.list("criteria", group.criteria(), criterion -> criterion(criterion, out));
        }
        out.endObject();
    }

    static void criterion(Criterion criterion, JsonSink out) {
        out.beginObject();
        out.text("code", criterion.code());
        out.labelIfAny("label", criterion.label());
        out.labelIfAny("guidance", criterion.guidance());
        out.textIfAny("reference", criterion.reference());
        out.key("scale");
        scale(criterion.scale(), out);
        if (criterion.direction() != Direction.POSITIVE) {
            out.text("direction", criterion.direction().name());
        }
        if (!criterion.appliesTo().isAll()) {
            out.key("appliesTo");
            out.texts(criterion.appliesTo().values());
        }
        if (!criterion.tags().values().isEmpty()) {
            out.key("tags");
            out.texts(criterion.tags().values());
        }
        out.endObject();
    }

    static void scale(Scale scale, JsonSink out) {
        if (scale instanceof Scale.Levels levels) {
            levels(levels.levels(), out);
        } else if (scale instanceof Scale.Steps steps) {
            out.beginObject();
            out.text("type", "STEPS");
            out.list("steps", steps.steps(), step -> step(step, out));
            steps.maximum().ifPresent(maximum -> out.number("max", maximum));
            out.endObject();
        } else {
            out.beginShortObject();
            if (scale instanceof Scale.Range range) {
                out.text("type", "RANGE");
                out.number("min", range.minimum());
                out.number("max", range.maximum());
            } else if (scale instanceof Scale.Points points) {
                out.text("type", "POINTS");
                out.number("max", points.maximum());
            } else {
                out.text("type", "BINARY");
            }
            out.endObject();
        }
    }

    private static void levels(List<Scale.Level> levels, JsonSink out) {
        boolean plain = levels.stream().allMatch(level -> level.label().isEmpty());
        if (plain) {
            out.beginShortObject();
        } else {
            out.beginObject();
        }
        out.text("type", "LEVELS");
        out.list("levels", levels, level -> {
            if (plain) {
                out.number(level.score());
            } else {
                level(level, out);
            }
        });
        out.endObject();
    }

    static void level(Scale.Level level, JsonSink out) {
        out.beginObject();
        out.number("score", level.score());
        out.labelIfAny("label", level.label());
        out.endObject();
    }

    static void step(Scale.Step step, JsonSink out) {
        if (step.label().isEmpty()) {
            out.beginShortObject();
        } else {
            out.beginObject();
        }
        out.number("from", step.from());
        out.number("score", step.score());
        out.labelIfAny("label", step.label());
        out.endObject();
    }
}
