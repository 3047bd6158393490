package org.lgpi.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;

/** The tables of COINr 1.1.14, read and written back. */
class CoinTablesTest {

    private static final Year YEAR = Year.of(2026);
    private static final String META = "Level,iCode,Parent,Direction,Type,Weight\n";

    @TempDir
    private Path folder;

    private static Path golden(String name) {
        return Path.of("src/test/resources/golden/composite", name);
    }

    private static CoinTables composite() {
        ValueWithProblems<CoinTables> read =
                CoinTables.read(golden("input_iData.csv"), golden("input_iMeta.csv"), YEAR);
        assertThat(read.problems()).isEmpty();
        return read.value();
    }

    @Test
    void theTablesBecomeAnIndex() {
        CoinTables tables = composite();

        assertThat(tables.definition().framework().blocks()).hasSize(3);
        assertThat(tables.definition().framework().groups()).hasSize(20);
        assertThat(tables.definition().framework().criteria()).hasSize(100);
        assertThat(tables.table().size()).isEqualTo(60);
        assertThat(tables.units().unit("U001").orElseThrow().population()).hasValue(2035);
        assertThat(tables.units().unit("U001").orElseThrow().attributes()).containsEntry("Settlement", "rural");
        assertThat(tables.definition().framework().criteria().get(0).tags().values())
                .containsEntry("iMeta.Target", List.of("0.75"));
    }

    @Test
    void scoresOfTheTablesAreThoseOfCoinr() {
        CoinTables tables = composite();
        ScoreTable scores = Scorer.of(tables.definition()
                        .withMethod(method -> method.withNormalisation(Normalisation.minMax(0.01, 1))))
                .scoreAll(tables.table());
        TextRows expected = TableCsv.read(golden("agg_gaps__amean__w_original.csv"), CsvFormat.DETECT)
                .value();
        for (TextRows.Row row : expected.rows()) {
            int at = scores.row(expected.cell(row, "uCode"), YEAR).orElseThrow();
            for (String node : List.of("Index", "B1", "B2", "B3", "S01", "S17")) {
                double theirs = Double.parseDouble(expected.cell(row, node)) / 100;
                assertThat(scores.value(at, node.equals("Index") ? "index" : node))
                        .isCloseTo(theirs, within(1e-12 * theirs));
            }
        }
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        CoinTables tables = composite();

        tables.write(folder.resolve("iData.csv"), folder.resolve("iMeta.csv"));
        ValueWithProblems<CoinTables> again =
                CoinTables.read(folder.resolve("iData.csv"), folder.resolve("iMeta.csv"), Year.of(1999));

        assertThat(again.problems()).isEmpty();
        assertThat(again.value().definition()).isEqualTo(tables.definition());
        assertThat(again.value().table()).isEqualTo(tables.table());
        assertThat(again.value().units()).isEqualTo(tables.units());
    }

    @Test
    void whatIsWrittenSaysWhatWasRead() {
        composite().write(folder.resolve("iData.csv"), folder.resolve("iMeta.csv"));

        sameCells(golden("input_iData.csv"), folder.resolve("iData.csv"), "uCode");
        sameCells(golden("input_iMeta.csv"), folder.resolve("iMeta.csv"), "iCode");
    }

