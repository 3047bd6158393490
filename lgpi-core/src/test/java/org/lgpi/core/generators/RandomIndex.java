package org.lgpi.core.generators;

import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/**
 * A random definition with findings for it. Everything follows from the seed, which {@link #toString} names.
 *
 * @param seed the seed
 * @param definition the definition
 * @param assessments findings of some units in one or two years
 */
public record RandomIndex(long seed, IndexDefinition definition, List<Assessment> assessments) {

    private static final List<Aggregation> ALL = List.of(
            Aggregation.ARITHMETIC,
            Aggregation.GEOMETRIC,
            Aggregation.HARMONIC,
            Aggregation.power(0.5),
            Aggregation.power(2),
            Aggregation.power(-1.5),
            Aggregation.MINIMUM,
            Aggregation.MAXIMUM,
            Aggregation.MEDIAN,
            Aggregation.PRODUCT,
            Aggregation.SUM,
            Aggregation.cappedSum(1.5),
            Aggregation.cappedSum(40),
            Aggregation.meanMin(0.5, 0.1),
            Aggregation.meanMin(1, 0),
            Aggregation.owa(0.5, 0.3, 0.2),
            Aggregation.owa(0, 1));

    private static final List<Aggregation> PENALTIES = List.of(
            Aggregation.mazziottaPareto(1),
            Aggregation.mazziottaPareto(-0.5),
            new Aggregation(Aggregation.Kind.MAZZIOTTA_PARETO, List.of(0.5, 1.0)));

    private static final List<Aggregation> LINEAR = List.of(Aggregation.ARITHMETIC, Aggregation.SUM);

    private static final List<Aggregation> ORDERS = List.of(Aggregation.COPELAND, Aggregation.BORDA);

    /** What may vary beside framework and findings. */
    public enum Trait {
        /** All aggregations within a unit, not the arithmetic mean alone. */
        AGGREGATION,
        /** Mazziotta-Pareto indices alone, which are not monotone. */
        PENALTY,
        /** Copeland and Borda too. */
        ORDER,
        /** Named weights, also 0, and equal weights. */
        WEIGHTS,
        /** Absent values and policies for them. */
        GAPS,
        /** Policies that block. */
        BLOCK,
        /** Minimum coverage and minimum children. */
        MINIMUM,
        /** The pooled exclusion, with linear aggregations. */
        POOLED,
        /** minMax and zScore. */
        FIT
    }

    /** Random definitions and findings with some traits. */
    public static Arbitrary<RandomIndex> with(Trait first, Trait... others) {
        Set<Trait> traits = EnumSet.of(first, others);
        return Arbitraries.longs().map(seed -> new Maker(seed, traits).make());
    }

    /** The findings as a table in their order. */
    public AssessmentTable table() {
        return AssessmentTable.of(definition.framework(), assessments);
    }

    /** Returns the seed, definition and number of findings. */
    @Override
    public String toString() {
        return "seed " + seed + ": " + definition + ", " + definition.method() + ", " + assessments;
    }

    /** Draws one after the other from one random stream. */
    private static final class Maker {

        private final long seed;
        private final Random random;
        private final Set<Trait> traits;

        Maker(long seed, Set<Trait> traits) {
            this.seed = seed;
            this.random = new Random(seed);
            this.traits = traits;
        }

        RandomIndex make() {
            Framework framework = framework();
            IndexDefinition definition = IndexDefinition.of(framework, method(framework));
            return new RandomIndex(seed, definition, assessments(framework));
        }

