package org.lgpi.core.survey.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Golden;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyEstimates;
import org.lgpi.core.survey.SurveyEstimator;

/** Comparisons beside those of R survey 4.1-1, on its synthetic sample of design wr. */
class ComparisonGoldenTest {

    private static final SurveyData DATA = Golden.data("wr");

    private static Map<String, Map<String, String>> tests() {
        Map<String, Map<String, String>> tests = new HashMap<>();
        Golden.read("tests").forEach(row -> tests.put(row.get("test"), row));
        return tests;
    }

    @Test
    void differenceOfTwoDomainsIsTheContrastAndTestOfR() {
        SurveyDifference found =
                SurveyComparison.of(DATA).by("settlement").mean("sat1").of("urban", "rural");
        Map<String, String> contrast = Golden.read("contrast_urban_rural_sat1").get(0);
        Golden.same("difference", found.difference(), Golden.number(contrast.get("estimate")));
        Golden.same("standard error", found.standardError(), Golden.number(contrast.get("se")));
        Map<String, String> test = tests().get("svyttest");
        Golden.same("t", found.t(), Golden.number(test.get("statistic")));
        Golden.same("df", found.df(), Golden.number(test.get("df")));
        Golden.same("p", found.pValue(), Golden.number(test.get("p_value")));
    }

    @Test
    void independenceIsTestedAsByRaoAndScottInR() {
        IndependenceTest found = IndependenceTest.of(DATA, "sat1", "settlement");
        Map<String, String> test = tests().get("svychisq_F");
        String[] df = test.get("df").split(";");
        Golden.same("F", found.f(), Golden.number(test.get("statistic")));
        Golden.same("numerator df", found.numeratorDf(), Golden.number(df[0]));
        Golden.same("denominator df", found.denominatorDf(), Golden.number(df[1]));
        Golden.same("p", found.pValue(), Golden.number(test.get("p_value")));
        Map<String, String> chiSquare = tests().get("svychisq_Chisq");
        // R prints the statistic for all respondents, with or without an answer
        Golden.same("X2", found.pearson() * DATA.size() / found.n(), Golden.number(chiSquare.get("statistic")));
        assertThat(found.pearsonDf()).isEqualTo(4);
        Golden.same("first order p", found.firstOrderPValue(), Golden.number(chiSquare.get("p_value")));
    }

    @Test
    void alphaIsThatOfR() {
        CronbachAlpha found = CronbachAlpha.of(DATA, Golden.RATINGS.toArray(String[]::new));
        Golden.same(
                "alpha",
                found.alpha(),
                Golden.number(Golden.read("cronbach_alpha_weighted").get(0).get("alpha")));
    }

    @Test
    void groupsThatShareNoStratumAreComparedAsFastAsTheyAreEstimated() {
        SurveyDifferences regions = SurveyComparison.of(DATA).by("region").mean("sat1");
        assertThat(regions.list()).hasSize(45);
        SurveyEstimates means = SurveyEstimator.of(DATA).by("region").mean("sat1");
        SurveyDifference found = regions.of("R01", "R04");
        double one = means.of("R01").standardError();
        double other = means.of("R04").standardError();
        Golden.same("standard error", found.standardError(), Math.hypot(one, other));
        assertThat(found.df()).isEqualTo(means.of("R01").df() + means.of("R04").df() - 1);
    }

    @Test
    void chosenGroupsAreComparedInTheirOrder() {
        SurveyDifferences found =
                SurveyComparison.of(DATA).by("region").groups("R03", "R01").topBox("sat2");
        assertThat(found.only().group()).isEqualTo("R03");
        assertThat(found.only().against()).isEqualTo("R01");
        assertThat(found.only().statistic()).isEqualTo(Statistic.TOP_BOX);
    }

    @Test
    void twoItemsAreComparedPersonByPerson() {
        SurveyDifference found = SurveyComparison.of(DATA).items("sat1", "sat2").only();
        assertThat(found.kind()).isEqualTo(ComparisonKind.ITEMS);
        Golden.same("difference", found.difference(), found.value() - found.valueAgainst());
        assertThat(found.df()).isEqualTo(247 - 20);
        // answers of one person go together, so that the difference is known better than of two samples
        double apart = Math.hypot(
                SurveyEstimator.of(DATA).mean("sat1").only().standardError(),
                SurveyEstimator.of(DATA).mean("sat2").only().standardError());
        assertThat(found.standardError()).isLessThan(apart);
    }

