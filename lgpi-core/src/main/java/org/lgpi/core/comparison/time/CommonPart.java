package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/** Cuts an index down to some of its criteria. */
final class CommonPart {

    private final IndexDefinition whole;
    private final Set<String> criteria;
    private final Map<String, Double> relative;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    /** A criterion that is counted per another one needs that one too. */
    CommonPart(IndexDefinition whole, Set<String> criteria) {
        this.whole = whole;
        this.criteria = criteria;
        relative = whole.nodeWeights().relative();
        Map<String, Denominator> denominators = whole.method().preparation().denominators();
        boolean changed = true;
        while (changed) {
            changed = criteria.removeIf(code -> {
                Denominator denominator = denominators.get(code);
                return denominator != null
                        && denominator.source() == Denominator.Source.CRITERION
                        && !criteria.contains(denominator.name());
            });
        }
    }

    /** Empty if none of the criteria has a weight. */
    Optional<IndexDefinition> definition(String other) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : whole.framework().blocks()) {
            Kept kept = keep(block);
            if (kept.share > 0) {
                weights.put(block.code(), relative.get(block.code()) * kept.share);
                blocks.add(Block.builder()
                        .code(block.code())
                        .label(block.label())
                        .addAllSubBlocks(kept.subBlocks)
                        .addAllCriteria(kept.criteria)
                        .build());
            }
        }
        if (blocks.stream().noneMatch(block -> weights.get(block.code()) > 0)) {
            return Optional.empty();
        }
        Framework framework = Framework.builder()
                .code(whole.framework().code())
                .version(whole.framework().version() + " (common with " + other + ")")
                .label(whole.framework().label())
                .addAllBlocks(blocks)
                .build();
        return Optional.of(IndexDefinition.of(framework, method(framework)));
    }

    /** What is left inside a group. */
    private static final class Kept {
        private final List<SubBlock> subBlocks = new ArrayList<>();
        private final List<Criterion> criteria = new ArrayList<>();
        private double share;
    }

    private Kept keep(Group group) {
        Kept kept = new Kept();
        double all = 0;
        double left = 0;
        for (SubBlock subBlock : group.subBlocks()) {
            Kept inner = keep(subBlock);
            double weight = relative.get(subBlock.code());
            all += weight;
            if (inner.share > 0) {
                left += weight * inner.share;
                weights.put(subBlock.code(), weight * inner.share);
                kept.subBlocks.add(SubBlock.builder()
                        .code(subBlock.code())
                        .label(subBlock.label())
                        .addAllSubBlocks(inner.subBlocks)
                        .addAllCriteria(inner.criteria)
                        .build());
            }
        }
        for (Criterion criterion : group.criteria()) {
            double weight = relative.get(criterion.code());
            all += weight;
            if (criteria.contains(criterion.code())) {
                left += weight;
                weights.put(criterion.code(), weight);
                kept.criteria.add(criterion);
            }
        }
        kept.share = left == all ? 1 : left / all;
        return kept;
    }

    private IndexMethod method(Framework framework) {
        Predicate<String> stays = code -> framework.node(code).isPresent();
        IndexMethod method = whole.method();
        weights.keySet().removeIf(stays.negate());
        return method.withWeights(new Weights(Weights.Standard.EQUAL, weights))
                .withOwnNormalisations(only(method.ownNormalisations(), stays))
                .withPreparation(preparation(method.preparation(), stays))
                .withFitted(method.fitted().map(fitted -> fitted(fitted, stays)))
                .withAggregation(only(method.aggregation(), stays))
                .withMinimumCoverage(only(method.minimumCoverage(), stays))
                .withMinimumChildren(only(method.minimumChildren(), stays))
                .withStatus(new StatusPolicy(
                        method.status().rules(), only(method.status().nodes(), stays)))
                .withGates(List.of())
                .withBands(List.of());
    }

    private static <T> Map<String, T> only(Map<String, T> all, Predicate<String> stays) {
        Map<String, T> some = new LinkedHashMap<>(all);
        some.keySet().removeIf(stays.negate());
        return some;
    }

    private static <T> PerNode<T> only(PerNode<T> choice, Predicate<String> stays) {
        return new PerNode<>(choice.standard(), only(choice.exceptions(), orLevel(stays)));
    }

    private static Predicate<String> orLevel(Predicate<String> stays) {
        return stays.or(Set.of(PerNode.INDEX, PerNode.BLOCK, PerNode.SUB_BLOCK)::contains);
    }

    private static Preparation preparation(Preparation whole, Predicate<String> stays) {
        List<Imputation> steps = new ArrayList<>();
        for (Imputation step : whole.imputation()) {
            List<String> nodes = step.nodes().stream().filter(orLevel(stays)).toList();
            boolean within = !(step.method() instanceof Imputation.Row row)
                    || orLevel(stays).test(row.within());
            if (within && nodes.isEmpty() == step.nodes().isEmpty()) {
                steps.add(new Imputation(step.method(), nodes));
            }
        }
        return whole.withDenominators(only(whole.denominators(), stays))
                .withImputation(steps)
                .withTreatmentOf(only(whole.treatmentOf(), stays));
    }

    private static FittedParameters fitted(FittedParameters fitted, Predicate<String> stays) {
        return new FittedParameters(
                only(fitted.all(), stays),
                onlyByPeriod(fitted.byPeriod(), stays),
                only(fitted.preparation(), stays),
                onlyByPeriod(fitted.preparationByPeriod(), stays));
    }

    private static <T> Map<Year, Map<String, T>> onlyByPeriod(
            Map<Year, Map<String, T>> byPeriod, Predicate<String> stays) {
        Map<Year, Map<String, T>> some = new TreeMap<>();
        byPeriod.forEach((year, all) -> some.put(year, only(all, stays)));
        return some;
    }
}
