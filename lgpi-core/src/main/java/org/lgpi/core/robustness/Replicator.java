package org.lgpi.core.robustness;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.VariantScorer;
import org.lgpi.core.stat.Distributions;

/**
 * Scores all units once for each draw of the uncertain inputs. One for each thread; what the choices of method make of
 * the findings is computed once for each combination and shared.
 */
final class Replicator {

    private final Population population;
    private final List<UncertainInput> inputs;
    private final Map<List<Integer>, VariantScorer> scorers = new HashMap<>();

    Replicator(Population population, List<UncertainInput> inputs) {
        this.population = population;
        this.inputs = inputs;
    }

    /** The scorer with all that a draw changes; valid until the next call. */
    VariantScorer apply(Draw draw) {
        List<Integer> choices = choices(draw);
        VariantScorer scorer = scorers.computeIfAbsent(
                choices, c -> population.scorer(c, method(c)).copy());
        scorer.reset();
        PerNode<Aggregation> aggregation = population.definition().method().aggregation();
        boolean otherAggregation = false;
        for (int i = 0; i < inputs.size(); i++) {
            UncertainInput input = inputs.get(i);
            if (input instanceof UncertainInput.WeightSets sets) {
                sets.sets().get(draw.option(i, sets.sets().size())).forEach(scorer::changeWeight);
            } else if (input instanceof UncertainInput.Aggregations ways && !changesMethod(ways)) {
                Aggregation way = ways.aggregations()
                        .get(draw.option(i, ways.aggregations().size()));
                aggregation = with(aggregation, ways.node(), way);
                otherAggregation = true;
            }
        }
        if (otherAggregation) {
            scorer.changeAggregation(aggregation);
        }
        for (int i = 0; i < inputs.size(); i++) {
            vary(inputs.get(i), i, draw, scorer);
        }
        return scorer;
    }

    private static <T> PerNode<T> with(PerNode<T> choice, String node, T option) {
        return node.equals("default") ? new PerNode<>(option, choice.exceptions()) : choice.with(node, option);
    }

    /** The position of the outcome of every input that changes the method as a whole; 0 for the others. */
    private List<Integer> choices(Draw draw) {
        Integer[] choices = new Integer[inputs.size()];
        for (int i = 0; i < choices.length; i++) {
            choices[i] = inputs.get(i) instanceof UncertainInput.Choice choice && changesMethod(choice)
                    ? draw.option(i, choice.options().size())
                    : 0;
        }
        return List.of(choices);
    }

    /** A capped sum changes what groups weigh; weights and all other aggregations can be changed in a scorer. */
    private static boolean changesMethod(UncertainInput.Choice choice) {
        if (choice instanceof UncertainInput.Aggregations ways) {
            return ways.aggregations().stream().anyMatch(way -> way.kind() == Aggregation.Kind.CAPPED_SUM);
        }
        return !(choice instanceof UncertainInput.WeightSets);
    }

    private IndexMethod method(List<Integer> choices) {
        IndexMethod method = population.definition().method();
        for (int i = 0; i < choices.size(); i++) {
            if (inputs.get(i) instanceof UncertainInput.Choice choice && changesMethod(choice)) {
                method = choose(method, choice, choices.get(i));
            }
        }
        return method;
    }

    /** The method with one option of an input; what depended on the other option is to be learned anew. */
    static IndexMethod choose(IndexMethod method, UncertainInput.Choice choice, int option) {
        if (choice instanceof UncertainInput.Normalisations ways) {
            return method.withNormalisation(ways.normalisations().get(option)).withFitted(Optional.empty());
        }
        if (choice instanceof UncertainInput.Treatments treatments) {
            return method.withPreparation(method.preparation()
                            .withTreatment(treatments.treatments().get(option)))
                    .withFitted(Optional.empty());
        }
        if (choice instanceof UncertainInput.Imputations ways) {
            return method.withPreparation(method.preparation()
                            .withImputation(ways.imputations().get(option)))
                    .withFitted(Optional.empty());
        }
        if (choice instanceof UncertainInput.StatusPolicies policies) {
            return method.withStatus(policies.policies().get(option));
        }
        if (choice instanceof UncertainInput.Aggregations ways) {
            return method.withAggregation(
                    with(method.aggregation(), ways.node(), ways.aggregations().get(option)));
        }
        return method;
    }

