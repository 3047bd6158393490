package org.lgpi.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/** Collects everything that is wrong with a plan, so that all of it is told at once. */
final class PlanCheck {

    private final List<Problem> problems = new ArrayList<>();

    void error(String kind, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(kind, subject, found, expected, remedy));
    }

    /** Checks codes that must be valid and unique among their siblings. */
    void codes(String what, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!Codes.isValid(code)) {
                error(
                        "BAD_CODE",
                        what,
                        "the code '" + code + "'",
                        "1 to 64 letters, digits, full stops, hyphens or underscores",
                        "rename it");
            } else if (!seen.add(code)) {
                error("DUPLICATE_CODE", code, "the code twice", "each code once", "rename one of the two");
            }
        }
    }

    /** Checks a number that must lie between two ends; NaN does not. */
    void between(String subject, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            error(
                    "OUT_OF_RANGE",
                    subject,
                    Double.toString(value),
                    "a number from " + number(lowest) + " to " + number(highest),
                    "correct it");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    List<Problem> problems() {
        return problems;
    }

    void throwIfAny() {
        InvalidDefinitionException.throwIfAny(problems);
    }
}
