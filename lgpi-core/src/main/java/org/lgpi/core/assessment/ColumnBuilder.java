package org.lgpi.core.assessment;

import java.util.Arrays;

/** Grows one column: coded while there are at most 256 different findings, plain afterwards. */
final class ColumnBuilder {

    private static final int MOST_CODES = 256;
    private static final int FEW_CODES = 12;
    private static final int SLOTS = 1024;
    private static final byte NOT_ASSESSED = (byte) ObservationStatus.NOT_ASSESSED.ordinal();

    private byte[] codes = new byte[0];
    private double[] codeValues = {Double.NaN};
    private ObservationStatus[] codeStatuses = {ObservationStatus.NOT_ASSESSED};
    private int codeCount = 1;
    private short[] slots = {};

    private double[] values = {};
    private byte[] statuses = {};
    private boolean coded = true;

    /** Sets a finding that stands in the column already, so that it needs no check; false if it does not. */
    boolean setKnown(int row, double value, ObservationStatus status) {
        int code = coded ? find(value, status) : -1;
        if (code >= 0) {
            setCode(row, code);
        }
        return code >= 0;
    }

    void set(int row, double value, ObservationStatus status) {
        if (coded) {
            int code = find(value, status);
            if (code < 0 && codeCount < MOST_CODES) {
                code = add(value, status);
            }
            if (code >= 0) {
                setCode(row, code);
                return;
            }
            becomePlain();
        }
        setPlain(row, value, (byte) status.ordinal());
    }

    void setAsIn(int other, int row) {
        if (coded) {
            setCode(row, other < codes.length ? codes[other] & 0xFF : 0);
        } else if (other < values.length) {
            setPlain(row, values[other], statuses[other]);
        } else {
            setPlain(row, Double.NaN, NOT_ASSESSED);
        }
    }

    private void setPlain(int row, double value, byte status) {
        if (row >= values.length) {
            growPlain(grown(row));
        }
        values[row] = value;
        statuses[row] = status;
    }

    private void setCode(int row, int code) {
        if (row >= codes.length) {
            codes = Arrays.copyOf(codes, grown(row));
        }
        codes[row] = (byte) code;
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

    /** Finds the code of a finding; -1 if it has none. Many codes are found by hash, few by looking at each. */
    private int find(double value, ObservationStatus status) {
        if (slots.length == 0) {
            for (int code = 0; code < codeCount; code++) {
                if (isCode(code, value, status)) {
                    return code;
                }
            }
            return -1;
        }
        int slot = slot(value, status);
        while (slots[slot] != 0) {
            if (isCode(slots[slot] - 1, value, status)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return -1;
    }

    private int add(double value, ObservationStatus status) {
        if (codeCount == codeValues.length) {
            codeValues = Arrays.copyOf(codeValues, Math.min(MOST_CODES, codeCount * 4));
            codeStatuses = Arrays.copyOf(codeStatuses, codeValues.length);
        }
        codeValues[codeCount] = value;
        codeStatuses[codeCount] = status;
        codeCount++;
        if (codeCount == FEW_CODES) {
            slots = new short[SLOTS];
            for (int code = 0; code < codeCount; code++) {
                enter(code);
            }
        } else if (codeCount > FEW_CODES) {
            enter(codeCount - 1);
        }
        return codeCount - 1;
    }

    private void enter(int code) {
        int slot = slot(codeValues[code], codeStatuses[code]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        slots[slot] = (short) (code + 1);
    }

    private static int slot(double value, ObservationStatus status) {
        long hash = (Double.doubleToLongBits(value) + status.ordinal()) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 54);
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
