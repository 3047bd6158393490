package org.lgpi.core.generators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads the CSV files among the test resources: commas, double quotes, a header; packed if the name ends in gz. */
public final class Csv {

    private Csv() {}

    /**
     * Reads a file.
     *
     * @param resource name from the root of the test resources
     * @return the rows, each a map from column to cell in the order of the columns
     */
    public static List<Map<String, String>> read(String resource) {
        return rows(text(resource));
    }

    /**
     * Reads a file that is not among the test resources.
     *
     * @param file the file
     * @return the rows, as of {@link #read(String)}
     */
    public static List<Map<String, String>> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return rows(text(in, file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = lines(text);
        List<String> header = lines.remove(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A cell as a number, NaN if it is empty. */
    public static double number(Map<String, String> row, String column) {
        String cell = Objects.requireNonNull(row.get(column), column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Csv.class.getResourceAsStream("/" + resource), resource)) {
            return text(in, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream in, String name) throws IOException {
        byte[] bytes = name.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        if (cell.length() > 0 || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        return lines;
    }
}
