package org.lgpi.core.comparison;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.comparison.RegionTree.Member;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.ExactSum;

/** The two kinds of means over the units of regions. */
final class RegionMeans {

    /** The value of a region at a node, from its units and what is known of them there. */
    private interface Valuing {
        double value(String region, Year year, String node, Mean mean);
    }

    /** Units with a value and the mean of their values; coverage over all. Exact sums: the order of units is no matter. */
    private static final class Mean {

        private final ExactSum values = new ExactSum();
        private final ExactSum covered = new ExactSum();
        private int valued;
        private long population;
        private long applicable;
        private double last = Double.NaN;

        void add(Score score, Member member) {
            if (!Double.isNaN(score.value())) {
                values.add(score.value() * member.population());
                valued++;
                population += member.population();
                last = score.value();
            }
            if (!Double.isNaN(score.coverage())) {
                covered.add(score.coverage() * member.population());
                applicable += member.population();
            }
        }

        void addMissing(Member member) {
            applicable += member.population();
        }

        /** A mean of one is that one, to the last bit. */
        double value() {
            return valued == 1 && population > 0 ? last : population == 0 ? Double.NaN : values.value() / population;
        }

        double coverage() {
            return applicable == 0 ? Double.NaN : covered.value() / applicable;
        }
    }

    private final ScoreTable scores;
    private final RegionTree tree;

    RegionMeans(ScoreTable scores, RegionTree tree) {
        this.scores = scores;
        this.tree = tree;
    }

    List<RollUp.Row> ofScores() {
        return rows((region, year, node, mean) -> mean.value());
    }

    List<RollUp.Row> ofCriteria() {
        List<Criterion> criteria = scores.definition().framework().criteria();
        String[] codes = criteria.stream().map(Criterion::code).toArray(String[]::new);
        ScoreTable values = Scorer.of(scores.definition()).scoreAll(scores.assessments(), codes);
        Scorer scorer = Scorer.of(identity(values));
        Map<String, Map<Year, Scorecard>> cards = new LinkedHashMap<>();
        tree.regions()
                .forEach((region, years) -> years.forEach((year, members) -> cards.computeIfAbsent(
                                region, key -> new LinkedHashMap<>())
                        .put(year, scorer.score(assessment(scorer.definition().framework(), values, year, members)))));
        return rows((region, year, node, mean) ->
                cards.get(region).get(year).node(node).value());
    }

    private List<RollUp.Row> rows(Valuing valuing) {
        List<RollUp.Row> rows = new ArrayList<>();
        tree.regions()
                .forEach((region, years) -> years.forEach((year, members) -> {
                    long population =
                            members.stream().mapToLong(Member::population).sum();
                    for (String node : scores.nodes()) {
                        Mean mean = mean(scores, node, members);
                        rows.add(new RollUp.Row(
                                region,
                                year,
                                node,
                                valuing.value(region, year, node, mean),
                                mean.coverage(),
                                members.size(),
                                mean.valued,
                                population,
                                mean.population));
                    }
                }));
        return rows;
    }

    private static Mean mean(ScoreTable scores, String node, List<Member> members) {
        Mean mean = new Mean();
        for (Member member : members) {
            if (member.row() == RegionTree.NOT_SCORED) {
                mean.addMissing(member);
            } else {
                mean.add(scores.score(member.row(), node), member);
            }
        }
        return mean;
    }

    /** The region as one unit, its findings the means of the normalised values. */
    private static Assessment assessment(Framework framework, ScoreTable values, Year year, List<Member> members) {
        Assessment.Builder assessment = Assessment.builder(framework, "region", year);
        for (Criterion criterion : framework.criteria()) {
            Mean mean = mean(values, criterion.code(), members);
            if (!Double.isNaN(mean.value())) {
                assessment.value(criterion.code(), mean.value());
            } else {
                assessment.status(
                        criterion.code(),
                        Double.isNaN(mean.coverage())
                                ? ObservationStatus.NOT_APPLICABLE
                                : ObservationStatus.NOT_ASSESSED);
            }
        }
        return assessment.build();
    }

    /** The same index over values that are normalised already: same weights and aggregations, nothing else. */
    private IndexDefinition identity(ScoreTable values) {
        IndexDefinition definition = scores.definition();
        Framework framework = definition.framework();
        Framework.Builder copy = Framework.builder().code(framework.code()).version(framework.version());
        for (Block block : framework.blocks()) {
            copy.addBlocks(Block.builder()
                    .code(block.code())
                    .addAllSubBlocks(subBlocks(block, values))
                    .addAllCriteria(criteria(block, values))
                    .build());
        }
        IndexMethod method = definition.method();
        return IndexDefinition.of(
                copy.build(),
                IndexMethod.builder()
                        .normalisation(Normalisation.scaled(0, 1, 1))
                        .weights(new Weights(
                                Weights.Standard.EQUAL, definition.nodeWeights().relative()))
                        .aggregation(ordersRefused(method.aggregation()))
                        .exclusion(method.exclusion())
                        .minimumCoverage(method.minimumCoverage())
                        .minimumChildren(method.minimumChildren())
                        .build());
    }

    private <T> PerNode<T> ordersRefused(PerNode<T> aggregation) {
        boolean order = scores.definition().framework().groups().stream().anyMatch(group -> isOrder(group.code()))
                || isOrder(PerNode.INDEX);
        if (order) {
            throw new IllegalArgumentException(scores.definition().framework().code()
                    + " orders units against each other, and a region is no unit: roll up the mean of scores");
        }
        return aggregation;
    }

    private boolean isOrder(String code) {
        IndexMethod method = scores.definition().method();
        boolean block = scores.definition().framework().blocks().stream()
                .anyMatch(b -> b.code().equals(code));
        String level = code.equals(PerNode.INDEX) ? code : block ? PerNode.BLOCK : PerNode.SUB_BLOCK;
        return method.aggregation().at(code, level).isOrder();
    }

    private static List<SubBlock> subBlocks(Group group, ScoreTable values) {
        List<SubBlock> copies = new ArrayList<>();
        for (SubBlock subBlock : group.subBlocks()) {
            copies.add(SubBlock.builder()
                    .code(subBlock.code())
                    .addAllSubBlocks(subBlocks(subBlock, values))
                    .addAllCriteria(criteria(subBlock, values))
                    .build());
        }
        return copies;
    }

    private static List<Criterion> criteria(Group group, ScoreTable values) {
        return group.criteria().stream()
                .map(criterion -> Criterion.builder()
                        .code(criterion.code())
                        .direction(Direction.POSITIVE)
                        .scale(range(values, criterion.code()))
                        .build())
                .toList();
    }

    /** As wide as the values, and a little more: a mean may leave them by a rounding. */
    private static Scale range(ScoreTable values, String node) {
        double minimum = 0;
        double maximum = 1;
        for (int row = 0; row < values.size(); row++) {
            double value = values.value(row, node);
            minimum = value < minimum ? value : minimum;
            maximum = value > maximum ? value : maximum;
        }
        double margin = maximum - minimum;
        return Scale.range(minimum - margin, maximum + margin);
    }
}
