package org.lgpi.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.base.InvalidDefinitionException;

class SamplePlannerTest {

    private static final SamplePlanner STANDARD = SamplePlanner.of(SampleDesign.STANDARD);

    private static SamplePlanner withEffect(double designEffect) {
        return SamplePlanner.of(SampleDesign.STANDARD.withDesignEffect(designEffect));
    }

    private static SamplePlanner withPopulation(long population) {
        return SamplePlanner.of(SampleDesign.STANDARD.withPopulation(population));
    }

    /** Percentage points at 95 % and one half, one decimal: {@code 1.96 sqrt(deff / 4 n)}. */
    @ParameterizedTest
    @CsvSource({
        "30, 17.9, 21.9, 25.3, 31.0",
        "100, 9.8, 12.0, 13.9, 17.0",
        "200, 6.9, 8.5, 9.8, 12.0",
        "500, 4.4, 5.4, 6.2, 7.6",
        "1000, 3.1, 3.8, 4.4, 5.4"
    })
    void marginsAgreeWithTheDesignTable(int n, double one, double oneAndAHalf, double two, double three) {
        assertThat(100 * STANDARD.margin(n)).isCloseTo(one, within(0.05));
        assertThat(100 * withEffect(1.5).margin(n)).isCloseTo(oneAndAHalf, within(0.05));
        assertThat(100 * withEffect(2).margin(n)).isCloseTo(two, within(0.05));
        assertThat(100 * withEffect(3).margin(n)).isCloseTo(three, within(0.05));
    }

    /** R. V. Krejcie and D. W. Morgan, Determining sample size for research activities, 1970, table 1. */
    @ParameterizedTest
    @CsvSource({"10, 10", "100, 80", "1000, 278", "2800, 338", "10000, 370"})
    void finitePopulationsAgreeWithKrejcieAndMorgan(long population, long respondents) {
        assertThat(withPopulation(population).forMargin(0.05).respondents()).isEqualTo(respondents);
    }

    /** Cochran 1977, chapter 4: two standard errors, margin 5 points, an island of 3,200 people. */
    @Test
    void islandOfCochranNeeds400OrOf3200People356() {
        SampleDesign twoErrors = SampleDesign.STANDARD.withConfidence(0.9544997361036416);

        assertThat(SamplePlanner.of(twoErrors).forMargin(0.05).respondents()).isEqualTo(400);
        assertThat(SamplePlanner.of(twoErrors.withPopulation(3200))
                        .forMargin(0.05)
                        .respondents())
                .isEqualTo(356);
    }

    /**
     * ICF International, DHS Sampling and Household Listing Manual, 2012: share 0.20, deft 1.4, relative
     * standard errors of 0.10 and 0.05; 0.96 of the people and 0.92 of the households answer, 1.05 people a household.
     */
    @ParameterizedTest
    @CsvSource({"0.10, 784, 846", "0.05, 3136, 3382"})
    void clustersAndNonResponseAgreeWithTheDhsManual(double relativeError, long individuals, long households) {
        double oneError = 0.6826894921370859;
        SampleDesign design = SampleDesign.builder()
                .confidence(oneError)
                .expectedShare(0.2)
                .designEffect(1.4 * 1.4)
                .responseRate(0.96 * 0.92 * 1.05)
                .build();

        SamplePlan plan = SamplePlanner.of(design).forMargin(relativeError * 0.2);

        assertThat(plan.respondents()).isEqualTo(individuals);
        assertThat(plan.invitations()).isEqualTo(households);
    }

    @Test
    void twentyAClusterMakesFiveHundredWorth256() {
        SampleDesign design = SampleDesign.builder()
                .clusterSize(20)
                .intraClassCorrelation(0.05)
                .build();

        SamplePlan plan = SamplePlanner.of(design).forRespondents(500);

        assertThat(design.effect()).isCloseTo(1.95, within(1e-12));
        assertThat(plan.effectiveRespondents()).isCloseTo(256.4, within(0.05));
        assertThat(plan.clusters()).hasValue(25);
        assertThat(SamplePlanner.of(design.withClusterSize(50))
                        .forRespondents(500)
                        .effectiveRespondents())
                .isCloseTo(145, within(0.1));
    }

