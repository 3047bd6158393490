package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.lgpi.core.stat.ExactSum;

/** Exact sums of the powers of an answer that is any number: w y^k and w^2 y^k for k from 0 to 2; y is the answer itself. */
final class MomentSums implements ItemSums {

    private static final int POWERS = 3;

    final ExactSum[] sums;
    long n;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;

    MomentSums(boolean squares) {
        this(Stream.generate(ExactSum::new).limit(squares ? 2 * POWERS : POWERS).toArray(ExactSum[]::new));
    }

    MomentSums(ExactSum[] sums) {
        this.sums = sums;
    }

    void add(double weight, double answer) {
        n++;
        least = Math.min(least, answer);
        most = Math.max(most, answer);
        double product = weight;
        for (int k = 0; k < sums.length; k++) {
            if (k == POWERS) {
                product = weight * weight;
            }
            sums[k].add(product);
            product *= answer;
        }
    }

    void add(MomentSums other) {
        n += other.n;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
        for (int k = 0; k < sums.length; k++) {
            sums[k].add(other.sums[k]);
        }
    }

    MomentSums copy() {
        MomentSums copy = new MomentSums(Arrays.stream(sums).map(ExactSum::copy).toArray(ExactSum[]::new));
        copy.n = n;
        copy.least = least;
        copy.most = most;
        return copy;
    }

    @Override
    public long n() {
        return n;
    }

    @Override
    public double weight() {
        return sums[0].value();
    }

    @Override
    public double least(DoubleUnaryOperator y) {
        return least;
    }

    @Override
    public double most(DoubleUnaryOperator y) {
        return most;
    }

    @Override
    public double sum(DoubleUnaryOperator y, double centre) {
        return sums[1].value() - centre * sums[0].value();
    }

    @Override
    public double squares(DoubleUnaryOperator y, double centre) {
        return squares(0, centre);
    }

    @Override
    public double weightedSquares(DoubleUnaryOperator y, double centre) {
        return squares(POWERS, centre);
    }

    private double squares(int from, double centre) {
        double squares = sums[from + 2].value() - centre * (2 * sums[from + 1].value() - centre * sums[from].value());
        return Math.max(0, squares);
    }
}
