package org.lgpi.examples.cli;

import static org.lgpi.examples.cli.PaperFigure.notPrinted;
import static org.lgpi.examples.cli.PaperFigure.of;
import static org.lgpi.examples.cli.PaperFigure.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lgpi.core.base.Money;
import org.lgpi.core.comparison.TagCoverage;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.plan.CostEstimate;
import org.lgpi.core.plan.CostLevel;
import org.lgpi.core.plan.CostModel;
import org.lgpi.core.plan.CostScenario;
import org.lgpi.core.plan.Phase;
import org.lgpi.core.plan.PublishedCost;
import org.lgpi.core.plan.RatedRisk;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.core.plan.Roadmap;
import org.lgpi.core.plan.ScheduledPhase;
import org.lgpi.core.plan.Strategy;
import org.lgpi.core.plan.SurveyMode;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.RatingAverage;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.catalogue.Catalogue;

/** Every figure of the paper that carries a number, recomputed by the library from what the paper gives. */
final class PaperFigures {

    private static final String OVERALL = "OVERALL";

    /** The three blocks of the 100 criteria: criteria and sub-blocks as printed. */
    private static final Map<String, List<Integer>> BLOCKS =
            new TreeMap<>(Map.of("1", List.of(52, 11), "2", List.of(29, 4), "3", List.of(19, 2)));

    /** Table 2: categories with their topics; the paper has a plus for the index and a minus for the present method. */
    private static final Map<String, List<String>> CATEGORIES = new TreeMap<>(Map.of(
            "GOVERNMENT",
            List.of("local legislation", "transparency", "participation"),
            "ADMINISTRATION",
            List.of("planning", "revenue", "resource allocation", "accountability", "personnel management"),
            "SOCIAL_SERVICES",
            List.of("healthcare", "education", "housing", "security")));

    private final List<PaperFigure> figures = new ArrayList<>();

    private PaperFigures() {}

    static List<PaperFigure> all() {
        PaperFigures paper = new PaperFigures();
        paper.criteria();
        paper.aspects();
        paper.ratings();
        paper.comparison();
        paper.responsibility();
        paper.costs();
        paper.risks();
        paper.roadmap();
        paper.figures.addAll(PaperCaseStudies.all());
        return List.copyOf(paper.figures);
    }

    private void add(PaperFigure figure) {
        figures.add(figure);
    }

    private void criteria() {
        String place = "100 criteria";
        Framework framework = Catalogue.lgpi100().framework();
        BLOCKS.forEach((code, printed) -> {
            Block block = framework.blocks().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            String why = "the counts are the paper's, the texts of lgpi-100 are this project's";
            add(of(place, "criteria of block " + code, text(printed.get(0)), text(count(block)), why));
            long subBlocks = block.subBlocks().size();
            add(of(place, "sub-blocks of block " + code, text(printed.get(1)), text(subBlocks), ""));
        });
        add(of(place, "criteria in all", "100", text(framework.criteria().size()), ""));
    }

    private static long count(Group group) {
        return group.criteria().size()
                + group.subBlocks().stream().mapToLong(PaperFigures::count).sum();
    }

    private void aspects() {
        Map<String, Integer> byAspect = new TreeMap<>();
        for (Criterion criterion : Catalogue.lgpi100().framework().criteria()) {
            criterion.tags().values("aspect").forEach(aspect -> byAspect.merge(aspect, 1, Integer::sum));
        }
        add(of("Four aspects", "aspects", "4", text(byAspect.size()), ""));
        byAspect.forEach((aspect, criteria) -> add(notPrinted(
                "Four aspects",
                "criteria under " + aspect,
                text(criteria),
                "which criterion is under which aspect is this project's reading")));
    }

    private void ratings() {
        String place = "Table 1, ratings of services";
        ServiceRatings ratings = Catalogue.paperRatings();
        for (PublishedAverage printed : Catalogue.paperRatingAverages()) {
            RatingAverage ours = ratings.averageOfChannel(printed.channel(), printed.measure());
            boolean percent = printed.measure() == RatingMeasure.SATISFIED;
            String recomputed =
                    text(ours.value() * (percent ? 100 : 1), printed.printed().scale());
            boolean equal = recomputed.equals(printed.printed().toPlainString());
            String why = "mean of " + ours.cells() + " cells"
                    + (equal
                            ? ""
                            : "; the 4 cells with a rating give " + ofRated(ratings, printed.channel())
                                    + ", no subset of the cells gives the printed figure");
            add(of(
                    place,
                    "average of " + printed.channel() + (percent ? ", satisfied, %" : ", rating"),
                    printed.printed().toPlainString(),
                    recomputed,
                    why));
        }
        ratings.checkOverall(OVERALL)
                .forEach(problem -> add(new PaperFigure(
                        place,
                        problem.subject(),
                        problem.found(),
                        problem.expected(),
                        PaperFigure.Mark.DIFFERS,
                        "the overall figure cannot be a mix of the channels that are shown")));
        add(notPrinted(
                place,
                "4.90 as a linear share of the scale from 1 to 5, %",
                text((4.90 - ServiceRatings.LOWEST) / (ServiceRatings.HIGHEST - ServiceRatings.LOWEST) * 100, 1),
                "84.1 % stands beside it: rating and percent are two measures, and none is converted"));
    }

    private static String ofRated(ServiceRatings ratings, String channel) {
        OptionalDouble mean = ratings.services().stream()
                .map(service -> ratings.rating(service, channel))
                .filter(rating ->
                        rating.rating().isPresent() && rating.satisfied().isPresent())
                .mapToDouble(rating -> rating.satisfied().getAsDouble())
                .average();
        return text(mean.orElseThrow() * 100, 1);
    }

