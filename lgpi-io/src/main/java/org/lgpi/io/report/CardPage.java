package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.territory.Unit;
import org.lgpi.io.chart.BarChart;
import org.lgpi.io.chart.DotPlot;
import org.lgpi.io.chart.ProfileChart;

/** The report card of one unit: its result, set beside all units and its peers. */
final class CardPage {

    private final Page page;
    private final Report report;
    private final UnitResult result;
    private final Unit unit;
    private final List<String> peers;

    private CardPage(Page page, UnitResult result) {
        this.page = page;
        this.report = page.report();
        this.result = result;
        this.unit = report.unit(result.unit());
        this.peers = result.peers();
    }

    static String write(Page page, UnitResult result) {
        return new CardPage(page, result).write();
    }

    private String write() {
        page.begin(page.unitName(result.unit()));
        page.html().open("div", "class", "card").text("\n");
        facts();
        summary();
        comparison();
        CardLosses.write(page, result);
        CardSurvey.write(page, result.unit());
        CardContext.write(page, result);
        CardTree.write(page, result);
        page.html().closeLine();
        return page.end();
    }

    private void facts() {
        page.html().open("dl", "class", "facts small").text("\n");
        page.fact(page.text("code"), result.unit());
        page.fact(page.text("period"), report.period().toString());
        unit.type().ifPresent(type -> page.fact(page.text("type"), page.type(type)));
        unit.parent().ifPresent(parent -> {
            page.html().open("div").element("dt", page.text("region")).open("dd");
            page.regionLabel(parent);
            page.html().close().closeLine();
        });
        unit.population()
                .ifPresent(residents ->
                        page.fact(page.text("population"), page.numbers().count(residents)));
        page.html().closeLine();
    }

    private void summary() {
        Score index = result.index();
        page.section("summary", page.text("card.summary"));
        page.html().open("dl", "class", "facts").text("\n");
        page.fact(page.text("score"), page.numbers().percent(index.value()));
        Optional<String> band = result.card().band().map(page::bandName);
        page.fact(page.text("band"), band.orElse(page.text("band.none")));
        page.fact(page.text("rank"), rank());
        Optional<UnitUncertainty> uncertainty = report.uncertainty(result.unit());
        uncertainty.filter(known -> known.rank() >= 1).ifPresent(known -> {
            Interval ranks = known.interval();
            page.fact(page.text("rank.interval"), interval(rounded(ranks.lower()), rounded(ranks.upper())));
            Interval scores = known.scoreInterval();
            page.fact(page.text("score.interval"), interval(percent(scores.lower()), percent(scores.upper())));
        });
        page.fact(page.text("coverage"), percent(index.coverage()));
        page.fact(page.text("bounds"), interval(percent(index.lowest()), percent(index.highest())));
        page.html().closeLine();
        if (!index.hasValue()) {
            page.paragraph(page.text("card.unitless", page.word(index.reason())));
        }
        page.chart(new BarChart(
                page.caption(
                        page.text("card.summary.chart"),
                        page.text(
                                "card.summary.chart.text",
                                percent(index.value()),
                                percent(index.lowest()),
                                percent(index.highest()))),
                List.of(new BarChart.Bar(page.text("index"), index.value(), index.lowest(), index.highest()))));
        page.endSection();
    }

    private String rank() {
        double rank = report.ranking().of(result.unit()).orElseThrow().rank();
        return Double.isNaN(rank)
                ? page.text("none")
                : page.text(
                        "rank.of",
                        page.numbers().number(rank),
                        page.numbers().count(report.summary(PerNode.INDEX).count()));
    }

    private String interval(String from, String to) {
        return page.text("interval.text", from, to);
    }

    private String percent(double share) {
        return page.numbers().percent(share);
    }

    private String rounded(double rank) {
        return page.numbers().count(Math.round(rank));
    }

