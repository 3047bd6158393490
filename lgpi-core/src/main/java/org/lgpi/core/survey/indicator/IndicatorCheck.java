package org.lgpi.core.survey.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;

/** What keeps an indicator from being estimated; problems name it {@code indicators.} and its criterion. */
final class IndicatorCheck {

    private final SurveyDesign design;
    private final Indicator indicator;
    private final String subject;
    private final DefinitionCheck check;

    private IndicatorCheck(SurveyDesign design, Indicator indicator, DefinitionCheck check) {
        this.design = design;
        this.indicator = indicator;
        this.check = check;
        subject = subject(indicator);
    }

    private static String subject(Indicator indicator) {
        return "indicators." + indicator.criterion();
    }

    /** Checks what needs no survey. */
    static void alone(Indicator indicator, DefinitionCheck check) {
        String subject = subject(indicator);
        List<String> items = indicator.items();
        if (items.isEmpty()) {
            check.error("NO_ITEM", subject, "no item", "at least one", "name the items");
            return;
        }
        Set<String> once = new HashSet<>(items);
        if (once.size() < items.size()) {
            check.error("DUPLICATE_ITEM", subject, "items " + items, "each item once", "drop the repeated ones");
        }
        check.between(subject + ".minimumAnswered", indicator.minimumAnswered(), 1, items.size());
        for (String reversed : indicator.reversed()) {
            if (!once.contains(reversed) || !(indicator.recode() instanceof Recode.Share)) {
                check.error(
                        "BAD_REVERSED",
                        subject,
                        reversed + " reversed, with the recode " + indicator.recode() + " of " + items,
                        "one of the items, with the recode share",
                        "correct the item; in other recodes say what each answer is worth");
            }
        }
        boolean empty =
                indicator.recode() instanceof Recode.Yes yes && yes.answers().isEmpty()
                        || indicator.recode() instanceof Recode.Values values
                                && values.values().isEmpty()
                        || indicator.onlyIf().isPresent()
                                && indicator.onlyIf().get().answers().isEmpty();
        if (empty) {
            check.error("NO_ANSWERS", subject, "an empty list of answers", "at least one answer", "list the answers");
        }
    }

    static List<Problem> against(Indicators indicators, SurveyDesign design) {
        DefinitionCheck check = new DefinitionCheck();
        if (!design.domains().contains(indicators.unit())) {
            check.error(
                    "UNKNOWN_DOMAIN",
                    "unit",
                    "the domain " + indicators.unit(),
                    "one of " + design.domains(),
                    "correct the name, or declare the domain in the survey");
        }
        indicators.indicators().forEach(indicator -> new IndicatorCheck(design, indicator, check).items());
        return check.problems();
    }

    private void items() {
        List<String> asked = new ArrayList<>(indicator.items());
        indicator.onlyIf().ifPresent(skip -> asked.add(skip.item()));
        for (String code : asked) {
            if (design.items().stream().noneMatch(item -> item.code().equals(code))) {
                check.error(
                        "UNKNOWN_ITEM",
                        subject,
                        "the item " + code,
                        "an item of the survey " + design.code(),
                        "correct the code, or declare the item in the survey");
            }
        }
        for (SurveyItem item : design.items()) {
            if (indicator.items().contains(item.code())) {
                recode(item);
                admitted(item, indicator.notApplicable());
                admitted(item, indicator.noAnswer());
            }
            indicator
                    .onlyIf()
                    .filter(skip -> skip.item().equals(item.code()))
                    .ifPresent(skip -> admitted(item, skip.answers()));
        }
    }

    private void recode(SurveyItem item) {
        Recode recode = indicator.recode();
        if (recode instanceof Recode.Share) {
            boolean ends = item.kind() == ItemKind.BINARY
                    || item.min().isPresent()
                            && item.max().isPresent()
                            && item.min().getAsDouble() < item.max().getAsDouble();
            unfit(item, ends && item.kind() != ItemKind.CATEGORY, "a scale from a smallest to a largest answer");
        } else if (recode instanceof Recode.TopBox box) {
            double from = box.from().orElse(item.topBox().orElse(Double.NaN));
            unfit(item, item.admits(from), "a top box on the scale of the item");
        } else if (recode instanceof Recode.Yes yes) {
            admitted(item, yes.answers());
        } else if (recode instanceof Recode.Values values) {
            admitted(item, values.values().keySet());
            unmapped(item, values);
        }
    }

    private void unfit(SurveyItem item, boolean fits, String expected) {
        if (!fits) {
            check.error(
                    "UNFIT_RECODE",
                    subject,
                    item.kind() + " " + item.code() + " with the recode " + indicator.recode(),
                    expected,
                    "choose another recode, or correct the item");
        }
    }

    private void admitted(SurveyItem item, Set<Double> answers) {
        for (double answer : answers) {
            if (!item.admits(answer)) {
                check.error(
                        "NO_SUCH_ANSWER",
                        subject,
                        "the answer " + answer + " to " + item.code(),
                        item.describe(),
                        "correct the answer; codes off the scale are declared in the survey");
            }
        }
    }

    /** An answer that the recode forgets would drop out without a word. */
    private void unmapped(SurveyItem item, Recode.Values values) {
        unfit(item, !item.listedAnswers().isEmpty(), "a short scale of whole numbers from min to max");
        for (double answer : item.listedAnswers()) {
            if (!values.values().containsKey(answer)
                    && !indicator.notApplicable().contains(answer)
                    && !indicator.noAnswer().contains(answer)) {
                check.error(
                        "UNMAPPED_ANSWER",
                        subject,
                        "no value for the answer " + answer + " to " + item.code(),
                        "a value for each answer",
                        "add it, or list the answer under notApplicable or noAnswer");
            }
        }
    }
}
