package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * One statistic that is usually published of an item.
 *
 * @param position position of the item in the design
 * @param item what stands for the item in an estimate: its code, {@code code=answer} for a share of a category
 * @param statistic what is estimated
 * @param answer the answer whose share is estimated, NaN if it is no share of one answer
 */
record UsualStatistic(int position, String item, Statistic statistic, double answer) {

    /** Returns all of a survey in the order of its items. */
    static List<UsualStatistic> of(SurveyDesign design) {
        List<UsualStatistic> all = new ArrayList<>();
        for (int i = 0; i < design.items().size(); i++) {
            SurveyItem item = design.items().get(i);
            String code = item.code();
            if (item.kind() == ItemKind.CATEGORY) {
                for (int answer : item.listedAnswers()) {
                    all.add(new UsualStatistic(i, code + "=" + answer, Statistic.PROPORTION, answer));
                }
                continue;
            }
            all.add(new UsualStatistic(i, code, Statistic.meanOf(item), Double.NaN));
            all.add(new UsualStatistic(i, code, Statistic.TOTAL, Double.NaN));
            if (item.topBox().isPresent()) {
                all.add(new UsualStatistic(i, code, Statistic.TOP_BOX, Double.NaN));
            }
        }
        return all;
    }
}
