package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs survey weight and survey compare. */
class SurveyWeightCommandTest {

    private static final String DESIGN = """
            {"schema": "lgpi-survey/1", "code": "s", "columns": {"stratum": "stratum", "psu": "psu", "weight": "weight"},
             "items": [{"code": "sat1", "kind": "RATING", "min": 1, "max": 5, "topBox": 4},
                       {"code": "part1", "kind": "BINARY"}]}
            """;

    private static final String SPEC = """
            {"schema": "lgpi-weighting/1", "code": "w", "column": "fitted",
             "steps": [{"step": "POST_STRATIFICATION", "by": "sex", "targets": {"f": %s, "m": 400}}]}
            """;

    @TempDir
    private Path folder;

    private Path design;
    private Path data;
    private Path spec;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        design = Files.writeString(folder.resolve("design.json"), DESIGN);
        spec = Files.writeString(folder.resolve("spec.json"), SPEC.formatted("600"));
        data = Files.writeString(folder.resolve("data.csv"), answers("weight,sex,sat1,part1,note"));
        out = folder.resolve("out");
    }

    private static String answers(String columns) {
        StringBuilder csv = new StringBuilder("stratum,psu," + columns + "\n");
        for (int i = 0; i < 40; i++) {
            int psu = i / 5;
            csv.append(psu < 4 ? "A" : "B").append(",P").append(psu).append(',');
            csv.append(i == 7 ? "-1" : 1 + i % 3).append(i % 2 == 0 ? ",f," : ",m,");
            csv.append(1 + (i * 7 + psu) % 5).append(',').append((i + psu) % 2);
            csv.append(i == 0 ? ",'=1+1\n" : i == 1 ? ",-5\n" : ",\n");
        }
        return csv.toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }

    private Run weight() {
        return Run.of("survey", "weight", "--design", design, "--data", data, "--spec", spec, "--out", out);
    }

    @Test
    void weightsStandBehindTheAnswersAsTheyWere() throws IOException {
        Run run = weight();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(":9: error BAD_WEIGHT");
        List<String> lines = lines("weights.csv");
        assertThat(lines).hasSize(41);
        assertThat(lines.get(0)).isEqualTo("stratum,psu,weight,sex,sat1,part1,note,fitted");
        assertThat(lines.get(1)).startsWith("A,P0,1,f,1,0,'=1+1,");
        assertThat(lines.get(2)).startsWith("A,P0,2,m,3,1,-5,");
        assertThat(lines.get(8)).isEqualTo("A,P1,-1,m,1,0,,");
        double sum = lines.stream()
                .skip(1)
                .filter(line -> line.contains(",f,"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
        assertThat(sum).isCloseTo(600, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(lines("weighting.csv").get(0))
                .isEqualTo("step,iterations,deviation,smallestFactor,largestFactor,smallestWeight,largestWeight,sum,"
                        + "respondents,changed,kishEffect");
        assertThat(lines("targets.csv").get(1)).startsWith("1 POST_STRATIFICATION,sex,f,600,");
    }

    @Test
    void targetsThatContradictTheSampleLeaveNoFile() throws IOException {
        Files.writeString(spec, SPEC.formatted("600").replace("\"m\"", "\"x\""));

        Run run = weight();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("error TARGET_WITHOUT_SAMPLE (1 POST_STRATIFICATION sex x)")
                .contains("error SAMPLE_WITHOUT_TARGET (1 POST_STRATIFICATION sex m)");
        assertThat(out.resolve("weights.csv")).doesNotExist();
    }

    @Test
    void aColumnThatTheStepsNameAndTheFileLacksIsSaidFirst() throws IOException {
        Files.writeString(spec, SPEC.formatted("600").replace("sex", "gender"));

        Run run = weight();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("data.csv:1: error MISSING_COLUMN (gender)");
    }

    @Test
    void aColumnThatIsThereAlreadyIsRefused() throws IOException {
        Files.writeString(data, answers("weight,sex,sat1,part1,fitted"));

        Run run = weight();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("error COLUMN_EXISTS (fitted)");
    }

    private Run compare(Object... more) {
        Object[] args = new Object[8 + more.length];
        System.arraycopy(
                new Object[] {"survey", "compare", "--design", design, "--data", data, "--out", out}, 0, args, 0, 8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Run.of(args);
    }

    @Test
    void groupsAreComparedWithTests() throws IOException {
        Run run = compare("--item", "sat1,part1", "--by", "sex", "--adjust", "holm");

        assertThat(run.exitCode()).isEqualTo(1);
        List<String> lines = lines("comparisons.csv");
        assertThat(lines.get(0))
                .isEqualTo(
                        "domain,group,against,item,statistic,estimate,estimateAgainst,difference,standardError,lower,"
                                + "upper,t,df,pValue,adjustedPValue,n,nAgainst,kind,notes");
        assertThat(lines.get(1)).startsWith("sex,f,m,sat1,MEAN,").endsWith(",20,19,DOMAINS,");
        assertThat(lines.get(2)).startsWith("sex,f,m,part1,PROPORTION,");
        assertThat(lines("tests.csv").get(1)).startsWith("RAO_SCOTT_F,sat1,sex,");
    }

    @Test
    void aSurveyIsComparedWithAnEarlierOne() throws IOException {
        Path before = Files.writeString(
                folder.resolve("before.csv"),
                answers("weight,sex,part1,sat1,note").replace(",-1,", ",1,"));
        Run run = compare("--item", "part1", "--against", before);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(lines("comparisons.csv").get(1))
                .startsWith("all,,,part1,PROPORTION,")
                .contains(",OVERLAPPING_SAMPLES,");
        assertThat(lines("tests.csv")).hasSize(1);

        compare("--item", "part1", "--against", before, "--independent");
        assertThat(lines("comparisons.csv").get(1)).contains(",INDEPENDENT_SAMPLES,");
    }

    @Test
    void wrongUseIsSaidInOneLine() {
        assertThat(compare("--item", "sat1").err())
                .isEqualTo("lgpi: nothing to compare: name a column with --by, or another survey with --against\n");
        assertThat(compare("--item", "sat9", "--by", "sex").err())
                .contains("lgpi: unknown item sat9; the survey has [sat1, part1]");
        assertThat(compare("--item", "sat1", "--by", "sex", "--groups", "f,x").err())
                .contains("no group x in sex; it has [f, m]");
    }
}
