package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs {@code check}, {@code weights} and {@code compare}. */
class AnalysisCommandsTest {

    @TempDir
    private static Path demo;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeData() {
        Run.of("demo", "--out", demo);
    }

    private Run run(String verb, Object... more) {
        Path data = demo.resolve("almaty-pilot");
        Object[] first = {
            verb,
            "--index",
            "lgpi-100",
            "--data",
            data.resolve("assessments.csv"),
            "--units",
            data.resolve("units.csv"),
            "--out",
            folder
        };
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Run.of(all);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void checkWritesATableForEachKindOfCheck() throws IOException {
        Run run = run("check", "--format", "csv,json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "alpha of index: 0.960 (0.906 to 0.986), 3 nodes, 15 units\n",
                        "3 pairs of siblings flagged high\n",
                        "1 pairs of siblings flagged low\n");
        assertThat(lines("stats.csv"))
                .hasSize(101)
                .startsWith("criterion,count,minimum,maximum,mean,median,sd,skewness,kurtosis,nonZero,distinct,"
                        + "mostFrequent,available,nonZeroShare,distinctShare,mostFrequentShare,flags");
        assertThat(lines("correlations.csv"))
                .startsWith("relation,level,group,first,second,method,coefficient,pValue,count,flag")
                .anyMatch(line -> line.startsWith("PARENT,criterion,,1.1.1,1.1,SPEARMAN,"))
                .anyMatch(line -> line.startsWith("SIBLING,block,index,1,2,KENDALL,"));
        assertThat(lines("pca.csv")).anyMatch(line -> line.startsWith("index,block,1,") && line.contains(",true,1,"));
        assertThat(lines("adequacy.csv")).anyMatch(line -> line.startsWith("index,block,3,15,1,"));
        assertThat(lines("reliability.csv")).anyMatch(line -> line.startsWith("index,block,2,2,15,"));
        assertThat(lines("importance.csv")).hasSize(121);
        assertThat(lines("check.json")).contains("  \"schema\": \"lgpi-check/1\",");
        assertThat(lines("problems.csv")).hasSize(4).allMatch(line -> !line.startsWith("ERROR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "factor", "entropy", "critic", "sd", "balanced", "bod"})
    void weightsFromDataMakeAnIndexThatScores(String method) throws IOException {
        Run run = run("weights", "--method", method, "--level", "block");

        assertThat(run.exitCode()).isZero();
        assertThat(lines("weights.csv")).hasSize(4).startsWith("group,code,weight,effective,before");
        double sum = lines("weights.csv").stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(lines("weights.json")).startsWith("{", "  \"default\": \"criteria\",");
        assertThat(lines("report.csv")).startsWith("group,subject,name,value");
        assertThat(Run.of("validate", "--index", folder.resolve("index.json")).exitCode())
                .isZero();
        assertThat(folder.resolve("bod.csv").toFile().exists()).isEqualTo(method.equals("bod"));
    }

    @Test
    void weightsFromJudgementsNameWhatIsWrong() throws IOException {
        Path judgements = folder.resolve("ahp.csv");
        Files.writeString(
                judgements, "judge,first,second,ratio\nA,1,2,3\nA,1,3,5\nA,3,2,1/3\nB,1,2,1\nB,1,3,x\nB,9.9,1,2\n");
        Run run = Run.of(
                "weights", "--method", "ahp", "--index", "lgpi-100", "--judgements", judgements, "--out", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(lines("weights.csv").get(1)).startsWith("index,1,0.63698557174");
        assertThat(lines("report.csv")).anyMatch(line -> line.startsWith("index,A,consistencyRatio,0.033199215"));
        assertThat(run.err())
                .contains(
                        judgements + ":6:4: error NOT_A_NUMBER (ratio): found 'x'",
                        "error UNKNOWN_NODE (B): found the code 9.9; expected a block, sub-block or criterion of lgpi-100"
                                + " draft-1; correct the code; the judgement was not used",
                        "error MISSING_JUDGEMENT (B, 1 and 3): found no ratio; expected one ratio for each pair; correct"
                                + " it; the judge was not used for index");
    }

    @Test
    void judgementsWithoutAJudgeAreRefusedAndNothingIsWritten() throws IOException {
        Path judgements = folder.resolve("nobody.csv");
        Files.writeString(judgements, "judge,first,second,ratio\n,1,2,3\n");
        Run run = Run.of(
                "weights", "--method", "ahp", "--index", "lgpi-100", "--judgements", judgements, "--out", folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        judgements + ":2:1: error NO_JUDGE (judge): found no name of a judge; expected the name of who"
                                + " judged; name the judge, also if there is only one");
        assertThat(run.out()).contains("AHP: 0 nodes weighed");
        assertThat(folder.resolve("index.json")).doesNotExist();
        assertThat(folder.resolve("weights.csv")).doesNotExist();
    }

    @Test
    void budgetsAreRead() throws IOException {
        Path judgements = folder.resolve("budget.csv");
        Files.writeString(judgements, "judge;node;points\nA;1;50\nA;2;30\nA;3;20\nB;1;0,5\nB;2;0\nB;3;1,5\n");
        Run run = Run.of(
                "weights", "--method", "budget", "--index", "lgpi-100", "--judgements", judgements, "--out", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(lines("weights.csv")).contains("index,2,0.15,0.15,0.2767857142857143");
    }

    @Test
    void compareWritesRanksAndShifts() throws IOException {
        run("weights", "--method", "bod", "--lowest", "0.2");
        Path other = folder.resolve("index.json");
        Run run = run("compare", "--against", other, "--remove", "block");

        assertThat(run.exitCode()).isZero();
        assertThat(lines("variants.csv"))
                .hasSize(1 + 2 * 15)
                .startsWith("variant,unit,value,rank,shift")
                .anyMatch(line -> line.startsWith("lgpi-100,DEMO-04,") && line.endsWith(",1,0"));
        assertThat(lines("agreement.csv"))
                .hasSize(2)
                .startsWith("variant,count,meanAbsoluteRankShift,largestRankShift,kendall,spearman");
        assertThat(lines("removal.csv")).hasSize(4).anyMatch(line -> line.startsWith("2,15,0.8,3,"));
        assertThat(lines("variants.json")).contains("  \"schema\": \"lgpi-variants/1\",");
    }

    @Test
    void wrongUseIsSaidInOneLine() {
        assertThat(run("compare").err())
                .isEqualTo("lgpi: nothing to compare with; give --against FILE, --remove LEVEL or both\n");
        assertThat(run("weights", "--method", "ahp").err()).isEqualTo("lgpi: --method ahp needs --judgements FILE\n");
        assertThat(Run.of("weights", "--method", "pca", "--index", "lgpi-100", "--out", folder)
                        .err())
                .isEqualTo("lgpi: which observations? Give --data FILE\n");
        assertThat(run("weights", "--method", "bod", "--group", "7").err())
                .isEqualTo(
                        "lgpi: no group 7 in lgpi-100 draft-1: 3 blocks, 17 sub-blocks, 100 criteria; --group takes a"
                                + " block, a sub-block or index\n");
        assertThat(run("check", "--period", "1999").err())
                .isEqualTo("lgpi: no year 1999 in the data, which have [2022]\n");
        assertThat(run("compare", "--remove", "blocks").err())
                .startsWith("lgpi: Invalid value for option '--remove': expected criterion, subBlock or block,"
                        + " found 'blocks'");
        assertThat(run("check", "--low", "1", "--high", "0").err())
                .isEqualTo("lgpi: the low threshold 1.0 is above the high one, 0.0\n");
    }
}
