package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/**
 * The answers to a survey in memory, column by column.
 *
 * <p>Rows are kept by stratum, PSU and content, so that every figure has the same bits whatever the order in which the
 * rows came; arrays that cross the border are in the order in which rows were added. Immutable and thread-safe.
 */
public final class SurveyData {

    final SurveyDesign design;
    /** Position in the order of adding, for each row. */
    final int[] origin;

    final double[] weights;
    /** First row of each PSU, and the number of rows at the end. */
    final int[] psuStart;
    /** First PSU of each stratum, and the number of PSUs at the end. */
    final int[] stratumStart;
    /** PSUs in the population of each stratum, infinite without finite population. */
    final double[] populationPsus;
    /** People in the population of each PSU, infinite without finite population at the second stage. */
    final double[] populationInPsu;

    final String[] psuCodes;
    final String[] strata;
    private final int[][] domainCodes;
    private final String[][] domainGroups;
    private final ItemColumn[] items;
    /** Factor of each row, for each declared replicate. */
    private final double[][] replicateFactors;
    /** Takes out of a linearised variable what calibration to known totals explains. */
    final @Nullable Calibrated calibrated;

    private SurveyData(
            Builder builder, int[] order, SampleLayout layout, int[][] domainCodes, String[][] domainGroups) {
        design = builder.design;
        origin = order;
        weights = new double[order.length];
        Arrays.setAll(weights, i -> builder.weights[order[i]]);
        psuStart = layout.psuStart();
        stratumStart = layout.stratumStart();
        populationPsus = layout.populationPsus();
        populationInPsu = layout.populationInPsu();
        psuCodes = layout.psuCodes();
        strata = layout.strata();
        this.domainCodes = domainCodes;
        this.domainGroups = domainGroups;
        items = new ItemColumn[builder.values.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = ItemColumn.of(builder.values[i], order);
            builder.values[i] = new double[0];
        }
        replicateFactors = new double[builder.replicates.length][];
        boolean given = design.replicates().map(ReplicateColumns::factors).orElse(false);
        for (int r = 0; r < replicateFactors.length; r++) {
            double[] added = builder.replicates[r];
            replicateFactors[r] = new double[order.length];
            Arrays.setAll(
                    replicateFactors[r],
                    i -> given ? added[order[i]] : weights[i] > 0 ? added[order[i]] / weights[i] : 0);
            builder.replicates[r] = new double[0];
        }
        calibrated = null;
    }

    private SurveyData(SurveyData base, double[] weights, @Nullable Calibrated calibrated) {
        design = base.design;
        origin = base.origin;
        this.weights = weights;
        psuStart = base.psuStart;
        stratumStart = base.stratumStart;
        populationPsus = base.populationPsus;
        populationInPsu = base.populationInPsu;
        psuCodes = base.psuCodes;
        strata = base.strata;
        domainCodes = base.domainCodes;
        domainGroups = base.domainGroups;
        items = base.items;
        replicateFactors = base.replicateFactors;
        this.calibrated = calibrated;
    }

    /**
     * Starts a set of answers.
     *
     * @param design design of the survey
     * @return an empty builder
     */
    public static Builder builder(SurveyDesign design) {
        return new Builder(design);
    }

    /**
     * Returns how the sample was drawn and what was asked.
     *
     * @return the design
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * Returns the number of respondents.
     *
     * @return the number of rows
     */
    public int size() {
        return weights.length;
    }

    /**
     * Returns the number of primary sampling units.
     *
     * @return the number in the sample
     */
    public int psus() {
        return psuStart.length - 1;
    }

    /**
     * Returns the number of strata.
     *
     * @return the number in the sample
     */
    public int strata() {
        return strata.length;
    }

    /**
     * Returns the weights.
     *
     * @return a weight for each row, in the order of adding
     */
    public double[] weights() {
        return toOrderOfAdding(weights);
    }

    /**
     * Returns the replicate weights that the design declares.
     *
     * @return the replicates, empty if errors come from linearisation
     * @throws IllegalStateException if the design states a prefix, whose columns only a reader can find
     */
    public Optional<ReplicateWeights> replicates() {
        return design.replicates().map(columns -> ReplicateWeights.declared(this, columns, replicateFactors));
    }

