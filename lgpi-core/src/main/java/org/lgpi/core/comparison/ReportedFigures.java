package org.lgpi.core.comparison;

import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/** What may be done with {@link ReportedFigure}s. */
final class ReportedFigures {

    private ReportedFigures() {}

    static void check(ReportedFigure figure) {
        double value = figure.value();
        boolean percent = figure.unit().equals(ReportedFigure.PERCENT);
        if (!Double.isFinite(value) || (percent && !(value >= 0 && value <= 100))) {
            throw new IllegalArgumentException(name(figure) + ": " + value + "; expected "
                    + (percent ? "a percentage from 0 to 100" : "a finite number"));
        }
        if (figure.respondents().orElse(1) < 1) {
            throw new IllegalArgumentException(name(figure) + ": "
                    + figure.respondents().getAsLong() + " respondents; leave the number out if it is not known");
        }
    }

    static double difference(ReportedFigure a, ReportedFigure b) {
        comparable(a, b).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return a.value() - b.value();
    }

    private static Optional<Problem> comparable(ReportedFigure a, ReportedFigure b) {
        if (a.indicator().equals(b.indicator()) && a.unit().equals(b.unit())) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "NOT_COMPARABLE",
                name(a) + " and " + name(b),
                a.indicator() + " in " + a.unit() + " and " + b.indicator() + " in " + b.unit(),
                "two figures of one indicator and unit",
                "compare figures of the same kind"));
    }

    static Optional<Problem> untestable(ReportedFigure a, ReportedFigure b) {
        Optional<Problem> different = comparable(a, b);
        if (different.isPresent()) {
            return different;
        }
        String subject = name(a) + " and " + name(b);
        for (ReportedFigure figure : List.of(a, b)) {
            if (figure.respondents().isEmpty()) {
                return Optional.of(Problem.error(
                        "UNKNOWN_SAMPLE_SIZE",
                        subject,
                        "no number of respondents for " + name(figure),
                        "the number of respondents of both figures",
                        "report the difference without a test, or ask the publisher for the number"));
            }
            if (figure.qualifier() != ReportedFigure.Qualifier.EXACT
                    || !figure.unit().equals(ReportedFigure.PERCENT)) {
                return Optional.of(Problem.error(
                        "NOT_A_SHARE",
                        subject,
                        figure.qualifier() + " " + figure.value() + " " + figure.unit() + " for " + name(figure),
                        "an exact percentage of respondents",
                        "report the difference without a test"));
            }
        }
        return Optional.empty();
    }

    static ProportionTest test(ReportedFigure a, ReportedFigure b) {
        untestable(a, b).ifPresent(problem -> {
            throw new InvalidDefinitionException(List.of(problem));
        });
        return ProportionTest.of(
                a.value() / 100,
                a.respondents().getAsLong(),
                b.value() / 100,
                b.respondents().getAsLong());
    }

    private static String name(ReportedFigure figure) {
        return figure.source() + " " + figure.indicator() + " " + figure.group();
    }
}
