package org.lgpi.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.ByScale;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.MinMax;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;
import org.lgpi.core.index.ZScore;

/**
 * The rules of scoring once more, written as plainly as they are said: recursion over maps, no arrays, no batches.
 *
 * <p>Knows no gates and bands. Bounds come from scoring completed findings: each missing criterion at its worst, then
 * at its best. These completed findings know no status policy and no minimum number of children.
 */
final class ReferenceScorer {

    /** What is known of one node of one unit. */
    record Result(double value, double coverage, double lowest, double highest, boolean blocked, double share) {
        boolean hasValue() {
            return !Double.isNaN(value);
        }

        boolean applies() {
            return !Double.isNaN(coverage);
        }
    }

    private final IndexDefinition definition;
    private final IndexMethod method;
    private final List<Assessment> rows;

    private ReferenceScorer(IndexDefinition definition, List<Assessment> rows) {
        this.definition = definition;
        this.method = definition.method();
        this.rows = rows;
    }

    /** Scores some assessments; a normalisation that needs it is fitted to these. */
    static List<Map<String, Result>> score(IndexDefinition definition, List<Assessment> rows) {
        return new ReferenceScorer(definition, rows).score();
    }

    private List<Map<String, Result>> score() {
        List<Map<String, Result>> results = new ArrayList<>();
        for (Assessment row : rows) {
            Map<String, Result> ofRow = new HashMap<>();
            for (Criterion criterion : definition.framework().criteria()) {
                ofRow.put(criterion.code(), cell(criterion, row));
            }
            results.add(ofRow);
        }
        definition.framework().blocks().forEach(block -> group(block, PerNode.BLOCK, results));
        node(PerNode.INDEX, PerNode.INDEX, definition.framework().blocks(), results);
        return results;
    }

    private void group(Group group, String level, List<Map<String, Result>> results) {
        for (SubBlock subBlock : group.subBlocks()) {
            group(subBlock, PerNode.SUB_BLOCK, results);
        }
        node(group.code(), level, group.children(), results);
    }

    // ---- criteria

    private Result cell(Criterion criterion, Assessment row) {
        Observation observation = row.observation(criterion.code());
        List<Double> population = population(criterion, row);
        double worst = extreme(criterion, population, false);
        double best = extreme(criterion, population, true);
        if (observation.status().carriesValue()) {
            double value = normalised(criterion, population, observation.value());
            return Double.isNaN(value)
                    ? new Result(value, 0, worst, best, false, 0)
                    : new Result(value, 1, value, value, false, 1);
        }
        if (observation.status() == ObservationStatus.NOT_APPLICABLE) {
            return new Result(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false, 0);
        }
        StatusPolicy.Rule rule = rule(criterion, observation.status());
        if (rule == StatusPolicy.Rule.ZERO && !Double.isNaN(worst)) {
            return new Result(worst, 1, worst, best, false, 1);
        }
        return new Result(Double.NaN, 0, worst, best, rule == StatusPolicy.Rule.BLOCK, 0);
    }

    private StatusPolicy.Rule rule(Criterion criterion, ObservationStatus status) {
        StatusPolicy.Rule rule = method.status()
                .rules()
                .getOrDefault(
                        status,
                        status == ObservationStatus.NO_EVIDENCE || status == ObservationStatus.REFUSED
                                ? StatusPolicy.Rule.ZERO
                                : StatusPolicy.Rule.EXCLUDE);
        // from the block down to the criterion: what is nearer comes later and wins
        for (String code : path(criterion)) {
            rule = method.status().nodes().getOrDefault(code, Map.of()).getOrDefault(status, rule);
        }
        return rule;
    }

