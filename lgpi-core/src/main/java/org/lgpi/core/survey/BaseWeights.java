package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.List;
import org.lgpi.core.base.Problem;

/** Weights from the selection of a sample. */
final class BaseWeights {

    private BaseWeights() {}

    static double[] weights(SurveyData data, String name, WeightingStep.Base base, List<Problem> problems) {
        double[] result = new double[data.size()];
        if (base.probabilities().isEmpty()) {
            return fromPopulations(data, name, result, problems);
        }
        Arrays.fill(result, 1);
        for (String item : base.probabilities()) {
            double[] probability = data.column(data.design.itemPosition(item));
            long bad = 0;
            for (int row = 0; row < result.length; row++) {
                bad += probability[row] > 0 && probability[row] <= 1 ? 0 : 1;
                result[row] /= probability[row];
            }
            if (bad > 0) {
                problems.add(Problem.error(
                        "BAD_PROBABILITY",
                        name + " " + item,
                        bad + " respondents without a probability above 0 and at most 1",
                        "the probability of being drawn, of each respondent",
                        "correct the probabilities"));
            }
        }
        return result;
    }

    /** Weights from the numbers of PSUs and people that the design names. */
    private static double[] fromPopulations(SurveyData data, String name, double[] result, List<Problem> problems) {
        if (data.design.columns().populationPsus().isEmpty()) {
            problems.add(Problem.error(
                    "NO_POPULATION",
                    name,
                    "a design without populationPsus",
                    "the number of PSUs in the population of each stratum, or probabilities",
                    "name the column in the design, or probabilities in the step"));
            return result;
        }
        for (int h = 0; h < data.strata(); h++) {
            int from = data.stratumStart[h];
            int to = data.stratumStart[h + 1];
            for (int psu = from; psu < to; psu++) {
                int people = data.psuStart[psu + 1] - data.psuStart[psu];
                double within = Double.isInfinite(data.populationInPsu[psu]) ? 1 : data.populationInPsu[psu] / people;
                Arrays.fill(
                        result,
                        data.psuStart[psu],
                        data.psuStart[psu + 1],
                        data.populationPsus[h] / (to - from) * within);
            }
        }
        return result;
    }
}
