package org.lgpi.core.stat;

import java.util.stream.IntStream;

/**
 * A symmetric system of equations without negative eigenvalues, solved by Cholesky's method; an unknown that depends on
 * earlier ones is set to 0. Immutable and thread-safe.
 */
public final class NormalEquations {

    /** A pivot that shrinks to this share of its diagonal is rounding. */
    private static final double DEPENDENT = 1e-10;

    private final double[][] lower;

    /**
     * Factors a matrix.
     *
     * @param matrix square and symmetric; its lower triangle is read
     */
    public NormalEquations(double[][] matrix) {
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

    /**
     * Tells whether an unknown depends on earlier ones.
     *
     * @param unknown its position
     * @return true if so, to within rounding
     */
    public boolean isDependent(int unknown) {
        return lower[unknown][unknown] == 0;
    }

    /**
     * Solves the system.
     *
     * @param right a right side
     * @return the unknowns, 0 for dependent ones
     */
    public double[] solve(double[] right) {
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

    /**
     * Returns what a right side asks of a dependent unknown beyond what the earlier ones already give it.
     *
     * @param right a right side
     * @param dependent position of the unknown
     * @return the excess, 0 if the right side agrees with the dependence
     */
    public double excess(double[] right, int dependent) {
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

    /**
     * Returns the inverse of the matrix.
     *
     * @return its rows; those of dependent unknowns are 0
     */
    public double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < inverse.length; i++) {
            double[] unit = new double[lower.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    /** Returns one line: the numbers of unknowns and of dependent ones. */
    @Override
    public String toString() {
        long dependent =
                IntStream.range(0, lower.length).filter(this::isDependent).count();
        return lower.length + " equations, " + dependent + " dependent";
    }
}
