package org.lgpi.core.survey.weighting;

import java.util.List;
import java.util.Map;
import org.lgpi.core.base.DefinitionCheck;

/** What is wrong with the steps of a weighting, before any data are seen. */
final class WeightingCheck {

    /** Totals of two margins that agree this well are the same. */
    static final double SAME_TOTAL = 1e-9;

    private WeightingCheck() {}

    /** Returns what problems and reports call a step. */
    static String name(List<WeightingStep> steps, int position) {
        return (position + 1) + " " + steps.get(position).kind();
    }

    /** Returns the totals of groups that a step fits to. */
    static List<WeightTarget> targets(WeightingStep step) {
        if (step instanceof WeightingStep.PostStratification one) {
            return List.of(one.target());
        }
        if (step instanceof WeightingStep.Raking raking) {
            return raking.margins();
        }
        return step instanceof WeightingStep.Calibration calibration ? calibration.margins() : List.of();
    }

    static void step(String name, WeightingStep step, DefinitionCheck check) {
        if (step instanceof WeightingStep.PostStratification one) {
            totals(name, one.target().by(), one.target().totals(), true, check);
        } else if (step instanceof WeightingStep.Raking raking) {
            check.atLeast(name + " margins", raking.margins().size(), 1);
            margins(name, raking.margins(), check);
            limits(name, raking.tolerance(), raking.mostIterations(), check);
        } else if (step instanceof WeightingStep.Calibration calibration) {
            calibration(name, calibration, check);
        } else if (step instanceof WeightingStep.Trimming trimming) {
            trimming(name, trimming, check);
        }
    }

    private static void calibration(String name, WeightingStep.Calibration calibration, DefinitionCheck check) {
        check.atLeast(
                name + " targets",
                calibration.margins().size() + (long) calibration.totals().size(),
                1);
        margins(name, calibration.margins(), check);
        totals(name, "totals", calibration.totals(), false, check);
        limits(name, calibration.tolerance(), calibration.mostIterations(), check);
        boolean finite = calibration.upper() < Double.POSITIVE_INFINITY;
        if (calibration.method().isBounded()
                && !(calibration.lower() >= 0 && calibration.lower() < 1 && calibration.upper() > 1 && finite)) {
            check.error(
                    "BAD_BOUNDS",
                    name,
                    "factors from " + calibration.lower() + " to " + calibration.upper(),
                    "a lower bound from 0 to below 1 and a finite upper bound above 1",
                    "correct the bounds");
        }
        if (!calibration.method().isBounded() && (calibration.lower() != 0 || finite)) {
            check.error(
                    "BOUNDS_WITHOUT_METHOD",
                    name,
                    "bounds with the method " + calibration.method(),
                    "bounds with TRUNCATED or LOGIT",
                    "take the bounds away or choose another method");
        }
    }

    private static void trimming(String name, WeightingStep.Trimming trimming, DefinitionCheck check) {
        boolean share = trimming.unit() == WeightingStep.Trimming.Unit.QUANTILE;
        if (!(trimming.lower() >= 0
                && trimming.upper() >= trimming.lower()
                && trimming.upper() > 0
                && !(share && trimming.upper() > 1))) {
            check.error(
                    "BAD_BOUNDS",
                    name,
                    "weights from " + trimming.lower() + " to " + trimming.upper() + " (" + trimming.unit() + ")",
                    share ? "two quantiles from 0 to 1, rising" : "two limits of 0 or more, rising",
                    "correct the limits");
        }
    }

    private static void limits(String name, double tolerance, int mostIterations, DefinitionCheck check) {
        check.between(name + " tolerance", tolerance, 1e-15, 1);
        check.atLeast(name + " mostIterations", mostIterations, 1);
    }

    private static void margins(String name, List<WeightTarget> margins, DefinitionCheck check) {
        double first = Double.NaN;
        for (WeightTarget target : margins) {
            totals(name, target.by(), target.totals(), true, check);
            double sum = sum(target);
            if (Double.isNaN(first)) {
                first = sum;
            } else if (Math.abs(sum - first) > SAME_TOTAL * first) {
                check.error(
                        "TARGET_TOTALS_DIFFER",
                        name + " " + target.by(),
                        "a sum of " + sum + " beside " + first + " for "
                                + margins.get(0).by(),
                        "margins of the same population",
                        "correct a total, or scale one margin to the sum of the other");
            }
        }
    }

    private static double sum(WeightTarget target) {
        return target.totals().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static void totals(
            String name, String by, Map<String, Double> totals, boolean people, DefinitionCheck check) {
        if (people && totals.isEmpty()) {
            check.error("NO_TARGETS", name + " " + by, "no totals", "a total for each group", "add them");
        }
        totals.forEach((group, total) -> {
            if (!(Double.isFinite(total) && (!people || total > 0))) {
                check.error(
                        "BAD_TARGET",
                        name + " " + by + " " + group,
                        Double.toString(total),
                        people ? "a number of people above 0" : "a number",
                        "correct the total, or leave the group out of targets and data");
            }
        });
    }
}
