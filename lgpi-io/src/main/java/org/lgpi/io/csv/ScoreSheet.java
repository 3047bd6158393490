package org.lgpi.io.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.LibraryVersion;

/** Scores with their reasons, and what they were computed by, as rows of two sheets. */
final class ScoreSheet {

    static final List<String> COLUMNS = List.of(
            "unit",
            "period",
            "node",
            "label",
            "value",
            "coverage",
            "lowest",
            "highest",
            "rank",
            "band",
            "status",
            "weight",
            "part",
            "loss");

    static final List<String> METHOD_COLUMNS = List.of("item", "value");

    private static final int LONGEST_PART = 30_000;

    private ScoreSheet() {}

    static void write(ScoreTable scores, TableOutput out) {
        Framework framework = scores.definition().framework();
        Map<Year, Map<String, Ranking>> rankings = scores.periods().stream()
                .collect(Collectors.toMap(period -> period, period -> rankings(scores, period)));
        for (int row = 0; row < scores.size(); row++) {
            Scorecard card = scores.card(row);
            Map<String, Explanation.Node> explained =
                    card.explain().nodes().stream().collect(Collectors.toMap(Explanation.Node::code, node -> node));
            for (String node : scores.nodes()) {
                Score score = scores.score(row, node);
                Label label = framework.node(node).map(Node::label).orElse(framework.label());
                out.text(scores.unit(row))
                        .year(scores.period(row).getValue())
                        .text(node)
                        .text(label.isEmpty() ? "" : label.text("en"));
                figures(score, out);
                out.number(rankings.get(scores.period(row))
                                .get(node)
                                .of(scores.unit(row))
                                .map(Ranking.Entry::rank)
                                .orElse(Double.NaN))
                        .text(
                                node.equals(PerNode.INDEX)
                                        ? scores.band(row)
                                                .map(band -> band.code())
                                                .orElse("")
                                        : "")
                        .text(
                                score.reason() == Reason.NONE
                                        ? "SCORED"
                                        : score.reason().name());
                explanation(explained.get(node), score, out);
                out.endRow();
            }
        }
    }

    /** What is withheld has no bounds from which it could be worked out. */
    private static void figures(Score score, TableOutput out) {
        boolean hidden = score.reason() == Reason.SUPPRESSED || score.reason() == Reason.LOW_COVERAGE;
        out.number(score.value())
                .number(score.coverage())
                .number(hidden ? Double.NaN : score.lowest())
                .number(hidden ? Double.NaN : score.highest());
    }

    private static void explanation(Explanation.Node node, Score score, TableOutput out) {
        boolean shown = score.hasValue();
        out.number(node.effectiveWeight())
                .number(shown ? node.part() : Double.NaN)
                .number(shown ? node.loss() : Double.NaN);
    }

    private static Map<String, Ranking> rankings(ScoreTable scores, Year period) {
        return scores.nodes().stream()
                .collect(
                        Collectors.toMap(node -> node, node -> Ranking.of(scores, node, period, Ranking.Ties.MINIMUM)));
    }

    static void writeMethods(ScoreTable scores, TableOutput out) {
        Framework framework = scores.definition().framework();
        item("code", framework.code(), out);
        framework
                .label()
                .languages()
                .forEach(language -> item("label_" + language, framework.label().text(language), out));
        item("version", framework.version(), out);
        item("valid from", framework.validFrom().map(LocalDate::toString).orElse(""), out);
        item("valid to", framework.validTo().map(LocalDate::toString).orElse(""), out);
        item("fingerprint", scores.definition().fingerprint().toString(), out);
        item("fingerprint of the labels", scores.definition().labelFingerprint().toString(), out);
        item("computed by", "LGPI SDK " + LibraryVersion.current(), out);
        item("values", "shares from 0 to 1; parts of the nodes on one level add up to the index", out);
        JsonNode method = method(scores);
        if (method.isEmpty()) {
            item("method", "every part has its default", out);
        }
        method.properties().forEach(part -> {
            String json = part.getValue().isTextual()
                    ? part.getValue().asText()
                    : part.getValue().toString();
            item(
                    "method." + part.getKey(),
                    json.length() > LONGEST_PART ? "too long for a cell; see the definition as JSON" : json,
                    out);
        });
    }

    private static JsonNode method(ScoreTable scores) {
        try {
            return new ObjectMapper()
                    .readTree(IndexJson.write(scores.definition()))
                    .path("method");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition that was written cannot be read", e);
        }
    }

    private static void item(String item, String value, TableOutput out) {
        if (!value.isEmpty()) {
            out.text(item).text(value).endRow();
        }
    }
}
