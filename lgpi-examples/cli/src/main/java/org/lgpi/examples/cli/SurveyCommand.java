package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.survey.EstimateWithInterval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.io.csv.EstimateCsv;
import org.lgpi.io.json.EstimateJson;
import org.lgpi.io.json.SurveyJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** Estimates from the answers to a survey. */
@Command(
        name = "survey",
        sortOptions = false,
        sortSynopsis = false,
        subcommands = {
            SurveyCompareCommand.class,
            SurveyWeightCommand.class,
            SurveyIndicatorsCommand.class,
            SurveyCheckCommand.class
        },
        description = {
            "Estimates means, shares and totals from a survey, with errors that obey its design.",
            "Writes estimates.csv: of each rating MEAN, TOTAL and, if declared, TOP_BOX; of each yes/no item PROPORTION"
                    + " and TOTAL; of each number MEAN and TOTAL; of each category the PROPORTION of each answer.",
            "Also writes the design, survey.json: the folder is what report --survey takes.",
            "Rows that cannot be used are listed in problems.csv; the others are used all the same."
        })
final class SurveyCommand implements Callable<Integer> {

    private static final String ESTIMATES = "estimates.csv";
    private static final String PUBLISHED = "published.csv";
    private static final String DESIGN = "survey.json";

    /** A file of estimates. */
    enum Format {
        /** A row for each estimate. */
        CSV(ESTIMATES),
        /** With fingerprint, version of the library and notes. */
        JSON("estimates.json");

        private final String fileName;

        Format(String fileName) {
            this.fileName = fileName;
        }
    }

