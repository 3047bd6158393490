package org.lgpi.core.survey.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.NormalEquations;

/** A fitted model of Fay and Herriot: the variance between areas A, the coefficients b, and what errors need. */
final class FayHerriotFit {

    private static final int MOST_ITERATIONS = 1000;

    /** Relative change of A below which it has settled. */
    private static final double SETTLED = 1e-12;

    private final FayHerriot model;
    private final double[] y;
    private final double[] psi;
    private final double[][] x;
    private double between;
    private int iterations;
    private double[] precision = {};
    private double[][] inverse = {};
    private double[] coefficients = {};
    /** Variance of the estimate of A, and its bias. */
    private double varianceOfBetween;

    private double biasOfBetween;

    private FayHerriotFit(FayHerriot model, List<SmallArea> areas) {
        this.model = model;
        y = areas.stream()
                .mapToDouble(area -> model.transformation().forward(area.estimate()))
                .toArray();
        psi = areas.stream().mapToDouble(model.transformation()::variance).toArray();
        x = areas.stream().map(FayHerriotFit::row).toArray(double[][]::new);
    }

    static FayHerriotFit of(FayHerriot model, List<SmallArea> areas) {
        FayHerriotFit fit = new FayHerriotFit(model, areas);
        fit.checkSize();
        fit.settle();
        return fit;
    }

    /** Returns the constant and the covariates. */
    private static double[] row(SmallArea area) {
        double[] row = new double[area.covariates().size() + 1];
        row[0] = 1;
        for (int i = 1; i < row.length; i++) {
            row[i] = area.covariates().get(i - 1);
        }
        return row;
    }

    private void checkSize() {
        int size = x.length == 0 ? 1 : x[0].length;
        if (x.length < size + 1) {
            throw refusal(
                    "TOO_FEW_AREAS",
                    x.length + " areas with a usable estimate for " + size + " coefficients",
                    "at least " + (size + 1),
                    "use fewer covariates, or more areas");
        }
        NormalEquations equations = new NormalEquations(products(new double[x.length], 0));
        for (int i = 0; i < size; i++) {
            if (equations.isDependent(i)) {
                throw refusal(
                        "DEPENDENT_COVARIATE",
                        "covariate " + i + " as a sum of the others",
                        "covariates that each add something",
                        "leave it out");
            }
        }
    }

    private static InvalidDefinitionException refusal(String code, String found, String expected, String remedy) {
        return new InvalidDefinitionException(List.of(Problem.error(code, "areas", found, expected, remedy)));
    }

