package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lgpi.core.framework.Block;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.io.chart.BarChart;
import org.lgpi.io.chart.Histogram;

/** The first page: all units at a glance. */
final class OverviewPage {

    private static final int RANGES = 10;

    /** Units up to which each has a tile of its own where there are no regions to show. */
    private static final int MOST_TILES = 60;

    private final Page page;
    private final Report report;
    private final Summary summary;

    private OverviewPage(Page page) {
        this.page = page;
        this.report = page.report();
        this.summary = report.summary(PerNode.INDEX);
    }

    static String write(Page page) {
        return new OverviewPage(page).write();
    }

    private String write() {
        page.begin(page.text("overview.title", page.siteName(), report.period().toString()));
        facts();
        page.html().open("div", "class", "charts").text("\n");
        distribution();
        blocks();
        page.html().closeLine();
        bands();
        tiles();
        OverviewChange.write(page);
        OverviewGroups.write(page);
        OverviewRanking.write(page);
        downloads();
        return page.end();
    }

    private void facts() {
        if (!report.framework().note().isEmpty()) {
            page.html().open("p", "class", "note");
            page.label(report.framework().note(), "");
            page.html().closeLine();
        }
        page.section("facts", page.text("overview.facts"));
        page.html().open("dl", "class", "facts").text("\n");
        page.fact(page.text("units.count"), page.numbers().count(summary.count()));
        int without = report.units().size() - summary.count();
        if (without > 0) {
            page.fact(page.text("units.without"), page.numbers().count(without));
        }
        page.fact(page.text("mean"), page.numbers().percent(summary.mean()));
        page.fact(page.text("median"), page.numbers().percent(summary.median()));
        page.fact(
                page.text("quartiles"),
                page.text(
                        "interval.text",
                        page.numbers().percent(summary.lower()),
                        page.numbers().percent(summary.upper())));
        Summary coverage = Summary.of(report.units().stream()
                .map(unit -> report.scores().index(report.row(unit)))
                .mapToDouble(Score::coverage));
        page.fact(page.text("coverage"), page.numbers().percent(coverage.mean()));
        page.html().closeLine();
        page.endSection();
    }

    private void distribution() {
        page.section("distribution", page.text("overview.distribution"));
        Histogram counted =
                Histogram.ofShares(page.caption("", ""), report.values(PerNode.INDEX, report.units()), RANGES);
        List<String> parts = new ArrayList<>();
        double width = (counted.to() - counted.from()) / RANGES;
        for (int i = 0; i < RANGES; i++) {
            String from = page.numbers().wholePercent(counted.from() + i * width);
            String to = page.numbers().wholePercent(counted.from() + (i + 1) * width);
            parts.add(from + "\u2013" + to + ": "
                    + page.numbers().count(counted.counts().get(i)));
        }
        String text = page.text("overview.distribution.text", String.join("; ", parts));
        page.chart(new Histogram(
                page.caption(page.text("overview.distribution"), text),
                counted.from(),
                counted.to(),
                counted.counts()));
        page.endSection();
    }

    private void blocks() {
        page.section("blocks", page.text("overview.blocks"));
        List<BarChart.Bar> bars = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        page.html().open("ul").text("\n");
        for (Block block : report.framework().blocks()) {
            double mean = report.summary(block.code()).mean();
            bars.add(BarChart.Bar.of(page.name(block), mean));
            parts.add(page.name(block) + ": " + page.numbers().percent(mean));
            page.html().open("li");
            page.blockLink(block);
            page.html().text(" " + page.numbers().percent(mean)).closeLine();
        }
        page.html().closeLine();
        String text = page.text("overview.blocks.text") + " " + String.join("; ", parts) + ".";
        page.chart(new BarChart(page.caption(page.text("overview.blocks"), text), bars));
        page.endSection();
    }

    private void bands() {
        List<Band> bands = report.definition().method().bands().stream()
                .sorted((a, b) -> Double.compare(b.from(), a.from()))
                .toList();
        if (bands.isEmpty()) {
            return;
        }
        page.section("bands", page.text("overview.bands"));
        Table table = Table.open(
                page,
                page.text("overview.bands"),
                page.text("band"),
                "#" + page.text("overview.bands.from"),
                "#" + page.text("units"),
                "#" + page.text("overview.bands.share"));
        for (Band band : bands) {
            long count = report.ranking().entries().stream()
                    .map(Ranking.Entry::band)
                    .filter(band.code()::equals)
                    .count();
            table.row()
                    .head(page.bandName(band))
                    .percent(band.from())
                    .figure(page.numbers().count(count))
                    .percent(summary.count() == 0 ? Double.NaN : (double) count / summary.count())
                    .endRow();
        }
        table.close();
        page.endSection();
    }

    private void tiles() {
        Map<String, List<String>> regions = report.regions();
        if (regions.size() > 1) {
            page.section("tiles", page.text("overview.tiles"));
            page.paragraph(page.text("overview.tiles.text"));
            page.html().open("ul", "class", "tiles").text("\n");
            regions.forEach((region, units) ->
                    tile(report.summary(PerNode.INDEX, units).mean(), () -> page.regionLabel(region), units.size()));
            page.html().closeLine();
            page.endSection();
        } else if (report.units().size() <= MOST_TILES) {
            page.section("tiles", page.text("overview.tiles.units"));
            page.paragraph(page.text("overview.tiles.units.text"));
            page.html().open("ul", "class", "tiles").text("\n");
            report.units().forEach(unit -> tile(report.value(unit, PerNode.INDEX), () -> page.unitLink(unit), 1));
            page.html().closeLine();
            page.endSection();
        }
    }

    private void tile(double value, Runnable name, int units) {
        page.html().open("li", "class", "tile " + shade(value)).open("span", "class", "name");
        name.run();
        page.html().close().element("strong", page.numbers().percent(value));
        if (units > 1) {
            page.html()
                    .element("span", page.text("units") + ": " + page.numbers().count(units));
        }
        page.html().closeLine();
    }

    /** The five shades of a heat map, as the style sheet names them. */
    private static String shade(double value) {
        return Double.isNaN(value) ? "none" : "s" + Math.max(0, Math.min(4, (int) Math.floor(value * 5)));
    }

    private void downloads() {
        page.section("downloads", page.text("nav.downloads"));
        page.paragraph(page.text("downloads.text"));
        page.html().open("ul").text("\n");
        for (DataFile file : DataFile.values()) {
            if (file.isIn(report)) {
                page.html()
                        .open("li")
                        .element("a", page.text(file.key()), "href", "../data/" + file.fileName())
                        .closeLine();
            }
        }
        page.html().closeLine();
        page.endSection();
    }
}
