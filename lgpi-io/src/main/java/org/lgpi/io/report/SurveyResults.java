package org.lgpi.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.EstimateCsv;
import org.lgpi.io.csv.ServiceRatingCsv;
import org.lgpi.io.json.SurveyJson;

/**
 * What residents said, for a {@link ReportSite}: estimates from a survey with their verdicts, ratings of services, and
 * the names of what stands in them.
 *
 * <p>May hold the figures of suppressed estimates, as the office has them; a site shows none, nor any from which one could
 * be worked out ({@link PublishedEstimates}), and shows no totals and variances, which beside a share would tell the
 * weights behind it. {@link #read} takes the folder that the command line {@code survey} leaves. Immutable and
 * thread-safe.
 */
public final class SurveyResults {

    /** Code of the channel that sums up the others, unless stated. */
    public static final String OVERALL = "OVERALL";

    private static final String DESIGN = "survey.json";
    private static final String ESTIMATES = "estimates.csv";
    private static final String PUBLISHED = "published.csv";
    private static final String RATINGS = "ratings.csv";
    private static final String AVERAGES = "ratings-published.csv";
    private static final String NAMES = "names.csv";

    /** Statistics of which a site shows estimates. */
    private static final Set<Statistic> SHOWN =
            EnumSet.complementOf(EnumSet.of(Statistic.TOTAL, Statistic.VARIANCE, Statistic.DIFFERENCE));

    private final Optional<SurveyDesign> design;
    private final List<JudgedEstimate> estimates;
    private final Optional<ServiceRatings> ratings;
    private final List<PublishedAverage> averages;
    private final String overall;
    private final Map<SurveyNames.Key, Label> names;
    private final Label note;
    private final Label ratingsNote;

    private SurveyResults(Builder parts) {
        this.design = parts.design;
        this.estimates = List.copyOf(parts.estimates);
        this.ratings = parts.ratings;
        this.averages = List.copyOf(parts.averages);
        this.overall = parts.overall;
        this.names = Map.copyOf(parts.names);
        this.note = parts.note;
        this.ratingsNote = parts.ratingsNote;
    }

    /** What a name can be of. */
    public enum Named {
        /** A domain, by the name of its column. */
        DOMAIN,
        /** A group of a domain. */
        GROUP,
        /** An answer to an item. */
        ANSWER,
        /** A service that is rated. */
        SERVICE,
        /** A channel through which services are given. */
        CHANNEL
    }

    /**
     * Starts results without anything.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the results of a folder, finding out how its files are written.
     *
     * @param folder the folder
     * @return the results, and the problems of their rows
     * @throws IllegalArgumentException if the folder has neither estimates nor ratings
     * @throws org.lgpi.core.base.InvalidDefinitionException if the questions do not hold together
     * @throws UncheckedIOException if a file cannot be read
     * @see #read(Path, CsvFormat)
     */
    public static ValueWithProblems<SurveyResults> read(Path folder) {
        return read(folder, CsvFormat.DETECT);
    }

    /**
     * Reads the results of a folder: {@code estimates.csv}, or where that is not there {@code published.csv}; {@code
     * survey.json} with the questions; {@code ratings.csv} with {@code ratings-published.csv}; {@code names.csv} with the
     * columns {@code kind, of, code, name_kk, name_ru, name_en}. Files that are not there are left out.
     *
     * @param folder the folder
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the results, and the problems of their rows
     * @throws IllegalArgumentException if the folder has neither estimates nor ratings
     * @throws org.lgpi.core.base.InvalidDefinitionException if the questions do not hold together
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ValueWithProblems<SurveyResults> read(Path folder, CsvFormat format) {
        Builder results = builder();
        List<Problem> problems = new ArrayList<>();
        Path estimates = folder.resolve(ESTIMATES);
        if (!Files.isRegularFile(estimates)) {
            estimates = folder.resolve(PUBLISHED);
        }
        Path ratings = folder.resolve(RATINGS);
        if (!Files.isRegularFile(estimates) && !Files.isRegularFile(ratings)) {
            throw new IllegalArgumentException("the folder " + folder + " holds no survey: expected " + ESTIMATES + ", "
                    + PUBLISHED + " or " + RATINGS + "; write it with the verbs survey and ratings");
        }
        Path design = folder.resolve(DESIGN);
        if (Files.isRegularFile(design)) {
            results.design(SurveyJson.read(design));
        }
        if (Files.isRegularFile(estimates)) {
            results.estimates(read(estimates, problems, (in, source) -> EstimateCsv.read(in, source, format)));
        }
        if (Files.isRegularFile(ratings)) {
            results.ratings(read(ratings, problems, (in, source) -> ServiceRatingCsv.read(in, source, format)));
            Path averages = folder.resolve(AVERAGES);
            if (Files.isRegularFile(averages)) {
                results.averages(
                        read(averages, problems, (in, source) -> ServiceRatingCsv.readPublished(in, source, format)));
            }
        }
        Path names = folder.resolve(NAMES);
        if (Files.isRegularFile(names)) {
            problems.addAll(SurveyNames.read(names, format, results));
        }
        return new ValueWithProblems<>(results.build(), problems);
    }

    /** Reads something from a stream. */
    @FunctionalInterface
    private interface Reading<T> {
        ValueWithProblems<T> read(InputStream in, String source);
    }

