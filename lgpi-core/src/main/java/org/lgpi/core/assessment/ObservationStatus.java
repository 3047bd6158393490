package org.lgpi.core.assessment;

import java.util.Optional;

/** What became of the attempt to observe a criterion. */
public enum ObservationStatus {
    /** Observed; carries a value. */
    SCORED(""),
    /** Observed, and the unit has appealed; carries a value. */
    UNDER_APPEAL(""),
    /** The criterion does not concern the unit. Never counts as zero. */
    NOT_APPLICABLE("NA"),
    /** Nobody has looked yet. */
    NOT_ASSESSED(""),
    /** Somebody looked and found nothing. */
    NO_EVIDENCE("NE"),
    /** The unit refused to answer. */
    REFUSED("RF"),
    /** A value exists but may not be shown. */
    SUPPRESSED("SU");

    private final String cell;

    ObservationStatus(String cell) {
        this.cell = cell;
    }

    /**
     * Tells whether a value stands beside this status.
     *
     * @return true for {@code SCORED} and {@code UNDER_APPEAL}
     */
    public boolean carriesValue() {
        return this == SCORED || this == UNDER_APPEAL;
    }

    /**
     * Returns what stands for this status in a cell of a wide table.
     *
     * @return {@code NA}, {@code NE}, {@code RF}, {@code SU}, or an empty text for {@code NOT_ASSESSED}; empty for
     *     those that carry a value, because the value stands in the cell
     */
    public String cell() {
        return cell;
    }

    /**
     * Returns the status that a cell of a wide table stands for.
     *
     * @param cell content of the cell, without surrounding blanks
     * @return the status, empty if the content stands for none
     */
    public static Optional<ObservationStatus> fromCell(String cell) {
        if (cell.isEmpty()) {
            return Optional.of(NOT_ASSESSED);
        }
        for (ObservationStatus status : values()) {
            if (status.cell.equals(cell)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
