package org.lgpi.core.robustness;

import java.util.List;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.Interval;

/** A ranking whose ranks carry intervals. Immutable and thread-safe. */
public final class UncertainRanking {

    private final UncertaintyResult result;

    UncertainRanking(UncertaintyResult result) {
        this.result = result;
    }

    /**
     * Returns the places.
     *
     * @return units by rank, those without a rank last
     */
    public List<UnitUncertainty> entries() {
        return result.units();
    }

    /**
     * Returns the place of a unit.
     *
     * @param unit code of the unit
     * @return its rank, interval and what else the replicates tell
     * @throws IllegalArgumentException if the ranking has no such unit
     */
    public UnitUncertainty of(String unit) {
        return result.unit(unit)
                .orElseThrow(() -> new IllegalArgumentException("no unit " + unit + " in this ranking"));
    }

    /**
     * Returns the ranking as a table for people.
     *
     * @return rank with interval, unit, value with interval, median rank and group of units that cannot be told apart
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder()
                .right("rank", "from", "to")
                .left("unit")
                .right("value", "from", "to", "median rank", "group");
        for (UnitUncertainty unit : result.units()) {
            Interval rank = unit.interval();
            Interval score = unit.scoreInterval();
            table.row(
                    number(unit.rank()),
                    number(rank.lower()),
                    number(rank.upper()),
                    unit.unit(),
                    percent(unit.score()),
                    percent(score.lower()),
                    percent(score.upper()),
                    number(unit.medianRank()),
                    unit.group() == 0 ? "-" : Integer.toString(unit.group()));
        }
        return table.build();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : Decimals.text(share * 100, 1) + " %";
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String text = Decimals.text(value, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Returns one line: how many units, with intervals of which level. */
    @Override
    public String toString() {
        List<UnitUncertainty> units = result.units();
        return "ranking of " + units.size() + " units with " + Double.toString(result.level() * 100)
                + " % intervals from " + result.replicates() + " replicates"
                + (units.isEmpty() ? "" : ": first " + units.get(0));
    }
}
