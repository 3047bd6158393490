package org.lgpi.examples.jshell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.index.DataAvailability;
import org.lgpi.core.responsibility.ResponsibilityScore;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.robustness.SensitivityResult;
import org.lgpi.core.robustness.UncertainRanking;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvements;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimates;

/**
 * How a result looks to a person: one line that says what it is, then a table, if it has one.
 *
 * <p>The prompt prints the text, a notebook asks for the HTML; both know the same types.
 */
public final class Display {

    private static final int MOST_ROWS = 20;

    private record Kind<T>(Class<T> type, Function<T, TextTable> table) {

        Optional<TextTable> of(Object value) {
            return type.isInstance(value) ? Optional.of(table.apply(type.cast(value))) : Optional.empty();
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(TextTable.class, Function.identity()),
            new Kind<>(Ranking.class, Ranking::table),
            new Kind<>(ScoreTable.class, ScoreTable::table),
            new Kind<>(Scorecard.class, card -> card.explain().table()),
            new Kind<>(Explanation.class, Explanation::table),
            new Kind<>(Difference.class, Difference::table),
            new Kind<>(Improvements.class, Improvements::table),
            new Kind<>(Improvements.Route.class, Improvements.Route::table),
            new Kind<>(DataAvailability.class, DataAvailability::table),
            new Kind<>(UncertaintyResult.class, result -> result.ranking().table()),
            new Kind<>(UncertainRanking.class, UncertainRanking::table),
            new Kind<>(SensitivityResult.class, SensitivityResult::table),
            new Kind<>(SurveyEstimates.class, Display::estimates),
            new Kind<>(ResponsibilityTable.class, Display::responsibilities));

    private Display() {}

    /**
     * Returns the types that have a table.
     *
     * @return the types, each once
     */
    public static Stream<Class<?>> types() {
        return KINDS.stream().map(Kind::type);
    }

    /**
     * Returns the table of a result.
     *
     * @param value a result
     * @return all its rows; empty if it has no table
     */
    public static Optional<TextTable> table(Object value) {
        return KINDS.stream().flatMap(kind -> kind.of(value).stream()).findFirst();
    }

    /**
     * Returns a result for the prompt.
     *
     * @param value a result, or anything else
     * @return its line, and at most 20 rows of its table
     */
    public static String text(Object value) {
        return table(value)
                .map(table -> heading(value) + table.head(MOST_ROWS).toText())
                .orElseGet(() -> value + "\n");
    }

    /**
     * Returns a result for a page or a notebook.
     *
     * @param value a result, or anything else
     * @return a paragraph with its line, and a {@code table} element with at most 20 rows; texts escaped, no styles
     */
    public static String html(Object value) {
        Optional<TextTable> table = table(value);
        String heading = table.isPresent() ? heading(value) : value.toString();
        String paragraph = heading.isEmpty() ? "" : "<p>" + escaped(heading.strip()) + "</p>\n";
        return paragraph + table.map(t -> t.head(MOST_ROWS).toHtml()).orElse("");
    }

    /** A bare table needs no line that counts its rows. */
    private static String heading(Object value) {
        return value instanceof TextTable ? "" : value + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static TextTable estimates(SurveyEstimates estimates) {
        TextTable.Builder table = TextTable.builder()
                .left("group", "item", "statistic")
                .right("estimate", "from", "to", "n")
                .left("verdict");
        for (SurveyEstimate estimate : estimates) {
            Interval interval = estimate.interval(0.95);
            table.row(
                    estimate.group().isEmpty() ? estimate.domain() : estimate.group(),
                    estimate.item(),
                    estimate.statistic().toString(),
                    number(estimate.value()),
                    number(interval.lower()),
                    number(interval.upper()),
                    Long.toString(estimate.n()),
                    PublicationRules.N_AND_CV.judge(estimate).verdict().toString());
        }
        return table.build();
    }

    private static TextTable responsibilities(ResponsibilityTable scores) {
        TextTable.Builder table =
                TextTable.builder().left("unit", "period", "node").right("points", "maximum", "share", "rank");
        for (ResponsibilityScore score : scores.rows()) {
            boolean ofService = scores.scheme().services().stream()
                    .anyMatch(service -> service.code().equals(score.node()));
            if (!ofService) {
                table.row(
                        score.unit(),
                        score.period().toString(),
                        score.node(),
                        number(score.points()),
                        number(score.maximum()),
                        number(score.share()),
                        Double.isNaN(score.rank()) ? "-" : String.format(Locale.ROOT, "%.0f", score.rank()));
            }
        }
        return table.build();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
