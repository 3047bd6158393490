package org.lgpi.core.survey.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.survey.DesignVariance;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Grouping;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimator;

/**
 * Differences of estimates: of the groups of a domain, of two samples, of two items.
 *
 * <pre>{@code
 * SurveyComparison.of(data).by("settlement").mean("sat1").of("urban", "rural").pValue();
 * SurveyComparison.of(now).against(before).by("region").topBox("sat1");
 * SurveyComparison.of(data).items("sat1", "sat2").only();
 * }</pre>
 *
 * <p>The difference of two groups has the variance of the difference of their linearised variables, so that shared strata
 * and PSUs count; one degree of freedom goes beside those of the strata, as in R's {@code svyttest}. Two samples are
 * independent unless PSUs of the same code lie in the same stratum of both: then twice the covariance of the shared PSUs is
 * taken off, {@code sum_h (1 - n_a n_b / (N_h s)) s/(s - 1) sum_c (t_ac - mean)(t_bc - mean)} over the s PSUs that they
 * share, which for equal samples of PSUs is the variance of the change by PSU (Wood 2008, J. Official Statistics 24:53).
 * Immutable and thread-safe.
 */
public final class SurveyComparison {

    private final SurveyData data;
    private final @Nullable SurveyData other;
    private final boolean overlapping;
    private final List<String> domains;
    private final List<String> chosen;

    private SurveyComparison(
            SurveyData data,
            @Nullable SurveyData other,
            boolean overlapping,
            List<String> domains,
            List<String> chosen) {
        this.data = data;
        this.other = other;
        this.overlapping = overlapping;
        this.domains = domains;
        this.chosen = chosen;
    }

    /**
     * Starts a comparison within a sample.
     *
     * @param data the answers
     * @return the comparison of all respondents, to be narrowed by {@link #by} or {@link #against}
     */
    public static SurveyComparison of(SurveyData data) {
        return new SurveyComparison(Objects.requireNonNull(data, "data"), null, false, List.of(), List.of());
    }

    /**
     * Compares the groups of a domain or a crossing; with another sample, each group with itself in that sample.
     *
     * @param names names of domains, each once
     * @return the changed comparison
     */
    public SurveyComparison by(String... names) {
        if (new LinkedHashSet<>(List.of(names)).size() < names.length) {
            throw new IllegalArgumentException("a domain stands twice in " + List.of(names));
        }
        return new SurveyComparison(data, other, overlapping, List.of(names), chosen);
    }

    /**
     * Compares these groups only, each with every later one.
     *
     * @param codes codes of groups; none for all
     * @return the changed comparison
     */
    public SurveyComparison groups(String... codes) {
        if (new LinkedHashSet<>(List.of(codes)).size() < codes.length) {
            throw new IllegalArgumentException("a group stands twice in " + List.of(codes));
        }
        return new SurveyComparison(data, other, overlapping, domains, List.of(codes));
    }

    /**
     * Compares with another sample, usually an earlier one; PSUs of the same code in the same stratum count as the same.
     *
     * @param sample the answers that are subtracted
     * @return the changed comparison
     */
    public SurveyComparison against(SurveyData sample) {
        return new SurveyComparison(data, Objects.requireNonNull(sample, "sample"), true, domains, chosen);
    }

    /**
     * Compares with another sample that has nothing to do with this one, whatever the codes of its PSUs.
     *
     * @param sample the answers that are subtracted
     * @return the changed comparison
     */
    public SurveyComparison againstIndependent(SurveyData sample) {
        return new SurveyComparison(data, Objects.requireNonNull(sample, "sample"), false, domains, chosen);
    }

    /**
     * Compares means; of a yes/no item these are the shares of yes.
     *
     * @param item code of the item
     * @return a difference for each pair of groups, or for each group with another sample
     */
    public SurveyDifferences mean(String item) {
        return differences(item, Statistic.MEAN);
    }

    /**
     * Compares shares of answers in the top box.
     *
     * @param item code of an item with a top box
     * @return a difference for each pair of groups, or for each group with another sample
     */
    public SurveyDifferences topBox(String item) {
        return differences(item, Statistic.TOP_BOX);
    }

    /**
     * Compares totals.
     *
     * @param item code of the item
     * @return a difference for each pair of groups, or for each group with another sample
     */
    public SurveyDifferences total(String item) {
        return differences(item, Statistic.TOTAL);
    }

    /**
     * Compares the means of two items among those who answered both: the mean of each person's difference.
     *
     * @param item code of the first item
     * @param against code of the item that is subtracted
     * @return a difference for each group
     * @throws IllegalStateException if another sample was named
     */
    public SurveyDifferences items(String item, String against) {
        if (other != null) {
            throw new IllegalStateException("two items are compared within one sample");
        }
        double[] first = data.answers(item);
        double[] second = data.answers(against);
        double[] change = new double[first.length];
        for (int row = 0; row < change.length; row++) {
            change[row] = first[row] - second[row];
            first[row] = Double.isNaN(change[row]) ? Double.NaN : first[row];
            second[row] = Double.isNaN(change[row]) ? Double.NaN : second[row];
        }
        SurveyEstimator survey = SurveyEstimator.of(data).by(domains.toArray(String[]::new));
        Statistic statistic = Statistic.meanOf(data.design().item(item));
        List<SurveyEstimate> found = survey.ofNumbers(item, statistic, change).list();
        List<SurveyEstimate> of = survey.ofNumbers(item, statistic, first).list();
        List<SurveyEstimate> minus =
                survey.ofNumbers(against, statistic, second).list();
        List<SurveyDifference> list = new ArrayList<>();
        for (int g : positions(data.rows().grouping(domains))) {
            SurveyEstimate mean = found.get(g);
            list.add(new SurveyDifference(
                    ComparisonKind.ITEMS,
                    mean.domain(),
                    mean.group(),
                    mean.group(),
                    item,
                    against,
                    statistic,
                    of.get(g).value(),
                    minus.get(g).value(),
                    mean.value(),
                    mean.standardError(),
                    mean.df(),
                    mean.n(),
                    mean.n(),
                    mean.notes()));
        }
        return new SurveyDifferences(list);
    }

