package org.lgpi.core.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lgpi.core.stat.ExactSum;

/** Points whose coordinates have mean 0 and standard deviation 1, to measure how far they are from each other. */
final class Standardised {

    private final List<double[]> points;

    private Standardised(List<double[]> points) {
        this.points = points;
    }

    /** Standardises points by the standard deviation with n - 1; a coordinate that never changes becomes 0. */
    static Standardised of(List<double[]> points) {
        List<double[]> copies = points.stream().map(double[]::clone).toList();
        int size = points.size();
        for (int a = 0; size > 0 && a < points.get(0).length; a++) {
            ExactSum sum = new ExactSum();
            for (double[] point : points) {
                sum.add(point[a]);
            }
            double mean = sum.value() / size;
            ExactSum squares = new ExactSum();
            for (double[] point : points) {
                squares.add((point[a] - mean) * (point[a] - mean));
            }
            double sd = Math.sqrt(squares.value() / (size - 1));
            for (int i = 0; i < size; i++) {
                copies.get(i)[a] = sd > 0 ? (points.get(i)[a] - mean) / sd : 0;
            }
        }
        return new Standardised(copies);
    }

    /** Returns the points nearest to one, itself left out, those equally far in their order. */
    List<Integer> nearest(int from, int count) {
        double[] distances = points.stream()
                .mapToDouble(point -> distance(point, points.get(from)))
                .toArray();
        return IntStream.range(0, points.size())
                .filter(i -> i != from)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(count)
                .toList();
    }

    /** Leaves the root out, which changes no order. */
    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
