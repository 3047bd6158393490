package org.lgpi.io.json;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lgpi.core.base.Money;
import org.lgpi.core.plan.CostItem;
import org.lgpi.core.plan.CostLevel;
import org.lgpi.core.plan.CostModel;
import org.lgpi.core.plan.CostRange;
import org.lgpi.core.plan.CostScenario;
import org.lgpi.core.plan.PublishedCost;
import org.lgpi.core.plan.Recurrence;
import org.lgpi.core.plan.SurveyMode;

/** The form of cost models in JSON. An amount is a number, or a text in quotes where it has too many digits for one. */
final class CostForm {

    private static final Map<String, CostLevel> LEVELS = PlanWords.of(CostLevel.values());
    private static final Map<String, Recurrence> RECURRENCES = PlanWords.of(Recurrence.values());
    private static final Map<String, SurveyMode> MODES = PlanWords.of(SurveyMode.values());

    private final String currency;

    private CostForm(String currency) {
        this.currency = currency;
    }

    static Supplier<CostModel> read(JsonObjectReader in) {
        // a label is needed to go on with; a blank one is reported by the model
        String currency = in.text("currency", "?");
        return new CostForm(currency.isBlank() ? "?" : currency).model(in, currency);
    }

    private Supplier<CostModel> model(JsonObjectReader in, String stated) {
        CostModel.Builder model = CostModel.builder()
                .label(in.label("label"))
                .source(in.text("source").orElse(""))
                .currency(stated.isBlank() ? stated : currency)
                .putAllSettlements(settlements(in))
                .respondentsPerSettlement(PlanWords.count(in, "respondentsPerSettlement", 1))
                .putAllPrices(prices(in));
        for (JsonObjectReader item : in.objects("items", "items", "code")) {
            model.addItem(item(item));
        }
        for (JsonObjectReader printed : in.objects("published", "published", "code")) {
            model.addPublished(published(printed));
        }
        return model::build;
    }

    private static Map<String, Long> settlements(JsonObjectReader in) {
        Map<String, Long> settlements = new LinkedHashMap<>();
        in.require("settlements", "an object with the number of settlements in each group");
        in.object("settlements").ifPresent(groups -> {
            for (String group : groups.keys()) {
                settlements.put(group, PlanWords.count(groups, group, 1));
            }
        });
        if (!(in.value("settlements").orElse(null) instanceof JsonValue.Structure)) {
            settlements.put("missing", 1L);
        }
        return settlements;
    }

    private Map<SurveyMode, CostRange> prices(JsonObjectReader in) {
        Map<SurveyMode, CostRange> prices = new EnumMap<>(SurveyMode.class);
        in.require("prices", "an object with a price for " + String.join(" or ", MODES.keySet()));
        in.object("prices").ifPresent(modes -> {
            MODES.forEach((word, mode) -> {
                if (modes.value(word).isPresent()) {
                    prices.put(mode, range(modes, word));
                }
            });
            modes.done();
        });
        if (!(in.value("prices").orElse(null) instanceof JsonValue.Structure)) {
            prices.put(SurveyMode.OWN_SURVEY, CostRange.of(Money.of(1, currency)));
        }
        return prices;
    }

    private CostItem item(JsonObjectReader in) {
        CostItem.Builder item = CostItem.builder()
                .code(PlanWords.code(in))
                .label(in.label("label"))
                .recurrence(in.choice("recurrence", RECURRENCES).orElse(Recurrence.NOT_STATED))
                .addAllModes(PlanWords.choices(in, "modes", MODES));
        in.require("amount", "a number, or an object with low, central and high");
        item.amount(range(in, "amount"));
        in.done();
        return item.build();
    }

    private PublishedCost published(JsonObjectReader in) {
        String code = PlanWords.code(in);
        CostScenario scenario = in.object("scenario").map(CostForm::scenario).orElse(CostScenario.STANDARD);
        PublishedCost printed = new PublishedCost(
                code, scenario, PlanWords.count(in, "respondents", 0), money(in, "dataCollection"), money(in, "total"));
        in.done();
        return printed;
    }

