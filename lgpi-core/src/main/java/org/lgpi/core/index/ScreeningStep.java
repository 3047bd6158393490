package org.lgpi.core.index;

import java.util.Locale;
import org.lgpi.core.stat.Decimals;

/** Decides which rows have enough data. */
final class ScreeningStep {

    private final Screening screening;

    ScreeningStep(Screening screening) {
        this.screening = screening;
    }

    /** Why each row is screened out; empty where it is not. */
    String[] reasons(Availability availability) {
        String[] reasons = new String[availability.table().size()];
        for (int row = 0; row < reasons.length; row++) {
            reasons[row] = reason(availability, row);
        }
        return reasons;
    }

    private String reason(Availability availability, int row) {
        Screening.Force force = screening.force().get(availability.table().unit(row));
        if (force != null) {
            return force == Screening.Force.KEEP ? "" : "dropped by the definition";
        }
        String data = below(
                "availability",
                availability.share(row),
                screening.minimumAvailability().orElse(0));
        String zeros = below(
                "share of non-zeros",
                availability.nonZero(row),
                screening.minimumNonZero().orElse(0));
        return data + (data.isEmpty() || zeros.isEmpty() ? "" : ", ") + zeros;
    }

    private static String below(String what, double share, double minimum) {
        return Double.isNaN(share) || Decimals.reaches(share, minimum)
                ? ""
                : String.format(Locale.ROOT, "%s %.4f below %s", what, share, minimum);
    }
}
