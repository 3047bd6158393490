package org.lgpi.io.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of the field guide of SDMX-CSV 2.0 data messages (SDMX Technical Working Group, 2021), read off the text alone
 * and written without any part of the library: no validator of SDMX-CSV can be had as a Java artifact.
 */
final class SdmxGuide {

    private static final Pattern ARTEFACT =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9_@$-]+\\([0-9]+(\\.[0-9]+)*\\)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** CL_OBS_STATUS 2.2. */
    private static final Set<String> OBS_STATUS = Set.of(
            "A", "B", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "S", "U", "V", "W", "X");

    /** CL_CONF_STATUS 1.3. */
    private static final Set<String> CONF_STATUS = Set.of("F", "N", "C", "D", "S", "A", "O", "T", "G", "M", "E", "P");

    private SdmxGuide() {}

    /** Returns what breaks a rule in a message of these dimensions. */
    static List<String> broken(String message, List<String> dimensions) {
        List<String> broken = new ArrayList<>();
        List<List<String>> rows = parse(message);
        List<String> header = rows.get(0);
        check(header.subList(0, 3).equals(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION")), "first columns", broken);
        check(header.subList(3, 3 + dimensions.size()).equals(dimensions), "dimensions first, in order", broken);
        check(new HashSet<>(header).size() == header.size(), "unique columns", broken);
        header.forEach(column -> check(COMPONENT.matcher(column).matches(), "component " + column, broken));
        Set<List<String>> keys = new HashSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            check(row.size() == header.size(), "identical structure: " + row, broken);
            check(Set.of("dataflow", "datastructure", "dataprovision").contains(row.get(0)), "kind: " + row, broken);
            check(ARTEFACT.matcher(row.get(1)).matches(), "artefact: " + row, broken);
            check(Set.of("I", "A", "R", "D").contains(row.get(2)), "action: " + row, broken);
            List<String> key = row.subList(3, 3 + dimensions.size());
            key.forEach(id -> check(ID.matcher(id).matches(), "id " + id, broken));
            check(keys.add(key), "one observation for a key: " + key, broken);
            check(cell(header, row, "FREQ").equals("A"), "frequency: " + row, broken);
            check(cell(header, row, "TIME_PERIOD").matches("[0-9]{4}"), "period: " + row, broken);
            String value = cell(header, row, "OBS_VALUE");
            check(value.isEmpty() || NUMBER.matcher(value).matches(), "value " + value, broken);
            String status = cell(header, row, "OBS_STATUS");
            check(OBS_STATUS.contains(status), "status " + status, broken);
            check(CONF_STATUS.contains(cell(header, row, "CONF_STATUS")), "confidentiality: " + row, broken);
            check(
                    value.isEmpty() == Set.of("H", "J", "K", "L", "M", "O", "Q").contains(status),
                    "missing: " + row,
                    broken);
        }
        return broken;
    }

    private static void check(boolean holds, String rule, List<String> broken) {
        if (!holds) {
            broken.add(rule);
        }
    }

    private static String cell(List<String> header, List<String> row, String column) {
        return row.get(header.indexOf(column));
    }

    /** RFC 4180 by the letter: quotes around cells that hold commas, quotes or line ends; quotes inside doubled. */
    private static List<List<String>> parse(String message) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < message.length() && message.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r' && message.charAt(i + 1) == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
