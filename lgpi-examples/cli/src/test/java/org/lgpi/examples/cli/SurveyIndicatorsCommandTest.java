package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyIndicatorsCommandTest {

    private static final String DESIGN = """
            {"schema": "lgpi-survey/1", "code": "s", "columns": {"weight": "weight"}, "domains": [],
             "items": [{"code": "sat1", "kind": "RATING", "min": 1, "max": 5, "topBox": 4, "notApplicable": [8]},
                       {"code": "part1", "kind": "BINARY"}]}
            """;

    private static final String SPEC = """
            {"schema": "lgpi-indicators/1", "code": "r", "period": 2026, "unit": "settlement", "indicators": [
              {"criterion": "4.1.1", "items": ["sat1"], "recode": "topBox"},
              {"criterion": "4.1.2", "items": ["part1"], "recode": "yes"}]}
            """;

    private static final String INDEX = """
            {"schema": "lgpi-index/1", "framework": {"code": "f", "version": "1", "blocks": [{"code": "4", "subBlocks": [
              {"code": "4.1", "criteria": [{"code": "4.1.1", "scale": {"type": "RANGE", "min": 0, "max": 1}},
                                           {"code": "4.1.2", "scale": {"type": "RANGE", "min": 0, "max": 1}}]}]}]}}
            """;

    @TempDir
    private Path folder;

    private Path design;
    private Path data;
    private Path spec;
    private Path index;
    private Path out;

    /** 100 answers in A, of which 60 in the top box and 80 yes, 10 more whom the service does not concern; 20 in B. */
    @BeforeEach
    void files() throws IOException {
        design = Files.writeString(folder.resolve("design.json"), DESIGN);
        spec = Files.writeString(folder.resolve("spec.json"), SPEC);
        index = Files.writeString(folder.resolve("index.json"), INDEX);
        out = folder.resolve("out");
        StringBuilder csv = new StringBuilder("settlement,weight,sat1,part1\n");
        for (int i = 0; i < 100; i++) {
            csv.append("A,1,")
                    .append(i < 60 ? 4 : 2)
                    .append(',')
                    .append(i < 80 ? 1 : 0)
                    .append('\n');
        }
        csv.append("A,1,8,\n".repeat(10)).append("B,1,5,1\n".repeat(10)).append("B,1,1,0\n".repeat(10));
        data = Files.writeString(folder.resolve("data.csv"), csv);
    }

    private Run indicators(Object... more) {
        Object[] args = new Object[10 + more.length];
        Object[] first = {"survey", "indicators", "--design", design, "--data", data, "--spec", spec, "--out", out};
        System.arraycopy(first, 0, args, 0, 10);
        System.arraycopy(more, 0, args, 10, more.length);
        return Run.of(args);
    }

    /** With equal weights the error is that of R's svymean over a domain: sqrt(n/(n-1) p(1-p)/n_A), n = 130, n_A = 100. */
    @Test
    void writesAssessmentsThatTheIndexScores() throws IOException {
        Run run = indicators("--index", index);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("4 indicators, 4 with a value; by the rules n-and-cv 2 show, 0 caution, 2 suppress");
        List<String> rows = Files.readAllLines(out.resolve("assessments.csv"));
        assertThat(rows.get(0)).startsWith("unit,period,criterion,value,status,body,standardError");
        assertThat(rows).hasSize(5);
        String[] cells = rows.get(1).split(",", -1);
        assertThat(cells).startsWith("A", "2026", "4.1.1", "0.6", "SCORED", "");
        assertThat(Double.parseDouble(cells[6])).isCloseTo(Math.sqrt(130.0 / 129 * 0.24 / 100), within(1e-15));
        assertThat(rows.get(3)).startsWith("B,2026,4.1.1,,SUPPRESSED,,,");

        Run score = Run.of("score", "--index", index, "--data", out.resolve("assessments.csv"), "--out", out);

        assertThat(score.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("scores.csv")))
                .anyMatch(row -> row.startsWith("A,2026,index,0.7,1,"));
    }

    @Test
    void indicatorsForTheOfficeHoldEverything() throws IOException {
        indicators();

        List<String> rows = Files.readAllLines(out.resolve("indicators.csv"));
        assertThat(rows.get(0))
                .isEqualTo("unit,period,criterion,statistic,value,standardError,lower,upper,designEffect,"
                        + "effectiveSampleSize,df,n,notApplicable,noAnswer,verdict,rule");
        assertThat(rows.get(1))
                .startsWith("A,2026,4.1.1,TOP_BOX,0.6,")
                .endsWith(",100,10,0,SHOW,n-and-cv: no rule against it");
        assertThat(rows.get(2))
                .startsWith("B,2026,4.1.1,TOP_BOX,0.5,")
                .endsWith(",20,0,0,SUPPRESS,\"n-and-cv: n below 30, found 20\"");
        assertThat(rows.get(3)).contains(",100,0,10,");
        assertThat(Files.readAllLines(out.resolve("assessments.csv")).get(0))
                .isEqualTo("unit,period,criterion,value,status,standardError");
    }

    @Test
    void whatTheIndexCannotTakeIsAProblem() throws IOException {
        Files.writeString(index, INDEX.replace("4.1.2", "4.1.3"));

        Run run = indicators("--index", index);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "error UNKNOWN_CRITERION (4.1.2): found the criterion 4.1.2; expected a criterion of f 1; correct"
                                + " the code, or use the definition that has it\n1 error, no warnings\n");
        assertThat(Files.readAllLines(out.resolve("assessments.csv"))).hasSize(3);
    }

    @Test
    void anItemThatTheSurveyLacksIsRefused() throws IOException {
        Files.writeString(spec, SPEC.replace("part1", "part2"));

        Run run = indicators();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        spec + ": error UNKNOWN_ITEM (indicators.4.1.2): found the item part2; expected an item of the"
                                + " survey s;");
        assertThat(out).doesNotExist();
    }

    @Test
    void theYearIsAskedFor() throws IOException {
        Files.writeString(spec, SPEC.replace("\"period\": 2026, ", ""));

        assertThat(indicators().err())
                .isEqualTo("lgpi: of which year? Give --period YEAR, or write \"period\" into " + spec + "\n");
        assertThat(indicators("--period", "2025").exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("assessments.csv")).get(1)).startsWith("A,2025,");
    }

    @Test
    void unitsThatTheRegisterLacksAreLeftOut() throws IOException {
        Path units = Files.writeString(folder.resolve("units.csv"), "unit,name_en\nA,One\n");

        Run run = indicators("--index", index, "--units", units);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("units.csv: error UNKNOWN_UNIT (B)");
        assertThat(Files.readAllLines(out.resolve("assessments.csv"))).hasSize(3);
        assertThat(indicators("--units", units).err())
                .isEqualTo("lgpi: which criteria apply to a unit depends on the index: give --index beside --units\n");
    }
}
