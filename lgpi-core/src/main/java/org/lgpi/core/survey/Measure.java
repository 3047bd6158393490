package org.lgpi.core.survey;

/** What is estimated of an item, as a number for each row. */
record Measure(String item, Statistic statistic) {

    /** The mean of an item; of a yes/no item this is the share of yes. */
    static Measure mean(SurveyDesign design, String item) {
        return new Measure(item, item(design, item).kind() == ItemKind.BINARY ? Statistic.PROPORTION : Statistic.MEAN);
    }

    static SurveyItem item(SurveyDesign design, String code) {
        return design.items().get(design.itemPosition(code));
    }

    /** Returns a number for each row, NaN where there is no answer. */
    double[] values(SurveyData data) {
        double[] y = data.column(data.design.itemPosition(item));
        if (statistic == Statistic.TOP_BOX) {
            double from = item(data.design, item)
                    .topBox()
                    .orElseThrow(
                            () -> new IllegalArgumentException("item " + item + " has no top box; declare topBox"));
            for (int row = 0; row < y.length; row++) {
                y[row] = Double.isNaN(y[row]) ? Double.NaN : y[row] >= from ? 1 : 0;
            }
        }
        return y;
    }

    /** Estimates in every group, with standard errors. */
    Linearised estimate(SurveyData data, Grouping grouping) {
        Linearised.Form form = statistic == Statistic.TOTAL ? Linearised.Form.TOTAL : Linearised.Form.RATIO;
        return new Linearised(data, grouping, form, values(data), null).taylor();
    }
}
