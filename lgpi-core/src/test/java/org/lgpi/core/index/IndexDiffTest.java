package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;

class IndexDiffTest {

    private static Criterion criterion(String code, String name, Scale scale) {
        return Criterion.builder().code(code).label(Label.of(name)).scale(scale).build();
    }

    private static IndexDefinition index(String version, IndexMethod method, Criterion... criteria) {
        Framework framework = Framework.builder()
                .code("demo")
                .version(version)
                .addBlocks(Block.builder()
                        .code("1")
                        .addAllCriteria(List.of(criteria))
                        .build())
                .build();
        return IndexDefinition.of(framework, method);
    }

    @Test
    void everyKindOfChangeIsFoundWhereItIs() {
        IndexDefinition from = index(
                "2025",
                IndexMethod.STANDARD,
                criterion("1.1", "Budget", Scale.binary()),
                criterion("1.2", "Plans", Scale.binary()),
                criterion("1.3", "Minutes", Scale.binary()));
        IndexDefinition to = index(
                "2026",
                IndexMethod.builder()
                        .aggregation(PerNode.of(Aggregation.GEOMETRIC))
                        .weights(Weights.BY_CRITERIA.with("1.1", 2))
                        .build(),
                criterion("1.1", "Local budget", Scale.binary()),
                criterion("1.2", "Plans", Scale.range(0, 10)),
                criterion("1.4", "Live broadcasts", Scale.binary()));

        IndexDiff diff = IndexDiff.of(from, to);

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .contains(
                        "REWORDED 1.1 from Budget to Local budget",
                        "REWEIGHTED 1.1 from 33.33 % to 50.00 %",
                        "REWEIGHTED 1.2 from 33.33 % to 25.00 %",
                        "ADDED 1.4 to Live broadcasts",
                        "REMOVED 1.3 from Minutes",
                        "METHOD aggregation from ARITHMETIC to GEOMETRIC");
        assertThat(diff.of(IndexDiff.Kind.RESCALED))
                .extracting(IndexDiff.Change::subject)
                .containsExactly("1.2");
        assertThat(diff.comparable()).containsExactly("1.1");
        assertThat(diff.sameNumbers()).isFalse();
        assertThat(diff).hasToString("demo 2025 to demo 2026: 7 changes, 1 criteria comparable");
    }

