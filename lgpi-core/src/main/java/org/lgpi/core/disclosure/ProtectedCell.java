package org.lgpi.core.disclosure;

import java.util.Locale;
import java.util.Objects;

/**
 * A cell of a protected table.
 *
 * @param unit code of the unit
 * @param category a category, or {@link AdditiveTable#TOTAL}
 * @param value the value, NaN if it is suppressed
 * @param status whether and why it is suppressed
 * @param lowest smallest value that a reader of the published cells must reckon with; the value itself if published
 * @param highest largest value that a reader must reckon with, perhaps infinite; the value itself if published
 */
public record ProtectedCell(String unit, String category, double value, Status status, double lowest, double highest) {

    /** Whether and why a cell is suppressed. */
    public enum Status {
        /** It is shown. */
        PUBLISHED,
        /** It may not be shown. */
        PRIMARY,
        /** It is hidden so that no primary cell can be worked out. */
        COMPLEMENTARY
    }

    /** Checks that no part is missing. */
    public ProtectedCell {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(status, "status");
    }

    /**
     * Tells whether the cell is hidden.
     *
     * @return true for {@code PRIMARY} and {@code COMPLEMENTARY}
     */
    public boolean isSuppressed() {
        return status != Status.PUBLISHED;
    }

    /**
     * Returns how uncertain a reader is left.
     *
     * @return distance from the lowest to the highest value; 0 if published
     */
    public double width() {
        return highest - lowest;
    }

    /** Returns one line: the cell, its value or status, and what a reader can work out. */
    @Override
    public String toString() {
        String name = unit + " " + category + ": ";
        return isSuppressed()
                ? name + status + String.format(Locale.ROOT, ", %.6g to %.6g", lowest, highest)
                : name + String.format(Locale.ROOT, "%.6g", value);
    }
}
