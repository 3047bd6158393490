package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.comparison.ReportedFigure;

/**
 * Reads and writes figures as somebody reported them as JSON in the format {@code lgpi-figures/1}: the key {@code
 * figures} holds objects with {@code source, indicator, group, value} and, where they are known, {@code year, population,
 * unit, qualifier, respondents, note}; values stand as reported, percentages from 0 to 100.
 *
 * <p>Reading is strict: all problems come in one {@link InvalidDefinitionException} with line and column. {@code
 * parse(write(x))} equals {@code x}.
 */
public final class ReportedFigureJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-figures/1";

    private static final int LAST_YEAR = 9999;

    private static final Map<String, ReportedFigure.Qualifier> QUALIFIERS =
            PlanWords.of(ReportedFigure.Qualifier.values());

    private static final PlanFormat<List<ReportedFigure>> FORMAT =
            new PlanFormat<>(SCHEMA, "figures", ReportedFigureJson::read, ReportedFigureJson::write);

    private ReportedFigureJson() {}

    /**
     * Reads a file.
     *
     * @param file a file
     * @return the figures in their order
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<ReportedFigure> read(Path file) {
        return FORMAT.read(file);
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @return the figures in their order
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static List<ReportedFigure> read(InputStream in, String sourceName) {
        return FORMAT.read(in, sourceName);
    }

    /**
     * Reads a text; problems call the source {@code figures}.
     *
     * @param json the text
     * @return the figures in their order
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static List<ReportedFigure> parse(String json) {
        return FORMAT.parse(json);
    }

    /**
     * Writes a text.
     *
     * @param figures what it shall hold
     * @return JSON over many lines, parts at their default left out
     */
    public static String write(Collection<ReportedFigure> figures) {
        return FORMAT.write(List.copyOf(figures));
    }

    /**
     * Writes a file, which appears whole or stays as it was.
     *
     * @param figures what it shall hold
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Collection<ReportedFigure> figures, Path file) {
        FORMAT.write(List.copyOf(figures), file);
    }

    private static Supplier<List<ReportedFigure>> read(JsonObjectReader in) {
        in.require("figures", "a list of figures");
        List<ReportedFigure> figures = new ArrayList<>();
        for (JsonObjectReader figure : in.objects("figures")) {
            figures.add(figure(figure));
            figure.done();
        }
        return () -> List.copyOf(figures);
    }

    /** What a figure may not hold is reported here, with its place, and left out. */
    private static ReportedFigure figure(JsonObjectReader in) {
        String unit = in.text("unit").orElse(ReportedFigure.PERCENT);
        double value = in.number("value", 0);
        if (unit.equals(ReportedFigure.PERCENT) && !(value >= 0 && value <= 100)) {
            in.bad("value", "a percentage from 0 to 100", "correct the value, or state its unit");
            value = 0;
        }
        ReportedFigure.Builder figure = ReportedFigure.builder()
                .source(in.text("source", ""))
                .indicator(in.text("indicator", ""))
                .group(in.text("group", ""))
                .value(value)
                .unit(unit)
                .population(in.text("population").orElse(""))
                .note(in.text("note").orElse(""));
        in.choice("qualifier", QUALIFIERS).ifPresent(figure::qualifier);
        in.integer("year").ifPresent(year -> {
            if (year < 0 || year > LAST_YEAR) {
                in.bad("year", "a year of four digits", "correct the year");
            } else {
                figure.year(Year.of(year));
            }
        });
        if (in.has("respondents")) {
            long respondents = PlanWords.count(in, "respondents", 1);
            if (respondents < 1) {
                in.bad("respondents", "at least 1", "leave the key out if the number is not known");
            } else {
                figure.respondents(respondents);
            }
        }
        return figure.build();
    }

    private static void write(List<ReportedFigure> figures, JsonSink out) {
        out.list("figures", figures, figure -> {
            out.beginObject();
            out.text("source", figure.source());
            figure.year().ifPresent(year -> out.whole("year", year.getValue()));
            out.textIfAny("population", figure.population());
            out.text("indicator", figure.indicator());
            out.text("group", figure.group());
            out.number("value", figure.value());
            if (!figure.unit().equals(ReportedFigure.PERCENT)) {
                out.text("unit", figure.unit());
            }
            if (figure.qualifier() != ReportedFigure.Qualifier.EXACT) {
                out.text("qualifier", figure.qualifier().name());
            }
            figure.respondents().ifPresent(number -> out.whole("respondents", number));
            out.textIfAny("note", figure.note());
            out.endObject();
        });
    }
}
