package org.lgpi.io.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lgpi.core.base.Label;
import org.lgpi.core.comparison.ReportedFigure;
import org.lgpi.core.feedback.Submission;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.plan.CostModel;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.core.plan.Roadmap;
import org.lgpi.core.plan.Strategy;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.ReportedFigureCsv;
import org.lgpi.io.csv.ServiceRatingCsv;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.json.CostJson;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.ResponsibilityJson;
import org.lgpi.io.json.RiskJson;
import org.lgpi.io.json.RoadmapJson;

/**
 * The definitions and sample data that come with the library. None of them is official: the note of each definition
 * and sample says where it comes from.
 */
public final class Catalogue {

    private static final String LGPI_100 = "lgpi-100";
    private static final String MOLDOVA = "moldova-transparency-2022";
    private static final String LAI = "lai-1.0";
    private static final String RAI = "rai";
    private static final String SERVICES = "service-responsibility";
    private static final String ALMATY = "almaty-pilot";

    private static final Map<String, IndexDefinition> READ = new ConcurrentHashMap<>();

    private static final Map<String, ResponsibilityScheme> SCHEMES = new ConcurrentHashMap<>();

    private Catalogue() {}

    /**
     * Returns the criteria checklist adapted to Kazakhstan: 3 blocks, 17 sub-blocks, 100 criteria, in three languages.
     *
     * <p>A draft of this project, not official: wording, thresholds, weights and bands are proposals that a method owner
     * must review.
     *
     * @return the definition
     */
    public static IndexDefinition lgpi100() {
        return definition(LGPI_100);
    }

    /**
     * Returns the transparency ranking of local authorities in Moldova in 2022, nine domains in percent.
     *
     * <p>The weights were recovered by regression from published figures, the limits of the grades lie between published
     * totals, and the names of the domains are not known.
     *
     * @return the definition
     */
    public static IndexDefinition moldovaTransparency2022() {
        return definition(MOLDOVA);
    }

    /**
     * Returns the Local Autonomy Index, release 1.0: 7 dimensions of 11 variables.
     *
     * <p>Formulas and weights are those of its authors; how some dimensions split over their variables, and what earns a
     * level, is provisional and marked so. It measures autonomy, not performance.
     *
     * @return the definition
     */
    public static IndexDefinition lai() {
        return definition(LAI);
    }

    /**
     * Returns the Regional Authority Index for countries: self-rule and shared rule as sums of five dimensions each.
     *
     * <p>Points are those of the index; the maxima are the largest values found in the data, so that shares mean nothing
     * beyond these.
     *
     * @return the definition
     */
    public static IndexDefinition rai() {
        return definition(RAI);
    }

    /**
     * Returns the coding of legal responsibility for 20 services in 8 fields, 17 points in all.
     *
     * <p>Partial responsibility earns nothing and the total is not rescaled; both are parameters of the scheme.
     *
     * @return the scheme
     */
    public static ResponsibilityScheme serviceResponsibility() {
        return SCHEMES.computeIfAbsent(SERVICES, name -> ResponsibilityJson.parse(text(name + ".json")));
    }

    /**
     * Returns the names of the bundled definitions.
     *
     * @return names as {@link #byName} takes them
     */
    public static List<String> names() {
        return List.of(LAI, LGPI_100, MOLDOVA, RAI);
    }

    /**
     * Returns a bundled definition.
     *
     * @param name its name
     * @return the definition, empty if none has this name
     */
    public static Optional<IndexDefinition> byName(String name) {
        return names().contains(name) ? Optional.of(definition(name)) : Optional.empty();
    }

    /**
     * Returns the names of the bundled sample data.
     *
     * @return names as {@link #sample} takes them
     */
    public static List<String> sampleNames() {
        return List.of(ALMATY, MOLDOVA);
    }

    /**
     * Returns bundled sample data.
     *
     * @param name their name
     * @return the sample, empty if none has this name
     */
    public static Optional<Sample> sample(String name) {
        return switch (name) {
            case ALMATY ->
                Optional.of(new Sample(
                        ALMATY,
                        Label.of(
                                "СИНТЕТИКАЛЫҚ деректер: 15 орган, атаулар мен барлық бағалар ойдан шығарылған",
                                "СИНТЕТИЧЕСКИЕ данные: 15 органов, названия и все оценки вымышлены",
                                "SYNTHETIC data: 15 bodies, their names and all scores are invented"),
                        lgpi100(),
                        text(ALMATY + "-assessments.csv"),
                        text(ALMATY + "-units.csv"),
                        Optional.empty()));
            case MOLDOVA ->
                Optional.of(new Sample(
                        MOLDOVA,
                        Label.of("Published figures for 59 localities of Moldova in 2022, IDIS Viitorul,"
                                + " http://viitorul.org/en/node/3223"),
                        moldovaTransparency2022(),
                        text(MOLDOVA + "-assessments.csv"),
                        text(MOLDOVA + "-units.csv"),
                        Optional.of(text(MOLDOVA + "-published.csv"))));
            default -> Optional.empty();
        };
    }