    @Test
    void ruleOfFiveHundredAsksThirtyPercentOfASmallOkrug() {
        SamplePlan plan = withPopulation(1667).forRule(SampleRule.LGPI);

        assertThat(plan.respondents()).isEqualTo(500);
        assertThat(plan.shareOfPopulation()).isCloseTo(0.30, within(0.0005));
        assertThat(100 * plan.margin()).isCloseTo(3.7, within(0.05));
        assertThat(plan.capped()).isFalse();
        assertThat(SampleRule.LGPI.judge(plan)).isEqualTo(SampleRule.Verdict.IDEAL);
        assertThat(plan).hasToString("500 respondents of 500 approached, margin 0.0367");
    }

    @Test
    void largestShareCapsTheRule() {
        SampleDesign design =
                SampleDesign.builder().population(1667).maximumShare(0.2).build();

        SamplePlan plan = SamplePlanner.of(design).forRule(SampleRule.LGPI);

        assertThat(plan.respondents()).isEqualTo(333);
        assertThat(plan.capped()).isTrue();
        assertThat(SampleRule.LGPI.judge(plan)).isEqualTo(SampleRule.Verdict.USEFUL);
        assertThat(plan).hasToString("333 respondents of 333 approached (capped), margin 0.0481");
    }

    @Test
    void smallestOkrugIsAskedWholeAndHasNoMargin() {
        SamplePlan plan = withPopulation(300).forRule(SampleRule.LGPI);

        assertThat(plan.respondents()).isEqualTo(300);
        assertThat(plan.margin()).isZero();
        assertThat(plan.shareOfPopulation()).isEqualTo(1);
        assertThat(SampleRule.LGPI.judge(plan)).isEqualTo(SampleRule.Verdict.IDEAL);
        assertThat(SampleRule.LGPI.judge(150)).isEqualTo(SampleRule.Verdict.TOO_FEW);
    }

    @Test
    void populationOfOneHasNoSamplingError() {
        assertThat(withPopulation(1).forMargin(0.05).respondents()).isEqualTo(1);
        assertThat(withPopulation(1).margin(1)).isZero();
    }

    @Test
    void moreThanAnswerCannotBeInterviewed() {
        SampleDesign design =
                SampleDesign.builder().population(600).responseRate(0.5).build();

        SamplePlan plan = SamplePlanner.of(design).forRule(SampleRule.LGPI);

        assertThat(plan.respondents()).isEqualTo(300);
        assertThat(plan.invitations()).isEqualTo(600);
        assertThat(plan.capped()).isTrue();
    }

    @Test
    void settlementTooSmallForItsLimitsHasNobodyAndNoMargin() {
        SampleDesign design =
                SampleDesign.builder().population(2).responseRate(0.3).build();

        SamplePlan plan = SamplePlanner.of(design).forRule(SampleRule.LGPI);

        assertThat(plan.respondents()).isZero();
        assertThat(plan.invitations()).isZero();
        assertThat(plan.margin()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"500, 7.6, 10.9", "200, 12.0, 17.2"})
    void twoUnitsMustDifferByThis(int n, double significant, double detectable) {
        DetectableDifference difference = withEffect(1.5).difference(n, 0.8);

        assertThat(100 * difference.significant()).isCloseTo(significant, within(0.05));
        assertThat(100 * difference.detectable()).isCloseTo(detectable, within(0.06));
    }

    /**
     * Two documented results of R's power.prop.test, n = 76.7 for 0.50 against 0.75 at power 0.90, and of JMP 13, 2554
     * for 0.08 against 0.06 at power 0.80.
     */
    @Test
    void respondentsToTellTwoSharesApartAgreeWithRAndJmp() {
        assertThat(STANDARD.forDifference(0.50, 0.75, 0.90).respondents()).isEqualTo(77);
        assertThat(STANDARD.forDifference(0.08, 0.06, 0.80).respondents()).isEqualTo(2554);
        assertThat(withEffect(2).forDifference(0.06, 0.08, 0.80).respondents()).isEqualTo(5108);
    }

