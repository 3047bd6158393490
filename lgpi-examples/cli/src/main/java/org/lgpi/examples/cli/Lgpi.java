package org.lgpi.examples.cli;

import java.nio.file.Path;
import org.lgpi.io.json.LibraryVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line program: its verbs, and how it ends.
 *
 * <p>Exit code 0 means done; 1 means that the data have problems, while the good rows were used; 2 means wrong use, a
 * definition that cannot be read, or output that cannot be written.
 */
@Command(
        name = "lgpi",
        description = "Scores local governments: an index in, observations in, scores out that can be explained.",
        mixinStandardHelpOptions = true,
        versionProvider = Lgpi.Version.class,
        scope = ScopeType.INHERIT,
        usageHelpWidth = Terminal.WIDTH,
        subcommands = {
            DemoCommand.class,
            CatalogueCommand.class,
            TemplateCommand.class,
            ValidateCommand.class,
            ScoreCommand.class,
            ExplainCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            WeightsCommand.class,
            CompareCommand.class,
            DiffCommand.class,
            ChangeCommand.class,
            RobustnessCommand.class,
            ResponsibilityCommand.class,
            SurveyCommand.class,
            ProtectCommand.class,
            PlanCommand.class,
            FeedbackCommand.class,
            DisparityCommand.class,
            RatingsCommand.class,
            FinanceCommand.class,
            PaperCommand.class,
            ExchangeCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  problems in the data; what could be used was used",
            "  2  wrong use, a definition that cannot be read, or output that cannot be written"
        })
final class Lgpi implements Runnable {

    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int REFUSED = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--debug",
            description = "If something goes wrong, print where in the program.",
            scope = ScopeType.INHERIT)
    private boolean debug;

    private final Terminal terminal;

    private Lgpi(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the program and returns its exit code; never throws. */
    static int run(Terminal terminal, String... args) {
        Lgpi lgpi = new Lgpi(terminal);
        try {
            return lgpi.commandLine().execute(args);
        } catch (Throwable e) { // a virtual machine out of memory or stack included
            return Failure.report(e, terminal, lgpi.debug);
        } finally {
            terminal.flush();
        }
    }

    private CommandLine commandLine() {
        return new CommandLine(this)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(false)
                .registerConverter(Path.class, Options::path)
                .setParameterExceptionHandler((e, args) -> wrongUse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, terminal, debug));
    }

    private int wrongUse(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String what = Failure.oneLine(e.getMessage()).replaceFirst("^Error: ", ""); // picocli's word for groups
        terminal.err().println("lgpi: " + what);
        UnmatchedArgumentException.printSuggestions(e, terminal.err());
        terminal.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return REFUSED;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Called without a verb. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which verb? One of " + String.join(", ", verbs()));
    }

    private Iterable<String> verbs() {
        return spec.subcommands().keySet();
    }

    /** Names the version of the library. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"lgpi " + LibraryVersion.current()};
        }
    }
}
