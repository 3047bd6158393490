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
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Explanation.Adjustment;
import org.lgpi.core.scoring.Explanation.Node;

/** What holds for every explanation, whatever the definition and the findings. */
class ExplanationProperties {

    private static final List<Aggregation> BLAMING_THE_WEAK = List.of(
            Aggregation.ARITHMETIC,
            Aggregation.GEOMETRIC,
            Aggregation.HARMONIC,
            Aggregation.power(0.5),
            Aggregation.power(3),
            Aggregation.power(-2),
            Aggregation.MINIMUM,
            Aggregation.PRODUCT,
            Aggregation.SUM,
            Aggregation.cappedSum(2.5));

    @Provide
    Arbitrary<RandomIndex> indices() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, FIT),
                RandomIndex.with(PENALTY, WEIGHTS, GAPS),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, POOLED),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, ORDER),
                RandomIndex.with(AGGREGATION, WEIGHTS, ORDER, FIT));
    }

    @Provide
    Arbitrary<Aggregation> blamingTheWeak() {
        return Arbitraries.of(BLAMING_THE_WEAK);
    }

    private static void forEachCard(RandomIndex index, Consumer<Scorecard> check) {
        ScoreTable scores = Scorer.of(index.definition()).scoreAll(index.table());
        for (int row = 0; row < scores.size(); row++) {
            check.accept(scores.card(row));
        }
    }

    @Property(tries = 300)
    void partsAddUpToTheValueAndLossesToWhatIsMissing(@ForAll("indices") RandomIndex index) {
        forEachCard(index, card -> {
            addsUp(card.explain(), card.computed(PerNode.INDEX));
            for (String code : List.of(
                    "1", index.definition().framework().criteria().get(0).code())) {
                addsUp(card.explain(code), card.computed(code));
            }
        });
    }

    static void addsUp(Explanation explanation, double value) {
        Node root = explanation.root();
        assertThat(root.hasPart()).isEqualTo(!Double.isNaN(value));
        if (root.hasPart()) {
            assertThat(root.part()).isCloseTo(value, within(tolerance(value)));
            assertThat(root.loss()).isCloseTo(explanation.top() - value, within(tolerance(value)));
        }
        // products of z-scores grow large on the way to a small index; shares never do
        double largest = explanation.nodes().stream()
                .mapToDouble(node -> Math.abs(node.value()))
                .filter(size -> !Double.isNaN(size))
                .max()
                .orElse(1);
        explanation.nodes().forEach(node -> addsUp(node, tolerance(largest)));
    }

    private static double tolerance(double value) {
        return 1e-12 * Math.max(1, Math.abs(value));
    }

    private static void addsUp(Node node, double tolerance) {
        boolean split = node.children().stream().anyMatch(Node::hasPart);
        if (!split) {
            return;
        }
        double part = 0;
        double loss = 0;
        for (Node child : node.children()) {
            part += child.hasPart() ? child.part() : 0;
            loss += child.hasPart() ? child.loss() : 0;
        }
        for (Adjustment adjustment : node.adjustments()) {
            part += adjustment.part();
            loss += adjustment.loss();
        }
        assertThat(part).describedAs("parts in %s", node).isCloseTo(node.part(), within(tolerance));
        assertThat(loss).describedAs("losses in %s", node).isCloseTo(node.loss(), within(tolerance));
    }

    @Property(tries = 300)
    void everyNodeWithAValueThatCountsHasAPart(@ForAll("indices") RandomIndex index) {
        forEachCard(index, card -> everyNodeWithAValueHasAPart(card.explain().root()));
    }

    private static void everyNodeWithAValueHasAPart(Node node) {
        for (Node child : node.children()) {
            boolean ordered = node.standing().isPresent();
            if (!ordered) {
                assertThat(child.hasPart())
                        .describedAs("%s in %s", child, node)
                        .isEqualTo(node.hasPart() && !Double.isNaN(child.value()));
                everyNodeWithAValueHasAPart(child);
            }
        }
    }

    @Property(tries = 300)
    void effectiveWeightsOfCriteriaAddUpToOne(@ForAll("indices") RandomIndex index) {
        boolean points = index.definition().framework().groups().stream()
                        .anyMatch(group -> isOther(index.definition(), group.code()))
                || isOther(index.definition(), PerNode.INDEX);
        forEachCard(index, card -> {
            Explanation explanation = card.explain();
            double sum = explanation.nodes().stream()
                    .filter(node -> node.observation().isPresent())
                    .mapToDouble(Node::effectiveWeight)
                    .sum();
            if (explanation.root().hasPart() && !points) {
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        });
    }

    /** A capped sum counts points, below an order nothing has a weight. */
    private static boolean isOther(IndexDefinition definition, String code) {
        return List.of(PerNode.INDEX, PerNode.BLOCK, PerNode.SUB_BLOCK).stream()
                .map(level -> definition.method().aggregation().at(code, level))
                .anyMatch(aggregation -> aggregation.isOrder() || aggregation.kind() == Aggregation.Kind.CAPPED_SUM);
    }

    @Property(tries = 300)
    void gapsHaveNeitherPartNorLoss(@ForAll("indices") RandomIndex index) {
        forEachCard(
                index,
                card -> card.explain().nodes().forEach(node -> {
                    if (Double.isNaN(node.value())) {
                        assertThat(node.part()).isNaN();
                        assertThat(node.loss()).isNaN();
                        assertThat(node.effectiveWeight()).isZero();
                    }
                }));
    }

    @Property(tries = 300)
    void theWeakestChildOfEqualWeightNeverHasTheSmallestLoss(
            @ForAll("blamingTheWeak") Aggregation aggregation,
            @ForAll @IntRange(min = 2, max = 6) int count,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(count).map(x -> x < 0.1 ? 0 : x).toArray();
        Framework framework = Frameworks.flat(values.length);
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder().aggregation(PerNode.of(aggregation)).build());

        Explanation explanation = Scorer.of(definition)
                .score(Frameworks.assess(framework, values))
                .explain();

        List<Node> children = explanation.node("1").children();
        for (Node a : children) {
            for (Node b : children) {
                if (a.value() < b.value()) {
                    assertThat(a.loss()).isGreaterThanOrEqualTo(b.loss() - 1e-15);
                }
            }
        }
    }

    @Property(tries = 300)
    void theCapOfAGateIsAPartOfTheIndex(@ForAll("indices") RandomIndex index, @ForAll long seed) {
        Random random = new Random(seed);
        IndexDefinition definition = index.definition()
                .withMethod(method -> method.withGates(
                        gate("G1", random.nextDouble(), random.nextDouble()),
                        gate("G2", random.nextDouble(), random.nextDouble())));
        ScoreTable scores = Scorer.of(definition).scoreAll(index.table());
        for (int row = 0; row < scores.size(); row++) {
            Scorecard card = scores.card(row);
            double capped = card.computed(PerNode.INDEX);
            for (GateResult result : card.gates()) {
                if (result.verdict() == GateResult.Verdict.FAILED) {
                    capped = Math.min(capped, result.gate().capValue().orElseThrow());
                }
            }
            addsUp(card.explain(), capped);
            if (card.index().hasValue()) {
                assertThat(card.explain().root().part()).isCloseTo(card.index().value(), within(1e-12));
            }
            card.explain().root().adjustments().stream()
                    .filter(adjustment -> adjustment.name().startsWith("G"))
                    .forEach(adjustment -> assertThat(adjustment.part()).isNegative());
        }
    }

    private static Gate gate(String code, double atLeast, double cap) {
        return Gate.builder()
                .code(code)
                .addConditions(new Gate.Condition("1", atLeast))
                .capValue(cap)
                .build();
    }
}
