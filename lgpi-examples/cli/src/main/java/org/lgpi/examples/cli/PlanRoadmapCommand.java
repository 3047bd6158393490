package org.lgpi.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.plan.Outcome;
import org.lgpi.core.plan.Phase;
import org.lgpi.core.plan.PhaseProgress;
import org.lgpi.core.plan.Roadmap;
import org.lgpi.core.plan.Schedule;
import org.lgpi.core.plan.ScheduledPhase;
import org.lgpi.core.plan.Slippage;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.RoadmapJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Puts dates to the phases of a roadmap. */
@Command(
        name = "roadmap",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Puts earliest and latest dates to the phases of a roadmap and draws them.",
            "Where the roadmap does not say whether its months are durations or elapsed time, both readings are shown."
        })
final class PlanRoadmapCommand implements Callable<Integer> {

    private static final String BUNDLED = "paper-roadmap";

    @ParentCommand
    private PlanCommand plan;

    @Option(
            names = "--data",
            paramLabel = "FILE|NAME",
            defaultValue = BUNDLED,
            description = "The roadmap: JSON (lgpi-roadmap/1), or " + BUNDLED + ", which is taken if not stated.")
    private String data;

    @Option(
            names = "--start",
            paramLabel = "DAY",
            defaultValue = "2026-01-01",
            description = "First day; ${DEFAULT-VALUE} if not stated.")
    private LocalDate start;

    @Option(
            names = "--reading",
            paramLabel = "READING",
            description = "duration or elapsed; what the roadmap says, or both, if not stated.")
    private Optional<Roadmap.Reading> reading;

    @Option(
            names = "--progress",
            paramLabel = "PHASE=DAY[/DAY]",
            description =
                    "When a phase started and, if it is over, ended, such as PILOT=2026-01-01/2026-09-01; once for"
                            + " each phase.")
    private Map<String, String> progress = Map.of();

    @Option(names = "--today", paramLabel = "DAY", description = "The day on which progress is looked at.")
    private Optional<LocalDate> today;

    @Mixin
    private Options.Out out;

    @Override
    public Integer call() {
        if (progress.isEmpty() != today.isEmpty()) {
            throw new Refusal("--progress and --today need each other");
        }
        Roadmap roadmap = Bundled.orFile("roadmap", data, Map.of(BUNDLED, Catalogue::paperRoadmap), RoadmapJson::read);
        ResultTable phases = new ResultTable(
                "roadmap",
                "reading",
                "phase",
                "name",
                "minimum_months",
                "maximum_months",
                "earliest_start",
                "latest_start",
                "earliest_end",
                "latest_end",
                "activities",
                "entry_conditions",
                "exit_conditions");
        ResultTable slippage = new ResultTable(
                "slippage",
                "reading",
                "phase",
                "state",
                "days",
                "forecast_earliest_start",
                "forecast_latest_start",
                "forecast_earliest_end",
                "forecast_latest_end");
        Answer answer = new Answer().table(phases).table(slippage).table(outcomes(roadmap));
        for (Roadmap.Reading each : readings(roadmap)) {
            schedule(roadmap, each, answer).ifPresent(schedule -> {
                plan.terminal().line(schedule.toString());
                plan.terminal().line("");
                plan.terminal().line(schedule.toGantt());
                schedule.phases().forEach(phase -> row(phases, each, phase));
                today.ifPresent(day -> schedule.track(progress(), day).forEach(found -> row(slippage, each, found)));
            });
        }
        if (!slippage.isEmpty()) {
            plan.terminal().line(slippage.toText());
        }
        return answer.finish(out, plan.terminal());
    }

    private List<Roadmap.Reading> readings(Roadmap roadmap) {
        Optional<Roadmap.Reading> chosen = reading.or(roadmap::reading);
        return chosen.map(List::of).orElse(List.of(Roadmap.Reading.values()));
    }

    /** A reading that was not asked for and does not fit is a problem; the other one is shown all the same. */
    private Optional<Schedule> schedule(Roadmap roadmap, Roadmap.Reading each, Answer answer) {
        try {
            return Optional.of(roadmap.schedule(start, each));
        } catch (InvalidDefinitionException e) {
            if (readings(roadmap).size() == 1) {
                throw e;
            }
            answer.problems(e.problems());
            return Optional.empty();
        }
    }

    private List<PhaseProgress> progress() {
        List<PhaseProgress> all = new ArrayList<>();
        progress.forEach((phase, days) -> {
            String[] ends = days.split("/", -1);
            if (ends.length > 2) {
                throw new Refusal("--progress takes PHASE=DAY or PHASE=DAY/DAY, found " + phase + "=" + days);
            }
            all.add(
                    ends.length == 1
                            ? PhaseProgress.running(phase, day(ends[0]))
                            : PhaseProgress.ended(phase, day(ends[0]), day(ends[1])));
        });
        return all;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("--progress takes days such as 2026-01-31, found '" + text + "'", e);
        }
    }

    private static void row(ResultTable table, Roadmap.Reading reading, ScheduledPhase scheduled) {
        Phase phase = scheduled.phase();
        table.row(
                reading,
                phase.code(),
                phase.label().text("en"),
                phase.minimumMonths(),
                phase.maximumMonths(),
                scheduled.earliestStart(),
                scheduled.latestStart(),
                scheduled.earliestEnd(),
                scheduled.latestEnd(),
                list(phase.activities()),
                list(phase.entryConditions()),
                list(phase.exitConditions()));
    }

    private static String list(List<Label> labels) {
        return labels.stream().map(Label::toString).collect(Collectors.joining("|"));
    }

    private static void row(ResultTable table, Roadmap.Reading reading, Slippage slippage) {
        ScheduledPhase forecast = slippage.forecast();
        table.row(
                reading,
                slippage.planned().phase().code(),
                slippage.state(),
                slippage.days(),
                forecast.earliestStart(),
                forecast.latestStart(),
                forecast.earliestEnd(),
                forecast.latestEnd());
    }

    private static ResultTable outcomes(Roadmap roadmap) {
        ResultTable table = new ResultTable("outcomes", "outcome", "name", "mechanism", "effect");
        for (Outcome outcome : roadmap.outcomes()) {
            table.row(
                    outcome.code(),
                    outcome.label().text("en"),
                    outcome.mechanism().text("en"),
                    outcome.effect().text("en"));
        }
        return table;
    }
}
