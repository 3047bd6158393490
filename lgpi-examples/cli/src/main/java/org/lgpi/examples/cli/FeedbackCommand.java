package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.feedback.ClosingTimes;
import org.lgpi.core.feedback.Deadlines;
import org.lgpi.core.feedback.FeedbackAccumulator;
import org.lgpi.core.feedback.FeedbackSummary;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.FeedbackCsv;
import org.lgpi.io.csv.UnitCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Counts what residents submit. */
@Command(
        name = "feedback",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Counts submissions of residents by unit and year: kinds, categories, channels, growth, time to close.",
            "Submissions are not a sample of the residents: a share here is a share of messages."
        })
final class FeedbackCommand implements Callable<Integer> {

    private static final String BUNDLED = "paper-feedback";

    /** Stands for all units together, and for all years. */
    private static final String ALL = "all";

    /** The end of the year of the invented stream. */
    private static final LocalDateTime BUNDLED_CUT_OFF = LocalDateTime.of(2022, 1, 1, 0, 0);

    private static final double MEDIAN = 0.5;
    private static final double NINE_TENTHS = 0.9;

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--data",
            paramLabel = "FILE|NAME",
            defaultValue = BUNDLED,
            description = "The submissions as CSV: unit, kind, category, channel, opened, closed, perhaps id; or "
                    + BUNDLED + ", an invented stream, which is taken if not stated.")
    private String data;

    @Option(
            names = "--cut-off",
            paramLabel = "TIME",
            description =
                    "Time at which the stream is looked at, such as 2026-01-01T00:00; the last time in the file if"
                            + " not stated.")
    private Optional<LocalDateTime> cutOff;

    @Option(
            names = "--deadline",
            paramLabel = "HOURS",
            description = "Hours within which a submission is closed in time.")
    private Optional<Integer> deadline;

    @Option(
            names = "--deadline-of",
            paramLabel = "CATEGORY=HOURS",
            description = "Another deadline for a category; once for each; needs --deadline.")
    private Map<String, Integer> deadlines = Map.of();

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = "The units as CSV with the column population, for submissions per 1,000 residents.")
    private Optional<Path> units;

    @Mixin
    private Options.Out out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        if (deadline.isEmpty() && !deadlines.isEmpty()) {
            throw new Refusal("--deadline-of needs --deadline for the other categories");
        }
        Answer answer = new Answer();
        FeedbackSummary summary = summary(answer);
        UnitRegister register = register(summary, answer);
        ResultTable table = new ResultTable(
                "feedback",
                "unit",
                "year",
                "by",
                "value",
                "submissions",
                "share",
                "growth",
                "closed",
                "open",
                "median_hours",
                "p90_hours",
                "median_hours_of_closed",
                "in_time",
                "per_thousand");
        Map<String, FeedbackSummary> each = summary.eachUnit();
        if (each.size() > 1) {
            years(table, ALL, summary, OptionalLong.empty());
        }
        each.forEach((unit, own) -> years(table, unit, own, residents(register, unit)));
        Terminal terminal = lgpi.terminal();
        terminal.line(summary.toString());
        if (summary.afterCutOff() > 0) {
            terminal.line(summary.afterCutOff() + " submissions were opened later and are not counted");
        }
        if (data.equals(BUNDLED)) {
            terminal.line("The stream is INVENTED; its counts by year and category are those that the paper reports.");
        }
        terminal.line("Submissions are not a sample of the residents: shares are shares of messages.");
        terminal.line("");
        return answer.table(table).show(terminal).finish(out, terminal);
    }

    private FeedbackSummary summary(Answer answer) {
        if (data.equals(BUNDLED)) {
            FeedbackAccumulator counts = FeedbackAccumulator.of(cutOff.orElse(BUNDLED_CUT_OFF));
            Catalogue.paperFeedback().forEach(counts::add);
            return counts.result();
        }
        Path file = Options.path(data);
        Terminal terminal = lgpi.terminal();
        LocalDateTime time = cutOff.or(() -> Observations.open(
                                file, terminal, in -> FeedbackCsv.lastTime(in, data, csv.format()))
                        .value())
                .orElse(LocalDateTime.MIN);
        ValueWithProblems<FeedbackAccumulator> read =
                Observations.open(file, terminal, in -> FeedbackCsv.read(in, data, time, csv.format()));
        answer.problems(read.problems());
        return read.value().result();
    }

    private UnitRegister register(FeedbackSummary summary, Answer answer) {
        if (units.isEmpty()) {
            return UnitRegister.EMPTY;
        }
        ValueWithProblems<UnitRegister> read = Observations.open(
                units.get(), lgpi.terminal(), in -> UnitCsv.read(in, units.get().toString(), csv.format()));
        answer.problems(read.problems())
                .problems(summary.perThousand(read.value()).problems());
        return read.value();
    }

    private static OptionalLong residents(UnitRegister register, String unit) {
        return register.unit(unit).map(Unit::population).orElse(OptionalLong.empty());
    }

    private void years(ResultTable table, String unit, FeedbackSummary own, OptionalLong residents) {
        SortedSet<Year> years = new TreeSet<>();
        own.byMonth().keySet().forEach(month -> years.add(Year.of(month.getYear())));
        for (Year year : years) {
            FeedbackSummary before = own.ofYear(year.minusYears(1));
            breakDown(table, new Place(unit, year, residents), own.ofYear(year), before);
        }
        if (years.size() > 1) {
            FeedbackSummary nothing = own.ofYear(years.first().minusYears(1));
            breakDown(table, new Place(unit, ALL, residents), own, nothing);
        }
    }

    /** Whose submissions a row counts. */
    private record Place(String unit, Object year, OptionalLong residents) {}

    private void breakDown(ResultTable table, Place place, FeedbackSummary now, FeedbackSummary before) {
        row(table, place, "TOTAL", "", now, now, before);
        now.byKind()
                .keySet()
                .forEach(kind -> row(table, place, "KIND", kind, now, now.ofKind(kind), before.ofKind(kind)));
        now.byCategory()
                .keySet()
                .forEach(category -> row(
                        table,
                        place,
                        "CATEGORY",
                        category,
                        now,
                        now.ofCategory(category),
                        before.ofCategory(category)));
        now.byChannel()
                .keySet()
                .forEach(channel ->
                        row(table, place, "CHANNEL", channel, now, now.ofChannel(channel), before.ofChannel(channel)));
    }

    private void row(
            ResultTable table,
            Place place,
            String by,
            Object value,
            FeedbackSummary all,
            FeedbackSummary part,
            FeedbackSummary before) {
        ClosingTimes times = part.closingTimes();
        table.row(
                place.unit(),
                place.year(),
                by,
                value,
                part.submissions(),
                (double) part.submissions() / all.submissions(),
                part.growthSince(before),
                times.closed(),
                times.open(),
                times.quantile(MEDIAN),
                times.quantile(NINE_TENTHS),
                times.quantileOfClosed(MEDIAN),
                deadline.map(hours ->
                                part.inTime(new Deadlines(hours, deadlines)).share())
                        .orElse(Double.NaN),
                place.residents().orElse(0) > 0
                        ? part.perThousand(place.residents().getAsLong())
                        : Double.NaN);
    }
}
