package org.lgpi.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.stat.Decimals;
import org.lgpi.io.json.IndexJson;

/** The bundled definitions say what the tables say from which they were made. */
class CatalogueTest {

    private static final Map<String, Scale> SCALES = Map.of(
            "binary",
            Scale.binary(),
            "graded2",
            Scale.levels(0, 0.5, 1),
            "graded4",
            Scale.levels(0, 0.25, 0.5, 0.75, 1));

    private static final Map<String, Applicability> APPLIES = Map.of(
            "ALL",
            Applicability.ALL,
            "OKRUG",
            Applicability.ALL,
            "RAION",
            Applicability.of("tier", "RAION", "OBLAST"),
            "OBLAST",
            Applicability.of("tier", "OBLAST"));

    @Test
    void lgpi100HasTheStructureOfThePaper() {
        Framework framework = Catalogue.lgpi100().framework();

        assertThat(framework).hasToString("lgpi-100 draft-1: 3 blocks, 17 sub-blocks, 100 criteria");
        assertThat(framework.blocks())
                .extracting(block -> block.subBlocks().stream()
                        .mapToInt(subBlock -> subBlock.criteria().size())
                        .sum())
                .containsExactly(52, 29, 19);
        assertThat(framework.blocks())
                .extracting(block -> block.subBlocks().size())
                .containsExactly(11, 4, 2);
        assertThat(framework.validFrom()).contains(LocalDate.of(2026, 1, 1));
    }

    @Test
    void lgpi100SaysWhatItsTableSays() {
        IndexDefinition lgpi = Catalogue.lgpi100();
        List<NamedCsvRecord> rows = csv("lgpi-100.csv");

        assertThat(lgpi.framework().criteria()).hasSameSizeAs(rows);
        for (NamedCsvRecord row : rows) {
            Criterion criterion =
                    lgpi.framework().criterion(row.getField("code")).orElseThrow();
            String[] category = row.getField("category").split(":");
            assertThat(criterion.label()).isEqualTo(label(row));
            assertThat(criterion.guidance()).isEqualTo(Label.of(row.getField("guidance_en")));
            assertThat(criterion.reference()).isEqualTo(row.getField("legalBasis"));
            assertThat(criterion.scale()).isEqualTo(SCALES.get(row.getField("scale")));
            assertThat(criterion.direction()).isEqualTo(Direction.POSITIVE);
            assertThat(criterion.appliesTo()).isEqualTo(APPLIES.get(row.getField("tier")));
            assertThat(criterion.tags().names())
                    .containsExactly("aspect", "body", "category", "evidence", "tier", "topic");
            for (String tag : List.of("aspect", "body", "evidence", "tier")) {
                assertThat(criterion.tags().values(tag)).containsExactly(row.getField(tag));
            }
            assertThat(criterion.tags().values("category")).containsExactly(category[0]);
            assertThat(criterion.tags().values("topic")).containsExactly(category[1].split("\\|"));
            assertThat(lgpi.nodeWeights().relative().get(criterion.code()))
                    .isEqualTo(Double.parseDouble(row.getField("weight")));
        }
    }

    @Test
    void groupsOfLgpi100AreNamedAsInTheirTable() {
        Framework framework = Catalogue.lgpi100().framework();
        List<NamedCsvRecord> rows = csv("lgpi-100-nodes.csv");

        assertThat(framework.groups()).hasSameSizeAs(rows);
        for (NamedCsvRecord row : rows) {
            assertThat(framework.node(row.getField("code")).orElseThrow().label())
                    .isEqualTo(label(row));
        }
    }

    @Test
    void moldovaHasTheRecoveredWeights() {
        Map<String, Double> weights =
                Catalogue.moldovaTransparency2022().nodeWeights().effective();

        for (NamedCsvRecord row : csv("real-moldova-2022-weights.csv")) {
            assertThat(weights.get("d" + row.getField("domain")))
                    .isCloseTo(Double.parseDouble(row.getField("max_points")) / 100, within(1e-15));
        }
    }