    private void vary(UncertainInput input, int number, Draw draw, VariantScorer scorer) {
        if (input instanceof UncertainInput.WeightNoise noise) {
            int j = 0;
            for (List<String> siblings : population.siblings(noise.level())) {
                for (String node : siblings) {
                    double change = noise.relative() * (2 * draw.uniform(number, j++) - 1);
                    scorer.changeWeight(node, scorer.weight(node) * (1 + change));
                }
            }
        } else if (input instanceof UncertainInput.DirichletWeights weights) {
            int j = 0;
            for (List<String> siblings : population.siblings(weights.level())) {
                dirichlet(siblings, weights.precision(), number, j, draw, scorer);
                j += siblings.size();
            }
        } else if (input instanceof UncertainInput.Inclusion inclusion) {
            int j = 0;
            for (List<String> siblings : population.siblings(inclusion.level())) {
                leaveOut(siblings, inclusion.leftOut(), number, j, draw, scorer);
                j += siblings.size();
            }
        } else if (input instanceof UncertainInput.Redraw) {
            redraw(number, draw, scorer);
        } else if (input instanceof UncertainInput.Observations) {
            population.estimates().forEach(estimate -> estimate.vary(number, draw, scorer));
        } else if (input instanceof UncertainInput.AssessorError error) {
            population.judgements().forEach(judgement -> judgement.vary(error.probability(), number, draw, scorer));
        }
    }

    private static void dirichlet(
            List<String> siblings, double precision, int input, int from, Draw draw, VariantScorer scorer) {
        double total = 0;
        for (String node : siblings) {
            total += scorer.weight(node);
        }
        double[] drawn = new double[siblings.size()];
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            double shape = precision * scorer.weight(siblings.get(i)) / total;
            drawn[i] = Distributions.gammaQuantile(draw.uniform(input, from + i), shape);
            sum += drawn[i];
        }
        for (int i = 0; i < drawn.length && sum > 0; i++) {
            scorer.changeWeight(siblings.get(i), drawn[i] / sum * total);
        }
    }

    private void redraw(int input, Draw draw, VariantScorer scorer) {
        List<Long> keys = population.unitKeys();
        for (int c = 0; c < scorer.criteria().size(); c++) {
            double[] donors = {};
            for (int unit = 0; unit < keys.size(); unit++) {
                if (scorer.isImputed(unit, c)) {
                    donors = donors.length == 0 ? scorer.donors(c) : donors;
                    double u = draw.uniform(input, keys.get(unit) + c);
                    if (donors.length > 0) {
                        scorer.changeImputed(unit, c, donors[(int) (u * donors.length)]);
                    }
                }
            }
        }
    }

    /** If all would go, the one that was closest to staying stays. */
    private static void leaveOut(
            List<String> siblings, double probability, int input, int from, Draw draw, VariantScorer scorer) {
        int closest = 0;
        double most = 0;
        for (int i = 0; i < siblings.size(); i++) {
            double u = draw.uniform(input, from + i);
            if (u > most && scorer.weight(siblings.get(i)) > 0) {
                most = u;
                closest = i;
            }
        }
        for (int i = 0; i < siblings.size(); i++) {
            if (draw.uniform(input, from + i) < probability && i != closest) {
                scorer.changeWeight(siblings.get(i), 0);
            }
        }
    }

    /** What a draw chose, in words, for each input. */
    Map<String, String> parameters(Draw draw) {
        VariantScorer scorer = apply(draw);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            UncertainInput input = inputs.get(i);
            if (input instanceof UncertainInput.Choice choice) {
                parameters.put(
                        choice.name(),
                        choice.options().get(draw.option(i, choice.options().size())));
            } else {
                String level = Levels.of(input);
                if (level.isEmpty()) {
                    parameters.put(input.name(), "drawn for each finding");
                } else {
                    population
                            .siblings(level)
                            .forEach(siblings -> siblings.forEach(
                                    node -> parameters.put("weight of " + node, Double.toString(scorer.weight(node)))));
                }
            }
        }
        return parameters;
    }
}
