package org.lgpi.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.PaperIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Recomputes the paper. */
@Command(
        name = "paper",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Recomputes every figure of the paper on the LGPI in Kazakhstan (doi 10.26577/be202515118): each printed"
                    + " figure, ours, and a mark.",
            "EQUAL; EQUAL_ON_INVENTED_DATA; DIFFERS, and why; NOT_PRINTED (ours alone); AS_REPORTED (nothing is given to"
                    + " recompute it from)."
        })
final class PaperCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Option(names = "--issues", description = "Also print all that is wrong, open or unclear in the paper.")
    private boolean withIssues;

    @Mixin
    private Options.Out out;

    @Override
    public Integer call() {
        Terminal terminal = lgpi.terminal();
        List<PaperFigure> figures = PaperFigures.all();
        ResultTable table = new ResultTable("paper", "place", "figure", "published", "ours", "mark", "why");
        figures.forEach(figure -> table.row(
                figure.place(), figure.figure(), figure.published(), figure.ours(), figure.mark(), figure.why()));
        print(figures);
        ResultTable issues = new ResultTable("paper-issues", "number", "location", "kind", "observation", "handling");
        List<PaperIssue> known = Catalogue.paperIssues();
        known.forEach(issue ->
                issues.row(issue.number(), issue.location(), issue.kind(), issue.observation(), issue.handling()));
        if (withIssues) {
            known.forEach(issue -> {
                terminal.paragraph(issue.toString());
                terminal.paragraph("   " + issue.handling());
            });
            terminal.line("");
        }
        return new Answer().table(table).table(issues).finish(out, terminal);
    }

    private void print(List<PaperFigure> figures) {
        Terminal terminal = lgpi.terminal();
        String place = "";
        for (PaperFigure figure : figures) {
            if (!figure.place().equals(place)) {
                if (!place.isEmpty()) {
                    terminal.line("");
                }
                place = figure.place();
                terminal.line(place);
                terminal.line("=".repeat(place.length()));
            }
            terminal.paragraph(sentence(figure));
        }
        terminal.line("");
        List<String> counts = new ArrayList<>();
        for (PaperFigure.Mark mark : PaperFigure.Mark.values()) {
            counts.add(figures.stream().filter(figure -> figure.mark() == mark).count() + " " + mark);
        }
        terminal.line(figures.size() + " figures: " + String.join(", ", counts));
    }

    private static String sentence(PaperFigure figure) {
        String values = switch (figure.mark()) {
            case EQUAL, EQUAL_ON_INVENTED_DATA -> figure.ours();
            case DIFFERS -> figure.published() + " as printed, " + figure.ours() + " as recomputed";
            case NOT_PRINTED -> figure.ours();
            case AS_REPORTED -> figure.published();
        };
        return figure.figure() + ": " + values + ", " + figure.mark()
                + (figure.why().isEmpty() ? "" : " (" + figure.why() + ")");
    }
}
