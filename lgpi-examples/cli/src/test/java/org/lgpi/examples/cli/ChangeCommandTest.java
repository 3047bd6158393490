package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.json.IndexJson;

/** The verbs {@code diff} and {@code change}. */
class ChangeCommandTest {

    private static final String INDEX = """
            {"schema": "lgpi-index/1", "framework": {"code": "small", "version": "%s", "label": {"en": "Small"},
              "blocks": [{"code": "1", "label": {"en": "Block"}, "criteria": [
                {"code": "1.1", "label": {"en": "%s"}, "scale": {"type": "RANGE", "min": 0, "max": 10}},
                {"code": "1.2", "label": {"en": "Calls"}, "scale": {"type": "RANGE", "min": 0, "max": 10}},
                {"code": "1.3", "label": {"en": "Plans"}, "scale": {"type": "RANGE", "min": 0, "max": %s}}]}]}}
            """;

    @TempDir
    private Path folder;

    private Path first;
    private Path second;
    private Path old;
    private Path data;
    private Path out;

    @BeforeEach
    void writeFiles() throws IOException {
        first = Files.writeString(folder.resolve("first.json"), INDEX.formatted("2024", "Budget", "10"));
        second = Files.writeString(folder.resolve("second.json"), INDEX.formatted("2025", "Budgets", "20"));
        old = Files.writeString(
                folder.resolve("old.csv"), "unit,period,1.1,1.2,1.3\nA,2023,4,4,4\nB,2023,5,3,7\nA,2024,5,6,4\n");
        data = Files.writeString(
                folder.resolve("data.csv"),
                "unit,period,1.1,1.2,1.3\nA,2024,5,6,4\nB,2024,6,6,6\nA,2025,8,7,9\nC,2025,2,2,2\n");
        out = folder.resolve("out");
    }

