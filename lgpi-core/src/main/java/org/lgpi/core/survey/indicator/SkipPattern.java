package org.lgpi.core.survey.indicator;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a question concerns: those who gave certain answers to another item. All others were rightly not asked, which is
 * not the same as no answer; one whose answer to the other item is missing counts as without answer.
 *
 * @param item code of the other item
 * @param answers answers of those who are concerned, at least one
 */
public record SkipPattern(String item, Set<Double> answers) {

    /** Copies the answers. */
    public SkipPattern {
        answers = Collections.unmodifiableSortedSet(new TreeSet<>(answers));
    }

    /** Returns one line: the item and the answers. */
    @Override
    public String toString() {
        return "only if " + item + " is one of " + answers;
    }
}
