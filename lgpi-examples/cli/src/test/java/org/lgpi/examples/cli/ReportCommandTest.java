package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String INDEX = """
            {"schema": "lgpi-index/1", "framework": {"code": "small", "version": "1", "label": {"en": "Small"},
              "blocks": [{"code": "1", "label": {"en": "Block"}, "criteria": [
                {"code": "1.1", "label": {"en": "First"}, "scale": {"type": "BINARY"}},
                {"code": "1.2", "label": {"en": "Second"}, "scale": {"type": "BINARY"}}]}]}}
            """;

    @TempDir
    private Path folder;

    private Path index;
    private Path data;
    private Path site;

    @BeforeEach
    void writeFiles() throws IOException {
        index = Files.writeString(folder.resolve("index.json"), INDEX);
        data = Files.writeString(folder.resolve("data.csv"), "unit,period,1.1,1.2\nA,2026,1,0\nB,2026,1,1\n");
        site = folder.resolve("site");
    }

    @Test
    void itWritesASiteAndSaysWhereToOpenIt() {
        Run run = Run.of("report", "--index", index, "--data", data, "--lang", "en", "--out", site);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Wrote the site of 2026 in en: open " + site.resolve("index.html"))
                .contains("2 names are missing in a language");
        assertThat(site.resolve("en/units/A.html")).content().contains("<dt>Score</dt><dd>50.0\u00A0%</dd>");
    }

    @Test
    void anEarlierYearIsScoredUnderTheSameDefinition() throws IOException {
        Path earlier = Files.writeString(folder.resolve("earlier.csv"), "unit,period,1.1,1.2\nA,2024,0,0\n");

        Run run = Run.of(
                "report", "--index", index, "--data", data, "--previous", earlier, "--lang", "en", "--out", site);

        assertThat(run.exitCode()).isZero();
        assertThat(site.resolve("en/units/A.html"))
                .content()
                .contains("Change since 2024")
                .contains("+50.0 points");
    }

    @Test
    void anEarlierVersionNeedsABridge() throws IOException {
        Path before = Files.writeString(
                folder.resolve("before.json"),
                INDEX.replace("\"version\": \"1\"", "\"version\": \"0\"")
                        .replace("\"1.2\"", "\"1.3\"")
                        .replace("Second", "Third"));
        Path earlier = Files.writeString(folder.resolve("earlier.csv"), "unit,period,1.1,1.3\nA,2024,0,0\n");
        Object[] args = {
            "report",
            "--index",
            index,
            "--data",
            data,
            "--previous",
            earlier,
            "--previous-index",
            before,
            "--lang",
            "en",
            "--out",
            site
        };

        Run refused = Run.of(args);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("scores of small 0 (fingerprint ")
                .contains("and of small 1 (fingerprint ")
                .contains("may not be compared as they are: 1 added, 1 removed; name a bridge: --bridge common");
        assertThat(site).doesNotExist();

        Object[] bridged = Arrays.copyOf(args, args.length + 2);
        bridged[args.length] = "--bridge";
        bridged[args.length + 1] = "common";
        assertThat(Run.of(bridged).exitCode()).isZero();
        assertThat(site.resolve("en/units/A.html"))
                .content()
                .contains("the series breaks from small 0 to small 1")
                .contains("2024: 0.0\u00A0%. 2026: 100.0\u00A0%.");
    }

    @Test
    void findingsThatNameAnotherVersionAreNotTakenForThisOne() throws IOException {
        Path earlier = Files.writeString(folder.resolve("earlier.json"), """
                {"schema": "lgpi-assessments/1", "framework": {"code": "small", "version": "0"}, "assessments": [
                  {"unit": "A", "period": 2024, "observations": {"1.1": {"value": 1}}}]}
                """);

        Run run = Run.of(
                "report", "--index", index, "--data", data, "--previous", earlier, "--lang", "en", "--out", site);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("lgpi: " + earlier + " holds observations of small 0, not of small 1; name that version with"
                        + " --previous-index and a bridge with --bridge common, ratio or difference\n");
    }

    @Test
    void aPlanGivesIntervals() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), """
                {"schema": "lgpi-robustness/1", "replicates": 20, "seed": 1,
                 "vary": [{"input": "weights", "level": "criterion", "relative": 0.2}]}
                """);

        Run run = Run.of("report", "--index", index, "--data", data, "--spec", plan, "--lang", "en", "--out", site);

        assertThat(run.err()).isEmpty();
        assertThat(site.resolve("en/index.html")).content().contains("Rank interval");
    }

    @Test
    void badRowsAreSaidAndTheGoodOnesReported() throws IOException {
        Files.writeString(data, "unit,period,1.1,1.2\nA,2026,1,0\nB,2026,7,1\n");

        Run run = Run.of("report", "--index", index, "--data", data, "--out", site);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("1.1").contains("1 error");
        assertThat(site.resolve("kk/units/A.html")).exists();
    }

    @Test
    void peersAreTheNearestInStatedNumbers() throws IOException {
        Files.writeString(data, "unit,period,1.1,1.2\nA,2026,1,0\nB,2026,1,1\nC,2026,0,1\nD,2026,0,0\n");
        Path units = Files.writeString(
                folder.resolve("units.csv"),
                "unit,type,population,income\nA,X,1000,1\nB,X,1100,1\nC,X,900,2\nD,X,9000,\n");

        Run run = Run.of(
                "report",
                "--index",
                index,
                "--data",
                data,
                "--units",
                units,
                "--lang",
                "en",
                "--out",
                site,
                "--peers-by",
                "population,income",
                "--peers",
                "2");

        assertThat(run.err())
                .contains("NO_PEERS (D): found no number as income; expected a income for every unit that is compared");
        assertThat(site.resolve("en/units/A.html"))
                .content()
                .contains("Compared with 2 units. Basis: the 2 nearest in number of residents, income");
        assertThat(site.resolve("en/units/D.html")).content().contains("Compared with all units alone");
        assertThat(Run.of("report", "--index", index, "--data", data, "--out", site, "--peers", "2")
                        .err())
                .isEqualTo("lgpi: --peers needs --peers-by: nearest in what\n");
        assertThat(Run.of(
                                "report",
                                "--index",
                                index,
                                "--data",
                                data,
                                "--out",
                                site,
                                "--peers-by",
                                "income",
                                "--peer-sizes",
                                "5")
                        .err())
                .isEqualTo("lgpi: --peers-by and --peer-sizes exclude each other: peers are the nearest, or those of a"
                        + " class\n");
    }

    @Test
    void ownWordsStandOnThePageOfLimitsAndABannerOnAll() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "First <year>.\n\nOnly a trial.\n");

        Run run = Run.of(
                "report",
                "--index",
                index,
                "--data",
                data,
                "--lang",
                "en,ru",
                "--out",
                site,
                "--note",
                "en=" + note,
                "--banner",
                "en=Provisional",
                "--banner",
                "ru=Предварительно");

        assertThat(run.exitCode()).isZero();
        assertThat(site.resolve("en/limits.html"))
                .content()
                .contains("<h2 id=\"limits-own\">From the publisher</h2>")
                .contains("<p dir=\"auto\">First &lt;year&gt;.</p>\n<p dir=\"auto\">Only a trial.</p>");
        assertThat(site.resolve("ru/limits.html")).content().contains("<p lang=\"en\" dir=\"auto\">Only a trial.</p>");
        assertThat(site.resolve("ru/units/A.html")).content().contains("<strong><bdi>Предварительно</bdi></strong>");
        assertThat(site.resolve("data/missing-labels.csv")).content().contains("note on limits");
        assertThat(Run.of("report", "--index", index, "--data", data, "--out", site, "--note", "en=" + site)
                        .err())
                .startsWith("lgpi: cannot read the note " + site);
    }

    @Test
    void aFolderWithOtherFilesIsRefused() {
        Run run = Run.of("report", "--index", index, "--data", data, "--out", folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds other files").contains("nothing was written or deleted");
    }

    @Test
    void wrongLanguagesAndYearsAreRefused() {
        assertThat(Run.of("report", "--index", index, "--data", data, "--lang", "xx", "--out", site)
                        .err())
                .isEqualTo("lgpi: no pages in the language 'xx'; there are [kk, ru, en]\n");
        assertThat(Run.of("report", "--index", index, "--data", data, "--period", "1999", "--out", site)
                        .err())
                .isEqualTo("lgpi: no scores for 1999; the table has [2026]\n");
        assertThat(site).doesNotExist();
    }

    private static final String DESIGN = """
            {"schema": "lgpi-survey/1", "code": "s", "columns": {"psu": "psu"}, "domains": ["place", "sex"],
             "items": [{"code": "part1", "kind": "BINARY", "label": {"en": "Took part"}}]}
            """;

    @Test
    void whatSurveyAndRatingsWriteGoesIntoTheSite() throws IOException {
        Path design = Files.writeString(folder.resolve("design.json"), DESIGN);
        StringBuilder answers = new StringBuilder("psu,place,sex,part1\n");
        for (int i = 0; i < 130; i++) {
            String place = i < 60 ? "A" : i < 120 ? "B" : "C";
            answers.append(i % 30).append(',').append(place).append(i % 2 == 0 ? ",f," : ",m,");
            answers.append(i % 3 == 0 ? 1 : 0).append('\n');
        }
        Path csv = Files.writeString(folder.resolve("answers.csv"), answers);
        Path results = folder.resolve("results");
        assertThat(Run.of("survey", "--design", design, "--data", csv, "--out", results)
                        .exitCode())
                .isZero();
        Run.of("ratings", "--out", results);

        Run run =
                Run.of("report", "--index", index, "--data", data, "--survey", results, "--lang", "en", "--out", site);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("warning GROUP_NOT_A_UNIT (place): found C; expected codes of units")
                .endsWith("no errors, 1 warning\n");
        assertThat(site.resolve("en/units/B.html"))
                .content()
                .contains("What residents said")
                .contains("Took part");
        assertThat(site.resolve("en/survey/part1.html"))
                .content()
                .contains("<bdi>C</bdi>")
                .contains("not published");
        assertThat(site.resolve("en/ratings.html")).content().contains("73.8\u00A0%<sup>");
        assertThat(site.resolve("data/survey.csv"))
                .content()
                .contains("place,C,part1,PROPORTION,,,,,,,,,SUPPRESS,,0.95\r\n")
                .contains("place,A,part1,PROPORTION,,,,,,,,,SUPPRESS,,0.95\r\n")
                .contains("place,B,part1,PROPORTION,0.33")
                .doesNotContain("TOTAL");
    }

    @Test
    void aFolderWithoutASurveyIsRefused() {
        Run run = Run.of("report", "--index", index, "--data", data, "--survey", folder, "--out", site);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds no survey: expected estimates.csv, published.csv or ratings.csv");
        assertThat(site).doesNotExist();
    }

    @Test
    void rowsOfEstimatesThatCannotBeReadAreReportedAndNotShown() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("estimates.csv"), """
                domain,group,item,statistic,estimate,standardError,lower,upper,designEffect,effectiveSampleSize,df,n,verdict,rule
                all,,part1,PROPORTION,0.5,0.02,0.46,0.54,1,400,20,400,SHOW,ok
                place,A,part1,PROPORTION,0.4,0.02,0.3,0.5,1,400,20,200,SHOULD,ok
                """);

        Run run = Run.of("report", "--index", index, "--data", data, "--survey", results, "--out", site);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(results.resolve("estimates.csv") + ":3:13: error UNKNOWN_WORD (verdict)");
        assertThat(site.resolve("data/survey.csv")).content().doesNotContain("0.4");
    }
}