    @Test
    void diffSaysWhatChangedAndWhetherScoresCan() {
        Run run = Run.of("diff", "--from", first, "--to", second);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        small 2024 to small 2025: 2 changes, 2 criteria comparable
                        Scores of both may not be compared as they are; change --bridge makes them comparable.

                        change    subject  before                  after                   changes
                        --------  -------  ----------------------  ----------------------  -------
                        REWORDED  1.1      Budget                  Budgets                 words
                        RESCALED  1.3      RANGE 0 to 10 POSITIVE  RANGE 0 to 20 POSITIVE  scores
                        """);
        assertThat(Run.of("diff", "--from", first, "--to", first).out())
                .isEqualTo("small 2024 to small 2024: 0 changes, 3 criteria comparable, same numbers\n");
    }

    @Test
    void diffHasFormatsForPagesSpreadsheetsAndPrograms() {
        assertThat(Run.of("diff", "--from", first, "--to", second, "--format", "markdown")
                        .out())
                .startsWith("| change | subject |");
        assertThat(Run.of("diff", "--from", first, "--to", second, "--format", "csv")
                        .out())
                .startsWith("change,subject,before,after,changes\nREWORDED,1.1,Budget,Budgets,words\n");
        assertThat(Run.of("diff", "--from", first, "--to", second, "--format", "json")
                        .out())
                .contains("\"schema\": \"lgpi-diff/1\"")
                .contains("\"sameNumbers\": false")
                .contains("\"comparable\": [\"1.1\", \"1.2\"]")
                .contains("\"kind\": \"RESCALED\"");
    }

    private static String fingerprint(Path index) {
        IndexDefinition definition = IndexJson.read(index);
        return definition.fingerprint().toString();
    }

    @Test
    void versionsAreNotComparedWithoutABridge() {
        Run run = Run.of(
                "change",
                "--index",
                second,
                "--data",
                data,
                "--previous-index",
                first,
                "--previous",
                old,
                "--out",
                out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("lgpi: scores of small 2024 (fingerprint " + fingerprint(first)
                        + ") and of small 2025 (fingerprint " + fingerprint(second)
                        + ") may not be compared as they are: 1 reworded, 1 rescaled; name a bridge: --bridge common rests"
                        + " on the criteria that both share, --bridge ratio or --bridge difference link by a year that both"
                        + " scored\n");
        assertThat(out.resolve("change.csv")).doesNotExist();
    }

    @Test
    void onCommonCriteriaTheirShareOfWeightIsSaid() {
        Run run = Run.of(
                "change",
                "--index",
                second,
                "--data",
                data,
                "--previous-index",
                first,
                "--previous",
                old,
                "--bridge",
                "common",
                "--out",
                out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "small 2024 and small 2025: 1 common criteria with 33.3 % of the weight of the earlier and 33.3 %")
                .contains("Only reworded, and left out: 1.1")
                .contains("| 2024")
                .contains("No change was tested: no error is known on both sides.")
                .contains("Wrote the changes and problems.csv to " + out);
        assertThat(out.resolve("breaks.csv")).content().contains("2024,small 2024,small 2025,COMMON_CRITERIA,0.333");
        assertThat(out.resolve("change.csv"))
                .content()
                .startsWith("unit,node,period,version,breakBefore,presence,reason,published,preBreak,value,")
                .contains("A,index,2024,small 2025 (common with small 2024),")
                .contains("B,index,2025,,false,LEAVES,NOT_ASSESSED,");
        assertThat(out.resolve("diff.json")).content().contains("RESCALED");
        assertThat(out.resolve("change.json")).content().contains("\"bridge\": \"COMMON_CRITERIA\"");
        assertThat(out.resolve("problems.csv")).content().contains("ASSESSED_TWICE");
        assertThat(out.resolve("change.svg")).content().contains("<svg");
    }

    @Test
    void rewordedCriteriaAreTakenOnRequest() {
        Run run = Run.of(
                "change",
                "--index",
                second,
                "--data",
                data,
                "--previous-index",
                first,
                "--previous",
                old,
                "--bridge",
                "common",
                "--with-reworded",
                "--weights-of",
                "earlier",
                "--out",
                out);

        assertThat(run.out()).contains("2 common criteria with 66.7 %").contains("Only reworded, and taken: 1.1");
    }

    @Test
    void aChainLinkShowsItsBreakAndWhatItCouldNotLink() {
        Run run = Run.of(
                "change",
                "--index",
                second,
                "--data",
                data,
                "--previous-index",
                first,
                "--previous",
                old,
                "--bridge",
                "ratio",
                "--out",
                out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("break before 2024, from small 2024 to small 2025")
                .contains("| 2024");
        assertThat(run.err()).contains("NOT_IN_OVERLAP (B index)");
        // 0.4 under the earlier version, 0.5 there and 13/30 here in the overlap
        assertThat(out.resolve("change.csv"))
                .content()
                .contains("A,index,2023,small 2024,false,STAYS,NONE,0.4000000000000001,,0.3466666666666667");
    }

    @Test
    void yearsUnderOneIndexNeedNoBridge() throws IOException {
        Files.writeString(old, "unit,period,1.1,1.2,1.3\nA,2023,4,4,4\nB,2023,5,3,7\n");

        Run run = Run.of("change", "--index", second, "--data", data, "--previous", old, "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("|").contains("2023").contains("gone");
        assertThat(out.resolve("breaks.csv"))
                .content()
                .isEqualToNormalizingNewlines("period,from,to,bridge,fromShare,toShare\n");
    }

    @Test
    void knownErrorsAreTested() throws IOException {
        Files.writeString(data, """
                unit,period,criterion,value,status,standardError
                A,2024,1.1,5,SCORED,0.3
                A,2025,1.1,7,SCORED,0.4
                """);

        Run run = Run.of("change", "--index", second, "--data", data, "--out", out);

        assertThat(run.out()).contains("p Holm").contains("<0.001").doesNotContain("No change was tested");
    }

    @Test
    void wrongUseIsRefusedWithWhatToDo() {
        assertThat(Run.of("change", "--index", second, "--data", data, "--bridge", "common", "--out", out)
                        .err())
                .isEqualTo(
                        "lgpi: --bridge joins two versions of an index; name the earlier one with --previous-index and"
                                + " its observations with --previous\n");
        assertThat(Run.of("change", "--index", second, "--data", data, "--previous-index", first, "--out", out)
                        .err())
                .isEqualTo("lgpi: --previous names 0 files and --previous-index 1; give one index for each file\n");
        assertThat(Run.of("change", "--index", second, "--data", data, "--node", "9", "--out", out)
                        .err())
                .isEqualTo(
                        "lgpi: no node 9 in small 2025: 1 blocks, 0 sub-blocks, 3 criteria; --node takes index, a block"
                                + " or a sub-block\n");
    }
}
