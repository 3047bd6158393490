package org.lgpi.examples.cli;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Improvement;
import org.lgpi.core.scoring.Improvements;
import org.lgpi.core.scoring.Improvements.Route;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.json.ExplanationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says why a unit has its score, what changed, and what would raise it. */
@Command(
        name = "explain",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Says why a unit has its score: what every node earns and loses.",
            "With --against, how it differs from another unit or period; with --target, the cheapest steps there."
        })
final class ExplainCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        /** Tables for people. */
        TEXT,
        /** For other programs. */
        JSON
    }

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Mixin
    private Options.Observed observed;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "The unit to explain.")
    private String unit;

    @Option(
            names = "--period",
            paramLabel = "YEAR",
            description = "The year; the last one that the unit has if not stated.")
    private Optional<Integer> period;

    @Option(
            names = "--against",
            paramLabel = "UNIT|YEAR",
            description = "Another unit of the same year, or another year of the same unit, to compare with.")
    private Optional<String> against;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "Steps to print that would raise the score most; 5 if not stated.")
    private int top;

    @Option(
            names = "--target",
            paramLabel = "VALUE|BAND",
            description = "A value such as 0.6, or a band, to find the cheapest steps to.")
    private Optional<String> target;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json; text if not stated.")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of names: kk, ru or en.")
    private String language;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        IndexDefinition definition = index.read();
        Observations observations = observed.read(csv, definition, lgpi.terminal());
        ScoreTable scores = Scorer.of(definition).scoreAll(observations.table());
        Scorecard card = card(scores, unit, year(scores));
        Optional<Difference> difference = against.map(other -> Difference.of(other(scores, card, other), card));
        boolean alone = card.definition().method().aggregation().exceptions().values().stream()
                        .noneMatch(aggregation -> aggregation.isOrder())
                && !card.definition().method().aggregation().standard().isOrder();
        Optional<Improvements> improvements = alone ? Optional.of(card.improvements()) : Optional.empty();
        List<Improvement> steps =
                improvements.map(found -> found.best(Math.max(0, top))).orElse(List.of());
        Optional<Route> route = target.flatMap(goal -> route(card, improvements, goal));
        if (format == Format.JSON) {
            lgpi.terminal()
                    .line(ExplanationJson.write(card.explain(), difference, steps, route)
                            .stripTrailing());
        } else {
            print(card, difference, improvements, route);
        }
        if (!observations.problems().isEmpty()) {
            ProblemReport.print(observations.problems(), lgpi.terminal().err(), "validate lists all of them");
        }
        return ProblemReport.exitCode(observations.problems());
    }

    private void print(
            Scorecard card,
            Optional<Difference> difference,
            Optional<Improvements> improvements,
            Optional<Route> route) {
        Terminal terminal = lgpi.terminal();
        terminal.line(card.toString());
        card.gates().forEach(gate -> terminal.line("gate " + gate));
        terminal.line("");
        terminal.line(card.explain().table(language).toText().stripTrailing());
        difference.ifPresent(part -> {
            terminal.line("");
            terminal.line(part.toString());
            terminal.line("");
            terminal.line(part.table(language).toText().stripTrailing());
        });
        if (improvements.isPresent() && top > 0) {
            terminal.line("");
            terminal.line("What would raise the score most, one step at a time:");
            terminal.line("");
            terminal.line(improvements.get().table().head(top).toText().stripTrailing());
        }
        target.ifPresent(goal -> {
            terminal.line("");
            terminal.line(route.map(found -> found
                            + System.lineSeparator()
                            + System.lineSeparator()
                            + found.table().toText().stripTrailing())
                    .orElse("No set of steps reaches " + goal + "."));
        });
    }

    private Year year(ScoreTable scores) {
        if (period.isPresent()) {
            return Year.of(period.get());
        }
        Year last = null;
        for (Year year : scores.periods()) {
            last = scores.row(unit, year).isPresent() ? year : last;
        }
        if (last == null) {
            throw new Refusal(
                    "no unit " + unit + " in " + observed.data() + "; --unit takes a code of the column unit");
        }
        return last;
    }

    private Scorecard other(ScoreTable scores, Scorecard card, String other) {
        if (other.matches("[0-9]{4}")
                && scores.row(card.unit(), Year.of(Integer.parseInt(other))).isPresent()) {
            return scores.card(card.unit(), Year.of(Integer.parseInt(other)));
        }
        return card(scores, other, card.period());
    }

    private Scorecard card(ScoreTable scores, String code, Year year) {
        OptionalInt row = scores.row(code, year);
        if (row.isEmpty()) {
            throw new Refusal("no unit " + code + " in " + year + " in " + observed.data() + ", which has the years "
                    + scores.periods());
        }
        return scores.card(row.getAsInt());
    }

    private static Optional<Route> route(Scorecard card, Optional<Improvements> improvements, String goal) {
        if (improvements.isEmpty()) {
            throw new Refusal("steps to a target need scores that do not depend on other units");
        }
        List<String> bands =
                card.definition().method().bands().stream().map(Band::code).toList();
        if (bands.contains(goal)) {
            return improvements.get().cheapestToBand(goal);
        }
        OptionalDouble value = number(goal);
        if (value.isEmpty()) {
            throw new Refusal("--target takes a share such as 0.6 or one of the bands " + bands + ", found " + goal);
        }
        return improvements.get().cheapest(value.getAsDouble());
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
