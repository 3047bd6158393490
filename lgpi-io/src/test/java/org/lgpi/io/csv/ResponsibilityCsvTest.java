package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgpi.core.responsibility.ResponsibilityLevel.FULL;
import static org.lgpi.core.responsibility.ResponsibilityLevel.NONE;
import static org.lgpi.core.responsibility.ResponsibilityLevel.PARTIAL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.io.catalogue.Catalogue;

class ResponsibilityCsvTest {

    private static final ResponsibilityScheme SCHEME = Catalogue.serviceResponsibility();
    private static final Year Y2026 = Year.of(2026);

    private static ValueWithProblems<List<ResponsibilityCoding>> read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ResponsibilityCsv.read(new ByteArrayInputStream(bytes), "r.csv", SCHEME, CsvFormat.DETECT);
    }

    @Test
    void readsLevelsAndReasonsForNone() {
        ValueWithProblems<List<ResponsibilityCoding>> read = read(
                "unit,period,service,component,level",
                "U,2026,ZONING,FULL,FULL",
                "U,2026,HOSPITALS,PERSONNEL,PARTIAL",
                "U,2026,HOSPITALS,INFRASTRUCTURE,NONE",
                "U,2026,RAIL_TRANSPORT,FULL,NOT_APPLICABLE",
                "U,2026,BUS_TRANSPORT,FULL,NE",
                "U,2026,PUBLIC_ORDER,FULL,",
                "V,2026,ZONING,FULL,NONE");

        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .containsExactly(
                        SCHEME.coding("U", Y2026)
                                .level("ZONING", FULL)
                                .level("HOSPITALS", "PERSONNEL", PARTIAL)
                                .level("HOSPITALS", "INFRASTRUCTURE", NONE)
                                .status("RAIL_TRANSPORT", ObservationStatus.NOT_APPLICABLE)
                                .status("BUS_TRANSPORT", ObservationStatus.NO_EVIDENCE)
                                .build(),
                        SCHEME.coding("V", Y2026).level("ZONING", NONE).build());
    }

    @Test
    void badRowsComeBackAsProblemsAndTheOthersAreUsed() {
        ValueWithProblems<List<ResponsibilityCoding>> read = read(
                "unit,period,service,component,level",
                "U,2026,SPACE_TRAVEL,FULL,FULL",
                "U,2026,ZONING,FULL,FULL",
                "U,2026,ZONING,FULL,NONE",
                "U,2026,ZONING,,FULL",
                "U,26,HOSPITALS,PERSONNEL,full",
                "U 1,2026,HOSPITALS,PERSONNEL,SCORED");

        assertThat(read.value())
                .containsExactly(SCHEME.coding("U", Y2026).level("ZONING", FULL).build());
        assertThat(read.problems())
                .extracting(Problem::line, Problem::column, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 3, "UNKNOWN_SERVICE"),
                        org.assertj.core.groups.Tuple.tuple(4, 4, "DUPLICATE_ROW"),
                        org.assertj.core.groups.Tuple.tuple(5, 4, "UNKNOWN_COMPONENT"),
                        org.assertj.core.groups.Tuple.tuple(6, 2, "BAD_PERIOD"),
                        org.assertj.core.groups.Tuple.tuple(6, 5, "UNKNOWN_LEVEL"),
                        org.assertj.core.groups.Tuple.tuple(7, 1, "BAD_CODE"),
                        org.assertj.core.groups.Tuple.tuple(7, 5, "UNKNOWN_LEVEL"));
        assertThat(read.problems().get(0))
                .hasToString(
                        "r.csv:2:3: error UNKNOWN_SERVICE (SPACE_TRAVEL): found the service SPACE_TRAVEL; expected a"
                                + " service of service-responsibility 1.0; correct the code, or use the scheme that has it");
        assertThat(read.problems().get(4))
                .hasToString(
                        "r.csv:6:5: error UNKNOWN_LEVEL (HOSPITALS.PERSONNEL): found the level 'full'; expected FULL,"
                                + " PARTIAL, NONE, a status without value such as NOT_APPLICABLE, or an empty cell; write one of"
                                + " these");
    }

    @Test
    void missingAndUnknownColumnsAreNamed() {
        assertThat(read("unit,year,service,component,level", "U,2026,ZONING,FULL,FULL")
                        .problems())
                .extracting(Problem::code, Problem::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MISSING_COLUMN", "period"),
                        org.assertj.core.groups.Tuple.tuple("UNKNOWN_COLUMN", "year"));
    }

    @Test
    void codingsReadBackTheSame(@TempDir Path folder) {
        List<ResponsibilityCoding> codings = List.of(
                SCHEME.coding("U", Y2026)
                        .level("PRESCHOOL", FULL)
                        .level("HOSPITALS", "PERSONNEL", PARTIAL)
                        .status("ZONING", ObservationStatus.SUPPRESSED)
                        .build(),
                SCHEME.coding("V", Year.of(2025)).build());
        Path file = folder.resolve("codings.csv");

        ResponsibilityCsv.write(codings, file, CsvFormat.EXCEL_RUSSIAN_UTF8);

        assertThat(ResponsibilityCsv.read(file, SCHEME).value()).isEqualTo(codings);
    }

    @Test
    void scoresHaveARowForTheTotalEveryFieldAndEveryService(@TempDir Path folder) throws IOException {
        ResponsibilityCoding.Builder full = SCHEME.coding("U", Y2026);
        SCHEME.services().forEach(service -> full.level(service.code(), FULL));
        Path file = folder.resolve("responsibility.csv");

        ResponsibilityCsv.write(
                SCHEME.score(List.of(
                        full.build(),
                        SCHEME.coding("V", Y2026).level("ZONING", NONE).build())),
                file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 2 * 29);
        assertThat(lines)
                .startsWith(
                        "unit,period,node,points,maximum,share,coverage,lowest,highest,rank",
                        "U,2026,index,17,17,1,1,1,1,1",
                        "U,2026,EDUCATION,3,3,1,1,1,1,1",
                        "U,2026,PRESCHOOL,1,1,1,1,1,1,1")
                .contains(
                        "V,2026,LAND_USE,0,1,0,0.5,0,0.5,2", "V,2026,ZONING,0,1,0,1,0,0,2", "V,2026,HEALTH,,,,0,0,1,");
    }
}
