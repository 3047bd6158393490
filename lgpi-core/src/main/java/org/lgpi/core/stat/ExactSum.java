package org.lgpi.core.stat;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of doubles without any rounding until it is read: the same numbers in any order, split in any way, give the same
 * bits.
 *
 * <p>The sum is held as a fixed-point number wide enough for every finite double, in words of 32 bits with room for
 * carries (R. M. Neal, Fast exact summation using small and large superaccumulators, 2015, arXiv:1505.05571). Not
 * thread-safe.
 */
public final class ExactSum {

    /** Bit 0 of word 0 stands for 2^-1074, the smallest double; 2,098 bits reach the largest, the rest takes carries. */
    private static final int WORDS = 68;

    private static final int LOWEST_EXPONENT = -1074;

    /** Each addition puts less than 2^32 into a word; this many stay below 2^63. */
    private static final int ADDITIONS_UNTIL_CARRY = 1 << 30;

    private final long[] words = new long[WORDS];
    private int additions;
    private double special;

    /** Makes the sum of nothing, which is 0. */
    public ExactSum() {}

    /**
     * Adds a number.
     *
     * @param value any double; NaN and infinities show in the result as in ordinary addition
     */
    public void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0x7FF) {
            special += value;
            return;
        }
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << 52;
        }
        int shift = exponent - 1;
        int word = shift >>> 5;
        int bit = shift & 31;
        // the 53 bits of the mantissa, moved up by at most 31, touch three words
        long low = (mantissa << bit) & 0xFFFFFFFFL;
        long middle = (mantissa >>> (32 - bit)) & 0xFFFFFFFFL;
        long high = bit == 0 ? 0 : mantissa >>> (64 - bit);
        if (bits < 0) {
            words[word] -= low;
            words[word + 1] -= middle;
            words[word + 2] -= high;
        } else {
            words[word] += low;
            words[word + 1] += middle;
            words[word + 2] += high;
        }
        if (++additions == ADDITIONS_UNTIL_CARRY) {
            carry();
        }
    }

    /**
     * Adds a number several times at once.
     *
     * @param value any double
     * @param times how often, 0 or more
     */
    public void add(double value, int times) {
        if (times > 0) {
            ExactSum product = new ExactSum();
            product.add(value);
            for (int i = 0; i < WORDS; i++) {
                // below 2^32 after one addition
                product.words[i] *= times;
            }
            add(product);
        }
    }

    /**
     * Adds another sum; the other stays as it is.
     *
     * @param other the other sum
     */
    public void add(ExactSum other) {
        carry();
        ExactSum copy = other.copy();
        copy.carry();
        for (int i = 0; i < WORDS; i++) {
            words[i] += copy.words[i];
        }
        special += copy.special;
        additions = 2;
    }

    /**
     * Returns the sum, rounded once to the nearest double, half to even.
     *
     * @return the sum; 0.0 if nothing was added
     */
    public double value() {
        if (special != 0 || Double.isNaN(special)) {
            return special;
        }
        carry();
        boolean negative = words[WORDS - 1] < 0;
        long[] magnitude = words.clone();
        if (negative) {
            negate(magnitude);
        }
        double value = toDouble(magnitude);
        return negative ? -value : value;
    }

    /** The exact sum in units of 2^-1074, what is not finite left out. */
    BigInteger inSmallestUnits() {
        carry();
        BigInteger units = BigInteger.ZERO;
        for (int i = WORDS - 1; i >= 0; i--) {
            units = units.shiftLeft(32).add(BigInteger.valueOf(words[i]));
        }
        return units;
    }

    /**
     * Returns the exact sum as numbers to be kept or sent: equal sums give equal arrays.
     *
     * @return the bits of what is not finite, the position of the first word, and the words from the first to the last
     *     one that are not 0
     */
    public long[] state() {
        carry();
        int from = 0;
        int to = WORDS;
        while (from < to && words[from] == 0) {
            from++;
        }
        while (to > from && words[to - 1] == 0) {
            to--;
        }
        long[] state = new long[2 + to - from];
        state[0] = Double.doubleToLongBits(special);
        state[1] = to == from ? 0 : from;
        System.arraycopy(words, from, state, 2, to - from);
        return state;
    }

    /**
     * Returns the sum that had a state.
     *
     * @param state what {@link #state} returned
     * @return the sum
     * @throws IllegalArgumentException if this is no such state
     */
    public static ExactSum ofState(long[] state) {
        if (state.length < 2 || state[1] < 0 || state[1] + state.length - 2 > WORDS) {
            throw new IllegalArgumentException("no state of an exact sum: " + state.length + " numbers");
        }
        ExactSum sum = new ExactSum();
        sum.special = Double.longBitsToDouble(state[0]);
        System.arraycopy(state, 2, sum.words, (int) state[1], state.length - 2);
        sum.additions = 1;
        return sum;
    }

    /**
     * Returns an independent copy.
     *
     * @return the copy
     */
    public ExactSum copy() {
        ExactSum copy = new ExactSum();
        System.arraycopy(words, 0, copy.words, 0, WORDS);
        copy.additions = additions;
        copy.special = special;
        return copy;
    }

    /** Brings all words but the last into 0 to 2^32 - 1; the last carries the sign. */
    private void carry() {
        long carry = 0;
        for (int i = 0; i < WORDS - 1; i++) {
            long sum = words[i] + carry;
            words[i] = sum & 0xFFFFFFFFL;
            carry = sum >> 32;
        }
        words[WORDS - 1] += carry;
        additions = 1;
    }

    private static void negate(long[] words) {
        long carry = 0;
        for (int i = 0; i < WORDS - 1; i++) {
            long sum = -words[i] + carry;
            words[i] = sum & 0xFFFFFFFFL;
            carry = sum >> 32;
        }
        words[WORDS - 1] = -words[WORDS - 1] + carry;
    }

    private static double toDouble(long[] words) {
        int top = WORDS - 1;
        while (top > 0 && words[top] == 0) {
            top--;
        }
        if (words[top] == 0) {
            return 0;
        }
        int highestBit = top * 32 + 63 - Long.numberOfLeadingZeros(words[top]);
        if (highestBit < 53) {
            long mantissa = words[0] | (top > 0 ? words[1] << 32 : 0);
            return Math.scalb((double) mantissa, LOWEST_EXPONENT);
        }
        int lowestKept = highestBit - 52;
        long mantissa = bits(words, lowestKept, 53);
        boolean half = bits(words, lowestKept - 1, 1) == 1;
        if (half && (anyBelow(words, lowestKept - 1) || (mantissa & 1) == 1)) {
            mantissa++;
        }
        return Math.scalb((double) mantissa, lowestKept + LOWEST_EXPONENT);
    }

    private static long bits(long[] words, int from, int count) {
        long result = 0;
        for (int i = count - 1; i >= 0; i--) {
            int at = from + i;
            result = result << 1 | (words[at >> 5] >>> (at & 31) & 1);
        }
        return result;
    }

    private static boolean anyBelow(long[] words, int bit) {
        int word = bit >> 5;
        for (int i = 0; i < word; i++) {
            if (words[i] != 0) {
                return true;
            }
        }
        return (words[word] & ((1L << (bit & 31)) - 1)) != 0;
    }

    /** Two sums are equal if they hold the same exact number. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ExactSum that)) {
            return false;
        }
        carry();
        that.carry();
        return Arrays.equals(words, that.words) && Double.compare(special, that.special) == 0;
    }

    @Override
    public int hashCode() {
        carry();
        return Arrays.hashCode(words);
    }

    /** Returns the sum as a number. */
    @Override
    public String toString() {
        return Double.toString(value());
    }
}
