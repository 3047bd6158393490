package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.io.json.LibraryVersion;

/** The page that says how the figures are made, written from the definition and the choice of peers. */
final class MethodsPage {

    private static final int DEEPEST = 4;

    private final Page page;
    private final IndexDefinition definition;
    private final IndexMethod method;

    private MethodsPage(Page page) {
        this.page = page;
        this.definition = page.report().definition();
        this.method = definition.method();
    }

    static String write(Page page) {
        return new MethodsPage(page).write();
    }

    private String write() {
        page.begin(page.text("methods.title"));
        definition();
        normalisation();
        aggregation();
        statuses();
        coverage();
        gates();
        text("methods.ranks");
        text("methods.losses");
        peers();
        weights();
        BreakText.changes(page);
        return page.end();
    }

    private void peers() {
        page.section("methods-peers", page.text("peers"));
        page.paragraph(page.text(
                "methods.peers.text",
                PeerGroups.words(page.report().peersBasis(), page),
                page.numbers().count(Report.FEWEST_PEERS)));
        page.endSection();
    }

    private void text(String key) {
        page.section(key.replace('.', '-'), page.text(key));
        page.paragraph(page.text(key + ".text"));
        page.endSection();
    }

    private void definition() {
        Framework framework = definition.framework();
        page.section("definition", page.text("methods.definition"));
        page.html().open("dl", "class", "facts small").text("\n");
        page.fact(page.text("code"), framework.code());
        page.fact(page.text("methods.version"), framework.version());
        List<String> valid = new ArrayList<>();
        framework
                .validFrom()
                .ifPresent(day ->
                        valid.add(page.text("methods.valid.from", page.numbers().date(day))));
        framework
                .validTo()
                .ifPresent(day ->
                        valid.add(page.text("methods.valid.to", page.numbers().date(day))));
        if (!valid.isEmpty()) {
            page.fact(page.text("methods.valid"), String.join(", ", valid));
        }
        page.fact(page.text("methods.fingerprint"), definition.fingerprint().toString());
        page.fact(
                page.text("methods.label.fingerprint"),
                definition.labelFingerprint().toString());
        page.fact(page.text("methods.library"), "LGPI SDK " + LibraryVersion.current());
        page.html().closeLine();
        if (!framework.note().isEmpty()) {
            page.html().open("p");
            page.label(framework.note(), "");
            page.html().closeLine();
        }
        page.endSection();
    }

    private void normalisation() {
        page.section("normalisation", page.text("methods.normalisation"));
        if (!method.preparation().isNone()) {
            page.paragraph(page.text("methods.preparation"));
        }
        page.paragraph(page.text("methods.normalisation.text", words(method.normalisation())));
        if (!method.ownNormalisations().isEmpty()) {
            page.html().open("ul").text("\n");
            method.ownNormalisations()
                    .forEach((criterion, own) -> page.html()
                            .element("li", criterion + ": " + words(own))
                            .text("\n"));
            page.html().closeLine();
        }
        page.endSection();
    }

    private String words(Normalisation normalisation) {
        return normalisation.equals(Normalisation.scale())
                ? page.text("methods.normalisation.scale")
                : page.text("methods.normalisation.other", normalisation.toString());
    }

    private void aggregation() {
        page.section("aggregation", page.text("methods.aggregation"));
        Table table = Table.open(
                page,
                page.text("methods.aggregation"),
                page.text("methods.aggregation.where"),
                page.text("name"),
                page.text("methods.aggregation.formula"));
        PerNode<Aggregation> aggregation = method.aggregation();
        aggregation.exceptions().forEach((where, how) -> row(table, where(where), how));
        row(table, page.text("methods.aggregation.standard"), aggregation.standard());
        table.close();
        page.endSection();
    }

    private String where(String key) {
        return switch (key) {
            case PerNode.INDEX -> page.text("methods.level.index");
            case PerNode.BLOCK -> page.text("methods.level.block");
            case PerNode.SUB_BLOCK -> page.text("methods.level.subBlock");
            default -> key + " " + page.nodeName(key);
        };
    }

    private void row(Table table, String where, Aggregation how) {
        table.row()
                .head(where)
                .cell(page.word(how.kind()))
                .cell(() -> page.html().element("code", formula(how)))
                .endRow();
    }

