package org.lgpi.core.responsibility;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;

/**
 * A score beside the same score within the unit's own powers: without the criteria of service fields for which the unit
 * has no responsibility.
 *
 * <p>A criterion names the field that carries it by the tag {@value #TAG}; it is left out, as not applicable, if each of
 * the fields it names is outside the unit's powers, see {@link ResponsibilityCoding#isOutsidePowers}. A criterion
 * without the tag always stays, and so does one whose field is partly or not yet coded: what is unknown excludes
 * nothing. Neither score replaces the other.
 *
 * @param whole score of all criteria
 * @param within score within the unit's own powers
 * @param outside codes of the criteria that were left out, in the order of the framework
 */
public record OwnPowers(Scorecard whole, Scorecard within, List<String> outside) {

    /** Name of the tag that names the service fields of a criterion. */
    public static final String TAG = "serviceField";

    /** Copies the codes. */
    public OwnPowers {
        outside = List.copyOf(outside);
    }

    /**
     * Scores a unit with and without what lies outside its powers.
     *
     * @param index index whose criteria may carry the tag {@value #TAG}
     * @param assessment findings of the unit
     * @param coding responsibilities of the same unit; the period may differ, since powers change less often
     * @return both scores
     * @throws IllegalArgumentException if the coding is of another unit
     * @throws InvalidDefinitionException with every tag that names a field which the scheme lacks
     */
    public static OwnPowers of(IndexDefinition index, Assessment assessment, ResponsibilityCoding coding) {
        if (!assessment.unit().equals(coding.unit())) {
            throw new IllegalArgumentException("the assessment is of " + assessment.unit()
                    + ", the responsibilities are of " + coding.unit() + "; use those of the same unit");
        }
        InvalidDefinitionException.throwIfAny(problems(index, coding.scheme()));
        List<String> outside = index.framework().criteria().stream()
                .filter(criterion -> isOutside(criterion, coding))
                .map(Criterion::code)
                .toList();
        Assessment.Builder within = Assessment.builder(assessment.framework(), assessment.unit(), assessment.period());
        assessment.observations().forEach(within::observation);
        outside.forEach(code -> within.status(code, ObservationStatus.NOT_APPLICABLE));
        Scorer scorer = Scorer.of(index);
        return new OwnPowers(scorer.score(assessment), scorer.score(within.build()), outside);
    }

    private static boolean isOutside(Criterion criterion, ResponsibilityCoding coding) {
        List<String> fields = criterion.tags().values(TAG);
        return !fields.isEmpty() && fields.stream().allMatch(coding::isOutsidePowers);
    }

    /**
     * Returns the tags that name a field which a scheme lacks.
     *
     * @param index the index
     * @param scheme the scheme
     * @return the problems, empty if every tag names a field of the scheme
     */
    public static List<Problem> problems(IndexDefinition index, ResponsibilityScheme scheme) {
        List<Problem> problems = new ArrayList<>();
        for (Criterion criterion : index.framework().criteria()) {
            for (String field : criterion.tags().values(TAG)) {
                if (scheme.field(field).isEmpty()) {
                    problems.add(Problem.error(
                            "UNKNOWN_FIELD",
                            criterion.code(),
                            "the service field " + field,
                            "a field of " + scheme.code() + " " + scheme.version(),
                            "correct the tag " + TAG + ", or use the scheme that has the field"));
                }
            }
        }
        return problems;
    }

    /** Returns one line: both scores and the number of criteria left out. */
    @Override
    public String toString() {
        return whole + "; within own powers " + within.index() + ", " + outside.size() + " criteria left out";
    }
}
