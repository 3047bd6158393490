package org.lgpi.core.scoring;

import org.lgpi.core.assessment.ObservationStatus;

/** Why a node has no value, none that is published, or none that was observed. */
public enum Reason {
    /** Nothing is missing: the node has a value. */
    NONE,
    /** The node has a value, but nothing below it was observed: all of it is imputed. */
    IMPUTED,
    /** The unit has too few data by the screening of the definition, and is not scored. */
    SCREENED_OUT,
    /** A value was observed, but what it is divided by is missing or 0. */
    NO_DENOMINATOR,
    /** The criterion, or all below the node, does not concern the unit. */
    NOT_APPLICABLE,
    /** Nobody has looked yet. */
    NOT_ASSESSED,
    /** Somebody looked and found nothing, and the policy excludes this. */
    NO_EVIDENCE,
    /** The unit refused to answer, and the policy excludes this. */
    REFUSED,
    /** The value may not be shown. */
    SUPPRESSED,
    /** All units have the same value, so that the normalisation cannot tell them apart. */
    CONSTANT,
    /** What the normalisation measures from is missing, or is no rod: no value of the reference unit, a maximum of 0. */
    UNDEFINED,
    /** An absent value at or below the node blocks it by policy. */
    BLOCKED,
    /** No child of the node has a value. */
    NO_CHILD,
    /** Fewer children have a value than the method asks for. */
    TOO_FEW_CHILDREN,
    /** All children that have a value weigh 0. */
    ZERO_WEIGHT,
    /** A child is negative, and the aggregation is not defined for it. */
    NEGATIVE_CHILD,
    /** The node has a value, but its coverage is below what may be published. */
    LOW_COVERAGE;

    /**
     * Tells whether a node has a value that may be published.
     *
     * @return true for {@code NONE} and {@code IMPUTED}
     */
    public boolean hasValue() {
        return this == NONE || this == IMPUTED;
    }

    /**
     * Tells why a group has no value.
     *
     * @param value its value, NaN if it has none
     * @param blocked whether a child is blocked
     * @param weight weight of the children that have a value
     * @param valued number of children that have a value
     * @param applicable number of children that apply
     */
    static Reason of(double value, boolean blocked, double weight, int valued, int applicable) {
        if (!Double.isNaN(value)) {
            return NONE;
        }
        if (blocked) {
            return BLOCKED;
        }
        if (weight > 0) {
            return NEGATIVE_CHILD;
        }
        if (valued > 0) {
            return ZERO_WEIGHT;
        }
        return applicable == 0 ? NOT_APPLICABLE : NO_CHILD;
    }

    static Reason of(ObservationStatus status) {
        return switch (status) {
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_ASSESSED -> NOT_ASSESSED;
            case NO_EVIDENCE -> NO_EVIDENCE;
            case REFUSED -> REFUSED;
            case SUPPRESSED -> SUPPRESSED;
            case SCORED, UNDER_APPEAL -> NONE;
        };
    }
}
