package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.SobolDesign;
import org.lgpi.core.robustness.UncertainInput;

class RobustnessJsonTest {

    private static final String PLAN = """
            { "schema": "lgpi-robustness/1", "replicates": 10000, "seed": 42, "interval": 0.9, "topK": 5,
              "vary": [ {"input": "weights", "level": "block", "relative": 0.25},
                        {"input": "aggregation", "node": "index", "options": ["arithmetic", {"name": "power", "p": 2}]},
                        {"input": "normalisation", "options": [{"name": "scale"}, {"name": "minMax"}]},
                        {"input": "observations"} ],
              "sensitivity": {"method": "sobol", "sample": 512} }
            """;

    @Test
    void aPlanIsRead() {
        RobustnessPlan plan = RobustnessJson.parse(PLAN);

        assertThat(plan.replicates()).isEqualTo(10_000);
        assertThat(plan.seed()).isEqualTo(42);
        assertThat(plan.interval()).isEqualTo(0.9);
        assertThat(plan.topK()).isEqualTo(5);
        assertThat(plan.inputs())
                .containsExactly(
                        new UncertainInput.WeightNoise("block", 0.25),
                        new UncertainInput.Aggregations("index", List.of(Aggregation.ARITHMETIC, Aggregation.power(2))),
                        new UncertainInput.Normalisations(List.of(Normalisation.scale(), Normalisation.minMax())),
                        new UncertainInput.Observations());
        assertThat(plan.sensitivity()).hasValue(new SobolDesign(512, 1000, true));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        RobustnessPlan plan = RobustnessJson.parse(PLAN)
                .withInputs(
                        new UncertainInput.WeightSets(List.of(Map.of("1", 2.0), Map.of("1.1", 0.5))),
                        new UncertainInput.DirichletWeights("criterion", 20),
                        new UncertainInput.Aggregations("default", List.of(Aggregation.MEDIAN)),
                        new UncertainInput.Normalisations(List.of(Normalisation.zScore(0.5, 0.1))),
                        new UncertainInput.StatusPolicies(List.of(
                                StatusPolicy.STANDARD,
                                StatusPolicy.STANDARD.with(ObservationStatus.NOT_ASSESSED, StatusPolicy.Rule.ZERO))),
                        new UncertainInput.Treatments(List.of(Treatment.STANDARD, Treatment.NONE)),
                        new UncertainInput.Imputations(List.of(
                                List.of(),
                                List.of(new Imputation(
                                        new Imputation.Column(Imputation.Statistic.MEDIAN, ""), List.of("1"))))),
                        new UncertainInput.Redraw(),
                        new UncertainInput.Inclusion("subBlock", 0.1),
                        new UncertainInput.Observations(),
                        new UncertainInput.AssessorError(0.05));

        assertThat(RobustnessJson.parse(RobustnessJson.write(plan))).isEqualTo(plan);
        assertThat(IndexSchema.errors(RobustnessJson.schema(), RobustnessJson.write(plan)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input\": \"weight\"}",
                "{\"input\": \"weights\", \"level\": \"blocks\", \"relative\": 0.1}",
                "{\"input\": \"weights\", \"level\": \"block\", \"relative\": 1.5}",
                "{\"input\": \"normalisation\", \"options\": []}",
                "{\"input\": \"aggregation\", \"node\": \"index\"}",
                "{\"input\": \"observations\", \"level\": \"block\"}",
                "{\"input\": \"assessors\", \"probability\": 0}"
            })
    void badInputsBreakTheSchemaAndAreRefused(String input) {
        String json = "{\"schema\": \"lgpi-robustness/1\", \"vary\": [" + input + "]}";

        assertThat(IndexSchema.errors(RobustnessJson.schema(), json)).isNotEmpty();
        assertThatThrownBy(() -> RobustnessJson.parse(json)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void allProblemsComeTogetherWithTheirPlaces() {
        assertThatThrownBy(() -> RobustnessJson.parse("""
                        { "schema": "lgpi-robustness/1", "replicate": 5,
                          "vary": [ {"input": "weight"},
                                    {"input": "weights", "level": "blocks", "relative": 0.1},
                                    {"input": "normalisation", "options": [{"name": "minmax"}]},
                                    {"input": "inclusion", "level": "block", "leftOut": 2} ] }
                        """))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .contains(
                                        "robustness:1:34: error UNKNOWN_KEY (replicate): found the key \"replicate\";"
                                                + " expected one of schema, replicates, seed, interval, topK, vary,"
                                                + " sensitivity; write \"replicates\" if that is meant",
                                        "robustness:5:65: error BAD_VALUE (vary[4].leftOut): found the number 2; expected a"
                                                + " level and a probability; correct it: the probability of leaving an"
                                                + " element out lies between 0 and 1, found 2.0")
                                .hasSize(5));
    }
}
