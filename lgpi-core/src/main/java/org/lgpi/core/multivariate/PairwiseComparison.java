package org.lgpi.core.multivariate;

import java.util.Objects;

/**
 * How much more a judge holds one node to matter than a sibling.
 *
 * @param judge name of the judge
 * @param first code of one node
 * @param second code of a sibling
 * @param ratio how many times as much the first matters; above 0, on Saaty's scale 1 to 9 or the inverse
 */
public record PairwiseComparison(String judge, String first, String second, double ratio) {

    /** Checks that no part is missing; what the parts say is checked when they are used. */
    public PairwiseComparison {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }
}
