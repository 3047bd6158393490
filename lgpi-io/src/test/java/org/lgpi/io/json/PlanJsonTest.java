package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Money;
import org.lgpi.core.plan.CostItem;
import org.lgpi.core.plan.CostLevel;
import org.lgpi.core.plan.CostModel;
import org.lgpi.core.plan.CostRange;
import org.lgpi.core.plan.CostScenario;
import org.lgpi.core.plan.Outcome;
import org.lgpi.core.plan.Phase;
import org.lgpi.core.plan.PublishedCost;
import org.lgpi.core.plan.Recurrence;
import org.lgpi.core.plan.Risk;
import org.lgpi.core.plan.RiskRating;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.core.plan.RiskScale;
import org.lgpi.core.plan.Roadmap;
import org.lgpi.core.plan.Strategy;
import org.lgpi.core.plan.SurveyMode;
import org.lgpi.io.catalogue.Catalogue;

/** The formats lgpi-cost/1, lgpi-roadmap/1 and lgpi-risks/1. */
class PlanJsonTest {

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** A model that states every part. */
    private static CostModel cost() {
        CostScenario scenario = CostScenario.builder()
                .level(CostLevel.HIGH)
                .mode(SurveyMode.MODULE)
                .settlements(10)
                .respondentsPerSettlement(200)
                .addWithout("A")
                .build();
        return CostModel.builder()
                .label(Label.of("құны", "цена", "cost"))
                .source("own")
                .currency("USD")
                .putSettlement("RURAL", 160)
                .respondentsPerSettlement(500)
                .putPrice(SurveyMode.OWN_SURVEY, new CostRange(usd("5.1"), usd("7"), usd("8.25")))
                .putPrice(SurveyMode.MODULE, CostRange.of(usd("0.3")))
                .addItem(CostItem.builder()
                        .code("A")
                        .label(Label.of("Training"))
                        .amount(CostRange.of(usd("12345678901234567890.12")))
                        .recurrence(Recurrence.ONE_OFF)
                        .addMode(SurveyMode.MODULE)
                        .build())
                .addPublished(new PublishedCost("T", scenario, 2_000, usd("600"), usd("600")))
                .build();
    }

    private static Roadmap roadmap() {
        return Roadmap.builder()
                .label(Label.of("Map"))
                .source("own")
                .reading(Roadmap.Reading.ELAPSED)
                .addPhase(Phase.builder()
                        .code("A")
                        .label(Label.of("First"))
                        .minimumMonths(0)
                        .maximumMonths(3)
                        .addActivity(Label.of("іс", "дело", "act"))
                        .addEntryCondition(Label.of("money"))
                        .addExitCondition(Label.of("report"))
                        .build())
                .addPhase(Phase.builder().code("B").isOngoing(true).build())
                .addOutcome(new Outcome("O", Label.of("Out"), Label.of("how"), Label.EMPTY))
                .build();
    }

    private static RiskRegister risks() {
        return RiskRegister.builder()
                .label(Label.of("Risks"))
                .source("own")
                .impactScale(new RiskScale(List.of(
                        new RiskScale.Level("SMALL", Label.of("Small"), List.of("minor", "tiny")),
                        RiskScale.Level.of("LARGE"))))
                .addRisk(Risk.builder()
                        .code("R1")
                        .label(Label.of("Delay"))
                        .description(Label.of("It takes longer"))
                        .category("OPERATIONAL")
                        .rating(new RiskRating("LARGE", "MODERATE"))
                        .owner("Office")
                        .addStrategies("S")
                        .residual(new RiskRating("minor", "LOW"))
                        .build())
                .addStrategies(new Strategy("S", Label.of("Plan"), List.of(Label.of("Start early"))))
                .build();
    }

    @Test
    void whatIsWrittenReadsBackEqual(@TempDir Path folder) {
        assertThat(CostJson.parse(CostJson.write(cost()))).isEqualTo(cost());
        assertThat(RoadmapJson.parse(RoadmapJson.write(roadmap()))).isEqualTo(roadmap());
        assertThat(RiskJson.parse(RiskJson.write(risks()))).isEqualTo(risks());

        CostJson.write(cost(), folder.resolve("cost.json"));
        RoadmapJson.write(roadmap(), folder.resolve("roadmap.json"));
        RiskJson.write(risks(), folder.resolve("risks.json"));
        assertThat(CostJson.read(folder.resolve("cost.json"))).isEqualTo(cost());
        assertThat(RoadmapJson.read(folder.resolve("roadmap.json"))).isEqualTo(roadmap());
        assertThat(RiskJson.read(folder.resolve("risks.json"))).isEqualTo(risks());
        assertThat(RiskJson.read(
                        new ByteArrayInputStream(RiskJson.write(risks()).getBytes(StandardCharsets.UTF_8)), "bytes"))
                .isEqualTo(risks());
    }

