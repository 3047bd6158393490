package org.lgpi.core.survey.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.SurveyItem;

/** How an answer becomes a number of an indicator. */
public sealed interface Recode {

    /**
     * Returns the number of an answer.
     *
     * @param item the item
     * @param answer an answer on its scale
     * @return the number; NaN if this recode has none for the answer
     */
    double of(SurveyItem item, double answer);

    /**
     * Place on the scale of the item: {@code (answer - min) / (max - min)}, so that 4 of 1 to 5 is 0.75.
     */
    record Share() implements Recode {
        @Override
        public double of(SurveyItem item, double answer) {
            if (item.kind() == ItemKind.BINARY) {
                return answer;
            }
            double min = item.min().orElse(Double.NaN);
            return (answer - min) / (item.max().orElse(Double.NaN) - min);
        }

        /** Returns the word of the recode. */
        @Override
        public String toString() {
            return "share";
        }
    }

    /**
     * 1 in the top box, else 0.
     *
     * @param from answer from which on the top box counts, inclusive; that of the item if empty
     */
    record TopBox(OptionalDouble from) implements Recode {
        @Override
        public double of(SurveyItem item, double answer) {
            double least = from.orElse(item.topBox().orElse(Double.NaN));
            return Double.isNaN(least) ? Double.NaN : answer >= least ? 1 : 0;
        }

        /** Returns the word of the recode and its bound. */
        @Override
        public String toString() {
            return "top box" + (from.isPresent() ? " from " + from.getAsDouble() : "");
        }
    }

    /**
     * 1 for some answers, 0 for all others.
     *
     * @param answers answers that count as yes, at least one
     */
    record Yes(Set<Double> answers) implements Recode {

        /** Copies the answers. */
        public Yes {
            answers = Collections.unmodifiableSortedSet(new TreeSet<>(answers));
        }

        @Override
        public double of(SurveyItem item, double answer) {
            return answers.contains(answer) ? 1 : 0;
        }

        /** Returns the word of the recode and what counts as yes. */
        @Override
        public String toString() {
            return "yes to " + answers;
        }
    }

    /**
     * A number for each answer.
     *
     * @param values number by answer; each answer of the scale needs one
     */
    record Values(SortedMap<Double, Double> values) implements Recode {

        /** Copies the numbers. */
        public Values {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        @Override
        public double of(SurveyItem item, double answer) {
            return values.getOrDefault(answer, Double.NaN);
        }

        /** Returns the word of the recode and its numbers. */
        @Override
        public String toString() {
            return "values " + values;
        }
    }

    /** The answer itself, for criteria on the scale of the item. */
    record AsIs() implements Recode {
        @Override
        public double of(SurveyItem item, double answer) {
            return answer;
        }

        /** Returns the word of the recode. */
        @Override
        public String toString() {
            return "as is";
        }
    }

    /**
     * Returns the place on the scale.
     *
     * @return the recode
     */
    static Recode share() {
        return new Share();
    }

    /**
     * Returns the top box of the item.
     *
     * @return the recode
     */
    static Recode topBox() {
        return new TopBox(OptionalDouble.empty());
    }

    /**
     * Returns a top box of its own.
     *
     * @param from answer from which on it counts, inclusive
     * @return the recode
     */
    static Recode topBox(double from) {
        return new TopBox(OptionalDouble.of(from));
    }

    /**
     * Returns yes for some answers.
     *
     * @param answers answers that count as yes; 1 if none are given
     * @return the recode
     */
    static Recode yes(Double... answers) {
        return new Yes(answers.length == 0 ? Set.of(1.0) : new TreeSet<>(List.of(answers)));
    }

    /**
     * Returns a number for each answer.
     *
     * @param values number by answer
     * @return the recode
     */
    static Recode values(Map<Double, Double> values) {
        return new Values(new TreeMap<>(values));
    }

    /**
     * Returns the answer itself.
     *
     * @return the recode
     */
    static Recode asIs() {
        return new AsIs();
    }
}
