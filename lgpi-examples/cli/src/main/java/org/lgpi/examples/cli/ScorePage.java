package org.lgpi.examples.cli;

import java.time.Year;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;

/** Scores as one HTML page that loads nothing: a ranking for each period, then the values of all nodes. */
final class ScorePage {

    private ScorePage() {}

    static String of(ScoreTable scores) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Scores</title>
                <style>
                :root { color-scheme: light dark }
                body { font: 1rem/1.5 sans-serif; margin: 1rem }
                div { overflow-x: auto }
                table { border-collapse: collapse }
                th, td { padding: .2em .6em; border-bottom: 1px solid #888; white-space: nowrap }
                </style>
                </head>
                <body>
                <main>
                """);
        page.append("<h1>")
                .append(escaped(scores.definition().framework().toString()))
                .append("</h1>\n");
        page.append("<p>Fingerprint of the definition: ")
                .append(scores.definition().fingerprint())
                .append(".</p>\n");
        String node = scores.nodes().get(0);
        for (Year period : scores.periods()) {
            page.append("<h2>Ranking of ")
                    .append(period)
                    .append(node.equals(PerNode.INDEX) ? "" : ", " + escaped(node));
            page.append("</h2>\n<p>").append(RankingText.NO_INTERVALS).append("</p>\n");
            table(Ranking.of(scores, node, period, Ranking.Ties.MINIMUM).table(), page);
        }
        page.append("<h2>All values</h2>\n");
        table(scores.table(), page);
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void table(TextTable table, StringBuilder page) {
        page.append("<div role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n")
                .append(table.toHtml())
                .append("</div>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
