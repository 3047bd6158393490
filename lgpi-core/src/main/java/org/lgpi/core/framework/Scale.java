package org.lgpi.core.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;

/**
 * What may be observed for a criterion, and which share of the scale an observed value is.
 *
 * <p>The share is 0 at the lower end and 1 at the upper end of the scale; the {@link Direction} of the criterion is
 * applied to it afterwards, once. Scales are not checked when they are made but by the framework that holds them, so
 * that a definition reports all of its problems at once.
 */
public sealed interface Scale {

    /**
     * Tells whether a value may be observed.
     *
     * @param value an observed value
     * @return true if it lies on the scale; false for NaN and infinities
     */
    boolean admits(double value);

    /**
     * Returns which share of the scale a value is.
     *
     * @param value a value that the scale admits
     * @return share, 0 to 1
     */
    double share(double value);

    /**
     * Returns the admitted values in words, as error messages use them.
     *
     * @return a text such as {@code 0, 0.5 or 1}
     */
    String describe();

    /**
     * Returns what contradicts itself in this scale.
     *
     * @param subject what the problems shall name, usually the code of the criterion
     * @return the problems, empty if there are none
     */
    List<Problem> problems(String subject);

    /** No or yes, written 0 or 1. */
    record Binary() implements Scale {

        @Override
        public boolean admits(double value) {
            return value == 0 || value == 1;
        }

        @Override
        public double share(double value) {
            return value;
        }

        @Override
        public String describe() {
            return "0 or 1";
        }

        @Override
        public List<Problem> problems(String subject) {
            return List.of();
        }
    }

    /**
     * One level of {@link Levels}.
     *
     * @param score the score that stands for the level in the data
     * @param label what earns it; may be empty
     */
    record Level(double score, Label label) {

