package org.lgpi.io.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.EstimateCsv;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.exchange.DataPackage;
import org.lgpi.io.json.TableJson;

/** The files for reuse of a survey and of ratings: what the pages show, and no more. */
final class SurveyFiles {

    private static final List<String> ESTIMATES = List.of(
            "domain",
            "group",
            "item",
            "statistic",
            "estimate",
            "standardError",
            "lower",
            "upper",
            "designEffect",
            "effectiveSampleSize",
            "df",
            "n",
            "verdict",
            "rule",
            "level");

    private static final List<String> RATINGS =
            List.of("service", "channel", "rating", "satisfied", "respondents", "status");

    private SurveyFiles() {}

    static void write(DataFile kind, SurveyReport survey, Path file) {
        switch (kind) {
            case SURVEY_CSV -> EstimateCsv.writePublished(survey.published(), file, CsvFormat.RFC4180);
            case SURVEY_JSON -> TableJson.write("survey", ESTIMATES, estimates(survey), file);
            case RATINGS_CSV ->
                TableCsv.write(RATINGS, ratings(survey.ratings().orElseThrow()), file, CsvFormat.RFC4180);
            case RATINGS_JSON ->
                TableJson.write("ratings", RATINGS, ratings(survey.ratings().orElseThrow()), file);
            default -> throw new IllegalArgumentException(kind + " holds no survey");
        }
    }

    /** What a descriptor says of these files; unlimited numbers are a word there, which the standard knows no type for. */
    static List<DataPackage.Table> tables(SurveyReport survey) {
        List<DataPackage.Table> tables = new ArrayList<>();
        if (survey.results().hasEstimates()) {
            tables.add(new DataPackage.Table("survey", types(ESTIMATES), List.of()));
        }
        if (survey.ratings().isPresent()) {
            tables.add(new DataPackage.Table("ratings", types(RATINGS), List.of("service", "channel")));
        }
        return tables;
    }

    private static Map<String, String> types(List<String> columns) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : columns) {
            String type = switch (column) {
                case "domain", "group", "item", "statistic", "verdict", "rule", "service", "channel", "status" ->
                    "string";
                case "effectiveSampleSize", "df" -> "any";
                case "n", "respondents" -> "integer";
                default -> "number";
            };
            types.put(column, type);
        }
        return types;
    }

    private static List<List<Object>> estimates(SurveyReport survey) {
        List<List<Object>> rows = new ArrayList<>();
        for (JudgedEstimate estimate : survey.published().list()) {
            rows.add(List.of(
                    estimate.domain(),
                    estimate.group(),
                    estimate.item(),
                    estimate.statistic(),
                    estimate.value(),
                    estimate.standardError(),
                    estimate.interval().lower(),
                    estimate.interval().upper(),
                    estimate.designEffect(),
                    estimate.effectiveSampleSize(),
                    estimate.df(),
                    estimate.isShown() ? (Object) estimate.n() : "",
                    estimate.verdict(),
                    estimate.judgement().rule(),
                    estimate.interval().level()));
        }
        return rows;
    }

    private static List<List<Object>> ratings(RatingTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (ServiceRating rating : table.ratings().ratings()) {
            boolean suppressed = table.isSuppressed(rating.service(), rating.channel());
            ObservationStatus status = suppressed
                    ? ObservationStatus.SUPPRESSED
                    : rating.isApplicable() ? ObservationStatus.SCORED : ObservationStatus.NOT_APPLICABLE;
            rows.add(List.of(
                    rating.service(),
                    rating.channel(),
                    rating.value(RatingMeasure.RATING).orElse(Double.NaN),
                    rating.value(RatingMeasure.SATISFIED).orElse(Double.NaN),
                    rating.respondents().isPresent()
                            ? (Object) rating.respondents().getAsLong()
                            : "",
                    status));
        }
        return rows;
    }
}
