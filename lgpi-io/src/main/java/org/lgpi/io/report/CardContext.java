package org.lgpi.io.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.responsibility.ResponsibilityScore;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.core.scoring.GateResult;

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
        CardChange.write(page, result);
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
                page.text("card.gates.conditions"),
                "#" + page.text("card.gates.met"),
                "#" + page.text("card.gates.required"),
                page.text("card.gates.verdict"));
        for (GateResult gate : gates) {
            Gate asked = gate.gate();
            table.row(() -> page.label(asked.label(), asked.code()))
                    .cell(asked.conditions().stream().map(this::condition).collect(Collectors.joining("; ")))
                    .figure(page.text(
                            "rank.of",
                            page.numbers().count(gate.met()),
                            page.numbers().count(asked.conditions().size())))
                    .figure(page.numbers().count(asked.required()))
                    .cell(verdict(gate))
                    .endRow();
        }
        table.close();
        page.endSection();
    }

    /** A condition beside the value that it met or not; that of the index was not capped, which the card does not show. */
    private String condition(Gate.Condition condition) {
        String asked = GateWords.condition(page, condition);
        return condition.node().equals(PerNode.INDEX)
                ? asked
                : page.text(
                        "card.gates.condition",
                        asked,
                        page.numbers()
                                .percent(result.card().node(condition.node()).value()));
    }

    private String verdict(GateResult gate) {
        String word = page.word(gate.verdict());
        String caps = GateWords.caps(page, gate.gate());
        return gate.verdict() == GateResult.Verdict.FAILED && !caps.isEmpty() ? word + ": " + caps : word;
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
        powersRow(table.row().head(page.text("card.powers.total")), rows.get(0));
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
        if (peers.size() > MOST_PEERS) {
            page.paragraph(page.text(
                    "peers.first",
                    page.numbers().count(MOST_PEERS),
                    page.numbers().count(peers.size())));
        }
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
