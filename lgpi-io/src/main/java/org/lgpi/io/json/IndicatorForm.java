package org.lgpi.io.json;

import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lgpi.core.survey.indicator.Indicator;
import org.lgpi.core.survey.indicator.Indicators;
import org.lgpi.core.survey.indicator.Recode;
import org.lgpi.core.survey.indicator.SkipPattern;

/** The form of the indicators of a survey in JSON. */
final class IndicatorForm {

    private static final Map<String, Recode> RECODES = recodes();

    private IndicatorForm() {}

    /** Returns the recodes by their words, without the parts of their own. */
    private static Map<String, Recode> recodes() {
        Map<String, Recode> words = new LinkedHashMap<>();
        words.put("share", Recode.share());
        words.put("topBox", Recode.topBox());
        words.put("yes", Recode.yes());
        words.put("values", Recode.values(Map.of()));
        words.put("asIs", Recode.asIs());
        return words;
    }

    static Supplier<Indicators> read(JsonObjectReader in) {
        Indicators.Builder indicators = Indicators.builder()
                .code(in.text("code", "unnamed"))
                .label(in.label("label"))
                .unit(in.text("unit", ""));
        OptionalInt period = in.integer("period");
        if (period.isPresent() && (period.getAsInt() < 0 || period.getAsInt() > 9999)) {
            in.bad("period", "a year of four digits", "correct the year");
        } else if (period.isPresent()) {
            indicators.period(Year.of(period.getAsInt()));
        }
        in.require("indicators", "a list of indicators");
        for (JsonObjectReader one : in.objects("indicators", "indicators", "criterion")) {
            indicators.addIndicators(indicator(one));
        }
        return indicators::build;
    }

    private static Indicator indicator(JsonObjectReader in) {
        in.require("items", "a list of items");
        List<String> items = in.words("items");
        Indicator.Builder indicator = Indicator.builder()
                .criterion(in.text(
                        "criterion",
                        "missing-" + in.place().line() + "-" + in.place().column()))
                .label(in.label("label"))
                .addAllItems(items)
                .recode(recode(in))
                .addAllReversed(in.words("reversed"))
                .addAllNotApplicable(in.numbers("notApplicable"))
                .addAllNoAnswer(in.numbers("noAnswer"));
        in.integer("minimumAnswered").ifPresent(indicator::minimumAnswered);
        in.object("onlyIf").ifPresent(skip -> {
            skip.require("answers", "a list of answers");
            indicator.onlyIf(new SkipPattern(skip.text("item", ""), new TreeSet<>(skip.numbers("answers"))));
            skip.done();
        });
        in.done();
        return indicator.build();
    }

    private static Recode recode(JsonObjectReader in) {
        if (!(in.value("recode").orElse(null) instanceof JsonValue.Structure)) {
            Recode recode = in.choice("recode", RECODES).orElse(Recode.share());
            if (recode instanceof Recode.Values) {
                in.bad("recode", "an object with name and values", "say what each answer is worth");
            }
            return recode;
        }
        JsonObjectReader object = in.object("recode").orElseThrow();
        object.require("name", JsonObjectReader.oneOf(RECODES.keySet()));
        Recode recode = object.choice("name", RECODES).orElse(Recode.share());
        if (recode instanceof Recode.TopBox) {
            recode = new Recode.TopBox(object.number("from"));
        } else if (recode instanceof Recode.Yes && object.has("answers")) {
            recode = new Recode.Yes(new TreeSet<>(object.numbers("answers")));
        } else if (recode instanceof Recode.Values) {
            recode = Recode.values(values(object));
        }
        object.done();
        return recode;
    }

    private static Map<Double, Double> values(JsonObjectReader in) {
        in.require("values", "an object with a number for each answer");
        Map<Double, Double> values = new TreeMap<>();
        in.object("values").ifPresent(object -> {
            for (String answer : object.keys()) {
                double number = object.number(answer).orElse(Double.NaN);
                try {
                    values.put(Double.valueOf(answer), number);
                } catch (NumberFormatException e) {
                    object.bad(answer, "a number as key", "write the code of the answer");
                }
            }
        });
        return values;
    }

    /** Writes indicators as the object of their file. */
    static void object(Indicators indicators, JsonSink out) {
        out.beginObject();
        out.text("schema", IndicatorJson.SCHEMA);
        write(indicators, out);
        out.endObject();
    }

    static void write(Indicators indicators, JsonSink out) {
        out.text("code", indicators.code());
        out.labelIfAny("label", indicators.label());
        indicators.period().ifPresent(period -> out.whole("period", period.getValue()));
        out.text("unit", indicators.unit());
        out.list("indicators", indicators.indicators(), indicator -> write(indicator, out));
    }

    static void write(Indicator indicator, JsonSink out) {
        out.beginObject();
        out.text("criterion", indicator.criterion());
        out.labelIfAny("label", indicator.label());
        out.list("items", indicator.items(), out::text);
        if (!indicator.recode().equals(Recode.share())) {
            out.key("recode");
            write(indicator.recode(), out);
        }
        PlanWords.listIfAny("reversed", indicator.reversed().stream().sorted().toList(), out::text, out);
        if (indicator.minimumAnswered() != indicator.items().size()) {
            out.whole("minimumAnswered", indicator.minimumAnswered());
        }
        numbersIfAny("notApplicable", indicator.notApplicable(), out);
        numbersIfAny("noAnswer", indicator.noAnswer(), out);
        indicator.onlyIf().ifPresent(skip -> {
            out.key("onlyIf");
            out.beginShortObject();
            out.text("item", skip.item());
            out.list("answers", skip.answers(), out::number);
            out.endObject();
        });
        out.endObject();
    }

    static void write(Recode recode, JsonSink out) {
        if (recode instanceof Recode.Share) {
            out.text("share");
        } else if (recode instanceof Recode.AsIs) {
            out.text("asIs");
        } else {
            out.beginShortObject();
            if (recode instanceof Recode.TopBox box) {
                out.text("name", "topBox");
                box.from().ifPresent(from -> out.number("from", from));
            } else if (recode instanceof Recode.Yes yes) {
                out.text("name", "yes");
                out.list("answers", yes.answers(), out::number);
            } else if (recode instanceof Recode.Values values) {
                out.text("name", "values");
                out.key("values");
                out.beginShortObject();
                values.values().forEach((answer, value) -> out.number(JsonText.shortest(answer), value));
                out.endObject();
            }
            out.endObject();
        }
    }

    private static void numbersIfAny(String key, Collection<Double> numbers, JsonSink out) {
        PlanWords.listIfAny(key, numbers.stream().sorted().toList(), out::number, out);
    }
}
