package org.lgpi.io.exchange;

import java.util.Optional;
import java.util.Set;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.scoring.Reason;

/** Statuses in the codes of CL_OBS_STATUS and CL_CONF_STATUS, and back. */
final class SdmxStatus {

    static final String FREE = "F";
    static final String SUPPRESSED = "Q";

    private static final String CONFIDENTIAL = "C";
    private static final String NOT_FOR_PUBLICATION = "N";

    /** Codes that stand beside a value; I and P have more to say. */
    private static final Set<String> WITH_VALUE = Set.of("A", "B", "D", "E", "F", "G", "I", "N", "P", "S", "U", "V");

    private static final Set<String> NOT_COLLECTED = Set.of("L", "O", "H", "J", "K");

    private SdmxStatus() {}

    static String of(Reason reason) {
        return switch (reason) {
            case NONE -> "A";
            case IMPUTED -> "I";
            case NOT_APPLICABLE -> "M";
            case NOT_ASSESSED -> "L";
            case SUPPRESSED, LOW_COVERAGE -> SUPPRESSED;
            default -> "O";
        };
    }

    static String confidentiality(Reason reason) {
        return switch (reason) {
            case SUPPRESSED -> CONFIDENTIAL;
            case LOW_COVERAGE -> NOT_FOR_PUBLICATION;
            default -> FREE;
        };
    }

    static String of(ObservationStatus status) {
        return switch (status) {
            case SCORED -> "A";
            case UNDER_APPEAL -> "P";
            case NOT_APPLICABLE -> "M";
            case NOT_ASSESSED -> "L";
            case NO_EVIDENCE, REFUSED -> "O";
            case SUPPRESSED -> SUPPRESSED;
        };
    }

    static String confidentiality(ObservationStatus status) {
        return status == ObservationStatus.SUPPRESSED ? CONFIDENTIAL : FREE;
    }

    /** Tells whether a value of this confidentiality may be used at all. */
    static boolean isFree(String confidentiality) {
        return confidentiality.isEmpty() || confidentiality.equals(FREE);
    }

    static boolean isKnown(String status) {
        return status.isEmpty()
                || WITH_VALUE.contains(status)
                || NOT_COLLECTED.contains(status)
                || status.equals("M")
                || status.equals(SUPPRESSED);
    }

    /** Returns the status of an observation; without a code it has a value or nobody looked. */
    static ObservationStatus observation(String status, boolean hasValue) {
        return switch (status) {
            case "" -> hasValue ? ObservationStatus.SCORED : ObservationStatus.NOT_ASSESSED;
            case "P" -> ObservationStatus.UNDER_APPEAL;
            case "M" -> ObservationStatus.NOT_APPLICABLE;
            case SUPPRESSED -> ObservationStatus.SUPPRESSED;
            default -> WITH_VALUE.contains(status) ? ObservationStatus.SCORED : ObservationStatus.NOT_ASSESSED;
        };
    }

    /** Returns why a score has no value; empty where SDMX does not tell. */
    static Optional<Reason> score(String status, String confidentiality, boolean hasValue) {
        if (hasValue) {
            return Optional.of(status.equals("I") ? Reason.IMPUTED : Reason.NONE);
        }
        return switch (status) {
            case "M" -> Optional.of(Reason.NOT_APPLICABLE);
            case "L" -> Optional.of(Reason.NOT_ASSESSED);
            case SUPPRESSED ->
                Optional.of(confidentiality.equals(NOT_FOR_PUBLICATION) ? Reason.LOW_COVERAGE : Reason.SUPPRESSED);
            default -> Optional.empty();
        };
    }
}