    /**
     * Returns a survey of the residents of bundled sample data. All answers are INVENTED, and in three districts there are
     * too few of them to publish.
     *
     * @param name name of the sample data
     * @return texts by file name: {@code survey.json}, {@code answers.csv}, and {@code names.csv} for a site; empty if
     *     there is no survey
     */
    public static Map<String, String> sampleSurvey(String name) {
        return name.equals(ALMATY)
                ? Map.of(
                        "survey.json", text(ALMATY + "-survey.json"),
                        "answers.csv", text(ALMATY + "-answers.csv"),
                        "names.csv", text(ALMATY + "-names.csv"))
                : Map.of();
    }

    /**
     * Returns what a survey round in Kazakhstan costs by the paper on the LGPI there (doi 10.26577/be202515118, Table 3):
     * 123,500 respondents and 1,139,500 USD at the central price. Which items are paid once is not said there.
     *
     * @return the model
     */
    public static CostModel paperCostModel() {
        return CostJson.parse(text("paper-cost.json"));
    }

    /**
     * Returns the risks of the same paper (Tables 4 and 5) with its strategies. Which strategy lessens which risk is this
     * project's reading.
     *
     * @return the register
     */
    public static RiskRegister paperRisks() {
        return RiskJson.parse(text("paper-risks.json"));
    }

    /**
     * Returns the five strategies of the same paper.
     *
     * @return the strategies of {@link #paperRisks}
     */
    public static List<Strategy> paperStrategies() {
        return paperRisks().strategies();
    }

    /**
     * Returns the roadmap of the same paper (Figure 2) with the expected outcomes. It does not say what its months mean:
     * a schedule needs a stated reading.
     *
     * @return the roadmap
     */
    public static Roadmap paperRoadmap() {
        return RoadmapJson.parse(text("paper-roadmap.json"));
    }

    /**
     * Returns the ratings of seven services in four channels that the same paper quotes (Table 1).
     *
     * @return the ratings
     */
    public static ServiceRatings paperRatings() {
        return ServiceRatingCsv.read(bytes("paper-ratings.csv"), "paper-ratings", CsvFormat.RFC4180)
                .orElseThrow();
    }

    /**
     * Returns the averages that the same table prints; seven of the eight follow from its ratings.
     *
     * @return the averages
     */
    public static List<PublishedAverage> paperRatingAverages() {
        return ServiceRatingCsv.readPublished(
                        bytes("paper-ratings-published.csv"), "paper-ratings-published", CsvFormat.RFC4180)
                .orElseThrow();
    }

    /**
     * Returns the services of the same table as criteria with the topics that they touch, for a comparison of methods by
     * {@code TagCoverage}. The topics are this project's reading.
     *
     * @return the framework
     */
    public static Framework paperRatingsFramework() {
        return definition("paper-ratings-framework").framework();
    }

    /**
     * Returns the figures of the case studies of the same paper, as reported: none states a number of respondents.
     *
     * @return the figures, two versions of some included
     */
    public static List<ReportedFigure> paperFigures() {
        return ReportedFigureCsv.read(bytes("paper-figures.csv"), "paper-figures", CsvFormat.RFC4180)
                .orElseThrow();
    }

    /**
     * Returns INVENTED submissions whose counts are those that the same paper reports of a platform in Astana: 12,000 in
     * 2021, a quarter more than the year before, 34 % about delays and 28 % about the openness of budgets.
     *
     * @return 9,600 submissions of 2020 and 12,000 of 2021, the same on every call
     */
    public static List<Submission> paperFeedback() {
        return SyntheticFeedback.stream();
    }

    /**
     * Returns what is wrong, open or unclear in the same paper, and how this library treats it.
     *
     * @return the issues in the order of the paper
     */
    public static List<PaperIssue> paperIssues() {
        return TableCsv.read(bytes("paper-issues.csv"), "paper-issues", PaperIssue.COLUMNS, CsvFormat.RFC4180)
                .orElseThrow()
                .stream()
                .map(PaperIssue::of)
                .toList();
    }

    private static IndexDefinition definition(String name) {
        return READ.computeIfAbsent(name, n -> IndexJson.parse(text(n + ".json")));
    }

    private static InputStream bytes(String resource) {
        return new ByteArrayInputStream(text(resource).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String resource) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
