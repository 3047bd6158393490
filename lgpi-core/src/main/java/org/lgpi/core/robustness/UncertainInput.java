package org.lgpi.core.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Treatment;

/**
 * Something that could have been otherwise: a choice of method, a weight, a finding. Each replicate draws one outcome of
 * each input, independent of all others (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 1.8).
 */
public sealed interface UncertainInput {

    /**
     * Returns what the input is called in results.
     *
     * @return a name, unique within an analysis
     */
    String name();

    /**
     * Returns everything that can change an outcome, as text.
     *
     * @return a longer text than {@link Object#toString}
     */
    default String details() {
        return toString();
    }

    /** An input whose outcomes are listed, all equally likely. */
    sealed interface Choice extends UncertainInput {

        /**
         * Returns the outcomes in words.
         *
         * @return at least one text
         */
        List<String> options();
    }

    /**
     * Weights that vary around those of the definition: {@code w (1 + relative U)}, U uniform from -1 to 1, for each node
     * of a level.
     *
     * @param level {@code block}, {@code subBlock} or {@code criterion}
     * @param relative largest relative change, above 0 and at most 1
     */
    record WeightNoise(String level, double relative) implements UncertainInput {

        /** Checks the level and the size of the change. */
        public WeightNoise {
            Levels.check(level);
            if (!(relative > 0 && relative <= 1)) {
                throw new IllegalArgumentException(
                        "the relative change of weights lies above 0 and is at most 1, found " + relative);
            }
        }

        @Override
        public String name() {
            return "weights of " + level;
        }

        /** Returns the name and the size of the change. */
        @Override
        public String toString() {
            return name() + " +-" + relative;
        }
    }

    /**
     * Weights drawn from a Dirichlet distribution for each group of siblings of a level; its mean are the weights of the
     * definition, its precision the sum of its parameters.
     *
     * @param level {@code block}, {@code subBlock} or {@code criterion}
     * @param precision sum of the parameters, above 0: the variance of a share s is {@code s (1 - s) / (precision + 1)}
     */
    record DirichletWeights(String level, double precision) implements UncertainInput {

        /** Checks the level and the precision. */
        public DirichletWeights {
            Levels.check(level);
            if (!(precision > 0) || Double.isInfinite(precision)) {
                throw new IllegalArgumentException(
                        "the precision of Dirichlet weights is finite and above 0, found " + precision);
            }
        }

        @Override
        public String name() {
            return "weights of " + level;
        }

        /** Returns the name and the precision. */
        @Override
        public String toString() {
            return name() + ", Dirichlet with precision " + precision;
        }
    }

    /**
     * Listed sets of weights; what a set does not name weighs as in the definition.
     *
     * @param sets weights by code of the node, at least one set
     */
    record WeightSets(List<Map<String, Double>> sets) implements Choice {

        /** Copies the sets in their order. */
        public WeightSets {
            List<Map<String, Double>> copy = new ArrayList<>();
            for (Map<String, Double> set : Levels.some(sets, "set of weights")) {
                copy.add(Collections.unmodifiableMap(new LinkedHashMap<>(set)));
            }
            sets = Collections.unmodifiableList(copy);
        }

        @Override
        public String name() {
            return "weight sets";
        }

        @Override
        public List<String> options() {
            List<String> options = new ArrayList<>();
            for (int i = 1; i <= sets.size(); i++) {
                options.add("set " + i);
            }
            return options;
        }

        @Override
        public String details() {
            return name() + sets;
        }

        /** Returns the name and the number of sets. */
        @Override
        public String toString() {
            return sets.size() + " sets of weights";
        }
    }

    /**
     * Ways of combining the children of a node or of a level.
     *
     * @param node {@code default} for all nodes, {@code index}, {@code block}, {@code subBlock} or a code
     * @param aggregations the ways, at least one
     */
    record Aggregations(String node, List<Aggregation> aggregations) implements Choice {

        /** Copies the ways. */
        public Aggregations {
            Objects.requireNonNull(node, "node");
            aggregations = Levels.some(aggregations, "aggregation");
        }

        @Override
        public String name() {
            return node.equals("default") ? "aggregation" : "aggregation of " + node;
        }

        @Override
        public List<String> options() {
            return Levels.texts(aggregations);
        }

        /** Returns the name and the ways. */
        @Override
        public String toString() {
            return name() + " " + aggregations;
        }
    }

