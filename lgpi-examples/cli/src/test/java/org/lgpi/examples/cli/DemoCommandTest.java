package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.UnitCsv;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void demoRanksTheInventedBodiesAndTheRealLocalities() {
        Run run = Run.of("demo", "--out", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("SYNTHETIC data: 15 bodies, their names and all scores are invented\n")
                .contains("   1  DEMO-04  Demo district 4   73.0 %  B       96.4 %  70.2 %   73.8 %\n")
                .contains("  15  DEMO-03  Demo district 3   29.6 %  D       99.1 %  29.2 %   30.1 %\n")
                .contains("   1  MD-BALTI         Bălți         78.9 %  A      100.0 %  78.9 %   78.9 %\n")
                .contains("  59  MD-CRIULENI      Criuleni       1.6 %  F      100.0 %   1.6 %    1.6 %\n");
        assertThat(run.out().lines().filter(RankingText.NO_INTERVALS::equals)).hasSize(2);
        assertThat(run.out().lines().filter(line -> !line.contains(folder.toString())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void demoNamesTheLocalityThatDoesNotFitItsPublishedTotal() {
        assertThat(Run.of("demo", "--out", folder).out()).contains("""
                        58 of 59 published figures fit the computed scores:
                          MD-TELENESTI 2022 index: 57.0 % published, expected 54.4 % from the data, at most 1.0 points apart
                        """);
    }

    @Test
    void demoWritesDataAndScoresOfBoth() throws IOException {
        Path demo = folder.resolve("new/demo");
        Run.of("demo", "--out", demo);

        assertThat(names(demo.resolve("almaty-pilot")))
                .containsExactly("assessments.csv", "scores.csv", "scores.json", "survey", "units.csv");
        assertThat(names(demo.resolve("moldova-transparency-2022")))
                .containsExactly("assessments.csv", "published.csv", "scores.csv", "scores.json", "units.csv");
        assertThat(demo.resolve("almaty-pilot/scores.csv"))
                .content()
                .startsWith("unit,period,node,value,coverage,lowest,highest,rank,band\r\nDEMO-01,2022,index,0.6155")
                .hasLineCount(1 + 15 * 21);
        assertThat(demo.resolve("moldova-transparency-2022/scores.csv"))
                .content()
                .hasLineCount(1 + 59 * 2);
        assertThat(demo.resolve("almaty-pilot/scores.json"))
                .content()
                .contains("\"schema\": \"lgpi-scores/1\"")
                .contains("\"fingerprint\": \""
                        + Catalogue.lgpi100().fingerprint().hex() + "\"")
                .contains("{\"unit\": \"DEMO-04\", \"period\": 2022, \"band\": \"B\"");
    }

    @Test
    void theSiteShowsWhatInventedResidentsSaidAndHidesWhatTooFewSaid() {
        Run.of("demo", "--out", folder);

        assertThat(folder.resolve("site/en/survey.html"))
                .content()
                .contains("SYNTHETIC data: all answers are invented")
                .contains("How much do you trust the akimat?");
        assertThat(folder.resolve("site/kk/units/DEMO-10.html")).content().contains("жарияланбайды");
        assertThat(folder.resolve("site/en/ratings.html"))
                .content()
                .contains("REAL published figures")
                .contains("<td class=\"n\">73.8\u00A0%<sup><a href=\"#mark-b\">b</a></sup></td>");
        Path again = folder.resolve("again");
        Path survey = folder.resolve("almaty-pilot/survey");
        Run run = Run.of(
                "survey",
                "--design",
                survey.resolve("survey.json"),
                "--data",
                survey.resolve("answers.csv"),
                "--out",
                again);
        assertThat(run.exitCode()).isZero();
        assertThat(again.resolve("estimates.csv")).hasSameTextualContentAs(survey.resolve("estimates.csv"));
    }

    @Test
    void writtenDataReadAsTheBundledOnes() {
        Run.of("demo", "--out", folder);

        for (String name : Catalogue.sampleNames()) {
            Path data = folder.resolve(name);
            var definition = Catalogue.sample(name).orElseThrow().definition();
            assertThat(UnitCsv.read(data.resolve("units.csv")).problems()).isEmpty();
            assertThat(AssessmentCsv.read(data.resolve("assessments.csv"), definition.framework())
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void demoTwiceGivesTheSameFiles() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Run.of("demo", "--out", first);
        Run.of("demo", "--out", second);
        Run.of("demo", "--out", second);

        try (var files = Files.walk(first)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(second.resolve(first.relativize(file).toString())).hasSameBinaryContentAs(file);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
