package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyCommandTest {

    private static final String DESIGN = """
            {"schema": "lgpi-survey/1", "code": "s", "columns": {"stratum": "stratum", "psu": "psu", "weight": "weight"},
             "domains": ["region"],
             "items": [{"code": "sat1", "kind": "RATING", "min": 1, "max": 5, "topBox": 4},
                       {"code": "part1", "kind": "BINARY"}]}
            """;

    private static final String HEADER = "stratum,psu,weight,region,sex,sat1,part1\n";

    @TempDir
    private Path folder;

    private Path design;
    private Path data;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        design = Files.writeString(folder.resolve("design.json"), DESIGN);
        data = folder.resolve("data.csv");
        out = folder.resolve("out");
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            int psu = i / 10;
            csv.append(psu < 6 ? "A" : "B").append(",P").append(psu).append(',').append(1 + i % 3);
            csv.append(psu % 2 == 0 ? ",R1" : ",R2").append(i % 2 == 0 ? ",f," : ",m,");
            csv.append(1 + (i * 7 + psu) % 5).append(',').append((i + psu) % 2).append('\n');
        }
        Files.writeString(data, csv);
    }

    private Run survey(Object... more) {
        Object[] args = new Object[7 + more.length];
        System.arraycopy(new Object[] {"survey", "--design", design, "--data", data, "--out", out}, 0, args, 0, 7);
        System.arraycopy(more, 0, args, 7, more.length);
        return Run.of(args);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(out.resolve("estimates.csv"));
    }

    @Test
    void writesTheUsualEstimatesOverallAndByTheDomainsOfTheDesign() throws IOException {
        Run run = survey();

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("s: 120 respondents, 12 PSUs, 2 strata, 2 items\n");
        assertThat(lines().get(0))
                .isEqualTo("domain,group,item,statistic,estimate,standardError,lower,upper,designEffect,"
                        + "effectiveSampleSize,df,n,verdict,rule,level");
        assertThat(lines().stream().skip(1).map(line -> line.replaceFirst("((?:[^,]*,){4}).*", "$1")))
                .startsWith(
                        "all,,sat1,MEAN,",
                        "all,,sat1,TOTAL,",
                        "all,,sat1,TOP_BOX,",
                        "all,,part1,PROPORTION,",
                        "all,,part1,TOTAL,",
                        "region,R1,sat1,MEAN,")
                .hasSize(15);
    }

    @Test
    void crossesDomainsThatTheDesignNeedNotDeclare() throws IOException {
        assertThat(survey("--domains", "region*sex", "--format", "csv,json").exitCode())
                .isZero();

        assertThat(lines().stream().filter(line -> line.startsWith("region*sex,R1*f,sat1,")))
                .hasSize(3);
        assertThat(out.resolve("estimates.json")).content().contains("\"schema\": \"lgpi-estimates/1\"");
    }

    @Test
    void problemsOfRowsAreListedAndTheOthersUsed() throws IOException {
        Files.writeString(data, Files.readString(data) + "A,P0,-1,R1,f,1,1\nA,P0,1,R1,f,6,1\n");

        Run run = survey();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("BAD_WEIGHT").contains("VALUE_OFF_SCALE").endsWith("2 errors, no warnings\n");
        assertThat(out.resolve("problems.csv")).content().hasLineCount(3);
        assertThat(run.out()).contains("121 respondents");
    }

    @Test
    void whatContradictsTheDesignIsNotEstimated() throws IOException {
        Files.writeString(data, Files.readString(data) + "B,P0,1,R1,f,1,1\n");

        Run run = survey();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("PSU_IN_TWO_STRATA (P0)");
        assertThat(run.out()).contains("No row could be used: there is nothing to estimate.");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aGroupInsideOnePsuHasNoErrorAndIsNamed() throws IOException {
        Files.writeString(data, Files.readString(data).replace("B,P11,1,R2", "B,P11,1,R3"));

        Run run = survey();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains(
                        "warning ONE_PSU (region R3): found no standard error of sat1, part1; expected observations in"
                                + " several PSUs; declare populationInPsu if people were drawn inside the PSU, or use larger"
                                + " groups");
        assertThat(lines().stream().filter(line -> line.startsWith("region,R3,sat1,MEAN,")))
                .singleElement()
                .asString()
                .matches("region,R3,sat1,MEAN,[0-9.]+,,,,,,[0-9]+,[0-9]+,SUPPRESS,.*ONE_PSU.*");
    }

    @Test
    void anItemThatNobodyAnsweredIsAnError() throws IOException {
        Files.writeString(data, Files.readString(data).replaceAll(",[01]\n", ",\n"));

        Run run = survey();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "error ALL_MISSING (part1): found no answer in any row; expected at least one answer; check the"
                                + " column and the codes for answers; there is no estimate");
    }

    @Test
    void wrongUseIsRefusedInOneSentence() throws IOException {
        assertThat(Run.of("survey", "--data", data).err())
                .startsWith("lgpi: Missing required options: '--design=FILE', '--out=DIR'\n");
        assertThat(survey("--domains", "region*region").err())
                .isEqualTo(
                        "lgpi: no domain 'region*region'; --domains takes columns, and crossings such as region*sex of"
                                + " different ones\n");
        assertThat(survey("--level", "95").err())
                .isEqualTo("lgpi: a confidence level lies between 0 and 1, found 95.0\n");
        assertThat(survey("--rules", "mine").err())
                .isEqualTo(
                        "lgpi: no rules mine: there is no such file, and the library has n-and-cv, effective-n-and-width\n");
        Files.writeString(design, DESIGN.replace("BINARY", "YESNO"));
        Run run = survey();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("error BAD_VALUE (part1.kind)");
    }

    @Test
    void quantilesAndRatiosFollowWhatIsUsual() throws IOException {
        assertThat(survey().exitCode()).isZero();
        int usual = lines().size();

        Run run = survey("--quantiles", "0.25,0.5", "--ratio", "part1/sat1");

        assertThat(run.exitCode()).isZero();
        assertThat(lines().stream().skip(usual).map(line -> line.replaceFirst("((?:[^,]*,){4}).*", "$1")))
                .containsExactly(
                        "all,,part1/sat1,RATIO,",
                        "all,,sat1@0.25,QUANTILE,",
                        "all,,sat1,MEDIAN,",
                        "region,R1,part1/sat1,RATIO,",
                        "region,R2,part1/sat1,RATIO,",
                        "region,R1,sat1@0.25,QUANTILE,",
                        "region,R2,sat1@0.25,QUANTILE,",
                        "region,R1,sat1,MEDIAN,",
                        "region,R2,sat1,MEDIAN,");
        assertThat(survey("--quantiles", "50").err())
                .isEqualTo("lgpi: --quantiles takes numbers between 0 and 1, such as 0.25,0.5; found 50.0\n");
        assertThat(survey("--ratio", "part1/part9").err())
                .isEqualTo("lgpi: --ratio takes two items with a slash between, of [sat1, part1]; found part1/part9\n");
    }

    @Test
    void publishedFiguresLackThoseThatAreSuppressed() throws IOException {
        Files.writeString(data, HEADER + "A,P1,1,R1,f,1,1\nA,P2,1,R1,f,2,0\nB,P3,1,R1,f,4,1\nB,P4,1,R1,f,5,0\n");

        assertThat(survey("--publish").out())
                .contains("Wrote estimates.csv, published.csv, survey.json and problems.csv");

        assertThat(lines().get(1)).matches("all,,sat1,MEAN,3,.*SUPPRESS,.*found 4.*");
        assertThat(Files.readAllLines(out.resolve("published.csv")).get(1))
                .isEqualTo("all,,sat1,MEAN,,,,,,,,,SUPPRESS,,0.95");
    }

    @Test
    void publishedFiguresDoNotGiveAwayASuppressedOneAsWhatIsMissingFromTheTotal() throws IOException {
        StringBuilder few = new StringBuilder(Files.readString(data));
        for (int i = 0; i < 10; i++) {
            few.append("A,P")
                    .append(20 + i % 2)
                    .append(",1,R3,f,")
                    .append(1 + i % 5)
                    .append(",1\n");
        }
        Files.writeString(data, few);

        assertThat(survey("--publish").exitCode()).isZero();

        assertThat(lines().stream().filter(line -> line.matches("region,R.,sat1,MEAN,.*SUPPRESS.*")))
                .singleElement()
                .asString()
                .startsWith("region,R3,");
        assertThat(Files.readAllLines(out.resolve("published.csv")).stream()
                        .filter(line -> line.matches("region,R.,sat1,MEAN,{9}SUPPRESS,,0.95")))
                .hasSize(2);
    }

    @Test
    void errorsComeFromReplicateWeightsWhereTheDesignDeclaresThem() throws IOException {
        Files.writeString(
                design,
                DESIGN.replace("\"stratum\": \"stratum\", \"psu\": \"psu\", ", "")
                        .replace(
                                "\"domains\": [\"region\"],",
                                "\"replicates\": {\"prefix\": \"r\", \"type\": \"other\", \"scale\": 0.5},"));
        Files.writeString(data, "weight,sat1,part1,r1,r2\n1,2,0,2,0\n1,4,1,0,2\n");

        assertThat(survey().exitCode()).isZero();

        assertThat(lines().get(1)).startsWith("all,,sat1,MEAN,3,1,");
        assertThat(survey("--quantiles", "0.5").exitCode()).isEqualTo(2);
    }
}
