package org.lgpi.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.stat.AccumulatorLaws;

class SurveyAccumulatorTest {

    private static SurveyDesign design(String name) {
        return Golden.design(name)
                .addItem(SurveyItem.builder()
                        .code("group")
                        .kind(ItemKind.CATEGORY)
                        .min(1)
                        .max(3)
                        .build())
                .build();
    }

    private static List<SurveyRow> rows(SurveyDesign design) {
        List<Map<String, String>> cells = Golden.read("input_respondents");
        List<Map<String, String>> incomes = Golden.read("input_income");
        List<SurveyRow> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Map<String, String> row = new HashMap<>(cells.get(i));
            row.put("income", incomes.get(i).get("income"));
            row.put("group", Integer.toString(1 + i * i / 7 % 3));
            rows.add(Golden.fill(new SurveyRow(design), design, row));
        }
        return rows;
    }

    private static SurveyAccumulator filled(SurveyDesign design, List<SurveyRow> rows) {
        SurveyAccumulator accumulator = SurveyAccumulator.of(design);
        rows.forEach(accumulator::add);
        return accumulator;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wr", "fpc", "fpc_stage1", "cluster_only", "weights_only", "strat_only"})
    void estimatesAreThoseFromAllRowsInMemory(String name) {
        SurveyDesign design = design(name);
        List<SurveyRow> rows = rows(design);
        SurveyData.Builder data = SurveyData.builder(design);
        rows.forEach(data::add);
        SurveyEstimator memory = SurveyEstimator.of(data.build());
        SurveyAccumulator stream = filled(design, rows);

        same(stream.estimates(), memory.usual());
        same(stream.estimates("region"), memory.by("region").usual());
        same(stream.estimates("psu"), memory.by("psu").usual());
        same(
                stream.estimates("sex", "settlement"),
                memory.by("sex", "settlement").usual());
        assertThat(stream.result().list()).startsWith(stream.estimates().list().toArray(SurveyEstimate[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, false",
        "REMOVE, false",
        "CERTAINTY, true",
        "CENTRE, false",
        "CENTRE, true",
        "AVERAGE, false",
        "AVERAGE, true"
    })
    void singlePsusAreTreatedAsInMemory(SinglePsu policy, boolean domains) {
        SurveyDesign design = design("fpc").withSinglePsu(policy).withDomainSinglePsu(domains);
        List<SurveyRow> rows = rows(design);
        rows.removeIf(row -> row.stratum().equals("R03_urban") && !row.psu().equals("S003"));
        SurveyData.Builder data = SurveyData.builder(design);
        rows.forEach(data::add);
        SurveyEstimator memory = SurveyEstimator.of(data.build());
        SurveyAccumulator stream = filled(design, rows);

        same(stream.estimates("region"), memory.by("region").usual());
        same(stream.estimates("stratum", "sex"), memory.by("stratum", "sex").usual());
    }

    private static void same(SurveyEstimates found, SurveyEstimates expected) {
        assertThat(found.list()).hasSameSizeAs(expected.list());
        for (int i = 0; i < found.list().size(); i++) {
            SurveyEstimate one = found.list().get(i);
            SurveyEstimate other = expected.list().get(i);
            assertThat(List.of(one.domain(), one.group(), one.item(), one.statistic(), one.n(), one.respondents()))
                    .isEqualTo(List.of(
                            other.domain(),
                            other.group(),
                            other.item(),
                            other.statistic(),
                            other.n(),
                            other.respondents()));
            assertThat(one.notes()).as(other.toString()).isEqualTo(other.notes());
            assertThat(one.df()).isEqualTo(other.df());
            close(one.value(), other.value(), other);
            close(one.standardError(), other.standardError(), other);
            close(one.designEffect(), other.designEffect(), other);
            close(one.effectiveSampleSize(), other.effectiveSampleSize(), other);
        }
    }

    private static void close(double found, double expected, SurveyEstimate where) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(where.toString()).isNaN();
        } else {
            assertThat(Math.abs(found - expected))
                    .as("%s beside %s in %s", found, expected, where)
                    .isLessThanOrEqualTo(1e-12 * Math.abs(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wr", "fpc", "strat_only"})
    void keepsTheLawsOfAccumulators(String name) {
        SurveyDesign design = design(name).withDomains("region", "sex");
        List<SurveyRow> rows = rows(design).subList(0, 150);
        rows.get(5).value("sat1", 99);
        rows.get(7).weight(-1);

        new AccumulatorLaws<>(() -> SurveyAccumulator.of(design), SurveyAccumulator::fromBytes).check(rows, 42);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        SurveyDesign design = design("wr");
        List<SurveyRow> rows = rows(design).subList(0, 100);
        rows.get(5).value("sat1", 99);
        rows.get(7).weight(Double.NaN);

        SurveyAccumulator found = filled(design, rows);

        assertThat(found.size()).isEqualTo(99);
        assertThat(found.rowsLeftOut()).isEqualTo(1);
        assertThat(found.answersLeftOut()).isEqualTo(1);
        assertThat(found).hasToString("golden: 99 respondents, 4 PSUs, 4 strata, 10 items");
    }

    @Test
    void hugeAndTinyWeightsKeepAllTheirDigits() {
        SurveyDesign design = SurveyDesign.builder()
                .code("w")
                .columns(SurveyColumns.builder().weight("w").build())
                .addItem(SurveyItem.binary("b"))
                .build();
        List<SurveyRow> rows = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double weight = (1 + random.nextDouble()) * Math.pow(10, random.nextInt(16) - 4);
            rows.add(new SurveyRow(design).weight(Math.min(1e12, weight)).value("b", i % 2));
        }
        SurveyEstimates found = filled(design, rows).estimates();
        Collections.shuffle(rows, random);

        assertThat(filled(design, rows).estimates()).isEqualTo(found);
        SurveyData.Builder data = SurveyData.builder(design);
        rows.forEach(data::add);
        same(found, SurveyEstimator.of(data.build()).usual());
    }

    @Test
    void anotherDesignIsRefused() {
        SurveyAccumulator one = SurveyAccumulator.of(design("wr"));
        SurveyAccumulator other = SurveyAccumulator.of(design("fpc"));

        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only sums of one design can be merged, found golden (fingerprint "
                        + one.design().fingerprint() + ") and golden (fingerprint "
                        + other.design().fingerprint() + ")");
        assertThatThrownBy(() -> one.add(other.row())).hasMessageContaining("the row is of the survey golden");
        byte[] bytes = one.toBytes();
        bytes[20] ^= 1;
        assertThatThrownBy(() -> SurveyAccumulator.fromBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bytes of a survey accumulator are needed, found ");
        assertThatThrownBy(() -> SurveyAccumulator.fromBytes(new byte[3]))
                .hasMessage("bytes of a survey accumulator are needed, found fewer bytes than the state has");
    }

    @Test
    void contradictionsAreFoundInAnyOrder() {
        SurveyDesign design = design("fpc");
        List<SurveyRow> rows = rows(design).subList(0, 100);
        rows.get(3).stratum("R99");
        rows.get(50).populationPsus(3);
        rows.get(99).populationInPsu(Double.NaN);

        SurveyAccumulator found = filled(design, rows);
        Collections.reverse(rows);

        assertThat(found.contradictions())
                .extracting(problem -> problem.code())
                .containsExactlyInAnyOrder("POPULATION_DIFFERS", "POPULATION_DIFFERS", "PSU_IN_TWO_STRATA");
        assertThat(filled(design, rows).contradictions()).isEqualTo(found.contradictions());
        assertThatThrownBy(found::result).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void nothingAddedEstimatesNothing() {
        assertThat(SurveyAccumulator.of(design("wr")).result().list()).isEmpty();
    }
}
