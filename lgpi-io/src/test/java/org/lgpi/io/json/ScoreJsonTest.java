package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;

class ScoreJsonTest {

    private static final IndexDefinition MINI = IndexJson.parse("""
            {"schema": "lgpi-index/1",
             "framework": {"code": "mini", "version": "1", "blocks": [
               {"code": "1", "criteria": [
                 {"code": "1.1", "scale": {"type": "RANGE", "min": 0, "max": 3}},
                 {"code": "1.2", "scale": {"type": "BINARY"}}]}]},
             "method": {"bands": [{"code": "A", "from": 0.5}]}}
            """);

    @Test
    void theWholeFormIsStable() {
        assertThat(ScoreJson.write(Scorer.of(MINI).scoreAll(table(), "index", "1.1")))
                .isEqualTo("""
                        {
                          "schema": "lgpi-scores/1",
                          "libraryVersion": "%s",
                          "definition": {
                            "code": "mini",
                            "version": "1",
                            "fingerprint": "%s",
                            "labelFingerprint": "%s"
                          },
                          "rows": [
                            {"unit": "Ә1", "period": 2026, "band": "A", "scores": [\
                        {"node": "index", "value": 0.6666666666666666, "coverage": 0.5, "lowest": 0.3333333333333333, \
                        "highest": 0.8333333333333333, "rank": 1}, \
                        {"node": "1.1", "value": 0.6666666666666666, "coverage": 1, "lowest": 0.6666666666666666, \
                        "highest": 0.6666666666666666, "rank": 1}]},
                            {"unit": "B2", "period": 2026, "band": null, "scores": [\
                        {"node": "index", "value": null, "coverage": null, "lowest": null, "highest": null, \
                        "rank": null, "reason": "NOT_APPLICABLE"}, \
                        {"node": "1.1", "value": null, "coverage": null, "lowest": null, "highest": null, \
                        "rank": null, "reason": "NOT_APPLICABLE"}]}
                          ]
                        }
                        """.formatted(LibraryVersion.current(), MINI.fingerprint(), MINI.labelFingerprint()));
    }

    @Test
    void aTableWithoutRowsIsSoundJson() throws IOException {
        ScoreTable none = Scorer.of(MINI).scoreAll(AssessmentTable.of(MINI.framework(), List.of()));

        assertThat(new ObjectMapper().readTree(ScoreJson.write(none)).get("rows"))
                .isEmpty();
    }

    @Test
    void everyNumberReadsBackAsTheSameDouble() throws IOException {
        ScoreTable scores = Scorer.of(MINI).scoreAll(table());
        JsonNode rows = new ObjectMapper().readTree(ScoreJson.write(scores)).get("rows");

        assertThat(rows).hasSize(scores.size());
        for (int row = 0; row < scores.size(); row++) {
            JsonNode written = rows.get(row).get("scores");
            assertThat(written).hasSize(scores.nodes().size());
            for (int n = 0; n < written.size(); n++) {
                Score score = scores.score(row, scores.nodes().get(n));
                assertThat(written.get(n).get("node").textValue()).isEqualTo(score.node());
                assertThat(number(written.get(n).get("value"))).isEqualTo(Double.valueOf(score.value()));
                assertThat(number(written.get(n).get("coverage"))).isEqualTo(Double.valueOf(score.coverage()));
                assertThat(number(written.get(n).get("lowest"))).isEqualTo(Double.valueOf(score.lowest()));
                assertThat(number(written.get(n).get("highest"))).isEqualTo(Double.valueOf(score.highest()));
            }
        }
    }

    @Test
    void ranksCountWithinThePeriodAndTiesShareTheSmallest() throws IOException {
        ScoreTable scores = Scorer.of(MINI)
                .scoreAll(AssessmentTable.of(
                        MINI.framework(),
                        List.of(
                                assessment("A", 2025, 1),
                                assessment("A", 2026, 1),
                                assessment("B", 2026, 3),
                                assessment("C", 2026, 3),
                                assessment("D", 2026, 0))));

        assertThat(new ObjectMapper()
                        .readTree(ScoreJson.write(scores)).findValues("scores").stream()
                                .map(nodes -> nodes.get(0).get("rank").intValue()))
                .containsExactly(1, 3, 1, 1, 4);
        assertThat(Ranking.of(scores, "index", Year.of(2026), Ranking.Ties.MINIMUM)
                        .of("D"))
                .get()
                .extracting(Ranking.Entry::rank)
                .isEqualTo(4.0);
    }

    @Test
    void fileStreamAndTextAreTheSame(@TempDir Path folder) throws IOException {
        ScoreTable scores = Scorer.of(MINI).scoreAll(table());
        Path file = folder.resolve("scores.json");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        ScoreJson.write(scores, file);
        ScoreJson.write(scores, stream);

        assertThat(Files.readString(file)).isEqualTo(ScoreJson.write(scores));
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(ScoreJson.write(scores));
    }

    private static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    private static AssessmentTable table() {
        Assessment none = Assessment.builder(MINI.framework(), "B2", Year.of(2026))
                .status("1.1", ObservationStatus.NOT_APPLICABLE)
                .status("1.2", ObservationStatus.NOT_APPLICABLE)
                .build();
        return AssessmentTable.of(MINI.framework(), List.of(assessment("Ә1", 2026, 2), none));
    }

    private static Assessment assessment(String unit, int year, double value) {
        return Assessment.builder(MINI.framework(), unit, Year.of(year))
                .value("1.1", value)
                .build();
    }
}
