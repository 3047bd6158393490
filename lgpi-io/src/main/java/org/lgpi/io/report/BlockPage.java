package org.lgpi.io.report;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.territory.Unit;
import org.lgpi.io.chart.HeatMap;

/** The page of a block: what all units reach in its parts. */
final class BlockPage {

    /** Columns that a reader can still follow. */
    private static final int MOST_COLUMNS = 40;

    private static final int DEEPEST = 4;

    private final Page page;
    private final Report report;
    private final Block block;
    private final List<Node> parts = new ArrayList<>();

    private BlockPage(Page page, Block block) {
        this.page = page;
        this.report = page.report();
        this.block = block;
        addParts(block);
    }

    static String write(Page page, Block block) {
        return new BlockPage(page, block).write();
    }

    private void addParts(Group group) {
        for (Node child : group.children()) {
            parts.add(child);
            if (child instanceof Group inner) {
                addParts(inner);
            }
        }
    }

    private String write() {
        page.begin(page.name(block));
        children();
        heat();
        ranking();
        return page.end();
    }

    private void children() {
        page.section("parts", page.text("block.children"));
        Table table = Table.open(
                page,
                page.text("block.children"),
                page.text("name"),
                "#" + page.text("methods.weights.effective"),
                "#" + page.text("mean"),
                "#" + page.text("median"),
                "#" + page.text("quartiles"),
                "#" + page.text("units.count"));
        row(table, block, 1);
        rows(table, block, 2);
        table.close();
        page.endSection();
    }

    private void rows(Table table, Group group, int depth) {
        for (Node child : group.children()) {
            row(table, child, depth);
            if (child instanceof Group inner) {
                rows(table, inner, depth + 1);
            }
        }
    }

    private void row(Table table, Node node, int depth) {
        Summary summary = report.summary(node.code());
        table.row(
                        () -> {
                            page.html()
                                    .element("span", node.code(), "class", "code")
                                    .text(" ");
                            page.label(node.label(), node.code());
                        },
                        "class",
                        "d" + Math.min(depth, DEEPEST))
                .percent(report.definition().nodeWeights().effective().getOrDefault(node.code(), Double.NaN))
                .percent(summary.mean())
                .percent(summary.median())
                .figure(page.text(
                        "interval.text",
                        page.numbers().percent(summary.lower()),
                        page.numbers().percent(summary.upper())))
                .figure(page.numbers().count(summary.count()))
                .endRow();
    }

    /** Columns are units where they are few, else regions; where both are many, there is no chart to read. */
    private void heat() {
        Map<String, List<String>> regions = report.regions();
        List<String> columns = new ArrayList<>();
        List<List<String>> members = new ArrayList<>();
        boolean single = report.units().size() <= MOST_COLUMNS;
        if (single) {
            report.units().forEach(unit -> {
                columns.add(page.unitName(unit));
                members.add(List.of(unit));
            });
        } else if (regions.size() <= MOST_COLUMNS) {
            regions.forEach((region, units) -> {
                columns.add(Names.of(
                        report.register().unit(region).map(Unit::label).orElse(Label.EMPTY), region, page.language()));
                members.add(units);
            });
        }
        if (columns.isEmpty()) {
            return;
        }
        String heading = page.text(single ? "block.heat" : "block.heat.regions");
        String what = page.text(single ? "block.units" : "block.regions");
        List<List<Double>> values = parts.stream()
                .map(part -> members.stream()
                        .map(units -> report.summary(part.code(), units).mean())
                        .toList())
                .toList();
        List<String> rows =
                parts.stream().map(part -> part.code() + " " + page.name(part)).toList();
        page.section("heat", heading);
        page.paragraph(page.text("block.heat.text", what));
        page.wideChart(new HeatMap(page.caption(heading, page.text("block.heat.text", what)), columns, rows, values));
        page.endSection();
    }

    private void ranking() {
        page.section("ranking", page.text("block.ranking"));
        Table table = Table.open(
                page,
                page.text("block.ranking"),
                "#" + page.text("rank"),
                page.text("unit"),
                "#" + page.text("value"),
                "#" + page.text("coverage"));
        Year period = report.period();
        for (Ranking.Entry entry : Ranking.of(report.scores(), block.code(), period, Ranking.Ties.MINIMUM)
                .entries()) {
            Score score = entry.score();
            table.row()
                    .figure(page.numbers().number(entry.rank()))
                    .head(() -> page.unitLink(entry.unit()))
                    .figure(score.hasValue() ? page.numbers().percent(score.value()) : page.word(score.reason()))
                    .percent(score.coverage())
                    .endRow();
        }
        table.close();
        page.endSection();
    }
}
