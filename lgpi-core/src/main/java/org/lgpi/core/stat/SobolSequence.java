package org.lgpi.core.stat;

/**
 * Points that fill the unit cube more evenly than random ones, in up to 20 dimensions: the sequence of I. M. Sobol'
 * (1967), doi:10.1016/0041-5553(67)90144-9, with the primitive polynomials and initial direction numbers of S. Joe and
 * F. Y. Kuo (2008), doi:10.1137/070709359.
 *
 * <p>Each coordinate of all points is shifted by the same random bits, which are drawn from a seed and keep the evenness;
 * so no point lies on the border. Any point can be asked for, in any order. Immutable and thread-safe.
 */
public final class SobolSequence {

    /** Largest number of dimensions. */
    public static final int MOST_DIMENSIONS = 20;

    private static final int BITS = 52;

    private static final double UNIT = 0x1.0p-52;

    /** For each dimension from the second: coefficients of the polynomial between its ends, then m_1, m_2, ... */
    private static final int[][] DIRECTIONS = {
        {0, 1},
        {1, 1, 3},
        {1, 1, 3, 1},
        {2, 1, 1, 1},
        {1, 1, 1, 3, 3},
        {4, 1, 3, 5, 13},
        {2, 1, 1, 5, 5, 17},
        {4, 1, 1, 5, 5, 5},
        {7, 1, 1, 7, 11, 19},
        {11, 1, 1, 5, 1, 1},
        {13, 1, 1, 1, 3, 11},
        {14, 1, 3, 5, 5, 31},
        {1, 1, 3, 3, 9, 7, 49},
        {13, 1, 1, 1, 15, 21, 21},
        {16, 1, 3, 1, 13, 27, 49},
        {19, 1, 1, 1, 15, 7, 5},
        {22, 1, 3, 1, 15, 13, 25},
        {25, 1, 1, 5, 5, 19, 61},
        {1, 1, 3, 7, 11, 23, 15, 103}
    };

    private final long[][] directions;
    private final long[] shift;

    private SobolSequence(long[][] directions, long[] shift) {
        this.directions = directions;
        this.shift = shift;
    }

    /**
     * Returns a sequence.
     *
     * @param dimensions number of coordinates, 1 to {@link #MOST_DIMENSIONS}
     * @param random where the shift comes from
     * @return the sequence
     */
    public static SobolSequence of(int dimensions, KeyedRandom random) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a Sobol sequence has 1 to " + MOST_DIMENSIONS + " dimensions here, found " + dimensions);
        }
        long[][] directions = new long[dimensions][];
        long[] shift = new long[dimensions];
        for (int d = 0; d < dimensions; d++) {
            directions[d] = directions(d);
            shift[d] = (long) (random.uniform(d) * 0x1.0p52);
        }
        return new SobolSequence(directions, shift);
    }

    private static long[] directions(int dimension) {
        long[] v = new long[BITS];
        if (dimension == 0) {
            for (int i = 0; i < BITS; i++) {
                v[i] = 1L << (BITS - 1 - i);
            }
            return v;
        }
        int[] numbers = DIRECTIONS[dimension - 1];
        int degree = numbers.length - 1;
        for (int i = 0; i < BITS; i++) {
            if (i < degree) {
                v[i] = (long) numbers[i + 1] << (BITS - 1 - i);
                continue;
            }
            v[i] = v[i - degree] ^ (v[i - degree] >>> degree);
            for (int k = 1; k < degree; k++) {
                if ((numbers[0] >>> (degree - 1 - k) & 1) == 1) {
                    v[i] ^= v[i - k];
                }
            }
        }
        return v;
    }

    /**
     * Returns one coordinate of one point.
     *
     * @param point number of the point, from 0
     * @param dimension coordinate, from 0
     * @return a number above 0 and below 1
     */
    public double at(long point, int dimension) {
        long bits = shift[dimension];
        long gray = point ^ (point >>> 1);
        for (int i = 0; gray != 0; i++, gray >>>= 1) {
            if ((gray & 1) == 1) {
                bits ^= directions[dimension][i];
            }
        }
        return (bits + 0.5) * UNIT;
    }

    /** Returns one line: the number of dimensions. */
    @Override
    public String toString() {
        return "Sobol sequence in " + directions.length + " dimensions";
    }
}
