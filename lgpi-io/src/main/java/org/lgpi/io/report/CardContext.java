package org.lgpi.io.report;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.responsibility.ResponsibilityScore;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.GateResult;
import org.lgpi.io.chart.SlopeChart;

/** The part of a card that stands beside the score: minimum conditions, the change since earlier, powers, peers. */
final class CardContext {

    /** Peers listed by name; their mean is over all of them. */
    private static final int MOST_PEERS = 20;

    private final Page page;
    private final Report report;
    private final UnitResult result;

    private CardContext(Page page, UnitResult result) {
        this.page = page;
        this.report = page.report();
        this.result = result;
    }

    static void write(Page page, UnitResult result) {
        CardContext context = new CardContext(page, result);
        context.gates();
        context.change();
        context.powers();
        context.peers();
    }

    private void gates() {
        List<GateResult> gates = result.card().gates();
        if (gates.isEmpty()) {
            return;
        }
        page.section("gates", page.text("card.gates"));
        Table table = Table.open(
                page,
                page.text("card.gates"),
                page.text("name"),
                "#" + page.text("card.gates.met"),
                "#" + page.text("card.gates.required"),
                page.text("card.gates.verdict"));
        for (GateResult gate : gates) {
            Gate asked = gate.gate();
            table.row(() -> page.label(asked.label(), asked.code()))
                    .figure(page.text(
                            "rank.of",
                            page.numbers().count(gate.met()),
                            page.numbers().count(asked.conditions().size())))
                    .figure(page.numbers().count(asked.required()))
                    .cell(page.word(gate.verdict()))
                    .endRow();
        }
        table.close();
        page.endSection();
    }

    private void change() {
        report.past().ifPresent(past -> {
            Year before = past.period();
            String heading = page.text("card.change", before.toString());
            page.section("change", heading);
            BreakText.write(page, past);
            if (result.change().isPresent()) {
                change(result.change().get(), past, heading);
            } else if (!Double.isNaN(past.before(result.unit(), PerNode.INDEX))) {
                linkedChange(past, heading);
            } else {
                page.paragraph(page.text("card.change.none", before.toString()));
            }
            page.endSection();
        });
    }

    /** Linked parts do not add up: there is nothing to take the change apart by. */
    private void linkedChange(Past past, String heading) {
        String unit = result.unit();
        double from = past.before(unit, PerNode.INDEX);
        double to = past.now(unit, PerNode.INDEX);
        String sentence = page.text(
                "card.change.linked",
                past.period().toString(),
                page.numbers().percent(from),
                report.period().toString(),
                page.numbers().percent(to),
                page.numbers().points(to - from));
        page.paragraph(sentence);
        List<SlopeChart.Line> lines = new ArrayList<>();
        lines.add(new SlopeChart.Line(page.nodeName(PerNode.INDEX), from, to));
        report.framework()
                .blocks()
                .forEach(block -> lines.add(new SlopeChart.Line(
                        page.nodeName(block.code()), past.before(unit, block.code()), past.now(unit, block.code()))));
        page.chart(chart(past, heading, sentence, lines));
    }

    private SlopeChart chart(Past past, String heading, String sentence, List<SlopeChart.Line> lines) {
        return new SlopeChart(
                page.caption(heading, sentence),
                past.period().toString(),
                report.period().toString(),
                lines,
                past.broken().isPresent() ? page.text("break.word") : "");
    }

    private void change(Difference change, Past past, String heading) {
        Year before = past.period();
        Difference.Node root = change.root();
        String sentence = page.text(
                "card.change.text",
                before.toString(),
                page.numbers().percent(root.from().value()),
                report.period().toString(),
                page.numbers().percent(root.to().value()),
                page.numbers().points(root.part()));
        page.paragraph(sentence);
        page.html().open("div", "class", "charts").text("\n");
        List<SlopeChart.Line> lines = new ArrayList<>();
        List<Difference.Node> nodes = new ArrayList<>(List.of(root));
        nodes.addAll(root.children());
        for (Difference.Node node : nodes) {
            lines.add(new SlopeChart.Line(
                    page.nodeName(node.code()), node.from().value(), node.to().value()));
        }
        page.chart(chart(past, heading, sentence, lines));
        Table table = Table.open(
                page,
                heading,
                page.text("name"),
                "#" + before,
                "#" + report.period(),
                "#" + page.text("card.change.part"));
        for (Difference.Node node : nodes) {
            table.row(() -> page.nodeLabel(node.code()))
                    .percent(node.from().value())
                    .percent(node.to().value())
                    .points(node.part())
                    .endRow();
        }
        for (Difference.Adjustment adjustment : root.adjustments()) {
            table.row()
                    .head(adjustment.name())
                    .figure("")
                    .figure("")
                    .points(adjustment.part())
                    .endRow();
        }
        table.close();
        page.html().closeLine();
    }

    private void powers() {
        List<ResponsibilityScore> rows = report.powers(result.unit());
        if (rows.isEmpty()) {
            return;
        }
        page.section("powers", page.text("card.powers"));
        page.paragraph(page.text("card.powers.text"));
        Table table = Table.open(
                page,
                page.text("card.powers"),
                page.text("name"),
                "#" + page.text("card.powers.points"),
                "#" + page.text("coverage"));
        List<ServiceField> fields =
                report.responsibilities().orElseThrow().scheme().fields();
        Map<String, ResponsibilityScore> byNode =
                rows.stream().collect(Collectors.toMap(ResponsibilityScore::node, row -> row));
        for (ServiceField field : fields) {
            powersRow(table.row(() -> page.label(field.label(), field.code())), byNode.get(field.code()));
        }
        powersRow(table.row().head(page.text("index")), rows.get(0));
        table.close();
        page.endSection();
    }

    private void powersRow(Table table, ResponsibilityScore score) {
        String points = Double.isNaN(score.points())
                ? page.text("none")
                : page.text(
                        "card.powers.of",
                        page.numbers().number(score.points()),
                        page.numbers().number(score.maximum()));
        table.figure(points).percent(score.coverage()).endRow();
    }

    private void peers() {
        List<String> peers = result.peers();
        if (peers.isEmpty()) {
            return;
        }
        page.html().open("div", "class", "screen").text("\n");
        page.section("peers", page.text("peers"));
        page.html().open("ul", "class", "columns").text("\n");
        peers.stream().limit(MOST_PEERS).forEach(peer -> {
            page.html().open("li");
            page.unitLink(peer);
            page.html()
                    .text(" "
                            + page.numbers()
                                    .percent(report.scores()
                                            .index(report.row(peer))
                                            .value()))
                    .closeLine();
        });
        page.html().closeLine();
        page.endSection();
        page.html().closeLine();
    }
}
