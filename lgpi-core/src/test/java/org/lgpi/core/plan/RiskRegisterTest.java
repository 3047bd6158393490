package org.lgpi.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.plan.RiskRegister.Stage;

class RiskRegisterTest {

    private static final RiskRegister PAPER = PaperPlan.risks();

    private static Risk risk(String code, String impact, String likelihood) {
        return Risk.builder()
                .code(code)
                .rating(new RiskRating(impact, likelihood))
                .build();
    }

    @Test
    void moderateIsMedium() {
        RiskScale scale = RiskScale.THREE_LEVELS;

        assertThat(scale.position("MODERATE"))
                .isEqualTo(scale.position("MEDIUM"))
                .hasValue(2);
        assertThat(scale.position(" medium ")).hasValue(2);
        assertThat(scale.position("SEVERE")).isEmpty();
        assertThat(scale).hasToString("LOW < MEDIUM (MODERATE) < HIGH");
    }

    @Test
    void paperRisksAreOrderedByImpactTimesLikelihood() {
        assertThat(PAPER.ranked(Stage.INHERENT))
                .extracting(RatedRisk::toString)
                .containsExactly(
                        "1. IMP3 3 x 3 = 9",
                        "1. OPR1 3 x 3 = 9",
                        "3. IMP1 3 x 2 = 6",
                        "3. OPR2 3 x 2 = 6",
                        "3. IMP2 2 x 3 = 6",
                        "3. IMP5 2 x 3 = 6",
                        "3. OPR3 2 x 3 = 6",
                        "8. IMP4 2 x 2 = 4");
    }

    @Test
    void heatMapCountsPairsUnderBothWords() {
        HeatMap map = PAPER.heatMap(Stage.INHERENT);

        assertThat(map.count("HIGH", "HIGH")).isEqualTo(2);
        assertThat(map.count("HIGH", "MODERATE")).isEqualTo(2);
        assertThat(map.count("MODERATE", "high")).isEqualTo(3);
        assertThat(map.count("MEDIUM", "MEDIUM")).isEqualTo(1);
        assertThat(map.count("LOW", "HIGH")).isZero();
        assertThat(map).hasToString("heat map, HIGH x HIGH: 2, HIGH x MEDIUM: 2, MEDIUM x HIGH: 3, MEDIUM x MEDIUM: 1");
        assertThat(map.toText()).isEqualTo("""
                        impact \\ likelihood  LOW  MEDIUM  HIGH
                        HIGH                   0       2     2
                        MEDIUM                 0       1     3
                        LOW                    0       0     0
                        """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.count("SEVERE", "HIGH"))
                .withMessage("one of LOW < MEDIUM (MODERATE) < HIGH is needed, found 'SEVERE'");
    }

    @Test
    void strategiesFindTheirRisks() {
        assertThat(PAPER.lessenedBy("POLITICAL_WILL")).extracting(Risk::code).containsExactly("IMP5", "OPR2", "OPR3");
        assertThat(PAPER.unanswered()).isEmpty();
        assertThat(RiskRegister.builder()
                        .addRisk(risk("A", "LOW", "LOW"))
                        .build()
                        .unanswered())
                .hasSize(1);
    }

    @Test
    void residualRatingMovesOnlyTheRisksThatHaveOne() {
        RiskRegister after = PAPER.withRisks(PAPER.risks().stream()
                .map(risk -> risk.code().equals("IMP3")
                        ? risk.withResidual(new RiskRating("HIGH", "LOW")).withOwner("Digital office")
                        : risk)
                .toList());

        Map<String, Integer> scores = after.ranked(Stage.RESIDUAL).stream()
                .collect(Collectors.toMap(rated -> rated.risk().code(), RatedRisk::score));

        assertThat(scores).containsEntry("IMP3", 3).containsEntry("OPR1", 9);
        assertThat(after.ranked(Stage.RESIDUAL).get(7)).hasToString("8. IMP3 3 x 1 = 3");
        assertThat(after.heatMap(Stage.INHERENT)).isEqualTo(PAPER.heatMap(Stage.INHERENT));
        assertThat(after.heatMap(Stage.RESIDUAL).count("HIGH", "HIGH")).isEqualTo(1);
    }

    @Property
    void heatMapHoldsEveryRiskOnceAndRanksFollowScores(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 8) Integer> cells) {
        String[] words = {"LOW", "MODERATE", "HIGH"};
        RiskRegister.Builder builder = RiskRegister.builder();
        for (int i = 0; i < cells.size(); i++) {
            builder.addRisk(risk("R" + i, words[cells.get(i) / 3], words[cells.get(i) % 3]));
        }
        RiskRegister register = builder.build();

        HeatMap map = register.heatMap(Stage.INHERENT);
        int sum = 0;
        for (String impact : words) {
            for (String likelihood : words) {
                sum += map.count(impact, likelihood);
            }
        }
        assertThat(sum).isEqualTo(cells.size());
        List<RatedRisk> ranked = register.ranked(Stage.INHERENT);
        for (RatedRisk risk : ranked) {
            assertThat(risk.rank())
                    .isEqualTo((int) ranked.stream()
                                    .filter(other -> other.score() > risk.score())
                                    .count()
                            + 1);
        }
    }

    @Test
    void registerTellsAllItsProblemsAtOnce() {
        RiskRegister.Builder bad = RiskRegister.builder()
                .addRisk(risk("A", "HIGH", "CERTAIN"))
                .addRisk(risk("A", "LOW", "LOW").withStrategies("NONE"))
                .addRisk(risk("B", "MEDIUM", "LOW").withResidual(new RiskRating("HIGH", "RARE")));

        assertThatThrownBy(bad::build)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("""
                        error DUPLICATE_CODE (risks.A): found the code twice; expected each code once; rename one of the two
                        error UNKNOWN_LEVEL (risks.A): found likelihood 'CERTAIN'; expected LOW < MEDIUM (MODERATE) < HIGH; correct the word
                        error UNKNOWN_STRATEGY (risks.A): found NONE; expected one of []; correct the code, or add the strategy to the register
                        error RESIDUAL_ABOVE_RATING (risks.B): found residual impact HIGH; expected at most the level before anything is done; correct one of the two ratings
                        error UNKNOWN_LEVEL (risks.B): found residual likelihood 'RARE'; expected LOW < MEDIUM (MODERATE) < HIGH; correct the word""".replace("\n", System.lineSeparator()));
    }

    @Test
    void wordMayNotStandForTwoLevels() {
        assertThatThrownBy(() ->
                        new RiskScale(List.of(RiskScale.Level.of("LOW", "minor"), RiskScale.Level.of("HIGH", "Minor"))))
                .hasMessage("error BAD_SCALE (HIGH): found the word 'Minor' twice; expected each word for one level;"
                        + " drop one of the two");
        assertThatThrownBy(() -> new RiskScale(List.of(RiskScale.Level.of("ONLY"))))
                .hasMessageContaining("at least two levels");
    }

    @Test
    void scalesCanDiffer() {
        RiskScale five = new RiskScale(List.of(
                RiskScale.Level.of("1"),
                RiskScale.Level.of("2"),
                RiskScale.Level.of("3"),
                RiskScale.Level.of("4"),
                RiskScale.Level.of("5")));
        RiskRegister register = RiskRegister.builder()
                .impactScale(five)
                .addRisk(risk("A", "5", "MEDIUM"))
                .build();

        assertThat(register.ranked(Stage.INHERENT)).extracting(RatedRisk::score).containsExactly(10);
    }
}
