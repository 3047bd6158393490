package org.lgpi.core.robustness;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.scoring.Reason;

/**
 * What the replicates of an uncertainty analysis tell about scores, ranks and bands. Ties share the smallest rank; a unit
 * without an index has no rank in that replicate. Immutable and thread-safe.
 */
public final class UncertaintyResult {

    private static final int BLOCK = 32;

    private final UncertaintySpec spec;
    private final List<ReplicateScores> replicates;
    /** Rank of each unit in each replicate, 0 for none. */
    private final int[][] ranks;

    private final Map<String, UnitUncertainty> units = new LinkedHashMap<>();

    UncertaintyResult(UncertaintySpec spec, List<ReplicateScores> replicates) {
        this.spec = spec;
        this.replicates = List.copyOf(replicates);
        int count = spec.units().size();
        ranks = Ranks.byUnit(replicates, count);
        int[] nominal = new int[count];
        Ranks.of(u -> spec.scores()[u], nominal);
        Integer[] order = order(nominal);
        int[] groups = Groups.of(order, nominal, ranks, spec.level());
        int[] counts = new int[count + 1];
        double[][] scores = new double[count][replicates.size()];
        int[][] bands = new int[count][spec.bandCodes().size()];
        byUnit(scores, bands);
        for (int unit : order) {
            int[] sorted = Ranks.sorted(ranks[unit], counts);
            units.put(
                    spec.units().get(unit),
                    unit(unit, nominal[unit], groups[unit], sorted, sorted(scores[unit], sorted.length), bands[unit]));
        }
    }

    /** Sets out the scores and counts the bands of each unit; in blocks, so that both sides stay in the cache. */
    private void byUnit(double[][] scores, int[][] bands) {
        for (int from = 0; from < replicates.size(); from += BLOCK) {
            List<ReplicateScores> block = replicates.subList(from, Math.min(from + BLOCK, replicates.size()));
            for (int unit = 0; unit < scores.length; unit++) {
                for (int i = 0; i < block.size(); i++) {
                    scores[unit][from + i] = block.get(i).score(unit);
                    int band = block.get(i).band(unit);
                    if (band >= 0) {
                        bands[unit][band]++;
                    }
                }
            }
        }
    }

    /** The values in rising order; NaN stand last and go. */
    private static double[] sorted(double[] scores, int valued) {
        Arrays.sort(scores);
        return valued == scores.length ? scores : Arrays.copyOf(scores, valued);
    }

    /** By rank, those without a rank last, equal ones by code. */
    private Integer[] order(int[] nominal) {
        Integer[] order = new Integer[nominal.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(u -> nominal[u] == 0 ? Integer.MAX_VALUE : nominal[u])
                        .thenComparing(u -> spec.units().get(u), Codes.NATURAL_ORDER));
        return order;
    }

    private UnitUncertainty unit(int unit, int rank, int group, int[] sortedRanks, double[] sortedScores, int[] bands) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int b = bands.length - 1; b >= 0; b--) {
            shares.put(spec.bandCodes().get(b), replicates.isEmpty() ? Double.NaN : (double) bands[b] / replicates());
        }
        return new UnitUncertainty(
                spec.units().get(unit),
                spec.scores()[unit],
                rank,
                group,
                replicates(),
                sortedRanks,
                sortedScores,
                shares,
                spec.level(),
                spec.topK());
    }

    /**
     * Returns the fingerprint of the analysis.
     *
     * @return what names the definition, the findings, the inputs and the seed
     */
    public Fingerprint fingerprint() {
        return spec.fingerprint();
    }

    /**
     * Returns how many replicates stand behind the result.
     *
     * @return the number, which a time budget may have cut
     */
    public int replicates() {
        return replicates.size();
    }

    /**
     * Returns the level of the intervals.
     *
     * @return share of the replicates inside, 0 to 1
     */
    public double level() {
        return spec.level();
    }

    /**
     * Returns the units.
     *
     * @return units by rank under the definition itself, those without a rank last
     */
    public List<UnitUncertainty> units() {
        return List.copyOf(units.values());
    }

    /**
     * Returns what is known of one unit.
     *
     * @param unit its code
     * @return its scores and ranks, empty if there is no such unit
     */
    public Optional<UnitUncertainty> unit(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /**
     * Returns the ranking with its intervals.
     *
     * @return the ranking
     */
    public UncertainRanking ranking() {
        return new UncertainRanking(this);
    }

    /**
     * Returns how often one unit ranks above another.
     *
     * @param above code of the one
     * @param below code of the other
     * @return share of the replicates in which both have a rank, ties counting half; NaN if there is none
     * @throws IllegalArgumentException if there is no such unit
     */
    public double probabilityAbove(String above, String below) {
        int[] a = ranks[position(above)];
        int[] b = ranks[position(below)];
        long twice = 0;
        long both = 0;
        for (int r = 0; r < a.length; r++) {
            if (a[r] > 0 && b[r] > 0) {
                both++;
                twice += a[r] < b[r] ? 2 : a[r] == b[r] ? 1 : 0;
            }
        }
        return both == 0 ? Double.NaN : twice / (2.0 * both);
    }

    private int position(String unit) {
        int position = Collections.binarySearch(spec.units(), unit);
        if (position < 0) {
            throw new IllegalArgumentException("no unit " + unit + " in this analysis");
        }
        return position;
    }

    /**
     * Returns how many scores could not be computed, although the definition itself gives one.
     *
     * @return number of pairs of unit and replicate by reason, empty if nothing failed
     */
    public Map<Reason, Long> failures() {
        Map<Reason, Long> failures = new EnumMap<>(Reason.class);
        for (ReplicateScores replicate : replicates) {
            replicate.failures().forEach((reason, count) -> failures.merge(reason, (long) count, Long::sum));
        }
        return Collections.unmodifiableMap(failures);
    }

    /**
     * Returns how much the mean ranks would still change with other random numbers.
     *
     * @return the largest Monte Carlo standard error of a mean rank, in places: standard deviation over the root of the
     *     number of replicates; NaN below two replicates
     */
    public double convergence() {
        double largest = Double.NaN;
        for (UnitUncertainty unit : units.values()) {
            double error = unit.standardErrorOfMeanRank();
            largest = Double.isNaN(largest) || error > largest ? error : largest;
        }
        return largest;
    }

    /**
     * Returns the replicates themselves.
     *
     * @return scores and bands by number of the replicate, units in alphabetical order
     */
    public List<ReplicateScores> runs() {
        return replicates;
    }

    /**
     * Returns the order of the units in {@link #runs}.
     *
     * @return codes in alphabetical order
     */
    public List<String> unitsOfRuns() {
        return spec.units();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UncertaintyResult that && spec.equals(that.spec) && replicates.equals(that.replicates);
    }

    @Override
    public int hashCode() {
        return 31 * spec.hashCode() + replicates.size();
    }

    /** Returns one line: the numbers of replicates and units, and what failed. */
    @Override
    public String toString() {
        Map<Reason, Long> failures = failures();
        return replicates() + " replicates of " + units.size() + " units"
                + (failures.isEmpty() ? "" : ", scores that failed: " + failures);
    }
}
