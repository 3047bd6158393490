package org.lgpi.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.comparison.time.CommonScores;
import org.lgpi.core.comparison.time.ScoreSeries;
import org.lgpi.core.framework.Block;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.territory.UnitRegister;

/**
 * Scores of one period as a static site: an overview, a report card for every unit, a page for every block, one on the
 * methods, one on what the figures can and cannot tell, and files for reuse, in Kazakh, Russian and English.
 *
 * <p>The site is a folder of HTML that a browser opens from disk or any server: no script, nothing loaded from elsewhere,
 * readable on a telephone, in light and dark, with a screen reader, and on paper (a card without its criteria is two A4
 * pages). The only addresses of others in it are those of evidence, as links; the names of assessors stay out. The same
 * input gives the same bytes, on any number of threads.
 *
 * <p>It appears whole or not at all, in a folder that is new, empty, or holds nothing but an earlier site, which is then
 * replaced. A folder that holds other files is refused and nothing in it is touched.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReportSite {

    private final Report report;
    private final List<String> languages;
    private final Workers workers;

    private ReportSite(Builder parts) {
        this.report = new Report(parts);
        this.languages = parts.languages;
        this.workers = parts.workers;
    }

    /** Is told how far the writing is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called after every card, by one thread at a time.
         *
         * @param cards number of units whose cards are written
         * @param of number of all units
         */
        void wrote(int cards, int of);
    }

    /**
     * Starts a site.
     *
     * @param scores scores of one or more periods; what else they hold, such as findings, evidence and the definition, is
     *     taken from them
     * @return a builder that needs nothing more
     */
    public static Builder builder(ScoreTable scores) {
        return new Builder(scores);
    }

    /**
     * Writes the site.
     *
     * @param folder folder of the site, made if it is not there
     * @return a warning for every name that is missing in a language; another stands in its place
     * @throws IllegalArgumentException if the folder holds other files than an earlier site; nothing is written then
     * @throws UncheckedIOException if the site cannot be written; nothing is left behind then
     */
    public List<Problem> write(Path folder) {
        return write(folder, (cards, of) -> {});
    }

    /**
     * Writes the site and says how far it is.
     *
     * @param folder folder of the site, made if it is not there
     * @param progress is told after every card
     * @return a warning for every name that is missing in a language; another stands in its place
     * @throws IllegalArgumentException if the folder holds other files than an earlier site; nothing is written then
     * @throws UncheckedIOException if the site cannot be written; nothing is left behind then
     */
    public List<Problem> write(Path folder, Progress progress) {
        List<Problem> missing = Names.missing(report, languages);
        SiteFolder.write(folder, part -> {
            Files.createDirectory(part.resolve("data"));
            for (String language : languages) {
                Files.createDirectories(part.resolve(language).resolve("units"));
                Files.createDirectories(part.resolve(language).resolve("blocks"));
            }
            workers.write(parts(part, missing, progress));
        });
        return missing;
    }

    /** What can be written at the same time, the longest first. */
    private List<Workers.Part> parts(Path folder, List<Problem> missing, Progress progress) {
        List<Texts> texts = languages.stream().map(Texts::of).toList();
        List<Workers.Part> parts = new ArrayList<>();
        Path data = folder.resolve("data");
        EnumSet<DataFile> large = EnumSet.of(DataFile.WORKBOOK);
        parts.add(() -> writeData(large, data, missing));
        parts.add(() -> writeData(EnumSet.complementOf(large), data, missing));
        texts.forEach(language -> parts.add(() -> writePages(folder, language)));
        parts.add(() -> {
            write(folder, "style.css", style());
            write(folder, "index.html", FirstPage.write(report, languages));
        });
        AtomicInteger cards = new AtomicInteger();
        for (String unit : report.units()) {
            parts.add(() -> {
                writeCards(folder, unit, texts);
                synchronized (cards) {
                    progress.wrote(cards.incrementAndGet(), report.units().size());
                }
            });
        }
        return parts;
    }

    private void writeData(Set<DataFile> files, Path folder, List<Problem> missing) {
        for (DataFile file : files) {
            if (file.isIn(report)) {
                file.write(report, missing, folder);
            }
        }
    }

    private void writeCards(Path folder, String unit, List<Texts> texts) throws IOException {
        UnitResult result = UnitResult.of(report, unit);
        String path = "units/" + report.unitPage(unit);
        for (Texts language : texts) {
            write(folder.resolve(language.language()), path, CardPage.write(page(language, path), result));
        }
    }

    private void writePages(Path site, Texts language) throws IOException {
        Path folder = site.resolve(language.language());
        write(folder, "index.html", OverviewPage.write(page(language, "index.html")));
        write(folder, "units.html", UnitsPage.write(page(language, "units.html")));
        write(folder, "methods.html", MethodsPage.write(page(language, "methods.html")));
        write(folder, "limits.html", LimitsPage.write(page(language, "limits.html")));
        if (report.survey().isPresent()) {
            writeSurvey(folder, language, report.survey().get());
        }
        for (Block block : report.framework().blocks()) {
            String path = "blocks/" + report.blockPage(block.code());
            write(folder, path, BlockPage.write(page(language, path), block));
        }
    }

    private void writeSurvey(Path folder, Texts language, SurveyReport survey) throws IOException {
        if (survey.results().hasEstimates()) {
            Files.createDirectories(folder.resolve(Page.SURVEY));
            write(folder, "survey.html", SurveyPage.write(page(language, "survey.html"), survey));
            for (SurveyReport.Question question : survey.questions()) {
                String path = Page.SURVEY + survey.questionPage(question);
                write(folder, path, QuestionPage.write(page(language, path), survey, question));
            }
        }
        if (survey.ratings().isPresent()) {
            RatingTable ratings = survey.ratings().get();
            write(folder, "ratings.html", RatingsPage.write(page(language, "ratings.html"), survey, ratings));
        }
    }

    private Page page(Texts language, String path) {
        return new Page(report, language, languages, path);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String style() throws IOException {
        try (InputStream in = ReportSite.class.getResourceAsStream("style.css")) {
            if (in == null) {
                throw new IOException("the library is incomplete: style.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns one line: the definition, the period, the number of units and the languages. */
    @Override
    public String toString() {
        return "site of " + report.framework().code() + ", " + report.period() + ": "
                + report.units().size() + " units in " + String.join(", ", languages);
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder {

        private final ScoreTable scores;
        private UnitRegister units;
        private Optional<Year> period = Optional.empty();
        private Label note = Label.EMPTY;
        private Label limits = Label.EMPTY;
        private Optional<ScoreTable> previous = Optional.empty();
        private Optional<CommonScores> common = Optional.empty();
        private Optional<ScoreSeries> linked = Optional.empty();
        private Optional<UncertaintyResult> uncertainty = Optional.empty();
        private Optional<ResponsibilityTable> responsibilities = Optional.empty();
        private Optional<Peers> peers = Optional.empty();
        private Optional<SurveyResults> survey = Optional.empty();
        private List<String> languages = Texts.LANGUAGES;
        private Workers workers = Workers.HERE;

        private Builder(ScoreTable scores) {
            this.scores = Objects.requireNonNull(scores, "scores");
            this.units = scores.assessments().units();
        }

        /**
         * Sets the register of units: names, types, regions, residents. That of the findings unless set.
         *
         * @param register the units; may hold more than were scored
         * @return this builder
         */
        public Builder units(UnitRegister register) {
            units = Objects.requireNonNull(register, "register");
            return this;
        }

        /**
         * Sets the period that the site is about. The last one of the scores unless set.
         *
         * @param year the year
         * @return this builder
         */
        public Builder period(Year year) {
            period = Optional.of(year);
            return this;
        }

        /**
         * Sets what every page says above its content, such as that the data are provisional or invented.
         *
         * @param text text by language
         * @return this builder
         */
        public Builder note(Label text) {
            note = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets what the publisher adds on what the figures can and cannot tell, on the page of that name.
         *
         * @param text plain text by language; an empty line begins a new paragraph
         * @return this builder
         */
        public Builder limits(Label text) {
            limits = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets earlier scores for the change since then. The period before in the scores themselves unless set.
         *
         * @param table scores under a definition with the same fingerprint; the last period before that of the site counts
         * @return this builder
         */
        public Builder previous(ScoreTable table) {
            previous = Optional.of(table);
            return this;
        }

        /**
         * Sets earlier scores under another version of the index, for the change since then on the criteria that both
         * versions share. Pages mark the break and list what changed in the definition.
         *
         * @param bridge scores of both periods on common criteria; the last period before that of the site counts
         * @return this builder
         */
        public Builder previous(CommonScores bridge) {
            common = Optional.of(bridge);
            return this;
        }

        /**
         * Sets earlier scores linked to those of the site, for the change since then. Pages mark the break and list what
         * changed in the definition; nothing is taken apart across it.
         *
         * @param series linked scores that end with those of the site; the last period before that of the site counts
         * @return this builder
         */
        public Builder previous(ScoreSeries series) {
            linked = Optional.of(series);
            return this;
        }

        /**
         * Sets how sure scores and ranks are; without it the ranking says that it carries no intervals.
         *
         * @param result result of an analysis of these scores
         * @return this builder
         */
        public Builder uncertainty(UncertaintyResult result) {
            uncertainty = Optional.of(result);
            return this;
        }

        /**
         * Sets what units are responsible for by law, which cards show beside the score.
         *
         * @param table coded responsibilities; where the period was not coded, the last coding before it counts
         * @return this builder
         */
        public Builder responsibilities(ResponsibilityTable table) {
            responsibilities = Optional.of(table);
            return this;
        }

        /**
         * Sets with whom units are compared. Units of the same type and of the same third by residents unless set; of the
         * same type alone where residents are not known of all, or a unit would have fewer than five peers.
         *
         * @param chosen the peers of each unit
         * @return this builder
         */
        public Builder peers(Peers chosen) {
            peers = Optional.of(chosen);
            return this;
        }

        /**
         * Sets what residents said: pages of a survey and of service ratings, and a part of every card whose unit is a
         * group of a domain. Nothing that is suppressed, or could be worked out, comes into any file of the site.
         *
         * @param results estimates with their verdicts, ratings, names
         * @return this builder
         */
        public Builder survey(SurveyResults results) {
            survey = Optional.of(results);
            return this;
        }

        /**
         * Sets the languages. Kazakh, Russian and English unless set.
         *
         * @param codes language codes among {@code kk}, {@code ru} and {@code en}, in the order in which they are offered
         * @return this builder
         * @throws IllegalArgumentException if there is none, or none of the library's
         */
        public Builder languages(String... codes) {
            languages = List.copyOf(new LinkedHashSet<>(Arrays.asList(codes)));
            if (languages.isEmpty()) {
                throw new IllegalArgumentException("a site needs a language; there are " + Texts.LANGUAGES);
            }
            languages.forEach(Texts::of);
            return this;
        }

        /**
         * Spreads the pages over threads; the thread that writes the site writes all of them unless set.
         *
         * @param executor where the threads come from
         * @param count number of workers, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the count is below 1
         */
        public Builder threads(Executor executor, int count) {
            workers = new Workers(executor, count);
            return this;
        }

        /**
         * Returns the site.
         *
         * @return the site, nothing written yet
         * @throws IllegalArgumentException if the period has no scores, if the earlier scores are of another definition or
         *     of no earlier period, if the analysis is of other scores, or if the survey holds an estimate twice
         */
        public ReportSite build() {
            if (!scores.periods().contains(period())) {
                throw new IllegalArgumentException("no scores for " + period() + "; the table has " + scores.periods());
            }
            previous.ifPresent(table -> {
                IndexDiff.requireSameNumbers(table.definition(), scores.definition());
                requireEarlier(table.periods());
            });
            common.ifPresent(bridge -> {
                requireEndsHere(bridge.criteria().diff());
                requireEarlier(bridge.scores().periods());
            });
            linked.ifPresent(series -> {
                series.breaks().stream().reduce((a, b) -> b).ifPresent(last -> requireEndsHere(last.diff()));
                requireEarlier(series.periods());
            });
            uncertainty.ifPresent(this::checkSameScores);
            return new ReportSite(this);
        }

        private void requireEndsHere(IndexDiff diff) {
            String own = scores.definition().framework().code() + " "
                    + scores.definition().framework().version();
            if (!diff.to().equals(own)) {
                throw new IllegalArgumentException("the earlier scores are bridged to " + diff.to()
                        + ", the site is of " + own + "; bridge them to the version of the site");
            }
        }

        private void requireEarlier(Collection<Year> periods) {
            if (past().isEmpty()) {
                throw new IllegalArgumentException(
                        "the earlier scores are of " + periods + ", none of which is before " + period());
            }
        }

        private void checkSameScores(UncertaintyResult result) {
            for (UnitUncertainty unit : result.units()) {
                scores.row(unit.unit(), period()).ifPresent(row -> {
                    double index = scores.value(row, PerNode.INDEX);
                    if (Double.compare(Decimals.round(index), Decimals.round(unit.score())) != 0) {
                        throw new IllegalArgumentException("the analysis is of other scores: " + unit.unit() + " has "
                                + unit.score() + " there, " + index + " here");
                    }
                });
            }
        }

        ScoreTable scores() {
            return scores;
        }

        UnitRegister units() {
            return units;
        }

        Year period() {
            return period.orElseGet(
                    () -> scores.size() == 0 ? Year.of(0) : scores.periods().last());
        }

        Label note() {
            return note;
        }

        Label limits() {
            return limits;
        }

        /** The last period before that of the site, over a bridge if there is one; empty if there is none. */
        Optional<Past> past() {
            if (common.isPresent()) {
                return Past.of(common.get(), period());
            }
            return linked.isPresent()
                    ? Past.of(linked.get(), period())
                    : Past.of(previous.orElse(scores), scores, period());
        }

        Optional<UncertaintyResult> uncertainty() {
            return uncertainty;
        }

        Optional<ResponsibilityTable> responsibilities() {
            return responsibilities;
        }

        Optional<SurveyResults> survey() {
            return survey;
        }

        Optional<Peers> peers() {
            return peers;
        }
    }
}
