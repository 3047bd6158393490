package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyCheckCommandTest {

    private static final String DESIGN = """
            {"schema": "lgpi-survey/1", "code": "s", "columns": {}, "domains": [],
             "items": [{"code": "q1", "kind": "RATING", "min": 1, "max": 5},
                       {"code": "q2", "kind": "RATING", "min": 1, "max": 5},
                       {"code": "q3", "kind": "RATING", "min": 1, "max": 5}]}
            """;

    private static final String DATA = """
            village,who,minutes,q1,q2,q3
            A,I1,16,1,2,3
            A,I2,32,1,2,3
            B,I1,32,4,4,4
            B,I2,64,3,2,1
            B,I2,128,3,1,5
            C,I2,1,5,1,2
            """;

    @TempDir
    private Path folder;

    private Path design;
    private Path data;
    private Path plan;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        design = Files.writeString(folder.resolve("design.json"), DESIGN);
        data = Files.writeString(folder.resolve("data.csv"), DATA);
        plan = Files.writeString(folder.resolve("plan.csv"), "unit,planned\nA,2\nB,4\nB,5\nD,x\n");
        out = folder.resolve("out");
    }

    private Run check(Object... more) {
        Object[] args = new Object[8 + more.length];
        Object[] first = {"survey", "check", "--design", design, "--data", data, "--out", out};
        System.arraycopy(first, 0, args, 0, 8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Run.of(args);
    }

    private String written(String name) throws IOException {
        return Files.readString(out.resolve(name)).replace("\r\n", "\n");
    }

    @Test
    void findingsNameTheirLines() throws IOException {
        Run run = check(
                "--unit", "village", "--interviewer", "who", "--duration", "minutes", "--items", 3, "--straight", 3);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("""
                        interviewer  interviews  duplicate  near duplicate  straight line  too fast
                        -----------  ----------  ---------  --------------  -------------  --------
                        all                   6          1               0              1         1
                        I1                    2          0               0              1         0
                        I2                    4          1               0              0         1
                        Too fast: below 2.451
                        """);
        assertThat(written("findings.csv").replaceAll("2\\.45\\d+", "2.45")).isEqualTo("""
                        line,kind,unit,interviewer,otherLine,found,limit
                        3,DUPLICATE,A,I2,2,1,1
                        4,STRAIGHT_LINE,B,I1,,4,3
                        7,TOO_FAST,C,I2,,1,2.45
                        """);
        assertThat(run.err())
                .contains(data + ":3: warning DUPLICATE (A, I2): found the same answers as in line 2;")
                .endsWith("no errors, 3 warnings\n");
    }

    @Test
    void coverageHoldsThePlanAgainstTheInterviews() throws IOException {
        Run run = check("--unit", "village", "--plan", plan);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(written("coverage.csv")).isEqualTo("""
                        unit,planned,achieved,share
                        A,2,2,1
                        B,4,3,0.75
                        C,0,1,
                        """);
        assertThat(run.out()).contains("3 units, 1 short of their plan\n");
        assertThat(run.err())
                .contains(
                        plan + ":4:1: error DUPLICATE_UNIT (unit): found the unit B again; expected each unit once; the"
                                + " first row was used; drop one of the two\n")
                .contains(plan
                        + ":5:2: error BAD_COUNT (planned): found 'x'; expected a whole number of 0 or more; correct"
                        + " the number\n")
                .contains("warning BELOW_PLAN (B): found 3 interviews; expected 4 as planned;")
                .contains("warning NOT_IN_PLAN (C): found 1 interviews;");
    }

    @Test
    void aPlanNeedsItsUnits() {
        Run run = check("--plan", plan);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("lgpi: a plan by unit needs the column of the units: give --unit COLUMN\n");
    }
}