    /** Returns {@code sum weight^power x x'}; without weights, of power 0, the plain products. */
    private double[][] products(double[] weights, int power) {
        int size = x[0].length;
        double[][] products = new double[size][size];
        for (int area = 0; area < x.length; area++) {
            double weight = 1;
            for (int i = 0; i < power; i++) {
                weight *= weights[area];
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    products[i][j] += weight * x[area][i] * x[area][j];
                }
            }
        }
        return products;
    }

    /** Sets the coefficients for a variance between areas. */
    private void weigh(double variance) {
        precision = new double[y.length];
        Arrays.setAll(precision, area -> 1 / (variance + psi[area]));
        NormalEquations equations = new NormalEquations(products(precision, 1));
        inverse = equations.inverse();
        double[] right = new double[x[0].length];
        for (int area = 0; area < y.length; area++) {
            for (int i = 0; i < right.length; i++) {
                right[i] += precision[area] * x[area][i] * y[area];
            }
        }
        coefficients = equations.solve(right);
    }

    private double predicted(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * coefficients[i];
        }
        return sum;
    }

    /** Returns the sum of precisions, raised to one power, times residuals, raised to another. */
    private double sum(int power, int residualPower) {
        double sum = 0;
        for (int area = 0; area < y.length; area++) {
            double residual = y[area] - predicted(x[area]);
            sum += pow(precision[area], power) * pow(residual, residualPower);
        }
        return sum;
    }

    private static double pow(double base, int power) {
        double result = 1;
        for (int i = 0; i < power; i++) {
            result *= base;
        }
        return result;
    }

    /** Steps by Fisher's scoring, or Newton's for the moments, until A no longer changes; never below 0. */
    private void settle() {
        double[] sorted = psi.clone();
        Arrays.sort(sorted);
        double typical = sorted[sorted.length / 2];
        between = typical;
        for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
            weigh(between);
            double next = Math.max(0, between + step());
            boolean settled = Math.abs(next - between) <= SETTLED * (between + SETTLED * typical);
            between = next;
            if (settled) {
                weigh(between);
                measureBetween();
                return;
            }
        }
        throw refusal(
                "VARIANCE_NOT_SETTLED",
                "a variance between areas that changes after " + MOST_ITERATIONS + " rounds",
                "estimates that determine it",
                "use another method, or check the standard errors");
    }

    private double step() {
        double squares = sum(2, 2);
        return switch (model.variance()) {
            case REML -> {
                // with P = V^-1 - V^-1 X Q X'V^-1: score 1/2 (y'PPy - tr P), information 1/2 tr PP
                double[][] second = multiply(inverse, products(precision, 2));
                double trace = sum(1, 0) - trace(second);
                double traceOfSquare = sum(2, 0)
                        - 2 * trace(multiply(inverse, products(precision, 3)))
                        + trace(multiply(second, second));
                yield (squares - trace) / traceOfSquare;
            }
            case ML -> (squares - sum(1, 0)) / sum(2, 0);
            case MOMENTS -> (sum(1, 2) - (y.length - x[0].length)) / squares;
        };
    }

    private void measureBetween() {
        double first = sum(1, 0);
        double second = sum(2, 0);
        switch (model.variance()) {
            case REML -> {
                varianceOfBetween = 2 / second;
                biasOfBetween = 0;
            }
            case ML -> {
                varianceOfBetween = 2 / second;
                biasOfBetween = -trace(multiply(inverse, products(precision, 2))) / second;
            }
            case MOMENTS -> {
                varianceOfBetween = 2 * y.length / (first * first);
                biasOfBetween = 2 * (y.length * second - first * first) / (first * first * first);
            }
        }
    }

    private static double trace(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    double betweenAreas() {
        return between;
    }

    int iterations() {
        return iterations;
    }

    List<Double> coefficients() {
        return Arrays.stream(coefficients).boxed().toList();
    }

    List<Double> coefficientErrors() {
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < inverse.length; i++) {
            errors.add(Math.sqrt(inverse[i][i]));
        }
        return errors;
    }

    /** Returns the variance that the estimated coefficients give to what the model says. */
    private double predictionVariance(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                sum += row[i] * inverse[i][j] * row[j];
            }
        }
        return sum;
    }

    ModelledEstimate modelled(SmallArea area) {
        double[] row = row(area);
        double variance = model.transformation().variance(area);
        double weight = 1 / (between + variance);
        double direct = between * weight;
        double rest = variance * weight;
        double scaled = direct * model.transformation().forward(area.estimate()) + rest * predicted(row);
        double known = between * rest;
        double mse = known
                + rest * rest * predictionVariance(row)
                + 2 * variance * variance * weight * weight * weight * varianceOfBetween
                - biasOfBetween * rest * rest;
        return estimate(area, ModelledEstimate.Source.MODELLED, scaled, known, mse, direct, area.estimate());
    }

    ModelledEstimate synthetic(SmallArea area) {
        double[] row = row(area);
        double mse = between + predictionVariance(row);
        return estimate(area, ModelledEstimate.Source.SYNTHETIC, predicted(row), between, mse, 0, Double.NaN);
    }

    /**
     * Returns an estimate.
     *
     * @param spread variance of the area around its estimate, were the coefficients and A known
     */
    private ModelledEstimate estimate(
            SmallArea area,
            ModelledEstimate.Source source,
            double scaled,
            double spread,
            double mse,
            double shrinkage,
            double direct) {
        AreaTransformation transformation = model.transformation();
        double value = model.biasCorrected() ? transformation.meanBack(scaled, spread) : transformation.back(scaled);
        double alone = predicted(row(area));
        double synthetic = model.biasCorrected() ? transformation.meanBack(alone, between) : transformation.back(alone);
        double rootMse = Math.sqrt(Math.max(0, mse));
        return new ModelledEstimate(
                area.code(),
                source,
                value,
                transformation.slope(scaled) * rootMse,
                shrinkage,
                synthetic,
                direct,
                Double.isNaN(direct) ? Double.NaN : area.standardError(),
                transformation,
                scaled,
                rootMse);
    }
}
