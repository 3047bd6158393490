package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.RandomIndex.Trait.AGGREGATION;
import static org.lgpi.core.generators.RandomIndex.Trait.BLOCK;
import static org.lgpi.core.generators.RandomIndex.Trait.FIT;
import static org.lgpi.core.generators.RandomIndex.Trait.GAPS;
import static org.lgpi.core.generators.RandomIndex.Trait.MINIMUM;
import static org.lgpi.core.generators.RandomIndex.Trait.ORDER;
import static org.lgpi.core.generators.RandomIndex.Trait.POOLED;
import static org.lgpi.core.generators.RandomIndex.Trait.WEIGHTS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.CodedColumn;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.assessment.PlainColumn;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/** What holds for every index, whatever its definition and findings. */
class ScoringLawsProperties {

    @Provide
    Arbitrary<RandomIndex> withinUnits() {
        return RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM);
    }

    @Provide
    Arbitrary<RandomIndex> pooled() {
        return RandomIndex.with(POOLED, AGGREGATION, WEIGHTS, GAPS);
    }

    @Provide
    Arbitrary<RandomIndex> fitted() {
        return RandomIndex.with(FIT, AGGREGATION, WEIGHTS, GAPS);
    }

    @Provide
    Arbitrary<RandomIndex> orders() {
        return RandomIndex.with(ORDER, AGGREGATION, WEIGHTS, GAPS, MINIMUM);
    }

    @Provide
    Arbitrary<RandomIndex> withGaps() {
        return RandomIndex.with(AGGREGATION, WEIGHTS, GAPS);
    }

    @Provide
    Arbitrary<RandomIndex> complete() {
        return RandomIndex.with(AGGREGATION, WEIGHTS);
    }

    // ---- same input, same bits

    @Property(tries = 500)
    void oneUnitHasTheBitsOfTheTable(@ForAll("withinUnits") RandomIndex index) {
        oneByOne(index.definition(), index);
    }

    @Property(tries = 300)
    void oneUnitHasTheBitsOfTheTableWhenPooled(@ForAll("pooled") RandomIndex index) {
        oneByOne(index.definition(), index);
    }

    @Property(tries = 300)
    void oneUnitHasTheBitsOfTheTableAfterAFit(@ForAll("fitted") RandomIndex index) {
        oneByOne(index.definition().fit(index.table()), index);
    }

    private static void oneByOne(IndexDefinition definition, RandomIndex index) {
        Scorer scorer = Scorer.of(definition);
        String[] nodes = nodes(definition);
        ScoreTable all = scorer.scoreAll(index.table(), nodes);
        for (int row = 0; row < all.size(); row++) {
            Scorecard one = scorer.score(index.assessments().get(row));
            for (String node : nodes) {
                sameBits(one.node(node), all.score(row, node));
                sameBits(all.card(row).node(node), all.score(row, node));
            }
            assertThat(one.band()).isEqualTo(all.band(row));
        }
    }

    @Property(tries = 200)
    void theOrderOfRowsChangesNoBit(@ForAll("withinUnits") RandomIndex index, @ForAll long shuffle) {
        shuffled(index, shuffle);
    }

    @Property(tries = 300)
    void theOrderOfRowsChangesNoBitOfAFit(@ForAll("fitted") RandomIndex index, @ForAll long shuffle) {
        shuffled(index, shuffle);
    }

    @Property(tries = 300)
    void theOrderOfRowsChangesNoBitOfAnOrder(@ForAll("orders") RandomIndex index, @ForAll long shuffle) {
        shuffled(index, shuffle);
    }

    private static void shuffled(RandomIndex index, long shuffle) {
        IndexDefinition definition = index.definition();
        List<Assessment> other = new ArrayList<>(index.assessments());
        Collections.shuffle(other, new Random(shuffle));
        ScoreTable first = Scorer.of(definition).scoreAll(index.table());
        ScoreTable second = Scorer.of(definition).scoreAll(AssessmentTable.of(definition.framework(), other));
        for (int row = 0; row < first.size(); row++) {
            int to = second.row(first.unit(row), first.period(row)).orElseThrow();
            for (String node : first.nodes()) {
                sameBits(first.score(row, node), second.score(to, node));
            }
        }
    }

    @Property(tries = 100)
    void manyDifferentValuesHaveTheBitsOfFew(@ForAll("complete") RandomIndex index) {
        // more values than one byte can tell apart make a column plain
        Framework framework = Frameworks.framework(Frameworks.block(
                "1", Frameworks.subBlock("1.1", "1.1.1", "1.1.2"), Frameworks.subBlock("1.2", "1.2.1", "1.2.2")));
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .aggregation(PerNode.of(
                                index.definition().method().aggregation().standard()))
                        .build());
        Random random = new Random(index.seed());
        List<Assessment> assessments = new ArrayList<>();
        for (int u = 0; u < 1100; u++) {
            assessments.add(Frameworks.assess(
                    framework,
                    "U" + u,
                    random.nextDouble(),
                    random.nextInt(5) / 4.0,
                    random.nextInt(9) == 0 ? Double.NaN : random.nextDouble(),
                    random.nextDouble()));
        }
        AssessmentTable table = AssessmentTable.of(framework, assessments);
        assertThat(table.column(0)).isInstanceOf(PlainColumn.class);
        assertThat(table.column(1)).isInstanceOf(CodedColumn.class);
        Scorer scorer = Scorer.of(definition);
        ScoreTable all = scorer.scoreAll(table);
        for (int row = 0; row < all.size(); row += 7) {
            Scorecard one = scorer.score(assessments.get(row));
            for (String node : all.nodes()) {
                sameBits(one.node(node), all.score(row, node));
            }
        }
    }

    @Property(tries = 20)
    void thePlaceInABatchChangesNoBit(@ForAll("withGaps") RandomIndex index) {
        IndexDefinition definition = index.definition();
        Framework framework = definition.framework();
        List<Assessment> many = new ArrayList<>();
        for (int copy = 0; copy < 2500 / index.assessments().size() + 1; copy++) {
            for (Assessment assessment : index.assessments()) {
                Assessment.Builder again =
                        Assessment.builder(framework, assessment.unit() + "-" + copy, assessment.period());
                assessment.observations().forEach(again::observation);
                many.add(again.build());
            }
        }
        ScoreTable few = Scorer.of(definition).scoreAll(index.table());
        ScoreTable all = Scorer.of(definition).scoreAll(AssessmentTable.of(framework, many));
        for (int row = 0; row < all.size(); row++) {
            for (String node : all.nodes()) {
                sameBits(all.score(row, node), few.score(row % few.size(), node));
            }
        }
    }

    // ---- bounds and coverage

    @Property(tries = 800)
    void theValueLiesBetweenItsBounds(@ForAll("withGaps") RandomIndex index) {
        between(index);
    }

    @Property(tries = 400)
    void theValueLiesBetweenItsBoundsWhenPooled(@ForAll("pooled") RandomIndex index) {
        between(index);
    }

    @Property(tries = 400)
    void theValueOfAnOrderLiesBetweenItsBounds(@ForAll("ordersWithoutMinimum") RandomIndex index) {
        between(index);
    }

    @Provide
    Arbitrary<RandomIndex> ordersWithoutMinimum() {
        return RandomIndex.with(ORDER, WEIGHTS, GAPS);
    }

    private static void between(RandomIndex index) {
        String[] nodes = nodes(index.definition());
        ScoreTable scores = Scorer.of(index.definition()).scoreAll(index.table(), nodes);
        for (int row = 0; row < scores.size(); row++) {
            for (String node : nodes) {
                Score score = scores.score(row, node);
                if (score.hasValue()) {
                    assertThat(score.lowest()).as(node).isLessThanOrEqualTo(score.value() + 1e-12);
                    assertThat(score.highest()).as(node).isGreaterThanOrEqualTo(score.value() - 1e-12);
                }
                if (!Double.isNaN(score.coverage())) {
                    assertThat(score.coverage()).as(node).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Property(tries = 400)
    void boundsMeetAndCoverageIsWholeWhenEverythingIsObserved(@ForAll("complete") RandomIndex index) {
        ScoreTable scores = Scorer.of(index.definition()).scoreAll(index.table());
        for (int row = 0; row < scores.size(); row++) {
            for (String node : scores.nodes()) {
                Score score = scores.score(row, node);
                assertThat(score.coverage()).isEqualTo(1);
                assertThat(score.lowest()).isEqualTo(score.value());
                assertThat(score.highest()).isEqualTo(score.value());
            }
        }
    }

    // ---- what does not apply, and weights

    @Property(tries = 500)
    void whatDoesNotApplyChangesNothingForTheRest(@ForAll("withGaps") RandomIndex index, @ForAll long choice) {
        IndexDefinition definition = named(index.definition());
        List<Criterion> criteria = definition.framework().criteria();
        if (criteria.size() == 1) {
            return; // nothing would be left
        }
        Criterion gone = criteria.get((int) Math.floorMod(choice, (long) criteria.size()));
        Framework smaller = without(definition.framework(), gone.code());
        if (!keepsItsWeights(smaller, definition)) {
            return;
        }
        IndexDefinition reduced = IndexDefinition.of(smaller, reduced(definition.method(), smaller));
        for (Assessment assessment : index.assessments()) {
            Assessment.Builder whole =
                    Assessment.builder(definition.framework(), assessment.unit(), assessment.period());
            Assessment.Builder part = Assessment.builder(smaller, assessment.unit(), assessment.period());
            assessment.observations().forEach((code, observation) -> {
                if (!code.equals(gone.code())) {
                    whole.observation(code, observation);
                    part.observation(code, observation);
                }
            });
            whole.status(gone.code(), ObservationStatus.NOT_APPLICABLE);
            Scorecard expected = Scorer.of(reduced).score(part.build());
            Scorecard actual = Scorer.of(definition).score(whole.build());
            expected.nodes().forEach(score -> close(actual.node(score.node()), score));
        }
    }

    /** The same weights, each by name, so that they stay when a criterion goes. */
    private static IndexDefinition named(IndexDefinition definition) {
        Weights weights =
                new Weights(Weights.Standard.CRITERIA, definition.nodeWeights().relative());
        return definition.withMethod(m -> m.withWeights(weights));
    }

    private static boolean keepsItsWeights(Framework smaller, IndexDefinition definition) {
        Map<String, Double> relative = definition.nodeWeights().relative();
        return smaller.blocks().stream().anyMatch(block -> relative.get(block.code()) > 0)
                && smaller.groups().stream()
                        .allMatch(group -> group.children().stream().anyMatch(child -> relative.get(child.code()) > 0));
    }

    private static Framework without(Framework framework, String criterion) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : framework.blocks()) {
            Block smaller = Block.builder()
                    .code(block.code())
                    .addAllSubBlocks(withoutSubBlocks(block, criterion))
                    .addAllCriteria(block.criteria().stream()
                            .filter(c -> !c.code().equals(criterion))
                            .toList())
                    .build();
            if (!smaller.children().isEmpty()) {
                blocks.add(smaller);
            }
        }
        return Framework.builder()
                .code(framework.code())
                .version(framework.version())
                .addAllBlocks(blocks)
                .build();
    }

    private static List<SubBlock> withoutSubBlocks(Group group, String criterion) {
        List<SubBlock> subBlocks = new ArrayList<>();
        for (SubBlock subBlock : group.subBlocks()) {
            SubBlock smaller = SubBlock.builder()
                    .code(subBlock.code())
                    .addAllSubBlocks(withoutSubBlocks(subBlock, criterion))
                    .addAllCriteria(subBlock.criteria().stream()
                            .filter(c -> !c.code().equals(criterion))
                            .toList())
                    .build();
            if (!smaller.children().isEmpty()) {
                subBlocks.add(smaller);
            }
        }
        return subBlocks;
    }

    /** The method without the codes that are gone. */
    private static IndexMethod reduced(IndexMethod method, Framework smaller) {
        Map<String, Double> weights = new HashMap<>(method.weights().named());
        weights.keySet().removeIf(code -> smaller.node(code).isEmpty());
        Map<String, Aggregation> aggregations =
                new HashMap<>(method.aggregation().exceptions());
        aggregations
                .keySet()
                .removeIf(code -> !PerNode.SUB_BLOCK.equals(code)
                        && !PerNode.INDEX.equals(code)
                        && smaller.node(code).isEmpty());
        Map<String, Map<ObservationStatus, StatusPolicy.Rule>> policies =
                new HashMap<>(method.status().nodes());
        policies.keySet().removeIf(code -> smaller.node(code).isEmpty());
        return method.withWeights(new Weights(Weights.Standard.CRITERIA, weights))
                .withAggregation(new PerNode<>(method.aggregation().standard(), aggregations))
                .withStatus(new StatusPolicy(method.status().rules(), policies));
    }

    @Property(tries = 400)
    void theUnitOfWeightsInAGroupDoesNotMatter(
            @ForAll("withGaps") RandomIndex index, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        IndexDefinition definition = named(index.definition());
        boolean capped = definition.method().aggregation().toString().contains("CAPPED");
        if (capped) {
            return; // a cap is in points: there the unit matters
        }
        Group group = definition.framework().groups().get((int) Math.floorMod(
                index.seed(), (long) definition.framework().groups().size()));
        Weights weights = definition.method().weights();
        for (Node child : group.children()) {
            weights = weights.with(child.code(), factor * weights.named().get(child.code()));
        }
        Weights rescaled = weights;
        IndexDefinition other = definition.withMethod(m -> m.withWeights(rescaled));
        for (Assessment assessment : index.assessments()) {
            Scorecard expected = Scorer.of(definition).score(assessment);
            Scorecard actual = Scorer.of(other).score(assessment);
            expected.nodes().forEach(score -> close(actual.node(score.node()), score));
        }
    }

    @Property(tries = 500)
    void effectiveWeightsOfCriteriaSumToOne(@ForAll("complete") RandomIndex index) {
        Map<String, Double> effective = index.definition().nodeWeights().effective();
        double sum = index.definition().framework().criteria().stream()
                .mapToDouble(criterion -> effective.get(criterion.code()))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    // ---- means

    @Property(tries = 600)
    void aBetterFindingNeverLowersTheIndex(@ForAll("withGaps") RandomIndex index, @ForAll long choice) {
        Framework framework = index.definition().framework();
        Random random = new Random(choice);
        Criterion criterion =
                framework.criteria().get(random.nextInt(framework.criteria().size()));
        double worst = worst(criterion);
        double best = best(criterion);
        for (Assessment assessment : index.assessments()) {
            Score low = Scorer.of(index.definition())
                    .score(with(assessment, criterion, worst))
                    .index();
            Score high = Scorer.of(index.definition())
                    .score(with(assessment, criterion, best))
                    .index();
            if (low.hasValue()) {
                assertThat(high.value()).isGreaterThanOrEqualTo(low.value() - 1e-12);
            }
        }
    }

    private static Assessment with(Assessment assessment, Criterion criterion, double value) {
        Assessment.Builder builder = Assessment.builder(assessment.framework(), assessment.unit(), assessment.period());
        assessment.observations().forEach(builder::observation);
        return builder.observation(criterion.code(), Observation.of(value)).build();
    }

    private static double worst(Criterion criterion) {
        return end(criterion, criterion.direction() == Direction.NEGATIVE);
    }

    private static double best(Criterion criterion) {
        return end(criterion, criterion.direction() == Direction.POSITIVE);
    }

    private static double end(Criterion criterion, boolean upper) {
        Scale scale = criterion.scale();
        if (scale instanceof Scale.Range range) {
            return upper ? range.maximum() : range.minimum();
        } else if (scale instanceof Scale.Points points) {
            return upper ? points.maximum() : 0;
        } else if (scale instanceof Scale.Levels levels) {
            return levels.levels().get(upper ? levels.levels().size() - 1 : 0).score();
        } else if (scale instanceof Scale.Steps steps) {
            return steps.steps().get(upper ? steps.steps().size() - 1 : 0).from();
        }
        return upper ? 1 : 0;
    }

    @Property(tries = 500)
    void meansLieAmongTheirPartsAndInTheirOrder(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 1) Double> values, @ForAll long seed) {
        Framework framework = Frameworks.flat(values.size());
        Random random = new Random(seed);
        Weights weights = Weights.EQUAL;
        for (Criterion criterion : framework.criteria()) {
            weights = weights.with(criterion.code(), 0.1 + random.nextDouble());
        }
        double[] array = values.stream().mapToDouble(v -> v).toArray();
        double min = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double max = values.stream().mapToDouble(v -> v).max().orElseThrow();
        double last = min;
        for (Aggregation aggregation : List.of(
                Aggregation.power(-3),
                Aggregation.HARMONIC,
                Aggregation.GEOMETRIC,
                Aggregation.power(0.5),
                Aggregation.ARITHMETIC,
                Aggregation.power(2),
                Aggregation.MAXIMUM)) {
            IndexMethod method = IndexMethod.builder()
                    .weights(weights)
                    .aggregation(PerNode.of(aggregation))
                    .build();
            double value = Scorer.of(IndexDefinition.of(framework, method))
                    .score(Frameworks.assess(framework, array))
                    .node("1")
                    .value();
            assertThat(value).as(aggregation.toString()).isBetween(min - 1e-12, max + 1e-12);
            assertThat(value).as(aggregation.toString()).isGreaterThanOrEqualTo(last - 1e-12);
            last = value;
        }
    }

    @Property(tries = 300)
    void pooledExclusionWithEqualCriteriaIsTheMeanOfAllFindings(@ForAll("gapsAlone") RandomIndex index) {
        IndexDefinition definition = index.definition().withMethod(m -> m.withExclusion(Exclusion.POOLED));
        Map<String, Double> weights = definition.nodeWeights().relative();
        for (Assessment assessment : index.assessments()) {
            Scorecard card = Scorer.of(definition).score(assessment);
            double sum = 0;
            double weight = 0;
            for (Criterion criterion : definition.framework().criteria()) {
                Score score = card.node(criterion.code());
                if (score.hasValue()) {
                    sum += weights.get(criterion.code()) * score.value();
                    weight += weights.get(criterion.code());
                }
            }
            if (weight > 0) {
                assertThat(card.index().value()).isCloseTo(sum / weight, within(1e-12));
            }
        }
    }

    @Provide
    Arbitrary<RandomIndex> gapsAlone() {
        return RandomIndex.with(GAPS);
    }

    // ---- helpers

    private static String[] nodes(IndexDefinition definition) {
        List<String> nodes = new ArrayList<>();
        nodes.add(PerNode.INDEX);
        definition.framework().groups().stream().map(Group::code).forEach(nodes::add);
        definition.framework().criteria().stream().map(Criterion::code).forEach(nodes::add);
        return nodes.toArray(String[]::new);
    }

    private static void sameBits(Score a, Score b) {
        assertThat(a.reason()).as(a.node()).isEqualTo(b.reason());
        sameBits(a.node(), a.value(), b.value());
        sameBits(a.node(), a.coverage(), b.coverage());
        sameBits(a.node(), a.lowest(), b.lowest());
        sameBits(a.node(), a.highest(), b.highest());
    }

    private static void sameBits(String node, double a, double b) {
        assertThat(Double.doubleToLongBits(a)).as(node + ": " + a + " and " + b).isEqualTo(Double.doubleToLongBits(b));
    }

    private static void close(Score actual, Score expected) {
        assertThat(actual.reason()).as(actual.node()).isEqualTo(expected.reason());
        close(actual.node(), actual.value(), expected.value());
        close(actual.node(), actual.coverage(), expected.coverage());
        close(actual.node(), actual.lowest(), expected.lowest());
        close(actual.node(), actual.highest(), expected.highest());
    }

    private static void close(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(1e-12));
        }
    }
}