    private void comparison() {
        boolean withPeers = !peers.isEmpty();
        String heading = page.text(withPeers ? "card.compare" : "card.compare.alone");
        page.section("compare", heading);
        String basis = PeerGroups.words(report.peersBasis(), page);
        if (withPeers) {
            page.paragraph(page.text("peers.basis", page.numbers().count(peers.size()), basis));
        } else if (report.units().size() > Report.FEWEST_PEERS) {
            page.paragraph(page.text("peers.none", page.numbers().count(Report.FEWEST_PEERS), basis));
        }
        page.paragraph(page.text("card.profile") + ". " + page.text("card.profile.text"));
        page.html().open("div", "class", "beside").text("\n");
        page.html().open("div", "class", "charts").text("\n");
        page.chart(dots(heading, withPeers));
        page.chart(profile());
        page.html().closeLine();
        comparisonTable(heading, withPeers);
        page.html().closeLine();
        page.endSection();
    }

    private DotPlot dots(String heading, boolean withPeers) {
        List<String> series = new ArrayList<>(List.of(page.unitName(result.unit()), page.text("national")));
        if (withPeers) {
            series.add(page.text("peers"));
        }
        List<DotPlot.Row> rows = new ArrayList<>();
        rows.add(new DotPlot.Row(page.text("index"), values(PerNode.INDEX, withPeers)));
        for (Block block : report.framework().blocks()) {
            rows.add(new DotPlot.Row(page.name(block), values(block.code(), withPeers)));
        }
        return new DotPlot(page.caption(heading, sentence(rows)), series, rows);
    }

    private String sentence(List<DotPlot.Row> rows) {
        List<String> parts = new ArrayList<>();
        rows.forEach(row -> parts.add(row.name() + ": " + percent(row.values().get(0))));
        return String.join("; ", parts) + ".";
    }

    private List<Double> values(String node, boolean withPeers) {
        List<Double> values = new ArrayList<>();
        values.add(result.card().node(node).value());
        values.add(report.summary(node).mean());
        if (withPeers) {
            values.add(result.peerMeans().get(node));
        }
        return values;
    }

    /** The level below the blocks; the blocks themselves where they hold criteria alone. */
    private List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        for (Block block : report.framework().blocks()) {
            if (block.subBlocks().isEmpty()) {
                parts.add(block);
            } else {
                parts.addAll(block.subBlocks());
            }
        }
        return parts;
    }

    private ProfileChart profile() {
        List<ProfileChart.Point> points = new ArrayList<>();
        for (Node part : parts()) {
            Summary all = report.summary(part.code());
            double value = result.card().node(part.code()).value();
            points.add(new ProfileChart.Point(page.name(part), value, all.lower(), all.median(), all.upper()));
        }
        return new ProfileChart(page.caption(page.text("card.profile"), page.text("card.profile.text")), points);
    }

    private void comparisonTable(String heading, boolean withPeers) {
        List<String> headers = new ArrayList<>(List.of(
                page.text("name"),
                "#" + page.text("value"),
                "#" + page.text("mean"),
                "#" + page.text("quartiles"),
                "#" + page.text("coverage")));
        if (withPeers) {
            headers.add(3, "#" + page.text("peers.mean"));
        }
        Table table = Table.open(page, heading, headers.toArray(String[]::new));
        row(table, PerNode.INDEX, "d0", withPeers);
        for (Block block : report.framework().blocks()) {
            row(table, block.code(), "d1", withPeers);
            for (Group subBlock : block.subBlocks()) {
                row(table, subBlock.code(), "d2", withPeers);
            }
        }
        table.close();
    }

    private void row(Table table, String node, String depth, boolean withPeers) {
        Score score = result.card().node(node);
        Summary all = report.summary(node);
        table.row(() -> page.nodeLabel(node), "class", depth);
        if (score.hasValue()) {
            table.percent(score.value());
        } else {
            table.figure(page.word(score.reason()));
        }
        table.percent(all.mean());
        if (withPeers) {
            table.percent(result.peerMeans().get(node));
        }
        table.figure(interval(percent(all.lower()), percent(all.upper())));
        table.percent(score.coverage()).endRow();
    }
}
