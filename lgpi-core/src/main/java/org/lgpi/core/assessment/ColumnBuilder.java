package org.lgpi.core.assessment;

import java.util.Arrays;

/** Grows one column: coded while there are at most 256 different findings, plain afterwards. */
final class ColumnBuilder {

    private static final int MOST_CODES = 256;
    private static final byte NOT_ASSESSED = (byte) ObservationStatus.NOT_ASSESSED.ordinal();

    private byte[] codes = new byte[0];
    private double[] codeValues = {Double.NaN};
    private ObservationStatus[] codeStatuses = {ObservationStatus.NOT_ASSESSED};
    private int codeCount = 1;
    private int last;

    private double[] values = {};
    private byte[] statuses = {};
    private boolean coded = true;

    void set(int row, double value, ObservationStatus status) {
        if (coded) {
            int code = code(value, status);
            if (code >= 0) {
                if (row >= codes.length) {
                    codes = Arrays.copyOf(codes, grown(row));
                }
                codes[row] = (byte) code;
                return;
            }
            becomePlain();
        }
        if (row >= values.length) {
            growPlain(grown(row));
        }
        values[row] = value;
        statuses[row] = (byte) status.ordinal();
    }

    ObservationStatus status(int row) {
        if (coded) {
            return row < codes.length ? codeStatuses[codes[row] & 0xFF] : ObservationStatus.NOT_ASSESSED;
        }
        return row < statuses.length ? ObservationStatus.values()[statuses[row]] : ObservationStatus.NOT_ASSESSED;
    }

    ObservationColumn build(int rows) {
        if (coded) {
            return new CodedColumn(
                    codes.length == rows ? codes : Arrays.copyOf(codes, rows),
                    Arrays.copyOf(codeValues, codeCount),
                    Arrays.copyOf(codeStatuses, codeCount));
        }
        if (values.length != rows) {
            growPlain(rows);
        }
        return new PlainColumn(values, statuses);
    }

    /** Finds or makes the code of a finding; -1 if all codes are taken. The last code found is tried first. */
    private int code(double value, ObservationStatus status) {
        if (isCode(last, value, status)) {
            return last;
        }
        for (int code = 0; code < codeCount; code++) {
            if (isCode(code, value, status)) {
                last = code;
                return code;
            }
        }
        if (codeCount == MOST_CODES) {
            return -1;
        }
        if (codeCount == codeValues.length) {
            codeValues = Arrays.copyOf(codeValues, Math.min(MOST_CODES, codeCount * 4));
            codeStatuses = Arrays.copyOf(codeStatuses, codeValues.length);
        }
        codeValues[codeCount] = value;
        codeStatuses[codeCount] = status;
        last = codeCount;
        return codeCount++;
    }

    private boolean isCode(int code, double value, ObservationStatus status) {
        return codeStatuses[code] == status
                && Double.doubleToLongBits(codeValues[code]) == Double.doubleToLongBits(value);
    }

    private void becomePlain() {
        int rows = codes.length;
        growPlain(rows);
        for (int row = 0; row < rows; row++) {
            int code = codes[row] & 0xFF;
            values[row] = codeValues[code];
            statuses[row] = (byte) codeStatuses[code].ordinal();
        }
        codes = new byte[0];
        coded = false;
    }

    private void growPlain(int rows) {
        int before = Math.min(values.length, rows);
        values = Arrays.copyOf(values, rows);
        statuses = Arrays.copyOf(statuses, rows);
        Arrays.fill(values, before, rows, Double.NaN);
        Arrays.fill(statuses, before, rows, NOT_ASSESSED);
    }

    private static int grown(int row) {
        return Math.max(row + 1, Math.max(16, row + (row >> 1)));
    }
}
