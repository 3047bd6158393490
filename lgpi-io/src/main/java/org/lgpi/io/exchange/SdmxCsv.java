package org.lgpi.io.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;

/**
 * Scores as SDMX-CSV 2.0 (SDMX Technical Working Group, 2021): one row for each unit, node and year, with the status of
 * the observation.
 *
 * <p>Columns: {@code STRUCTURE, STRUCTURE_ID, ACTION}, the dimensions {@code FREQ, REF_AREA, INDICATOR, TIME_PERIOD}, the
 * measure {@code OBS_VALUE}, and the attributes {@code OBS_STATUS, CONF_STATUS, REASON, COVERAGE,
 * LOWEST, HIGHEST}. Values are shares.
 * Codes take the form that SDMX allows: whatever is no letter, figure, hyphen, {@code @} or {@code $} becomes an
 * underscore, and so does a hyphen or {@code @} in front, so that the criterion {@code 1.1.2} is {@code 1_1_2}. The attribute
 * {@code REASON} holds the library's own word for the status.
 *
 * <table>
 * <caption>Codes of CL_OBS_STATUS and CL_CONF_STATUS</caption>
 * <tr><th>Score</th><th>OBS_STATUS</th><th>CONF_STATUS</th></tr>
 * <tr><td>a value</td><td>A</td><td>F</td></tr>
 * <tr><td>a value, all of it imputed</td><td>I</td><td>F</td></tr>
 * <tr><td>not applicable</td><td>M</td><td>F</td></tr>
 * <tr><td>not assessed</td><td>L</td><td>F</td></tr>
 * <tr><td>suppressed</td><td>Q</td><td>C</td></tr>
 * <tr><td>withheld for low coverage</td><td>Q</td><td>N</td></tr>
 * <tr><td>any other reason for no value</td><td>O</td><td>F</td></tr>
 * </table>
 *
 * <p>A row without value carries no bounds either where it is suppressed or withheld.
 */
public final class SdmxCsv {

    /** Attribute with the library's own word for a status, as several of them are one in SDMX. */
    static final String REASON = "REASON";

    static final String STANDARD_ERROR = "STD_ERROR";

