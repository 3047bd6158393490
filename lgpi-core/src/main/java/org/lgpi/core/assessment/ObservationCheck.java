package org.lgpi.core.assessment;

import java.util.Optional;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.Unit;

/**
 * The rules that every finding must keep, wherever it comes from: a known criterion, a value on its scale, no value
 * where the criterion does not apply.
 */
public final class ObservationCheck {

    private ObservationCheck() {}

    /**
     * Returns the problem of a criterion that the framework lacks.
     *
     * @param framework the framework
     * @param code the unknown code
     * @return the problem, without a place
     */
    public static Problem unknownCriterion(Framework framework, String code) {
        return Problem.error(
                "UNKNOWN_CRITERION",
                code,
                "the criterion " + code,
                "a criterion of " + framework.code() + " " + framework.version(),
                "correct the code, or use the definition that has it");
    }

    /**
     * Returns the problem of a unit that the register lacks.
     *
     * @param unit the unknown code
     * @return the problem, without a place
     */
    public static Problem unknownUnit(String unit) {
        return Problem.error(
                "UNKNOWN_UNIT",
                unit,
                "the unit " + unit,
                "a unit of the register",
                "correct the code, or add the unit to the register");
    }

    /**
     * Returns what is wrong with a value on a scale.
     *
     * @param criterion the criterion
     * @param value the value
     * @return the problem without a place, empty if the value is on the scale
     */
    public static Optional<Problem> offScale(Criterion criterion, double value) {
        if (criterion.scale().admits(value)) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "OFF_SCALE",
                criterion.code(),
                "the value " + text(value),
                criterion.scale().describe(),
                "correct the value or the scale of the criterion"));
    }

    /**
     * Returns the problem of a finding where the criterion does not apply to the unit.
     *
     * @param criterion the criterion
     * @param unit the unit
     * @return the problem, without a place
     */
    public static Problem notApplicable(Criterion criterion, Unit unit) {
        return Problem.error(
                "NOT_APPLICABLE_HERE",
                criterion.code(),
                "a finding for " + unit.code() + ", to which the criterion does not apply",
                "no finding: the criterion applies to " + criterion.appliesTo().values(),
                "remove the finding, or correct the unit register");
    }

    static Optional<Problem> problem(Criterion criterion, Unit unit, Observation observation) {
        if (observation.status().carriesValue()) {
            Optional<Problem> off = offScale(criterion, observation.value());
            if (off.isPresent()) {
                return off;
            }
            if (!criterion.appliesTo().includes(unit.properties())) {
                return Optional.of(notApplicable(criterion, unit));
            }
        }
        return Optional.empty();
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
