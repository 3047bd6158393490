package org.lgpi.core.survey.comparison;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several differences that were asked for together, and so are tested together.
 *
 * @param list the differences
 */
public record SurveyDifferences(List<SurveyDifference> list) implements Iterable<SurveyDifference> {

    /** Copies the list. */
    public SurveyDifferences {
        list = List.copyOf(list);
    }

    /**
     * Returns the difference of two groups as it was computed, or turned round.
     *
     * @param group code of the first group
     * @param against code of the second group
     * @return first less second
     * @throws IllegalArgumentException if these two were not compared
     */
    public SurveyDifference of(String group, String against) {
        for (SurveyDifference found : list) {
            if (found.group().equals(group) && found.against().equals(against)) {
                return found;
            }
            if (found.kind() == ComparisonKind.DOMAINS
                    && found.group().equals(against)
                    && found.against().equals(group)) {
                return reversed(found);
            }
        }
        throw new IllegalArgumentException(
                group + " and " + against + " are not among the " + list.size() + " compared");
    }

    /**
     * Returns the only difference.
     *
     * @return the difference
     * @throws IllegalStateException if there are several or none
     */
    public SurveyDifference only() {
        if (list.size() != 1) {
            throw new IllegalStateException("there are " + list.size() + " differences, not one");
        }
        return list.get(0);
    }

    /**
     * Returns the p-values, adjusted for their number.
     *
     * @param adjustment how
     * @return a p-value for each difference, NaN where there is no test
     */
    public double[] pValues(PValueAdjustment adjustment) {
        return adjustment.adjust(
                list.stream().mapToDouble(SurveyDifference::pValue).toArray());
    }

    /**
     * Returns the differences as a stream.
     *
     * @return a stream in the order of the list
     */
    public Stream<SurveyDifference> stream() {
        return list.stream();
    }

    @Override
    public Iterator<SurveyDifference> iterator() {
        return list.iterator();
    }

    private static SurveyDifference reversed(SurveyDifference of) {
        return new SurveyDifference(
                of.kind(),
                of.domain(),
                of.against(),
                of.group(),
                of.item(),
                of.itemAgainst(),
                of.statistic(),
                of.valueAgainst(),
                of.value(),
                0.0 - of.difference(),
                of.standardError(),
                of.df(),
                of.nAgainst(),
                of.n(),
                of.notes());
    }

    /** Returns one line: the number of differences and the first. */
    @Override
    public String toString() {
        return list.isEmpty()
                ? "no differences"
                : list.size() + (list.size() == 1 ? " difference, " : " differences, first ") + list.get(0);
    }
}
