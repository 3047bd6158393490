package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;

/**
 * Ratings of services as CSV: the columns {@code service, channel, rating, satisfied} and, if it is known, {@code
 * respondents}.
 *
 * <p>A rating is a mean from 1 to 5, {@code satisfied} a share from 0 to 1; an empty cell is not known, and a row with
 * neither is a service without that channel. Of two rows for one service and channel the first is used.
 *
 * <p>Published averages have the columns {@code channel, measure, printed}: the measure is RATING or SATISFIED, the
 * figure stands as printed, with all its decimals, shares in percent.
 */
public final class ServiceRatingCsv {

    private static final List<String> COLUMNS = List.of("service", "channel", "rating", "satisfied");

    private static final String RESPONDENTS = "respondents";

    private static final RowReader ROWS = new RowReader(COLUMNS, List.of(RESPONDENTS), List.of("rating", "satisfied"));

    private static final RowReader PUBLISHED =
            new RowReader(List.of("channel", "measure", "printed"), List.of(), List.of("printed"));

    private ServiceRatingCsv() {}

    /**
     * Reads ratings, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @return the ratings of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<ServiceRatings> read(Path file) {
        return CsvFiles.read(
                file, in -> ratings(ROWS.list(in, file.toString(), CsvFormat.DETECT, ServiceRatingCsv::rating)));
    }

    /**
     * Reads ratings from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the ratings of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<ServiceRatings> read(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> ratings(ROWS.list(bytes, source, format, ServiceRatingCsv::rating)));
    }

    /**
     * Reads published averages from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the averages of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<List<PublishedAverage>> readPublished(
            InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(
                in, source, bytes -> PUBLISHED.list(bytes, source, format, ServiceRatingCsv::publishedAverage));
    }

    /**
     * Writes ratings to a file, which appears whole or stays as it was.
     *
     * @param ratings the ratings
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(ServiceRatings ratings, Path file) {
        List<String> header = List.of("service", "channel", "rating", "satisfied", RESPONDENTS);
        CsvFiles.write(file, CsvFormat.RFC4180, header, out -> {
            for (ServiceRating rating : ratings.ratings()) {
                out.code(rating.service(), "service");
                out.code(rating.channel(), "channel");
                out.number(rating.rating().orElse(Double.NaN));
                out.number(rating.satisfied().orElse(Double.NaN));
                rating.respondents().ifPresentOrElse(out::number, out::empty);
                out.endRow();
            }
        });
    }

    /**
     * Writes published averages to a file, which appears whole or stays as it was.
     *
     * @param averages the averages
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writePublished(Iterable<PublishedAverage> averages, Path file) {
        CsvFiles.write(file, CsvFormat.RFC4180, PUBLISHED.required(), out -> {
            for (PublishedAverage average : averages) {
                out.code(average.channel(), "channel")
                        .text(average.measure().name())
                        .number(average.printed())
                        .endRow();
            }
        });
    }

    private static ValueWithProblems<ServiceRatings> ratings(ValueWithProblems<List<ServiceRating>> read) {
        return new ValueWithProblems<>(ServiceRatings.of(read.value()), read.problems());
    }

    private static Optional<ServiceRating> rating(RowCells cells) {
        ServiceRating rating = new ServiceRating(
                cells.code("service"),
                cells.code("channel"),
                number(cells, "rating"),
                number(cells, "satisfied"),
                cells.optional(RESPONDENTS).isPresent()
                        ? OptionalLong.of(cells.count(RESPONDENTS))
                        : OptionalLong.empty());
        if (!cells.isSound()) {
            return Optional.empty();
        }
        List<Problem> problems = ServiceRatings.problems(List.of(rating));
        if (!problems.isEmpty()) {
            cells.bad(problems);
            return Optional.empty();
        }
        String what = "the rating of " + rating.service() + " in " + rating.channel();
        return cells.isFirst("channel", what, "each service and channel") ? Optional.of(rating) : Optional.empty();
    }

    private static OptionalDouble number(RowCells cells, String name) {
        return cells.optional(name).isPresent()
                ? OptionalDouble.of(cells.decimal(name).doubleValue())
                : OptionalDouble.empty();
    }

    private static Optional<PublishedAverage> publishedAverage(RowCells cells) {
        String channel = cells.code("channel");
        RatingMeasure measure = cells.choice("measure", RatingMeasure.values());
        BigDecimal printed = cells.decimal("printed");
        return cells.isSound() ? Optional.of(new PublishedAverage(channel, measure, printed)) : Optional.empty();
    }
}
