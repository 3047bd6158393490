package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.comparison.ReportedFigure;

/**
 * Figures as somebody reported them, as CSV: the columns {@code source, indicator, group, value} and, where they are
 * known, {@code year, population, unit, qualifier, respondents, n_known, note}.
 *
 * <p>A value stands as reported, percentages from 0 to 100. The unit is PERCENT unless stated, the qualifier EXACT,
 * APPROXIMATE or MORE_THAN, EXACT unless stated. An empty {@code respondents} is not known; {@code n_known} only repeats
 * this, and may not contradict it. Of two rows for one source, year, indicator and group the first is used.
 */
public final class ReportedFigureCsv {

    private static final List<String> REQUIRED = List.of("source", "indicator", "group", "value");

    private static final List<String> OPTIONAL =
            List.of("year", "population", "unit", "qualifier", "respondents", "n_known", "note");

    private static final RowReader ROWS = new RowReader(REQUIRED, OPTIONAL, List.of("value"));

    private ReportedFigureCsv() {}

    /**
     * Reads figures, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @return the figures of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<ReportedFigure>> read(Path file) {
        return CsvFiles.read(file, in -> ROWS.list(in, file.toString(), CsvFormat.DETECT, ReportedFigureCsv::figure));
    }

    /**
     * Reads figures from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the figures of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<List<ReportedFigure>> read(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> ROWS.list(bytes, source, format, ReportedFigureCsv::figure));
    }

    /**
     * Writes figures to a file, which appears whole or stays as it was.
     *
     * @param figures the figures
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Collection<ReportedFigure> figures, Path file) {
        List<String> header = new ArrayList<>(REQUIRED);
        OPTIONAL.stream().filter(name -> !name.equals("n_known")).forEach(header::add);
        CsvFiles.write(file, CsvFormat.RFC4180, header, out -> {
            for (ReportedFigure figure : figures) {
                out.code(figure.source(), "source");
                out.code(figure.indicator(), "indicator");
                out.code(figure.group(), "group");
                out.number(figure.value());
                out.text(figure.year().map(Year::toString).orElse(""));
                out.text(figure.population());
                out.code(figure.unit(), "unit");
                out.text(figure.qualifier().name());
                figure.respondents().ifPresentOrElse(out::number, out::empty);
                out.text(figure.note());
                out.endRow();
            }
        });
    }

    private static Optional<ReportedFigure> figure(RowCells cells) {
        double value = cells.decimal("value").doubleValue();
        String unit = cells.optional("unit").orElse(ReportedFigure.PERCENT);
        if (unit.equals(ReportedFigure.PERCENT) && !(value >= 0 && value <= 100)) {
            cells.bad(
                    "value",
                    "OFF_SCALE",
                    "the value " + cells.text("value"),
                    "a percentage from 0 to 100",
                    "correct it");
        }
        ReportedFigure.Builder figure = ReportedFigure.builder()
                .source(cells.code("source"))
                .indicator(cells.code("indicator"))
                .group(cells.code("group"))
                .value(value)
                .unit(unit)
                .population(cells.text("population"))
                .note(cells.text("note"));
        if (cells.optional("year").isPresent()) {
            figure.year(cells.period("year"));
        }
        if (cells.optional("qualifier").isPresent()) {
            figure.qualifier(cells.choice("qualifier", ReportedFigure.Qualifier.values()));
        }
        respondents(cells, figure);
        if (!cells.isSound()) {
            return Optional.empty();
        }
        ReportedFigure read = figure.build();
        String what = "the figure of " + read.indicator() + " for " + read.group() + " in " + read.source()
                + read.year().map(year -> " " + year).orElse("");
        return cells.isFirst("indicator", what, "each source, year, indicator and group")
                ? Optional.of(read)
                : Optional.empty();
    }

    private static void respondents(RowCells cells, ReportedFigure.Builder figure) {
        boolean known = cells.optional("respondents").isPresent();
        if (known) {
            long respondents = cells.count("respondents");
            if (respondents == 0 && cells.isSound()) {
                cells.bad(
                        "respondents", "BAD_COUNT", "0 respondents", "at least 1", "leave it empty if it is not known");
            }
            figure.respondents(respondents);
        }
        String said = cells.optional("n_known").orElse(Boolean.toString(known));
        if (!said.equalsIgnoreCase(Boolean.toString(known))) {
            cells.bad(
                    "n_known",
                    "CONTRADICTION",
                    "'" + said + "' beside " + (known ? "a" : "no") + " number of respondents",
                    Boolean.toString(known),
                    "correct one of the two, or leave the column out");
        }
    }
}
