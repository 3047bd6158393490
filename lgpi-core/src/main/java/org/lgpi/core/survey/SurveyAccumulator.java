package org.lgpi.core.survey;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.AccumulatorBytes;

/**
 * Adds up the answers to a survey of any size, row by row, in any order and split in any way, so that nothing but sums is
 * kept; the estimates are those of {@link SurveyEstimator#usual}, to rounding.
 *
 * <p>The state has a cell for each PSU and combination of groups of the design's domains that occurs in it; an item with
 * few listed answers takes 24 bytes an answer in each cell, 48 where respondents are a stage of the sample; any other item
 * some kilobytes. Declare only the domains that are needed: where they follow from the PSU, as region and stratum do,
 * 40,000 PSUs and 40 ratings from 1 to 5 take 200 MB, whatever the number of rows.
 *
 * <p>Sums are exact, and so bits do not depend on order or parts. Weights count with 64 binary digits behind the point. A
 * row without a place in the design or with a bad weight is left out and counted, see {@link SurveyRow#problems}. Not
 * thread-safe.
 */
public final class SurveyAccumulator implements Accumulator<SurveyRow, SurveyAccumulator, SurveyEstimates> {

    private static final long serialVersionUID = 1L;

    private final transient SurveyDesign design;
    private final transient CellLayout layout;
    private final transient WeightWords weight = new WeightWords();
    private final transient Map<CellKey, SurveyCell> cells = new HashMap<>();
    private final transient Map<String, PopulationRange> strata = new HashMap<>();
    private final transient Map<CellKey, PopulationRange> psus = new HashMap<>();
    private transient @Nullable CellKey lastKey;
    private transient @Nullable SurveyCell lastCell;
    /** The cells in order, from the first estimate until the next row, so that estimates do not sort them each time. */
    private transient @Nullable CellSample ordered;

    private transient long rowsLeftOut;
    private transient long answersLeftOut;

    private SurveyAccumulator(SurveyDesign design) {
        this.design = Objects.requireNonNull(design, "design");
        if (design.replicates().isPresent()) {
            throw new IllegalArgumentException(
                    "sums do not keep replicate weights; hold the answers of " + design.code() + " in SurveyData");
        }
        layout = new CellLayout(design);
    }

    /**
     * Returns an empty accumulator.
     *
     * @param design design of the survey
     * @return the accumulator
     * @throws IllegalArgumentException if the design declares replicate weights
     */
    public static SurveyAccumulator of(SurveyDesign design) {
        return new SurveyAccumulator(design);
    }

    /**
     * Reads a state back. Labels do not travel with it.
     *
     * @param bytes what {@link #toBytes} returned
     * @return the accumulator
     * @throws IllegalArgumentException if the bytes are not such a state, damaged, or of a newer version
     */
    public static SurveyAccumulator fromBytes(byte[] bytes) {
        return SurveyBytes.read(bytes);
    }

    /**
     * Returns an empty row of this survey, to be filled and added again and again.
     *
     * @return a row
     */
    public SurveyRow row() {
        return new SurveyRow(design);
    }

    @Override
    public SurveyAccumulator add(SurveyRow row) {
        row.requireDesign(design);
        if (!row.hasPlace()) {
            rowsLeftOut++;
            return this;
        }
        ordered = null;
        SurveyCell cell = lastCell;
        if (cell == null || lastKey == null || !lastKey.holds(row)) {
            lastKey = CellKey.of(row, design.domains().size());
            cell = cell(lastKey);
            lastCell = cell;
        }
        boolean firstStage = design.columns().populationPsus().isPresent();
        boolean secondStage = design.columns().populationInPsu().isPresent();
        note(row.stratum(), firstStage ? row.populationPsus() : Double.POSITIVE_INFINITY);
        note(lastKey, secondStage ? row.populationInPsu() : Double.POSITIVE_INFINITY);
        weight.set(row.weight());
        answersLeftOut += cell.add(row, weight);
        return this;
    }

    private SurveyCell cell(CellKey key) {
        return cells.computeIfAbsent(key, k -> new SurveyCell(layout));
    }

    private void note(String stratum, double population) {
        PopulationRange known = strata.get(stratum);
        if (known == null || !holds(known, population)) {
            strata.merge(stratum, PopulationRange.of(population), PopulationRange::and);
        }
    }

    private void note(CellKey key, double population) {
        CellKey place = CellSample.place(key);
        PopulationRange known = psus.get(place);
        if (known == null || !holds(known, population)) {
            psus.merge(place, PopulationRange.of(population), PopulationRange::and);
        }
    }

    private static boolean holds(PopulationRange range, double population) {
        return Double.compare(range.least(), population) <= 0 && Double.compare(range.most(), population) >= 0;
    }

    @Override
    public SurveyAccumulator merge(SurveyAccumulator other) {
        if (!design.fingerprint().equals(other.design.fingerprint())) {
            throw new IllegalArgumentException("only sums of one design can be merged, found " + design.code()
                    + " (fingerprint " + design.fingerprint() + ") and " + other.design.code() + " (fingerprint "
                    + other.design.fingerprint() + ")");
        }
        ordered = null;
        // a copy, so that merging with itself does not change what is being read
        SurveyAccumulator more = other == this ? other.copy() : other;
        more.cells.forEach((key, cell) -> cell(key).add(cell));
        more.strata.forEach((key, range) -> strata.merge(key, range, PopulationRange::and));
        more.psus.forEach((key, range) -> psus.merge(key, range, PopulationRange::and));
        rowsLeftOut += more.rowsLeftOut;
        answersLeftOut += more.answersLeftOut;
        return this;
    }