    private static CostScenario scenario(JsonObjectReader in) {
        CostScenario.Builder scenario = CostScenario.builder()
                .level(in.choice("level", LEVELS).orElse(CostLevel.CENTRAL))
                .mode(in.choice("mode", MODES).orElse(SurveyMode.OWN_SURVEY))
                .addAllWithout(in.words("without"));
        if (in.has("settlements")) {
            scenario.settlements(PlanWords.count(in, "settlements", 1));
        }
        if (in.has("respondentsPerSettlement")) {
            scenario.respondentsPerSettlement(PlanWords.count(in, "respondentsPerSettlement", 1));
        }
        in.value("settlements");
        in.value("respondentsPerSettlement");
        in.done();
        return scenario.build();
    }

    private CostRange range(JsonObjectReader in, String key) {
        if (in.value(key).orElse(null) instanceof JsonValue.Structure) {
            JsonObjectReader range = in.object(key).orElseThrow();
            Money low = money(range, "low");
            Money central = money(range, "central");
            Money high = money(range, "high");
            range.done();
            boolean whole = range.has("low") && range.has("central") && range.has("high");
            return whole ? new CostRange(low, central, high) : CostRange.of(Money.of(0, currency));
        }
        return in.has(key) ? CostRange.of(money(in, key)) : CostRange.of(Money.of(0, currency));
    }

    /** Reads an amount that must be there. */
    private Money money(JsonObjectReader in, String key) {
        in.require(key, "an amount");
        JsonValue value = in.value(key).orElse(null);
        String text = value instanceof JsonValue.Number number
                ? number.text()
                : value instanceof JsonValue.Text quoted ? quoted.text() : null;
        if (text != null) {
            try {
                return new Money(new BigDecimal(text), currency);
            } catch (IllegalArgumentException e) {
                in.bad(key, "a decimal number", "write digits and at most one point");
            }
        } else if (value != null) {
            JsonObjectReader.wrongType(in.problems(), value, in.subject(key), "an amount as a number");
        }
        return Money.of(0, currency);
    }

    static void write(CostModel model, JsonSink out) {
        out.labelIfAny("label", model.label());
        out.textIfAny("source", model.source());
        out.text("currency", model.currency());
        out.key("settlements");
        out.beginShortObject();
        model.settlements().forEach(out::whole);
        out.endObject();
        out.whole("respondentsPerSettlement", model.respondentsPerSettlement());
        out.key("prices");
        out.beginObject();
        model.prices().forEach((mode, price) -> {
            out.key(mode.name());
            range(price, out);
        });
        out.endObject();
        PlanWords.listIfAny("items", model.items(), item -> item(item, out), out);
        PlanWords.listIfAny("published", model.published(), printed -> published(printed, out), out);
    }

    private static void item(CostItem item, JsonSink out) {
        out.beginObject();
        out.text("code", item.code());
        out.labelIfAny("label", item.label());
        out.key("amount");
        range(item.amount(), out);
        if (item.recurrence() != Recurrence.NOT_STATED) {
            out.text("recurrence", item.recurrence().name());
        }
        PlanWords.listIfAny("modes", List.copyOf(item.modes()), mode -> out.text(mode.name()), out);
        out.endObject();
    }

    private static void published(PublishedCost printed, JsonSink out) {
        out.beginObject();
        out.text("code", printed.code());
        if (!printed.scenario().equals(CostScenario.STANDARD)) {
            out.key("scenario");
            scenario(printed.scenario(), out);
        }
        out.whole("respondents", printed.respondents());
        out.key("dataCollection");
        out.decimal(printed.dataCollection().amount());
        out.key("total");
        out.decimal(printed.total().amount());
        out.endObject();
    }

    private static void scenario(CostScenario scenario, JsonSink out) {
        out.beginShortObject();
        if (scenario.level() != CostLevel.CENTRAL) {
            out.text("level", scenario.level().name());
        }
        if (scenario.mode() != SurveyMode.OWN_SURVEY) {
            out.text("mode", scenario.mode().name());
        }
        scenario.settlements().ifPresent(count -> out.whole("settlements", count));
        scenario.respondentsPerSettlement().ifPresent(count -> out.whole("respondentsPerSettlement", count));
        PlanWords.listIfAny("without", List.copyOf(scenario.without()), out::text, out);
        out.endObject();
    }

    private static void range(CostRange range, JsonSink out) {
        if (range.equals(CostRange.of(range.central()))) {
            out.decimal(range.central().amount());
            return;
        }
        out.beginShortObject();
        for (CostLevel level : CostLevel.values()) {
            out.key(Words.of(level));
            out.decimal(range.at(level).amount());
        }
        out.endObject();
    }
}