    /** Random frameworks number their nodes by their place, so that the codes above are the beginnings of the code. */
    private static List<String> path(Criterion criterion) {
        List<String> path = new ArrayList<>();
        String code = criterion.code();
        for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
            path.add(code.substring(0, dot));
        }
        path.add(code);
        return path;
    }

    private List<Double> population(Criterion criterion, Assessment of) {
        List<Double> values = new ArrayList<>();
        for (Assessment row : rows) {
            Observation observation = row.observation(criterion.code());
            boolean meant =
                    method.fit() == Normalisation.Scope.ALL || row.period().equals(of.period());
            if (meant && observation.status().carriesValue()) {
                values.add(observation.value());
            }
        }
        return values;
    }

    private double extreme(Criterion criterion, List<Double> population, boolean best) {
        if (method.normalisation() instanceof ByScale) {
            return best ? 1 : 0;
        }
        boolean large = best == (criterion.direction() == Direction.POSITIVE);
        return population.stream()
                .reduce(large ? Math::max : Math::min)
                .map(value -> normalised(criterion, population, value))
                .orElse(Double.NaN);
    }

    private double normalised(Criterion criterion, List<Double> population, double value) {
        boolean positive = criterion.direction() == Direction.POSITIVE;
        if (method.normalisation() instanceof ByScale) {
            double share = share(criterion.scale(), value);
            return positive ? share : 1 - share;
        }
        double min = population.stream().min(Double::compare).orElse(Double.NaN);
        double max = population.stream().max(Double::compare).orElse(Double.NaN);
        if (!(min < max)) {
            return Double.NaN;
        }
        if (method.normalisation() instanceof MinMax minMax) {
            double place = (value - min) / (max - min);
            return minMax.lower() + (minMax.upper() - minMax.lower()) * (positive ? place : 1 - place);
        }
        ZScore zScore = (ZScore) method.normalisation();
        double mean = population.stream().mapToDouble(v -> v).sum() / population.size();
        double squares =
                population.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double z = (value - mean) / Math.sqrt(squares / (population.size() - 1));
        return zScore.mean() + zScore.sd() * (positive ? z : -z);
    }

    private static double share(Scale scale, double value) {
        if (scale instanceof Scale.Levels levels) {
            double first = levels.levels().get(0).score();
            return (value - first)
                    / (levels.levels().get(levels.levels().size() - 1).score() - first);
        } else if (scale instanceof Scale.Range range) {
            return (value - range.minimum()) / (range.maximum() - range.minimum());
        } else if (scale instanceof Scale.Points points) {
            return value / points.maximum();
        } else if (scale instanceof Scale.Steps steps) {
            double score = Double.NaN;
            for (Scale.Step step : steps.steps()) {
                score = value >= step.from() ? step.score() : score;
            }
            return score;
        }
        return value;
    }

    // ---- groups

    private double weight(Node node, String level) {
        Double named = method.weights().named().get(node.code());
        return named != null ? named : standardWeight(node, level);
    }

    private double standardWeight(Node node, String level) {
        if (method.weights().standard() == Weights.Standard.EQUAL) {
            return 1;
        }
        if (node instanceof Criterion criterion) {
            return criterion.scale() instanceof Scale.Points points ? points.maximum() : 1;
        }
        Group group = (Group) node;
        double sum = 0;
        for (Node child : group.children()) {
            sum += child instanceof Criterion ? weight(child, "") : standardWeight(child, PerNode.SUB_BLOCK);
        }
        Aggregation aggregation = method.aggregation().at(node.code(), level);
        return aggregation.kind() == Aggregation.Kind.CAPPED_SUM ? Math.min(sum, aggregation.parameter()) : sum;
    }

    private void node(String code, String level, List<? extends Node> children, List<Map<String, Result>> results) {
        Aggregation aggregation = method.aggregation().at(code, level);
        List<Result> plain = new ArrayList<>();
        for (Map<String, Result> row : results) {
            plain.add(mean(code, level, children, row, aggregation.isOrder() ? Aggregation.ARITHMETIC : aggregation));
        }
        for (int row = 0; row < results.size(); row++) {
            Result result = plain.get(row);
            results.get(row)
                    .put(code, aggregation.isOrder() ? order(aggregation, children, results, plain, row) : result);
        }
    }

    private Result mean(
            String code,
            String level,
            List<? extends Node> children,
            Map<String, Result> row,
            Aggregation aggregation) {
        boolean pooled = method.exclusion() == Exclusion.POOLED;
        String below = level.equals(PerNode.INDEX) ? PerNode.BLOCK : PerNode.SUB_BLOCK;
        List<double[]> values = new ArrayList<>();
        List<double[]> lowest = new ArrayList<>();
        List<double[]> highest = new ArrayList<>();
        double covered = 0;
        double applicable = 0;
        double all = 0;
        int applicableChildren = 0;
        int valuedChildren = 0;
        boolean blocked = false;
        for (Node child : children) {
            Result result = row.get(child.code());
            double weight = weight(child, below);
            all += weight;
            blocked |= result.blocked();
            if (result.hasValue()) {
                valuedChildren++;
                values.add(new double[] {pooled ? weight * result.share() : weight, result.value()});
            }
            if (result.applies()) {
                applicableChildren++;
                double share = pooled ? weight * applicableShare(child, row) : weight;
                applicable += share;
                covered += share * result.coverage();
                lowest.add(new double[] {share, result.lowest()});
                highest.add(new double[] {share, result.highest()});
            }
        }
        double value = blocked ? Double.NaN : combine(aggregation, values);
        if (valuedChildren < method.minimumChildren().at(code, level) * applicableChildren - 1e-9) {
            value = Double.NaN;
        }
        double weighed = values.stream().mapToDouble(v -> v[0]).sum();
        return new Result(
                value,
                covered / applicable,
                aggregation.isMonotone()
                        ? combine(aggregation, lowest)
                        : Math.min(combine(aggregation, lowest), combine(aggregation, highest)),
                aggregation.isMonotone()
                        ? combine(aggregation, highest)
                        : Math.max(combine(aggregation, lowest), combine(aggregation, highest)),
                blocked,
                Double.isNaN(value) ? 0 : weighed / all);
    }

    /** The share of a node's weight that applies to the unit, down to its criteria. */
    private double applicableShare(Node node, Map<String, Result> row) {
        if (node instanceof Criterion) {
            return row.get(node.code()).applies() ? 1 : 0;
        }
        double sum = 0;
        double all = 0;
        for (Node child : ((Group) node).children()) {
            double weight = weight(child, PerNode.SUB_BLOCK);
            sum += weight * applicableShare(child, row);
            all += weight;
        }
        return sum / all;
    }

    /** Combines pairs of weight and value; those without weight or value do not take part. */
    private static double combine(Aggregation aggregation, List<double[]> pairs) {
        List<double[]> parts =
                pairs.stream().filter(p -> p[0] > 0 && !Double.isNaN(p[1])).toList();
        if (parts.isEmpty()) {
            return Double.NaN;
        }
        double p = aggregation.parameter();
        double[] sorted = parts.stream().mapToDouble(part -> part[1]).sorted().toArray();
        boolean negative = sorted[0] < 0;
        double weight = sum(parts, part -> part[0]);
        return switch (aggregation.kind()) {
            case ARITHMETIC, SUM -> sum(parts, part -> part[0] * part[1]) / weight;
            case GEOMETRIC -> negative ? Double.NaN : Math.exp(sum(parts, x -> x[0] * Math.log(x[1])) / weight);
            case HARMONIC -> negative ? Double.NaN : weight / sum(parts, x -> x[0] / Math.abs(x[1]));
            case POWER -> negative ? Double.NaN : Math.pow(sum(parts, x -> x[0] * Math.pow(x[1], p)) / weight, 1 / p);
            case MINIMUM -> sorted[0];
            case MAXIMUM -> sorted[sorted.length - 1];
            case MEDIAN -> (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            case PRODUCT ->
                negative ? Double.NaN : parts.stream().mapToDouble(x -> x[1]).reduce(1, (a, b) -> a * b);
            case CAPPED_SUM -> Math.min(p, sum(parts, x -> x[0] * x[1])) / Math.min(p, weight);
            case MAZZIOTTA_PARETO -> {
                double mean = sum(parts, x -> x[0] * x[1]) / weight;
                double spread = sum(parts, x -> x[0] * (x[1] - mean) * (x[1] - mean)) / weight;
                int n = parts.size();
                double scale = n == 1 ? 1 : n / (n - aggregation.parameter(1));
                yield round(sorted[0]) < 0 ? Double.NaN : spread == 0 ? mean : mean - p * spread * scale / mean;
            }
            case MEAN_MIN -> {
                double b = aggregation.parameter(1);
                double mean = sum(parts, x -> x[0] * x[1]) / weight;
                yield mean - p * (Math.hypot(mean - sorted[0], b) - b);
            }
            case OWA -> ordered(aggregation, parts, weight);
            case COPELAND, BORDA, WROCLAW -> throw new IllegalArgumentException("not within one unit");
        };
    }

    /** The list of ordered weights as a step function over 0 to 1, integrated over the stretch of each child. */
    private static double ordered(Aggregation aggregation, List<double[]> parts, double weight) {
        List<double[]> bestFirst = new ArrayList<>(parts);
        bestFirst.sort((a, b) -> Double.compare(b[1], a[1]));
        int places = aggregation.parameters().size();
        double all = aggregation.parameters().stream().mapToDouble(w -> w).sum();
        double value = 0;
        double from = 0;
        for (double[] part : bestFirst) {
            double to = from + part[0] / weight;
            for (int k = 0; k < places; k++) {
                double overlap = Math.min(to, (k + 1.0) / places) - Math.max(from, (double) k / places);
                value += Math.max(0, overlap) * places * aggregation.parameter(k) / all * part[1];
            }
            from = to;
        }
        return value;
    }

    private static double sum(List<double[]> parts, ToDoubleFunction<double[]> term) {
        return parts.stream().mapToDouble(term).sum();
    }

    // ---- orders between units

    private Result order(
            Aggregation aggregation,
            List<? extends Node> children,
            List<Map<String, Result>> results,
            List<Result> plain,
            int row) {
        Result own = plain.get(row);
        ToDoubleFunction<Result> value = Result::value;
        return new Result(
                own.hasValue() ? share(aggregation, children, results, plain, row, value, value) : Double.NaN,
                own.coverage(),
                share(aggregation, children, results, plain, row, Result::lowest, Result::highest),
                share(aggregation, children, results, plain, row, Result::highest, Result::lowest),
                own.blocked(),
                own.share());
    }

    private double share(
            Aggregation aggregation,
            List<? extends Node> children,
            List<Map<String, Result>> results,
            List<Result> plain,
            int row,
            ToDoubleFunction<Result> own,
            ToDoubleFunction<Result> others) {
        if (Double.isNaN(own.applyAsDouble(plain.get(row)))) {
            return Double.NaN;
        }
        List<Integer> rivals = new ArrayList<>();
        for (int other = 0; other < rows.size(); other++) {
            if (other != row
                    && rows.get(other).period().equals(rows.get(row).period())
                    && !Double.isNaN(others.applyAsDouble(plain.get(other)))) {
                rivals.add(other);
            }
        }
        return aggregation.kind() == Aggregation.Kind.COPELAND
                ? copeland(children, results, row, rivals, own, others)
                : borda(children, results, row, rivals, own, others);
    }

    private double weightBelowAny(Node child) {
        // orders stand at the index or at a block: their children are blocks, or sub-blocks and criteria
        boolean block = definition.framework().blocks().contains(child);
        return weight(child, block ? PerNode.BLOCK : PerNode.SUB_BLOCK);
    }

    private double copeland(
            List<? extends Node> children,
            List<Map<String, Result>> results,
            int row,
            List<Integer> rivals,
            ToDoubleFunction<Result> own,
            ToDoubleFunction<Result> others) {
        double points = 0;
        for (int rival : rivals) {
            double lead = 0;
            for (Node child : children) {
                double a = round(own.applyAsDouble(results.get(row).get(child.code())));
                double b = round(others.applyAsDouble(results.get(rival).get(child.code())));
                if (!Double.isNaN(a) && !Double.isNaN(b)) {
                    lead += weightBelowAny(child) * Math.signum(Double.compare(a, b));
                }
            }
            points += 0.5 + Math.signum(round(lead)) / 2;
        }
        return rivals.isEmpty() ? 0.5 : points / rivals.size();
    }

    private double borda(
            List<? extends Node> children,
            List<Map<String, Result>> results,
            int row,
            List<Integer> rivals,
            ToDoubleFunction<Result> own,
            ToDoubleFunction<Result> others) {
        double sum = 0;
        double weights = 0;
        for (Node child : children) {
            double a = round(own.applyAsDouble(results.get(row).get(child.code())));
            double weight = weightBelowAny(child);
            if (Double.isNaN(a) || weight == 0) {
                continue;
            }
            List<Double> values = rivals.stream()
                    .map(rival -> round(others.applyAsDouble(results.get(rival).get(child.code()))))
                    .filter(b -> !b.isNaN())
                    .toList();
            double beaten = values.stream()
                    .mapToDouble(b -> 0.5 + Math.signum(Double.compare(a, b)) / 2.0)
                    .sum();
            sum += weight * (values.isEmpty() ? 0.5 : beaten / values.size());
            weights += weight;
        }
        return sum / weights;
    }

    private static double round(double value) {
        return Double.isNaN(value)
                ? value
                : new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }
}
