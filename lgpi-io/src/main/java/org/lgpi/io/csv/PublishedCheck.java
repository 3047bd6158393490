package org.lgpi.io.csv;

import java.util.List;
import org.lgpi.core.base.Problem;

/**
 * How published figures compare with the scores that were computed.
 *
 * @param compared number of published figures that stand beside a computed score
 * @param reproduced number of those that the computed score fits
 * @param problems a warning for each figure that does not fit, an error for each row that could not be used
 */
public record PublishedCheck(int compared, int reproduced, List<Problem> problems) {

    /** Copies the problems. */
    public PublishedCheck {
        problems = List.copyOf(problems);
    }

    /** Returns one line: how many published figures fit. */
    @Override
    public String toString() {
        return reproduced + " of " + compared + " published figures fit the computed scores";
    }
}
