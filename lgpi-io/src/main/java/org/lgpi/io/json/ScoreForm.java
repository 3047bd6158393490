package org.lgpi.io.json;

import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;

/** The form of scores in JSON; NaN is null and stands beside its reason. */
final class ScoreForm {

    private ScoreForm() {}

    static void card(Scorecard card, JsonSink out) {
        out.beginObject();
        index(card.definition(), out);
        out.text("unit", card.unit());
        out.whole("period", card.period().getValue());
        out.key("band");
        card.band().ifPresentOrElse(band -> out.text(band.code()), out::nothing);
        out.list("scores", card.nodes(), score -> score(score, out));
        out.list("gates", card.gates(), gate -> HostForms.write(gate, out));
        out.endObject();
    }

    static void table(ScoreTable table, JsonSink out) {
        out.beginObject();
        index(table.definition(), out);
        out.key("units");
        out.beginArray();
        for (int row = 0; row < table.size(); row++) {
            out.beginObject();
            out.text("unit", table.unit(row));
            out.whole("period", table.period(row).getValue());
            out.key("band");
            table.band(row).ifPresentOrElse(band -> out.text(band.code()), out::nothing);
            int at = row;
            out.list("scores", table.nodes(), node -> score(table.score(at, node), out));
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    static void ranking(Ranking ranking, JsonSink out) {
        out.beginObject();
        out.text("node", ranking.node());
        out.whole("period", ranking.period().getValue());
        out.list("entries", ranking.entries(), entry -> HostForms.write(entry, out));
        out.endObject();
    }

    static void score(Score score, JsonSink out) {
        out.beginShortObject();
        out.text("node", score.node());
        out.number("value", score.value());
        out.number("coverage", score.coverage());
        out.number("lowest", score.lowest());
        out.number("highest", score.highest());
        out.text("reason", score.reason().name());
        out.endObject();
    }

    /** Says which definition made the scores, so that they can be told from those of another version. */
    private static void index(IndexDefinition definition, JsonSink out) {
        out.key("index");
        out.beginShortObject();
        out.text("code", definition.framework().code());
        out.text("version", definition.framework().version());
        out.text("fingerprint", definition.fingerprint().hex());
        out.endObject();
    }
}