    /**
     * Estimates what is usually published, overall and by each domain of the design.
     *
     * @return the estimates of all respondents, then of the domains in the order of the design; none without respondents
     * @throws InvalidDefinitionException if the rows contradict the design, see {@link #contradictions}
     */
    @Override
    public SurveyEstimates result() {
        List<SurveyEstimate> list = new ArrayList<>();
        if (!cells.isEmpty()) {
            CellSample sample = sample();
            list.addAll(estimates(sample, List.of()));
            design.domains().forEach(domain -> list.addAll(estimates(sample, List.of(domain))));
        }
        return new SurveyEstimates(list);
    }

    /**
     * Estimates what is usually published, by the groups of a domain, or by those that occur in a crossing of several.
     *
     * @param domains domains of the design, each once; none for all respondents together
     * @return the estimates by group, then item, then statistic
     * @throws IllegalArgumentException if the design has no such domain
     * @throws InvalidDefinitionException if the rows contradict the design, see {@link #contradictions}
     */
    public SurveyEstimates estimates(String... domains) {
        return new SurveyEstimates(cells.isEmpty() ? List.of() : estimates(sample(), List.of(domains)));
    }

    private CellSample sample() {
        CellSample sample = ordered();
        InvalidDefinitionException.throwIfAny(sample.contradictions());
        return sample;
    }

    private CellSample ordered() {
        CellSample sample = ordered;
        if (sample == null) {
            sample = new CellSample(design, cells, strata, psus);
            ordered = sample;
        }
        return sample;
    }

    private List<SurveyEstimate> estimates(CellSample sample, List<String> domains) {
        CellGroups groups = CellGroups.of(sample, domains);
        List<UsualStatistic> wanted = UsualStatistic.of(design);
        CellEstimate[] columns = new CellEstimate[wanted.size()];
        Arrays.setAll(columns, i -> estimate(sample, groups, wanted.get(i)));
        List<SurveyEstimate> list =
                new ArrayList<>(columns.length * groups.names().size());
        for (int g = 0; g < groups.names().size(); g++) {
            for (int i = 0; i < columns.length; i++) {
                UsualStatistic what = wanted.get(i);
                list.add(columns[i].of(g, groups.domain(), groups.names().get(g), what.item(), what.statistic()));
            }
        }
        return list;
    }

    private CellEstimate estimate(CellSample sample, CellGroups groups, UsualStatistic what) {
        boolean total = what.statistic() == Statistic.TOTAL;
        DoubleUnaryOperator y = DoubleUnaryOperator.identity();
        if (!Double.isNaN(what.answer())) {
            y = answer -> answer == what.answer() ? 1 : 0;
        } else if (what.statistic() == Statistic.TOP_BOX) {
            double from = design.items().get(what.position()).topBox().orElseThrow();
            y = answer -> answer >= from ? 1 : 0;
        }
        return new CellEstimate(
                sample, groups, total ? GroupedEstimate.Form.TOTAL : GroupedEstimate.Form.RATIO, what.position(), y);
    }

    /**
     * Returns how the rows contradict the design: a PSU in two strata, a population that is missing, differs between rows
     * or is smaller than its sample. No error of an estimate could be trusted then.
     *
     * @return the problems, empty if there are none
     */
    public List<Problem> contradictions() {
        return ordered().contradictions();
    }

    @Override
    public SurveyAccumulator copy() {
        SurveyAccumulator copy = new SurveyAccumulator(design);
        cells.forEach((key, cell) -> copy.cells.put(key, cell.copy()));
        copy.strata.putAll(strata);
        copy.psus.putAll(psus);
        copy.rowsLeftOut = rowsLeftOut;
        copy.answersLeftOut = answersLeftOut;
        return copy;
    }

    @Override
    public byte[] toBytes() {
        return SurveyBytes.write(this);
    }

    /**
     * Returns the design; states of another one cannot be merged.
     *
     * @return the design
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * Returns the number of respondents.
     *
     * @return rows added, those left out not counted
     */
    public long size() {
        return cells.values().stream().mapToLong(cell -> cell.rows).sum();
    }

    /**
     * Returns how many rows were left out, having no place in the design or a bad weight.
     *
     * @return the number of rows
     */
    public long rowsLeftOut() {
        return rowsLeftOut;
    }

    /**
     * Returns how many answers were left out, being off their scale.
     *
     * @return the number of answers, those of rows left out not counted
     */
    public long answersLeftOut() {
        return answersLeftOut;
    }

    CellLayout layout() {
        return layout;
    }

    Map<CellKey, SurveyCell> cells() {
        return cells;
    }

    Map<String, PopulationRange> strata() {
        return strata;
    }

    Map<CellKey, PopulationRange> psus() {
        return psus;
    }

    void leftOut(long rows, long answers) {
        rowsLeftOut = rows;
        answersLeftOut = answers;
    }

    /**
     * Travels as bytes.
     *
     * @return the form that is serialised
     */
    private Object writeReplace() {
        return AccumulatorBytes.serialised(toBytes(), SurveyAccumulator::fromBytes);
    }

    /**
     * Refuses to be read: only its bytes travel.
     *
     * @param in not read
     * @throws InvalidObjectException always
     */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("the serialised form is needed");
    }

    /** Two accumulators are equal if their states are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyAccumulator that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Returns one line: the code of the survey and its numbers of respondents, PSUs, strata and items. */
    @Override
    public String toString() {
        CellSample sample = ordered();
        return design.code() + ": " + sample.rows() + " respondents, " + sample.psus() + " PSUs, " + sample.strata()
                + " strata, " + design.items().size() + " items";
    }
}
