package org.lgpi.core.survey;

/**
 * A weight and its square as fixed-point words, so that sums of them carry no rounding.
 *
 * <p>The weight is cut off behind 64 binary digits, the same for every row: exact for weights of 2^-12 and more, and for
 * smaller ones to 2^-64.
 */
final class WeightWords {

    private static final double HALF = 0x1p32;

    private double weight = Double.NaN;
    private long whole;
    private long fraction;
    private long squareHigh;
    private long squareMiddle;
    private long squareLow;
    private double left;

    void set(double value) {
        if (value == weight) {
            return;
        }
        weight = value;
        whole = (long) value;
        fraction = digits(value - whole);
        double square = value * value / HALF;
        squareHigh = (long) square;
        squareMiddle = digits(square - squareHigh);
        squareLow = digits(left);
    }

    /** Returns the first 64 binary digits of a share of 1; leaves the others. */
    private long digits(double share) {
        double scaled = share * HALF;
        long high = (long) scaled;
        scaled = (scaled - high) * HALF;
        long low = (long) scaled;
        left = scaled - low;
        return high << 32 | low;
    }

    void addTo(long[] words, int at, boolean squares) {
        words[at + CellLayout.COUNT]++;
        addPair(words, at + CellLayout.WHOLE, whole, fraction);
        if (squares) {
            addTriple(words, at + CellLayout.SQUARES, squareHigh, squareMiddle, squareLow);
        }
    }

    /** Adds a slot to another. */
    static void addSlot(long[] words, int at, long[] from, boolean squares) {
        words[at + CellLayout.COUNT] += from[at + CellLayout.COUNT];
        addPair(words, at + CellLayout.WHOLE, from[at + CellLayout.WHOLE], from[at + CellLayout.FRACTION]);
        if (squares) {
            int square = at + CellLayout.SQUARES;
            addTriple(words, square, from[square], from[square + 1], from[square + 2]);
        }
    }

    static double sum(long[] words, int at) {
        return words[at + CellLayout.WHOLE] + unsigned(words[at + CellLayout.FRACTION]) * 0x1p-64;
    }

    static double sumOfSquares(long[] words, int at) {
        int square = at + CellLayout.SQUARES;
        return words[square] * 0x1p32 + (unsigned(words[square + 1]) * 0x1p-32 + unsigned(words[square + 2]) * 0x1p-96);
    }

    private static double unsigned(long word) {
        return (word >>> 32) * HALF + (word & 0xFFFFFFFFL);
    }

    private static void addPair(long[] words, int at, long high, long low) {
        long sum = words[at + 1] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        words[at + 1] = sum;
        words[at] = Math.addExact(words[at], high + carry);
    }

    private static void addTriple(long[] words, int at, long high, long middle, long low) {
        long sum = words[at + 2] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        words[at + 2] = sum;
        sum = words[at + 1] + middle;
        long next = Long.compareUnsigned(sum, middle) < 0 ? 1 : 0;
        if (carry == 1 && ++sum == 0) {
            next = 1;
        }
        words[at + 1] = sum;
        words[at] = Math.addExact(words[at], high + next);
    }
}
