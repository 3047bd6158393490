package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;

class PublishedCsvTest {

    private static final String HEADER = "unit,period,node,value\n";
    private static final Sample MOLDOVA =
            Catalogue.sample("moldova-transparency-2022").orElseThrow();
    private static final ScoreTable SCORES = scores(MOLDOVA.assessments());

    @Test
    void fiftyEightOfFiftyNineMoldovanTotalsFitWithinNineTenthsOfAPoint() {
        PublishedCheck check = check(MOLDOVA.published().orElseThrow(), 0.009);

        assertThat(check).hasToString("58 of 59 published figures fit the computed scores");
        assertThat(check.problems())
                .singleElement()
                .hasToString("figures.csv:4: warning NOT_REPRODUCED (MD-TELENESTI 2022 index): found 57.0 % published;"
                        + " expected 54.4 % from the data, at most 0.9 points apart; check the figure, the data and the"
                        + " weights");
    }

    @Test
    void theEdgeOfTheToleranceFits() {
        // d1 of Telenești is 100 %: a difference of 0.01 is not exact in binary
        assertThat(check(HEADER + "MD-TELENESTI,2022,d1,0.99\n", 0.01).reproduced())
                .isEqualTo(1);
        assertThat(check(HEADER + "MD-TELENESTI,2022,d1,0.9899\n", 0.01).reproduced())
                .isZero();
    }

    @Test
    void theToleranceOfARowComesFirst() {
        PublishedCheck check = check(
                "unit,period,node,value,tolerance\nMD-TELENESTI,2022,index,0.57,0.03\nMD-BALTI,2022,index,0.8,\n",
                0.01);

        assertThat(check.compared()).isEqualTo(2);
        assertThat(check.reproduced()).isEqualTo(1);
        assertThat(check.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.subject()).isEqualTo("MD-BALTI 2022 index"));
    }

    @Test
    void figuresWithoutDataOrValueAreWarnings() {
        ScoreTable scores = scores("unit,period,d1\nMD-BALTI,2022,NA\n");
        PublishedCheck check = PublishedCsv.check(
                bytes(HEADER + "MD-NOWHERE,2022,index,0.5\nMD-BALTI,2021,index,0.5\nMD-BALTI,2022,d1,0.94\n"
                        + "MD-BALTI,2022,d2,\n"),
                "figures.csv",
                scores,
                0.01,
                CsvFormat.DETECT);

        assertThat(check.compared()).isEqualTo(1);
        assertThat(check.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "figures.csv:2: warning NOT_REPRODUCED (MD-NOWHERE 2022 index): found a published figure and no"
                                + " data; expected data of the unit and period; add the data",
                        "figures.csv:3: warning NOT_REPRODUCED (MD-BALTI 2021 index): found a published figure and no"
                                + " data; expected data of the unit and period; add the data",
                        "figures.csv:4: warning NOT_REPRODUCED (MD-BALTI 2022 d1): found 94.0 % published; expected"
                                + " nothing, for the data give no value (NOT_APPLICABLE); check the data, or why the"
                                + " figure was published");
    }

    @Test
    void rowsThatCannotBeUsedAreErrors() {
        PublishedCheck check = check(
                HEADER + "MD-BALTI,2022,index,0.79\nMD-BALTI,2022,index,0.79\nMD-BALTI,2022,d99,0.5\n"
                        + "MD-BALTI,2022,d1,high\n",
                0.01);

        assertThat(check.reproduced()).isEqualTo(1);
        assertThat(check.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "figures.csv:3: error DUPLICATE_ROW (MD-BALTI 2022 index): found another row for the same unit,"
                                + " period and node; expected each once; the first row was used; remove one of the two",
                        "figures.csv:4:3: error UNKNOWN_NODE (d99): found the node 'd99'; expected index, or the code of"
                                + " a node of moldova-transparency-2022; correct the code",
                        "figures.csv:5:4: error NOT_A_NUMBER (value): found 'high'; expected a share such as 0.57; write"
                                + " a plain decimal number without thousands separators");
    }

    @Test
    void missingAndUnknownColumnsAreErrors() {
        assertThat(check("unit,period,value\nMD-BALTI,2022,0.79\n", 0.01).problems())
                .singleElement()
                .hasToString(
                        "figures.csv:1: error MISSING_COLUMN (node): found the columns unit, period, value; expected"
                                + " a column node; add the column, or state the delimiter if the columns were not told apart");
        assertThat(check("unit,period,node,value,margin\nMD-BALTI,2022,index,0.79,1\n", 0.01)
                        .problems())
                .singleElement()
                .hasToString(
                        "figures.csv:1:5: error UNKNOWN_COLUMN (margin): found the column margin; expected unit,"
                                + " period, node, value and perhaps tolerance; rename the column or remove it; it was not read");
    }

    @Test
    void emptyFilesAndFilesThatAreNotThere() {
        assertThat(check("", 0.01).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("EMPTY_FILE"));
        assertThatThrownBy(() -> PublishedCsv.check(Path.of("nowhere.csv"), SCORES, 0.01))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read nowhere.csv: there is no such file");
        assertThatThrownBy(() -> check(HEADER, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tolerance is a share of 0 or more, found NaN");
    }

    private static PublishedCheck check(String csv, double tolerance) {
        return PublishedCsv.check(bytes(csv), "figures.csv", SCORES, tolerance, CsvFormat.DETECT);
    }

    private static ScoreTable scores(String assessments) {
        AssessmentTable table = AssessmentCsv.read(
                        bytes(assessments),
                        "assessments.csv",
                        MOLDOVA.definition().framework())
                .orElseThrow();
        return Scorer.of(MOLDOVA.definition()).scoreAll(table);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
