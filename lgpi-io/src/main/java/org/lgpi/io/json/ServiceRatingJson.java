package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;

/**
 * Reads and writes ratings of services as JSON in the format {@code lgpi-ratings/1}: the key {@code ratings} holds
 * objects with {@code service, channel, rating, satisfied, respondents}, of which the last three may be left out.
 *
 * <p>Reading is strict: all problems come in one {@link InvalidDefinitionException} with line and column. {@code
 * parse(write(x))} equals {@code x}.
 */
public final class ServiceRatingJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-ratings/1";

    private static final PlanFormat<ServiceRatings> FORMAT =
            new PlanFormat<>(SCHEMA, "ratings", ServiceRatingJson::read, ServiceRatingJson::write);

    private ServiceRatingJson() {}

    /**
     * Reads a file.
     *
     * @param file a file
     * @return the ratings
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ServiceRatings read(Path file) {
        return FORMAT.read(file);
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @return the ratings
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ServiceRatings read(InputStream in, String sourceName) {
        return FORMAT.read(in, sourceName);
    }

    /**
     * Reads a text; problems call the source {@code ratings}.
     *
     * @param json the text
     * @return the ratings
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static ServiceRatings parse(String json) {
        return FORMAT.parse(json);
    }

    /**
     * Writes a text.
     *
     * @param ratings what it shall hold
     * @return JSON, a line for each rating
     */
    public static String write(ServiceRatings ratings) {
        return FORMAT.write(ratings);
    }

    /**
     * Writes a file, which appears whole or stays as it was.
     *
     * @param ratings what it shall hold
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(ServiceRatings ratings, Path file) {
        FORMAT.write(ratings, file);
    }

    private static Supplier<ServiceRatings> read(JsonObjectReader in) {
        in.require("ratings", "a list of ratings");
        List<ServiceRating> ratings = new ArrayList<>();
        for (JsonObjectReader rating : in.objects("ratings")) {
            ratings.add(new ServiceRating(
                    rating.text("service", rating.path()),
                    rating.text("channel", rating.path()),
                    rating.number("rating"),
                    rating.number("satisfied"),
                    rating.has("respondents")
                            ? OptionalLong.of(PlanWords.count(rating, "respondents", 0))
                            : OptionalLong.empty()));
            rating.done();
        }
        return () -> ServiceRatings.of(ratings);
    }

    private static void write(ServiceRatings ratings, JsonSink out) {
        out.list("ratings", ratings.ratings(), rating -> {
            out.beginShortObject();
            out.text("service", rating.service());
            out.text("channel", rating.channel());
            rating.rating().ifPresent(value -> out.number("rating", value));
            rating.satisfied().ifPresent(value -> out.number("satisfied", value));
            rating.respondents().ifPresent(number -> out.whole("respondents", number));
            out.endObject();
        });
    }
}
