package org.lgpi.core.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lgpi.core.survey.Statistic;

/**
 * One rule against showing an estimate: where all its conditions hold, the verdict is at least as grave as its own.
 *
 * @param verdict {@code CAUTION} or {@code SUPPRESS}
 * @param scope which statistics the rule is about
 * @param when the conditions, at least one
 */
public record PublicationRule(Verdict verdict, Scope scope, List<Condition> when) {

    /** Which statistics a rule is about. */
    public enum Scope {
        /** All of them. */
        ALL,
        /** Shares from 0 to 1, see {@link Statistic#isShare}. */
        SHARES,
        /** All that are no shares. */
        OTHERS;

        boolean includes(Statistic statistic) {
            return this == ALL || statistic.isShare() == (this == SHARES);
        }
    }

    /** What of an estimate is compared with a limit. */
    public enum Measure {
        /** Number of observations, unweighted. */
        N("n"),
        /** Number of observations over the design effect with replacement; of equal answers, their number. */
        EFFECTIVE_SAMPLE_SIZE("effective sample size"),
        /** Standard error over the size of the estimate; infinite where that is 0 and the error is not. */
        CV("cv"),
        /** Standard error, on the scale of the item. */
        STANDARD_ERROR("standard error"),
        /** Width of the interval, on the scale of the item. */
        WIDTH("interval width"),
        /** Width of the interval over the size of the estimate; infinite where that is 0 and the error is not. */
        RELATIVE_WIDTH("relative interval width"),
        /** Degrees of freedom. */
        DF("df");

        private final String words;

        Measure(String words) {
            this.words = words;
        }
    }

    /** On which side of its limit a measure meets a condition. */
    public enum Comparison {
        /** Smaller than the limit. */
        BELOW("below"),
        /** The limit or smaller. */
        AT_MOST("at most"),
        /** The limit or larger. */
        AT_LEAST("at least"),
        /** Larger than the limit. */
        ABOVE("above");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }
    }

    /**
     * One condition on an estimate.
     *
     * @param measure what is compared
     * @param comparison on which side of the limit the condition holds, both rounded to 12 decimals
     * @param limit the limit
     */
    public record Condition(Measure measure, Comparison comparison, double limit) {

        /** Checks that no part is missing. */
        public Condition {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(comparison, "comparison");
        }

        /** Returns the condition in words, such as {@code n below 30}. */
        @Override
        public String toString() {
            return measure.words + " " + comparison.words + " " + shown(limit);
        }

        private String quote(double found) {
            return this + ", " + (Double.isNaN(found) ? "not known" : "found " + shown(found));
        }

        private static String shown(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : String.format(Locale.ROOT, "%.4g", number).replaceFirst("(\\.[0-9]*?)0+$", "$1");
        }
    }

    /** Checks and copies the parts. */
    public PublicationRule {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(scope, "scope");
        when = List.copyOf(when);
    }

    /**
     * Returns a rule about all statistics with one condition.
     *
     * @param verdict {@code CAUTION} or {@code SUPPRESS}
     * @param measure what is compared
     * @param comparison on which side of the limit the condition holds
     * @param limit the limit
     * @return the rule
     */
    public static PublicationRule of(Verdict verdict, Measure measure, Comparison comparison, double limit) {
        return new PublicationRule(verdict, Scope.ALL, List.of(new Condition(measure, comparison, limit)));
    }

    boolean appliesTo(Measures found) {
        return scope.includes(found.statistic()) && when.stream().allMatch(found::meet);
    }

    /** Returns the conditions with what was found. */
    String quote(Measures found) {
        return when.stream()
                .map(condition -> condition.quote(found.of(condition.measure())))
                .collect(Collectors.joining(" and "));
    }

    /** Returns one line: the verdict and the conditions in words. */
    @Override
    public String toString() {
        return verdict + (scope == Scope.ALL ? "" : " " + scope.name().toLowerCase(Locale.ROOT)) + " with "
                + when.stream().map(Condition::toString).collect(Collectors.joining(" and "));
    }
}
