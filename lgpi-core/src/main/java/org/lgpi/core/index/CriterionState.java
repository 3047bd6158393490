package org.lgpi.core.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Year;
import org.lgpi.core.assessment.CodedColumn;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.stat.AccumulatorBytes;
import org.lgpi.core.stat.ExactMoments;
import org.lgpi.core.stat.ValueCounts;

/** What was learned about one criterion so far. States merge, and neither order nor parts change a bit of the fit. */
final class CriterionState {

    /** What a normalisation wants to know about a criterion. */
    record Wanted(String code, boolean values, String referenceUnit) {

        static Wanted of(String code, Normalisation normalisation) {
            return new Wanted(
                    code,
                    normalisation.needsValues(),
                    normalisation.referenceUnit().orElse(""));
        }
    }

    private static final int NEVER = Year.MIN_VALUE;

    private final Wanted wanted;
    private final ExactMoments moments;
    private final ValueCounts values;
    private double reference = Double.NaN;
    private int referenceYear = NEVER;

    CriterionState(Wanted wanted) {
        this(wanted, new ExactMoments(), new ValueCounts());
    }

    private CriterionState(Wanted wanted, ExactMoments moments, ValueCounts values) {
        this.wanted = wanted;
        this.moments = moments;
        this.values = values;
    }

    /** Takes in the value of a unit. */
    void add(String unit, int year, double value) {
        moments.add(value);
        if (wanted.values()) {
            values.add(value);
        }
        if (wanted.referenceUnit().equals(unit)) {
            reference(year, value);
        }
    }

    /** Takes in the rows of a column that count; those without a value do not. Few findings are counted, then added. */
    void add(ObservationColumn column, boolean[] rows) {
        if (!(column instanceof CodedColumn coded)) {
            for (int row = 0; row < rows.length; row++) {
                add(column.value(row), rows[row] ? 1 : 0);
            }
            return;
        }
        int[] times = new int[coded.codeCount()];
        for (int row = 0; row < rows.length; row++) {
            times[coded.code(row)] += rows[row] ? 1 : 0;
        }
        for (int code = 0; code < times.length; code++) {
            add(coded.codeValue(code), times[code]);
        }
    }

    private void add(double value, int times) {
        if (times == 0 || Double.isNaN(value)) {
            return;
        }
        if (times == 1) {
            moments.add(value);
        } else {
            moments.add(value, times);
        }
        if (wanted.values()) {
            if (times == 1) {
                values.add(value);
            } else {
                values.add(value, times);
            }
        }
    }

    /** Keeps the value of the reference unit in its latest year; of two in one year, the larger one. */
    void reference(int year, double value) {
        if (year > referenceYear || (year == referenceYear && value > reference)) {
            reference = value;
            referenceYear = year;
        }
    }

    String referenceUnit() {
        return wanted.referenceUnit();
    }

    void add(CriterionState other) {
        moments.add(other.moments);
        values.add(other.values);
        if (other.referenceYear != NEVER) {
            reference(other.referenceYear, other.reference);
        }
    }

    CriterionState copy() {
        CriterionState copy = new CriterionState(wanted, moments.copy(), values.copy());
        copy.reference = reference;
        copy.referenceYear = referenceYear;
        return copy;
    }

    CriterionFit fit() {
        return new CriterionFit(
                moments.count(),
                moments.minimum(),
                moments.maximum(),
                moments.mean(),
                moments.sd(),
                reference,
                wanted.values() ? SortedValues.of(values.toArray()) : SortedValues.NONE);
    }

    void write(DataOutputStream out) throws IOException {
        AccumulatorBytes.write(moments, out);
        AccumulatorBytes.write(values, out);
        out.writeInt(referenceYear);
        out.writeDouble(reference);
    }

    static CriterionState read(Wanted wanted, DataInputStream in) throws IOException {
        CriterionState state =
                new CriterionState(wanted, AccumulatorBytes.readMoments(in), AccumulatorBytes.readCounts(in));
        state.referenceYear = in.readInt();
        state.reference = in.readDouble();
        return state;
    }
}