    private int[] positions(Grouping grouping) {
        int[] positions = new int[chosen.isEmpty() ? grouping.size() : chosen.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = chosen.isEmpty() ? i : grouping.position(chosen.get(i));
        }
        return positions;
    }

    private SurveyDifferences differences(String item, Statistic statistic) {
        ComparedSample sample = new ComparedSample(data, domains, item, statistic);
        int[] positions = positions(sample.grouping);
        if (other != null) {
            ComparedSample before = new ComparedSample(other, domains, item, statistic);
            return new SurveyDifferences(changes(sample, before, other, positions));
        }
        if (domains.isEmpty()) {
            throw new IllegalStateException("nothing to compare: name a domain with by, or a sample with against");
        }
        List<SurveyDifference> list = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            for (int j = i + 1; j < positions.length; j++) {
                SurveyEstimate a = sample.estimates.get(positions[i]);
                SurveyEstimate b = sample.estimates.get(positions[j]);
                DesignVariance contrast = missing(a, b);
                if (contrast == null) {
                    contrast = sample.contrast(positions[i], positions[j]);
                }
                list.add(difference(ComparisonKind.DOMAINS, a, b, contrast));
            }
        }
        return new SurveyDifferences(list);
    }

    /** Returns why there is no error where an estimate has none, else null. */
    private static @Nullable DesignVariance missing(SurveyEstimate a, SurveyEstimate b) {
        return Double.isNaN(a.standardError() + b.standardError())
                ? new DesignVariance(Double.NaN, Math.min(a.df(), b.df()), Set.of())
                : null;
    }

    private static SurveyDifference difference(
            ComparisonKind kind, SurveyEstimate found, SurveyEstimate minus, DesignVariance contrast) {
        Set<EstimateNote> notes = EnumSet.noneOf(EstimateNote.class);
        notes.addAll(found.notes());
        notes.addAll(minus.notes());
        notes.remove(EstimateNote.NO_DEGREES_OF_FREEDOM);
        notes.addAll(contrast.notes());
        if (!(contrast.df() >= 1)) {
            notes.add(EstimateNote.NO_DEGREES_OF_FREEDOM);
        }
        return new SurveyDifference(
                kind,
                found.domain(),
                found.group(),
                minus.group(),
                found.item(),
                found.item(),
                found.statistic(),
                found.value(),
                minus.value(),
                found.value() - minus.value(),
                Math.sqrt(contrast.variance()),
                contrast.df(),
                found.n(),
                minus.n(),
                notes);
    }

    private List<SurveyDifference> changes(
            ComparedSample sample, ComparedSample before, SurveyData other, int[] positions) {
        Map<String, Integer> earlier = new HashMap<>();
        for (int g = 0; g < before.estimates.size(); g++) {
            earlier.put(before.estimates.get(g).group(), g);
        }
        SharedPsus shared = overlapping ? SharedPsus.of(data, other) : SharedPsus.NONE;
        ComparisonKind kind =
                shared.size() > 0 ? ComparisonKind.OVERLAPPING_SAMPLES : ComparisonKind.INDEPENDENT_SAMPLES;
        List<SurveyDifference> list = new ArrayList<>();
        for (int a : positions) {
            SurveyEstimate found = sample.estimates.get(a);
            Integer b = earlier.get(found.group());
            if (b == null) {
                list.add(unmatched(kind, found));
                continue;
            }
            SurveyEstimate minus = before.estimates.get(b);
            DesignVariance contrast = missing(found, minus);
            if (contrast == null) {
                contrast = ComparedSample.apart(found, minus, 0);
                if (shared.size() > 0) {
                    contrast = shared.contrast(contrast, sample.ofGroup(a), before.ofGroup(b));
                }
            }
            list.add(difference(kind, found, minus, contrast));
        }
        return list;
    }

    private static SurveyDifference unmatched(ComparisonKind kind, SurveyEstimate found) {
        return new SurveyDifference(
                kind,
                found.domain(),
                found.group(),
                found.group(),
                found.item(),
                found.item(),
                found.statistic(),
                found.value(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                found.n(),
                0,
                EnumSet.of(EstimateNote.NO_OBSERVATION));
    }

    /** Returns one line: the survey and what is compared. */
    @Override
    public String toString() {
        String groups = domains.isEmpty() ? "all" : String.join("*", domains);
        return data + ", " + groups + (other == null ? " compared" : " compared with " + other);
    }
}
