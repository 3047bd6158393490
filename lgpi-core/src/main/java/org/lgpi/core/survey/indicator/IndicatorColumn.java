package org.lgpi.core.survey.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;

/** What each respondent contributes to an indicator, in the order of the data. */
final class IndicatorColumn {

    /** The number of each respondent, NaN where there is none. */
    private final double[] numbers;
    /** Whether no item concerns the respondent. */
    private final boolean[] skipped;

    private final SurveyData data;
    private final Indicator indicator;

    IndicatorColumn(SurveyData data, Indicator indicator) {
        this.data = data;
        this.indicator = indicator;
        numbers = new double[data.size()];
        skipped = new boolean[data.size()];
        int[] answered = new int[numbers.length];
        int[] concerned = new int[numbers.length];
        for (String code : indicator.items()) {
            add(code, answered, concerned);
        }
        for (int row = 0; row < numbers.length; row++) {
            skipped[row] = concerned[row] == 0;
            numbers[row] = answered[row] < indicator.minimumAnswered() ? Double.NaN : numbers[row] / answered[row];
        }
        indicator.onlyIf().ifPresent(this::skip);
    }

    private void add(String code, int[] answered, int[] concerned) {
        SurveyItem item = data.design().item(code);
        Recode recode = indicator.recode();
        boolean reversed = indicator.reversed().contains(code);
        Set<Double> notApplicable = indicator.notApplicable();
        Set<Double> noAnswer = indicator.noAnswer();
        double[] answers = data.rows().answersAndSkips(code);
        for (int row = 0; row < answers.length; row++) {
            double answer = answers[row];
            if (answer == SurveyRow.NOT_APPLICABLE || !notApplicable.isEmpty() && notApplicable.contains(answer)) {
                continue;
            }
            concerned[row]++;
            if (!Double.isNaN(answer) && (noAnswer.isEmpty() || !noAnswer.contains(answer))) {
                double number = recode.of(item, answer);
                numbers[row] += reversed ? 1 - number : number;
                answered[row]++;
            }
        }
    }

    private void skip(SkipPattern pattern) {
        double[] answers = data.rows().answersAndSkips(pattern.item());
        for (int row = 0; row < answers.length; row++) {
            if (!pattern.answers().contains(answers[row])) {
                numbers[row] = Double.NaN;
                skipped[row] = !Double.isNaN(answers[row]);
            }
        }
    }

    /** Returns the number of each respondent in the order in which they were added. */
    double[] inOrderOfAdding() {
        return data.rows().toOrderOfAdding(numbers);
    }

    /** Estimates in every unit, the units being the groups of a domain. */
    List<IndicatorEstimate> estimate(String unit) {
        int[] groups = data.rows().grouping(List.of(unit)).groupOfRows();
        double[] weights = data.rows().weights();
        List<SurveyEstimate> estimates = SurveyEstimator.of(data)
                .by(unit)
                .ofNumbers(indicator.criterion(), statistic(), inOrderOfAdding())
                .list();
        long[] notConcerned = new long[estimates.size()];
        long[] silent = new long[estimates.size()];
        for (int row = 0; row < numbers.length; row++) {
            if (groups[row] >= 0 && weights[row] > 0 && Double.isNaN(numbers[row])) {
                (skipped[row] ? notConcerned : silent)[groups[row]]++;
            }
        }
        List<IndicatorEstimate> list = new ArrayList<>(notConcerned.length);
        for (int g = 0; g < notConcerned.length; g++) {
            list.add(new IndicatorEstimate(indicator.criterion(), estimates.get(g), notConcerned[g], silent[g]));
        }
        return list;
    }

    /** Only where each respondent is one yes or no, the mean is a share of respondents. */
    private Statistic statistic() {
        Recode recode = indicator.recode();
        if (indicator.items().size() > 1) {
            return Statistic.MEAN;
        }
        if (recode instanceof Recode.TopBox) {
            return Statistic.TOP_BOX;
        }
        boolean yesOrNo = recode instanceof Recode.Values values
                ? Set.of(0.0, 1.0).containsAll(values.values().values())
                : recode instanceof Recode.Yes
                        || data.design().item(indicator.items().get(0)).kind() == ItemKind.BINARY;
        return yesOrNo ? Statistic.PROPORTION : Statistic.MEAN;
    }
}