    /**
     * Returns the answers to an item.
     *
     * @param item code of the item
     * @return an answer for each row, NaN where there is none, in the order of adding
     */
    public double[] answers(String item) {
        return toOrderOfAdding(column(design.itemPosition(item)));
    }

    /**
     * Returns how many respondents the question did not concern, which is not the same as no answer.
     *
     * @param item code of the item
     * @return the number of rows with a code of {@link SurveyItem#notApplicable}
     */
    public long notApplicable(String item) {
        return items[design.itemPosition(item)].notApplicable(size());
    }

    /**
     * Returns the same answers with other weights, which count as drawn by the design, not as fitted to known totals.
     *
     * @param weights a weight of 0 or more for each row, in the order of adding
     * @return the changed data
     */
    public SurveyData withWeights(double[] weights) {
        return withCalibrated(fromOrderOfAdding(weights), null);
    }

    /**
     * Returns the rows as the design lays them out, for whoever adds up over strata and PSUs.
     *
     * @return a view of this data
     */
    public SampleRows rows() {
        return new SampleRows(this);
    }

    /** Returns the same answers with weights in the order of the rows. */
    SurveyData withCalibrated(double[] ordered, @Nullable Calibrated how) {
        if (ordered.length != size()) {
            throw new IllegalArgumentException(ordered.length + " weights for " + size() + " respondents");
        }
        for (int row = 0; row < ordered.length; row++) {
            if (!(ordered[row] >= 0) || Double.isInfinite(ordered[row])) {
                throw new IllegalArgumentException(
                        "weights are 0 or more, found " + ordered[row] + " in row " + origin[row]);
            }
        }
        return new SurveyData(this, ordered, how);
    }

    double[] column(int item) {
        double[] values = new double[size()];
        items[item].fill(values);
        return values;
    }

    /** Returns the answers with {@link SurveyRow#NOT_APPLICABLE} where the question did not concern the respondent. */
    double[] columnWithSkips(int item) {
        double[] values = new double[size()];
        items[item].fillWithSkips(values);
        return values;
    }

    int[] domainCodes(int domain) {
        return domainCodes[domain];
    }

    String[] domainGroups(int domain) {
        return domainGroups[domain];
    }

    double[] toOrderOfAdding(double[] ordered) {
        double[] result = new double[ordered.length];
        for (int i = 0; i < result.length; i++) {
            result[origin[i]] = ordered[i];
        }
        return result;
    }

    double[] fromOrderOfAdding(double[] added) {
        if (added.length != size()) {
            throw new IllegalArgumentException(added.length + " numbers for " + size() + " respondents");
        }
        double[] result = new double[added.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = added[origin[i]];
        }
        return result;
    }

    /** Returns one line: the code of the survey and its numbers of respondents, PSUs, strata and items. */
    @Override
    public String toString() {
        return design.code() + ": " + size() + " respondents, " + psus() + " PSUs, " + strata() + " strata, "
                + items.length + " items";
    }

    /** Collects rows; not thread-safe. */
    public static final class Builder {

        private final SurveyDesign design;
        private final SampleIndex sample;
        private final List<Map<String, Integer>> groupIndex = new ArrayList<>();
        private int rows;
        private int[] rowPsu = new int[64];
        private double[] weights = new double[64];
        private final int[][] groups;
        private final double[][] values;
        private final double[][] replicates;

        private Builder(SurveyDesign design) {
            this.design = Objects.requireNonNull(design, "design");
            sample = new SampleIndex(design);
            groups = new int[design.domains().size()][64];
            values = new double[design.items().size()][64];
            replicates = new double
                    [design.replicates()
                            .map(declared -> declared.columns().size())
                            .orElse(0)][64];
            for (int d = 0; d < groups.length; d++) {
                groupIndex.add(new HashMap<>());
            }
        }

        /**
         * Returns an empty row of this survey, to be filled and added again and again.
         *
         * @return a row
         */
        public SurveyRow row() {
            return new SurveyRow(design);
        }

        /**
         * Returns how many respondents were taken in so far.
         *
         * @return the number of rows
         */
        public int size() {
            return rows;
        }

