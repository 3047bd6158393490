package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.stat.Interval;
import org.lgpi.io.chart.SlopeChart;

/** The part of a card that says what changed since the earlier period. */
final class CardChange {

    private final Page page;
    private final UnitResult result;
    private final Past past;
    private final String heading;

    private CardChange(Page page, UnitResult result, Past past) {
        this.page = page;
        this.result = result;
        this.past = past;
        heading = page.text("card.change", past.period().toString());
    }

    /** Writes the change; nothing without an earlier period. */
    static void write(Page page, UnitResult result) {
        page.report().past().ifPresent(past -> new CardChange(page, result, past).write());
    }

    private void write() {
        page.section("change", heading);
        BreakText.write(page, past);
        if (result.change().isPresent()) {
            takenApart(result.change().get());
        } else if (!Double.isNaN(past.change(result.unit(), PerNode.INDEX))) {
            linked();
        } else {
            boolean scored = past.isScored(result.unit());
            page.paragraph(page.text(
                    scored ? "card.change.incomparable" : "card.change.none",
                    past.period().toString()));
        }
        page.endSection();
    }

    /** Linked parts do not add up: there is nothing to take the change apart by. */
    private void linked() {
        List<String> nodes = new ArrayList<>(List.of(PerNode.INDEX));
        page.report().framework().blocks().forEach(block -> nodes.add(block.code()));
        String sentence = sentence("card.change.linked", past.change(result.unit(), PerNode.INDEX));
        page.paragraph(sentence);
        chart(nodes, sentence);
    }

    private String sentence(String key, double change) {
        return page.text(
                key,
                past.period().toString(),
                page.numbers().percent(past.before(result.unit(), PerNode.INDEX)),
                page.report().period().toString(),
                page.numbers().percent(past.now(result.unit(), PerNode.INDEX)),
                page.numbers().points(change));
    }

    private void chart(List<String> nodes, String sentence) {
        List<SlopeChart.Line> lines = nodes.stream()
                .map(node -> new SlopeChart.Line(
                        page.nodeName(node), past.before(result.unit(), node), past.now(result.unit(), node)))
                .toList();
        page.chart(new SlopeChart(
                page.caption(heading, sentence),
                past.period().toString(),
                page.report().period().toString(),
                lines,
                past.broken().isPresent() ? page.text("break.word") : ""));
    }

    private void takenApart(Past.Change change) {
        Difference.Node root = change.difference().root();
        String sentence = sentence("card.change.text", root.part());
        page.paragraph(sentence);
        page.html().open("div", "class", "charts").text("\n");
        List<Difference.Node> nodes = new ArrayList<>(List.of(root));
        nodes.addAll(root.children());
        chart(nodes.stream().map(Difference.Node::code).toList(), sentence);
        table(root, nodes, change.intervals());
        page.html().closeLine();
        if (!change.intervals().isEmpty()) {
            page.paragraph(page.text("card.change.interval.text"));
        }
    }

    private void table(Difference.Node root, List<Difference.Node> nodes, Map<String, Interval> intervals) {
        boolean tested = !intervals.isEmpty();
        List<String> headers = new ArrayList<>(List.of(
                page.text("name"),
                "#" + past.period(),
                "#" + page.report().period(),
                "#" + page.text("card.change.part")));
        if (tested) {
            headers.add("#" + page.text("card.change.interval"));
        }
        Table table = Table.open(page, heading, headers.toArray(String[]::new));
        for (Difference.Node node : nodes) {
            table.row(() -> page.nodeLabel(node.code()))
                    .percent(node.from().value())
                    .percent(node.to().value())
                    .points(node.part());
            if (tested) {
                table.figure(Optional.ofNullable(intervals.get(node.code()))
                        .map(interval -> page.text(
                                "card.change.range",
                                page.numbers().points(interval.lower()),
                                page.numbers().points(interval.upper())))
                        .orElse(""));
            }
            table.endRow();
        }
        for (Difference.Adjustment adjustment : root.adjustments()) {
            table.row()
                    .head(page.adjustment(adjustment.name()))
                    .figure("")
                    .figure("")
                    .points(adjustment.part());
            if (tested) {
                table.figure("");
            }
            table.endRow();
        }
        table.close();
    }
}
