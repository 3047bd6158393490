package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Takes out of a linearised variable what calibration to known totals explains. */
    final @Nullable Calibrated calibrated;

    SurveyData(Builder builder, Integer[] order, Layout layout, int[][] domainCodes, String[][] domainGroups) {
        design = builder.design;
        int rows = order.length;
        origin = new int[rows];
        weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            origin[i] = order[i];
            weights[i] = builder.weights[order[i]];
        }
        psuStart = layout.psuStart;
        stratumStart = layout.stratumStart;
        populationPsus = layout.populationPsus;
        populationInPsu = layout.populationInPsu;
        psuCodes = layout.psuCodes;
        strata = layout.strata;
        this.domainCodes = domainCodes;
        this.domainGroups = domainGroups;
        items = new ItemColumn[builder.values.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = ItemColumn.of(builder.values[i], order);
            builder.values[i] = new double[0];
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
        this.calibrated = calibrated;
    }

    /** How PSUs and strata lie in the ordered rows. */
    record Layout(
            int[] psuStart,
            int[] stratumStart,
            double[] populationPsus,
            double[] populationInPsu,
            String[] psuCodes,
            String[] strata) {}

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
        return new SurveyData(this, fromOrderOfAdding(weights), null);
    }

    SurveyData withCalibrated(double[] ordered, @Nullable Calibrated how) {
        return new SurveyData(this, ordered, how);
    }

    double[] column(int item) {
        double[] values = new double[size()];
        items[item].fill(values);
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
            throw new IllegalArgumentException(added.length + " weights for " + size() + " respondents");
        }
        double[] result = new double[added.length];
        for (int i = 0; i < result.length; i++) {
            double weight = added[origin[i]];
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weights are 0 or more, found " + weight + " in row " + origin[i]);
            }
            result[i] = weight;
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
        private final boolean hasPsus;
        private final boolean firstStage;
        private final boolean secondStage;
        private final List<Problem> contradictions = new ArrayList<>();

        private final Map<String, Integer> stratumIndex = new HashMap<>();
        private final List<String> stratumCodes = new ArrayList<>();
        private final List<Double> stratumPopulation = new ArrayList<>();
        private final List<Map<String, Integer>> psuIndex = new ArrayList<>();
        private final Map<String, Integer> stratumOfPsu = new HashMap<>();
        private final List<String> psuCodes = new ArrayList<>();
        private final List<Integer> psuStratum = new ArrayList<>();
        private final List<Double> psuPopulation = new ArrayList<>();
        private final List<Map<String, Integer>> groupIndex = new ArrayList<>();

        private int rows;
        private int[] rowPsu = new int[64];
        double[] weights = new double[64];
        private final int[][] groups;
        final double[][] values;

        private Builder(SurveyDesign design) {
            this.design = Objects.requireNonNull(design, "design");
            hasPsus = design.columns().psu().isPresent();
            firstStage = design.columns().populationPsus().isPresent();
            secondStage = design.columns().populationInPsu().isPresent();
            groups = new int[design.domains().size()][64];
            values = new double[design.items().size()][64];
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
            if (!row.design().equals(design)) {
                throw new IllegalArgumentException(
                        "the row is of the survey " + row.design().code() + ", the data of " + design.code());
            }
            Problem misplaced = row.misplaced();
            if (misplaced != null) {
                return List.of(misplaced);
            }
            if (rows == rowPsu.length) {
                grow();
            }
            int stratum = stratum(row);
            rowPsu[rows] = psu(row, stratum);
            weights[rows] = row.weight();
            for (int d = 0; d < groups.length; d++) {
                String group = row.domain(d);
                Map<String, Integer> index = groupIndex.get(d);
                groups[d][rows] = group.isEmpty() ? -1 : index.computeIfAbsent(group, g -> index.size());
            }
            List<Problem> problems = List.of();
            for (int i = 0; i < values.length; i++) {
                double value = row.value(i);
                SurveyItem item = design.items().get(i);
                if (!Double.isNaN(value) && !item.admits(value)) {
                    if (item.notApplicable().contains(value)) {
                        value = ItemColumn.NOT_APPLICABLE;
                    } else {
                        if (!item.noAnswer().contains(value)) {
                            problems = problems.isEmpty() ? new ArrayList<>() : problems;
                            problems.add(Problem.error(
                                    "VALUE_OFF_SCALE",
                                    item.code(),
                                    Double.toString(value),
                                    item.describe(),
                                    "correct the answer or declare the code; the answer was left out"));
                        }
                        value = Double.NaN;
                    }
                }
                values[i][rows] = value;
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
        }

        private int stratum(SurveyRow row) {
            Integer known = stratumIndex.get(row.stratum());
            double population = firstStage ? row.populationPsus() : Double.POSITIVE_INFINITY;
            if (known == null) {
                known = stratumCodes.size();
                stratumIndex.put(row.stratum(), known);
                stratumCodes.add(row.stratum());
                stratumPopulation.add(population);
                psuIndex.add(new HashMap<>());
            } else if (!stratumPopulation.get(known).equals(population)) {
                differs("populationPsus", "stratum " + row.stratum(), stratumPopulation.get(known), population);
            }
            return known;
        }

        private int psu(SurveyRow row, int stratum) {
            if (!hasPsus) {
                psuStratum.add(stratum);
                psuCodes.add("");
                psuPopulation.add(Double.POSITIVE_INFINITY);
                return rows;
            }
            double population = secondStage ? row.populationInPsu() : Double.POSITIVE_INFINITY;
            Integer known = psuIndex.get(stratum).get(row.psu());
            if (known == null) {
                known = psuCodes.size();
                psuIndex.get(stratum).put(row.psu(), known);
                psuCodes.add(row.psu());
                psuStratum.add(stratum);
                psuPopulation.add(population);
                Integer other = design.nestedPsus() ? null : stratumOfPsu.putIfAbsent(row.psu(), stratum);
                if (other != null) {
                    contradictions.add(Problem.error(
                            "PSU_IN_TWO_STRATA",
                            row.psu(),
                            "strata " + stratumCodes.get(other) + " and " + row.stratum(),
                            "one stratum for each PSU",
                            "correct the codes, or declare nestedPsus if codes are unique within strata only"));
                }
            } else if (!psuPopulation.get(known).equals(population)) {
                differs("populationInPsu", "psu " + row.psu(), psuPopulation.get(known), population);
            }
            return known;
        }

        private void differs(String column, String subject, double one, double other) {
            Problem problem = Problem.error(
                    "POPULATION_DIFFERS",
                    subject,
                    column + " " + one + " and " + other,
                    "the same number in all rows",
                    "correct the numbers");
            if (!contradictions.contains(problem)) {
                contradictions.add(problem);
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
            int[] psuRank = psuRank();
            int[][] codes = new int[groups.length][];
            String[][] names = new String[groups.length][];
            for (int d = 0; d < groups.length; d++) {
                names[d] = groupIndex.get(d).keySet().stream()
                        .sorted(Codes.NATURAL_ORDER)
                        .toArray(String[]::new);
                int[] rank = new int[names[d].length];
                for (int g = 0; g < rank.length; g++) {
                    rank[groupIndex.get(d).get(names[d][g])] = g;
                }
                for (int row = 0; row < rows; row++) {
                    groups[d][row] = groups[d][row] < 0 ? -1 : rank[groups[d][row]];
                }
            }
            Integer[] order = new Integer[rows];
            for (int row = 0; row < rows; row++) {
                order[row] = row;
            }
            Arrays.sort(order, (a, b) -> compare(a, b, psuRank));
            for (int d = 0; d < groups.length; d++) {
                codes[d] = new int[rows];
                for (int i = 0; i < rows; i++) {
                    codes[d][i] = groups[d][order[i]];
                }
            }
            Layout layout = layout(order);
            check(layout);
            InvalidDefinitionException.throwIfAny(contradictions);
            return new SurveyData(this, order, layout, codes, names);
        }

        /** Ranks PSUs by their strata and codes; respondents that are PSUs by their strata alone. */
        private int[] psuRank() {
            List<Integer> strata = new ArrayList<>(stratumIndex.values());
            strata.sort((a, b) -> Codes.NATURAL_ORDER.compare(stratumCodes.get(a), stratumCodes.get(b)));
            int[] rank = new int[psuCodes.size()];
            int next = 0;
            for (int stratum : strata) {
                if (hasPsus) {
                    List<String> psus = new ArrayList<>(psuIndex.get(stratum).keySet());
                    psus.sort(Codes.NATURAL_ORDER);
                    for (String psu : psus) {
                        rank[psuIndex.get(stratum).get(psu)] = next++;
                    }
                }
            }
            if (!hasPsus) {
                int[] stratumRank = new int[strata.size()];
                for (int stratum : strata) {
                    stratumRank[stratum] = next++;
                }
                Arrays.setAll(rank, psu -> stratumRank[psuStratum.get(psu)]);
            }
            return rank;
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
            return order;
        }

        private Layout layout(Integer[] order) {
            int psus = psuCodes.size();
            int strata = stratumCodes.size();
            Layout layout = new Layout(
                    new int[psus + 1],
                    new int[strata + 1],
                    new double[strata],
                    new double[psus],
                    new String[psus],
                    new String[strata]);
            int psu = -1;
            int stratum = -1;
            for (int i = 0; i < order.length; i++) {
                int at = rowPsu[order[i]];
                if (i > 0 && rowPsu[order[i - 1]] == at) {
                    continue;
                }
                psu++;
                layout.psuStart[psu] = i;
                layout.psuCodes[psu] = psuCodes.get(at);
                layout.populationInPsu[psu] = psuPopulation.get(at);
                if (i == 0 || !psuStratum.get(rowPsu[order[i - 1]]).equals(psuStratum.get(at))) {
                    stratum++;
                    layout.stratumStart[stratum] = psu;
                    layout.strata[stratum] = stratumCodes.get(psuStratum.get(at));
                    layout.populationPsus[stratum] = stratumPopulation.get(psuStratum.get(at));
                }
            }
            layout.psuStart[psus] = order.length;
            layout.stratumStart[strata] = psus;
            return layout;
        }

        private void check(Layout layout) {
            for (int h = 0; h < layout.strata.length; h++) {
                int sampled = layout.stratumStart[h + 1] - layout.stratumStart[h];
                population("populationPsus", "stratum " + layout.strata[h], layout.populationPsus[h], sampled, "PSUs");
            }
            for (int c = 0; c < layout.psuCodes.length; c++) {
                int sampled = layout.psuStart[c + 1] - layout.psuStart[c];
                population(
                        "populationInPsu", "psu " + layout.psuCodes[c], layout.populationInPsu[c], sampled, "people");
            }
        }

        private void population(String column, String subject, double population, int sampled, String what) {
            if (!(population >= sampled)) {
                contradictions.add(Problem.error(
                        "POPULATION_BELOW_SAMPLE",
                        subject,
                        Double.isNaN(population)
                                ? "no " + column
                                : column + " " + population + " beside " + sampled + " sampled " + what,
                        "a population of at least " + sampled,
                        "correct the population, or leave the column out of the design"));
            }
        }
    }
}
