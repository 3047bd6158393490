package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgpi.io.csv.Sample.FRAMEWORK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** What was written reads back as what it was. */
class RoundTripProperties {

    private static final double[][] VALUES = {{0, 0.25, 0.5, 0.75, 1}, {}, {0, 1}, {}};

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("round-trip");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 500)
    void longFormReadsBackAsTheSameTable(@ForAll("tables") AssessmentTable table, @ForAll("formats") CsvFormat format) {
        Path file = folder.resolve("long.csv");
        AssessmentCsv.write(table, file, format);

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file, FRAMEWORK, format);

        assertThat(withoutNoRows(read.problems())).isEmpty();
        assertThat(read.value()).isEqualTo(table);
    }

    @Property(tries = 300)
    void longFormIsFoundOutAsTheSameTable(@ForAll("tables") AssessmentTable table) {
        Path file = folder.resolve("detected.csv");
        AssessmentCsv.write(table, file);

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file, FRAMEWORK);

        assertThat(withoutNoRows(read.problems())).isEmpty();
        assertThat(read.value()).isEqualTo(table);
    }

    @Property(tries = 300)
    void wideFormReadsBackAsTheSameTable(
            @ForAll("plainTables") AssessmentTable table, @ForAll("formats") CsvFormat format) {
        Path file = folder.resolve("wide.csv");
        AssessmentCsv.writeWide(table, file, format);

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file, FRAMEWORK, format);

        assertThat(withoutNoRows(read.problems())).isEmpty();
        assertThat(read.value()).isEqualTo(table);
    }

    @Property(tries = 300)
    void registerReadsBackAsTheSame(@ForAll("registers") UnitRegister register, @ForAll("formats") CsvFormat format) {
        Path file = folder.resolve("units.csv");
        UnitCsv.write(register, file, format);

        ValueWithProblems<UnitRegister> read = UnitCsv.read(file, format);

        assertThat(withoutNoRows(read.problems())).isEmpty();
        assertThat(read.value()).isEqualTo(register);
    }

    @Property(tries = 200)
    void aWorkbookReadsBackAsTheSameTableAndRegister(
            @ForAll("tables") AssessmentTable table, @ForAll("registers") UnitRegister register) {
        Path file = folder.resolve("book.xlsx");
        Workbook.EMPTY.assessments(table).units(register).write(file);

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file, FRAMEWORK);
        ValueWithProblems<UnitRegister> units = UnitCsv.read(file);

        assertThat(withoutNoRows(read.problems())).isEmpty();
        assertThat(read.value()).isEqualTo(table);
        assertThat(withoutNoRows(units.problems())).isEmpty();
        assertThat(units.value()).isEqualTo(register);
    }

    /** An empty table is written as a header alone, which readers point out. */
    private static List<Problem> withoutNoRows(List<Problem> problems) {
        return problems.stream().filter(p -> !p.code().equals("NO_ROWS")).toList();
    }

    @Provide
    Arbitrary<CsvFormat> formats() {
        return Arbitraries.of(
                CsvFormat.RFC4180,
                CsvFormat.RFC4180.withLineEnd("\n"),
                CsvFormat.RFC4180.withDecimalMark(','),
                CsvFormat.RFC4180.withDelimiter('\t'),
                CsvFormat.EXCEL_RUSSIAN_UTF8);
    }

    @Provide
    Arbitrary<AssessmentTable> tables() {
        return tables(Arbitraries.frequencyOf(Tuple.of(1, plain(0)), Tuple.of(1, detailed(0))));
    }

    @Provide
    Arbitrary<AssessmentTable> plainTables() {
        return tables(plain(0));
    }

    private Arbitrary<AssessmentTable> tables(Arbitrary<Observation> first) {
        Arbitrary<List<Observation>> cells =
                Combinators.combine(first, plain(1), plain(2), plain(3)).as(List::of);
        Arbitrary<List<List<Observation>>> rows = cells.list().ofMaxSize(5);
        return Combinators.combine(rows, Arbitraries.of("A", "-1", "Ә.1"), Arbitraries.of(0, 990, 2026))
                .as((observations, unit, year) -> {
                    AssessmentTable.Builder table = AssessmentTable.builder(FRAMEWORK);
                    for (int r = 0; r < observations.size(); r++) {
                        int row = table.row(unit + r / 2, Year.of(year + r % 2));
                        for (int c = 0; c < 4; c++) {
                            table.set(row, c, observations.get(r).get(c));
                        }
                    }
                    return table.build();
                });
    }

    private static Arbitrary<Double> value(int criterion) {
        double[] values = VALUES[criterion];
        if (values.length > 0) {
            return Arbitraries.integers().between(0, values.length - 1).map(i -> values[i]);
        }
        Arbitrary<Double> any = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(x -> FRAMEWORK.criteria().get(criterion).scale().admits(x));
        return Arbitraries.oneOf(any, Arbitraries.doubles().between(0, 10).ofScale(4));
    }

    private static Arbitrary<Observation> plain(int criterion) {
        return Arbitraries.oneOf(
                value(criterion).map(Observation::of),
                Arbitraries.of(
                                ObservationStatus.NOT_APPLICABLE,
                                ObservationStatus.NOT_ASSESSED,
                                ObservationStatus.NO_EVIDENCE,
                                ObservationStatus.REFUSED,
                                ObservationStatus.SUPPRESSED)
                        .map(Observation::of));
    }

    private static Arbitrary<Observation> detailed(int criterion) {
        Arbitrary<Evidence> evidence = Combinators.combine(
                        text(),
                        text(),
                        text(),
                        text(),
                        Arbitraries.longs().between(-800_000, 4_000_000).optional(0.5))
                .as((source, url, assessor, note, day) -> Evidence.builder()
                        .source(source)
                        .url(url)
                        .assessor(assessor)
                        .note(note)
                        .date(day.map(LocalDate::ofEpochDay))
                        .build());
        Arbitrary<Optional<String>> body = text().map(String::strip)
                .filter(text -> !text.isEmpty() && text.equals(CsvRow.trim(text)))
                .optional(0.5);
        return Combinators.combine(
                        Arbitraries.of(ObservationStatus.values()),
                        value(criterion),
                        evidence,
                        body,
                        Arbitraries.doubles().greaterOrEqual(0).optional(0.5))
                .as((status, value, proof, of, error) -> Observation.builder()
                        .status(status)
                        .value(status.carriesValue() ? value : Double.NaN)
                        .evidence(proof)
                        .body(of)
                        .standardError(error.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                        .build());
    }

    /** Texts that formats and spreadsheets are apt to change. */
    private static Arbitrary<String> text() {
        Arbitrary<String> piece = Arbitraries.of(
                "'", "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", " ", "a", "SUM(A1)", "1", "Қала", "é", "😀",
                "_x0041_", "\u0001");
        return piece.list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces))
                .filter(text -> text.isEmpty() || !CsvRow.trim(text).isEmpty());
    }

    @Provide
    Arbitrary<UnitRegister> registers() {
        Arbitrary<String> code = text().map(CsvRow::trim).filter(text -> !text.isEmpty());
        Arbitrary<Map<String, String>> attributes =
                Arbitraries.maps(Arbitraries.of("tier", "=x", "a,b", "Ә"), code).ofMaxSize(3);
        Arbitrary<Map<String, String>> names = Arbitraries.maps(
                        Arbitraries.of("en", "ru", "kk", "de"), text().filter(text -> !text.isEmpty()))
                .ofMaxSize(3);
        Arbitrary<Long> population = Arbitraries.longs().between(0, 999_999_999_999_999_999L);
        return Combinators.combine(names, code.optional(0.5), code.optional(0.5), population.optional(0.5), attributes)
                .as((label, type, parent, residents, more) -> Unit.builder()
                        .code("u")
                        .label(Label.of(label))
                        .type(type)
                        .parent(parent)
                        .population(residents.map(OptionalLong::of).orElse(OptionalLong.empty()))
                        .putAllAttributes(more))
                .list()
                .ofMaxSize(4)
                .map(builders -> {
                    List<Unit> units = new java.util.ArrayList<>();
                    for (Unit.Builder builder : builders) {
                        Unit unit = builder.build();
                        units.add(Unit.builder()
                                .code("-u" + units.size())
                                .label(unit.label())
                                .type(unit.type())
                                .parent(unit.parent())
                                .population(unit.population())
                                .putAllAttributes(unit.attributes())
                                .build());
                    }
                    return UnitRegister.of(units);
                });
    }
}
