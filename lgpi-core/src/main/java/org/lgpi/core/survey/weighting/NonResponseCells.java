package org.lgpi.core.survey.weighting;

import java.util.List;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.Grouping;
import org.lgpi.core.survey.SurveyData;

/** Hands the weights of those who did not respond to the respondents of their cell. */
final class NonResponseCells {

    private NonResponseCells() {}

    /** Returns the weights of the respondents, those of the others being 0. */
    static double[] adjust(
            SurveyData data, double[] weights, String name, WeightingStep.NonResponse cells, List<Problem> problems) {
        int found = problems.size();
        Grouping grouping = data.rows().grouping(WeightTarget.domains(cells.by()));
        int[] groups = grouping.groupOfRows();
        double[] responded = data.rows().answers(cells.responded());
        double[] all = new double[grouping.size()];
        double[] respondents = new double[grouping.size()];
        long unknown = 0;
        long homeless = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                unknown += responded[row] == 0 || responded[row] == 1 ? 0 : 1;
                homeless += groups[row] < 0 ? 1 : 0;
                if (groups[row] >= 0) {
                    all[groups[row]] += weights[row];
                    respondents[groups[row]] += responded[row] == 1 ? weights[row] : 0;
                }
            }
        }
        if (unknown > 0) {
            problems.add(Problem.error(
                    "NO_ANSWER",
                    name + " " + cells.responded(),
                    unknown + " people of whom it is not known whether they responded",
                    "0 or 1 for each",
                    "fill it in"));
        }
        if (homeless > 0) {
            problems.add(Problem.error(
                    "NO_GROUP",
                    name + " " + cells.by(),
                    homeless + " people in no cell",
                    "a cell for each person with a weight",
                    "fill in the cells"));
        }
        for (int g = 0; g < all.length; g++) {
            if (all[g] > 0 && respondents[g] == 0) {
                problems.add(Problem.error(
                        "NO_RESPONDENT_IN_CELL",
                        name + " " + cells.by() + " " + grouping.names().get(g),
                        "a cell in which nobody responded",
                        "a respondent in each cell",
                        "join it with another cell"));
            }
        }
        double[] result = new double[weights.length];
        for (int row = 0; row < weights.length && problems.size() == found; row++) {
            boolean takesPart = responded[row] == 1 && weights[row] > 0;
            result[row] = takesPart ? weights[row] * all[groups[row]] / respondents[groups[row]] : 0;
        }
        return result;
    }
}
