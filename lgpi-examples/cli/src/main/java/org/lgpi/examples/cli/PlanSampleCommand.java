package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.plan.DetectableDifference;
import org.lgpi.core.plan.SampleDesign;
import org.lgpi.core.plan.SamplePlan;
import org.lgpi.core.plan.SamplePlanner;
import org.lgpi.core.plan.SampleRule;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.UnitCsv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says how many people to ask. */
@Command(
        name = "sample",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Says how many people to ask, what that number can tell, and what the rule of the paper (500 ideal, 200"
                    + " useful) says of it.",
            "With --units, for every unit by its population."
        })
final class PlanSampleCommand implements Callable<Integer> {

    @ParentCommand
    private PlanCommand plan;

    /** What the number of respondents follows from. */
    static final class Goal {
        @Option(
                names = "--margin",
                required = true,
                paramLabel = "SHARE",
                description = "Ask so many that the margin of error is at most this, such as 0.05.")
        private Optional<Double> margin = Optional.empty();

        @Option(names = "--respondents", required = true, paramLabel = "N", description = "Ask so many.")
        private Optional<Long> respondents = Optional.empty();

        @Option(
                names = "--tell",
                required = true,
                split = ",",
                paramLabel = "SHARE",
                description = "Ask so many in each of two samples that one share is told from another, such as"
                        + " 0.42,0.18. Without any of these three, as many as the rule asks for.")
        private List<Double> tell = List.of();
    }

    @ArgGroup
    private Goal goal = new Goal();

    @Option(names = "--confidence", paramLabel = "SHARE", description = "Confidence; 0.95 if not stated.")
    private double confidence = SampleDesign.STANDARD.confidence();

    @Option(names = "--share", paramLabel = "SHARE", description = "Share expected to say yes; 0.5 if not stated.")
    private double share = SampleDesign.STANDARD.expectedShare();

    @Option(
            names = "--cluster-size",
            paramLabel = "N",
            description = "Interviews in each cluster; 1, no clusters, if not stated.")
    private int clusterSize = 1;

    @Option(names = "--icc", paramLabel = "R", description = "Intra-class correlation; 0 if not stated.")
    private double correlation;

    @Option(
            names = "--design-effect",
            paramLabel = "D",
            description = "Design effect, if it is known from elsewhere than the clusters.")
    private Optional<Double> designEffect;

    @Option(names = "--population", paramLabel = "N", description = "People who could be asked; many if not stated.")
    private Optional<Long> population;

    @Option(names = "--response-rate", paramLabel = "SHARE", description = "Share who answer; 1 if not stated.")
    private double responseRate = 1;

    @Option(
            names = "--maximum-share",
            paramLabel = "SHARE",
            description = "Largest share of the population to interview; 1 if not stated.")
    private double maximumShare = 1;

    @Option(
            names = "--power",
            paramLabel = "SHARE",
            description = "Chance of finding a difference that is there; 0.8 if not stated.")
    private double power = 0.8;

    @Option(
            names = "--overlap",
            paramLabel = "SHARE",
            description = "Share of the people asked again in the next period; 0 if not stated.")
    private double overlap;

    @Option(
            names = "--repeat-correlation",
            paramLabel = "R",
            description = "Correlation of the two answers of one person; 0 if not stated.")
    private double repeatCorrelation;

    @Option(names = "--units", paramLabel = "FILE", description = "The units as CSV with the column population.")
    private Optional<Path> units;

    @Mixin
    private Options.Out out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        if (units.isPresent() && population.isPresent()) {
            throw new Refusal("--population and --units both state a population; give one of them");
        }
        ResultTable table = new ResultTable(
                "sample",
                "unit",
                "population",
                "respondents",
                "invitations",
                "clusters",
                "design_effect",
                "effective_respondents",
                "margin",
                "share_of_population",
                "capped",
                "rule",
                "significant_difference",
                "detectable_difference",
                "significant_change",
                "detectable_change");
        Answer answer = new Answer().table(table);
        if (units.isPresent()) {
            ValueWithProblems<UnitRegister> read = Observations.open(
                    units.get(),
                    plan.terminal(),
                    in -> UnitCsv.read(in, units.get().toString(), csv.format()));
            answer.problems(read.problems());
            read.value().units().forEach(unit -> add(unit, table, answer));
        } else {
            add("", population.map(OptionalLong::of).orElse(OptionalLong.empty()), table);
        }
        return answer.show(plan.terminal()).finish(out, plan.terminal());
    }

    private void add(Unit unit, ResultTable table, Answer answer) {
        if (unit.population().orElse(0) < 1) {
            answer.problems(List.of(Problem.error(
                    "NO_POPULATION",
                    unit.code(),
                    unit.population().isPresent() ? "0 residents" : "no number of residents",
                    "at least 1",
                    "state the population in the register; the unit was left out")));
        } else {
            add(unit.code(), unit.population(), table);
        }
    }

    private void add(String unit, OptionalLong people, ResultTable table) {
        SampleDesign design = design(people);
        SamplePlanner planner = SamplePlanner.of(design);
        SamplePlan sample = plan(planner);
        boolean any = sample.respondents() > 0;
        Optional<DetectableDifference> difference =
                any ? Optional.of(planner.difference(sample.respondents(), power)) : Optional.empty();
        Optional<DetectableDifference> change = any
                ? Optional.of(planner.change(sample.respondents(), overlap, repeatCorrelation, power))
                : Optional.empty();
        table.row(
                unit,
                design.population(),
                sample.respondents(),
                sample.invitations(),
                sample.clusters(),
                design.effect(),
                sample.effectiveRespondents(),
                sample.margin(),
                sample.shareOfPopulation(),
                sample.capped(),
                SampleRule.LGPI.judge(sample),
                difference.map(DetectableDifference::significant),
                difference.map(DetectableDifference::detectable),
                change.map(DetectableDifference::significant),
                change.map(DetectableDifference::detectable));
    }

    private SampleDesign design(OptionalLong people) {
        SampleDesign.Builder design = SampleDesign.builder()
                .confidence(confidence)
                .expectedShare(share)
                .clusterSize(clusterSize)
                .intraClassCorrelation(correlation)
                .responseRate(responseRate)
                .maximumShare(maximumShare)
                .population(people);
        designEffect.ifPresent(design::designEffect);
        return design.build();
    }

    private SamplePlan plan(SamplePlanner planner) {
        if (goal.margin.isPresent()) {
            return planner.forMargin(goal.margin.get());
        }
        if (goal.respondents.isPresent()) {
            return planner.forRespondents(goal.respondents.get());
        }
        if (goal.tell.isEmpty()) {
            return planner.forRule(SampleRule.LGPI);
        }
        if (goal.tell.size() != 2) {
            throw new Refusal("--tell takes two shares such as 0.42,0.18, found " + goal.tell);
        }
        return planner.forDifference(goal.tell.get(0), goal.tell.get(1), power);
    }
}
