package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgpi.io.csv.Sample.FRAMEWORK;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** What a row says does not depend on the rows before it: cells are remembered, and memory must not show. */
class RowsTogetherProperties {

    private static final String[] CODES = {"1.1", "1.2", "1.3", "1.10"};
    private static final Year YEAR = Year.of(2026);

    private static final CsvFormat FORMAT = CsvFormat.DETECT
            .withCharset(StandardCharsets.UTF_8)
            .withDelimiter(',')
            .withDecimalMark('.');

    /** Some units that criterion 1.3 applies to and some that it does not. */
    private static final UnitRegister REGISTER = UnitRegister.of(IntStream.range(0, 40)
            .mapToObj(i -> Unit.builder()
                    .code("U" + i)
                    .putAttribute("tier", i % 3 == 0 ? "RAION" : "OBLAST")
                    .build())
            .toList());

    @Property(tries = 300)
    void wideRowsReadTogetherAsEachAlone(@ForAll("wideRows") List<String> rows) {
        assertReadTogetherAsAlone("unit,period,1.1,1.2,1.3,1.10\n", rows);
    }

    @Property(tries = 300)
    void longRowsReadTogetherAsEachAlone(@ForAll("longRows") List<String> rows) {
        assertReadTogetherAsAlone("unit,period,criterion,value,status,note\n", rows);
    }

    private static void assertReadTogetherAsAlone(String header, List<String> rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add("U" + i + ",2026," + rows.get(i) + "\n");
        }
        ValueWithProblems<AssessmentTable> together = read(header + String.join("", lines));
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ValueWithProblems<AssessmentTable> one = read(header + lines.get(i));
            one.problems().forEach(problem -> alone.add(text(problem)));
            for (String code : CODES) {
                assertThat(observation(together.value(), "U" + i, code))
                        .as(lines.get(i) + code)
                        .isEqualTo(observation(one.value(), "U" + i, code));
            }
        }
        assertThat(together.problems().stream()
                        .map(RowsTogetherProperties::text)
                        .toList())
                .containsExactlyElementsOf(alone);
    }

    private static String observation(AssessmentTable table, String unit, String code) {
        var row = table.row(unit, YEAR);
        return row.isEmpty()
                ? "none"
                : table.observation(row.getAsInt(), FRAMEWORK.position(code)).toString();
    }

    private static String text(Problem problem) {
        return problem.code() + " " + problem.subject() + " " + problem.found();
    }

    private static ValueWithProblems<AssessmentTable> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return AssessmentCsv.read(new ByteArrayInputStream(bytes), "data.csv", FRAMEWORK, REGISTER, FORMAT);
    }

    @Provide
    Arbitrary<List<String>> wideRows() {
        return cells().list()
                .ofSize(4)
                .map(cells -> String.join(",", cells))
                .list()
                .ofSize(40);
    }

    @Provide
    Arbitrary<List<String>> longRows() {
        Arbitrary<String> codes = Arbitraries.of("1.1", "1.2", "1.3", "1.10", "1.4");
        Arbitrary<String> ends = Arbitraries.of(",", "SCORED,", "SCORED,seen", "UNDER_APPEAL,", "NO_EVIDENCE,");
        return Combinators.combine(codes, cells(), ends)
                .as((code, cell, end) -> code + "," + cell + "," + end)
                .list()
                .ofSize(40);
    }

    /** Texts on some scales and off others, with and without a key, numbers or not. */
    private static Arbitrary<String> cells() {
        return Arbitraries.of(
                "",
                " ",
                "0",
                "1",
                "0.5",
                " 1",
                "1 ",
                "+1",
                "-0",
                "1e0",
                "7",
                "NA",
                "NE",
                "XX",
                "\"1\"",
                "\"1\n\"",
                "12345678",
                "123456789",
                "0.50000000",
                "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
                "\u0447",
                "'1");
    }
}
