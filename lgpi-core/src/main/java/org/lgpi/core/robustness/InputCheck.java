package org.lgpi.core.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;

/** Finds everything that is wrong with an analysis before anything runs. */
final class InputCheck {

    private final IndexDefinition definition;
    private final List<Problem> problems = new ArrayList<>();

    private InputCheck(IndexDefinition definition) {
        this.definition = definition;
    }

    static List<Problem> problems(
            IndexDefinition definition, int replicates, double level, int topK, List<UncertainInput> inputs) {
        InputCheck check = new InputCheck(definition);
        check.atLeastOne("replicates", replicates);
        check.atLeastOne("topK", topK);
        check.inputs(level, inputs);
        return check.problems;
    }

    private void atLeastOne(String what, int number) {
        if (number < 1) {
            error("BAD_NUMBER", what, Integer.toString(number), "a whole number of 1 or more", "correct " + what);
        }
    }

    private void inputs(double level, List<UncertainInput> inputs) {
        if (!(level > 0 && level < 1)) {
            error(
                    "BAD_LEVEL",
                    "interval",
                    Double.toString(level),
                    "a level above 0 and below 1",
                    "give 0.95 for 95 % intervals");
        }
        if (inputs.isEmpty()) {
            error("NO_INPUT", "vary", "nothing that varies", "at least one uncertain input", "add one");
        }
        Set<String> names = new HashSet<>();
        for (UncertainInput input : inputs) {
            if (!names.add(input.name())) {
                error("INPUT_TWICE", input.name(), "the input twice", "each input once", "remove one of them");
            }
            input(input);
        }
    }

    private void input(UncertainInput input) {
        if (input instanceof UncertainInput.WeightNoise noise) {
            level(input, noise.level());
        } else if (input instanceof UncertainInput.DirichletWeights weights) {
            level(input, weights.level());
        } else if (input instanceof UncertainInput.Inclusion inclusion) {
            level(input, inclusion.level());
        } else if (input instanceof UncertainInput.WeightSets sets) {
            for (Map<String, Double> set : sets.sets()) {
                set.forEach((code, weight) -> weight(code, weight));
            }
        } else if (input instanceof UncertainInput.Aggregations ways && !isNode(ways.node())) {
            error(
                    "UNKNOWN_NODE",
                    input.name(),
                    ways.node(),
                    "default, index, block, subBlock or the code of a block or sub-block of "
                            + definition.framework().code(),
                    "correct the code");
        } else if (input instanceof UncertainInput.Choice choice) {
            for (int i = 0; i < choice.options().size(); i++) {
                option(choice, choice.options().get(i), Replicator.choose(definition.method(), choice, i));
            }
        } else if (input instanceof UncertainInput.Redraw
                && definition.method().preparation().imputation().isEmpty()) {
            error(
                    "NOTHING_IMPUTED",
                    input.name(),
                    "a definition that imputes nothing",
                    "one that fills missing values",
                    "add method.preparation.imputation to the definition, or take this input out");
        }
    }

    private boolean isNode(String node) {
        return node.equals("default")
                || node.equals(PerNode.INDEX)
                || node.equals(PerNode.BLOCK)
                || node.equals(PerNode.SUB_BLOCK)
                || definition.framework().groups().stream()
                        .anyMatch(group -> group.code().equals(node));
    }

    private void level(UncertainInput input, String level) {
        if (Levels.siblings(definition.framework(), level).isEmpty()) {
            error(
                    "EMPTY_LEVEL",
                    input.name(),
                    "no " + level + " in " + definition.framework().code(),
                    "a level that the framework has",
                    "choose another level");
        }
    }

    private void weight(String code, double weight) {
        if (definition.framework().node(code).isEmpty()) {
            error(
                    "UNKNOWN_NODE",
                    "weight sets",
                    code,
                    "the code of a block, sub-block or criterion of "
                            + definition.framework().code(),
                    "correct the code");
        } else if (!(weight >= 0) || Double.isInfinite(weight)) {
            error("BAD_WEIGHT", code, Double.toString(weight), "a finite number of 0 or more", "correct the weight");
        }
    }

    private void option(UncertainInput input, String option, IndexMethod method) {
        for (Problem problem : method.problems(definition.framework().blocks())) {
            if (problem.isError()) {
                problems.add(Problem.error(
                        problem.code(),
                        input.name() + " " + option + ", " + problem.subject(),
                        problem.found(),
                        problem.expected(),
                        problem.remedy()));
            }
        }
    }

    private void error(String code, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy));
    }
}
