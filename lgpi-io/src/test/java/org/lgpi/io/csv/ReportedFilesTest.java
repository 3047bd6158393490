package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.comparison.ReportedFigure;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.ReportedFigureJson;
import org.lgpi.io.json.ServiceRatingJson;

/** Files of ratings of services, of reported figures and of results. */
class ReportedFilesTest {

    private static final ServiceRatings RATINGS = ServiceRatings.of(List.of(
            ServiceRating.of("A", "WEB", 4.9, 0.841),
            new ServiceRating("B", "WEB", OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalLong.of(40)),
            ServiceRating.notApplicable("C", "WEB")));

    private static final List<ReportedFigure> FIGURES = List.of(
            ReportedFigure.builder()
                    .source("S")
                    .year(Year.of(2022))
                    .population("15 bodies, \"pilot\"")
                    .indicator("TRUST")
                    .group("URBAN")
                    .value(78.5)
                    .respondents(200)
                    .note("=note")
                    .build(),
            ReportedFigure.builder()
                    .source("S")
                    .indicator("SUBMISSIONS")
                    .group("ALL")
                    .value(12000)
                    .unit("SUBMISSIONS")
                    .qualifier(ReportedFigure.Qualifier.MORE_THAN)
                    .build());

    @TempDir
    private Path folder;

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(ValueWithProblems<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void ratingsReadBackAsTheyWereWritten() {
        Path csv = folder.resolve("ratings.csv");
        Path json = folder.resolve("ratings.json");
        ServiceRatingCsv.write(RATINGS, csv);
        ServiceRatingJson.write(RATINGS, json);

        assertThat(ServiceRatingCsv.read(csv)).isEqualTo(new ValueWithProblems<>(RATINGS, List.of()));
        assertThat(ServiceRatingJson.read(json)).isEqualTo(RATINGS);
        assertThat(ServiceRatingJson.read(bytes(ServiceRatingJson.write(RATINGS)), "r"))
                .isEqualTo(RATINGS);
        assertThat(csv)
                .content()
                .isEqualToNormalizingNewlines(
                        "service,channel,rating,satisfied,respondents\nA,WEB,4.9,0.841,\nB,WEB,,0.5,40\nC,WEB,,,\n");
    }

    @Test
    void ratingsThatCannotBeAreNamed() {
        ValueWithProblems<ServiceRatings> read = ServiceRatingCsv.read(
                bytes("service,channel,rating,satisfied,respondents\n,WEB,4,0.5,1\nA,WEB,good,0.5,1\nA,WEB,4,0.5,-1\n"
                        + "A,WEB,0.5,0.5,1\nA,WEB,4,0.5,1\nA,WEB,5,0.5,1\n"),
                "r.csv",
                CsvFormat.DETECT);

        assertThat(read.value().ratings())
                .containsExactly(new ServiceRating(
                        "A", "WEB", OptionalDouble.of(4), OptionalDouble.of(0.5), OptionalLong.of(1)));
        assertThat(lines(read))
                .containsExactly(
                        "r.csv:2:1: error BAD_CODE (service): found no service; expected a code of 1 to 64 letters,"
                                + " digits, full stops, hyphens or underscores; write the code of the service",
                        "r.csv:3:3: error NOT_A_NUMBER (rating): found 'good'; expected a decimal number; write a plain"
                                + " decimal number without thousands separators",
                        "r.csv:4:5: error NOT_A_NUMBER (respondents): found '-1'; expected a whole number, 0 or more;"
                                + " write it as digits alone",
                        "r.csv:5: error OFF_SCALE (A WEB): found the rating 0.5; expected a rating from 1 to 5; correct"
                                + " the rating",
                        "r.csv:7:2: error DUPLICATE_ROW (channel): found the rating of A in WEB of line 6 again; expected"
                                + " each service and channel once; the first row was used; remove one of the two");
        assertThatThrownBy(() -> ServiceRatingJson.parse("""
                        {"schema": "lgpi-ratings/1", "ratings": [{"service": "A", "channel": "WEB", "rating": 7}]}
                        """))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("OFF_SCALE (A WEB): found the rating 7.0; expected a rating from 1 to 5");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(lines(ServiceRatingCsv.read(bytes("service,channel,rating\nA,WEB,4\n"), "r.csv", CsvFormat.DETECT)))
                .containsExactly(
                        "r.csv:1: error MISSING_COLUMN (satisfied): found the columns service, channel, rating;"
                                + " expected a column satisfied; add the column, or state the delimiter if the columns were not"
                                + " told apart");
    }

    @Test
    void publishedAveragesKeepTheirDecimals() {
        assertThat(ServiceRatingCsv.readPublished(
                                bytes("channel;measure;printed\nWEB;SATISFIED;68,0\n"), "p.csv", CsvFormat.DETECT)
                        .value())
                .containsExactly(PublishedAverage.of("WEB", RatingMeasure.SATISFIED, "68.0"));
    }

    @Test
    void figuresReadBackAsTheyWereWritten() {
        Path csv = folder.resolve("figures.csv");
        Path json = folder.resolve("figures.json");
        ReportedFigureCsv.write(FIGURES, csv);
        ReportedFigureJson.write(FIGURES, json);

        assertThat(ReportedFigureCsv.read(csv)).isEqualTo(new ValueWithProblems<>(FIGURES, List.of()));
        assertThat(ReportedFigureJson.read(json)).isEqualTo(FIGURES);
        List<ReportedFigure> paper = Catalogue.paperFigures();
        assertThat(ReportedFigureJson.parse(ReportedFigureJson.write(paper))).isEqualTo(paper);
        assertThat(ReportedFigureJson.read(bytes(ReportedFigureJson.write(paper)), "f"))
                .isEqualTo(paper);
    }

    @Test
    void figuresThatCannotBeAreNamed() {
        ValueWithProblems<List<ReportedFigure>> read = ReportedFigureCsv.read(
                bytes(
                        "source,indicator,group,value,n_known,respondents,year,qualifier\n"
                                + "S,TRUST,ALL,101,false,,,\nS,TRUST,ALL,50,true,,,\nS,TRUST,ALL,50,true,0,,\n"
                                + "S,TRUST,ALL,50,false,,22,\nS,TRUST,ALL,50,false,,2022,ABOUT\nS,TRUST,ALL,50,false,,2022,EXACT\n"),
                "f.csv",
                CsvFormat.DETECT);

        assertThat(read.value()).hasSize(1);
        assertThat(lines(read))
                .containsExactly(
                        "f.csv:2:4: error OFF_SCALE (value): found the value 101; expected a percentage from 0 to 100;"
                                + " correct it",
                        "f.csv:3:5: error CONTRADICTION (n_known): found 'true' beside no number of respondents; expected"
                                + " false; correct one of the two, or leave the column out",
                        "f.csv:4:6: error BAD_COUNT (respondents): found 0 respondents; expected at least 1; leave it"
                                + " empty if it is not known",
                        "f.csv:5:7: error BAD_PERIOD (year): found the period '22'; expected a year of four digits; write"
                                + " the year, such as 2026",
                        "f.csv:6:8: error UNKNOWN_WORD (qualifier): found 'ABOUT'; expected one of [EXACT, APPROXIMATE,"
                                + " MORE_THAN]; use one of these");
        assertThatThrownBy(() -> ReportedFigureJson.parse("""
                        {"schema": "lgpi-figures/1", "figures": [
                          {"source": "S", "indicator": "I", "group": "G", "value": 101, "respondents": 0, "year": 22222}]}
                        """))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::subject)
                                .containsExactlyInAnyOrder(
                                        "figures[1].value", "figures[1].respondents", "figures[1].year"));
    }

    @Test
    void theLastTimeOfAStreamLeavesNothingOut() {
        assertThat(FeedbackCsv.lastTime(
                                bytes(
                                        "unit,kind,category,channel,opened,closed\nA,COMPLAINT,x,APP,2026-01-01T00:00,2026-02-01T00:00\n"
                                                + "A,COMPLAINT,x,APP,2026-01-15T00:00,\n"),
                                "f",
                                CsvFormat.DETECT)
                        .value())
                .hasValue(LocalDateTime.of(2026, 2, 1, 0, 0));
        assertThat(FeedbackCsv.lastTime(bytes("unit,kind,category,channel,opened,closed\n"), "f", CsvFormat.DETECT)
                        .value())
                .isEmpty();
    }

    @Test
    void resultsAreWrittenExactlyAndGuarded() throws Exception {
        Path file = folder.resolve("t.csv");
        List<List<Object>> rows = List.of(List.of("=1", 0.1 + 0.2, Year.of(2026)), List.of("", Double.NaN, 7L));

        TableCsv.write(List.of("a", "b", "c"), rows, file, CsvFormat.EXCEL_RUSSIAN_UTF8);

        assertThat(Files.readString(file)).isEqualTo("\uFEFFa;b;c\r\n'=1;0,30000000000000004;2026\r\n;;7\r\n");
        assertThatThrownBy(() -> TableCsv.write(List.of("a"), rows, file, CsvFormat.RFC4180))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 cells in a row of a table with the columns [a]");
        assertThat(TableCsv.read(bytes("b,a\n2,1\n"), "t", List.of("a", "b"), CsvFormat.DETECT)
                        .value())
                .containsExactly(List.of("1", "2"));
    }

    @Test
    void theInventedStreamHasTheCountsThatWereReported() {
        assertThat(Catalogue.paperFeedback())
                .hasSize(21_600)
                .isEqualTo(Catalogue.paperFeedback())
                .filteredOn(submission -> submission.opened().getYear() == 2021)
                .hasSize(12_000);
        assertThat(Catalogue.paperRatings().check(Catalogue.paperRatingAverages()))
                .hasSize(1);
        assertThat(Catalogue.paperIssues())
                .hasSize(32)
                .element(0)
                .hasToString(
                        "1. Table 1, ARITHMETIC: The printed percent average of the channel GOVERNMENT_FOR_CITIZENS is 73.8; 7 cells"
                                + " give 68.5, the 4 cells with a rating give 70.7, and no subset of the cells gives 73.8");
    }
}
