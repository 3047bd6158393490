package org.lgpi.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;

/** The bundled Regional Authority Index: two sums of five. */
class RegionalAuthorityTest {

    private static final IndexDefinition RAI = Catalogue.rai();

    /** Each published figure has one decimal, so a sum of five may be off by six halves of it. */
    private static final double ROUNDING_OF_FIVE = 6 * 0.05 + 1e-9;

    private static final double ROUNDING_OF_TEN = 11 * 0.05 + 1e-9;

    @Test
    void addsUpSelfRuleAndSharedRule() {
        Assessment.Builder builder = Assessment.builder(RAI.framework(), "U", Year.of(2010));
        Map<String, Double> maxima = Map.of("self_policy_scope", 4.0, "self_representation", 3.5);
        RAI.framework().criteria().forEach(c -> builder.value(c.code(), maxima.getOrDefault(c.code(), 1.0)));

        Scorecard card = Scorer.of(RAI).score(builder.build());

        assertThat(card.points("self_rule")).isCloseTo(10.5, within(1e-12));
        assertThat(card.points("shared_rule")).isCloseTo(5, within(1e-12));
        assertThat(card.points("index")).isCloseTo(15.5, within(1e-12));
    }

    @Test
    void aDimensionThatDoesNotApplyLeavesTheMaximumToo() {
        Assessment.Builder builder = Assessment.builder(RAI.framework(), "U", Year.of(2010));
        RAI.framework().criteria().forEach(c -> builder.value(c.code(), 1));
        builder.status("shared_constitutional_reform", ObservationStatus.NOT_APPLICABLE);

        Scorecard card = Scorer.of(RAI).score(builder.build());

        assertThat(card.points("index")).isCloseTo(9, within(1e-12));
        assertThat(card.maximum("index"))
                .isCloseTo(
                        RAI.framework().criteria().stream()
                                .filter(c -> !c.code().equals("shared_constitutional_reform"))
                                .mapToDouble(RegionalAuthorityTest::maximum)
                                .sum(),
                        within(1e-12));
    }

    @Test
    void marksItsMaximaAsTakenFromData() {
        assertThat(RAI.framework().criteria())
                .hasSize(10)
                .allSatisfy(criterion ->
                        assertThat(criterion.tags().values("maximum")).containsExactly("FROM_DATA"));
        assertThat(RAI.framework().criteria().stream()
                        .mapToInt(criterion -> Integer.parseInt(
                                criterion.tags().values("singleRegionMaximum").get(0)))
                        .sum())
                .isEqualTo(30);
    }

    private static double maximum(Criterion criterion) {
        return ((Scale.Points) criterion.scale()).maximum();
    }

    private static List<NamedCsvRecord> published() throws IOException {
        Path file = Path.of(System.getProperty("lgpi.shared"), "domain", "real-rai.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    /** The data set is not part of the project; the build names the folder that holds it where there is one. */
    @Test
    @EnabledIfSystemProperty(
            named = "lgpi.shared",
            matches = ".+",
            disabledReason = "the published data set stands outside the project")
    void recomputesAllPublishedSums() throws IOException {
        Scorer scorer = Scorer.of(RAI);
        List<NamedCsvRecord> rows = published();
        double largestGap = 0;
        for (NamedCsvRecord row : rows) {
            Assessment.Builder builder = Assessment.builder(
                    RAI.framework(), "C" + row.getField("cow_code"), Year.parse(row.getField("year")));
            RAI.framework()
                    .criteria()
                    .forEach(c -> builder.value(c.code(), Double.parseDouble(row.getField(c.code()))));
            Scorecard card = scorer.score(builder.build());

            largestGap = Math.max(largestGap, gap(row, "self_rule", card.points("self_rule"), ROUNDING_OF_FIVE));
            largestGap = Math.max(largestGap, gap(row, "shared_rule", card.points("shared_rule"), ROUNDING_OF_FIVE));
            largestGap = Math.max(largestGap, gap(row, "rai_total", card.points("index"), ROUNDING_OF_TEN));
        }
        assertThat(rows).hasSize(3827);
        assertThat(largestGap).isCloseTo(0.3, within(1e-9));
    }

    private static double gap(NamedCsvRecord row, String column, double ours, double rounding) {
        double published = Double.parseDouble(row.getField(column));
        assertThat(ours)
                .as("%s %s %s", row.getField("country"), row.getField("year"), column)
                .isCloseTo(published, within(rounding));
        return Math.abs(ours - published);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "lgpi.shared",
            matches = ".+",
            disabledReason = "the published data set stands outside the project")
    void maximaAreTheLargestPublishedValues() throws IOException {
        List<NamedCsvRecord> rows = published();

        for (Criterion criterion : RAI.framework().criteria()) {
            assertThat(rows.stream()
                            .mapToDouble(row -> Double.parseDouble(row.getField(criterion.code())))
                            .max())
                    .hasValue(maximum(criterion));
        }
    }
}