        private boolean chance(double share) {
            return random.nextDouble() < share;
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private Framework framework() {
            Framework.Builder framework =
                    Framework.builder().code("random").version(Long.toString(Math.abs(seed % 100)));
            int blocks = 1 + random.nextInt(3);
            for (int b = 1; b <= blocks; b++) {
                Block.Builder block = Block.builder().code("" + b);
                int subBlocks = random.nextInt(3);
                for (int s = 1; s <= subBlocks; s++) {
                    block.addSubBlocks(subBlock(b + "." + s, 1));
                }
                int criteria = subBlocks == 0 ? 1 + random.nextInt(4) : random.nextInt(3);
                for (int c = 1; c <= criteria; c++) {
                    block.addCriteria(criterion(b + "." + (subBlocks + c)));
                }
                framework.addBlocks(block.build());
            }
            return framework.build();
        }

        private SubBlock subBlock(String code, int depth) {
            SubBlock.Builder subBlock = SubBlock.builder().code(code);
            int deeper = depth < 2 && chance(0.2) ? 1 : 0;
            if (deeper > 0) {
                subBlock.addSubBlocks(subBlock(code + ".1", depth + 1));
            }
            int criteria = 1 + random.nextInt(4);
            for (int c = 1; c <= criteria; c++) {
                subBlock.addCriteria(criterion(code + "." + (deeper + c)));
            }
            return subBlock.build();
        }

        private Criterion criterion(String code) {
            return Criterion.builder()
                    .code(code)
                    .scale(scale())
                    .direction(chance(0.25) ? Direction.NEGATIVE : Direction.POSITIVE)
                    .tags(tags())
                    .build();
        }

        private Tags tags() {
            return chance(0.3)
                    ? Tags.NONE
                    : Tags.NONE.with("aspect", chance(0.3) ? List.of("A", "B") : List.of(any(List.of("A", "B", "C"))));
        }

        private Scale scale() {
            return switch (random.nextInt(6)) {
                case 0 -> Scale.binary();
                case 1 -> Scale.levels(0, 0.25, 0.5, 0.75, 1);
                case 2 -> Scale.levels(1, 2, 3, 4, 5);
                case 3 -> Scale.range(-10, 30);
                case 4 -> Scale.points(1 + random.nextInt(4));
                default ->
                    Scale.steps(List.of(
                            new Scale.Step(0, 0, Label.EMPTY),
                            new Scale.Step(10, 0.5, Label.EMPTY),
                            new Scale.Step(20, 1, Label.EMPTY)));
            };
        }

        private IndexMethod method(Framework framework) {
            IndexMethod.Builder method = IndexMethod.builder();
            boolean pooled = traits.contains(Trait.POOLED) && chance(0.5);
            if (pooled) {
                method.exclusion(Exclusion.POOLED);
            }
            if (traits.contains(Trait.AGGREGATION)) {
                method.aggregation(aggregation(framework, pooled ? LINEAR : ALL, pooled));
            }
            if (traits.contains(Trait.PENALTY)) {
                method.aggregation(aggregation(framework, PENALTIES, false));
            }
            if (traits.contains(Trait.WEIGHTS)) {
                method.weights(weights(framework));
            }
            if (traits.contains(Trait.GAPS)) {
                method.status(status(framework));
            }
            if (traits.contains(Trait.MINIMUM)) {
                method.minimumCoverage(PerNode.of(any(List.of(0.0, 0.3, 0.66))));
                method.minimumChildren(
                        PerNode.of(any(List.of(0.0, 0.5))).with(PerNode.INDEX, any(List.of(0.0, 0.8, 1.0))));
            }
            if (traits.contains(Trait.FIT)) {
                method.normalisation(any(List.of(
                        Normalisation.minMax(),
                        Normalisation.minMax(0.01, 1),
                        Normalisation.zScore(),
                        Normalisation.zScore(5, 0.5))));
                method.fit(chance(0.5) ? Normalisation.Scope.ALL : Normalisation.Scope.PER_PERIOD);
            }
            return method.build();
        }

        private PerNode<Aggregation> aggregation(Framework framework, List<Aggregation> choices, boolean pooled) {
            PerNode<Aggregation> aggregation = PerNode.of(any(choices));
            if (chance(0.5)) {
                aggregation = aggregation.with(PerNode.SUB_BLOCK, any(choices));
            }
            if (chance(0.5)) {
                aggregation = aggregation.with(any(framework.groups()).code(), any(choices));
            }
            if (traits.contains(Trait.ORDER) && !pooled) {
                String node =
                        chance(0.5) ? PerNode.INDEX : any(framework.blocks()).code();
                aggregation = aggregation.with(node, any(ORDERS));
            }
            return aggregation;
        }

        private Weights weights(Framework framework) {
            Weights weights = chance(0.3) ? Weights.EQUAL : Weights.BY_CRITERIA;
            List<List<? extends Node>> families = new ArrayList<>();
            families.add(framework.blocks());
            for (Group group : framework.groups()) {
                families.add(group.children());
            }
            for (List<? extends Node> family : families) {
                for (int i = 0; i < family.size(); i++) {
                    // the first child never weighs 0, so that no group has weights of 0 alone
                    if (chance(0.4)) {
                        double weight = i > 0 && chance(0.2) ? 0 : (1 + random.nextInt(12)) / 4.0;
                        weights = weights.with(family.get(i).code(), weight);
                    }
                }
            }
            return weights;
        }

        private StatusPolicy status(Framework framework) {
            StatusPolicy policy = StatusPolicy.STANDARD;
            for (ObservationStatus status : ObservationStatus.values()) {
                if (!status.carriesValue() && chance(0.3)) {
                    policy = policy.with(status, rule(status));
                }
                if (!status.carriesValue() && chance(0.2)) {
                    policy = policy.with(any(framework.groups()).code(), status, rule(status));
                    policy = policy.with(any(framework.criteria()).code(), status, rule(status));
                }
            }
            return policy;
        }

        private StatusPolicy.Rule rule(ObservationStatus status) {
            if (traits.contains(Trait.BLOCK) && status != ObservationStatus.NOT_APPLICABLE && chance(0.15)) {
                return StatusPolicy.Rule.BLOCK;
            }
            return status != ObservationStatus.NOT_APPLICABLE && chance(0.5)
                    ? StatusPolicy.Rule.ZERO
                    : StatusPolicy.Rule.EXCLUDE;
        }

        private List<Assessment> assessments(Framework framework) {
            List<Assessment> assessments = new ArrayList<>();
            int units = 1 + random.nextInt(8);
            double gaps = traits.contains(Trait.GAPS) ? any(List.of(0.0, 0.2, 0.6)) : 0;
            int years = 1 + random.nextInt(2);
            for (int u = 0; u < units; u++) {
                for (int y = 0; y < years; y++) {
                    assessments.add(assessment(framework, "U" + u, Year.of(2024 + y), gaps));
                }
            }
            return assessments;
        }

        private Assessment assessment(Framework framework, String unit, Year year, double gaps) {
            Map<String, Observation> observations = new HashMap<>();
            for (Criterion criterion : framework.criteria()) {
                observations.put(criterion.code(), observation(criterion, gaps));
            }
            Assessment.Builder assessment = Assessment.builder(framework, unit, year);
            observations.forEach(assessment::observation);
            return assessment.build();
        }

        private Observation observation(Criterion criterion, double gaps) {
            if (chance(gaps)) {
                return Observation.of(any(List.of(
                        ObservationStatus.NOT_APPLICABLE,
                        ObservationStatus.NOT_ASSESSED,
                        ObservationStatus.NO_EVIDENCE,
                        ObservationStatus.REFUSED,
                        ObservationStatus.SUPPRESSED)));
            }
            return Observation.builder()
                    .value(value(criterion.scale()))
                    .status(chance(0.1) ? ObservationStatus.UNDER_APPEAL : ObservationStatus.SCORED)
                    .build();
        }

        private double value(Scale scale) {
            if (scale instanceof Scale.Binary) {
                return random.nextInt(2);
            } else if (scale instanceof Scale.Levels levels) {
                return any(levels.levels()).score();
            } else if (scale instanceof Scale.Range range) {
                return chance(0.2)
                        ? any(List.of(range.minimum(), range.maximum(), 7.0))
                        : range.minimum() + random.nextDouble() * (range.maximum() - range.minimum());
            } else if (scale instanceof Scale.Points points) {
                return random.nextInt(1 + (int) (2 * points.maximum())) / 2.0;
            }
            return random.nextInt(30);
        }
    }
}
