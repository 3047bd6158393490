package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper, the ratings of services it quotes, and budgets. */
class PaperCommandTest {

    @TempDir
    private Path folder;

    private String csv(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name)).replace("\r\n", "\n");
    }

    @Test
    void everyFigureOfThePaperIsMarked() throws IOException {
        Run run = Run.of("paper", "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
        assertThat(csv("paper.csv"))
                .contains(
                        "average of OVERALL, rating\",4.54,4.54,EQUAL,",
                        "average of E_GOVERNMENT, satisfied, %\",69.8,69.8,EQUAL,",
                        "average of GOVERNMENT_FOR_CITIZENS, satisfied, %\",73.8,68.5,DIFFERS,\"mean of 7 cells; the 4"
                                + " cells with a rating give 70.7, no subset of the cells gives the printed figure\"",
                        "\"SOCIAL_SERVICES, present method\",minus,minus,EQUAL,",
                        "maximum of CARING,3,3,EQUAL,",
                        "points in all,,17,NOT_PRINTED,",
                        "respondents,123500,123500,EQUAL,",
                        "total,1139500 USD,1139500 USD,EQUAL,",
                        "SERVICE_DELAYS ALL, PERCENT\",34,34,EQUAL_ON_INVENTED_DATA,",
                        "ENGAGEMENT_GROWTH ALL, PERCENT_CHANGE\",25,25,EQUAL_ON_INVENTED_DATA,",
                        "\"TRANSPARENCY_SCORE RURAL, PERCENT\",45,45,EQUAL_ON_INVENTED_DATA,",
                        "IN_DEPTH TRANSPARENCY_SCORE RURAL,48 PERCENT,,AS_REPORTED,");
        assertThat(csv("paper.csv").lines().filter(line -> line.contains(",DIFFERS,")))
                .hasSize(5);
        assertThat(csv("paper-issues.csv").lines()).hasSize(1 + 32);
        assertThat(folder.resolve("out/paper.json"))
                .content()
                .contains("{\"place\": \"100 criteria\", \"figure\": \"criteria of block 1\", \"published\": \"52\",");
    }

    @Test
    void issuesArePrintedIfWanted() {
        assertThat(Run.of("paper", "--issues").out())
                .contains("27. Table 3, AMBIGUITY: The paper calls 7 USD the average");
    }

    @Test
    void ratingsAreAveragedAndPublishedAveragesChecked() throws IOException {
        Run run = Run.of("ratings", "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains(
                        "warning PUBLISHED_TOTAL_DIFFERS (GOVERNMENT_FOR_CITIZENS SATISFIED): found 73.8 as published;"
                                + " expected 68.5 as recomputed from 7 ratings; check the ratings, or ask the publisher\n")
                .contains("no errors, 7 warnings");
        assertThat(csv("channels.csv")).contains("E_GOVERNMENT,RATING,4.56,6,false,0\n");
    }

    @Test
    void ratingsOfAFileAreWeightedWhereRespondentsAreKnown() throws IOException {
        Path data = Files.writeString(
                folder.resolve("data.csv"),
                "service;channel;rating;satisfied;respondents\nA;WEB;4,0;0,5;100\nB;WEB;5,0;0,9;300\nC;WEB;6,0;0,9;3\n"
                        + "D;WEB;;90;3\nA;WEB;4,0;0,5;\nE;WEB;;;\n");

        Run run = Run.of("ratings", "--data", data, "--out", folder.resolve("out"));

        assertThat(csv("channels.csv")).contains("WEB,RATING,4.75,2,true,400\n", "WEB,SATISFIED,0.8,2,true,400\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(data + ":4: error OFF_SCALE (C WEB): found the rating 6.0; expected a rating from 1 to 5;"
                        + " correct the rating\n")
                .contains(
                        data + ":5: error OFF_SCALE (D WEB): found the share 90.0; expected a share from 0 to 1, not a"
                                + " percentage; correct the share\n")
                .contains(data + ":6:2: error DUPLICATE_ROW (channel): found the rating of A in WEB of line 2 again;"
                        + " expected each service and channel once; the first row was used; remove one of the two\n");
    }

    @Test
    void budgetsBecomeCriteria() throws IOException {
        Path data = Files.writeString(
                folder.resolve("budgets.csv"),
                "unit,period,currency,own_revenue,transfers\nA,2026,KZT,35,65\nB,2026,KZT,0,0\nC,2026,KZT,-1,5\n");

        Run run = Run.of("finance", "--data", data, "--out", folder.resolve("out"));

        assertThat(csv("finance.csv")).contains("A,2026,KZT,35,65,100,100,0.65,0.35,0.65\n", "B,2026,KZT,0,0,0,0,,,\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        data + ":4: error NEGATIVE_MONEY (C 2026 own revenue): found -1 KZT; expected an amount of 0 or"
                                + " more; correct the sign",
                        data + ":3: warning ZERO_BUDGET (B 2026): found a budget of 0; expected revenue above 0; its"
                                + " indicators have no value; check whether the figures are missing",
                        "1 error, 1 warning");
        Path index = Files.writeString(folder.resolve("index.json"), """
                {"schema": "lgpi-index/1", "framework": {"code": "i", "version": "1", "blocks": [{"code": "F", "criteria": [
                  {"code": "DEPENDENCY", "scale": {"type": "RANGE", "min": 0, "max": 1}, "direction": "NEGATIVE"},
                  {"code": "SELF_RELIANCE", "scale": {"type": "RANGE", "min": 0, "max": 1}},
                  {"code": "VERTICAL_IMBALANCE", "scale": {"type": "RANGE", "min": -1, "max": 1}, "direction": "NEGATIVE"}]}]}}
                """);
        Run score = Run.of(
                "score",
                "--index",
                index,
                "--data",
                folder.resolve("out/finance-assessments.csv"),
                "--out",
                folder.resolve("out"),
                "--nodes",
                "all");
        assertThat(score.exitCode()).isZero();
        assertThat(csv("scores.csv"))
                .contains("A,2026,DEPENDENCY,0.35,1,0.35,0.35,1,")
                .contains("B,2026,index,,");
    }
}
