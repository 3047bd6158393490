package org.lgpi.core.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.stat.AccumulatorBytes;

/** What was learned about the criteria so far, over all periods or by period; whole tables and single rows add to it. */
final class PopulationState {

    /** Stands for all periods together. */
    private static final int ALL = 0;

    private final boolean byPeriod;
    private final List<CriterionState.Wanted> wanted;
    private final TreeMap<Integer, List<CriterionState>> periods;

    private PopulationState(
            boolean byPeriod, List<CriterionState.Wanted> wanted, TreeMap<Integer, List<CriterionState>> periods) {
        this.byPeriod = byPeriod;
        this.wanted = wanted;
        this.periods = periods;
    }

    static PopulationState of(Framework framework, IndexMethod method) {
        List<CriterionState.Wanted> wanted = framework.criteria().stream()
                .map(criterion -> CriterionState.Wanted.of(criterion.code(), method.normalisation(criterion.code())))
                .toList();
        boolean byPeriod = method.fit() == Normalisation.Scope.PER_PERIOD;
        PopulationState state = new PopulationState(byPeriod, wanted, new TreeMap<>());
        if (!byPeriod) {
            state.of(ALL);
        }
        return state;
    }

    /** The states of the criteria in a period; made when the period is first met. */
    List<CriterionState> of(int year) {
        return periods.computeIfAbsent(
                byPeriod ? year : ALL,
                y -> wanted.stream().map(CriterionState::new).toList());
    }

    /** Takes in the rows that count. A period counts as met even if none of its rows does. */
    void add(AssessmentTable table, IntPredicate counts) {
        if (!byPeriod) {
            add(of(ALL), table, rows(table, counts));
            return;
        }
        for (Year year : table.periods()) {
            boolean[] rows = rows(table, row -> table.period(row).equals(year) && counts.test(row));
            add(of(year.getValue()), table, rows);
        }
    }

    private static boolean[] rows(AssessmentTable table, IntPredicate counts) {
        boolean[] rows = new boolean[table.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = counts.test(row);
        }
        return rows;
    }

    private static void add(List<CriterionState> states, AssessmentTable table, boolean[] rows) {
        for (int c = 0; c < states.size(); c++) {
            CriterionState state = states.get(c);
            state.add(table.column(c), rows);
            if (!state.referenceUnit().isEmpty()) {
                addReference(state, table, table.column(c), rows);
            }
        }
    }

    private static void addReference(
            CriterionState state, AssessmentTable table, ObservationColumn column, boolean[] rows) {
        IntStream.range(0, rows.length)
                .filter(row ->
                        rows[row] && table.unit(row).equals(state.referenceUnit()) && !Double.isNaN(column.value(row)))
                .forEach(row -> state.reference(table.period(row).getValue(), column.value(row)));
    }

    void add(PopulationState other) {
        // copies, so that merging with itself does not change what is being read
        new TreeMap<>(other.periods).forEach((year, states) -> {
            List<CriterionState> here = of(year);
            for (int c = 0; c < here.size(); c++) {
                here.get(c).add(states.get(c));
            }
        });
    }

    PopulationState copy() {
        PopulationState copy = new PopulationState(byPeriod, wanted, new TreeMap<>());
        periods.forEach((year, states) ->
                copy.periods.put(year, states.stream().map(CriterionState::copy).toList()));
        return copy;
    }

    /** The parameters, beside those that the preparation learned. */
    FittedParameters fit(FittedParameters preparation) {
        if (!byPeriod) {
            return new FittedParameters(
                    byCode(of(ALL), CriterionState::fit), Map.of(), preparation.preparation(), Map.of());
        }
        Map<Year, Map<String, CriterionFit>> fits = new TreeMap<>();
        periods.forEach((year, states) -> fits.put(Year.of(year), byCode(states, CriterionState::fit)));
        return new FittedParameters(Map.of(), fits, Map.of(), preparation.preparationByPeriod());
    }

    private <T> Map<String, T> byCode(List<CriterionState> states, Function<CriterionState, T> what) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (int c = 0; c < states.size(); c++) {
            byCode.put(wanted.get(c).code(), what.apply(states.get(c)));
        }
        return byCode;
    }

    int criteria() {
        return wanted.size();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(byPeriod);
        out.writeInt(wanted.size());
        for (CriterionState.Wanted criterion : wanted) {
            out.writeUTF(criterion.code());
            out.writeBoolean(criterion.values());
            out.writeUTF(criterion.referenceUnit());
        }
        out.writeInt(periods.size());
        for (Map.Entry<Integer, List<CriterionState>> entry : periods.entrySet()) {
            out.writeInt(entry.getKey());
            for (CriterionState state : entry.getValue()) {
                state.write(out);
            }
        }
    }

    static PopulationState read(DataInputStream in) throws IOException {
        boolean byPeriod = in.readBoolean();
        List<CriterionState.Wanted> wanted = new ArrayList<>();
        for (int left = AccumulatorBytes.readSize(in, 5); left > 0; left--) {
            wanted.add(new CriterionState.Wanted(in.readUTF(), in.readBoolean(), in.readUTF()));
        }
        TreeMap<Integer, List<CriterionState>> periods = new TreeMap<>();
        for (int left = AccumulatorBytes.readSize(in, 4); left > 0; left--) {
            int year = in.readInt();
            List<CriterionState> states = new ArrayList<>();
            for (CriterionState.Wanted criterion : wanted) {
                states.add(CriterionState.read(criterion, in));
            }
            periods.put(year, states);
        }
        return new PopulationState(byPeriod, wanted, periods);
    }
}