    private void comparison() {
        String place = "Table 2, what the two methods cover";
        TagCoverage coverage =
                TagCoverage.of(Catalogue.lgpi100().framework(), Catalogue.paperRatingsFramework(), "topic");
        CATEGORIES.forEach((category, topics) -> {
            TagCoverage.Summary summary = coverage.summary(category, topics);
            add(of(
                    place,
                    category + ", index",
                    "plus",
                    sign(summary.isCoveredByFirst()),
                    summary.first() + " of " + summary.values() + " topics have a criterion"));
            add(of(
                    place,
                    category + ", present method",
                    "minus",
                    sign(summary.isCoveredBySecond()),
                    summary.second() + " of " + summary.values() + " topics are touched by a rated service"));
        });
    }

    private static String sign(boolean covered) {
        return covered ? "plus" : "minus";
    }

    private void responsibility() {
        String place = "Figure 1, responsibility for services";
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility();
        Year year = Year.of(2024);
        ResponsibilityCoding.Builder everything = scheme.coding("ALL", year);
        scheme.services().forEach(service -> everything.level(service.code(), ResponsibilityLevel.FULL));
        ResponsibilityTable scores = scheme.score(List.of(everything.build()));
        for (ServiceField field : scheme.fields()) {
            add(of(
                    place,
                    "maximum of " + field.code(),
                    text(field.maximum().orElseThrow(), 0),
                    text(scores.row("ALL", year, field.code()).points(), 0),
                    "sum of its components under full responsibility"));
        }
        add(notPrinted(
                place,
                "points in all",
                text(scores.row("ALL", year, PerNode.INDEX).points(), 0),
                "the sum of the maxima of the fields"));
    }

    private void costs() {
        String place = "Table 3, cost of a survey round";
        CostModel model = Catalogue.paperCostModel();
        String groups = String.join(
                " + ",
                model.settlements().values().stream().map(String::valueOf).toList());
        add(of(place, "settlements, " + groups, "247", text(model.allSettlements()), ""));
        for (PublishedCost printed : model.published()) {
            CostEstimate ours = model.estimate(printed.scenario());
            add(of(place, "respondents", text(printed.respondents()), text(ours.respondents()), ""));
            add(of(
                    place,
                    "data collection",
                    printed.dataCollection().toString(),
                    ours.dataCollection().toString(),
                    ""));
            add(of(
                    place,
                    "total",
                    printed.total().toString(),
                    ours.total().toString(),
                    "the paper calls it approximate; it is the exact sum of its parts"));
            add(of(
                    place,
                    "total in million USD",
                    "1.14",
                    text(ours.total().amount().doubleValue() / 1_000_000, 2),
                    ""));
        }
        BigDecimal low =
                model.prices().get(SurveyMode.OWN_SURVEY).at(CostLevel.LOW).amount();
        BigDecimal high =
                model.prices().get(SurveyMode.OWN_SURVEY).at(CostLevel.HIGH).amount();
        add(of(
                place,
                "average price of a respondent, USD",
                "7",
                low.add(high).divide(BigDecimal.valueOf(2)).toPlainString(),
                "the midpoint of 5 and 8; the price is an input of the model"));
        Money printedTotal = model.published().get(0).total();
        for (long respondents : new long[] {500, 200}) {
            for (CostLevel level : CostLevel.values()) {
                CostEstimate ours = model.estimate(CostScenario.of(respondents, level));
                if (ours.total().equals(printedTotal)) {
                    continue;
                }
                add(notPrinted(
                        place,
                        "total with " + respondents + " respondents at " + ours.price(),
                        ours.total().toString(),
                        "items held constant; the paper does not say how they change"));
            }
        }
    }

    private void risks() {
        String place = "Tables 4 and 5, risks";
        RiskRegister register = Catalogue.paperRisks();
        for (RatedRisk risk : register.ranked(RiskRegister.Stage.INHERENT)) {
            add(notPrinted(
                    place,
                    risk.risk().code() + " "
                            + risk.risk().rating().impact() + " x "
                            + risk.risk().rating().likelihood(),
                    risk.impact() + " x " + risk.likelihood() + " = " + risk.score() + ", rank " + risk.rank(),
                    "the paper prints the words; MODERATE is read as MEDIUM"));
        }
        add(of("Strategies", "strategies", "5", text(register.strategies().size()), ""));
        int actions = register.strategies().stream()
                .map(Strategy::actions)
                .mapToInt(List::size)
                .sum();
        add(of("Strategies", "actions", "10", text(actions), ""));
    }

    private void roadmap() {
        String place = "Figure 2, roadmap";
        Roadmap roadmap = Catalogue.paperRoadmap();
        LocalDate start = LocalDate.of(2026, 1, 1);
        for (Roadmap.Reading reading : Roadmap.Reading.values()) {
            for (ScheduledPhase phase : roadmap.schedule(start, reading).phases()) {
                if (phase.earliestEnd().isPresent() && phase.latestEnd().isPresent()) {
                    add(notPrinted(
                            place,
                            phase.phase().code() + " (" + months(phase.phase()) + " months), end by " + reading,
                            "month " + months(start, phase.earliestEnd().get()) + " to "
                                    + months(start, phase.latestEnd().get()),
                            "the paper does not say whether months are durations or time since the start"));
                }
            }
        }
        add(of(place, "phases", "4", text(roadmap.phases().size()), ""));
        add(of(place, "outcomes", "4", text(roadmap.outcomes().size()), ""));
    }

    private static String months(Phase phase) {
        return phase.minimumMonths().getAsInt() + "-" + phase.maximumMonths().getAsInt();
    }

    private static long months(LocalDate start, LocalDate end) {
        return ChronoUnit.MONTHS.between(start, end);
    }
}