    @ParentCommand
    private Lgpi lgpi;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--design",
            paramLabel = "FILE",
            description = "Required: how the sample was drawn and what was asked, as JSON (lgpi-survey/1).")
    private Path design;

    @Option(names = "--data", paramLabel = "FILE", description = "Required: the answers as CSV, one row a respondent.")
    private Path data;

    @Option(
            names = "--domains",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Columns to estimate by, with commas between; region*sex crosses two of them. The domains of the"
                            + " design if not stated.")
    private List<String> domains;

    @Option(names = "--out", paramLabel = "DIR", description = "Required: folder for the results.")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "Files to write: csv, json or both with a comma between; csv if not stated.")
    private Set<Format> formats = EnumSet.of(Format.CSV);

    @Option(
            names = "--interval",
            paramLabel = "KIND",
            defaultValue = "logit",
            description =
                    "Confidence intervals: logit, beta or wilson for shares, with t for all others; t or normal for"
                            + " all. logit if not stated.")
    private IntervalMethod interval;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence level; 0.95 if not stated.")
    private double level;

    @Option(
            names = "--quantiles",
            split = ",",
            paramLabel = "SHARE",
            description = "Also writes quantiles of ratings and numbers, such as 0.25,0.5,0.75: MEDIAN of the item for"
                    + " 0.5, else QUANTILE of item@share.")
    private List<Double> quantiles = List.of();

    @Option(
            names = "--ratio",
            split = ",",
            paramLabel = "ITEM/ITEM",
            description = "Also writes the RATIO of the totals of two items, of those who answered both.")
    private List<String> ratios = List.of();

    @Option(
            names = "--publish",
            description =
                    "Also writes published.csv, in which suppressed estimates have no figures, nor those from which"
                            + " they could be worked out.")
    private boolean publish;

    @Mixin
    private Options.Rules rules;

    @Option(
            names = "--allow-personal",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that may hold what looks like identity numbers or telephone numbers.")
    private List<String> allowedPersonalColumns = List.of();

    @Mixin
    private Options.Csv csv;

    @Mixin
    private Options.Excel excel;

    @Override
    public Integer call() {
        requireOptions();
        Terminal terminal = lgpi.terminal();
        IntervalChoice intervals = intervals();
        PublicationRules publication = rules.read();
        SurveyDesign declared = SurveyJson.read(design);
        List<String> asked = domains == null ? declared.domains() : domains;
        SurveyDesign complete = complete(declared, asked);
        checkMore(complete);
        OutputFolder folder = OutputFolder.open(out);
        boolean sumsAreEnough = complete.replicates().isEmpty() && quantiles.isEmpty() && ratios.isEmpty();
        ValueWithProblems<SurveyAnswers> read = sumsAreEnough
                ? SurveyAnswers.Sums.read(data, complete, csv.format(), terminal)
                : SurveyAnswers.Rows.read(data, complete, csv.format(), terminal);
        List<EstimateWithInterval> reported = estimates(read.value(), asked, intervals);
        List<SurveyEstimate> estimates =
                reported.stream().map(EstimateWithInterval::estimate).toList();
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(EstimateProblems.of(estimates));
        List<String> written = write(complete, reported, intervals, publication, folder);
        if (!OutputFolder.isSame(design, folder.file(DESIGN))) {
            SurveyJson.write(complete, folder.file(DESIGN));
            written.add(DESIGN);
        }
        report(read.value(), estimates, publication);
        return folder.finish(String.join(", ", written), problems, excel.format(), terminal);
    }

    Terminal terminal() {
        return lgpi.terminal();
    }

    /** Verbs below this one have options of their own, so that these cannot be required by declaration. */
    private void requireOptions() {
        List<String> missing = new ArrayList<>();
        spec.options().stream()
                .filter(option -> option.description().length > 0
                        && option.description()[0].startsWith("Required")
                        && option.getValue() == null)
                .forEach(option -> missing.add("'" + option.longestName() + "=" + option.paramLabel() + "'"));
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    missing.size() == 1
                            ? "Missing required option: " + missing.get(0)
                            : "Missing required options: " + String.join(", ", missing));
        }
    }

    /** Checks what else is asked against the design. */
    private void checkMore(SurveyDesign complete) {
        for (double probability : quantiles) {
            if (!(probability > 0 && probability < 1)) {
                throw new Refusal("--quantiles takes numbers between 0 and 1, such as 0.25,0.5; found " + probability);
            }
        }
        if (!quantiles.isEmpty() && complete.replicates().isPresent()) {
            throw new Refusal("--quantiles takes errors from strata and PSUs, which a design with replicates lacks");
        }
        List<String> codes = complete.items().stream().map(SurveyItem::code).toList();
        for (String ratio : ratios) {
            List<String> parts = List.of(ratio.split("/", -1));
            if (parts.size() != 2 || !codes.containsAll(parts)) {
                throw new Refusal("--ratio takes two items with a slash between, of " + codes + "; found " + ratio);
            }
        }
    }

    private IntervalChoice intervals() {
        boolean forAll = interval == IntervalMethod.T || interval == IntervalMethod.NORMAL;
        return new IntervalChoice(interval, forAll ? interval : IntervalMethod.T, level);
    }

    /** Gives a design the domains that were asked, and no others, which would only make more sums to keep. */
    private SurveyDesign complete(SurveyDesign declared, List<String> asked) {
        Set<String> names = new LinkedHashSet<>();
        asked.forEach(domain -> names.addAll(parts(domain)));
        Set<String> allowed = new LinkedHashSet<>(declared.allowedPersonalColumns());
        allowed.addAll(allowedPersonalColumns);
        return declared.withDomains(names).withAllowedPersonalColumns(allowed);
    }

    /** Returns the columns of a domain or a crossing. */
    static List<String> parts(String domain) {
        List<String> parts =
                Arrays.stream(domain.split("\\*", -1)).map(String::trim).toList();
        if (parts.contains("") || parts.size() != Set.copyOf(parts).size()) {
            throw new Refusal("no domain '" + domain + "'; --domains takes columns, and crossings such as region*sex of"
                    + " different ones");
        }
        return parts;
    }

    /** Returns what is usual for all, then for each domain, then what else was asked, in the same order. */
    private List<EstimateWithInterval> estimates(SurveyAnswers answers, List<String> asked, IntervalChoice intervals) {
        List<List<String>> domains = new ArrayList<>();
        domains.add(List.of());
        asked.forEach(domain -> domains.add(parts(domain)));
        List<EstimateWithInterval> estimates = new ArrayList<>();
        for (List<String> domain : domains) {
            answers.usual(domain).forEach(estimate -> estimates.add(intervals.report(estimate)));
        }
        if (answers instanceof SurveyAnswers.Rows rows) {
            domains.forEach(domain -> estimates.addAll(rows.more(domain, ratios, quantiles, intervals)));
        }
        return estimates;
    }

    /** Writes the files that were asked for and returns their names. */
    private List<String> write(
            SurveyDesign complete,
            List<EstimateWithInterval> estimates,
            IntervalChoice intervals,
            PublicationRules publication,
            OutputFolder folder) {
        List<String> written = new ArrayList<>();
        for (Format format : formats) {
            Path file = folder.file(format.fileName);
            switch (format) {
                case CSV -> EstimateCsv.write(estimates, publication, file, excel.format());
                case JSON -> EstimateJson.write(complete, estimates, intervals, publication, file);
            }
            written.add(format.fileName);
        }
        if (publish) {
            EstimateCsv.writePublished(estimates, publication, folder.file(PUBLISHED), excel.format());
            written.add(PUBLISHED);
        }
        return written;
    }

    private void report(SurveyAnswers answers, List<SurveyEstimate> estimates, PublicationRules publication) {
        Terminal terminal = lgpi.terminal();
        terminal.line(answers.toString());
        terminal.line("fingerprint " + answers.design().fingerprint());
        if (estimates.isEmpty()) {
            terminal.line("No row could be used: there is nothing to estimate.");
        } else {
            terminal.line(estimates.size() + " estimates; by the rules " + publication.code() + " "
                    + Arrays.stream(Verdict.values())
                            .map(verdict -> estimates.stream()
                                            .filter(estimate ->
                                                    publication.judge(estimate).verdict() == verdict)
                                            .count()
                                    + " " + verdict.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
    }
}
