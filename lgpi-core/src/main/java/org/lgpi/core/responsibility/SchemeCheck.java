package org.lgpi.core.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.stat.Decimals;

/** Finds everything that is wrong with the parts of a scheme; what the framework checks too is left to it. */
final class SchemeCheck {

    private final List<Problem> problems = new ArrayList<>();

    private SchemeCheck() {}

    static List<Problem> problems(
            String code,
            String version,
            double partialShare,
            OptionalDouble rescaledMaximum,
            List<ServiceField> fields) {
        SchemeCheck check = new SchemeCheck();
        if (!(partialShare >= 0 && partialShare <= 1)) {
            check.add(
                    "BAD_SHARE",
                    "partialShare",
                    "the share " + number(partialShare),
                    "a number from 0 to 1",
                    "write the share of a component's points that partial responsibility earns");
        }
        if (rescaledMaximum.isPresent()
                && !(rescaledMaximum.getAsDouble() > 0 && Double.isFinite(rescaledMaximum.getAsDouble()))) {
            check.add(
                    "BAD_MAXIMUM",
                    "rescaledMaximum",
                    "the maximum " + number(rescaledMaximum.getAsDouble()),
                    "a finite number above 0",
                    "correct the maximum, or leave it out");
        }
        fields.forEach(check::field);
        check.problems.addAll(Framework.problems(code, version, SchemeIndex.blocks(fields)));
        return check.problems;
    }

    private void field(ServiceField field) {
        if (field.maximum().isEmpty()) {
            return;
        }
        double points = field.services().stream()
                .flatMap(service -> service.components().stream())
                .mapToDouble(Component::points)
                .sum();
        double maximum = field.maximum().getAsDouble();
        int order = Double.compare(Decimals.round(points), Decimals.round(maximum));
        if (order != 0) {
            add(
                    order > 0 ? "POINTS_ABOVE_MAXIMUM" : "POINTS_BELOW_MAXIMUM",
                    field.code(),
                    number(points) + " points in the components of the field",
                    "the " + number(maximum) + " points that the field states as its maximum",
                    "correct the points of a component or the maximum");
        }
    }

    /** Writes whole numbers without a decimal point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void add(String kind, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(kind, subject, found, expected, remedy));
    }
}
