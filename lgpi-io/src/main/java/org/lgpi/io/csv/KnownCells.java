package org.lgpi.io.csv;

import java.util.Arrays;

/**
 * Remembers for each criterion in which row of the table the finding of a cell stands, so that a cell with the same text
 * need not be read again. Forgets old ones, so that its size is fixed.
 */
final class KnownCells {

    private static final int SLOT_BITS = 4;

    private final long[] keys;
    private final int[] rows;

    KnownCells(int criteria) {
        keys = new long[criteria << SLOT_BITS];
        rows = new int[criteria << SLOT_BITS];
        Arrays.fill(keys, CsvRow.NO_KEY);
        Arrays.fill(rows, -1);
    }

    /** Returns the row of an earlier cell with the same text, -1 if none is known. */
    int row(int criterion, long key) {
        int slot = slot(criterion, key);
        return keys[slot] == key ? rows[slot] : -1;
    }

    void remember(int criterion, long key, int row) {
        if (key != CsvRow.NO_KEY) {
            int slot = slot(criterion, key);
            keys[slot] = key;
            rows[slot] = row;
        }
    }

    private static int slot(int criterion, long key) {
        return criterion << SLOT_BITS | (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOT_BITS);
    }
}