    @Test
    void amountsStayExact() {
        assertThat(CostJson.write(cost()))
                .contains("\"low\": 5.1, \"central\": 7, \"high\": 8.25")
                .contains("\"amount\": \"12345678901234567890.12\"");
    }

    /** Returns the problems as text, with single quotes that need no escape here. */
    private static List<String> problems(Function<String, ?> parse, String json) {
        try {
            assertThat(parse.apply(json)).isNotNull();
        } catch (InvalidDefinitionException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replace('"', '\''))
                    .toList();
        }
        return List.of();
    }

    @Test
    void costTellsEveryProblemWithItsPlace() {
        assertThat(problems(CostJson::parse, """
                        {
                          "schema": "lgpi-cost/1",
                          "currency": "USD",
                          "settlements": {"RURAL": -3, "URBAN": 87},
                          "respondentsPerSettlement": 0.5,
                          "prices": {"OWN_SURVEY": {"low": 8, "central": 7, "high": 9}, "PHONE": 3},
                          "items": [
                            {"code": "A", "amount": -50},
                            {"code": "A", "amount": "many", "recurrence": "WEEKLY"},
                            {"code": "B", "amounts": 3}
                          ]
                        }"""))
                .containsExactly(
                        "costs:4:28: error BAD_COUNT (settlements.RURAL): found -3; expected at least 0;"
                                + " correct the number",
                        "costs:5:31: error BAD_VALUE (respondentsPerSettlement): found the number 0.5; expected a whole"
                                + " number; correct the number",
                        "costs:6:28: error NOT_RISING (prices.OWN_SURVEY): found 8 USD / 7 USD / 9 USD; expected low,"
                                + " central and high in rising order; swap them",
                        "costs:6:65: error UNKNOWN_KEY (prices.PHONE): found the key 'PHONE'; expected one of"
                                + " OWN_SURVEY, MODULE; correct or remove it",
                        "costs:8:14: error NEGATIVE_MONEY (items.A): found -50 USD; expected an amount of 0 or more;"
                                + " correct the sign",
                        "costs:9:14: error DUPLICATE_CODE (items.A): found the code twice; expected each code once;"
                                + " rename one of the two",
                        "costs:9:29: error BAD_VALUE (items.A.amount): found the text 'many'; expected a decimal number;"
                                + " write digits and at most one point",
                        "costs:9:51: error BAD_VALUE (items.A.recurrence): found the text 'WEEKLY'; expected one of"
                                + " ONE_OFF, YEARLY, NOT_STATED; use one of these words",
                        "costs:10:5: error MISSING_KEY (items.B.amount): found no key 'amount'; expected a number, or an"
                                + " object with low, central and high; add the key 'amount'",
                        "costs:10:19: error UNKNOWN_KEY (items.B.amounts): found the key 'amounts'; expected one of"
                                + " code, label, recurrence, modes, amount; write 'amount' if that is meant");
    }

    @Test
    void amountOfAbsurdLengthIsRefused() {
        assertThat(problems(
                        CostJson::parse,
                        "{\"schema\": \"lgpi-cost/1\", \"currency\": \"USD\", \"settlements\": {\"A\": 1},"
                                + " \"respondentsPerSettlement\": 1, \"prices\": {\"MODULE\": 1e-99999999}}"))
                .singleElement()
                .asString()
                .contains("BAD_VALUE (prices.MODULE)");
    }

    @Test
    void missingPartsAreNamedOnce() {
        assertThat(problems(CostJson::parse, "{\"schema\": \"lgpi-cost/1\"}"))
                .extracting(text -> text.replaceAll(".*no key '(\\w+)'.*", "$1"))
                .containsExactly("currency", "settlements", "respondentsPerSettlement", "prices");
        assertThat(problems(RoadmapJson::parse, "{\"schema\": \"lgpi-roadmap/1\"}"))
                .singleElement()
                .asString()
                .contains("no key 'phases'");
        assertThat(problems(RiskJson::parse, "{\"schema\": \"lgpi-risks/1\"}"))
                .singleElement()
                .asString()
                .contains("no key 'risks'");
        assertThat(problems(RiskJson::parse, "{\"schema\": \"lgpi-cost/1\", \"risks\": []}"))
                .containsExactly("risks:1:12: error UNKNOWN_SCHEMA (schema): found the format 'lgpi-cost/1'; expected"
                        + " 'lgpi-risks/1'; correct the name, or use a version of the library that knows this format");
    }

    @Test
    void roadmapTellsEveryProblemWithItsPlace() {
        assertThat(problems(RoadmapJson::parse, """
                        {
                          "schema": "lgpi-roadmap/1",
                          "reading": "ELAPSED",
                          "phases": [
                            {"code": "A", "minimumMonths": 6, "maximumMonths": 12},
                            {"code": "B", "minimumMonths": 9, "maximumMonths": 18, "activities": [3]},
                            {"code": "C", "ongoing": "yes", "maximumMonths": 2.5}
                          ]
                        }"""))
                .containsExactly(
                        "roadmap:6:14: error PHASES_OVERLAP (phases.B): found an end from month 9 while A may last until"
                                + " month 12; expected an end from month 12 on; correct the months, or read them as"
                                + " durations",
                        "roadmap:6:75: error WRONG_TYPE (phases.B.activities[1]): found the number 3; expected a text,"
                                + " or an object with a text for each language; write it in double quotes",
                        "roadmap:7:14: error NO_MONTHS (phases.C): found no months; expected a minimum and a maximum;"
                                + " state both, the same if they are certain, or mark the phase as ongoing",
                        "roadmap:7:30: error WRONG_TYPE (phases.C.ongoing): found the text 'yes'; expected true or"
                                + " false; correct the value",
                        "roadmap:7:54: error WRONG_TYPE (phases.C.maximumMonths): found the number 2.5; expected a"
                                + " whole number; correct the value");
    }

    @Test
    void registerTellsEveryProblemWithItsPlace() {
        assertThat(problems(RiskJson::parse, """
                        {
                          "schema": "lgpi-risks/1",
                          "impactScale": [{"code": "LOW"}],
                          "risks": [
                            {"code": "R1", "impact": "HIGH", "likelihood": "CERTAIN"},
                            {"code": "R2", "impact": "HIGH", "likelihood": "LOW", "strategies": ["S", 5]}
                          ]
                        }"""))
                .containsExactly(
                        "risks:3:18: error BAD_SCALE (scale): found 1 levels; expected at least two levels; add a level",
                        "risks:5:14: error UNKNOWN_LEVEL (risks.R1): found likelihood 'CERTAIN'; expected LOW < MEDIUM"
                                + " (MODERATE) < HIGH; correct the word",
                        "risks:6:14: error UNKNOWN_STRATEGY (risks.R2): found S; expected one of []; correct the code,"
                                + " or add the strategy to the register",
                        "risks:6:79: error WRONG_TYPE (risks.R2.strategies): found the number 5; expected a text in"
                                + " double quotes; write it in double quotes");
    }

    @Provide
    Arbitrary<String> damaged() {
        List<String> texts = List.of(
                CostJson.write(Catalogue.paperCostModel()),
                RoadmapJson.write(Catalogue.paperRoadmap()),
                RiskJson.write(Catalogue.paperRisks()));
        return Arbitraries.of(texts)
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.length() - 1)
                        .flatMap(at -> Arbitraries.of("", "0", "\"", "{", "]", "null", "-", "x")
                                .map(piece -> text.substring(0, at) + piece + text.substring(at + 1))));
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefusedWithProblems(@ForAll("damaged") String text) {
        Map<String, Function<String, ?>> formats =
                Map.of("cost", CostJson::parse, "roadmap", RoadmapJson::parse, "risks", RiskJson::parse);
        formats.forEach((name, parse) -> {
            try {
                assertThat(parse.apply(text)).isNotNull();
            } catch (InvalidDefinitionException e) {
                assertThat(e.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.line()).isPositive());
            }
        });
    }

    @Test
    void unreadableFileIsAnUncheckedException(@TempDir Path folder) {
        assertThatThrownBy(() -> CostJson.read(folder.resolve("nowhere.json")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
