package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.ReplicateType;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;

class SurveyCsvTest {

    private static final String HEADER = "id,stratum,psu,weight,N_h,region,sat1,part1\n";

    private static final String GOOD = "1,A,1,2,9,R1,4,1\n2,A,2,2,9,R1,5,0\n3,B,3,1.5,8,R2,1,1\n4,B,4,1.5,8,R2,,0\n";

    private static final SurveyDesign DESIGN = SurveyDesign.builder()
            .code("s")
            .columns(SurveyColumns.builder()
                    .stratum("stratum")
                    .psu("psu")
                    .weight("weight")
                    .populationPsus("N_h")
                    .build())
            .addDomain("region")
            .addItems(SurveyItem.rating("sat1", 1, 5, 4), SurveyItem.binary("part1"))
            .build();

    private static ValueWithProblems<SurveyData> read(String csv) {
        return read(csv, DESIGN);
    }

    private static ValueWithProblems<SurveyData> read(String csv, SurveyDesign design) {
        return SurveyCsv.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv", design, CsvFormat.DETECT);
    }

    private static List<String> problems(ValueWithProblems<SurveyData> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void rowsAreReadInTheColumnsThatTheDesignNames() {
        ValueWithProblems<SurveyData> read = read(HEADER + GOOD);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).hasToString("s: 4 respondents, 4 PSUs, 2 strata, 2 items");
        assertThat(read.value().weights()).containsExactly(2, 2, 1.5, 1.5);
        assertThat(read.value().answers("sat1")).containsExactly(4, 5, 1, Double.NaN);
    }

    @Test
    void semicolonsAndDecimalCommasAreFoundOut() {
        String russian = (HEADER + GOOD).replace(',', ';').replace("1.5", "1,5");

        assertThat(read(russian).value().weights()).containsExactly(2, 2, 1.5, 1.5);
    }

    @Test
    void badRowsAreLeftOutAndBadAnswersAlone() {
        ValueWithProblems<SurveyData> read = read(HEADER + GOOD + """
                5,A,1,-1,9,R1,4,1
                6,A,1,,9,R1,4,1
                7,A,1,heavy,9,R1,4,1
                8,,1,2,9,R1,4,1
                9,A,,2,9,R1,4,1
                10,A,1,2,9,R1,7,1
                11,A,1,2,9,R1,4,yes
                12,A,1,1e13,9,R1,4,1
                """);

        assertThat(problems(read))
                .containsExactly(
                        "r.csv:6: error BAD_WEIGHT (1): found weight -1.0; expected a weight of 0 or more; correct the"
                                + " weight or leave the respondent out; the row was left out",
                        "r.csv:7: error BAD_WEIGHT (1): found no weight; expected a weight of 0 or more; correct the"
                                + " weight or leave the respondent out; the row was left out",
                        "r.csv:8:4: error NOT_A_NUMBER: found 'heavy'; expected a weight; write a plain decimal number"
                                + " without thousands separators",
                        "r.csv:9: error NO_STRATUM (1): found an empty cell; expected the code of a stratum; fill it in;"
                                + " the row was left out",
                        "r.csv:10: error NO_PSU (A): found an empty cell; expected the code of a PSU; fill it in; the row"
                                + " was left out",
                        "r.csv:11:7: error VALUE_OFF_SCALE (sat1): found 7.0; expected a whole number from 1.0 to 5.0;"
                                + " correct the answer or declare the code; the answer was left out",
                        "r.csv:12:8: error NOT_A_NUMBER (part1): found 'yes'; expected 0 or 1; write a plain decimal"
                                + " number without thousands separators",
                        "r.csv:13: error BAD_WEIGHT (1): found weight 1.0E13; expected a weight of at most 1.0E12;"
                                + " correct the weight or leave the respondent out; the row was left out");
        assertThat(read.value().size()).isEqualTo(6);
    }

    @Test
    void aMissingColumnOfTheDesignRefusesTheFile() {
        ValueWithProblems<SurveyData> read = read((HEADER + GOOD).replace("weight", "w"));

        assertThat(problems(read))
                .containsExactly("r.csv:1: error MISSING_COLUMN (weight): found the columns id, stratum, psu, w, N_h,"
                        + " region, sat1, part1; expected a column weight, the weight of the design; add the column, or"
                        + " state the delimiter if the columns were not told apart");
        assertThat(read.value().size()).isZero();
    }

    @Test
    void withoutAnItemOrADomainTheOthersAreEstimated() {
        ValueWithProblems<SurveyData> read =
                read((HEADER + GOOD).replace("sat1", "x").replace("region", "y"));

        assertThat(read.problems()).extracting(Problem::code).containsExactly("MISSING_COLUMN", "MISSING_COLUMN");
        assertThat(read.problems())
                .extracting(Problem::expected)
                .containsExactly(
                        "a column region for this domain, which was left out",
                        "a column sat1 for this item, which has no answers now");
        SurveyEstimator survey = SurveyEstimator.of(read.value());
        assertThat(survey.mean("part1").only().n()).isEqualTo(4);
        assertThat(survey.mean("sat1").only().n()).isZero();
        assertThat(survey.by("region").mean("part1").list()).isEmpty();
    }

