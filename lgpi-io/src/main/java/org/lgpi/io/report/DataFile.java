package org.lgpi.io.report;

import java.nio.file.Path;
import java.util.List;
import org.lgpi.core.base.Problem;
import org.lgpi.io.csv.ProblemCsv;
import org.lgpi.io.csv.ScoreCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.csv.Workbook;
import org.lgpi.io.exchange.DataPackage;
import org.lgpi.io.exchange.SdmxCsv;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.ScoreJson;

/** The files for reuse beside the pages, in the order in which they are written: the last ones describe those before. */
enum DataFile {
    SCORES_CSV("downloads.csv", "scores.csv"),
    SCORES_JSON("downloads.json", "scores.json"),
    DEFINITION("downloads.definition", "definition.json"),
    UNITS("downloads.units", "units.csv"),
    WORKBOOK("downloads.workbook", "scores.xlsx"),
    SDMX("downloads.sdmx", "scores-sdmx.csv"),
    SURVEY_CSV("downloads.survey.csv", "survey.csv"),
    SURVEY_JSON("downloads.survey.json", "survey.json"),
    RATINGS_CSV("downloads.ratings.csv", "ratings.csv"),
    RATINGS_JSON("downloads.ratings.json", "ratings.json"),
    PACKAGE("downloads.package", DataPackage.FILE_NAME),
    LABELS("downloads.labels", "missing-labels.csv");

    /** Rows of a sheet that people can still work with. */
    private static final int MOST_ROWS = 100_000;

    private final String key;
    private final String fileName;

    DataFile(String key, String fileName) {
        this.key = key;
        this.fileName = fileName;
    }

    /** Key of the text that names the file. */
    String key() {
        return key;
    }

    String fileName() {
        return fileName;
    }

    boolean isIn(Report report) {
        return switch (this) {
            case UNITS -> report.register().size() > 0;
            case WORKBOOK -> Workbook.isAvailable() && rows(report) <= MOST_ROWS;
            case SDMX -> SdmxCsv.holds(report.scores());
            case SURVEY_CSV, SURVEY_JSON ->
                report.survey()
                        .filter(survey -> survey.results().hasEstimates())
                        .isPresent();
            case RATINGS_CSV, RATINGS_JSON ->
                report.survey().flatMap(SurveyReport::ratings).isPresent();
            default -> true;
        };
    }

    private static long rows(Report report) {
        return (long) report.scores().size() * report.scores().nodes().size();
    }

    void write(Report report, List<Problem> missingLabels, Path folder) {
        Path file = folder.resolve(fileName);
        switch (this) {
            case SCORES_CSV -> ScoreCsv.write(report.scores(), file);
            case SCORES_JSON -> ScoreJson.write(report.scores(), file);
            case DEFINITION -> IndexJson.write(report.definition(), file);
            case UNITS -> UnitCsv.write(report.register(), file);
            case WORKBOOK ->
                Workbook.EMPTY.scores(report.scores()).units(report.register()).write(file);
            case SDMX -> SdmxCsv.write(report.scores(), report.dataflow(), file);
            case SURVEY_CSV, SURVEY_JSON, RATINGS_CSV, RATINGS_JSON ->
                SurveyFiles.write(this, report.survey().orElseThrow(), file);
            case PACKAGE ->
                DataPackage.write(
                        report.scores(),
                        report.register(),
                        report.survey().map(SurveyFiles::tables).orElse(List.of()),
                        folder);
            case LABELS -> ProblemCsv.write(missingLabels, file);
        }
    }
}
