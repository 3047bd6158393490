package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.plan.RatedRisk;
import org.lgpi.core.plan.Risk;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.core.plan.RiskScale;
import org.lgpi.core.plan.Strategy;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.RiskCsv;
import org.lgpi.io.json.RiskJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Orders what may go wrong. */
@Command(
        name = "risks",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Orders risks by impact times likelihood, counts them in a heat map, and lists what lessens them.",
            "Scores order risks and measure nothing: 6 is not twice 3."
        })
final class PlanRisksCommand implements Callable<Integer> {

    private static final String BUNDLED = "paper-risks";

    private static final String LIST = "|";

    @ParentCommand
    private PlanCommand plan;

    @Option(
            names = "--data",
            paramLabel = "FILE|NAME",
            defaultValue = BUNDLED,
            description = "The risks: JSON (lgpi-risks/1), CSV, or " + BUNDLED + ", which is taken if not stated.")
    private String data;

    @Option(
            names = "--register",
            paramLabel = "FILE|NAME",
            description =
                    "Scales and strategies for risks in CSV; LOW, MEDIUM (MODERATE), HIGH and no strategies if not"
                            + " stated.")
    private Optional<String> register;

    @Mixin
    private Options.Out out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        ValueWithProblems<RiskRegister> read = isCsv() ? readCsv() : new ValueWithProblems<>(json(data), List.of());
        RiskRegister risks = read.value();
        ResultTable order = new ResultTable(
                "risks",
                "stage",
                "rank",
                "risk",
                "name",
                "category",
                "impact",
                "likelihood",
                "impact_level",
                "likelihood_level",
                "score",
                "owner",
                "strategies");
        ResultTable heatMap = new ResultTable("heat-map", "stage", "impact", "likelihood", "risks");
        boolean judgedTwice =
                risks.risks().stream().anyMatch(risk -> risk.residual().isPresent());
        for (RiskRegister.Stage stage : RiskRegister.Stage.values()) {
            if (stage == RiskRegister.Stage.INHERENT || judgedTwice) {
                risks.ranked(stage).forEach(risk -> row(order, stage, risks, risk));
                heatMap(heatMap, stage, risks);
            }
        }
        Answer answer = new Answer()
                .table(order)
                .table(heatMap)
                .table(strategies(risks))
                .problems(read.problems());
        return answer.show(plan.terminal()).finish(out, plan.terminal());
    }

    private boolean isCsv() {
        return !data.equals(BUNDLED) && !data.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static RiskRegister json(String given) {
        return Bundled.orFile("risk register", given, Map.of(BUNDLED, Catalogue::paperRisks), RiskJson::read);
    }

    private ValueWithProblems<RiskRegister> readCsv() {
        RiskRegister into = register.map(PlanRisksCommand::json)
                .orElseGet(() -> RiskRegister.builder().build());
        Path file = Options.path(data);
        return Observations.open(file, plan.terminal(), in -> RiskCsv.read(in, data, into, csv.format()));
    }

    private static void row(ResultTable table, RiskRegister.Stage stage, RiskRegister register, RatedRisk rated) {
        Risk risk = rated.risk();
        table.row(
                stage,
                rated.rank(),
                risk.code(),
                risk.label().text("en"),
                risk.category(),
                register.impactScale().level(rated.impact()).code(),
                register.likelihoodScale().level(rated.likelihood()).code(),
                rated.impact(),
                rated.likelihood(),
                rated.score(),
                risk.owner(),
                String.join(LIST, risk.strategies()));
    }

    private static void heatMap(ResultTable table, RiskRegister.Stage stage, RiskRegister risks) {
        for (RiskScale.Level impact : risks.impactScale().levels()) {
            for (RiskScale.Level likelihood : risks.likelihoodScale().levels()) {
                table.row(
                        stage,
                        impact.code(),
                        likelihood.code(),
                        risks.heatMap(stage).count(impact.code(), likelihood.code()));
            }
        }
    }

    private static ResultTable strategies(RiskRegister register) {
        ResultTable table = new ResultTable("strategies", "strategy", "name", "actions", "risks");
        for (Strategy strategy : register.strategies()) {
            table.row(
                    strategy.code(),
                    strategy.label().text("en"),
                    strategy.actions().stream().map(Label::toString).collect(Collectors.joining(LIST)),
                    register.lessenedBy(strategy.code()).stream()
                            .map(Risk::code)
                            .collect(Collectors.joining(LIST)));
        }
        return table;
    }
}
