package org.lgpi.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** Plans a survey round: how many to ask, what it costs, when, and what may go wrong. */
@Command(
        name = "plan",
        description = "Plans a survey round; each part reads a file or takes the figures of the paper.",
        subcommands = {PlanSampleCommand.class, PlanCostCommand.class, PlanRoadmapCommand.class, PlanRisksCommand.class
        })
final class PlanCommand implements Runnable {

    @ParentCommand
    private Lgpi lgpi;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    Terminal terminal() {
        return lgpi.terminal();
    }

    /** Called without a part. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which plan? One of " + String.join(", ", spec.subcommands().keySet()));
    }
}
