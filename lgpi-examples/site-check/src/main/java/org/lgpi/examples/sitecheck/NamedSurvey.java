package org.lgpi.examples.sitecheck;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.report.SurveyResults;
import org.lgpi.io.report.SurveyResults.Named;

/** A survey in which every question, service and channel has one name, and one of two answers; all figures are invented. */
final class NamedSurvey {

    private static final String DOMAIN = "unit";

    private NamedSurvey() {}

    static SurveyResults of(Label name, List<String> units) {
        List<JudgedEstimate> estimates = new ArrayList<>();
        add(JudgedEstimate.ALL, "", Verdict.SHOW, estimates);
        for (int i = 0; i < units.size(); i++) {
            add(DOMAIN, units.get(i), i == 0 ? Verdict.CAUTION : i == 1 ? Verdict.SUPPRESS : Verdict.SHOW, estimates);
        }
        return SurveyResults.builder()
                .design(design(name))
                .estimates(estimates)
                .ratings(ServiceRatings.of(List.of(
                        ServiceRating.of("s1", "c1", 4.5, 0.7),
                        ServiceRating.of("s1", "c2", 3.5, 0.5),
                        ServiceRating.of("s2", "c1", 4.1, 0.6),
                        ServiceRating.notApplicable("s2", "c2"))))
                .name(Named.DOMAIN, "", DOMAIN, name)
                .name(Named.ANSWER, "trust", "1", name)
                .name(Named.SERVICE, "", "s1", name)
                .name(Named.SERVICE, "", "s2", name)
                .name(Named.CHANNEL, "", "c1", name)
                .name(Named.CHANNEL, "", "c2", name)
                .note(name)
                .ratingsNote(name)
                .build();
    }

    private static SurveyDesign design(Label name) {
        return SurveyDesign.builder()
                .code("named")
                .label(name)
                .addDomains(DOMAIN)
                .addItems(
                        item("roads", ItemKind.RATING, name).topBox(4).max(5).build(),
                        item("trust", ItemKind.CATEGORY, name).max(2).build())
                .build();
    }

    private static SurveyItem.Builder item(String code, ItemKind kind, Label name) {
        return SurveyItem.builder().code(code).kind(kind).min(1).label(name);
    }

    private static void add(String domain, String group, Verdict verdict, List<JudgedEstimate> estimates) {
        estimates.add(estimate(domain, group, "roads", Statistic.MEAN, 3.2, verdict));
        estimates.add(estimate(domain, group, "roads", Statistic.TOP_BOX, 0.4, verdict));
        estimates.add(estimate(domain, group, "trust=1", Statistic.PROPORTION, 0.3, verdict));
        estimates.add(estimate(domain, group, "trust=2", Statistic.PROPORTION, 0.7, verdict));
    }

    private static JudgedEstimate estimate(
            String domain, String group, String item, Statistic statistic, double value, Verdict verdict) {
        double error = 0.05;
        return new JudgedEstimate(
                domain,
                group,
                item,
                statistic,
                value,
                error,
                new Interval(value - 2 * error, value + 2 * error, 0.95),
                1.5,
                100,
                99,
                150,
                new Judgement(verdict, ""));
    }
}