        /** Checks that the label is there. */
        public Level {
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * A few listed scores, each with its wording. The share is {@code (score - lowest) / (highest - lowest)}.
     *
     * @param levels the levels in rising order of their scores, at least two
     */
    record Levels(List<Level> levels) implements Scale {

        /** Copies the levels. */
        public Levels {
            levels = List.copyOf(levels);
        }

        @Override
        public boolean admits(double value) {
            for (Level level : levels) {
                if (level.score() == value) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public double share(double value) {
            double lowest = levels.get(0).score();
            double highest = levels.get(levels.size() - 1).score();
            return (value - lowest) / (highest - lowest);
        }

        @Override
        public String describe() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < levels.size(); i++) {
                text.append(i == 0 ? "" : i == levels.size() - 1 ? " or " : ", ")
                        .append(ScaleText.number(levels.get(i).score()));
            }
            return text.toString();
        }

        @Override
        public List<Problem> problems(String subject) {
            return ScaleText.rising(
                    subject, "levels", levels.stream().mapToDouble(Level::score).toArray(), 2);
        }
    }

    /**
     * Any number from a minimum to a maximum. The share is {@code (value - minimum) / (maximum - minimum)}.
     *
     * @param minimum lower end, finite
     * @param maximum upper end, finite and above the minimum
     */
    record Range(double minimum, double maximum) implements Scale {

        @Override
        public boolean admits(double value) {
            return value >= minimum && value <= maximum;
        }

        @Override
        public double share(double value) {
            return (value - minimum) / (maximum - minimum);
        }

        @Override
        public String describe() {
            return "a number from " + ScaleText.number(minimum) + " to " + ScaleText.number(maximum);
        }

        @Override
        public List<Problem> problems(String subject) {
            return ScaleText.rising(subject, "range", new double[] {minimum, maximum}, 2);
        }
    }

    /**
     * One band of {@link Steps}.
     *
     * @param from lower end of the band, inclusive
     * @param score share that the band earns, 0 to 1
     * @param label wording of the band; may be empty
     */
    record Step(double from, double score, Label label) {

        /** Checks that the label is there. */
        public Step {
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * Bands of a number, each with the share that it earns: a value belongs to the last step whose {@code from} it
     * reaches. The scores rise or fall with the number; they are shares of the scale, so that a criterion whose scores
     * fall with the number keeps the direction {@code POSITIVE}.
     *
     * @param steps the bands in rising order of {@code from}, at least two
     * @param maximum largest number that may be observed; empty if there is no upper end
     */
    record Steps(List<Step> steps, Optional<Double> maximum) implements Scale {

        /** Copies the steps. */
        public Steps {
            steps = List.copyOf(steps);
            Objects.requireNonNull(maximum, "maximum");
        }

        @Override
        public boolean admits(double value) {
            return value >= steps.get(0).from() && value <= maximum.orElse(Double.MAX_VALUE);
        }

        @Override
        public double share(double value) {
            int i = steps.size() - 1;
            while (i > 0 && value < steps.get(i).from()) {
                i--;
            }
            return steps.get(i).score();
        }

        @Override
        public String describe() {
            String from = "a number from " + ScaleText.number(steps.get(0).from());
            return maximum.map(top -> from + " to " + ScaleText.number(top)).orElse(from + " upwards");
        }

        @Override
        public List<Problem> problems(String subject) {
            List<Problem> problems = new ArrayList<>();
            double[] from = steps.stream().mapToDouble(Step::from).toArray();
            problems.addAll(ScaleText.rising(subject, "steps", from, 2));
            for (Step step : steps) {
                if (!(step.score() >= 0 && step.score() <= 1)) {
                    problems.add(Problem.error(
                            "BAD_SCALE",
                            subject,
                            "a step with score " + ScaleText.number(step.score()),
                            "a score from 0 to 1",
                            "write the share that the step earns"));
                }
            }
            if (maximum.isPresent() && !steps.isEmpty() && !(maximum.get() >= from[from.length - 1])) {
                problems.add(Problem.error(
                        "BAD_SCALE",
                        subject,
                        "maximum " + ScaleText.number(maximum.get()) + " below the last step",
                        "a maximum of at least " + ScaleText.number(from[from.length - 1]),
                        "raise the maximum or leave it out"));
            }
            return problems;
        }
    }

    /**
     * Points from 0 to a maximum. The share is {@code value / maximum}; where weights follow the criteria, the maximum
     * is the weight.
     *
     * @param maximum largest number of points, finite and above 0
     */
    record Points(double maximum) implements Scale {

        @Override
        public boolean admits(double value) {
            return value >= 0 && value <= maximum;
        }

        @Override
        public double share(double value) {
            return value / maximum;
        }

        @Override
        public String describe() {
            return "points from 0 to " + ScaleText.number(maximum);
        }

        @Override
        public List<Problem> problems(String subject) {
            return ScaleText.rising(subject, "points", new double[] {0, maximum}, 2);
        }
    }

    /**
     * Returns the scale of a yes-or-no criterion.
     *
     * @return the scale
     */
    static Scale binary() {
        return new Binary();
    }

    /**
     * Returns a scale of listed scores without wording.
     *
     * @param scores the scores in rising order
     * @return the scale
     */
    static Scale levels(double... scores) {
        return new Levels(Arrays.stream(scores)
                .mapToObj(score -> new Level(score, Label.EMPTY))
                .toList());
    }

    /**
     * Returns a scale of listed scores with wording.
     *
     * @param levels the levels in rising order of their scores
     * @return the scale
     */
    static Scale levels(List<Level> levels) {
        return new Levels(levels);
    }

    /**
     * Returns a scale of any number between two ends.
     *
     * @param minimum lower end
     * @param maximum upper end
     * @return the scale
     */
    static Scale range(double minimum, double maximum) {
        return new Range(minimum, maximum);
    }

    /**
     * Returns a scale of bands of a number without an upper end.
     *
     * @param steps the bands in rising order
     * @return the scale
     */
    static Scale steps(List<Step> steps) {
        return new Steps(steps, Optional.empty());
    }

    /**
     * Returns a scale of points.
     *
     * @param maximum largest number of points
     * @return the scale
     */
    static Scale points(double maximum) {
        return new Points(maximum);
    }
}
