package org.lgpi.core.survey;

/**
 * A symmetric system of equations without negative eigenvalues, solved by Cholesky's method; an unknown that depends on
 * earlier ones is set to 0.
 */
final class NormalEquations {

    /** A pivot that shrinks to this share of its diagonal is rounding. */
    private static final double DEPENDENT = 1e-10;

    private final double[][] lower;

    NormalEquations(double[][] matrix) {
        int size = matrix.length;
        lower = new double[size][size];
        for (int j = 0; j < size; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j][k] * lower[j][k];
            }
            if (!(pivot > DEPENDENT * matrix[j][j])) {
                continue;
            }
            lower[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < size; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = sum / lower[j][j];
            }
        }
    }

    boolean isDependent(int unknown) {
        return lower[unknown][unknown] == 0;
    }

    double[] solve(double[] right) {
        double[] x = forward(right);
        for (int i = x.length - 1; i >= 0; i--) {
            if (isDependent(i)) {
                x[i] = 0;
                continue;
            }
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** Returns what a right side asks of a dependent unknown beyond what the earlier ones already give it. */
    double excess(double[] right, int dependent) {
        return forward(right)[dependent];
    }

    /** Solves the lower triangle; for a dependent unknown, what is left of its right side. */
    private double[] forward(double[] right) {
        double[] y = right.clone();
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= lower[i][k] * (isDependent(k) ? 0 : y[k]);
            }
            y[i] = isDependent(i) ? y[i] : y[i] / lower[i][i];
        }
        return y;
    }

    double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < inverse.length; i++) {
            double[] unit = new double[lower.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