    /** Numbers are equal as numbers; columns of iMeta beyond the structure are kept for indicators. */
    private static void sameCells(Path expectedFile, Path file, String key) {
        TextRows expected = TableCsv.read(expectedFile, CsvFormat.DETECT).value();
        TextRows written = TableCsv.read(file, CsvFormat.DETECT).value();
        Map<String, TextRows.Row> rows =
                written.rows().stream().collect(Collectors.toMap(row -> written.cell(row, key), Function.identity()));
        assertThat(rows).hasSize(expected.rows().size());
        List<String> structure = List.of("Level", "iCode", "Parent", "Direction", "Weight");
        for (TextRows.Row row : expected.rows()) {
            boolean all = !key.equals("iCode") || expected.cell(row, "Type").equals("Indicator");
            for (String column : all ? expected.columns() : structure) {
                String cell = expected.cell(row, column);
                double number = CoinDataReader.number(cell);
                String other = written.cell(rows.get(expected.cell(row, key)), column);
                if (Double.isNaN(number)) {
                    assertThat(other).as(column).isEqualTo(cell);
                } else {
                    assertThat(Double.parseDouble(other)).as(column).isEqualTo(number);
                }
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "lgpi.shared",
            matches = ".+",
            disabledReason = "the ASEM data may be read where they lie, not copied")
    void theExampleOfCoinrIsRead() {
        Path asem = Path.of(System.getProperty("lgpi.shared"), "golden", "asem");
        ValueWithProblems<CoinTables> read =
                CoinTables.read(asem.resolve("input_iData.csv"), asem.resolve("input_iMeta.csv"), YEAR);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().table().size()).isEqualTo(51);
        assertThat(read.value().table().period(0)).isEqualTo(Year.of(2018));
        assertThat(read.value().definition().framework().label().text("en")).isEqualTo("Sustainable Connectivity");
        assertThat(read.value().units().unit("AUT").orElseThrow().population()).isEmpty();
    }

    private ValueWithProblems<CoinTables> read(String meta, String data) throws IOException {
        Files.writeString(folder.resolve("m.csv"), META + meta);
        Files.writeString(folder.resolve("d.csv"), data);
        return CoinTables.read(folder.resolve("d.csv"), folder.resolve("m.csv"), YEAR);
    }

    @Test
    void badRowsAreProblemsAndTheOthersAreUsed() throws IOException {
        ValueWithProblems<CoinTables> read = read(
                "1,a,B,1,Indicator,1\n1,b,B,-1,Indicator,2\n2,B,I,1,Aggregate,1\n3,I,,1,Aggregate,1\n",
                "uCode,a\nU1,1\nU2,x\nU1,3\n,4\nU3,NA\n");

        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("DUPLICATE_ROW", "BAD_CODE", "MISSING_COLUMN", "NOT_A_NUMBER");
        assertThat(read.value().table().size()).isEqualTo(3);
        assertThat(read.value().definition().nodeWeights().relative()).containsEntry("b", 2.0);
    }

    @Test
    void aStructureThatIsNoneIsRefusedWithAllItsProblems() {
        assertThatThrownBy(() -> read(
                        "1,a,X,1,Indicator,1\n1,b,B,2,Indicator,-1\n2,B,I,1,Aggregate,1\n3,I,,1,Aggregate,1\n",
                        "uCode,a\n"))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly("BAD_WEIGHT", "UNKNOWN_PARENT"));
        assertThatThrownBy(() -> read("1,a,B,1,Indicator,1\n2,B,C,1,Aggregate,1\n2,C,B,1,Aggregate,1\n", "uCode,a\n"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("BAD_ROOT");
        assertThatThrownBy(() -> read("1,a,I,1,Indicator,1\n2,I,,1,Aggregate,1\n", "uCode,a\n"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("CRITERION_WITHOUT_BLOCK");
    }

    @Test
    void levelsThatCoinrCannotHaveAreRefused() {
        Framework uneven = Framework.builder()
                .code("f")
                .version("1")
                .addBlocks(
                        Block.builder().code("1").addCriteria(criterion("1.1")).build(),
                        Block.builder()
                                .code("2")
                                .addSubBlocks(SubBlock.builder()
                                        .code("2.1")
                                        .addCriteria(criterion("2.1.1"))
                                        .build())
                                .build())
                .build();
        CoinTables tables = new CoinTables(
                IndexDefinition.of(uneven), AssessmentTable.builder(uneven).build(), UnitRegister.EMPTY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.write(folder.resolve("d.csv"), folder.resolve("m.csv")))
                .withMessageContaining("criteria on different levels");
        assertThat(folder.resolve("m.csv")).doesNotExist();
    }

    private static Criterion criterion(String code) {
        return Criterion.builder().code(code).scale(Scale.binary()).build();
    }
}
