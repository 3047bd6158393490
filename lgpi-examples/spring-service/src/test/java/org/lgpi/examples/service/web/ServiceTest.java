package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.AssessmentJson;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.ResponsibilityJson;
import tools.jackson.databind.JsonNode;

/** What the service does for those who use it as it is meant. */
class ServiceTest extends RunningService {

    private static final String PLAN = """
            {"schema": "lgpi-robustness/1", "replicates": 200,
             "vary": [{"input": "weights", "level": "criterion", "relative": 0.5}]}""";

    @Test
    void theCatalogueIsThereFromTheStart() {
        JsonNode items = client.get("/v1/definitions").json().path("items");

        assertThat(items.findValuesAsString("code")).contains("lgpi-100", "lai", "rai", "service-responsibility");
        JsonNode one =
                client.get("/v1/definitions/lgpi-100").json().path("items").path(0);
        assertThat(one.path("fingerprint").asString())
                .isEqualTo(Catalogue.lgpi100().fingerprint() + "-"
                        + Catalogue.lgpi100().labelFingerprint());
    }

    @Test
    void typesOfTheLibraryAreReturnedWhole() {
        String index = client.get("/v1/definitions/lgpi-100/draft-1").body();
        String scheme = client.get("/v1/definitions/service-responsibility/1.0").body();

        assertThat(IndexJson.parse(index)).isEqualTo(Catalogue.lgpi100());
        assertThat(ResponsibilityJson.parse(scheme)).isEqualTo(Catalogue.serviceResponsibility());
    }

