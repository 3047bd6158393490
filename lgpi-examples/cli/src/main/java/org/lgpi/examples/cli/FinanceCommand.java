package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.finance.FinancialIndicator;
import org.lgpi.core.finance.LocalBudget;
import org.lgpi.io.csv.BudgetCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says how far local governments live on their own money. */
@Command(
        name = "finance",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Says how far local governments live on their own money: dependency on transfers, self-reliance, vertical"
                    + " imbalance.",
            "With --out also as observations of the criteria DEPENDENCY, SELF_RELIANCE and VERTICAL_IMBALANCE, for an"
                    + " index that has them."
        })
final class FinanceCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "The budgets as CSV: unit, period, currency, own_revenue, transfers, perhaps total and"
                    + " expenditure.")
    private Path data;

    @Mixin
    private Options.Out out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        ValueWithProblems<List<LocalBudget>> read =
                Observations.open(data, lgpi.terminal(), in -> BudgetCsv.read(in, data.toString(), csv.format()));
        ResultTable budgets = new ResultTable(
                "finance",
                "unit",
                "period",
                "currency",
                "own_revenue",
                "transfers",
                "revenue",
                "spending",
                "dependency",
                "self_reliance",
                "vertical_imbalance");
        ResultTable observations =
                new ResultTable("finance-assessments", "unit", "period", "criterion", "value", "status");
        for (LocalBudget budget : read.value()) {
            budgets.row(
                    budget.unit(),
                    budget.period(),
                    budget.ownRevenue().currency(),
                    budget.ownRevenue(),
                    budget.transfers(),
                    budget.revenue(),
                    budget.spending(),
                    budget.value(FinancialIndicator.DEPENDENCY),
                    budget.value(FinancialIndicator.SELF_RELIANCE),
                    budget.value(FinancialIndicator.VERTICAL_IMBALANCE));
            for (FinancialIndicator indicator : FinancialIndicator.values()) {
                double value = budget.value(indicator);
                // a share of nothing is not asked for, and must not count as 0
                observations.row(
                        budget.unit(),
                        budget.period(),
                        indicator,
                        value,
                        Double.isNaN(value) ? ObservationStatus.NOT_APPLICABLE : ObservationStatus.SCORED);
            }
        }
        new Answer().table(budgets).show(lgpi.terminal());
        return new Answer()
                .table(budgets)
                .table(observations)
                .problems(read.problems())
                .finish(out, lgpi.terminal());
    }
}