    @Test
    void anIndexDoesNotDifferFromItself() {
        IndexDefinition index = index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.binary()));

        IndexDiff diff = IndexDiff.of(index, index);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.sameNumbers()).isTrue();
    }

    @Test
    void newWordsChangeNoNumbers() {
        IndexDiff diff = IndexDiff.of(
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.binary())),
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budgets", Scale.binary())));

        assertThat(diff.changes()).extracting(IndexDiff.Change::kind).containsExactly(IndexDiff.Kind.REWORDED);
        assertThat(diff.sameNumbers()).isTrue();
    }

    @Test
    void aTurnedDirectionIsAnotherScale() {
        Criterion turned = Criterion.builder()
                .code("1.1")
                .label(Label.of("Budget"))
                .scale(Scale.binary())
                .direction(Direction.NEGATIVE)
                .build();

        IndexDiff diff = IndexDiff.of(
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.binary())),
                index("2", IndexMethod.STANDARD, turned));

        assertThat(diff.of(IndexDiff.Kind.RESCALED)).hasSize(1);
        assertThat(diff.comparable()).isEmpty();
    }

    @Test
    void theWordingOfALevelIsNoScale() {
        IndexDiff diff = IndexDiff.of(
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", levels("none", "all"))),
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", levels("nothing", "all"))));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly("REWORDED 1.1 from level 0: none to level 0: nothing");
        assertThat(diff.changesScores()).isFalse();
        assertThat(diff.comparable()).containsExactly("1.1");
    }

    private static Scale levels(String none, String all) {
        return new Scale.Levels(List.of(new Scale.Level(0, Label.of(none)), new Scale.Level(1, Label.of(all))));
    }

    @Test
    void aLevelMoreIsAnotherScale() {
        IndexDiff diff = IndexDiff.of(
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.levels(0, 1))),
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.levels(0, 0.5, 1))));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly("RESCALED 1.1 from LEVELS 0, 1 POSITIVE to LEVELS 0, 0.5, 1 POSITIVE");
        assertThat(diff.changesScores()).isTrue();
    }

    @Test
    void aCodeThatAloneChangedIsRenamedAndNotTakenForTheSame() {
        IndexDiff diff = IndexDiff.of(
                index(
                        "1",
                        IndexMethod.STANDARD,
                        criterion("1.1", "Budget", Scale.binary()),
                        criterion("1.2", "Plans", Scale.binary())),
                index(
                        "2",
                        IndexMethod.STANDARD,
                        criterion("1.1", "Budget", Scale.binary()),
                        criterion("1.3", "Plans", Scale.binary())));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly("RENAMED 1.3 from 1.2 to 1.3");
        assertThat(diff.comparable()).containsExactly("1.1");
    }

    @Test
    void nodesThatTwoHaveTheNameOfAreNotPaired() {
        IndexDiff diff = IndexDiff.of(
                index(
                        "1",
                        IndexMethod.STANDARD,
                        criterion("1.1", "Budget", Scale.binary()),
                        criterion("1.2", "Budget", Scale.binary())),
                index("2", IndexMethod.STANDARD, criterion("1.3", "Budget", Scale.binary())));

        assertThat(diff.of(IndexDiff.Kind.RENAMED)).isEmpty();
        assertThat(diff.of(IndexDiff.Kind.REMOVED)).hasSize(2);
    }

    @Test
    void aNodeInAnotherGroupMovedAndStaysComparable() {
        Criterion budget = criterion("budget", "Budget", Scale.binary());
        Criterion plans = criterion("plans", "Plans", Scale.binary());
        Criterion minutes = criterion("minutes", "Minutes", Scale.binary());

        IndexDiff diff = IndexDiff.of(
                nested(List.of(budget, plans), List.of(minutes)), nested(List.of(budget), List.of(minutes, plans)));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly(
                        "REWEIGHTED a from 66.67 % to 33.33 %",
                        "REWEIGHTED b from 33.33 % to 66.67 %", "MOVED plans from a to b");
        assertThat(diff.comparable()).containsExactly("budget", "minutes", "plans");
    }

    private static IndexDefinition nested(List<Criterion> first, List<Criterion> second) {
        return IndexDefinition.of(Framework.builder()
                .code("demo")
                .version("1")
                .addBlocks(Block.builder().code("a").addAllCriteria(first).build())
                .addBlocks(Block.builder().code("b").addAllCriteria(second).build())
                .build());
    }

    @Test
    void weightsInOtherNumbersAreRestated() {
        Criterion one = criterion("1.1", "Budget", Scale.binary());
        Criterion two = criterion("1.2", "Plans", Scale.binary());
        IndexMethod doubled = IndexMethod.builder()
                .weights(Weights.BY_CRITERIA.with("1.1", 2).with("1.2", 2))
                .build();

        IndexDiff diff = IndexDiff.of(index("1", IndexMethod.STANDARD, one, two), index("1", doubled, one, two));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly(
                        "RESTATED 1.1 from weight 1.0 to weight 2.0", "RESTATED 1.2 from weight 1.0 to weight 2.0");
    }

    @Test
    void everyPartOfTheMethodIsLookedAt() {
        Criterion one = criterion("1.1", "Budget", Scale.binary());
        IndexMethod from = IndexMethod.builder()
                .addBands(Band.of("A", 0.5), Band.of("B", 0))
                .addGates(gate("Disclosure", 0.2))
                .build();
        IndexMethod to = IndexMethod.builder()
                .normalisation(Normalisation.minMax())
                .fit(Normalisation.Scope.PER_PERIOD)
                .putOwnNormalisation("1.1", Normalisation.zScore())
                .status(StatusPolicy.STANDARD.with(ObservationStatus.NO_EVIDENCE, StatusPolicy.Rule.BLOCK))
                .exclusion(Exclusion.POOLED)
                .minimumCoverage(PerNode.of(0.5))
                .minimumChildren(PerNode.of(0.25))
                .addBands(Band.of("A", 0.6), Band.of("B", 0))
                .addGates(gate("Publication", 0.3))
                .build();

        IndexDiff diff = IndexDiff.of(index("1", from, one), index("1", to, one));

        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.subject())
                .containsExactly(
                        "RENORMALISED 1.1",
                        "METHOD normalisation",
                        "METHOD fit",
                        "METHOD status",
                        "METHOD exclusion",
                        "METHOD minimumCoverage",
                        "METHOD minimumChildren",
                        "METHOD gates",
                        "REWORDED gate G1",
                        "METHOD bands");
        assertThat(diff.of(IndexDiff.Kind.METHOD))
                .extracting(IndexDiff.Change::toString)
                .contains(
                        "METHOD gates from G1: 1 of 1.1 at least 0.2 to G1: 1 of 1.1 at least 0.3",
                        "METHOD bands from A from 0.5, B from 0 to A from 0.6, B from 0");
    }

    private static Gate gate(String name, double least) {
        return Gate.builder()
                .code("G1")
                .label(Label.of(name))
                .addConditions(new Gate.Condition("1.1", least))
                .build();
    }

    @Test
    void whatIsWrittenOtherwiseAndDecidesTheSameIsNoChange() {
        Criterion one = criterion("1.1", "Budget", Scale.binary());
        IndexMethod spelled = IndexMethod.builder()
                .aggregation(PerNode.of(Aggregation.GEOMETRIC)
                        .with(PerNode.INDEX, Aggregation.ARITHMETIC)
                        .with("1", Aggregation.ARITHMETIC))
                .status(StatusPolicy.STANDARD.with(ObservationStatus.NO_EVIDENCE, StatusPolicy.Rule.ZERO))
                .build();

        assertThat(IndexDiff.of(index("1", IndexMethod.STANDARD, one), index("1", spelled, one))
                        .changes())
                .isEmpty();
    }

    @Test
    void silentComparisonIsRefusedWithBothVersionsAndTheWaysOut() {
        IndexDefinition from = index("2025", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.binary()));
        IndexDefinition to = index("2026", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.range(0, 10)));

        assertThatThrownBy(() -> IndexDiff.requireSameNumbers(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "scores of demo 2025 (fingerprint " + from.fingerprint() + ") and of demo 2026 (fingerprint "
                                + to.fingerprint()
                                + ") may not be compared as they are: 1 rescaled; bridge them by their common"
                                + " criteria (CommonCriteria) or by a chain link (ScoreSeries.linked), or score both periods with"
                                + " one definition, fitted once if it needs a fit");
        IndexDiff.requireSameNumbers(from, from);
    }

    @Test
    void otherFittedValuesAreAnotherMethod() {
        IndexDefinition index = index(
                "1",
                IndexMethod.builder().normalisation(Normalisation.minMax()).build(),
                criterion("1.1", "Budget", Scale.range(0, 10)));

        IndexDiff diff = IndexDiff.of(fitted(index, 2, 4), fitted(index, 2, 5));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly(
                        "METHOD fitted from 1 criteria fitted over all periods to 1 criteria fitted over all periods,"
                                + " to other values");
        assertThat(IndexDiff.of(fitted(index, 2, 4), fitted(index, 2, 4)).changes())
                .isEmpty();
        assertThat(IndexDiff.of(index, fitted(index, 2, 4)).of(IndexDiff.Kind.METHOD))
                .hasSize(1);
    }

    private static IndexDefinition fitted(IndexDefinition index, double first, double second) {
        AssessmentTable.Builder table = AssessmentTable.builder(index.framework());
        table.set(table.row("A", Year.of(2025)), 0, first, ObservationStatus.SCORED);
        table.set(table.row("B", Year.of(2025)), 0, second, ObservationStatus.SCORED);
        return index.fit(table.build());
    }

    @Test
    void otherTagsChangeViews() {
        Criterion tagged = Criterion.builder()
                .code("1.1")
                .label(Label.of("Budget"))
                .scale(Scale.binary())
                .tags(Tags.of(Map.of("aspect", "A")))
                .build();

        IndexDiff diff = IndexDiff.of(
                index("1", IndexMethod.STANDARD, criterion("1.1", "Budget", Scale.binary())),
                index("1", IndexMethod.STANDARD, tagged));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::toString)
                .containsExactly("RETAGGED 1.1 from {} to {aspect=[A]}");
        assertThat(diff.comparable()).containsExactly("1.1");
    }

    @Test
    void otherUnitsAndOtherDaysAreSaid() {
        Framework first = dated(LocalDate.of(2025, 1, 1), Applicability.ALL);
        Framework second = dated(LocalDate.of(2026, 1, 1), Applicability.of("tier", "RAION"));

        IndexDiff diff = IndexDiff.of(IndexDefinition.of(first), IndexDefinition.of(second));

        assertThat(diff.changes())
                .extracting(IndexDiff.Change::kind)
                .containsExactly(IndexDiff.Kind.DATED, IndexDiff.Kind.REAPPLIED);
        assertThat(diff.changes()).extracting(IndexDiff.Change::changesScores).containsExactly(false, true);
        assertThat(diff.comparable()).isEmpty();
    }

    private static Framework dated(LocalDate from, Applicability units) {
        return Framework.builder()
                .code("demo")
                .version("1")
                .validFrom(from)
                .addBlocks(Block.builder()
                        .code("1")
                        .addCriteria(Criterion.builder()
                                .code("1.1")
                                .scale(Scale.binary())
                                .appliesTo(units)
                                .build())
                        .build())
                .build();
    }
}
