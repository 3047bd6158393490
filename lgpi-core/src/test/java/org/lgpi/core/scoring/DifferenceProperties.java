package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.RandomIndex.Trait.AGGREGATION;
import static org.lgpi.core.generators.RandomIndex.Trait.BLOCK;
import static org.lgpi.core.generators.RandomIndex.Trait.FIT;
import static org.lgpi.core.generators.RandomIndex.Trait.GAPS;
import static org.lgpi.core.generators.RandomIndex.Trait.MINIMUM;
import static org.lgpi.core.generators.RandomIndex.Trait.ORDER;
import static org.lgpi.core.generators.RandomIndex.Trait.PENALTY;
import static org.lgpi.core.generators.RandomIndex.Trait.POOLED;
import static org.lgpi.core.generators.RandomIndex.Trait.WEIGHTS;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.Gate;
import org.lgpi.core.scoring.Difference.Adjustment;
import org.lgpi.core.scoring.Difference.Node;

/** What holds for every difference, whatever the definition and the findings. */
class DifferenceProperties {

    @Provide
    Arbitrary<RandomIndex> indices() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, FIT),
                RandomIndex.with(PENALTY, WEIGHTS, GAPS),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, POOLED),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, ORDER));
    }

    /** Pairs of cards, under the definition with two gates added. */
    private static void forEachPair(RandomIndex index, BiConsumer<Scorecard, Scorecard> check) {
        Random random = new Random(index.seed());
        ScoreTable scores = Scorer.of(index.definition()
                        .withMethod(method -> method.withGates(gate("G1", random), gate("G2", random))))
                .scoreAll(index.table());
        for (int row = 0; row < scores.size(); row++) {
            for (int other = row; other < Math.min(scores.size(), row + 3); other++) {
                check.accept(scores.card(row), scores.card(other));
            }
        }
    }

    private static Gate gate(String code, Random random) {
        return Gate.builder()
                .code(code)
                .addConditions(new Gate.Condition("1", random.nextDouble()))
                .capValue(random.nextDouble())
                .build();
    }

    @Property(tries = 300)
    void partsAddUpToTheDifference(@ForAll("indices") RandomIndex index) {
        forEachPair(index, (a, b) -> {
            Difference difference = Difference.of(a, b);
            double from = a.explain().root().part();
            double to = b.explain().root().part();
            double tolerance = 1e-12 * Math.max(1, Math.max(Math.abs(from), Math.abs(to)));
            if (Double.isNaN(from) || Double.isNaN(to)) {
                assertThat(difference.root().part()).isNaN();
                return;
            }
            assertThat(difference.root().part()).isCloseTo(to - from, within(tolerance));
            // products of z-scores grow large on the way to a small index; shares never do
            double largest = difference.nodes().stream()
                    .flatMapToDouble(node -> DoubleStream.of(a.computed(node.code()), b.computed(node.code())))
                    .filter(value -> !Double.isNaN(value))
                    .map(Math::abs)
                    .reduce(1, Math::max);
            for (Node node : difference.nodes()) {
                boolean split = node.children().stream().anyMatch(child -> !Double.isNaN(child.part()));
                if (split) {
                    double sum = node.byWeight();
                    for (Node child : node.children()) {
                        sum += child.part();
                    }
                    for (Adjustment adjustment : node.adjustments()) {
                        sum += adjustment.part();
                    }
                    assertThat(sum).describedAs("%s", node).isCloseTo(node.part(), within(1e-12 * largest));
                }
            }
        });
    }

    @Property(tries = 300)
    void aCardDoesNotDifferFromItself(@ForAll("indices") RandomIndex index) {
        forEachPair(index, (a, b) -> {
            for (Node node : Difference.of(a, a).nodes()) {
                if (!Double.isNaN(node.part())) {
                    assertThat(node.part()).isZero();
                    assertThat(node.byWeight()).isZero();
                    assertThat(node.adjustments()).isEmpty();
                }
            }
        });
    }

    @Property(tries = 300)
    void theWayBackIsTheMirror(@ForAll("indices") RandomIndex index) {
        forEachPair(index, (a, b) -> {
            List<Node> there = Difference.of(a, b).nodes();
            List<Node> back = Difference.of(b, a).nodes();
            for (int i = 0; i < there.size(); i++) {
                double part = there.get(i).part();
                if (Double.isNaN(part)) {
                    assertThat(back.get(i).part()).isNaN();
                } else {
                    assertThat(back.get(i).part()).isCloseTo(-part, within(1e-12 * Math.max(1, Math.abs(part))));
                    assertThat(back.get(i).byWeight())
                            .isCloseTo(-there.get(i).byWeight(), within(1e-12 * Math.max(1, Math.abs(part))));
                }
            }
        });
    }

    @Property(tries = 300)
    void nodesUnchangedInValueAndWeightAccountForExactlyNothing(@ForAll("indices") RandomIndex index) {
        forEachPair(
                index, (a, b) -> unchangedAccountForNothing(Difference.of(a, b).root(), a, b));
    }

    private static void unchangedAccountForNothing(Node parent, Scorecard a, Scorecard b) {
        boolean pooled = a.definition().method().exclusion() == Exclusion.POOLED;
        boolean sameWeights = parent.children().stream()
                .allMatch(child -> isMissing(a, child) == isMissing(b, child)
                        && (!pooled || child.fromWeight() == child.toWeight()));
        for (Node child : parent.children()) {
            boolean sameValue = Double.compare(a.computed(child.code()), b.computed(child.code())) == 0;
            if (sameWeights && sameValue && !Double.isNaN(child.part())) {
                assertThat(child.part()).describedAs("%s", child).isZero();
            }
            unchangedAccountForNothing(child, a, b);
        }
    }

    private static boolean isMissing(Scorecard card, Node node) {
        return Double.isNaN(card.computed(node.code()));
    }
}
