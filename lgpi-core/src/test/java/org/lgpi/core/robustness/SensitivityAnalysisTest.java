package org.lgpi.core.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.generators.Composite;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.stat.SobolIndices;

class SensitivityAnalysisTest {

    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            Composite.framework(),
            IndexMethod.builder()
                    .normalisation(Normalisation.minMax(0.01, 1))
                    .weights(Composite.weights())
                    .build());
    private static final AssessmentTable TABLE = Composite.table(DEFINITION.framework());

    private static SensitivityAnalysis.Builder analysis(int sample) {
        return SensitivityAnalysis.builder(DEFINITION)
                .sample(sample)
                .bootstrap(100)
                .vary(new UncertainInput.WeightNoise("block", 0.25))
                .vary(new UncertainInput.Aggregations(
                        "default", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .vary(new UncertainInput.Normalisations(
                        List.of(Normalisation.minMax(0.01, 1), Normalisation.zScore(0.5, 0.1))));
    }

    @Test
    void firstOrderIsNotAboveTotalOrderBeyondItsError() {
        SensitivityResult result = analysis(512).build().run(TABLE);

        assertThat(result.sampling()).isEqualTo("Sobol sequence");
        assertThat(result.runs()).isEqualTo(512 * 5);
        double sum = 0;
        for (SensitivityIndex index : result.indices()) {
            SobolIndices sobol = index.indices();
            assertThat(sobol.firstOrder()).isLessThan(sobol.totalOrder() + 0.05);
            assertThat(sobol.firstInterval().contains(sobol.firstOrder())).isTrue();
            sum += sobol.firstOrder();
        }
        assertThat(sum).isBetween(0.2, 1.05);
    }

    @Test
    void theIndexOfAUnitThatIsLinearInItsInputsHasEqualOrders() {
        SensitivityResult result = SensitivityAnalysis.builder(DEFINITION)
                .sample(1024)
                .bootstrap(0)
                .vary(new UncertainInput.WeightNoise("criterion", 0.1))
                .vary(new UncertainInput.WeightNoise("subBlock", 0.1))
                .quasiRandom(false)
                .build()
                .run(TABLE, "U003");

        for (SensitivityIndex index : result.indices()) {
            assertThat(index.indices().totalOrder()).isCloseTo(index.indices().firstOrder(), within(0.1));
        }
        assertThat(result.sampling()).isEqualTo("pseudo-random");
        assertThat(result.target()).isEqualTo("index of U003");
    }

    @Test
    void threadsChangeNoBit() {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            assertThat(analysis(64).threads(executor, 3).build().run(TABLE))
                    .isEqualTo(analysis(64).build().run(TABLE));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void anUnknownUnitAndABadSampleAreNamed() {
        assertThatThrownBy(() -> analysis(4).build().run(TABLE, "X")).hasMessage("no unit X among those of 2026");
        assertThatThrownBy(() -> analysis(1).build())
                .hasMessageContaining("sample")
                .hasMessageContaining("2 or more");
    }
}
