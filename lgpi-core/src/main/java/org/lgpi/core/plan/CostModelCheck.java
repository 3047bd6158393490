package org.lgpi.core.plan;

import java.util.List;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Problem;

/** Finds everything that is wrong with a cost model or with a scenario on it. */
final class CostModelCheck {

    private CostModelCheck() {}

    static void check(CostModel model) {
        DefinitionCheck check = new DefinitionCheck();
        if (model.currency().isBlank()) {
            check.error("NO_CURRENCY", "currency", "no label", "a label such as USD", "name the currency");
        }
        check.codes("settlements", List.copyOf(model.settlements().keySet()));
        model.settlements().forEach((group, count) -> check.atLeast("settlements." + group, count, 0));
        if (model.allSettlements() < 1) {
            check.error("BAD_COUNT", "settlements", "none", "at least one settlement", "state their number");
        }
        check.atLeast("respondentsPerSettlement", model.respondentsPerSettlement(), 1);
        if (model.prices().isEmpty()) {
            check.error("NO_PRICE", "prices", "none", "a price per respondent", "state a price for a mode of survey");
        }
        model.prices().forEach((mode, price) -> price.check(check, "prices." + mode, model.currency()));
        for (CostItem item : model.items()) {
            item.amount().check(check, "items." + item.code(), model.currency());
        }
        check.codes("items", model.items().stream().map(CostItem::code).toList());
        check.codes(
                "published", model.published().stream().map(PublishedCost::code).toList());
        for (PublishedCost printed : model.published()) {
            scenario(check, model, printed.scenario(), "published." + printed.code() + ".");
            check.amount("published." + printed.code() + ".dataCollection", printed.dataCollection(), model.currency());
            check.amount("published." + printed.code() + ".total", printed.total(), model.currency());
        }
        check.throwIfAny();
    }

    static void check(CostModel model, CostScenario scenario) {
        DefinitionCheck check = new DefinitionCheck();
        scenario(check, model, scenario, "");
        check.throwIfAny();
    }

    private static void scenario(DefinitionCheck check, CostModel model, CostScenario scenario, String path) {
        if (!model.prices().containsKey(scenario.mode())) {
            check.error(
                    "NO_PRICE",
                    path + "mode",
                    "no price for " + scenario.mode(),
                    "one of " + model.prices().keySet(),
                    "add a price for this mode to the model");
        }
        scenario.settlements().ifPresent(count -> check.atLeast(path + "settlements", count, 1));
        scenario.respondentsPerSettlement()
                .ifPresent(count -> check.atLeast(path + "respondentsPerSettlement", count, 1));
        List<String> codes = model.items().stream().map(CostItem::code).toList();
        for (String code : scenario.without()) {
            if (!codes.contains(code)) {
                check.error("UNKNOWN_ITEM", path + "without", code, "one of " + codes, "correct the code");
            }
        }
    }

    static void compare(List<Problem> warnings, String subject, Object printed, Object ours) {
        if (!printed.equals(ours)) {
            warnings.add(Problem.warning(
                    "PUBLISHED_TOTAL_DIFFERS",
                    subject,
                    printed + " as published",
                    ours + " as recomputed",
                    "check the parts, or ask the publisher"));
        }
    }
}
