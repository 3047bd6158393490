package org.lgpi.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.ScoreCsv;
import org.lgpi.io.csv.UnitCsv;

class OpenDataTest {

    @TempDir
    private Path folder;

    private static ScoreTable scores(double minimumCoverage, String... criteria) {
        Block.Builder block = Block.builder().code("B");
        for (String criterion : criteria) {
            block.addCriteria(
                    Criterion.builder().code(criterion).scale(Scale.binary()).build());
        }
        Framework framework = Framework.builder()
                .code("Demo")
                .version("1")
                .label(Label.of("Demo index"))
                .addBlocks(block.build())
                .build();
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .minimumCoverage(PerNode.of(0.0).with(PerNode.INDEX, minimumCoverage))
                        .build());
        Assessment assessment = Assessment.builder(framework, "KZ-1", Year.of(2026))
                .value(criteria[0], 1)
                .status(criteria[1], ObservationStatus.SUPPRESSED)
                .build();
        String[] nodes = {PerNode.INDEX, criteria[0], criteria[1], criteria[2]};
        return Scorer.of(definition).scoreAll(AssessmentTable.of(framework, List.of(assessment)), nodes);
    }

    @Test
    void everyObservationCarriesItsStatus() throws IOException {
        Path file = folder.resolve("sdmx.csv");

        SdmxCsv.write(scores(0, "c.1", "c.2", "c.3"), "KZ:LGPI(1.0.0)", file);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
                                + "CONF_STATUS,REASON,COVERAGE,LOWEST,HIGHEST",
                        "dataflow,KZ:LGPI(1.0.0),I,A,KZ-1,index,2026,1,A,F,NONE,0.3333333333333333,0.3333333333333333,1",
                        "dataflow,KZ:LGPI(1.0.0),I,A,KZ-1,c_1,2026,1,A,F,NONE,1,1,1",
                        "dataflow,KZ:LGPI(1.0.0),I,A,KZ-1,c_2,2026,,Q,C,SUPPRESSED,0,,",
                        "dataflow,KZ:LGPI(1.0.0),I,A,KZ-1,c_3,2026,,L,F,NOT_ASSESSED,0,0,1");
    }

    @Test
    void whatIsWithheldHasNoBoundsToAddUpFrom() throws IOException {
        Path file = folder.resolve("sdmx.csv");

        SdmxCsv.write(scores(0.9, "c.1", "c.2", "c.3"), "KZ:LGPI(1.0)", file);

        assertThat(Files.readAllLines(file).get(1)).endsWith(",index,2026,,Q,N,LOW_COVERAGE,0.3333333333333333,,");
    }

    @Test
    void codesThatSdmxCannotTellApartAreRefused() {
        ScoreTable scores = scores(0, "c.1", "c_1", "c.3");

        assertThat(SdmxCsv.holds(scores)).isFalse();
        assertThatThrownBy(() -> SdmxCsv.write(scores, "KZ:LGPI(1.0.0)", folder.resolve("sdmx.csv")))
                .hasMessage("the codes c.1 and c_1 are both c_1 in SDMX; rename one");
        assertThatThrownBy(() -> SdmxCsv.write(scores, "lgpi", folder.resolve("sdmx.csv")))
                .hasMessage("'lgpi' names no dataflow; expected agency, id and version such as KZ:LGPI(1.0.0)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theDescriptorNamesTheColumnsOfBothFiles() throws IOException {
        ScoreTable scores = scores(0, "c.1", "c.2", "c.3");
        UnitRegister units = UnitRegister.of(List.of(Unit.builder()
                .code("KZ-1")
                .population(5)
                .putAttribute("tier", "RAION")
                .build()));
        ScoreCsv.write(scores, folder.resolve("scores.csv"));
        UnitCsv.write(units, folder.resolve("units.csv"));

        DataPackage.write(scores, units, folder);

        JsonNode descriptor =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
        assertThat(descriptor.at("/name").asText()).isEqualTo("demo");
        for (JsonNode resource : descriptor.at("/resources")) {
            String header = Files.readAllLines(
                            folder.resolve(resource.at("/path").asText()))
                    .get(0);
            assertThat(resource.at("/schema/fields").findValuesAsText("name")).containsExactly(header.split(","));
        }
        assertThat(descriptor
                        .at("/resources/0/schema/foreignKeys/0/reference/resource")
                        .asText())
                .isEqualTo("units");
        assertThat(descriptor.at("/resources/1/schema/fields/6/type").asText()).isEqualTo("integer");
    }

    @Test
    void withoutUnitsThereIsOneTable() throws IOException {
        DataPackage.write(scores(0, "c.1", "c.2", "c.3"), UnitRegister.EMPTY, folder);

        JsonNode descriptor =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
        assertThat(descriptor.at("/resources")).hasSize(1);
        assertThat(descriptor.at("/resources/0/schema").has("foreignKeys")).isFalse();
    }
}
