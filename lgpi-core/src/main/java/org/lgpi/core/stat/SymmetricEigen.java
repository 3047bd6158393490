package org.lgpi.core.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, {@code A v = lambda v}.
 *
 * <p>Vectors have length 1 and point so that the entry of largest size is positive; of entries whose sizes agree to 12
 * decimals the first decides. Where eigenvalues are equal, their vectors are any basis of the space they span.
 *
 * @param values the eigenvalues, falling
 * @param vectors the eigenvector of each value
 */
public record SymmetricEigen(List<Double> values, List<List<Double>> vectors) {

    /** Copies the lists. */
    public SymmetricEigen {
        values = List.copyOf(values);
        vectors = vectors.stream().map(List::copyOf).toList();
    }

    /**
     * Takes a matrix apart.
     *
     * @param matrix rows of a square symmetric matrix of finite numbers, at least one; only the mean of an entry and its
     *     mirror counts
     * @return its eigenvalues and eigenvectors
     * @throws IllegalArgumentException if the matrix is empty, not square, or holds NaN or infinity
     */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        if (n == 0) {
            throw new IllegalArgumentException("an empty matrix has no eigenvalues");
        }
        R064Store store = R064Store.FACTORY.make(n, n);
        for (int i = 0; i < n; i++) {
            if (matrix[i].length != n) {
                throw new IllegalArgumentException("row " + i + " has " + matrix[i].length + " of " + n + " entries");
            }
            for (int j = 0; j < n; j++) {
                double entry = i == j ? matrix[i][i] : (matrix[i][j] + matrix[j][i]) / 2;
                if (!Double.isFinite(entry)) {
                    throw new IllegalArgumentException("eigenvalues need finite numbers, found " + entry);
                }
                store.set(i, j, entry);
            }
        }
        Eigenvalue<Double> found = Eigenvalue.R064.make(n, true);
        if (!found.decompose(store)) {
            throw new IllegalStateException("the eigenvalues of a matrix of " + n + " rows could not be found");
        }
        double[] values = new double[n];
        found.getEigenvalues(values, Optional.empty());
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -values[k]))
                .toList();
        List<List<Double>> vectors = new ArrayList<>(n);
        for (int k : order) {
            double[] vector = new double[n];
            for (int i = 0; i < n; i++) {
                vector[i] = found.getV().doubleValue(i, k);
            }
            vectors.add(pointed(vector));
        }
        return new SymmetricEigen(order.stream().map(k -> values[k]).toList(), vectors);
    }

    private static List<Double> pointed(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            if (Decimals.round(Math.abs(vector[i])) > Decimals.round(Math.abs(vector[largest]))) {
                largest = i;
            }
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        return Arrays.stream(vector).map(x -> sign * x + 0.0).boxed().toList();
    }

    /** Returns one line: the number of eigenvalues, the largest and the smallest. */
    @Override
    public String toString() {
        return values.size() + " eigenvalues from " + values.get(0) + " to " + values.get(values.size() - 1);
    }
}
