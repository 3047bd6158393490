package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.io.chart.RankIntervalPlot;

/** The ranking on the overview, with intervals where somebody computed them. */
final class OverviewRanking {

    /** Units in the chart; the table has all of them. */
    private static final int MOST_IN_CHART = 40;

    private final Page page;
    private final Report report;

    private OverviewRanking(Page page) {
        this.page = page;
        this.report = page.report();
    }

    static void write(Page page) {
        new OverviewRanking(page).write();
    }

    private void write() {
        page.section("ranking", page.text("overview.ranking"));
        Optional<UncertaintyResult> uncertainty = report.uncertainty();
        if (uncertainty.isPresent()) {
            UncertaintyResult result = uncertainty.get();
            page.paragraph(page.text(
                    "overview.ranking.with",
                    page.numbers().percent(result.level()),
                    page.numbers().count(result.replicates())));
            chart();
        } else {
            page.paragraph(page.text("overview.ranking.without"));
        }
        table(uncertainty.isPresent());
        page.endSection();
    }

    private void chart() {
        int ranked = report.summary(PerNode.INDEX).count();
        List<RankIntervalPlot.Entry> entries = new ArrayList<>();
        for (Ranking.Entry entry : report.ranking().top(MOST_IN_CHART).entries()) {
            report.uncertainty(entry.unit())
                    .ifPresent(known -> entries.add(new RankIntervalPlot.Entry(
                            page.unitName(entry.unit()),
                            known.rank(),
                            known.interval().lower(),
                            known.interval().upper())));
        }
        String text = page.text(
                "overview.ranking.chart.text",
                page.numbers().count(entries.size()),
                page.numbers().count(ranked));
        page.chart(new RankIntervalPlot(page.caption(page.text("overview.ranking.chart"), text), ranked, entries));
    }

    private void table(boolean withIntervals) {
        List<String> headers = new ArrayList<>(List.of("#" + page.text("rank")));
        if (withIntervals) {
            headers.add("#" + page.text("rank.interval"));
        }
        headers.add(page.text("unit"));
        headers.add("#" + page.text("score"));
        if (withIntervals) {
            headers.add("#" + page.text("score.interval"));
            headers.add("#" + page.text("group"));
        }
        headers.add(page.text("band"));
        headers.add("#" + page.text("coverage"));
        headers.add("#" + page.text("bounds"));
        Table table = Table.open(page, page.text("overview.ranking"), headers.toArray(String[]::new));
        for (Ranking.Entry entry : report.ranking().entries()) {
            Optional<UnitUncertainty> known = report.uncertainty(entry.unit()).filter(unit -> unit.rank() >= 1);
            Score score = entry.score();
            table.row().figure(page.numbers().number(entry.rank()));
            if (withIntervals) {
                table.figure(known.map(unit -> ranks(unit)).orElse(""));
            }
            table.head(() -> page.unitLink(entry.unit()));
            table.figure(score.hasValue() ? page.numbers().percent(score.value()) : page.word(score.reason()));
            if (withIntervals) {
                table.figure(known.map(unit -> shares(
                                unit.scoreInterval().lower(),
                                unit.scoreInterval().upper()))
                        .orElse(""));
                table.figure(
                        known.map(unit -> page.numbers().count(unit.group())).orElse(""));
            }
            table.cell(entry.band())
                    .percent(score.coverage())
                    .figure(shares(score.lowest(), score.highest()))
                    .endRow();
        }
        table.close();
    }

    private String ranks(UnitUncertainty unit) {
        return page.text(
                "interval.text",
                page.numbers().count(Math.round(unit.interval().lower())),
                page.numbers().count(Math.round(unit.interval().upper())));
    }

    private String shares(double from, double to) {
        return page.text(
                "interval.text", page.numbers().percent(from), page.numbers().percent(to));
    }
}
