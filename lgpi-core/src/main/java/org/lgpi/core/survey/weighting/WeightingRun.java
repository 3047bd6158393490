package org.lgpi.core.survey.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.NormalEquations;
import org.lgpi.core.survey.Calibrated;
import org.lgpi.core.survey.SurveyData;

/** Runs the steps of a weighting over a sample. */
final class WeightingRun {

    /** Halvings of a step of Newton's method that would lead away from the targets. */
    private static final int MOST_HALVINGS = 20;

    private final SurveyData data;
    private double[] weights;
    private @Nullable Calibrated calibrated;
    private final List<WeightingReport> reports = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    WeightingRun(SurveyData data) {
        this.data = data;
        weights = data.rows().weights();
        calibrated = data.rows().calibrated().orElse(null);
    }

    WeightingResult run(WeightingSpec spec) {
        List<WeightingStep> steps = spec.steps();
        List<WeightTargets> targets = new ArrayList<>();
        if (data.size() == 0) {
            problem("NO_RESPONDENT", spec.code(), "a sample of nobody", "at least one respondent", "check the data");
        }
        for (int i = 0; i < steps.size(); i++) {
            targets.add(new WeightTargets(WeightingCheck.name(steps, i), steps.get(i), data, problems));
        }
        for (int i = 0; i < steps.size(); i++) {
            InvalidDefinitionException.throwIfAny(problems);
            run(WeightingCheck.name(steps, i), steps.get(i), targets.get(i));
        }
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
            problem("NO_WEIGHT", spec.code(), "weights of 0 throughout", "weights above 0", "check the weights");
        }
        InvalidDefinitionException.throwIfAny(problems);
        List<TargetReached> reached = new ArrayList<>();
        targets.forEach(one -> reached.addAll(one.reached(data.rows().weights(), weights)));
        return new WeightingResult(data.rows().withWeights(weights, calibrated), reports, reached);
    }

    private void problem(String code, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy));
    }

    private void run(String name, WeightingStep step, WeightTargets targets) {
        double[] before = weights.clone();
        if (step instanceof WeightingStep.Base base) {
            weights = BaseWeights.weights(data, name, base, problems);
            calibrated = null;
            report(name, 1, 0, before);
        } else if (step instanceof WeightingStep.NonResponse cells) {
            weights = NonResponseCells.adjust(data, weights, name, cells, problems);
            report(name, 1, 0, before);
        } else if (step instanceof WeightingStep.Trimming trimming) {
            int cut = new WeightTrim(name, trimming, weights, problems).run();
            reports.add(WeightingReport.of(name, 1, 0, cut, before, weights));
        } else if (targets.fit(weights)) {
            if (step instanceof WeightingStep.Calibration calibration) {
                if (targets.agree(weights)) {
                    calibrate(name, calibration, targets, before);
                }
            } else if (step instanceof WeightingStep.Raking raking) {
                rake(name, targets, raking.tolerance(), raking.mostIterations(), before);
            } else {
                rake(name, targets, 0, 1, before);
            }
        }
    }

    private void report(String name, int iterations, double deviation, double[] before) {
        reports.add(WeightingReport.of(name, iterations, deviation, -1, before, weights));
    }

    private void remember(Calibrated fit) {
        calibrated = calibrated == null ? fit : calibrated.then(fit);
    }

    /** Fits to one margin after the other, round after round; weights that meet their targets stay as they are. */
    private void rake(String name, WeightTargets targets, double tolerance, int mostIterations, double[] before) {
        int iterations = 0;
        double deviation = targets.deviation(weights);
        while (deviation > tolerance && iterations < mostIterations) {
            targets.margins().forEach(this::fitMargin);
            iterations++;
            deviation = targets.deviation(weights);
        }
        boolean several = targets.margins().size() > 1;
        if (several && deviation > tolerance) {
            targets.notReached(weights, iterations, "allow more rounds, or join small groups");
        }
        int[][] groups =
                targets.margins().stream().map(WeightTargets.Margin::groups).toArray(int[][]::new);
        remember(
                several
                        ? new MarginResiduals(groups, weights.clone(), null, MarginResiduals.SWEEPS)
                        : new MarginResiduals(groups, weights.clone(), before, 1));
        report(name, iterations, deviation, before);
    }

    private void fitMargin(WeightTargets.Margin margin) {
        double[] sums = margin.sums(weights);
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                int g = margin.groups()[row];
                weights[row] *= margin.totals()[g] / sums[g];
            }
        }
    }

    private void calibrate(String name, WeightingStep.Calibration calibration, WeightTargets targets, double[] design) {
        CalibrationMatrix matrix = targets.matrix();
        double[] factors = new double[matrix.size()];
        double[] slopes = new double[design.length];
        int iterations = 0;
        double deviation = targets.deviation(weights);
        while (deviation > calibration.tolerance() && iterations < calibration.mostIterations()) {
            for (int row = 0; row < slopes.length; row++) {
                double u = matrix.times(row, factors);
                slopes[row] = design[row] * calibration.method().slope(u, calibration.lower(), calibration.upper());
            }
            double[] step = new NormalEquations(matrix.products(slopes)).solve(targets.missing(weights));
            double nearer = deviation;
            for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
                double scale = Math.scalb(1, -halving);
                double[] tried = factors.clone();
                for (int i = 0; i < tried.length; i++) {
                    tried[i] += scale * step[i];
                }
                weigh(calibration, matrix, tried, design);
                nearer = targets.deviation(weights);
                if (nearer < deviation || halving == MOST_HALVINGS) {
                    factors = tried;
                    break;
                }
            }
            iterations++;
            if (!(nearer < deviation)) {
                break;
            }
            deviation = nearer;
        }
        if (!(targets.deviation(weights) <= calibration.tolerance())) {
            targets.notReached(weights, iterations, "widen the bounds, or join small groups");
            return;
        }
        long negative = Arrays.stream(weights).filter(weight -> weight < 0).count();
        if (negative > 0) {
            problem(
                    "NEGATIVE_WEIGHTS",
                    name,
                    negative + " weights below 0",
                    "weights of 0 or more",
                    "choose TRUNCATED, LOGIT or RAKING, which keep weights above their bounds");
            return;
        }
        remember(matrix.residuals(design, weights.clone()));
        report(name, iterations, deviation, design);
    }

    private void weigh(
            WeightingStep.Calibration calibration, CalibrationMatrix matrix, double[] factors, double[] design) {
        for (int row = 0; row < design.length; row++) {
            double u = matrix.times(row, factors);
            weights[row] = design[row] * calibration.method().factor(u, calibration.lower(), calibration.upper());
        }
    }
}
