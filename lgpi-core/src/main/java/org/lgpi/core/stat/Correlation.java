package org.lgpi.core.stat;

import java.util.ArrayList;
import java.util.List;

/**
 * Coefficients of correlation with p-values, over the rows in which both columns have a value (pairwise complete).
 *
 * <p>A column that is constant over these rows, or fewer than 3 rows, give no coefficient. The coefficient of x and y is
 * that of y and x, bit for bit.
 */
public enum Correlation {
    /**
     * {@code sum((x - mx)(y - my)) / sqrt(sum((x - mx)^2) sum((y - my)^2))}; the p-value is that of {@code r sqrt((n - 2)
     * / (1 - r^2))} under Student's t with n - 2 degrees of freedom.
     */
    PEARSON,
    /** The same over ranks, ties sharing their mean rank; the p-value likewise (Student's t). */
    SPEARMAN,
    /**
     * Kendall's tau-b, {@code (C - D) / sqrt((T - Tx)(T - Ty))} from concordant and discordant pairs, all pairs and those
     * tied in one column; in time n log n (W. R. Knight 1966, JASA 61:436). The p-value is exact below 50 rows without
     * ties, otherwise that of the normal distribution with the variance for ties and no correction for continuity (M.
     * G. Kendall, Rank Correlation Methods, 4th edition 1970).
     */
    KENDALL;

    /** Fewer rows say nothing. */
    private static final int FEWEST = 3;

    /**
     * Correlates two columns.
     *
     * @param x values of one column, NaN where there is none
     * @param y values of the other column in the same rows
     * @return the coefficient
     * @throws IllegalArgumentException if the columns differ in length
     */
    public Association of(double[] x, double[] y) {
        return pairs(List.of(x, y)).get(0);
    }

    /**
     * Correlates every column with every other.
     *
     * @param columns columns of the same rows, NaN where there is no value
     * @return the coefficients of the pairs (0, 1), (0, 2) ... (1, 2) ...
     * @throws IllegalArgumentException if the columns differ in length
     */
    public List<Association> pairs(List<double[]> columns) {
        RankedColumn[] prepared = new RankedColumn[columns.size()];
        for (int i = 0; i < prepared.length; i++) {
            if (columns.get(i).length != columns.get(0).length) {
                throw new IllegalArgumentException(
                        "columns of " + columns.get(0).length + " and " + columns.get(i).length + " rows");
            }
            prepared[i] = new RankedColumn(columns.get(i), this != PEARSON);
        }
        List<Association> pairs = new ArrayList<>();
        for (int i = 0; i < prepared.length; i++) {
            for (int j = i + 1; j < prepared.length; j++) {
                pairs.add(pair(prepared[i], prepared[j]));
            }
        }
        return pairs;
    }

    private Association pair(RankedColumn x, RankedColumn y) {
        return switch (this) {
            case PEARSON -> linear(x, y);
            case SPEARMAN ->
                x.complete() && y.complete()
                        ? linear(x.ranks(), y.ranks())
                        : linear(new RankedColumn(x.ranksWith(y), false), new RankedColumn(y.ranksWith(x), false));
            case KENDALL -> KendallTau.of(x, y);
        };
    }

    private static Association linear(RankedColumn x, RankedColumn y) {
        double[] a = x.centred();
        double[] b = y.centred();
        double n = a.length;
        double xx = x.squares();
        double yy = y.squares();
        double xy = 0;
        if (x.complete() && y.complete()) {
            xy = product(a, b);
        } else {
            // columns are centred already, so that the sums of the common rows are small and their squares lose nothing
            double sx = 0;
            double sy = 0;
            n = 0;
            xx = 0;
            yy = 0;
            for (int row = 0; row < a.length; row++) {
                double u = a[row];
                double v = b[row];
                if (!Double.isNaN(u) && !Double.isNaN(v)) {
                    n++;
                    sx += u;
                    sy += v;
                    xx += u * u;
                    yy += v * v;
                    xy += u * v;
                }
            }
            xx = x.isConstantWith(y) ? 0 : xx - sx * sx / n;
            yy = y.isConstantWith(x) ? 0 : yy - sy * sy / n;
            xy -= sx * sy / n;
        }
        if (n < FEWEST || !(xx > 0) || !(yy > 0)) {
            return new Association(Double.NaN, Double.NaN, (int) n);
        }
        double r = Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
        double t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        return new Association(r, Distributions.tTwoSided(t, n - 2), (int) n);
    }

    /** Four sums at a time, so that no addition waits for the one before. */
    private static double product(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int end = a.length - 3;
        int row = 0;
        for (; row < end; row += 4) {
            s0 += a[row] * b[row];
            s1 += a[row + 1] * b[row + 1];
            s2 += a[row + 2] * b[row + 2];
            s3 += a[row + 3] * b[row + 3];
        }
        for (; row < a.length; row++) {
            s0 += a[row] * b[row];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
