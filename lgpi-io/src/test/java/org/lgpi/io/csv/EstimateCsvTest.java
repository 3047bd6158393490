package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;

class EstimateCsvTest {

    private static final String HEADER = "domain,group,item,statistic,estimate,standardError,lower,upper,designEffect,"
            + "effectiveSampleSize,df,n,verdict,rule\n";

    @TempDir
    private Path folder;

    private static ValueWithProblems<List<JudgedEstimate>> read(String rows) {
        return EstimateCsv.read(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                "estimates.csv",
                CsvFormat.DETECT);
    }

    @Test
    void whatWasWrittenReadsBackWithItsVerdicts() throws IOException {
        SurveyDesign design = SurveyDesign.builder()
                .code("s")
                .addDomains("sex")
                .addItems(SurveyItem.rating("sat1", 1, 5, 4))
                .build();
        SurveyData.Builder rows = SurveyData.builder(design);
        for (int i = 0; i < 60; i++) {
            rows.add(rows.row().clear().domain("sex", i % 3 == 0 ? "m" : "f").value("sat1", 1 + i % 5));
        }
        List<SurveyEstimate> estimates =
                SurveyEstimator.of(rows.build()).by("sex").usual().list();
        Path file = folder.resolve("estimates.csv");
        EstimateCsv.write(estimates, file);

        ValueWithProblems<List<JudgedEstimate>> read = EstimateCsv.read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .isEqualTo(estimates.stream()
                        .map(estimate ->
                                JudgedEstimate.of(IntervalChoice.STANDARD.report(estimate), PublicationRules.N_AND_CV))
                        .toList());
        assertThat(Files.readString(file)).startsWith(HEADER.strip() + ",level");
    }

    @Test
    void aRowThatCannotBeReadCountsAsSuppressed() {
        ValueWithProblems<List<JudgedEstimate>> read = read("""
                sex,f,sat1,MEAN,3.5,0.1,3.3,3.7,1.2,100,20,120,SHOW,ok
                sex,m,sat1,MEAN,3.4 points,0.1,3.2,3.6,1.2,100,20,110,SHOW,ok
                sex,x,sat1,MEAN,3.6,0.1,3.4,3.8,1.2,100,20,130,MAYBE,ok
                sex,y,sat1,MEAN,,,,,,,,,SHOW,ok
                """);

        assertThat(read.value().stream().map(JudgedEstimate::isShown)).containsExactly(true, false, false, false);
        assertThat(read.value().get(1)).isEqualTo(read.value().get(1).suppressed());
        assertThat(read.problems().stream().map(Problem::toString))
                .containsExactly(
                        "estimates.csv:3:5: error NOT_A_NUMBER (estimate): found '3.4 points'; expected a number; write a"
                                + " plain decimal number without thousands separators",
                        "estimates.csv:4:13: error UNKNOWN_WORD (verdict): found 'MAYBE'; expected one of [SHOW, CAUTION,"
                                + " SUPPRESS]; use one of these",
                        "estimates.csv:5:5: error NO_ESTIMATE (estimate): found no estimate; expected a number, or the"
                                + " verdict SUPPRESS; correct the row");
    }

    @Test
    void aRowWithoutAPlaceOrStandingTwiceIsReported() {
        ValueWithProblems<List<JudgedEstimate>> read = read("""
                all,,part1,PROPORTION,0.5,0.1,0.3,0.7,1,Infinity,Infinity,120,SHOW,ok
                all,,part1,PROPORTION,0.6,0.1,0.3,0.7,1,100,20,120,SHOW,ok
                ,,part1,MEDIUM,0.6,0.1,0.3,0.7,1,100,20,120,SHOW,ok
                """);

        assertThat(read.value()).hasSize(1);
        assertThat(read.value().get(0).df()).isInfinite();
        assertThat(read.problems().stream().map(Problem::toString))
                .containsExactly(
                        "estimates.csv:3:3: error DUPLICATE_ROW (item): found all part1 PROPORTION of line 2 again; expected each estimate once; the first row was used; remove one of the two",
                        "estimates.csv:4:1: error NO_PLACE (domain): found no domain; expected the place of an estimate;"
                                + " write the domain",
                        "estimates.csv:4:4: error UNKNOWN_WORD (statistic): found 'MEDIUM'; expected one of [MEAN,"
                                + " PROPORTION, TOTAL, TOP_BOX, RATIO, VARIANCE, MEDIAN, QUANTILE, DIFFERENCE]; use one of"
                                + " these");
    }

    @Test
    void spreadsheetsMayWriteThemWithSemicolonsAndCommas() {
        String text = HEADER.replace(',', ';') + "all;;part1;PROPORTION;0,5;0,1;0,3;0,7;1,5;100,5;20;120;SHOW;ok\n";

        ValueWithProblems<List<JudgedEstimate>> read = EstimateCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "estimates.csv", CsvFormat.DETECT);

        assertThat(read.problems()).noneMatch(Problem::isError);
        assertThat(read.value().get(0).value()).isEqualTo(0.5);
    }
}
