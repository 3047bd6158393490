package org.lgpi.core.survey;

import java.util.List;

/**
 * Where the sums of each item lie in a cell.
 *
 * <p>An item with few listed answers has a slot for each: the count of answers, the sum of their weights in two words
 * (a whole number and 64 binary digits behind the point) and, where respondents are a stage of the sample, the sum of
 * squared weights in three (the last digit stands for 2^-96). Other items keep exact sums of powers instead.
 */
final class CellLayout {

    static final int COUNT = 0;
    static final int WHOLE = 1;
    static final int FRACTION = 2;
    static final int SQUARES = 3;

    final boolean squares;
    /** Words of a slot. */
    final int stride;
    /** First word of each item; -1 without listed answers. */
    final int[] offset;
    /** Smallest listed answer of each item. */
    final int[] first;
    /** Number of listed answers of each item. */
    final int[] answers;
    /** Words of a cell. */
    final int words;

    CellLayout(SurveyDesign design) {
        squares = design.columns().psu().isEmpty()
                || design.columns().populationInPsu().isPresent();
        stride = squares ? 6 : 3;
        int items = design.items().size();
        offset = new int[items];
        first = new int[items];
        answers = new int[items];
        int next = 0;
        for (int i = 0; i < items; i++) {
            List<Integer> listed = design.items().get(i).listedAnswers();
            offset[i] = listed.isEmpty() ? -1 : next;
            first[i] = listed.isEmpty() ? 0 : listed.get(0);
            answers[i] = listed.size();
            next += listed.size() * stride;
        }
        words = next;
    }
}