    @Test
    void moldovanGradesFollowFromPublishedTotals() {
        List<Band> bands = Catalogue.moldovaTransparency2022().method().bands().stream()
                .sorted(Comparator.comparingDouble(Band::from).reversed())
                .toList();

        for (NamedCsvRecord row : csv("real-moldova-2022.csv")) {
            double total = Double.parseDouble(row.getField("total_percent")) / 100;
            assertThat(bands.stream()
                            .filter(band -> Decimals.reaches(total, band.from()))
                            .findFirst())
                    .get()
                    .extracting(Band::code)
                    .as(row.getField("locality"))
                    .isEqualTo(row.getField("grade"));
        }
    }

    @Test
    void moldovanSampleHoldsThePublishedTable() {
        Sample sample = Catalogue.sample("moldova-transparency-2022").orElseThrow();
        List<NamedCsvRecord> published = csv("real-moldova-2022.csv");
        List<NamedCsvRecord> wide = records(sample.assessments());
        List<NamedCsvRecord> units = records(sample.units());
        List<NamedCsvRecord> totals = records(sample.published().orElseThrow());

        assertThat(wide).hasSize(59);
        for (int i = 0; i < 59; i++) {
            NamedCsvRecord row = published.get(i);
            assertThat(units.get(i).getField("name_en")).isEqualTo(row.getField("locality"));
            assertThat(List.of(wide.get(i).getField("unit"), totals.get(i).getField("unit")))
                    .containsOnly(units.get(i).getField("unit"));
            for (int d = 1; d <= 9; d++) {
                assertThat(wide.get(i).getField("d" + d)).isEqualTo(row.getField("d" + d + "_percent"));
            }
            assertThat(Double.parseDouble(totals.get(i).getField("value")))
                    .isEqualTo(Double.parseDouble(row.getField("total_percent")) / 100);
            assertThat(totals.get(i).getField("band")).isEqualTo(row.getField("grade"));
        }
        assertThat(units.stream().map(unit -> unit.getField("unit")).collect(Collectors.toSet()))
                .hasSize(59);
    }

    @Test
    void syntheticSampleSaysSo() {
        Sample sample = Catalogue.sample("almaty-pilot").orElseThrow();

        assertThat(sample)
                .hasToString("almaty-pilot: SYNTHETIC data: 15 bodies, their names and all scores are invented");
        assertThat(records(sample.assessments())).hasSize(1500);
        assertThat(records(sample.units()))
                .hasSize(15)
                .allSatisfy(unit -> assertThat(unit.getField("synthetic")).isEqualTo("true"));
        assertThat(sample.published()).isEmpty();
        assertThat(sample.definition()).isEqualTo(Catalogue.lgpi100());
    }

    static List<String> names() {
        return Catalogue.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyDefinitionIsWrittenAsItIsBundled(String name) throws Exception {
        IndexDefinition definition = Catalogue.byName(name).orElseThrow();

        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name + ".json"))) {
            assertThat(IndexJson.write(definition)).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(definition.framework().note().languages()).containsExactly("en", "kk", "ru");
        assertThat(definition.warnings()).isEmpty();
    }

    @Test
    void everySampleNameLeadsToASample() {
        assertThat(Catalogue.sampleNames())
                .allSatisfy(name -> assertThat(Catalogue.sample(name)).isPresent());
    }

    @Test
    void unknownNamesAreEmpty() {
        assertThat(Catalogue.byName("lgpi")).isEmpty();
        assertThat(Catalogue.sample("lgpi")).isEmpty();
    }

    private static Label label(NamedCsvRecord row) {
        return Label.of(row.getField("label_kk"), row.getField("label_ru"), row.getField("label_en"));
    }

    private static List<NamedCsvRecord> csv(String name) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(CatalogueTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> records(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