    @Test
    void panelFindsSmallerChangesThanNewPeople() {
        DetectableDifference fresh = STANDARD.change(500, 0, 0.7, 0.8);
        DetectableDifference panel = STANDARD.change(500, 1, 0.7, 0.8);

        assertThat(fresh).isEqualTo(STANDARD.difference(500, 0.8));
        assertThat(panel.detectable()).isCloseTo(fresh.detectable() * Math.sqrt(0.3), within(1e-15));
    }

    @Test
    void unequalSamplesAddTheirVariances() {
        DetectableDifference difference = STANDARD.difference(100, withPopulation(500), 500, 0.8);

        assertThat(difference.significant()).isEqualTo(STANDARD.margin(100));
    }

    @Property
    void planForAMarginKeepsItAndOneFewerDoesNot(
            @ForAll @DoubleRange(min = 0.01, max = 0.4) double margin,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
            @ForAll @DoubleRange(min = 0.5, max = 4) double effect,
            @ForAll @LongRange(min = 2, max = 10_000_000) long population) {
        SamplePlanner planner = SamplePlanner.of(SampleDesign.builder()
                .expectedShare(share)
                .designEffect(effect)
                .population(population)
                .build());

        SamplePlan plan = planner.forMargin(margin);

        assertThat(plan.respondents()).isBetween(1L, population);
        assertThat(plan.margin()).isLessThanOrEqualTo(margin * (1 + 1e-9));
        if (plan.respondents() > 1) {
            assertThat(planner.margin(plan.respondents() - 1)).isGreaterThanOrEqualTo(margin * (1 - 1e-9));
        }
    }

    @Property
    void widerPopulationsNeedMoreAndNeverMoreThanWithoutLimit(
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double margin,
            @ForAll @IntRange(min = 1, max = 1_000_000) int population) {
        long here = withPopulation(population).forMargin(margin).respondents();

        assertThat(here)
                .isLessThanOrEqualTo(
                        withPopulation(2L * population).forMargin(margin).respondents())
                .isLessThanOrEqualTo(STANDARD.forMargin(margin).respondents());
    }

    @Test
    void designTellsAllItsProblemsAtOnce() {
        SampleDesign.Builder bad = SampleDesign.builder()
                .confidence(1)
                .expectedShare(Double.NaN)
                .responseRate(0)
                .clusterSize(0)
                .population(0);

        assertThatThrownBy(bad::build)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("""
                        error OUT_OF_RANGE (confidence): found 1.0; expected a share above 0 and below 1; correct it
                        error OUT_OF_RANGE (expectedShare): found NaN; expected a share above 0 and below 1; correct it
                        error OUT_OF_RANGE (responseRate): found 0.0; expected a share above 0 and at most 1; correct it
                        error BAD_COUNT (clusterSize): found 0; expected at least 1; correct the number
                        error BAD_COUNT (population): found 0; expected at least 1; correct the number""".replace("\n", System.lineSeparator()));
    }

    @Test
    void designEffectMayNotContradictItsParts() {
        assertThatThrownBy(() -> SampleDesign.builder()
                        .clusterSize(20)
                        .intraClassCorrelation(0.05)
                        .designEffect(1.5)
                        .build())
                .hasMessageStartingWith("error CONTRADICTION (designEffect): found 1.5 beside the correlation 0.05;");
        assertThatThrownBy(() -> SampleDesign.builder()
                        .clusterSize(20)
                        .intraClassCorrelation(-0.5)
                        .build())
                .hasMessageStartingWith("error BAD_DESIGN_EFFECT (designEffect): found -8.5");
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.forMargin(0))
                .withMessage("margin must be above 0 and below 1, found 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withPopulation(100).margin(101))
                .withMessage("respondents must be at most the population of 100, found 101");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.forRespondents(0));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.forDifference(0.5, 0.5, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.change(500, 1.1, 0, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.change(500, 1, 1.1, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleRule("r", 100, 200));
    }
}
