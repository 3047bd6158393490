package org.lgpi.examples.cli;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Prints a ranking for a person, with bands, coverage and bounds beside the values. */
final class RankingText {

    /** What a ranking from scores alone cannot say. */
    static final String NO_INTERVALS =
            "Ranks carry no intervals: neighbours may well change places with other data or weights.";

    private static final int LONGEST_NAME = 28;

    private RankingText() {}

    /** Returns the first units by a node in one period. */
    static String of(ScoreTable scores, String node, Year period, UnitRegister units, int most) {
        Ranking ranking = Ranking.of(scores, node, period, Ranking.Ties.MINIMUM);
        boolean named = ranking.entries().stream()
                .anyMatch(entry -> !name(units, entry.unit()).isEmpty());
        TextTable.Builder table = TextTable.builder().right("Rank").left("Unit");
        if (named) {
            table.left("Name");
        }
        table.right("Score").left("Band").right("Coverage", "Lowest", "Highest");
        for (Ranking.Entry entry : ranking.top(most).entries()) {
            Score score = entry.score();
            List<String> cells = new ArrayList<>();
            cells.add(Double.isNaN(entry.rank()) ? "-" : Long.toString((long) entry.rank()));
            cells.add(entry.unit());
            if (named) {
                cells.add(shortened(name(units, entry.unit())));
            }
            cells.add(percent(score.value()));
            cells.add(entry.band());
            cells.add(percent(score.coverage()));
            cells.add(percent(score.lowest()));
            cells.add(percent(score.highest()));
            table.row(cells);
        }
        TextTable built = table.build();
        int omitted = ranking.entries().size() - built.rows().size();
        return new TextTable(built.columns(), built.rows(), omitted).toText() + withoutValue(ranking);
    }

    /** Says how many units have no rank, and why; empty if all have one. */
    private static String withoutValue(Ranking ranking) {
        Map<Reason, Long> reasons = ranking.entries().stream()
                .map(entry -> entry.score().reason())
                .filter(reason -> !reason.hasValue())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        if (reasons.isEmpty()) {
            return "";
        }
        return "Without rank: "
                + reasons.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + "\n";
    }

    private static String name(UnitRegister units, String code) {
        return units.unit(code).map(Unit::label).map(Label::toString).orElse("");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : Decimals.text(share * 100, 1) + " %";
    }
}
