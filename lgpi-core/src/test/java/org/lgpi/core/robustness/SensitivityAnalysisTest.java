package org.lgpi.core.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.stat.SobolIndices;

class SensitivityAnalysisTest {

    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            CoinrData.COMPOSITE.framework(),
            IndexMethod.builder()
                    .normalisation(Normalisation.minMax(0.01, 1))
                    .weights(CoinrData.COMPOSITE.weights())
                    .build());
    private static final AssessmentTable TABLE = CoinrData.COMPOSITE.table(DEFINITION.framework());

    private static UncertaintyAnalysis.Builder analysis() {
        return UncertaintyAnalysis.builder(DEFINITION)
                .vary(new UncertainInput.WeightNoise("block", 0.25))
                .vary(new UncertainInput.Aggregations(
                        "default", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .vary(new UncertainInput.Normalisations(
                        List.of(Normalisation.minMax(0.01, 1), Normalisation.zScore(0.5, 0.1))));
    }

    private static SobolDesign design(int sample) {
        return new SobolDesign(sample, 100, true);
    }

    @Test
    void firstOrderIsNotAboveTotalOrderBeyondItsError() {
        SensitivityResult result = analysis().build().sensitivity(design(512)).run(TABLE);

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
        SensitivityResult result = UncertaintyAnalysis.builder(DEFINITION)
                .vary(new UncertainInput.WeightNoise("criterion", 0.1))
                .vary(new UncertainInput.WeightNoise("subBlock", 0.1))
                .build()
                .sensitivity(new SobolDesign(1024, 0, false))
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
            assertThat(analysis()
                            .threads(executor, 3)
                            .build()
                            .sensitivity(design(64))
                            .run(TABLE))
                    .isEqualTo(analysis().build().sensitivity(design(64)).run(TABLE));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void anUnknownUnitAndABadSampleAreNamed() {
        assertThatThrownBy(() -> analysis().build().sensitivity(design(4)).run(TABLE, "X"))
                .hasMessage("no unit X among those of 2026");
        assertThatThrownBy(() -> design(1)).hasMessage("a sample has 2 rows or more, found 1");
    }

    @Test
    void aSampleThatWouldNotFitIsRefused() {
        assertThatThrownBy(() ->
                        analysis().build().sensitivity(design(1_000_000_000)).run(TABLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a sample of 1,000,000,000 rows with 5 runs each needs about 76,294 MB of memory, and ")
                .hasMessageContaining(" rows, or give the virtual machine more memory");
    }
}
