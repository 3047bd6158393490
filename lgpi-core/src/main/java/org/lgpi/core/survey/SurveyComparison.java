package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return differences(Measure.mean(data.design, item));
    }

    /**
     * Compares shares of answers in the top box.
     *
     * @param item code of an item with a top box
     * @return a difference for each pair of groups, or for each group with another sample
     */
    public SurveyDifferences topBox(String item) {
        return differences(new Measure(item, Statistic.TOP_BOX));
    }

    /**
     * Compares totals.
     *
     * @param item code of the item
     * @return a difference for each pair of groups, or for each group with another sample
     */
    public SurveyDifferences total(String item) {
        return differences(new Measure(item, Statistic.TOTAL));
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
        double[] first = data.column(data.design.itemPosition(item));
        double[] second = data.column(data.design.itemPosition(against));
        double[] change = new double[first.length];
        for (int row = 0; row < change.length; row++) {
            change[row] = first[row] - second[row];
            first[row] = Double.isNaN(change[row]) ? Double.NaN : first[row];
            second[row] = Double.isNaN(change[row]) ? Double.NaN : second[row];
        }
        Grouping grouping = Grouping.of(data, domains);
        Linearised found = ratio(data, grouping, change).taylor();
        Linearised of = ratio(data, grouping, first);
        Linearised minus = ratio(data, grouping, second);
        List<SurveyDifference> list = new ArrayList<>();
        for (int g : positions(grouping)) {
            list.add(new SurveyDifference(
                    ComparisonKind.ITEMS,
                    grouping.domain,
                    grouping.names[g],
                    grouping.names[g],
                    item,
                    against,
                    Measure.mean(data.design, item).statistic(),
                    of.value[g],
                    minus.value[g],
                    found.value[g],
                    found.standardError[g],
                    found.df[g],
                    found.n[g],
                    found.n[g],
                    found.notes[g]));
        }
        return new SurveyDifferences(list);
    }

    private static Linearised ratio(SurveyData data, Grouping grouping, double[] y) {
        return new Linearised(data, grouping, Linearised.Form.RATIO, y, null);
    }

    private int[] positions(Grouping grouping) {
        int[] positions = new int[chosen.isEmpty() ? grouping.size() : chosen.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = chosen.isEmpty() ? i : grouping.position(chosen.get(i));
        }
        return positions;
    }

    private SurveyDifferences differences(Measure measure) {
        Grouping grouping = Grouping.of(data, domains);
        Linearised found = measure.estimate(data, grouping);
        if (other != null) {
            return new SurveyDifferences(changes(measure, grouping, found, other));
        }
        if (domains.isEmpty()) {
            throw new IllegalStateException("nothing to compare: name a domain with by, or a sample with against");
        }
        BitSet[] strata = strata(grouping, found.z);
        int[] positions = positions(grouping);
        List<SurveyDifference> list = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            for (int j = i + 1; j < positions.length; j++) {
                int a = positions[i];
                int b = positions[j];
                boolean apart = !strata[a].intersects(strata[b])
                        && data.calibrated == null
                        && data.design.singlePsu() != SinglePsu.AVERAGE;
                Contrast contrast = missing(found, a, found, b);
                if (contrast == null) {
                    contrast = apart ? apart(found, a, found, b, lost()) : together(grouping, found, a, b);
                }
                list.add(difference(
                        ComparisonKind.DOMAINS, grouping, a, grouping.names[b], measure, found, found, b, contrast));
            }
        }
        return new SurveyDifferences(list);
    }

    private double lost() {
        return data.design.df() == DegreesOfFreedom.DESIGN ? data.psus() - data.strata() + 1.0 : 1;
    }

    /** Returns the strata with an observation of each group. */
    private BitSet[] strata(Grouping grouping, double[] z) {
        BitSet[] strata = new BitSet[grouping.size()];
        for (int g = 0; g < strata.length; g++) {
            strata[g] = new BitSet();
        }
        for (int h = 0; h < data.strata(); h++) {
            for (int block = grouping.stratumBlock[h]; block < grouping.stratumBlock[h + 1]; block++) {
                int g = grouping.blockGroup[block];
                for (int row = grouping.blockStart[block]; g >= 0 && row < grouping.blockStart[block + 1]; row++) {
                    if (z[row] == z[row]) {
                        strata[g].set(h);
                        break;
                    }
                }
            }
        }
        return strata;
    }

    /** Returns why there is no error where an estimate has none, else null. */
    private static @Nullable Contrast missing(Linearised first, int a, Linearised second, int b) {
        if (!Double.isNaN(first.standardError[a] + second.standardError[b])) {
            return null;
        }
        double df = Math.min(first.df[a], second.df[b]);
        return new Contrast(Double.NaN, df, EnumSet.noneOf(EstimateNote.class));
    }

    /** Two estimates that share no stratum. */
    private static Contrast apart(Linearised first, int a, Linearised second, int b, double lost) {
        double variance =
                first.standardError[a] * first.standardError[a] + second.standardError[b] * second.standardError[b];
        return new Contrast(variance, first.df[a] + second.df[b] - lost, EnumSet.noneOf(EstimateNote.class));
    }

    private Contrast together(Grouping grouping, Linearised found, int a, int b) {
        boolean conditional = isConditional(found, a) || isConditional(found, b);
        // the sum over a PSU of a group inside it is 0: between PSUs the design sees nothing of it
        if (conditional && firstPsu(grouping, found, a) != firstPsu(grouping, found, b)) {
            return apart(found, a, found, b, 0);
        }
        double[] z = new double[found.z.length];
        int[] groups = grouping.groupOfRows();
        for (int row = 0; row < z.length; row++) {
            z[row] = groups[row] == a ? found.z[row] : groups[row] == b ? -found.z[row] : Double.NaN;
        }
        Contrast contrast = Contrast.of(data, z, 1);
        boolean samePsu = contrast.notes().contains(EstimateNote.CONDITIONAL_ON_PSU);
        if (conditional && samePsu) {
            return new Contrast(contrast.variance(), found.df[a] + found.df[b], contrast.notes());
        }
        return conditional ? apart(found, a, found, b, 0) : contrast;
    }

    private static boolean isConditional(Linearised found, int group) {
        return found.notes[group].contains(EstimateNote.CONDITIONAL_ON_PSU);
    }

    /** Returns the first PSU with an observation of a group. */
    private int firstPsu(Grouping grouping, Linearised found, int group) {
        for (int psu = 0; psu < data.psus(); psu++) {
            for (int run = grouping.psuRun[psu]; run < grouping.psuRun[psu + 1]; run++) {
                for (int row = grouping.runStart[run];
                        grouping.runGroup[run] == group && row < grouping.runStart[run + 1];
                        row++) {
                    if (found.z[row] == found.z[row]) {
                        return psu;
                    }
                }
            }
        }
        return -1;
    }

    private static SurveyDifference difference(
            ComparisonKind kind,
            Grouping grouping,
            int group,
            String against,
            Measure measure,
            Linearised found,
            Linearised minus,
            int b,
            Contrast contrast) {
        Set<EstimateNote> notes = EnumSet.noneOf(EstimateNote.class);
        notes.addAll(found.notes[group]);
        notes.addAll(minus.notes[b]);
        notes.remove(EstimateNote.NO_DEGREES_OF_FREEDOM);
        notes.addAll(contrast.notes());
        if (!(contrast.df() >= 1)) {
            notes.add(EstimateNote.NO_DEGREES_OF_FREEDOM);
        }
        return new SurveyDifference(
                kind,
                grouping.domain,
                grouping.names[group],
                against,
                measure.item(),
                measure.item(),
                measure.statistic(),
                found.value[group],
                minus.value[b],
                found.value[group] - minus.value[b],
                Math.sqrt(contrast.variance()),
                contrast.df(),
                found.n[group],
                minus.n[b],
                notes);
    }

    private List<SurveyDifference> changes(Measure measure, Grouping grouping, Linearised found, SurveyData before) {
        Grouping earlier = Grouping.of(before, domains);
        Linearised minus = measure.estimate(before, earlier);
        Map<String, Integer> positions = new HashMap<>();
        for (int g = 0; g < earlier.size(); g++) {
            positions.put(earlier.names[g], g);
        }
        SharedPsus shared = overlapping ? SharedPsus.of(data, before) : SharedPsus.NONE;
        ComparisonKind kind =
                shared.size() > 0 ? ComparisonKind.OVERLAPPING_SAMPLES : ComparisonKind.INDEPENDENT_SAMPLES;
        List<SurveyDifference> list = new ArrayList<>();
        for (int a : positions(grouping)) {
            Integer b = positions.get(grouping.names[a]);
            if (b == null) {
                list.add(unmatched(kind, grouping, a, measure, found));
                continue;
            }
            Contrast contrast = missing(found, a, minus, b);
            if (contrast == null) {
                contrast = apart(found, a, minus, b, 0);
                if (shared.size() > 0) {
                    contrast = shared.contrast(
                            contrast, ofGroup(data, grouping, found, a), ofGroup(before, earlier, minus, b));
                }
            }
            list.add(difference(kind, grouping, a, grouping.names[a], measure, found, minus, b, contrast));
        }
        return list;
    }

    private static double[] ofGroup(SurveyData data, Grouping grouping, Linearised found, int g) {
        double[] z = new double[found.z.length];
        int[] groups = grouping.groupOfRows();
        for (int row = 0; row < z.length; row++) {
            z[row] = groups[row] == g ? found.z[row] : Double.NaN;
        }
        return z;
    }

    private static SurveyDifference unmatched(
            ComparisonKind kind, Grouping grouping, int a, Measure measure, Linearised found) {
        return new SurveyDifference(
                kind,
                grouping.domain,
                grouping.names[a],
                grouping.names[a],
                measure.item(),
                measure.item(),
                measure.statistic(),
                found.value[a],
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                found.n[a],
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
