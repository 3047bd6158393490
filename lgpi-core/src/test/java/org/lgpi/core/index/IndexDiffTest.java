package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;

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
}
