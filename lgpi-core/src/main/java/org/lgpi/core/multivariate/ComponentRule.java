package org.lgpi.core.multivariate;

import java.util.List;
import org.lgpi.core.stat.Decimals;

/** How many principal components are kept; the first always is. Eigenvalues compare rounded to 12 decimals. */
public enum ComponentRule {
    /** Eigenvalues of at least 1: a component explains no less than a criterion (H. F. Kaiser 1960). */
    KAISER,
    /** As many as explain 60 percent of the variance together. */
    SIXTY_PERCENT,
    /**
     * Eigenvalues of at least 1 that explain 10 percent each; further ones until 60 percent are explained: the three
     * conditions of the OECD/JRC Handbook (2008, step 6, weights from principal components).
     */
    HANDBOOK;

    private static final double LEAST_EIGENVALUE = 1;
    private static final double LEAST_SHARE = 0.1;
    private static final double LEAST_TOGETHER = 0.6;

    int count(List<Double> eigenvalues) {
        double sum = eigenvalues.stream().mapToDouble(value -> value).sum();
        double together = 0;
        int kept = 0;
        for (double value : eigenvalues) {
            boolean large = Decimals.reaches(value, LEAST_EIGENVALUE);
            boolean enough = Decimals.reaches(together / sum, LEAST_TOGETHER);
            boolean keep = switch (this) {
                case KAISER -> large;
                case SIXTY_PERCENT -> !enough;
                case HANDBOOK -> large && Decimals.reaches(value / sum, LEAST_SHARE) || !enough;
            };
            if (!keep && kept > 0) {
                break;
            }
            together += value;
            kept++;
        }
        return kept;
    }
}
