package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Descriptive statistics of one criterion over its values, gaps left out.
 *
 * <p>Skewness is {@code sqrt(n (n - 1)) / (n - 2) * m3 / m2^1.5}, kurtosis {@code (n - 1) / ((n - 2)(n - 3)) * ((n + 1)
 * (m4 / m2^2 - 3) + 6)}, m being central moments over n: G1 and G2 of D. N. Joanes and C. A. Gill (1998, The Statistician
 * 47:183), as spreadsheets have them. They do not exist for constant values, nor for fewer than 3 or 4. The shares and
 * flags of what is not 0, distinct or most frequent are all of the available values, so that they agree with each other.
 *
 * @param criterion code of the criterion
 * @param count number of values
 * @param minimum smallest value, NaN without values, like the following
 * @param maximum largest value
 * @param mean arithmetic mean
 * @param median median, the mean of the middle two of an even number
 * @param sd standard deviation over n - 1, NaN below 2 values
 * @param skewness skewness
 * @param kurtosis excess kurtosis
 * @param nonZero number of values other than 0
 * @param distinct number of different values
 * @param mostFrequent number of times that the most frequent value stands
 * @param available share of the units that have a value, 0 to 1
 * @param nonZeroShare share of the values other than 0
 * @param distinctShare share of different values among the values
 * @param mostFrequentShare share of the most frequent value
 * @param flags what to look at, perhaps nothing: {@code AVAILABILITY} below 0.65 of the units, {@code ZEROS} if less than
 *     half of the values are other than 0, {@code FEW_DISTINCT} if fewer than half are different, {@code OUTLIERS} if
 *     skewness is beyond 2 and kurtosis beyond 3.5, {@code CONSTANT} if all are the same
 */
public record CriterionStatistics(
        String criterion,
        int count,
        double minimum,
        double maximum,
        double mean,
        double median,
        double sd,
        double skewness,
        double kurtosis,
        int nonZero,
        int distinct,
        int mostFrequent,
        double available,
        double nonZeroShare,
        double distinctShare,
        double mostFrequentShare,
        List<Flag> flags) {

    private static final double FEWEST_AVAILABLE = 0.65;
    private static final double FEWEST_NON_ZERO = 0.5;
    private static final double FEWEST_DISTINCT = 0.5;
    private static final double MOST_SKEWNESS = 2;
    private static final double MOST_KURTOSIS = 3.5;

    /** What to look at. */
    public enum Flag {
        /** Fewer than 0.65 of the units have a value. */
        AVAILABILITY,
        /** Less than half of the values are other than 0. */
        ZEROS,
        /** Fewer than half of the values are different. */
        FEW_DISTINCT,
        /** Skewness beyond 2 either way and kurtosis beyond 3.5. */
        OUTLIERS,
        /** All values are the same, so that the criterion tells no units apart. */
        CONSTANT
    }

    /** Copies the flags. */
    public CriterionStatistics {
        flags = List.copyOf(flags);
    }

    /**
     * Describes every column of a table.
     *
     * @param values observed values
     * @return the statistics in the order of the columns
     */
    public static List<CriterionStatistics> of(ValueTable values) {
        return values.codes().stream()
                .map(code -> of(code, values.values(code)))
                .toList();
    }

    private static CriterionStatistics of(String code, double[] column) {
        double[] sorted = Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
        int n = sorted.length;
        int zeros = 0;
        int distinct = 0;
        int mostFrequent = 0;
        for (int first = 0; first < n; ) {
            int end = first + 1;
            while (end < n && sorted[end] == sorted[first]) {
                end++;
            }
            distinct++;
            mostFrequent = Math.max(mostFrequent, end - first);
            zeros += sorted[first] == 0 ? end - first : 0;
            first = end;
        }
        double[] moments = moments(sorted);
        double skewness = Math.sqrt(n * (n - 1.0)) / (n - 2) * moments[3] / StrictMath.pow(moments[2], 1.5);
        double excess = moments[4] / (moments[2] * moments[2]) - 3;
        double kurtosis = (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * excess + 6);
        CriterionStatistics bare = new CriterionStatistics(
                code,
                n,
                n == 0 ? Double.NaN : sorted[0],
                n == 0 ? Double.NaN : sorted[n - 1],
                n == 0 ? Double.NaN : moments[1],
                n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
                ValueTable.sd(sorted),
                n < 3 || distinct == 1 ? Double.NaN : skewness,
                n < 4 || distinct == 1 ? Double.NaN : kurtosis,
                n - zeros,
                distinct,
                mostFrequent,
                share(n, column.length),
                share(n - zeros, n),
                share(distinct, n),
                share(mostFrequent, n),
                List.of());
        return bare.withFlags();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** Returns the mean in place 1 and the central moments 2 to 4 in their places. */
    private static double[] moments(double[] values) {
        double[] moments = new double[5];
        double mean = ValueTable.mean(values);
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            moments[2] += square;
            moments[3] += square * (value - mean);
            moments[4] += square * square;
        }
        for (int i = 2; i < 5; i++) {
            moments[i] /= values.length;
        }
        moments[1] = mean;
        return moments;
    }

    private CriterionStatistics withFlags() {
        List<Flag> found = new ArrayList<>();
        if (!(available >= FEWEST_AVAILABLE)) {
            found.add(Flag.AVAILABILITY);
        }
        if (nonZeroShare < FEWEST_NON_ZERO) {
            found.add(Flag.ZEROS);
        }
        if (distinctShare < FEWEST_DISTINCT) {
            found.add(Flag.FEW_DISTINCT);
        }
        if (Math.abs(skewness) > MOST_SKEWNESS && kurtosis > MOST_KURTOSIS) {
            found.add(Flag.OUTLIERS);
        }
        if (distinct == 1) {
            found.add(Flag.CONSTANT);
        }
        return new CriterionStatistics(
                criterion,
                count,
                minimum,
                maximum,
                mean,
                median,
                sd,
                skewness,
                kurtosis,
                nonZero,
                distinct,
                mostFrequent,
                available,
                nonZeroShare,
                distinctShare,
                mostFrequentShare,
                found);
    }

    /** Returns one line: code, number of values, mean, range and flags. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d values, mean %.4g, %.4g to %.4g %s",
                criterion,
                count,
                mean,
                minimum,
                maximum,
                flags);
    }
}