    @Test
    void aVersionIsAddedOnceAndNeverChanges() {
        String path = index("versions");

        assertThat(send("PUT", path, Client.JSON_TYPE, definition("versions", "1", "Criterion"))
                        .status())
                .isEqualTo(200);
        Client.Answer changed = send("PUT", path, Client.JSON_TYPE, definition("versions", "1", "Other"));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.kind()).isEqualTo("version-exists");
        Client.Answer elsewhere =
                send("PUT", "/v1/definitions/versions/3", Client.JSON_TYPE, definition("versions", "2", "Other"));
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.json().path("detail").asString()).isEqualTo("versions 2");
        assertThat(send("PUT", "/v1/definitions/versions/2", Client.JSON_TYPE, definition("versions", "2", "Other"))
                        .status())
                .isEqualTo(201);
        assertThat(client.get("/v1/definitions/versions").json().path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatWasPublishedStaysUntilItIsPublishedAgain() {
        String path = index("publishing");
        String period = path + "/periods/2026";
        send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 0, 500) + row(2, 0, 300));
        assertThat(client.get(period + "/scores").status()).isEqualTo(404);

        Client.Answer published = send("PUT", period + "/publication", "", "");
        send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 0, 100));

        Client.Answer card = client.get(period + "/scorecards/U1", "Accept-Language", "kk");
        assertThat(published.json().path("fingerprint").asString()).isNotEmpty();
        assertThat(value(card)).isEqualTo(0.5);
        assertThat(card.json().path("name").asString()).isEqualTo("Аудан 1");
        Client.Answer draft = client.get(period + "/scorecards/U1?draft=true", AccessFilter.HEADER, BOB);
        assertThat(value(draft)).isEqualTo(0.1);
        assertThat(draft.header("Cache-Control")).isEqualTo("no-store");

        send("PUT", period + "/publication", "", "");
        assertThat(value(client.get(period + "/scorecards/U1"))).isEqualTo(0.1);
        assertThat(send("DELETE", period + "/publication", "", "").status()).isEqualTo(204);
        assertThat(client.get(period + "/scorecards/U1").kind()).isEqualTo("not-published");
    }

    private static double value(Client.Answer card) {
        return card.json()
                .path("scorecard")
                .path("scores")
                .path(0)
                .path("value")
                .asDouble();
    }

    @Test
    void scoresAreThoseOfTheLibrary() {
        String path = index("same");
        Framework framework =
                IndexJson.parse(definition("same", "1", "Criterion")).framework();
        Assessment assessment = Assessment.builder(framework, "U7", Year.of(2026))
                .value("1.0", 333)
                .estimate("1.3", 100.25, 2.5)
                .status("1.9", ObservationStatus.NO_EVIDENCE)
                .build();
        Scorecard expected =
                Scorer.of(IndexJson.parse(definition("same", "1", "Criterion"))).score(assessment);

        String sent = AssessmentJson.write(assessment);
        assertThat(send("POST", path + "/assessments", Client.JSON_TYPE, sent).status())
                .isEqualTo(200);
        JsonNode card = client.get(path + "/periods/2026/scorecards/U7?draft=true", AccessFilter.HEADER, BOB)
                .json();

        assertThat(card.path("scorecard").path("scores").path(0).path("value").asDouble())
                .isEqualTo(expected.index().value());
        assertThat(card.path("explanation").path("root").path("part").asDouble())
                .isEqualTo(expected.explain().root().part());
        assertThat(card.path("labels").path("1.3").asString()).isEqualTo("Criterion 3");
        JsonNode stored = client.get(path + "/periods/2026/assessments/U7", AccessFilter.HEADER, BOB)
                .json();
        assertThat(AssessmentJson.parse(AssessmentJson.write(assessment), framework)
                        .value())
                .isEqualTo(AssessmentTable.of(framework, List.of(assessment)));
        assertThat(stored.toString()).contains("100.25", "2.5", "NO_EVIDENCE");
    }

    @Test
    void findingsComeAsCsvAsJsonAndFromAForm() {
        String path = index("forms");
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"wide.csv\"\r\n\r\n"
                + "unit,period,1.0,1.1\nU3,2026,10,NA\n\r\n--x--\r\n";

        Client.Answer fromForm = send("POST", path + "/assessments", "multipart/form-data; boundary=x", form);
        Client.Answer again = send("POST", path + "/assessments", Client.CSV, HEADER + row(3, 0, 10));

        assertThat(fromForm.json().path("changed").asInt()).isEqualTo(2);
        assertThat(again.json().path("changed").asInt()).isZero();
        assertThat(send("DELETE", path + "/periods/2026/assessments/U3", "", "").status())
                .isEqualTo(204);
        assertThat(client.get(path + "/periods/2026/assessments/U3", AccessFilter.HEADER, BOB)
                        .kind())
                .isEqualTo("unknown-unit");
    }

    @Test
    void aRankingCarriesIntervalsOnlyIfTheyAreOfTheseFindings() {
        String path = index("ranks");
        String ranking = path + "/periods/2026/ranking";
        StringBuilder rows = new StringBuilder(HEADER);
        for (int unit = 0; unit < 12; unit++) {
            for (int criterion = 0; criterion < 10; criterion++) {
                rows.append(row(unit, criterion, (unit * 31 + criterion * 97 + unit * criterion * 13) % 1000));
            }
        }
        send("POST", path + "/assessments", Client.CSV, rows.toString());
        JsonNode without =
                client.get(ranking + "?draft=true", AccessFilter.HEADER, BOB).json();
        JsonNode run = send("POST", path + "/periods/2026/uncertainty", Client.JSON_TYPE, PLAN)
                .json();
        send("PUT", path + "/periods/2026/publication", "", "");
        JsonNode with = client.get(ranking + "?size=5&page=1").json();
        send("POST", path + "/assessments", Client.CSV, HEADER + row(0, 0, 999));
        JsonNode stale =
                client.get(ranking + "?draft=true", AccessFilter.HEADER, BOB).json();

        assertThat(without.path("replicates").isNull()).isTrue();
        assertThat(run.path("replicates").asInt()).isEqualTo(200);
        assertThat(run.path("units").size()).isEqualTo(12);
        assertThat(with.path("replicates").asInt()).isEqualTo(200);
        JsonNode units = with.path("units");
        assertThat(units.path("total").asInt()).isEqualTo(12);
        assertThat(units.path("items").size()).isEqualTo(5);
        for (JsonNode unit : units.path("items")) {
            double rank = unit.path("entry").path("rank").asDouble();
            assertThat(rank).isBetween(6.0, 10.0);
            assertThat(unit.path("interval").path("lower").asDouble())
                    .isLessThanOrEqualTo(unit.path("interval").path("upper").asDouble());
        }
        assertThat(stale.path("replicates").isNull()).isTrue();
        assertThat(client.get(ranking + "?node=nowhere").kind()).isEqualTo("unknown-node");
        Client.Answer unfit =
                send("POST", path + "/periods/2026/uncertainty", Client.JSON_TYPE, PLAN.replace("criterion", "sub"));
        assertThat(unfit.status()).isEqualTo(422);
    }

    @Test
    void responsibilitiesAreCountedInPoints() {
        String path = "/v1/definitions/service-responsibility/1.0";
        String coding = """
                unit,period,service,component,level
                U1,2026,PRESCHOOL,INFRASTRUCTURE,FULL
                U1,2026,PRESCHOOL,PERSONNEL,NONE
                """;

        Client.Answer receipt = send("POST", path + "/assessments", Client.CSV, coding);
        send("PUT", path + "/periods/2026/publication", "", "");
        JsonNode found = client.get(path + "/periods/2026/responsibilities/U1").json();

        assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
        JsonNode total = found.path("scores").path(0);
        assertThat(total.path("node").asString()).isEqualTo("index");
        assertThat(total.path("points").asDouble()).isPositive();
        assertThat(total.path("share").asDouble())
                .isCloseTo(
                        total.path("points").asDouble() / total.path("maximum").asDouble(), within(1e-12));
        assertThat(client.get("/v1/definitions/lgpi-100/draft-1/periods/2026/responsibilities/U1")
                        .kind())
                .isEqualTo("is-no-scheme");
    }

    @Test
    void answersAreEstimatedAndForgottenAndFewOfThemSuppressed() {
        String path = "/v1/definitions/residents/2026.1";
        String design = """
                {"schema": "lgpi-survey/1", "code": "residents",
                 "columns": {"stratum": "stratum", "psu": "psu", "weight": "weight"}, "domains": ["region"],
                 "items": [{"code": "part1", "kind": "BINARY"}]}""";
        StringBuilder answers = new StringBuilder("stratum,psu,weight,region,part1\n");
        int yes = 0;
        for (int i = 0; i < 400; i++) {
            int answer = (i * 7 + i / 10) % 5 < 2 ? 1 : 0;
            yes += answer;
            String region = i == 7 || i == 27 ? "R2" : "R1";
            answers.append(i < 200 ? "A" : "B")
                    .append(",P")
                    .append(i / 10)
                    .append(",1,")
                    .append(region);
            answers.append(',').append(answer).append('\n');
        }

        assertThat(send("PUT", path, Client.JSON_TYPE, design).status()).isEqualTo(201);
        Client.Answer read = send("POST", path + "/periods/2026/estimates", Client.CSV, answers.toString());
        assertThat(client.get(path + "/periods/2026/estimates").kind()).isEqualTo("not-published");
        send("PUT", path + "/periods/2026/publication", "", "");
        JsonNode estimates = client.get(path + "/periods/2026/estimates").json();

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(estimates.path(0).path("estimate").asDouble()).isCloseTo(yes / 400.0, within(1e-12));
        assertThat(estimates.path(0).path("lower").asDouble()).isBetween(0.2, yes / 400.0);
        JsonNode few = estimates.path(estimates.size() - 1);
        assertThat(few.path("group").asString()).isEqualTo("R2");
        assertThat(few.path("verdict").asString()).isEqualTo("SUPPRESS");
        assertThat(few.path("estimate").isNull()).isTrue();
        assertThat(few.path("n").isNull()).isTrue();
        assertThat(TestDatabase.text("select document from result where kind = 'ESTIMATES' and code = 'residents'"))
                .doesNotContain("P10");
        assertThat(client.get(path + "/periods/2026/scores").kind()).isEqualTo("is-a-survey");
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        String path = index("tags");
        send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 0, 500));
        send("PUT", path + "/periods/2026/publication", "", "");
        String scores = path + "/periods/2026/scores";
        String tag = client.get(scores).header("ETag");

        assertThat(client.get(scores, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(client.get(scores, "If-None-Match", tag, "Accept-Language", "ru")
                        .status())
                .isEqualTo(200);
        send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 0, 501));
        assertThat(client.get(scores, "If-None-Match", tag).status()).isEqualTo(304);
        send("PUT", path + "/periods/2026/publication", "", "");
        assertThat(client.get(scores, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void pagesFollowEachOther() {
        JsonNode first = client.get("/v1/units?size=150").json();
        JsonNode second = client.get("/v1/units?size=150&page=1").json();

        Set<String> codes = new HashSet<>(first.path("items").findValuesAsString("code"));
        codes.addAll(second.path("items").findValuesAsString("code"));
        assertThat(first.path("total").asInt()).isEqualTo(UNITS);
        assertThat(first.path("items").size()).isEqualTo(150);
        assertThat(codes).hasSize(UNITS);
        assertThat(client.get("/v1/units?page=99999999").json().path("items").size())
                .isZero();
        assertThat(client.get("/v1/units?size=501").kind()).isEqualTo("bad-page");
    }

    @Test
    void refusalsComeInTheLanguageAskedFor() {
        String path = "/v1/definitions/none/1";

        assertThat(client.get(path, "Accept-Language", "kk-KZ, ru;q=0.5")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Мұндай анықтама жоқ");
        assertThat(client.get(path, "Accept-Language", "ru")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Такого определения нет");
        assertThat(client.get(path, "Accept-Language", "fr")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("There is no such definition");
        assertThat(client.get(path).header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theAuditSaysWhoChangedWhat() {
        String path = index("audited");
        send("POST", path + "/assessments", Client.CSV, HEADER + row(5, 0, 1));
        send("POST", path + "/assessments", Client.CSV, HEADER + row(5, 0, 1));
        send("POST", path + "/assessments", Client.CSV, HEADER + row(5, 0, 2));
        send("DELETE", path + "/periods/2026/assessments/U5", "", "");

        JsonNode items =
                client.get("/v1/audit?size=3", AccessFilter.HEADER, BOB).json().path("items");

        assertThat(items.findValuesAsString("action")).containsExactly("DELETE", "UPDATE", "INSERT");
        assertThat(items.findValuesAsString("actor")).containsOnly("alice");
        assertThat(items.path(1).path("before").path("value").asInt()).isEqualTo(1);
        assertThat(items.path(1).path("after").path("value").asInt()).isEqualTo(2);
        assertThat(items.path(2).path("before").isNull()).isTrue();
        assertThat(items.path(2).path("at").asString()).startsWith("20");
    }

    @Test
    void healthIsPublic() {
        assertThat(client.get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(client.get("/actuator/env").status()).isEqualTo(404);
    }
}
