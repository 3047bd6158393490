package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lgpi.core.framework.Block;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.stat.Decimals;

/** The part of the overview that says what changed since the earlier period, over the units scored in both. */
final class OverviewChange {

    private final Page page;
    private final Report report;
    private final Past past;

    private OverviewChange(Page page, Past past) {
        this.page = page;
        this.report = page.report();
        this.past = past;
    }

    /** Writes the change; nothing without an earlier period. */
    static void write(Page page) {
        page.report().past().ifPresent(past -> new OverviewChange(page, past).write());
    }

    private void write() {
        String heading = page.text("card.change", past.period().toString());
        page.section("change", heading);
        BreakText.write(page, past);
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
                "#" + past.period(),
                "#" + report.period(),
                "#" + page.text("overview.change.points"),
                "#" + page.text("units"));
        Stream.concat(
                        Stream.of(PerNode.INDEX),
                        report.framework().blocks().stream().map(Block::code))
                .filter(node -> !both(node).isEmpty())
                .forEach(node -> row(node, table));
        table.close();
        page.endSection();
    }

    private double change(String unit) {
        return Decimals.round(past.now(unit, PerNode.INDEX)) - Decimals.round(past.before(unit, PerNode.INDEX));
    }

    /** Units with a value of the node in both periods: others would change the mean by coming and going. */
    private List<String> both(String node) {
        List<String> both = new ArrayList<>();
        for (String unit : report.units()) {
            if (!Double.isNaN(past.now(unit, node)) && !Double.isNaN(past.before(unit, node))) {
                both.add(unit);
            }
        }
        return both;
    }

    private void row(String node, Table table) {
        List<String> both = both(node);
        double from = Summary.of(both.stream().mapToDouble(unit -> past.before(unit, node)))
                .mean();
        double to = Summary.of(both.stream().mapToDouble(unit -> past.now(unit, node)))
                .mean();
        table.row(() -> page.nodeLabel(node))
                .percent(from)
                .percent(to)
                .points(to - from)
                .figure(page.numbers().count(both.size()))
                .endRow();
    }
}
