package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whole-number leads decide as the weights do, whatever the weights, gaps and ties, in more rows than one tile holds. */
class CopelandProperties {

    @Property(tries = 40)
    void whereNothingDiffersEachPairIsDecidedOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1100) int rows, @ForAll @IntRange(max = 3) int kind) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = weights(kind, random);
        double[][] values = values(weights.length, rows, random);
        double[] shares = new double[rows];
        Copeland.score(weights, values, values, shares, shares);
        assertThat(shares).containsExactly(expected(weights, values, values));
    }

    @Property(tries = 40)
    void boundsMeetEachOther(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1100) int rows, @ForAll @IntRange(max = 3) int kind) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = weights(kind, random);
        double[][] low = values(weights.length, rows, random);
        double[][] high = new double[low.length][];
        for (int i = 0; i < low.length; i++) {
            high[i] = Arrays.stream(low[i])
                    .map(value -> random.nextInt(9) == 0 ? value + 0.5 : value)
                    .toArray();
        }
        double[] lowest = new double[rows];
        double[] highest = new double[rows];
        Copeland.score(weights, low, high, lowest, highest);
        assertThat(lowest).containsExactly(expected(weights, low, high));
        assertThat(highest).containsExactly(expected(weights, high, low));
    }

    /** Equal, whole, decimal and tiny beside large weights: ties are exact in the first two and need care in the others. */
    private static double[] weights(int kind, SplittableRandom random) {
        double[] weights = new double[2 + random.nextInt(12)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = switch (kind) {
                case 0 -> 1;
                case 1 -> random.nextInt(4);
                case 2 -> 0.1 * random.nextInt(1, 4);
                default -> random.nextBoolean() ? 1e-13 * random.nextInt(20) : random.nextInt(1, 3);
            };
        }
        weights[0] = 1;
        return weights;
    }

    /** A few levels, so that many are equal, and gaps; every row has a value somewhere. */
    private static double[][] values(int children, int rows, SplittableRandom random) {
        double[][] values = new double[children][rows];
        for (int i = 0; i < children; i++) {
            for (int r = 0; r < rows; r++) {
                values[i][r] = i > 0 && random.nextInt(8) == 0 ? Double.NaN : 0.25 * random.nextInt(5);
            }
        }
        return values;
    }

    private static double[] expected(double[] weights, double[][] own, double[][] others) {
        int rows = own[0].length;
        double[] shares = new double[rows];
        for (int row = 0; row < rows; row++) {
            long points = 0;
            for (int other = 0; other < rows; other++) {
                points += other == row ? 0 : 1 + Copeland.compare(weights, own, row, others, other);
            }
            shares[row] = rows == 1 ? 0.5 : points / (2.0 * (rows - 1));
        }
        return shares;
    }
}
