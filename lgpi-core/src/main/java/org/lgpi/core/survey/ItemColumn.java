package org.lgpi.core.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The answers to one item, a byte a row while there are at most 256 different ones. */
final class ItemColumn {

    private final byte @Nullable [] codes;
    private final double[] values;

    private ItemColumn(byte @Nullable [] codes, double[] values) {
        this.codes = codes;
        this.values = values;
    }

    /** Takes the rows of a growing column in another order. */
    static ItemColumn of(double[] grown, int[] order) {
        double[] distinct = new double[256];
        byte[] codes = new byte[order.length];
        int count = 0;
        int last = 0;
        for (int i = 0; i < order.length; i++) {
            double value = grown[order[i]];
            long bits = Double.doubleToLongBits(value);
            if (count == 0 || Double.doubleToLongBits(distinct[last]) != bits) {
                last = 0;
                while (last < count && Double.doubleToLongBits(distinct[last]) != bits) {
                    last++;
                }
                if (last == 256) {
                    return plain(grown, order);
                }
                if (last == count) {
                    distinct[count++] = value;
                }
            }
            codes[i] = (byte) last;
        }
        return new ItemColumn(codes, Arrays.copyOf(distinct, count));
    }

    private static ItemColumn plain(double[] grown, int[] order) {
        double[] values = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = grown[order[i]];
        }
        return new ItemColumn(null, values);
    }

    /** Writes the answers into an array, NaN where there is none. */
    void fill(double[] target) {
        if (codes == null) {
            for (int row = 0; row < target.length; row++) {
                target[row] = values[row] == SurveyRow.NOT_APPLICABLE ? Double.NaN : values[row];
            }
            return;
        }
        double[] decoded = new double[256];
        for (int code = 0; code < values.length; code++) {
            decoded[code] = values[code] == SurveyRow.NOT_APPLICABLE ? Double.NaN : values[code];
        }
        byte[] rows = codes;
        for (int row = 0; row < rows.length; row++) {
            target[row] = decoded[rows[row] & 0xFF];
        }
    }

    /** Writes the answers into an array, NaN where there is none, {@link SurveyRow#NOT_APPLICABLE} where none was due. */
    void fillWithSkips(double[] target) {
        for (int row = 0; row < target.length; row++) {
            target[row] = codes == null ? values[row] : values[codes[row] & 0xFF];
        }
    }

    long notApplicable(int rows) {
        long count = 0;
        for (int row = 0; row < rows; row++) {
            if ((codes == null ? values[row] : values[codes[row] & 0xFF]) == SurveyRow.NOT_APPLICABLE) {
                count++;
            }
        }
        return count;
    }
}
