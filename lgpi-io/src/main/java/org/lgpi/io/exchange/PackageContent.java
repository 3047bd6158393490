package org.lgpi.io.exchange;

import java.util.List;
import java.util.Objects;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.territory.UnitRegister;

/**
 * What a Data Package holds of an index; a table that it lacks is empty here.
 *
 * @param assessments the observations
 * @param scores the scores
 * @param units the units
 */
public record PackageContent(AssessmentTable assessments, List<PublishedScore> scores, UnitRegister units) {

    /** Copies the scores. */
    public PackageContent {
        Objects.requireNonNull(assessments, "assessments");
        scores = List.copyOf(scores);
        Objects.requireNonNull(units, "units");
    }

    /** Returns one line: how much of each there is. */
    @Override
    public String toString() {
        return assessments.size() + " assessments, " + scores.size() + " scores, " + units.size() + " units";
    }
}
