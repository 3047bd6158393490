package org.lgpi.examples.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.ResponsibilityCsv;
import org.lgpi.io.json.ResponsibilityJson;
import org.lgpi.io.json.RobustnessJson;
import org.lgpi.io.report.ReportSite;
import org.lgpi.io.report.SurveyResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes scores as a site. */
@Command(
        name = "report",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Scores observations and writes a site that a browser opens: an overview, a report card for every unit, a"
                    + " page for every block, the methods and files for reuse, in Kazakh, Russian and English.",
            "The folder must be new, empty, or hold nothing but an earlier site, which is then replaced."
        })
final class ReportCommand implements Callable<Integer> {

    private static final String SCHEME = "service-responsibility";

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Mixin
    private Options.Observed observed;

    @Mixin
    private Earlier earlier;

    @Option(
            names = "--period",
            paramLabel = "YEAR",
            description = "The year that the site is about; the last one of the data if not stated.")
    private Optional<Integer> period = Optional.empty();

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "A plan as robustness takes it: the ranking then carries intervals.")
    private Optional<Path> spec = Optional.empty();

    @Option(
            names = "--responsibilities",
            paramLabel = "FILE",
            description = "Codings as responsibility takes them: cards then show legal powers beside the score.")
    private Optional<Path> responsibilities = Optional.empty();

    @Option(
            names = "--scheme",
            paramLabel = "FILE|NAME",
            defaultValue = SCHEME,
            description = "The scheme of the codings; " + SCHEME + " if not stated.")
    private String scheme;

    @Mixin
    private PeerOptions peers;

    @Option(
            names = "--note",
            paramLabel = "LANG=FILE",
            description = "Own words on what the figures can and cannot tell, for the page of that name: plain text in"
                    + " UTF-8, an empty line between paragraphs. Once for each language, such as en=note.txt.")
    private Map<String, String> notes = Map.of();

    @Option(
            names = "--banner",
            paramLabel = "LANG=TEXT",
            description = "What every page says above its content, such as that figures are provisional. Once for each"
                    + " language.")
    private Map<String, String> banners = Map.of();

    @Option(
            names = "--survey",
            paramLabel = "DIR",
            description = "What residents said: a folder that survey or ratings wrote. The site then has pages of the"
                    + " survey and of service ratings, without any suppressed figure.")
    private Optional<Path> survey = Optional.empty();

    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "kk,ru,en",
            description = "Languages of the site with commas between: kk, ru, en; all three if not stated.")
    private List<String> languages = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the site.")
    private Path out;

    @Mixin
    private Options.Csv csv;

    private final int processors = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            return report(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private int report(ExecutorService threads) {
        Terminal terminal = lgpi.terminal();
        IndexDefinition definition = index.read();
        Observations observations = observed.read(csv, definition, terminal);
        if (observations.table().size() == 0) {
            ProblemReport.print(observations.problems(), terminal.err(), "validate lists all of them");
            throw new Refusal("no row of " + observed.data() + " could be used: there is nothing to report");
        }
        List<Problem> problems = new ArrayList<>(observations.problems());
        ScoreTable scores = Scorer.of(definition).scoreAll(observations.table());
        Year year = period.map(Year::of).orElse(scores.periods().last());
        ReportSite.Builder site = ReportSite.builder(scores)
                .units(observations.units())
                .period(year)
                .threads(threads, processors)
                .note(Label.of(banners))
                .limits(Label.of(notes()))
                .languages(languages.toArray(String[]::new));
        if (earlier.isGiven()) {
            earlier(definition, observations.table(), site, problems);
        }
        spec.ifPresent(file -> site.uncertainty(intervals(file, definition, observations.table(), year, threads)));
        responsibilities.ifPresent(file -> powers(file, site, problems));
        survey.ifPresent(folder -> residents(folder, observations, site, problems));
        peers.choose(observations.units()).ifPresent(chosen -> {
            site.peers(chosen.value());
            Set<String> reported = units(scores, year);
            problems.addAll(chosen.problems().stream()
                    .filter(problem -> reported.contains(problem.subject()))
                    .toList());
        });
        List<Problem> names = site.build().write(out, (cards, of) -> terminal.progress("card " + cards + " of " + of));
        terminal.line(scores.definition().framework().toString());
        terminal.line("Wrote the site of " + year + " in " + String.join(", ", languages) + ": open "
                + out.resolve("index.html"));
        if (!names.isEmpty()) {
            terminal.line(String.format(
                    Locale.ROOT,
                    "%,d names are missing in a language; others stand there, see %s",
                    names.size(),
                    out.resolve("data/missing-labels.csv")));
        }
        if (!problems.isEmpty()) {
            ProblemReport.print(problems, terminal.err(), "validate lists all of them");
        }
        return ProblemReport.exitCode(problems);
    }

    private void earlier(
            IndexDefinition definition, AssessmentTable table, ReportSite.Builder site, List<Problem> problems) {
        Earlier.Compared compared = earlier.compare(definition, table, observed, csv, lgpi.terminal(), problems);
        if (compared.previous().size() > 1) {
            throw new Refusal("a site compares with one earlier file, found "
                    + compared.previous().size() + "; change compares several");
        }
        compared.previous().forEach(site::previous);
        compared.common().ifPresent(common -> {
            problems.addAll(common.problems());
            site.previous(common);
        });
        compared.linked().ifPresent(series -> {
            problems.addAll(series.problems());
            site.previous(series);
        });
    }

    private static Set<String> units(ScoreTable scores, Year year) {
        return IntStream.range(0, scores.size())
                .filter(row -> scores.period(row).equals(year))
                .mapToObj(scores::unit)
                .collect(Collectors.toSet());
    }

    private Map<String, String> notes() {
        Map<String, String> texts = new TreeMap<>();
        notes.forEach((language, file) -> {
            try {
                texts.put(language, Files.readString(Options.path(file), StandardCharsets.UTF_8));
            } catch (CharacterCodingException e) {
                throw new Refusal("the note " + file + " is not in UTF-8; save it as plain text in UTF-8");
            } catch (IOException e) {
                throw new Refusal("cannot read the note " + file + ": " + e.getMessage());
            }
        });
        return texts;
    }

    private UncertaintyResult intervals(
            Path file, IndexDefinition definition, AssessmentTable table, Year year, ExecutorService threads) {
        RobustnessPlan plan = Bundled.orFile("plan", file.toString(), Map.of(), RobustnessJson::read);
        return plan.analysisOf(definition)
                .period(year)
                .threads(threads, processors)
                .watch(() -> false, done -> lgpi.terminal().progress(done + " of " + plan.replicates() + " replicates"))
                .build()
                .run(table);
    }

    private void powers(Path file, ReportSite.Builder site, List<Problem> problems) {
        ResponsibilityScheme chosen = Bundled.orFile(
                "scheme", scheme, Map.of(SCHEME, Catalogue::serviceResponsibility), ResponsibilityJson::read);
        ValueWithProblems<List<ResponsibilityCoding>> read = Observations.open(
                file, lgpi.terminal(), in -> ResponsibilityCsv.read(in, file.toString(), chosen, csv.format()));
        problems.addAll(read.problems());
        site.responsibilities(chosen.score(read.value()));
    }

    private void residents(Path folder, Observations observations, ReportSite.Builder site, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("cannot read " + folder + ": there is no such folder");
        }
        ValueWithProblems<SurveyResults> read = SurveyResults.read(folder, csv.format());
        AssessmentTable table = observations.table();
        Set<String> units =
                IntStream.range(0, table.size()).mapToObj(table::unit).collect(Collectors.toSet());
        problems.addAll(read.problems());
        problems.addAll(
                read.value().unmatched(code -> observations.units().unit(code).isPresent() || units.contains(code)));
        site.survey(read.value());
    }
}
