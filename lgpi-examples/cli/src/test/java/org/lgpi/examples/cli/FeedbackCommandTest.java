package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCommandTest {

    private static final String HEADER = "id,unit,kind,category,channel,opened,closed\n";

    @TempDir
    private Path folder;

    private Run run(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "feedback";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--out";
        all[args.length + 2] = folder.resolve("out");
        return Run.of(all);
    }

    private String csv() throws IOException {
        return Files.readString(folder.resolve("out/feedback.csv")).replace("\r\n", "\n");
    }

    @Test
    void theInventedStreamHasTheReportedGrowthAndShares() throws IOException {
        Run run = run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("The stream is INVENTED").contains("not a sample of the residents");
        assertThat(csv())
                .contains("SYNTHETIC-CITY,2021,TOTAL,,12000,1,0.25,")
                .contains("SYNTHETIC-CITY,2021,CATEGORY,SERVICE_DELAYS,4080,0.34,")
                .contains("SYNTHETIC-CITY,2021,CATEGORY,BUDGET_TRANSPARENCY,3360,0.28,");
    }

    @Test
    void hoursDeadlinesAndRatesAreThoseOfTheRows() throws IOException {
        Path data = Files.writeString(
                folder.resolve("data.csv"),
                HEADER + "1,A,COMPLAINT,roads,APP,2026-01-01T00:00,2026-01-01T10:00\n"
                        + "2,A,COMPLAINT,roads,WEB,2026-01-02T00:00,2026-01-02T20:30\n"
                        + "3,A,SUGGESTION,water,APP,2026-01-03T00:00,\n"
                        + "4,B,EVALUATION,water,APP,2025-12-31T00:00,2026-01-10T00:00\n");
        Path units = Files.writeString(folder.resolve("units.csv"), "unit,population\nA,2000\nB,\n");

        Run run = run("--data", data, "--deadline", "24", "--deadline-of", "roads=12", "--units", units);

        // 10 and 21 hours begun, one open since 168 hours at the last time in the file
        assertThat(csv())
                .contains("A,2026,TOTAL,,3,1,,2,1,21,,10,0.3333333333333333,1.5\n")
                .contains("A,2026,CATEGORY,roads,2,0.6666666666666666,,2,0,10,21,10,0.5,1\n")
                .contains("B,2025,TOTAL,,1,1,,1,0,240,240,240,0,\n")
                .contains("all,all,TOTAL,,4,1,,3,1,21,,21,0.25,\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("error NO_POPULATION (B): found no number of residents; expected at least 1; state the"
                        + " population in the register\n1 error, no warnings\n");
    }

    @Test
    void rowsThatCannotBeAreNamed() throws IOException {
        Path data = Files.writeString(
                folder.resolve("data.csv"),
                HEADER + "1,A,COMPLAINT,roads,APP,2026-01-02T00:00,2026-01-01T00:00\n"
                        + "2,A,PRAISE,roads,APP,2026-01-02T00:00,\n"
                        + "3,A,COMPLAINT,roads,APP,yesterday,\n"
                        + "4,A,COMPLAINT,roads,APP,2026-01-02 09:30,\n"
                        + "4,A,COMPLAINT,roads,APP,2026-01-02 09:30,\n");

        Run run = run("--data", data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        data + ":2: error CLOSED_BEFORE_OPENED (1): found closed 2026-01-01T00:00; expected a time from"
                                + " 2026-01-02T00:00 on; correct one of the two times",
                        data
                                + ":3:3: error UNKNOWN_WORD (kind): found 'PRAISE'; expected one of [COMPLAINT, SUGGESTION,"
                                + " EVALUATION]; use one of these",
                        data + ":4:6: error BAD_TIME (opened): found 'yesterday'; expected a local time such as"
                                + " 2026-03-01T09:30; write day and time of the wall clock, without a zone",
                        data + ":6:1: error DUPLICATE_ID (id): found the id 4 again; expected each submission once; the"
                                + " first row was counted; remove one of the two",
                        "4 errors, no warnings");
        assertThat(csv()).contains("A,2026,TOTAL,,1,1,,0,1,,,,,\n");
    }

    @Test
    void aFileWithoutUsableRowsGivesAnEmptyTable() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), HEADER);

        Run run = run("--data", data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error NO_ROWS");
        assertThat(csv().lines()).hasSize(1);
    }
}