    private static <T> T read(Path file, List<Problem> problems, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(file)) {
            ValueWithProblems<T> read = reading.read(in, file.toString());
            problems.addAll(read.problems());
            return read.value();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns what is wanting for cards: groups that are no units where others of their domain are; where no group of any
     * domain is a unit, that. Domains such as sex need no units.
     *
     * @param isUnit tells whether a code is that of a unit of the site
     * @return a warning for each such domain; its estimates stand on the pages of the survey all the same
     */
    public List<Problem> unmatched(Predicate<String> isUnit) {
        return SurveyReport.unmatched(estimates, isUnit);
    }

    /** Returns what may be shown. */
    PublishedEstimates published(UnitRegister units) {
        return PublishedEstimates.of(
                estimates.stream()
                        .filter(estimate -> SHOWN.contains(estimate.statistic()))
                        .toList(),
                units);
    }

    Optional<SurveyDesign> design() {
        return design;
    }

    boolean hasEstimates() {
        return design.isPresent() || !estimates.isEmpty();
    }

    Optional<RatingTable> ratings() {
        return ratings.map(found -> RatingTable.of(found, averages, overall));
    }

    Map<SurveyNames.Key, Label> names() {
        return names;
    }

    Label note() {
        return note;
    }

    Label ratingsNote() {
        return ratingsNote;
    }

    /** Returns one line: the numbers of estimates and ratings. */
    @Override
    public String toString() {
        return estimates.size() + " estimates"
                + ratings.map(found -> ", ratings: " + found).orElse("");
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder {

        private Optional<SurveyDesign> design = Optional.empty();
        private List<JudgedEstimate> estimates = List.of();
        private Optional<ServiceRatings> ratings = Optional.empty();
        private List<PublishedAverage> averages = List.of();
        private String overall = OVERALL;
        private final Map<SurveyNames.Key, Label> names = new LinkedHashMap<>();
        private Label note = Label.EMPTY;
        private Label ratingsNote = Label.EMPTY;

        private Builder() {}

        /**
         * Sets the design, whose questions then have names and scales.
         *
         * @param declared the design
         * @return this builder
         */
        public Builder design(SurveyDesign declared) {
            design = Optional.of(declared);
            return this;
        }

        /**
         * Sets the estimates.
         *
         * @param judged estimates with their verdicts, each one once
         * @return this builder
         */
        public Builder estimates(Collection<JudgedEstimate> judged) {
            estimates = List.copyOf(judged);
            return this;
        }

        /**
         * Sets ratings of services; those with fewer than 30 respondents, where their number is known, are suppressed.
         *
         * @param table the ratings
         * @return this builder
         */
        public Builder ratings(ServiceRatings table) {
            ratings = Optional.of(table);
            return this;
        }

        /**
         * Sets the averages that were published with the ratings; those that do not recompute are marked.
         *
         * @param published the averages
         * @return this builder
         */
        public Builder averages(Collection<PublishedAverage> published) {
            averages = List.copyOf(published);
            return this;
        }

        /**
         * Sets the channel that sums up the others; {@link #OVERALL} unless set. It need not be there.
         *
         * @param channel code of the channel
         * @return this builder
         */
        public Builder overall(String channel) {
            overall = Objects.requireNonNull(channel, "channel");
            return this;
        }

        /**
         * Names something. Units are named by the register, questions by the design.
         *
         * @param kind what is named
         * @param of domain of a group, item of an answer, empty for others
         * @param code its code
         * @param name text by language
         * @return this builder
         */
        public Builder name(Named kind, String of, String code, Label name) {
            names.put(new SurveyNames.Key(kind, of, code), name);
            return this;
        }

        /**
         * Sets what the pages of the survey say above its figures, such as who asked, when, and how.
         *
         * @param text text by language
         * @return this builder
         */
        public Builder note(Label text) {
            note = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets what the page of the ratings says above them, such as their source.
         *
         * @param text text by language
         * @return this builder
         */
        public Builder ratingsNote(Label text) {
            ratingsNote = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Returns the results.
         *
         * @return the results
         */
        public SurveyResults build() {
            return new SurveyResults(this);
        }
    }
}
