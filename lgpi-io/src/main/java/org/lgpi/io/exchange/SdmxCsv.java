package org.lgpi.io.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;

/**
 * Scores as SDMX-CSV 2.0 (SDMX Technical Working Group, 2021): one row for each unit, node and year, with the status of
 * the observation.
 *
 * <p>Columns: {@code STRUCTURE, STRUCTURE_ID, ACTION}, the dimensions {@code FREQ, REF_AREA, INDICATOR, TIME_PERIOD}, the
 * measure {@code OBS_VALUE}, and the attributes {@code OBS_STATUS, CONF_STATUS, COVERAGE, LOWEST, HIGHEST}. Values are shares.
 * Codes take the form that SDMX allows: whatever is no letter, figure, hyphen, {@code @} or {@code $} becomes an
 * underscore, so that the criterion {@code 1.1.2} is {@code 1_1_2}.
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
            "COVERAGE",
            "LOWEST",
            "HIGHEST");

    private static final Pattern STRUCTURE_ID =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9_@$-]+\\([0-9]+\\.[0-9]+(\\.[0-9]+)?\\)");

    private static final String SUPPRESSED = "Q";

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
        if (!STRUCTURE_ID.matcher(structure).matches()) {
            throw new IllegalArgumentException(
                    "'" + structure + "' names no dataflow; expected agency, id and version such as KZ:LGPI(1.0.0)");
        }
        Map<String, String> nodes = ids(scores.nodes());
        Map<String, String> areas = ids(units(scores));
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            for (String node : scores.nodes()) {
                rows.add(row(
                        structure,
                        areas.get(scores.unit(row)),
                        nodes.get(node),
                        scores.period(row).getValue(),
                        scores.score(row, node)));
            }
        }
        TableCsv.write(COLUMNS, rows, file, CsvFormat.RFC4180);
    }

    /**
     * Tells whether scores can be written: whether all codes stay different in the form that SDMX allows.
     *
     * @param scores the scores
     * @return true if so
     */
    public static boolean holds(ScoreTable scores) {
        try {
            ids(scores.nodes());
            ids(units(scores));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> units(ScoreTable scores) {
        return IntStream.range(0, scores.size()).mapToObj(scores::unit).toList();
    }

    private static List<Object> row(String structure, String area, String indicator, int year, Score score) {
        String status = status(score.reason());
        boolean hidden = status.equals(SUPPRESSED);
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
                confidentiality(score.reason()),
                score.coverage(),
                hidden ? Double.NaN : score.lowest(),
                hidden ? Double.NaN : score.highest());
    }

    private static String status(Reason reason) {
        return switch (reason) {
            case NONE -> "A";
            case IMPUTED -> "I";
            case NOT_APPLICABLE -> "M";
            case NOT_ASSESSED -> "L";
            case SUPPRESSED, LOW_COVERAGE -> SUPPRESSED;
            default -> "O";
        };
    }

    private static String confidentiality(Reason reason) {
        return switch (reason) {
            case SUPPRESSED -> "C";
            case LOW_COVERAGE -> "N";
            default -> "F";
        };
    }

    /** Returns codes as SDMX allows them; two that become one would mix up their figures. */
    private static Map<String, String> ids(Collection<String> codes) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (String code : codes) {
            String id = code.replaceAll("[^A-Za-z0-9_@$-]", "_");
            String other = taken.put(id, code);
            if (other != null && !other.equals(code)) {
                throw new IllegalArgumentException(
                        "the codes " + other + " and " + code + " are both " + id + " in SDMX; rename one");
            }
            ids.put(code, id);
        }
        return ids;
    }
}
