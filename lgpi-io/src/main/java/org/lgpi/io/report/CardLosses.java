package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvement;
import org.lgpi.io.chart.LossWaterfall;

/** The part of a card that says where points are lost, and what would bring them back. */
final class CardLosses {

    private static final int MOST_STEPS = 6;
    private static final int MOST_CRITERIA = 8;

    /** A rest that nobody could see in a chart of shares. */
    private static final double NOTHING = 5e-4;

    private final Page page;
    private final UnitResult result;

    private CardLosses(Page page, UnitResult result) {
        this.page = page;
        this.result = result;
    }

    /** Writes losses and steps; nothing for a unit without score, whose losses would tell what is withheld. */
    static void write(Page page, UnitResult result) {
        if (result.index().hasValue()) {
            CardLosses losses = new CardLosses(page, result);
            losses.losses();
            losses.improvements();
        }
    }

    private void losses() {
        page.section("losses", page.text("card.losses"));
        page.html().open("div", "class", "charts").text("\n");
        page.chart(waterfall());
        List<Explanation.Node> criteria = result.explanation().nodes().stream()
                .filter(node -> node.children().isEmpty() && node.loss() > 0)
                .sorted(Comparator.comparingDouble(node -> -node.loss()))
                .limit(MOST_CRITERIA)
                .toList();
        if (!criteria.isEmpty()) {
            Table table = Table.open(
                    page,
                    page.text("card.losses.table"),
                    page.text("name"),
                    "#" + page.text("value"),
                    "#" + page.text("card.loss"));
            for (Explanation.Node criterion : criteria) {
                table.row(() -> page.label(criterion.label(), criterion.code()))
                        .percent(criterion.score().value())
                        .points(-criterion.loss())
                        .endRow();
            }
            table.close();
        }
        page.html().closeLine();
        page.endSection();
    }

    private LossWaterfall waterfall() {
        Explanation.Node root = result.explanation().root();
        List<LossWaterfall.Loss> losses = new ArrayList<>();
        for (Explanation.Node block : root.children()) {
            List<Explanation.Node> parts = block.children().isEmpty() ? List.of(block) : block.children();
            for (Explanation.Node part : parts) {
                if (part.hasPart() && part.loss() > NOTHING) {
                    losses.add(new LossWaterfall.Loss(page.name(part.label(), part.code()), part.loss()));
                }
            }
        }
        losses.sort(Comparator.comparingDouble(loss -> -loss.amount()));
        List<LossWaterfall.Loss> shown = new ArrayList<>(losses.subList(0, Math.min(MOST_STEPS, losses.size())));
        root.adjustments().stream()
                .filter(adjustment -> Math.abs(adjustment.loss()) > NOTHING)
                .forEach(adjustment ->
                        shown.add(new LossWaterfall.Loss(page.adjustment(adjustment.name()), adjustment.loss())));
        double top = result.explanation().top();
        double rest = top - result.index().value();
        for (LossWaterfall.Loss loss : shown) {
            rest -= loss.amount();
        }
        if (Math.abs(rest) > NOTHING) {
            shown.add(new LossWaterfall.Loss(page.text("card.losses.other"), rest));
        }
        String title = page.text("card.losses.chart");
        return new LossWaterfall(
                page.caption(title, sentence(shown)),
                page.text("card.losses.best"),
                top,
                shown,
                page.text("card.losses.reached"));
    }

    private String sentence(List<LossWaterfall.Loss> losses) {
        List<String> parts = new ArrayList<>();
        losses.forEach(loss -> parts.add(loss.name() + ": " + page.numbers().points(-loss.amount())));
        return losses.isEmpty() ? "" : String.join("; ", parts) + ".";
    }

    private void improvements() {
        page.section("improve", page.text("card.improve"));
        if (result.improvements().isEmpty()) {
            page.paragraph(page.text("card.improve.none"));
        } else {
            page.paragraph(page.text("card.improve.text"));
            Table table = Table.open(
                    page,
                    page.text("card.improve"),
                    page.text("name"),
                    "#" + page.text("card.improve.from"),
                    "#" + page.text("card.improve.to"),
                    "#" + page.text("card.improve.gain"),
                    "#" + page.text("card.improve.after"),
                    page.text("band"));
            for (Improvement step : result.improvements()) {
                table.row(() -> page.label(step.label(), step.criterion()))
                        .figure(
                                Double.isNaN(step.from())
                                        ? page.word(step.status())
                                        : page.numbers().number(step.from()))
                        .figure(page.numbers().number(step.to()))
                        .points(step.gain())
                        .percent(step.after().value())
                        .cell(step.band())
                        .endRow();
            }
            table.close();
        }
        page.endSection();
    }
}
