package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgpi.core.generators.RandomIndex.Trait.AGGREGATION;
import static org.lgpi.core.generators.RandomIndex.Trait.BLOCK;
import static org.lgpi.core.generators.RandomIndex.Trait.FIT;
import static org.lgpi.core.generators.RandomIndex.Trait.GAPS;
import static org.lgpi.core.generators.RandomIndex.Trait.MINIMUM;
import static org.lgpi.core.generators.RandomIndex.Trait.POOLED;
import static org.lgpi.core.generators.RandomIndex.Trait.WEIGHTS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;

/** What holds for the difference of any two definitions. */
class IndexDiffProperties {

    @Provide
    Arbitrary<RandomIndex> indices() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, FIT),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, POOLED));
    }

    @Property(tries = 200)
    void nothingDiffersFromItself(@ForAll("indices") RandomIndex index) {
        IndexDefinition fitted = index.definition().fit(index.table());

        IndexDiff diff = IndexDiff.of(fitted, index.definition().fit(index.table()));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.changesScores()).isFalse();
        assertThat(diff.sameNumbers()).isTrue();
        assertThat(diff.comparable())
                .containsExactlyElementsOf(fitted.framework().criteria().stream()
                        .map(Criterion::code)
                        .toList());
    }

    @Property(tries = 1000)
    void withoutAChangeOfScoresTheScoresAreTheSameToTheLastBit(
            @ForAll("indices") RandomIndex index, @ForAll long seed) {
        Random random = new Random(seed);
        IndexDefinition from = index.definition();
        IndexDefinition to = changed(from, random);

        IndexDiff diff = IndexDiff.of(from, to);

        Statistics.label("scores").collect(diff.changesScores());
        if (diff.changesScores()) {
            return;
        }
        ScoreTable before = Scorer.of(from).scoreAll(index.table());
        ScoreTable after = Scorer.of(to).scoreAll(moved(index.table(), to.framework()));
        for (int row = 0; row < before.size(); row++) {
            Scorecard one = before.card(row);
            Scorecard other = after.card(row);
            assertThat(other.nodes()).isEqualTo(one.nodes());
            assertThat(other.band().map(Band::code)).isEqualTo(one.band().map(Band::code));
            assertThat(other.view("aspect")).isEqualTo(one.view("aspect"));
        }
    }

    @Property(tries = 300)
    void theSameNumbersHaveNoChangeOfScores(@ForAll("indices") RandomIndex index, @ForAll long seed) {
        IndexDiff diff = IndexDiff.of(index.definition(), changed(index.definition(), new Random(seed)));

        Statistics.label("same numbers").collect(diff.sameNumbers());
        if (diff.sameNumbers()) {
            assertThat(diff.changesScores()).isFalse();
        }
    }

    private static AssessmentTable moved(AssessmentTable table, Framework framework) {
        AssessmentTable.Builder builder = AssessmentTable.builder(framework);
        for (int row = 0; row < table.size(); row++) {
            int target = builder.row(table.unit(row), table.period(row));
            for (Criterion criterion : framework.criteria()) {
                builder.set(
                        target,
                        framework.position(criterion.code()),
                        table.observation(row, table.framework().position(criterion.code())));
            }
        }
        return builder.build();
    }

    /** One to three changes, most of which should not matter. */
    private static IndexDefinition changed(IndexDefinition from, Random random) {
        List<BiFunction<IndexDefinition, Random, IndexDefinition>> changes = List.of(
                IndexDiffProperties::reworded,
                IndexDiffProperties::newVersion,
                IndexDiffProperties::spelledOut,
                IndexDiffProperties::reweighted,
                IndexDiffProperties::reordered,
                IndexDiffProperties::turned,
                IndexDiffProperties::retagged,
                IndexDiffProperties::method,
                IndexDiffProperties::renormalised);
        IndexDefinition to = from;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            // half of the draws fall on the first three, which change no score
            int at = random.nextBoolean() ? random.nextInt(3) : random.nextInt(changes.size());
            try {
                to = changes.get(at).apply(to, random);
            } catch (InvalidDefinitionException e) {
                // this change does not fit this definition
            }
        }
        return to;
    }

    private static IndexDefinition reworded(IndexDefinition from, Random random) {
        return ofCriteria(
                from,
                criterion -> criterion(
                        criterion, Label.of("word " + random.nextInt(3)), criterion.direction(), criterion.tags()));
    }

    private static IndexDefinition newVersion(IndexDefinition from, Random random) {
        Framework framework = from.framework();
        return IndexDefinition.of(
                Framework.builder()
                        .code(framework.code())
                        .version(framework.version() + "." + random.nextInt(10))
                        .label(Label.of("Version " + random.nextInt(10)))
                        .addAllBlocks(framework.blocks())
                        .build(),
                from.method());
    }

    /** Says what holds anyway: rules and aggregations of single nodes, exceptions in another order. */
    private static IndexDefinition spelledOut(IndexDefinition from, Random random) {
        String code = from.framework().blocks().get(0).code();
        return from.withMethod(method -> {
            Map<String, Aggregation> exceptions = new LinkedHashMap<>();
            exceptions.put(code, method.aggregation().at(code, PerNode.BLOCK));
            List<String> keys =
                    new ArrayList<>(method.aggregation().exceptions().keySet());
            Collections.shuffle(keys, random);
            keys.forEach(key -> exceptions.putIfAbsent(
                    key, method.aggregation().exceptions().get(key)));
            return method.withAggregation(new PerNode<>(method.aggregation().standard(), exceptions))
                    .withStatus(method.status()
                            .with(
                                    ObservationStatus.NOT_APPLICABLE,
                                    method.status().rule(ObservationStatus.NOT_APPLICABLE, List.of())));
        });
    }

    private static IndexDefinition reweighted(IndexDefinition from, Random random) {
        double factor = List.of(0.1, 1.0, 2.0, 3.0).get(random.nextInt(4));
        Map<String, Double> weights = new LinkedHashMap<>(from.nodeWeights().relative());
        weights.replaceAll((code, weight) -> weight * factor);
        if (random.nextInt(3) == 0) {
            weights.replaceAll((code, weight) -> weight * (1 + random.nextInt(2)));
        }
        Weights.Standard standard = Weights.Standard.values()[random.nextInt(2)];
        return from.withMethod(method -> method.withWeights(new Weights(standard, weights)));
    }

    private static IndexDefinition reordered(IndexDefinition from, Random random) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : from.framework().blocks()) {
            List<Criterion> criteria = new ArrayList<>(block.criteria());
            Collections.shuffle(criteria, random);
            blocks.add(block(block, block.subBlocks(), criteria));
        }
        return of(from, blocks);
    }

    private static IndexDefinition turned(IndexDefinition from, Random random) {
        return ofCriteria(
                from,
                criterion -> criterion(
                        criterion,
                        criterion.label(),
                        random.nextInt(8) > 0 ? criterion.direction() : Direction.NEGATIVE,
                        criterion.tags()));
    }

    private static IndexDefinition retagged(IndexDefinition from, Random random) {
        return ofCriteria(
                from,
                criterion -> random.nextInt(8) > 0
                        ? criterion
                        : criterion(
                                criterion, criterion.label(), criterion.direction(), Tags.of(Map.of("aspect", "D"))));
    }

    private static IndexDefinition method(IndexDefinition from, Random random) {
        return from.withMethod(method -> switch (random.nextInt(5)) {
            case 0 -> method.withAggregation(method.aggregation().with(PerNode.SUB_BLOCK, Aggregation.MEDIAN));
            case 1 -> method.withMinimumCoverage(PerNode.of(0.5));
            case 2 -> method.withBands(Band.of("A", 0.5), Band.of("B", 0));
            case 3 -> method.withStatus(method.status().with(ObservationStatus.REFUSED, StatusPolicy.Rule.EXCLUDE));
            default -> method.withFit(Normalisation.Scope.PER_PERIOD);
        });
    }

    private static IndexDefinition renormalised(IndexDefinition from, Random random) {
        String code = from.framework().criteria().get(0).code();
        return from.withMethod(method -> random.nextBoolean()
                ? method.withOwnNormalisations(Map.of(code, method.normalisation()))
                : method.withOwnNormalisations(Map.of(code, Normalisation.minMax())));
    }

    private static IndexDefinition ofCriteria(IndexDefinition from, UnaryOperator<Criterion> change) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : from.framework().blocks()) {
            blocks.add(block(
                    block,
                    block.subBlocks().stream()
                            .map(subBlock -> changed(subBlock, change))
                            .toList(),
                    block.criteria().stream().map(change).toList()));
        }
        return of(from, blocks);
    }

    private static Block block(Block block, List<SubBlock> subBlocks, List<Criterion> criteria) {
        return Block.builder()
                .code(block.code())
                .label(block.label())
                .addAllSubBlocks(subBlocks)
                .addAllCriteria(criteria)
                .build();
    }

    private static SubBlock changed(SubBlock subBlock, UnaryOperator<Criterion> change) {
        return SubBlock.builder()
                .code(subBlock.code())
                .label(subBlock.label())
                .addAllCriteria(subBlock.criteria().stream().map(change).toList())
                .addAllSubBlocks(subBlock.subBlocks().stream()
                        .map(inner -> changed(inner, change))
                        .toList())
                .build();
    }

    private static Criterion criterion(Criterion criterion, Label label, Direction direction, Tags tags) {
        return Criterion.builder()
                .code(criterion.code())
                .label(label)
                .scale(criterion.scale())
                .direction(direction)
                .tags(tags)
                .build();
    }

    private static IndexDefinition of(IndexDefinition from, List<Block> blocks) {
        Framework framework = from.framework();
        return IndexDefinition.of(
                Framework.builder()
                        .code(framework.code())
                        .version(framework.version())
                        .label(framework.label())
                        .addAllBlocks(blocks)
                        .build(),
                from.method());
    }
}
