package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Money;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.finance.LocalBudget;

/**
 * Local budgets as CSV: the columns {@code unit, period, currency, own_revenue, transfers} and, where they are known,
 * {@code total} and {@code expenditure}.
 *
 * <p>Amounts are exact decimal numbers without exponents. A budget of zero is read, with a warning.
 */
public final class BudgetCsv {

    private static final List<String> COLUMNS = List.of("unit", "period", "currency", "own_revenue", "transfers");
    private static final List<String> OPTIONAL = List.of("total", "expenditure");
    private static final RowReader ROWS =
            new RowReader(COLUMNS, OPTIONAL, List.of("own_revenue", "transfers", "total", "expenditure"));

    private BudgetCsv() {}

    /**
     * Reads budgets, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @return the budgets of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<LocalBudget>> read(Path file) {
        return read(file, CsvFormat.DETECT);
    }

    /**
     * Reads budgets.
     *
     * @param file the file
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the budgets of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<LocalBudget>> read(Path file, CsvFormat format) {
        return CsvFiles.read(file, in -> budgets(in, file.toString(), format));
    }

    /**
     * Reads budgets from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the budgets of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<List<LocalBudget>> read(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> budgets(bytes, source, format));
    }

    /**
     * Writes budgets to a file, which appears whole or stays as it was.
     *
     * @param budgets the budgets
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Collection<LocalBudget> budgets, Path file) {
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(OPTIONAL);
        CsvFiles.write(file, CsvFormat.RFC4180, header, out -> {
            for (LocalBudget budget : budgets) {
                out.text(budget.unit());
                out.text(String.format("%04d", budget.period().getValue()));
                out.code(budget.ownRevenue().currency(), "currency");
                amount(out, Optional.of(budget.ownRevenue()));
                amount(out, Optional.of(budget.transfers()));
                amount(out, budget.total());
                amount(out, budget.expenditure());
                out.endRow();
            }
        });
    }

    /** Amounts of budgets are not negative, so that the guard of texts never touches them. */
    private static void amount(CsvOutput out, Optional<Money> amount) {
        out.text(amount.map(money -> money.amount().toPlainString()).orElse(""));
    }

    private static ValueWithProblems<List<LocalBudget>> budgets(InputStream in, String source, CsvFormat format)
            throws IOException {
        return ROWS.list(in, source, format, BudgetCsv::budget);
    }

    private static Optional<LocalBudget> budget(RowCells cells) {
        String currency = cells.text("currency");
        if (currency.isEmpty()) {
            cells.bad("currency", "NO_CURRENCY", "no currency", "a label such as KZT", "name the currency");
            currency = "?";
        }
        LocalBudget.Builder budget = LocalBudget.builder()
                .unit(cells.text("unit"))
                .period(cells.period("period"))
                .ownRevenue(money(cells, "own_revenue", currency))
                .transfers(money(cells, "transfers", currency));
        if (!cells.text("total").isEmpty()) {
            budget.total(money(cells, "total", currency));
        }
        if (!cells.text("expenditure").isEmpty()) {
            budget.expenditure(money(cells, "expenditure", currency));
        }
        if (!cells.isSound()) {
            return Optional.empty();
        }
        LocalBudget read;
        try {
            read = budget.build();
        } catch (InvalidDefinitionException e) {
            cells.bad(e.problems());
            return Optional.empty();
        }
        if (!cells.isFirst("unit", "the budget of " + read.unit() + " in " + read.period(), "each unit and period")) {
            return Optional.empty();
        }
        read.warnings().forEach(cells::warn);
        return Optional.of(read);
    }

    private static Money money(RowCells cells, String name, String currency) {
        BigDecimal amount = cells.decimal(name);
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException e) {
            cells.bad(name, "NOT_A_NUMBER", "a number of extreme length", "an amount of money", "correct it");
            return Money.of(0, currency);
        }
    }
}