    @Test
    void aSampleOfTheSamePsusHasTheErrorOfTheChangeByPsu() {
        SurveyData now = pair("part1");
        SurveyData before = pair("part3");
        SurveyDifference change =
                SurveyComparison.of(now).against(before).mean("part1").only();
        // the same people in both rounds, so that the change is also that of two items answered person by person
        SurveyDifference paired =
                SurveyComparison.of(now).items("part1", "part3").only();
        assertThat(change.kind()).isEqualTo(ComparisonKind.OVERLAPPING_SAMPLES);
        Golden.same("difference", change.difference(), paired.difference());
        Golden.same("standard error", change.standardError(), paired.standardError());
        assertThat(change.df()).isEqualTo(paired.df());

        SurveyDifference apart = SurveyComparison.of(now)
                .againstIndependent(before)
                .mean("part1")
                .only();
        assertThat(apart.kind()).isEqualTo(ComparisonKind.INDEPENDENT_SAMPLES);
        assertThat(apart.df()).isEqualTo(2 * paired.df());
    }

    /** Those who answered both items, with the answers to one of them as part1. */
    private static SurveyData pair(String asPart1) {
        return Golden.data(
                Golden.design("wr").build(),
                rows -> {
                    List<Map<String, String>> both = rows.stream()
                            .filter(row -> !row.get("part1").isEmpty()
                                    && !row.get("part3").isEmpty())
                            .toList();
                    both.forEach(row -> row.put("part1", row.get(asPart1)));
                    return both;
                },
                row -> true);
    }

    @Test
    void aSampleComparedWithItselfDoesNotDiffer() {
        SurveyDifference none =
                SurveyComparison.of(DATA).against(DATA).mean("sat1").only();
        assertThat(none.difference()).isZero();
        assertThat(none.notes()).containsExactly(EstimateNote.OVERLAP_IGNORED);
        assertThat(none.pValue()).isEqualTo(1);
    }

    @Test
    void settlementsThatAreTheSampledUnitsAreComparedGivenTheSample() {
        SurveyDifference without = SurveyComparison.of(DATA)
                .by("psu")
                .groups("S001", "S002")
                .mean("sat1")
                .only();
        assertThat(without.standardError()).isNaN();
        assertThat(without.notes()).contains(EstimateNote.ONE_PSU);

        SurveyData twoStages = Golden.data("fpc");
        SurveyDifference found = SurveyComparison.of(twoStages)
                .by("psu")
                .groups("S001", "S002")
                .mean("sat1")
                .only();
        SurveyEstimates means = SurveyEstimator.of(twoStages).by("psu").mean("sat1");
        assertThat(found.notes()).containsExactly(EstimateNote.CONDITIONAL_ON_PSU);
        Golden.same(
                "standard error",
                found.standardError(),
                Math.hypot(means.of("S001").standardError(), means.of("S002").standardError()));
    }

    @Test
    void aTableOfMoreCellsThanTheDesignTellsApartIsNotTested() {
        IndependenceTest psus = IndependenceTest.of(DATA, "part1", "psu");
        assertThat(psus.notes()).containsExactly(EstimateNote.TOO_MANY_CELLS);
        assertThat(psus.f()).isNaN();
        assertThat(psus.pValue()).isNaN();
        assertThat(IndependenceTest.of(DATA, "sat1", "stratum").notes()).isEmpty();
    }

    @Test
    void nothingToCompareIsSaid() {
        assertThatThrownBy(() -> SurveyComparison.of(DATA).mean("sat1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing to compare: name a domain with by, or a sample with against");
        assertThatThrownBy(() -> SurveyComparison.of(DATA).by("region").groups("R01", "R01"))
                .hasMessage("a group stands twice in " + List.of("R01", "R01"));
        assertThatThrownBy(() -> CronbachAlpha.of(DATA, "sat1"))
                .hasMessage("alpha takes two or more different items, found [sat1]");
    }
}
