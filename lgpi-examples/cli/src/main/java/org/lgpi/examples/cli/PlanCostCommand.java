package org.lgpi.examples.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Money;
import org.lgpi.core.base.Problem;
import org.lgpi.core.plan.Affordable;
import org.lgpi.core.plan.CostEstimate;
import org.lgpi.core.plan.CostItem;
import org.lgpi.core.plan.CostLevel;
import org.lgpi.core.plan.CostModel;
import org.lgpi.core.plan.CostScenario;
import org.lgpi.core.plan.SurveyMode;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.CostJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what a survey round costs. */
@Command(
        name = "cost",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Says what a survey round costs at low, central and high prices, and what a budget buys.",
            "Printed totals that the model holds and that do not recompute are warnings."
        })
final class PlanCostCommand implements Callable<Integer> {

    private static final String BUNDLED = "paper-cost";

    @ParentCommand
    private PlanCommand plan;

    @Option(
            names = "--data",
            paramLabel = "FILE|NAME",
            defaultValue = BUNDLED,
            description = "The model: a JSON file (lgpi-cost/1), or " + BUNDLED + ", which is taken if not stated.")
    private String data;

    @Option(names = "--respondents", paramLabel = "N", description = "Respondents in each settlement.")
    private Optional<Long> respondents;

    @Option(names = "--settlements", paramLabel = "N", description = "Number of settlements.")
    private Optional<Long> settlements;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "own_survey or module (in a survey that exists); own_survey if not stated.")
    private SurveyMode mode = SurveyMode.OWN_SURVEY;

    @Option(names = "--without", split = ",", paramLabel = "ITEM", description = "Codes of items to leave out.")
    private Set<String> without = Set.of();

    @Option(names = "--years", paramLabel = "N", description = "Years with a round in each; 1 if not stated.")
    private int years = 1;

    @Option(names = "--budget", paramLabel = "AMOUNT", description = "Say what this amount buys at central prices.")
    private Optional<BigDecimal> budget;

    @Mixin
    private Options.Out out;

    @Override
    public Integer call() {
        CostModel model =
                Bundled.orFile("cost model", data, Map.of(BUNDLED, Catalogue::paperCostModel), CostJson::read);
        Answer answer = new Answer().table(costs(model)).table(items(model)).problems(model.recompute());
        budget.ifPresent(amount -> afford(model, new Money(amount, model.currency()), answer));
        return answer.show(plan.terminal()).finish(out, plan.terminal());
    }

    private CostScenario scenario(CostLevel level) {
        CostScenario.Builder scenario =
                CostScenario.builder().level(level).mode(mode).addAllWithout(without);
        respondents.ifPresent(scenario::respondentsPerSettlement);
        settlements.ifPresent(scenario::settlements);
        return scenario.build();
    }

    private ResultTable costs(CostModel model) {
        ResultTable table = new ResultTable(
                "cost",
                "level",
                "mode",
                "settlements",
                "respondents_per_settlement",
                "respondents",
                "currency",
                "price",
                "data_collection",
                "items",
                "total",
                "years",
                "years_lowest",
                "years_highest");
        for (CostLevel level : CostLevel.values()) {
            CostEstimate cost = model.estimate(scenario(level));
            CostEstimate.OverYears over = cost.overYears(years);
            table.row(
                    level,
                    mode,
                    cost.settlements(),
                    cost.respondentsPerSettlement(),
                    cost.respondents(),
                    model.currency(),
                    cost.price(),
                    cost.dataCollection(),
                    cost.additional(),
                    cost.total(),
                    years,
                    over.lowest(),
                    over.highest());
        }
        return table;
    }

    private ResultTable items(CostModel model) {
        ResultTable table =
                new ResultTable("items", "item", "name", "recurrence", "currency", "low", "central", "high", "counted");
        for (CostItem item : model.items()) {
            table.row(
                    item.code(),
                    item.label().text("en"),
                    item.recurrence(),
                    model.currency(),
                    item.amount().low(),
                    item.amount().central(),
                    item.amount().high(),
                    item.isNeededIn(mode) && !without.contains(item.code()));
        }
        return table;
    }

    private void afford(CostModel model, Money amount, Answer answer) {
        CostScenario wanted = scenario(CostLevel.CENTRAL);
        Affordable affordable = model.afford(amount, wanted);
        ResultTable table = new ResultTable(
                "affordable",
                "budget",
                "currency",
                "choice",
                "settlements",
                "respondents_per_settlement",
                "respondents",
                "cost",
                "left");
        row(table, affordable, "EVERYWHERE", affordable.everywhere());
        row(table, affordable, "FEWER_SETTLEMENTS", affordable.fewerSettlements());
        answer.table(table);
        boolean nothing = affordable.everywhere().settlements() == 0
                && affordable.fewerSettlements().settlements() == 0;
        if (nothing) {
            answer.problems(List.of(Problem.warning(
                    "BUDGET_BUYS_NOTHING",
                    "budget",
                    amount.toString(),
                    "more than the items alone, " + model.estimate(wanted).additional(),
                    "raise it, or leave items out with --without")));
        }
    }

    private static void row(ResultTable table, Affordable affordable, String choice, Affordable.Round round) {
        table.row(
                affordable.budget(),
                affordable.budget().currency(),
                choice,
                round.settlements(),
                round.respondentsPerSettlement(),
                round.settlements() * round.respondentsPerSettlement(),
                round.cost(),
                round.left());
    }
}