    @Test
    void rowsThatContradictTheDesignRefuseTheFile() {
        assertThat(problems(read(HEADER + GOOD + "5,B,1,2,9,R1,4,1\n")))
                .containsExactly(
                        "r.csv: error POPULATION_DIFFERS (stratum B): found populationPsus 8.0 and 9.0; expected the same"
                                + " number in all rows; correct the numbers",
                        "r.csv: error PSU_IN_TWO_STRATA (1): found strata A and B; expected one stratum for each PSU;"
                                + " correct the codes, or declare nestedPsus if codes are unique within strata only");
        ValueWithProblems<SurveyData> small = read((HEADER + GOOD).replace(",9,", ",1,"));
        assertThat(problems(small))
                .containsExactly("r.csv: error POPULATION_BELOW_SAMPLE (stratum A): found populationPsus 1.0 beside 2"
                        + " sampled PSUs; expected a population of at least 2; correct the population, or leave the column"
                        + " out of the design");
        assertThat(small.value().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"850101300123", "+7 701 234 56 78", "87012345678", "8 (701) 234-56-78", "7012345678"})
    void personalDataAreReportedAndNotRead(String cell) {
        ValueWithProblems<SurveyData> unused = read(HEADER + GOOD.replace("3,B", cell + ",B"));

        assertThat(unused.value().size()).isEqualTo(4);
        assertThat(problems(unused))
                .singleElement()
                .asString()
                .startsWith("r.csv:4:1: error PERSONAL_DATA (id): found");

        ValueWithProblems<SurveyData> used = read(HEADER + GOOD.replace("B,3", "B," + cell));
        assertThat(used.value().size()).isZero();
        assertThat(problems(used))
                .singleElement()
                .asString()
                .startsWith("r.csv:4:3: error PERSONAL_DATA (psu): found what looks like a ")
                .endsWith("expected no personal data in a file of answers; remove the column, or allow it by name if it"
                        + " is something else; the file was not read");

        SurveyDesign allowing = DESIGN.withAllowedPersonalColumns("psu", "id");
        assertThat(read(HEADER + GOOD.replace("B,3", "B," + cell), allowing).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"65010130012", "3633.666666666667", "2026-11-25 10:00", "12345678901234", "1234567890", "a"})
    void otherNumbersAreNoPersonalData(String cell) {
        assertThat(read(HEADER + GOOD.replace("3,B", cell + ",B")).problems()).isEmpty();
    }

    @Test
    void addingUpMeetsTheSameProblemsAsKeepingRows() {
        for (String csv : List.of(
                HEADER + GOOD,
                HEADER + GOOD + "5,A,1,-1,9,R1,4,1\n6,A,1,1,9,R1,9,x\n",
                HEADER + GOOD + "5,A,1,2,1,R1,4,1\n",
                (HEADER + GOOD).replace("psu", "cluster"),
                HEADER + GOOD.replace("B,3", "B,850101300123"),
                "")) {
            var sums = SurveyCsv.accumulate(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv", DESIGN, CsvFormat.DETECT);

            assertThat(sums.problems()).isEqualTo(read(csv).problems());
            assertThat(sums.value().size()).isEqualTo(read(csv).value().size());
        }
    }

    @Test
    void filesWithoutRowsAreReported() {
        assertThat(problems(read("")))
                .containsExactly(
                        "r.csv: error EMPTY_FILE: found an empty file; expected a header and rows; check that the"
                                + " export was complete");
        assertThat(read(HEADER).problems()).extracting(Problem::code).containsExactly("NO_ROWS");
    }

    private static final SurveyDesign REPLICATED = SurveyDesign.builder()
            .code("s")
            .columns(SurveyColumns.builder().weight("w").build())
            .addItem(SurveyItem.number("income"))
            .replicates(ReplicateColumns.builder()
                    .prefix("rep")
                    .type(ReplicateType.OTHER)
                    .scale(0.5)
                    .build())
            .build();

    @Test
    void columnsOfReplicatesAreFoundByTheirPrefixInTheOrderOfTheirNumbers() {
        ValueWithProblems<SurveyData> read = read("w,rep10,rep2,reply,income\n1,0,2,9,3\n1,2,0,9,5\n", REPLICATED);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().design().replicates().orElseThrow().columns()).containsExactly("rep2", "rep10");
        // replicate means 3 and 5 around 4: 0.5 (1 + 1)
        assertThat(SurveyEstimator.of(read.value()).mean("income").only().standardError())
                .isEqualTo(1);
    }

    @Test
    void aFileWithoutColumnsOfReplicatesGivesNoEstimate() {
        ValueWithProblems<SurveyData> read = read("w,rep1,income\n1,0,3\n", REPLICATED);

        assertThat(read.value().size()).isZero();
        assertThat(problems(read))
                .singleElement()
                .asString()
                .contains("MISSING_COLUMN (rep1)")
                .contains("1 were found");
    }
}
