package org.lgpi.io.report;

import java.util.List;
import org.lgpi.core.comparison.time.CommonCriteria;
import org.lgpi.core.comparison.time.SeriesBreak;
import org.lgpi.core.index.IndexDiff;

/** What pages say where two periods are of different versions of the index. */
final class BreakText {

    private BreakText() {}

    /** Says that the series breaks, and what joins its sides; nothing without a break. */
    static void write(Page page, Past past) {
        past.broken().ifPresent(found -> {
            page.html().open("p", "class", "note");
            page.html()
                    .text(page.text(
                                    "break.text",
                                    past.period().toString(),
                                    found.period().toString(),
                                    found.diff().from(),
                                    found.diff().to())
                            + " " + bridge(page, past, found) + " ");
            page.methodsLink("definition-change", page.text("break.changes"));
            page.html().closeLine();
        });
    }

    private static String bridge(Page page, Past past, SeriesBreak found) {
        if (found.bridge() != SeriesBreak.Bridge.COMMON_CRITERIA) {
            return page.text("break." + found.bridge().name(), found.period().toString());
        }
        CommonCriteria common = past.common().orElseThrow();
        String text = page.text(
                "break.COMMON_CRITERIA",
                page.numbers().count(common.criteria().size()),
                page.numbers().percent(common.fromShare()),
                page.numbers().percent(common.toShare()));
        List<String> reworded = common.reworded();
        if (reworded.isEmpty()) {
            return text;
        }
        boolean taken = common.criteria().containsAll(reworded);
        return text + " " + page.text(taken ? "break.reworded.in" : "break.reworded.out", String.join(", ", reworded));
    }

    /** Lists what changed in the definition, for the page on methods; nothing without a break. */
    static void changes(Page page) {
        page.report().past().flatMap(Past::broken).ifPresent(found -> {
            String heading = page.text(
                    "break.changes.title", found.diff().from(), found.diff().to());
            page.section("definition-change", heading);
            Table table = Table.open(
                    page,
                    heading,
                    page.text("break.kind"),
                    page.text("code"),
                    page.text("break.before"),
                    page.text("break.after"),
                    page.text("break.scores"));
            for (IndexDiff.Change change : found.diff().changes()) {
                table.row()
                        .head(page.word(change.kind()))
                        .cell(change.subject())
                        .cell(change.before())
                        .cell(change.after())
                        .cell(page.text(change.changesScores() ? "break.yes" : "break.no"))
                        .endRow();
            }
            table.close();
            page.endSection();
        });
    }
}
