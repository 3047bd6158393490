package org.lgpi.core.survey.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.NormalEquations;
import org.lgpi.core.survey.Grouping;
import org.lgpi.core.survey.SurveyData;

/** The targets of a step, laid out by the rows of a sample; what contradicts the sample becomes a problem. */
final class WeightTargets {

    /** One margin: the group of each row, the groups and their totals. */
    record Margin(String by, int[] groups, String[] names, double[] totals) {

        double[] sums(double[] weights) {
            double[] sums = new double[names.length];
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] != 0 && groups[row] >= 0) {
                    sums[groups[row]] += weights[row];
                }
            }
            return sums;
        }
    }

    private final String step;
    private final List<Problem> problems;
    private final List<Margin> margins = new ArrayList<>();
    private final List<String> items;
    private final List<double[]> numbers = new ArrayList<>();
    private final double[] totals;
    private final CalibrationMatrix matrix;

    WeightTargets(String step, WeightingStep how, SurveyData data, List<Problem> problems) {
        this.step = step;
        this.problems = problems;
        List<Double> itemTotals = List.of();
        List<String> itemCodes = List.of();
        if (how instanceof WeightingStep.Calibration calibration) {
            itemCodes = List.copyOf(calibration.totals().keySet());
            itemTotals = List.copyOf(calibration.totals().values());
        } else if (how instanceof WeightingStep.NonResponse cells) {
            known(() -> data.rows().grouping(WeightTarget.domains(cells.by())));
            known(() -> data.design().itemPosition(cells.responded()));
        } else if (how instanceof WeightingStep.Base base) {
            base.probabilities().forEach(item -> known(() -> data.design().itemPosition(item)));
        }
        for (WeightTarget target : WeightingCheck.targets(how)) {
            Grouping grouping = known(() -> data.rows().grouping(WeightTarget.domains(target.by())));
            if (grouping != null) {
                margins.add(margin(target, grouping));
            }
        }
        items = itemCodes;
        for (String item : items) {
            double[] answers = known(() -> data.rows().answers(item));
            numbers.add(answers == null ? new double[data.size()] : answers);
        }
        totals = DoubleStream.concat(
                        margins.stream().flatMapToDouble(margin -> Arrays.stream(margin.totals())),
                        itemTotals.stream().mapToDouble(Double::doubleValue))
                .toArray();
        matrix = new CalibrationMatrix(
                data.size(),
                margins.stream().map(Margin::groups).toList(),
                margins.stream().map(margin -> margin.names().length).toList(),
                numbers);
    }

    private <T> @Nullable T known(Supplier<T> lookUp) {
        try {
            return lookUp.get();
        } catch (IllegalArgumentException e) {
            problem("UNKNOWN_NAME", step, e.getMessage(), "a domain or item of the design", "correct the name");
            return null;
        }
    }

    private void problem(String code, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy));
    }

    private Margin margin(WeightTarget target, Grouping grouping) {
        double[] wanted = new double[grouping.size()];
        Arrays.fill(wanted, Double.NaN);
        List<String> names = grouping.names();
        target.totals().forEach((group, total) -> {
            int position = names.indexOf(group);
            if (position >= 0) {
                wanted[position] = total;
            } else {
                problem(
                        "TARGET_WITHOUT_SAMPLE",
                        step + " " + target.by() + " " + group,
                        "a target of " + total + " for a group that nobody in the sample is in",
                        "groups of the sample",
                        "join it with another group, in targets and data");
            }
        });
        for (int g = 0; g < wanted.length; g++) {
            if (Double.isNaN(wanted[g])) {
                problem(
                        "SAMPLE_WITHOUT_TARGET",
                        step + " " + target.by() + " " + names.get(g),
                        "respondents of a group without target",
                        "a target for each group of the sample",
                        "add the target, or join the group with another, in targets and data");
            }
        }
        return new Margin(target.by(), grouping.groupOfRows(), names.toArray(String[]::new), wanted);
    }

    List<Margin> margins() {
        return margins;
    }

    CalibrationMatrix matrix() {
        return matrix;
    }

    /** Returns what weights lack to each total. */
    double[] missing(double[] weights) {
        double[] missing = matrix.totals(weights);
        for (int i = 0; i < missing.length; i++) {
            missing[i] = totals[i] - missing[i];
        }
        return missing;
    }

    /** Returns the largest relative distance from a total, from a total of 0 the distance itself. */
    double deviation(double[] weights) {
        double largest = 0;
        double[] missing = missing(weights);
        for (int i = 0; i < missing.length; i++) {
            double relative = relative(missing, i);
            largest = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : Math.max(largest, relative);
        }
        return largest;
    }

    private double relative(double[] missing, int column) {
        return Math.abs(missing[column]) / (totals[column] == 0 ? 1 : Math.abs(totals[column]));
    }

    /** Checks that every row with a weight has its group and its numbers, and every group a row with a weight. */
    boolean fit(double[] weights) {
        int found = problems.size();
        for (Margin margin : margins) {
            long without = 0;
            for (int row = 0; row < weights.length; row++) {
                without += weights[row] > 0 && margin.groups()[row] < 0 ? 1 : 0;
            }
            if (without > 0) {
                problem(
                        "NO_GROUP",
                        step + " " + margin.by(),
                        without + " respondents in no group",
                        "a group for each respondent with a weight",
                        "fill in the groups, or leave these respondents out");
            }
            double[] sums = margin.sums(weights);
            for (int g = 0; g < sums.length; g++) {
                if (!(sums[g] > 0)) {
                    problem(
                            "NO_WEIGHT_IN_GROUP",
                            step + " " + margin.by() + " " + margin.names()[g],
                            "a group whose respondents all weigh 0",
                            "a respondent with a weight in each group",
                            "join it with another group, in targets and data");
                }
            }
        }
        for (int item = 0; item < items.size(); item++) {
            answered(items.get(item), numbers.get(item), weights);
        }
        return problems.size() == found;
    }

    private void answered(String item, double[] values, double[] weights) {
        long without = 0;
        for (int row = 0; row < weights.length; row++) {
            without += weights[row] > 0 && Double.isNaN(values[row]) ? 1 : 0;
            values[row] = Double.isNaN(values[row]) ? 0 : values[row];
        }
        if (without > 0) {
            problem(
                    "NO_ANSWER",
                    step + " " + item,
                    without + " respondents without an answer",
                    "an answer of each respondent to an item with a known total",
                    "impute the answers, or leave the item out");
        }
    }

    /** Checks that totals which the sample makes depend on each other agree. */
    boolean agree(double[] weights) {
        int found = problems.size();
        NormalEquations equations = new NormalEquations(matrix.products(weights));
        double[] missing = missing(weights);
        for (int column = 0; column < missing.length; column++) {
            if (!equations.isDependent(column)) {
                continue;
            }
            double excess = equations.excess(missing, column);
            if (Math.abs(excess) > 10 * WeightingCheck.SAME_TOTAL * Math.abs(totals[column])) {
                problem(
                        "TARGETS_CONTRADICT",
                        step + " " + name(column),
                        "a total of " + totals[column] + " that contradicts the other targets by " + excess,
                        "targets that agree: in this sample the others determine it",
                        "correct a total, or leave this target out");
            }
        }
        return problems.size() == found;
    }

    void notReached(double[] weights, int rounds, String remedy) {
        double[] missing = missing(weights);
        int worst = 0;
        for (int i = 1; i < missing.length; i++) {
            worst = relative(missing, i) > relative(missing, worst) ? i : worst;
        }
        problem(
                "TARGETS_NOT_REACHED",
                step,
                "a relative distance of " + deviation(weights) + " after " + rounds + " rounds, largest at "
                        + name(worst),
                "weights that meet all targets",
                remedy);
    }

    private String name(int column) {
        int from = 0;
        for (Margin margin : margins) {
            if (column < from + margin.names().length) {
                return margin.by() + " " + margin.names()[column - from];
            }
            from += margin.names().length;
        }
        return items.get(column - from);
    }

    /** Returns every target beside the sums of two weights. */
    List<TargetReached> reached(double[] before, double[] after) {
        List<TargetReached> list = new ArrayList<>();
        double[] sums = matrix.totals(before);
        double[] finals = matrix.totals(after);
        int column = 0;
        for (Margin margin : margins) {
            for (String group : margin.names()) {
                list.add(new TargetReached(step, margin.by(), group, totals[column], sums[column], finals[column]));
                column++;
            }
        }
        for (String item : items) {
            list.add(new TargetReached(step, "total", item, totals[column], sums[column], finals[column]));
            column++;
        }
        return list;
    }
}
