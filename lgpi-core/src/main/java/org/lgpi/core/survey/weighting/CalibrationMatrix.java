package org.lgpi.core.survey.weighting;

import java.util.List;
import org.lgpi.core.stat.NormalEquations;
import org.lgpi.core.survey.Calibrated;

/** The known characteristics of every row: columns of 0 and 1 for the groups of margins, then columns of numbers. */
final class CalibrationMatrix {

    private final int rows;
    private final int[][] columns;
    private final double[][] numbers;
    private final int size;

    /**
     * Makes the matrix.
     *
     * @param margins group of each row, for each margin; negative for rows that must weigh 0
     * @param sizes number of groups of each margin
     * @param numbers a number for each row, for each item
     */
    CalibrationMatrix(int rows, List<int[]> margins, List<Integer> sizes, List<double[]> numbers) {
        this.rows = rows;
        this.numbers = numbers.toArray(double[][]::new);
        columns = new int[margins.size()][rows];
        int from = 0;
        for (int m = 0; m < columns.length; m++) {
            for (int row = 0; row < rows; row++) {
                columns[m][row] = margins.get(m)[row] < 0 ? -1 : from + margins.get(m)[row];
            }
            from += sizes.get(m);
        }
        size = from + this.numbers.length;
    }

    int size() {
        return size;
    }

    /** Returns the weighted sums of the columns; rows of weight 0 play no part. */
    double[] totals(double[] weights) {
        double[] totals = new double[size];
        for (int row = 0; row < rows; row++) {
            double w = weights[row];
            if (w != 0) {
                for (int[] margin : columns) {
                    totals[margin[row]] += w;
                }
                for (int i = 0; i < numbers.length; i++) {
                    totals[size - numbers.length + i] += w * numbers[i][row];
                }
            }
        }
        return totals;
    }

    /** Returns the weighted products of the columns with each other. */
    double[][] products(double[] weights) {
        double[][] products = new double[size][size];
        int[] at = new int[columns.length + numbers.length];
        double[] value = new double[at.length];
        for (int row = 0; row < rows; row++) {
            if (weights[row] != 0) {
                for (int m = 0; m < columns.length; m++) {
                    at[m] = columns[m][row];
                    value[m] = 1;
                }
                for (int i = 0; i < numbers.length; i++) {
                    at[columns.length + i] = size - numbers.length + i;
                    value[columns.length + i] = numbers[i][row];
                }
                for (int i = 0; i < at.length; i++) {
                    for (int j = 0; j <= i; j++) {
                        products[at[i]][at[j]] += weights[row] * value[i] * value[j];
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** Returns the sum of the columns of a row, each times its factor. */
    double times(int row, double[] factors) {
        double sum = 0;
        for (int[] margin : columns) {
            sum += margin[row] < 0 ? 0 : factors[margin[row]];
        }
        for (int i = 0; i < numbers.length; i++) {
            sum += factors[size - numbers.length + i] * numbers[i][row];
        }
        return sum;
    }

    /** Returns what regression on the columns leaves of a variable, regression and fit each with their weights. */
    Calibrated residuals(double[] design, double[] fitted) {
        NormalEquations equations = new NormalEquations(products(design));
        return z -> {
            double[] weighted = new double[rows];
            for (int row = 0; row < rows; row++) {
                weighted[row] = fitted[row] > 0 ? design[row] * z[row] / fitted[row] : 0;
            }
            double[] slopes = equations.solve(totals(weighted));
            for (int row = 0; row < rows; row++) {
                z[row] = fitted[row] > 0 ? z[row] - fitted[row] * times(row, slopes) : 0;
            }
        };
    }
}