    private String formula(Aggregation how) {
        String parameter = Double.isNaN(how.parameter()) ? "" : page.numbers().number(how.parameter());
        return switch (how.kind()) {
            case ARITHMETIC -> "\u03a3 w x / \u03a3 w";
            case GEOMETRIC -> "exp(\u03a3 w ln x / \u03a3 w)";
            case HARMONIC -> "\u03a3 w / \u03a3 (w / x)";
            case POWER -> "(\u03a3 w x^p / \u03a3 w)^(1/p), p = " + parameter;
            case MINIMUM -> "min x";
            case MAXIMUM -> "max x";
            case MEDIAN -> "median x";
            case PRODUCT -> "\u03a0 x";
            case SUM -> "\u03a3 w x / \u03a3 w";
            case CAPPED_SUM -> "min(c, \u03a3 w x) / min(c, \u03a3 w), c = " + parameter;
            case COPELAND -> "(wins + ties / 2) / (n - 1)";
            case BORDA -> "\u03a3 w (wins + ties / 2) / (n - 1) / \u03a3 w";
            case WROCLAW -> "1 - d / (mean d + 2 sd d), d = \u221a(\u03a3 w (best x - x)\u00b2)";
            case MAZZIOTTA_PARETO, MEAN_MIN, OWA -> how.toString();
        };
    }

    private void statuses() {
        page.section("statuses", page.text("methods.statuses"));
        Table table = Table.open(
                page,
                page.text("methods.statuses"),
                page.text("methods.statuses.status"),
                page.text("methods.statuses.rule"));
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!status.carriesValue()) {
                table.row()
                        .head(page.word(status))
                        .cell(page.word(method.status().rule(status, List.of())))
                        .endRow();
            }
        }
        table.close();
        if (!method.status().nodes().isEmpty()) {
            page.paragraph(page.text("methods.statuses.nodes"));
        }
        page.paragraph(page.word(method.exclusion()));
        page.endSection();
    }

    private void coverage() {
        page.section("methods-coverage", page.text("methods.coverage"));
        page.paragraph(page.text("methods.coverage.text"));
        double minimum = method.minimumCoverage().at(PerNode.INDEX, PerNode.INDEX);
        if (minimum > 0) {
            page.paragraph(page.text("methods.coverage.minimum", page.numbers().percent(minimum)));
        }
        page.endSection();
    }

    private void gates() {
        if (method.gates().isEmpty()) {
            return;
        }
        page.section("gates", page.text("card.gates"));
        Table table = Table.open(
                page,
                page.text("card.gates"),
                page.text("name"),
                page.text("card.gates.required"),
                page.text("methods.gates.cap"));
        for (Gate gate : method.gates()) {
            String conditions = gate.conditions().stream()
                    .map(condition -> GateWords.condition(page, condition))
                    .collect(Collectors.joining("; "));
            table.row(() -> page.label(gate.label(), gate.code()))
                    .cell(page.text(
                                    "rank.of",
                                    page.numbers().count(gate.required()),
                                    page.numbers().count(gate.conditions().size()))
                            + ": " + conditions)
                    .cell(GateWords.caps(page, gate))
                    .endRow();
        }
        table.close();
        page.endSection();
    }

    private void weights() {
        page.section("weights", page.text("methods.weights"));
        page.paragraph(page.text("methods.weights.text"));
        Table table = Table.open(
                page,
                page.text("methods.weights"),
                page.text("name"),
                "#" + page.text("methods.weights.relative"),
                "#" + page.text("methods.weights.effective"),
                page.text("methods.weights.scale"),
                page.text("methods.weights.reference"));
        definition.framework().blocks().forEach(block -> rows(table, block, 1));
        table.close();
        page.endSection();
    }

    private void rows(Table table, Node node, int depth) {
        Map<String, Double> relative = definition.nodeWeights().relative();
        Map<String, Double> effective = definition.nodeWeights().effective();
        boolean leaf = node instanceof Criterion;
        table.row(
                        () -> {
                            page.html()
                                    .element("span", node.code(), "class", "code")
                                    .text(" ");
                            page.label(node.label(), node.code());
                        },
                        "class",
                        "d" + Math.min(depth, DEEPEST))
                .figure(page.numbers().number(relative.getOrDefault(node.code(), Double.NaN)))
                .percent(effective.getOrDefault(node.code(), Double.NaN))
                .cell(leaf ? scale((Criterion) node) : "")
                .cell(leaf ? ((Criterion) node).reference() : "")
                .endRow();
        if (node instanceof Group group) {
            group.children().forEach(child -> rows(table, child, depth + 1));
        }
    }

    private String scale(Criterion criterion) {
        String text = scale(criterion.scale());
        return criterion.direction() == Direction.NEGATIVE ? text + ", " + page.text("scale.negative") : text;
    }

    private String scale(Scale scale) {
        if (scale instanceof Scale.Levels levels) {
            String scores = levels.levels().stream()
                    .map(level -> page.numbers().number(level.score()))
                    .collect(Collectors.joining("; "));
            return page.text("scale.Levels", scores);
        }
        if (scale instanceof Scale.Range range) {
            return page.text(
                    "scale.Range",
                    page.numbers().number(range.minimum()),
                    page.numbers().number(range.maximum()));
        }
        if (scale instanceof Scale.Points points) {
            return page.text("scale.Points", page.numbers().number(points.maximum()));
        }
        return page.text(scale instanceof Scale.Binary ? "scale.Binary" : "scale.Steps");
    }
}
