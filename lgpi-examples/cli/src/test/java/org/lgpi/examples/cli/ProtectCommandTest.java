package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectCommandTest {

    @TempDir
    private Path folder;

    private Path units;
    private Path table;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        units = Files.writeString(folder.resolve("units.csv"), "unit,name_en,parent\nV1,One,D\nV2,Two,D\nV3,Three,D\n");
        table = folder.resolve("table.csv");
        out = folder.resolve("out");
    }

    private Run protect(String content, Object... more) throws IOException {
        Files.writeString(table, content);
        Object[] args = new Object[7 + more.length];
        System.arraycopy(new Object[] {"protect", "--table", table, "--units", units, "--out", out}, 0, args, 0, 7);
        System.arraycopy(more, 0, args, 7, more.length);
        return Run.of(args);
    }

    private String lines(String file) throws IOException {
        return Files.readString(out.resolve(file)).replace("\r\n", "\n");
    }

    @Test
    void hidesASmallCellAndWhatWouldGiveItAway() throws IOException {
        Run run = protect("""
                unit,category,value
                V1,f,2
                V1,m,40
                V2,f,9
                V2,m,50
                V3,f,90
                V3,m,80
                """);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(lines("published.csv")).isEqualTo("""
                unit,category,value
                V1,f,
                V1,m,
                V1,total,42
                V2,f,
                V2,m,
                V2,total,59
                V3,f,90
                V3,m,80
                V3,total,170
                D,f,101
                D,m,170
                D,total,271
                """);
        assertThat(lines("audit.csv")).isEqualTo("""
                unit,category,status,lowest,highest
                V1,f,PRIMARY,0,11
                V1,m,COMPLEMENTARY,31,42
                V2,f,COMPLEMENTARY,0,11
                V2,m,COMPLEMENTARY,48,59
                """);
    }

    @Test
    void hidesWhatIsCalledSensitiveAndLeavesWhatIsPublic() throws IOException {
        Run run = protect("""
                unit;category;value;sensitive
                V1;f;12,5;SUPPRESS
                V1;m;40;published
                V2;f;19;no
                V3;f;90;SHOW
                D;total;;published
                """, "--smallest", "0");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("published.csv")))
                .contains("V1,f,", "V1,m,40", "V1,total,", "V2,f,", "V3,f,90");
    }

    @Test
    void aTableThatLacksARowIsNotProtected() throws IOException {
        Run run = protect("""
                unit,category,value,sensitive
                V1,f,-2,
                V9,f,3,
                V2,f,,
                V2,f,4,
                D,f,7,
                V3,f,3,maybe
                """);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "2:3: error BAD_AMOUNT (value): found -2.0; expected a number of 0 or more",
                        "3:1: error UNKNOWN_UNIT (unit): found the unit V9; expected a unit of the register",
                        "4:3: error NOT_A_NUMBER (value)",
                        "5:1: error DUPLICATE_ROW (unit)",
                        "6:3: error VALUE_OF_TOTAL (value): found a value of D f; expected an empty cell",
                        "7:4: error BAD_VALUE (sensitive): found 'maybe'");
        assertThat(out.resolve("published.csv")).doesNotExist();
    }
}
