package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;

/** Reads the framework of a definition; where a part cannot be read, a stand-in lets the other checks go on. */
final class FrameworkReader {

    private static final Map<String, Direction> DIRECTIONS =
            Map.of("POSITIVE", Direction.POSITIVE, "NEGATIVE", Direction.NEGATIVE);

    private final JsonObjectReader in;
    private final JsonProblems problems;
    private final Framework.Builder builder = Framework.builder();
    private List<Block> blocks = List.of();
    private int unnamed;

    FrameworkReader(JsonObjectReader in) {
        this.in = in;
        problems = in.problems();
    }

    /** Reads everything and reports all problems, those of the structure included. */
    void read() {
        String code = in.text("code", "unnamed");
        String version = in.text("version", "unnamed");
        builder.code(code).version(version).label(in.label("label")).note(in.label("note"));
        builder.validFrom(in.date("validFrom")).validTo(in.date("validTo"));
        in.require("blocks", "a list of blocks");
        blocks = in.objects("blocks", "", "code").stream().map(this::block).toList();
        in.done();
        if (in.value("blocks").orElse(null) instanceof JsonValue.Array) {
            problems.addFound(Framework.problems(code, version, blocks));
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    Framework build() {
        return builder.addAllBlocks(blocks).build();
    }

    private Block block(JsonObjectReader node) {
        Block block = Block.builder()
                .code(code(node))
                .label(node.label("label"))
                .addAllSubBlocks(subBlocks(node))
                .addAllCriteria(criteria(node))
                .build();
        node.done();
        return block;
    }

    private SubBlock subBlock(JsonObjectReader node) {
        SubBlock subBlock = SubBlock.builder()
                .code(code(node))
                .label(node.label("label"))
                .addAllSubBlocks(subBlocks(node))
                .addAllCriteria(criteria(node))
                .build();
        node.done();
        return subBlock;
    }

    private List<SubBlock> subBlocks(JsonObjectReader node) {
        return node.objects("subBlocks", "", "code").stream()
                .map(this::subBlock)
                .toList();
    }

    private List<Criterion> criteria(JsonObjectReader node) {
        return node.objects("criteria", "", "code").stream()
                .map(this::criterion)
                .toList();
    }

    private Criterion criterion(JsonObjectReader node) {
        Criterion.Builder criterion = Criterion.builder()
                .code(code(node))
                .label(node.label("label"))
                .guidance(node.label("guidance"))
                .reference(node.text("reference").orElse(""))
                .direction(node.choice("direction", DIRECTIONS).orElse(Direction.POSITIVE))
                .appliesTo(new Applicability(node.texts("appliesTo")))
                .tags(new Tags(node.texts("tags")));
        node.require("scale", "an object with a type");
        criterion.scale(node.object("scale").flatMap(this::scale).orElse(Scale.binary()));
        node.done();
        return criterion.build();
    }

    /** A code without quotes stands for itself in the checks that follow, so that they do not call it unknown. */
    private String code(JsonObjectReader node) {
        String standIn = node.value("code").orElse(null) instanceof JsonValue.Number number
                ? number.text()
                : "unnamed-" + ++unnamed;
        String code = node.text("code", standIn);
        if (code.equals(standIn)) {
            problems.enter(code, node.place());
        }
        return code;
    }

    private Optional<Scale> scale(JsonObjectReader in) {
        Map<String, ScaleKind> kinds = new LinkedHashMap<>();
        kinds.put("BINARY", scale -> Scale.binary());
        kinds.put("LEVELS", this::levels);
        kinds.put("RANGE", scale -> Scale.range(scale.number("min", 0), scale.number("max", 1)));
        kinds.put("STEPS", this::steps);
        kinds.put("POINTS", scale -> Scale.points(scale.number("max", 1)));
        in.require("type", "one of " + String.join(", ", kinds.keySet()));
        Optional<ScaleKind> kind = in.choice("type", kinds);
        Optional<Scale> scale = kind.map(known -> known.read(in));
        if (scale.isPresent()) {
            in.done();
        }
        return scale;
    }

    private Scale levels(JsonObjectReader in) {
        in.require("levels", "a list of scores");
        List<Scale.Level> levels = new ArrayList<>();
        int i = 0;
        for (JsonValue item : in.list("levels")) {
            String where = in.subject("levels") + "[" + ++i + "]";
            if (item instanceof JsonValue.Structure structure) {
                JsonObjectReader level = new JsonObjectReader(structure, where, problems);
                levels.add(new Scale.Level(level.number("score", i), level.label("label")));
                level.done();
            } else {
                levels.add(new Scale.Level(in.number(item, where).orElse(i), Label.EMPTY));
            }
        }
        // a list that is missing or holds no list was reported; two levels keep quiet what would only follow from it
        return in.value("levels").orElse(null) instanceof JsonValue.Array ? Scale.levels(levels) : Scale.levels(0, 1);
    }

    private Scale steps(JsonObjectReader in) {
        in.require("steps", "a list of steps");
        List<Scale.Step> steps = new ArrayList<>();
        for (JsonObjectReader step : in.objects("steps")) {
            steps.add(new Scale.Step(step.number("from", steps.size()), step.number("score", 0), step.label("label")));
            step.done();
        }
        Optional<Double> maximum = in.number("max").stream().boxed().findFirst();
        return in.value("steps").orElse(null) instanceof JsonValue.Array
                ? new Scale.Steps(steps, maximum)
                : Scale.binary();
    }

    private interface ScaleKind {
        Scale read(JsonObjectReader in);
    }
}
