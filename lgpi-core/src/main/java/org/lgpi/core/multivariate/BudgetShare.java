package org.lgpi.core.multivariate;

import java.util.Objects;

/**
 * What a judge gives a node out of a budget of points.
 *
 * @param judge name of the judge
 * @param code code of the node
 * @param points points, 0 or more; only their proportion among siblings counts
 */
public record BudgetShare(String judge, String code, double points) {

    /** Checks that no part is missing; what the parts say is checked when they are used. */
    public BudgetShare {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(code, "code");
    }
}
