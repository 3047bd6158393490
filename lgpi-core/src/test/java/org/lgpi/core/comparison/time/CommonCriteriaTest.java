package org.lgpi.core.comparison.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Preparation;

class CommonCriteriaTest {

    @Test
    void rewordedCriteriaAreLeftOutUnlessAskedFor() {
        CommonCriteria strict = CommonCriteria.of(TwoVersions.EARLIER, TwoVersions.LATER);
        CommonCriteria wide = CommonCriteria.of(TwoVersions.EARLIER, TwoVersions.LATER, WeightsOf.LATER, true);

        assertThat(strict.criteria()).containsExactly("A.1.1", "A.2", "B.2");
        assertThat(strict.reworded()).containsExactly("A.1.2");
        assertThat(wide.criteria()).containsExactly("A.1.1", "A.1.2", "A.2", "B.2");
        assertThat(wide.reworded()).containsExactly("A.1.2");
        assertThat(strict)
                .hasToString("demo 2024 and demo 2025: 3 common criteria with 56.7 % of the weight of the earlier and"
                        + " 62.5 % of the later version, combined as in the later");
        assertThat(strict.definition().framework().version()).isEqualTo("2025 (common with demo 2024)");
    }

    @Test
    void criteriaKeepTheirSharesRelativeToEachOther() {
        CommonCriteria bridge = CommonCriteria.of(TwoVersions.EARLIER, TwoVersions.LATER, WeightsOf.EARLIER, false);

        double scale = bridge.definition().nodeWeights().effective().get("A.2")
                / TwoVersions.EARLIER.nodeWeights().effective().get("A.2");
        assertThat(scale).isGreaterThan(1);
        for (String code : bridge.criteria()) {
            assertThat(bridge.definition().nodeWeights().effective().get(code))
                    .isCloseTo(
                            scale
                                    * TwoVersions.EARLIER
                                            .nodeWeights()
                                            .effective()
                                            .get(code),
                            within(1e-15));
        }
    }

    @Test
    void nothingInCommonIsRefused() {
        IndexDefinition first = index("1", IndexMethod.STANDARD, criterion("1.1", Scale.binary()));
        IndexDefinition second = index("2", IndexMethod.STANDARD, criterion("1.1", Scale.range(0, 2)));

        assertThatThrownBy(() -> CommonCriteria.of(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no criterion with a weight means the same in demo 1 and demo 2: 1 rescaled; score one period"
                                + " with both versions and link them (ScoreSeries.linked)");
    }

    @Test
    void gatesAndBandsOfTheWholeAreLeftOut() {
        IndexMethod method = IndexMethod.builder()
                .addBands(Band.of("A", 0.5), Band.of("B", 0))
                .build();
        IndexDefinition first = index("1", method, criterion("1.1", Scale.binary()), criterion("1.2", Scale.binary()));
        IndexDefinition second = index("2", method, criterion("1.1", Scale.binary()));

        assertThat(CommonCriteria.of(first, second).definition().method().bands())
                .isEmpty();
    }

    @Test
    void aCriterionCountedPerAnotherNeedsThatOneToo() {
        IndexMethod perHead = IndexMethod.builder()
                .normalisation(Normalisation.minMax())
                .preparation(Preparation.builder()
                        .putDenominator("1.1", Denominator.criterion("1.2", 1))
                        .build())
                .build();
        IndexDefinition first =
                index("1", perHead, criterion("1.1", range()), criterion("1.2", range()), criterion("1.3", range()));
        IndexDefinition second = index(
                "2",
                perHead,
                criterion("1.1", range()),
                criterion("1.2", Scale.range(0, 5)),
                criterion("1.3", range()));

        assertThat(CommonCriteria.of(first, second).criteria()).containsExactly("1.3");
    }

    private static Scale range() {
        return Scale.range(0, 10);
    }

    @Test
    void findingsThatStandTwiceAreReportedAndTheLaterOnesTaken() {
        IndexDefinition first = index("1", IndexMethod.STANDARD, criterion("1.1", range()), criterion("1.2", range()));
        IndexDefinition second = index("2", IndexMethod.STANDARD, criterion("1.1", range()));

        CommonScores scores =
                CommonCriteria.of(first, second).score(table(first, "A", 2024, 3), table(second, "A", 2024, 7));

        assertThat(scores.scores().size()).isEqualTo(1);
        assertThat(scores.scores().index(0).value()).isEqualTo(0.7);
        assertThat(scores.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "warning ASSESSED_TWICE (demo 1): found 1 units and periods that stand under demo 2 too;"
                                + " expected each unit and period once; the findings under demo 2 were taken; drop the others to be"
                                + " sure");
        assertThat(scores.series().breaks()).isEmpty();
    }

    @Test
    void noUnitInCommonIsSaid() {
        IndexDefinition first = index("1", IndexMethod.STANDARD, criterion("1.1", range()), criterion("1.2", range()));
        IndexDefinition second = index("2", IndexMethod.STANDARD, criterion("1.1", range()));
        CommonCriteria bridge = CommonCriteria.of(first, second);

        CommonScores scores = bridge.score(table(first, "A", 2024, 3), table(second, "B", 2025, 7));

        assertThat(scores.problems()).extracting(Problem::code).containsExactly("NO_COMMON_UNIT");
        assertThat(scores.series().breaks())
                .extracting(SeriesBreak::toString)
                .containsExactly(
                        "break before 2025, from demo 1 to demo 2: scores rest on common criteria with 50.0 % of"
                                + " the earlier and 100.0 % of the later weight");
        assertThatThrownBy(() ->
                        bridge.score(AssessmentTable.of(first.framework(), List.of()), table(second, "B", 2025, 7)))
                .hasMessage("no findings under demo 1: nothing to compare");
    }

    private static AssessmentTable table(IndexDefinition index, String unit, int year, double value) {
        return AssessmentTable.of(
                index.framework(),
                List.of(Assessment.builder(index.framework(), unit, Year.of(year))
                        .value("1.1", value)
                        .build()));
    }

    private static Criterion criterion(String code, Scale scale) {
        return Criterion.builder().code(code).scale(scale).build();
    }

    private static IndexDefinition index(String version, IndexMethod method, Criterion... criteria) {
        return IndexDefinition.of(
                Framework.builder()
                        .code("demo")
                        .version(version)
                        .addBlocks(
                                Block.builder().code("1").addCriteria(criteria).build())
                        .build(),
                method);
    }
}
