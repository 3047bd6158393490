package org.lgpi.core.survey.weighting;

import java.util.Arrays;
import java.util.List;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.SampleRows;
import org.lgpi.core.survey.SurveyData;

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
            double[] probability = data.rows().answers(item);
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
        if (data.design().columns().populationPsus().isEmpty()) {
            problems.add(Problem.error(
                    "NO_POPULATION",
                    name,
                    "a design without populationPsus",
                    "the number of PSUs in the population of each stratum, or probabilities",
                    "name the column in the design, or probabilities in the step"));
            return result;
        }
        SampleRows rows = data.rows();
        for (int h = 0; h < data.strata(); h++) {
            int from = rows.firstPsu(h);
            int to = rows.firstPsu(h + 1);
            for (int psu = from; psu < to; psu++) {
                int first = rows.firstRow(psu);
                int end = rows.firstRow(psu + 1);
                double people = rows.populationInPsu(psu);
                double within = Double.isInfinite(people) ? 1 : people / (end - first);
                Arrays.fill(result, first, end, rows.populationPsus(h) / (to - from) * within);
            }
        }
        return result;
    }
}
