package org.lgpi.core.comparison;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.Association;
import org.lgpi.core.stat.Correlation;
import org.lgpi.core.stat.Decimals;

/**
 * Several indices side by side on the same units of one period: scores, ranks, and how far ranks move against the first.
 *
 * <p>Ranks are those of {@link Ranking}, ties sharing the smallest, values rounded to 12 decimals. A unit without value in
 * one of two indices has no shift between them and does not enter their agreement.
 *
 * @param period the year
 * @param nominal name of the index that the others are compared with
 * @param units scores and ranks by variant and unit, the nominal index first, units in natural order
 * @param agreements how each of the others agrees with the nominal index
 */
public record Variants(Year period, String nominal, List<UnitRank> units, List<Agreement> agreements) {

    /**
     * A unit under one index.
     *
     * @param variant name of the index
     * @param unit code of the unit
     * @param value value of the index, NaN if there is none
     * @param rank rank, NaN without a value
     * @param shift rank less nominal rank, above 0 if the unit falls back; NaN without one of them
     */
    public record UnitRank(String variant, String unit, double value, double rank, double shift) {}

    /**
     * How two rankings agree.
     *
     * @param variant name of the index
     * @param count number of units that have a rank in both
     * @param meanAbsoluteRankShift mean of the sizes of the shifts, NaN without units
     * @param largestRankShift largest size of a shift
     * @param kendall Kendall's tau-b of the scores, NaN with fewer than 3 units or if one index is constant
     * @param spearman Spearman's coefficient of the scores, likewise
     */
    public record Agreement(
            String variant,
            int count,
            double meanAbsoluteRankShift,
            double largestRankShift,
            double kendall,
            double spearman) {}

    /** Copies the lists. */
    public Variants {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(nominal, "nominal");
        units = List.copyOf(units);
        agreements = List.copyOf(agreements);
    }

    /**
     * Compares indices of one framework on the same findings.
     *
     * @param definition the nominal index
     * @param table findings
     * @param period the year to look at
     * @param others the others
     * @return the comparison; the nominal index is named {@code nominal}
     * @throws IllegalArgumentException if the table is of another framework or a name stands twice
     */
    public static Variants of(IndexDefinition definition, AssessmentTable table, Year period, List<Variant> others) {
        Map<String, ScoreTable> scores = new LinkedHashMap<>();
        scores.put("nominal", Scorer.of(definition).scoreAll(table, PerNode.INDEX));
        for (Variant other : others) {
            ScoreTable scored = Scorer.of(other.definition()).scoreAll(table, PerNode.INDEX);
            if (scores.put(other.name(), scored) != null) {
                throw new IllegalArgumentException("two variants are named " + other.name());
            }
        }
        return of(scores, period);
    }

    /**
     * Compares scores that exist already, perhaps of different frameworks.
     *
     * @param scores scores by name, the nominal ones first; each holds the index
     * @param period the year to look at
     * @return the comparison over all units that any of them has
     * @throws IllegalArgumentException if there are no scores
     */
    public static Variants of(Map<String, ScoreTable> scores, Year period) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least the nominal scores");
        }
        TreeSet<String> units = new TreeSet<>(Codes.NATURAL_ORDER);
        scores.values().forEach(table -> {
            for (int row = 0; row < table.size(); row++) {
                if (table.period(row).equals(period)) {
                    units.add(table.unit(row));
                }
            }
        });
        String nominal = scores.keySet().iterator().next();
        List<UnitRank> nominalRanks = ranks(nominal, scores.get(nominal), period, units, List.of());
        List<UnitRank> all = new ArrayList<>(nominalRanks);
        List<Agreement> agreements = new ArrayList<>();
        scores.forEach((name, table) -> {
            if (!name.equals(nominal)) {
                List<UnitRank> ranks = ranks(name, table, period, units, nominalRanks);
                all.addAll(ranks);
                agreements.add(agreement(name, ranks, nominalRanks));
            }
        });
        return new Variants(period, nominal, all, agreements);
    }

    private static List<UnitRank> ranks(
            String name, ScoreTable table, Year period, Iterable<String> units, List<UnitRank> nominal) {
        Ranking ranking = Ranking.of(table, PerNode.INDEX, period, Ranking.Ties.MINIMUM);
        List<UnitRank> ranks = new ArrayList<>();
        for (String unit : units) {
            double value = ranking.of(unit).map(entry -> entry.score().value()).orElse(Double.NaN);
            double rank = ranking.of(unit).map(Ranking.Entry::rank).orElse(Double.NaN);
            double shift =
                    rank - (nominal.isEmpty() ? rank : nominal.get(ranks.size()).rank());
            ranks.add(new UnitRank(name, unit, value, rank, shift));
        }
        return ranks;
    }

    private static Agreement agreement(String name, List<UnitRank> ranks, List<UnitRank> nominal) {
        double[] shifts = ranks.stream()
                .mapToDouble(rank -> Math.abs(rank.shift()))
                .filter(shift -> !Double.isNaN(shift))
                .toArray();
        double[] a = values(nominal);
        double[] b = values(ranks);
        Association kendall = Correlation.KENDALL.of(a, b);
        return new Agreement(
                name,
                kendall.count(),
                Arrays.stream(shifts).average().orElse(Double.NaN),
                Arrays.stream(shifts).max().orElse(Double.NaN),
                kendall.coefficient(),
                Correlation.SPEARMAN.of(a, b).coefficient());
    }

    private static double[] values(List<UnitRank> ranks) {
        return ranks.stream().mapToDouble(rank -> Decimals.round(rank.value())).toArray();
    }

    /**
     * Returns the agreements as a table for people.
     *
     * @return variant, mean and largest rank shift, Kendall and Spearman
     */
    public TextTable table() {
        TextTable.Builder table =
                TextTable.builder().left("variant").right("mean shift", "largest", "Kendall", "Spearman");
        for (Agreement agreement : agreements) {
            table.row(
                    agreement.variant(),
                    text(agreement.meanAbsoluteRankShift(), 2),
                    text(agreement.largestRankShift(), 0),
                    text(agreement.kendall(), 3),
                    text(agreement.spearman(), 3));
        }
        return table.build();
    }

    private static String text(double number, int decimals) {
        return Double.isNaN(number) ? "-" : Decimals.text(number, decimals);
    }

    /** Returns one line: the period, the nominal index and the number of others. */
    @Override
    public String toString() {
        return "variants of " + period + ": " + nominal + " against " + agreements.size();
    }
}
