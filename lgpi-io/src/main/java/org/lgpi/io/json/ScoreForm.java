package org.lgpi.io.json;

import java.time.Year;
import java.util.List;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreDistribution;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;

/** The form of scores in JSON; NaN is null and stands beside its reason. */
final class ScoreForm {

    private ScoreForm() {}

    static void card(Scorecard card, JsonSink out) {
        out.beginObject();
        definition(card.definition(), out);
        out.text("unit", card.unit());
        out.whole("period", card.period().getValue());
        out.key("band");
        card.band().ifPresentOrElse(band -> out.text(band.code()), out::nothing);
        out.list("scores", card.nodes(), score -> score(score, out));
        out.list("gates", card.gates(), gate -> HostForms.write(gate, out));
        out.endObject();
    }

    static void table(ScoreTable scores, JsonSink out) {
        double[][] ranks = ranks(scores);
        head(scores, out);
        out.beginArray();
        for (int row = 0; row < scores.size(); row++) {
            row(scores, row, ranks, out);
        }
        out.endArray();
        out.endObject();
    }

    /** Writes all that stands before the rows, the key of the rows included. */
    static void head(ScoreTable scores, JsonSink out) {
        out.beginObject();
        out.text("schema", ScoreJson.SCHEMA);
        out.text("libraryVersion", LibraryVersion.current());
        definition(scores.definition(), out);
        out.key("rows");
    }

    static void row(ScoreTable scores, int row, double[][] ranks, JsonSink out) {
        List<String> nodes = scores.nodes();
        out.beginShortObject();
        out.text("unit", scores.unit(row));
        out.whole("period", scores.period(row).getValue());
        out.key("band");
        scores.band(row).ifPresentOrElse(band -> out.text(band.code()), out::nothing);
        out.key("scores");
        out.beginArray();
        for (int n = 0; n < nodes.size(); n++) {
            Score score = scores.score(row, nodes.get(n));
            out.beginObject();
            members(score, out);
            out.number("rank", ranks[n][row]);
            reason(score, out);
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

    /** Figures of a population; the single scores stay behind. */
    static void distribution(ScoreDistribution scores, JsonSink out) {
        out.beginObject();
        out.whole("units", scores.units());
        out.number("mean", scores.mean());
        out.number("sd", scores.sd());
        out.number("minimum", scores.quantile(0));
        out.number("median", scores.quantile(0.5));
        out.number("maximum", scores.quantile(1));
        out.key("bands");
        HostForms.write(scores.bands(), out);
        out.key("withoutValue");
        HostForms.write(scores.withoutValue(), out);
        out.endObject();
    }

    static void score(Score score, JsonSink out) {
        out.beginShortObject();
        members(score, out);
        reason(score, out);
        out.endObject();
    }

    private static void members(Score score, JsonSink out) {
        out.text("node", score.node());
        out.number("value", score.value());
        out.number("coverage", score.coverage());
        out.number("lowest", score.lowest());
        out.number("highest", score.highest());
    }

    private static void reason(Score score, JsonSink out) {
        if (score.reason() != Reason.NONE) {
            out.text("reason", score.reason().name());
        }
    }

    /** Says which definition made the scores, so that they can be told from those of another version. */
    static void definition(IndexDefinition definition, JsonSink out) {
        out.key("definition");
        out.beginObject();
        out.text("code", definition.framework().code());
        out.text("version", definition.framework().version());
        out.text("fingerprint", definition.fingerprint().hex());
        out.text("labelFingerprint", definition.labelFingerprint().hex());
        out.endObject();
    }

    /** Returns the ranks by node and row, ties sharing the smallest; NaN where there is none. */
    static double[][] ranks(ScoreTable scores) {
        double[][] ranks = new double[scores.nodes().size()][scores.size()];
        for (int n = 0; n < ranks.length; n++) {
            for (Year period : scores.periods()) {
                for (Ranking.Entry entry : Ranking.of(scores, scores.nodes().get(n), period, Ranking.Ties.MINIMUM)
                        .entries()) {
                    ranks[n][scores.row(entry.unit(), period).orElseThrow()] = entry.rank();
                }
            }
        }
        return ranks;
    }
}