        /**
         * Adds a respondent; copies what the row holds.
         *
         * <p>A row without a place in the design or with a bad weight is left out; an answer off its scale is left out
         * alone.
         *
         * @param row the row, of the same design
         * @return what was left out and why, empty if nothing
         * @throws IllegalArgumentException if the row is of another design
         */
        public List<Problem> add(SurveyRow row) {
            row.requireDesign(design);
            List<Problem> problems = row.problems();
            if (!row.hasPlace()) {
                return problems;
            }
            if (rows == rowPsu.length) {
                grow();
            }
            rowPsu[rows] = sample.psu(row);
            weights[rows] = row.weight();
            for (int d = 0; d < groups.length; d++) {
                String group = row.domain(d);
                Map<String, Integer> index = groupIndex.get(d);
                groups[d][rows] = group.isEmpty() ? -1 : index.computeIfAbsent(group, g -> index.size());
            }
            for (int i = 0; i < values.length; i++) {
                double answer = row.answer(i);
                values[i][rows] = answer == SurveyRow.OFF_SCALE ? Double.NaN : answer;
            }
            for (int r = 0; r < replicates.length; r++) {
                replicates[r][rows] = row.replicate(r);
            }
            rows++;
            return problems;
        }

        private void grow() {
            int size = rows + (rows >> 1);
            rowPsu = Arrays.copyOf(rowPsu, size);
            weights = Arrays.copyOf(weights, size);
            for (int d = 0; d < groups.length; d++) {
                groups[d] = Arrays.copyOf(groups[d], size);
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], size);
            }
            for (int r = 0; r < replicates.length; r++) {
                replicates[r] = Arrays.copyOf(replicates[r], size);
            }
        }

        /**
         * Returns the data; the builder cannot be used any more.
         *
         * @return the data
         * @throws InvalidDefinitionException if the rows contradict the design: a PSU in two strata, a population that
         *     is missing, differs between rows or is smaller than its sample
         */
        public SurveyData build() {
            String[][] names = new String[groups.length][];
            for (int d = 0; d < groups.length; d++) {
                names[d] = rankGroups(d);
            }
            int[] order = order();
            int[] psuOfRow = new int[rows];
            Arrays.setAll(psuOfRow, i -> rowPsu[order[i]]);
            SampleLayout layout = sample.layout(psuOfRow);
            InvalidDefinitionException.throwIfAny(sample.contradictions(layout));
            int[][] codes = new int[groups.length][rows];
            for (int d = 0; d < groups.length; d++) {
                int[] grown = groups[d];
                Arrays.setAll(codes[d], i -> grown[order[i]]);
            }
            return new SurveyData(this, order, layout, codes, names);
        }

        /** Numbers the groups of a domain anew, by the order of their names, which it returns. */
        private String[] rankGroups(int domain) {
            Map<String, Integer> index = groupIndex.get(domain);
            String[] names = index.keySet().stream().sorted(Codes.NATURAL_ORDER).toArray(String[]::new);
            int[] rank = new int[names.length];
            for (int g = 0; g < rank.length; g++) {
                rank[index.get(names[g])] = g;
            }
            int[] group = groups[domain];
            for (int row = 0; row < rows; row++) {
                group[row] = group[row] < 0 ? -1 : rank[group[row]];
            }
            return names;
        }

        private int[] order() {
            int[] psuRank = sample.psuRank();
            Integer[] order = new Integer[rows];
            Arrays.setAll(order, row -> row);
            Arrays.sort(order, (a, b) -> compare(a, b, psuRank));
            return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        }

        private int compare(int a, int b, int[] psuRank) {
            int order = Integer.compare(psuRank[rowPsu[a]], psuRank[rowPsu[b]]);
            for (int d = 0; order == 0 && d < groups.length; d++) {
                order = Integer.compare(groups[d][a], groups[d][b]);
            }
            if (order == 0) {
                order = Double.compare(weights[a], weights[b]);
            }
            for (int i = 0; order == 0 && i < values.length; i++) {
                order = Double.compare(values[i][a], values[i][b]);
            }
            for (int r = 0; order == 0 && r < replicates.length; r++) {
                order = Double.compare(replicates[r][a], replicates[r][b]);
            }
            return order;
        }
    }
}
