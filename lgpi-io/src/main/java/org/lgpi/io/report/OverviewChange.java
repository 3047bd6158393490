package org.lgpi.io.report;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lgpi.core.framework.Block;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.stat.Decimals;

/** The part of the overview that says what changed since the earlier period, over the units scored in both. */
final class OverviewChange {

    private final Page page;
    private final Report report;
    private final ScoreTable earlier;
    private final Year before;

    private OverviewChange(Page page, ScoreTable earlier, Year before) {
        this.page = page;
        this.report = page.report();
        this.earlier = earlier;
        this.before = before;
    }

    /** Writes the change; nothing without an earlier period. */
    static void write(Page page) {
        page.report()
                .previousPeriod()
                .ifPresent(before ->
                        new OverviewChange(page, page.report().previous().orElseThrow(), before).write());
    }

    private void write() {
        String heading = page.text("card.change", before.toString());
        page.section("change", heading);
        List<String> both = both(PerNode.INDEX);
        long up = both.stream().filter(unit -> change(unit) > 0).count();
        long down = both.stream().filter(unit -> change(unit) < 0).count();
        page.paragraph(page.text(
                "overview.change.text",
                page.numbers().count(both.size()),
                page.numbers().count(up),
                page.numbers().count(down)));
        Table table = Table.open(
                page,
                heading,
                page.text("name"),
                "#" + before,
                "#" + report.period(),
                "#" + page.text("overview.change.points"),
                "#" + page.text("units"));
        Stream.concat(
                        Stream.of(PerNode.INDEX),
                        report.framework().blocks().stream().map(Block::code))
                .filter(earlier.nodes()::contains)
                .forEach(node -> row(node, table));
        table.close();
        page.endSection();
    }

    private double change(String unit) {
        return Decimals.round(report.value(unit, PerNode.INDEX)) - Decimals.round(value(unit, PerNode.INDEX));
    }

    private double value(String unit, String node) {
        return earlier.row(unit, before).stream()
                .mapToDouble(row -> earlier.value(row, node))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Units with a value of the node in both periods: others would change the mean by coming and going. */
    private List<String> both(String node) {
        List<String> both = new ArrayList<>();
        for (String unit : report.units()) {
            if (!Double.isNaN(report.value(unit, node)) && !Double.isNaN(value(unit, node))) {
                both.add(unit);
            }
        }
        return both;
    }

    private void row(String node, Table table) {
        List<String> both = both(node);
        double from =
                Summary.of(both.stream().mapToDouble(unit -> value(unit, node))).mean();
        double to = report.summary(node, both).mean();
        table.row(() -> page.nodeLabel(node))
                .percent(from)
                .percent(to)
                .points(to - from)
                .figure(page.numbers().count(both.size()))
                .endRow();
    }
}
