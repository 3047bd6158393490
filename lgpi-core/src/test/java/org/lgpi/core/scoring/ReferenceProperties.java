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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.index.PerNode;

/** Scores against a second implementation that follows the rules word by word. */
class ReferenceProperties {

    @Provide
    Arbitrary<RandomIndex> withinUnits() {
        return RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM);
    }

    @Provide
    Arbitrary<RandomIndex> pooled() {
        return RandomIndex.with(POOLED, AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM);
    }

    @Provide
    Arbitrary<RandomIndex> fitted() {
        return RandomIndex.with(FIT, AGGREGATION, WEIGHTS, GAPS);
    }

    @Provide
    Arbitrary<RandomIndex> orders() {
        return RandomIndex.with(ORDER, AGGREGATION, WEIGHTS, GAPS, MINIMUM);
    }

    @Property(tries = 1500)
    void agreesWithinUnits(@ForAll("withinUnits") RandomIndex index) {
        agrees(index);
    }

    @Property(tries = 800)
    void agreesWhenWeightsLeaveTheAncestors(@ForAll("pooled") RandomIndex index) {
        agrees(index);
    }

    @Provide
    Arbitrary<RandomIndex> penalties() {
        return RandomIndex.with(PENALTY, WEIGHTS, GAPS, BLOCK, MINIMUM);
    }

    @Property(tries = 800)
    void agreesWherePenaltiesAreNotMonotone(@ForAll("penalties") RandomIndex index) {
        agrees(index);
    }

    @Property(tries = 800)
    void agreesAfterAFit(@ForAll("fitted") RandomIndex index) {
        agrees(index);
    }

    @Property(tries = 800)
    void agreesOnOrdersBetweenUnits(@ForAll("orders") RandomIndex index) {
        agrees(index);
    }

    private static void agrees(RandomIndex index) {
        ScoreTable scores = Scorer.of(index.definition()).scoreAll(index.table());
        List<Map<String, ReferenceScorer.Result>> expected =
                ReferenceScorer.score(index.definition(), index.assessments());
        for (int row = 0; row < scores.size(); row++) {
            Scorecard card = scores.card(row);
            for (String node : nodes(index)) {
                ReferenceScorer.Result result = expected.get(row).get(node);
                String what = node + " of row " + row;
                Score score = card.node(node);
                equal(what + " value", card.computed(node), result.value());
                equal(what + " coverage", score.coverage(), result.coverage());
                equal(what + " lowest", score.lowest(), result.lowest());
                equal(what + " highest", score.highest(), result.highest());
            }
        }
    }

    private static List<String> nodes(RandomIndex index) {
        List<String> nodes = new ArrayList<>();
        nodes.add(PerNode.INDEX);
        index.definition().framework().groups().stream().map(Group::code).forEach(nodes::add);
        index.definition().framework().criteria().stream().map(Criterion::code).forEach(nodes::add);
        return nodes;
    }

    private static void equal(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }
}
