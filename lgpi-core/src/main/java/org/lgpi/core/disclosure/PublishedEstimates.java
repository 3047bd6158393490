package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.territory.UnitRegister;

/**
 * Survey estimates as they may be published: no figure of a suppressed one is left, and none can be worked out from those
 * shown.
 *
 * <p>A mean and the number of answers behind it give a sum, and sums add up: groups to their total, crossings to their
 * margins, settlements to the region above them, shares of all answers to one. Whoever knows all parts of a sum but one
 * knows that one. So further estimates are hidden until every hidden one could be another number without any shown one
 * being another: for each, a change of a few hidden estimates exists that cancels out in every sum. Those with the fewest
 * answers are hidden first; this is a heuristic, not the least possible. The same holds for numbers of answers, where all
 * statistics of an item in a group are suppressed. Where no such change exists, as with a single group, the statistic of
 * the item is hidden everywhere.
 *
 * <p>Means, totals, shares and ratios add up so, taken strictly, as if all respondents had the same weight; medians,
 * quantiles and variances do not. Not covered: several hidden estimates can still be known together, such as the mean of
 * two hidden groups; and domains that divide each other without a crossing or the register telling so.
 *
 * <p>Immutable and thread-safe.
 */
public final class PublishedEstimates {

    private record Key(String domain, String group, String item, Statistic statistic) {

        static Key of(JudgedEstimate estimate) {
            return new Key(estimate.domain(), estimate.group(), estimate.item(), estimate.statistic());
        }
    }

    private final Map<Key, JudgedEstimate> estimates;
    private final int complementary;

    private PublishedEstimates(Map<Key, JudgedEstimate> estimates, int complementary) {
        this.estimates = estimates;
        this.complementary = complementary;
    }

    /**
     * Leaves out what may not be published, where no domain lies within another.
     *
     * @param judged all estimates with their verdicts
     * @return what may be published
     * @throws IllegalArgumentException if an estimate stands twice
     */
    public static PublishedEstimates of(Collection<JudgedEstimate> judged) {
        return of(judged, UnitRegister.EMPTY);
    }

    /**
     * Leaves out what may not be published.
     *
     * @param judged all estimates with their verdicts
     * @param units register that tells which groups, as units, lie within groups of another domain
     * @return what may be published
     * @throws IllegalArgumentException if an estimate stands twice
     */
    public static PublishedEstimates of(Collection<JudgedEstimate> judged, UnitRegister units) {
        Map<Key, JudgedEstimate> all = new LinkedHashMap<>();
        for (JudgedEstimate estimate : judged) {
            if (all.put(Key.of(estimate), estimate) != null) {
                throw new IllegalArgumentException("the estimate stands twice: " + estimate.place() + " "
                        + estimate.item() + " " + estimate.statistic());
            }
        }
        List<LinkedEstimates.Entry> entries = new ArrayList<>();
        all.values().forEach(estimate -> entries.add(new LinkedEstimates.Entry(estimate)));
        int hidden = LinkedEstimates.protect(entries, units);
        Map<Key, JudgedEstimate> published = new LinkedHashMap<>();
        for (LinkedEstimates.Entry entry : entries) {
            JudgedEstimate estimate = entry.estimate();
            published.put(Key.of(estimate), entry.isHidden() ? estimate.suppressed() : estimate);
        }
        return new PublishedEstimates(published, hidden);
    }

    /**
     * Returns all estimates.
     *
     * @return the estimates in the order given; suppressed ones without any figure
     */
    public List<JudgedEstimate> list() {
        return List.copyOf(estimates.values());
    }

    /**
     * Finds an estimate.
     *
     * @param domain the domain, {@code all} for everybody
     * @param group code of the group, empty for {@code all}
     * @param item code of the item
     * @param statistic what was estimated
     * @return the estimate, without any figure if it is suppressed; empty if there is none
     */
    public Optional<JudgedEstimate> find(String domain, String group, String item, Statistic statistic) {
        return Optional.ofNullable(estimates.get(new Key(domain, group, item, statistic)));
    }

    /**
     * Returns how many estimates were hidden because suppressed ones could have been worked out from them. This number is
     * for the office: readers shall not know which ones these are.
     *
     * @return the number
     */
    public int complementary() {
        return complementary;
    }

    /** Returns one line: the numbers of estimates by verdict. */
    @Override
    public String toString() {
        Map<Verdict, Integer> counts = new HashMap<>();
        estimates.values().forEach(estimate -> counts.merge(estimate.verdict(), 1, Integer::sum));
        return estimates.size() + " estimates: " + counts.getOrDefault(Verdict.SHOW, 0) + " shown, "
                + counts.getOrDefault(Verdict.CAUTION, 0) + " with caution, "
                + counts.getOrDefault(Verdict.SUPPRESS, 0) + " suppressed, " + complementary
                + " of these to protect others";
    }
}