    /**
     * Ways of bringing findings to one rod; each is fitted on the table if it must learn.
     *
     * @param normalisations the ways, at least one
     */
    record Normalisations(List<Normalisation> normalisations) implements Choice {

        /** Copies the ways. */
        public Normalisations {
            normalisations = Levels.some(normalisations, "normalisation");
        }

        @Override
        public String name() {
            return "normalisation";
        }

        @Override
        public List<String> options() {
            return Levels.texts(normalisations);
        }

        /** Returns the name and the ways. */
        @Override
        public String toString() {
            return name() + " " + normalisations;
        }
    }

    /**
     * Treatments of outliers, each learned on the table; criteria with one of their own keep it.
     *
     * @param treatments the treatments, at least one
     */
    record Treatments(List<Treatment> treatments) implements Choice {

        /** Copies the treatments. */
        public Treatments {
            treatments = Levels.some(treatments, "treatment");
        }

        @Override
        public String name() {
            return "treatment";
        }

        @Override
        public List<String> options() {
            return Levels.texts(treatments);
        }

        /** Returns the name and the treatments. */
        @Override
        public String toString() {
            return name() + " " + treatments;
        }
    }

    /**
     * Ways of filling missing values, each with all of its steps.
     *
     * @param imputations lists of imputations, at least one list; an empty list fills nothing
     */
    record Imputations(List<List<Imputation>> imputations) implements Choice {

        /** Copies the lists. */
        public Imputations {
            imputations = Levels.some(imputations, "way of imputation").stream()
                    .map(List::copyOf)
                    .toList();
        }

        @Override
        public String name() {
            return "imputation";
        }

        @Override
        public List<String> options() {
            return Levels.texts(imputations);
        }

        /** Returns the name and the ways. */
        @Override
        public String toString() {
            return name() + " " + imputations;
        }
    }

    /**
     * What an imputed value could have been: each is drawn from the observed values of its criterion in the period, all
     * equally likely. Needs a definition that imputes.
     */
    record Redraw() implements UncertainInput {

        @Override
        public String name() {
            return "imputed values";
        }

        /** Returns the name. */
        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * What absent values do.
     *
     * @param policies the policies, at least one
     */
    record StatusPolicies(List<StatusPolicy> policies) implements Choice {

        /** Copies the policies. */
        public StatusPolicies {
            policies = Levels.some(policies, "status policy");
        }

        @Override
        public String name() {
            return "status policy";
        }

        @Override
        public List<String> options() {
            return Levels.texts(policies.stream().map(StatusPolicy::rules).toList());
        }

        @Override
        public String details() {
            return name() + policies;
        }

        /** Returns the name and the number of policies. */
        @Override
        public String toString() {
            return policies.size() + " status policies";
        }
    }

    /**
     * Whether an element belongs to the index at all: each node of a level is left out with a probability, but never all
     * siblings of a group at once.
     *
     * @param level {@code block}, {@code subBlock} or {@code criterion}
     * @param leftOut probability of being left out, above 0 and below 1
     */
    record Inclusion(String level, double leftOut) implements UncertainInput {

        /** Checks the level and the probability. */
        public Inclusion {
            Levels.check(level);
            Levels.checkProbability(leftOut, "the probability of leaving an element out");
        }

        @Override
        public String name() {
            return "inclusion of " + level;
        }

        /** Returns the name and the probability. */
        @Override
        public String toString() {
            return name() + ", left out with probability " + leftOut;
        }
    }

    /**
     * The error of estimated findings: {@code x + se Z}, Z standard normal, kept within the scale, for every finding that
     * has a standard error. What the normalisation has learned stays as it is.
     */
    record Observations() implements UncertainInput {

        @Override
        public String name() {
            return "observations";
        }

        /** Returns the name. */
        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * Confusion of levels by assessors: a finding on a scale of levels, or a yes or no, moves to the next level up or down
     * with a probability; at the ends of the scale only one way is open.
     *
     * @param probability probability of another level, above 0 and below 1
     */
    record AssessorError(double probability) implements UncertainInput {

        /** Checks the probability. */
        public AssessorError {
            Levels.checkProbability(probability, "the probability of another level");
        }

        @Override
        public String name() {
            return "assessors";
        }

        /** Returns the name and the probability. */
        @Override
        public String toString() {
            return name() + ", another level with probability " + probability;
        }
    }
}