    private static final List<String> COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "CONF_STATUS",
            REASON,
            "COVERAGE",
            "LOWEST",
            "HIGHEST");

    private static final List<String> OBSERVATION_COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "CONF_STATUS",
            REASON,
            STANDARD_ERROR,
            "BODY",
            "EVIDENCE",
            "URL",
            "ASSESSOR",
            "EVIDENCE_DATE",
            "NOTE");

    private static final Pattern STRUCTURE_ID =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9_@$-]+\\([0-9]+\\.[0-9]+(\\.[0-9]+)?\\)");

    private SdmxCsv() {}

    /**
     * Writes scores.
     *
     * @param scores the scores
     * @param structure dataflow to which they belong, as agency, id and version such as {@code KZ:LGPI(1.0.0)}
     * @param file the file, replaced whole if it exists
     * @throws IllegalArgumentException if the dataflow is not named so, or if two codes become the same in SDMX
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(ScoreTable scores, String structure, Path file) {
        checkStructure(structure);
        SdmxIds nodes = SdmxIds.of(scores.nodes());
        SdmxIds areas = SdmxIds.of(units(scores));
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            for (String node : scores.nodes()) {
                rows.add(row(
                        structure,
                        areas.of(scores.unit(row)),
                        nodes.of(node),
                        scores.period(row).getValue(),
                        scores.score(row, node)));
            }
        }
        TableCsv.write(COLUMNS, rows, file, CsvFormat.RFC4180);
    }

    private static void checkStructure(String structure) {
        if (!STRUCTURE_ID.matcher(structure).matches()) {
            throw new IllegalArgumentException(
                    "'" + structure + "' names no dataflow; expected agency, id and version such as KZ:LGPI(1.0.0)");
        }
    }

    /**
     * Writes observations, as they were found: values on the scale of their criterion, and the attributes {@code REASON,
     * STD_ERROR, BODY, EVIDENCE, URL, ASSESSOR, EVIDENCE_DATE, NOTE} behind the status.
     *
     * @param table the observations; those not assessed are left out, but for one row of a unit without any other
     * @param structure dataflow to which they belong, as agency, id and version such as {@code KZ:LGPI(1.0.0)}
     * @param file the file, replaced whole if it exists
     * @throws IllegalArgumentException if the dataflow is not named so, or if two codes become the same in SDMX
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(AssessmentTable table, String structure, Path file) {
        checkStructure(structure);
        List<Criterion> criteria = table.framework().criteria();
        SdmxIds indicators = SdmxIds.of(criteria.stream().map(Criterion::code).toList());
        SdmxIds areas = SdmxIds.of(
                IntStream.range(0, table.size()).mapToObj(table::unit).toList());
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int before = rows.size();
            for (int c = 0; c < criteria.size(); c++) {
                Observation observation = table.observation(row, c);
                boolean found = observation.status() != ObservationStatus.NOT_ASSESSED || !observation.isPlain();
                boolean nothingElse = c + 1 == criteria.size() && rows.size() == before;
                if (found || nothingElse) {
                    rows.add(row(
                            structure,
                            areas.of(table.unit(row)),
                            indicators.of(criteria.get(c).code()),
                            table.period(row).getValue(),
                            observation));
                }
            }
        }
        TableCsv.write(OBSERVATION_COLUMNS, rows, file, CsvFormat.RFC4180);
    }

    private static List<Object> row(
            String structure, String area, String indicator, int year, Observation observation) {
        Evidence evidence = observation.evidence();
        return Arrays.asList(
                "dataflow",
                structure,
                "I",
                "A",
                area,
                indicator,
                String.format("%04d", year),
                observation.value(),
                SdmxStatus.of(observation.status()),
                SdmxStatus.confidentiality(observation.status()),
                observation.status().name(),
                observation.standardError().orElse(Double.NaN),
                observation.body().orElse(""),
                evidence.source(),
                evidence.url(),
                evidence.assessor(),
                evidence.date().map(LocalDate::toString).orElse(""),
                evidence.note());
    }

    /**
     * Reads scores that were published as SDMX-CSV 2.0, the inverse of {@link #write(ScoreTable, String, Path)}.
     *
     * <p>Columns may stand in any order, headers and codes may carry names behind a colon. A value that is marked as
     * suppressed or not free is left out with a warning.
     *
     * @param file the file
     * @param framework whose nodes the indicators are
     * @param units whose units the areas are; without any, areas are taken for codes as they stand
     * @return the scores of the rows that could be used, and the problems of the others
     * @throws IllegalArgumentException if two codes of the framework or the register become the same in SDMX
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<PublishedScore>> readScores(
            Path file, Framework framework, UnitRegister units) {
        return new SdmxReader(file, framework, units).scores();
    }

    /**
     * Reads observations from SDMX-CSV 2.0, the inverse of {@link #write(AssessmentTable, String, Path)}; texts lose blanks
     * around them.
     *
     * <p>Any file with these dimensions will do. Without {@code REASON} the status comes from {@code OBS_STATUS}: M is
     * {@code NOT_APPLICABLE}, Q {@code SUPPRESSED}, P {@code UNDER_APPEAL}, other codes with a value {@code SCORED} and
     * without one {@code NOT_ASSESSED}. A value that is marked as suppressed or not free is left out with a warning.
     *
     * @param file the file
     * @param framework whose criteria the indicators are
     * @param units whose units the areas are; without any, areas are taken for codes as they stand
     * @return the observations of the rows that could be used, and the problems of the others
     * @throws IllegalArgumentException if two codes of the framework or the register become the same in SDMX
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> readAssessments(
            Path file, Framework framework, UnitRegister units) {
        return new SdmxReader(file, framework, units).assessments();
    }

    /**
     * Tells whether scores can be written: whether all codes stay different in the form that SDMX allows.
     *
     * @param scores the scores
     * @return true if so
     */
    public static boolean holds(ScoreTable scores) {
        try {
            SdmxIds.of(scores.nodes());
            SdmxIds.of(units(scores));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> units(ScoreTable scores) {
        return IntStream.range(0, scores.size()).mapToObj(scores::unit).toList();
    }

    private static List<Object> row(String structure, String area, String indicator, int year, Score score) {
        String status = SdmxStatus.of(score.reason());
        boolean hidden = status.equals(SdmxStatus.SUPPRESSED);
        return Arrays.asList(
                "dataflow",
                structure,
                "I",
                "A",
                area,
                indicator,
                String.valueOf(year),
                score.value(),
                status,
                SdmxStatus.confidentiality(score.reason()),
                score.reason().name(),
                score.coverage(),
                hidden ? Double.NaN : score.lowest(),
                hidden ? Double.NaN : score.highest());
    }
}
