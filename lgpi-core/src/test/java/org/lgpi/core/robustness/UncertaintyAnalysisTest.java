package org.lgpi.core.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.AccumulatorLaws;

class UncertaintyAnalysisTest {

    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            CoinrData.COMPOSITE.framework(),
            IndexMethod.builder()
                    .weights(CoinrData.COMPOSITE.weights())
                    .addBands(Band.of("A", 0.6), Band.of("B", 0.5), Band.of("C", 0))
                    .build());
    private static final AssessmentTable TABLE = CoinrData.COMPOSITE.table(DEFINITION.framework());

    private static UncertaintyAnalysis.Builder everything(int replicates) {
        return UncertaintyAnalysis.builder(DEFINITION)
                .replicates(replicates)
                .seed(42)
                .vary(new UncertainInput.WeightNoise("block", 0.25))
                .vary(new UncertainInput.DirichletWeights("subBlock", 50))
                .vary(new UncertainInput.Aggregations(
                        "index", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.MEDIAN)))
                .vary(new UncertainInput.Normalisations(List.of(Normalisation.scale(), Normalisation.minMax())))
                .vary(new UncertainInput.Inclusion("criterion", 0.05))
                .vary(new UncertainInput.AssessorError(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            UncertaintyResult parallel =
                    everything(150).threads(executor, threads).build().run(TABLE);
            assertThat(parallel).isEqualTo(everything(150).build().run(TABLE));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void anySplitOfTheReplicatesGivesTheSameBits() {
        UncertaintyAnalysis analysis = everything(90).build();
        UncertaintyTotals last = analysis.run(TABLE, 61, 90);
        UncertaintyTotals first = analysis.run(TABLE, 0, 7);
        UncertaintyTotals middle =
                UncertaintyTotals.fromBytes(analysis.run(TABLE, 7, 61).toBytes());

        assertThat(last.merge(first).merge(middle).result()).isEqualTo(analysis.run(TABLE));
    }

    @Test
    void anyOrderOfRowsGivesTheSameBits() {
        List<Assessment> shuffled = new ArrayList<>();
        for (int row = 0; row < TABLE.size(); row++) {
            shuffled.add(TABLE.assessment(row));
        }
        Collections.shuffle(shuffled, new Random(1));

        assertThat(everything(40).build().run(AssessmentTable.of(DEFINITION.framework(), shuffled)))
                .isEqualTo(everything(40).build().run(TABLE));
    }

    @Test
    void totalsAreAnAccumulator() {
        UncertaintyAnalysis analysis = everything(12).build();
        UncertaintyTotals empty = analysis.totals(TABLE);
        List<ReplicateScores> replicates = analysis.run(TABLE).runs();

        new AccumulatorLaws<>(empty::empty, UncertaintyTotals::fromBytes).check(replicates, 3);
    }

    @Test
    void overlappingRangesAreRefused() {
        UncertaintyAnalysis analysis = everything(20).build();
        UncertaintyTotals first = analysis.run(TABLE, 0, 11);

        assertThatThrownBy(() -> first.merge(analysis.run(TABLE, 10, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replicate 10 is in both totals: ranges of replicates must not overlap");
    }

    @Test
    void totalsOfAnotherSeedAreRefused() {
        UncertaintyTotals one = everything(2).build().run(TABLE, 0, 1);
        UncertaintyTotals other = everything(2).seed(43).build().run(TABLE, 1, 2);

        assertThatThrownBy(() -> one.merge(other)).hasMessageStartingWith("these totals are of another analysis");
    }

    @Test
    void sharesOfRanksAddUp() {
        UncertaintyResult result = everything(200).build().run(TABLE);
        for (UnitUncertainty unit : result.units()) {
            double sum = 0;
            for (int rank = 1; rank <= 60; rank++) {
                sum += unit.acceptability(rank);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(unit.bands().values().stream().mapToDouble(x -> x).sum()).isCloseTo(1, within(1e-12));
            assertThat(unit.probabilityOfRankAtMost(60)).isEqualTo(1);
            assertThat(unit.interval().contains(unit.medianRank())).isTrue();
        }
        for (int rank = 1; rank <= 60; rank++) {
            int place = rank;
            double placed = result.units().stream()
                    .mapToDouble(u -> u.probabilityOfRankAtMost(place))
                    .sum();
            assertThat(placed).isGreaterThanOrEqualTo(rank - 1e-9);
        }
        assertThat(result.probabilityAbove("U001", "U002") + result.probabilityAbove("U002", "U001"))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void theNominalRankingIsThatOfTheDefinition() {
        Ranking ranking = Ranking.of(Scorer.of(DEFINITION).scoreAll(TABLE));
        UncertaintyResult result = everything(3).build().run(TABLE);

        assertThat(result.units())
                .extracting(UnitUncertainty::unit)
                .containsExactlyElementsOf(
                        ranking.entries().stream().map(Ranking.Entry::unit).toList());
        assertThat(result.units().get(0).score())
                .isEqualTo(ranking.entries().get(0).score().value());
    }

    @Test
    void samplingErrorsOfFindingsReachTheRanks() {
        Framework framework = Frameworks.flat(2);
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            assessments.add(Assessment.builder(framework, "U" + i, Year.of(2026))
                    .estimate("1.1", 0.3 + 0.008 * i, 0.04)
                    .value("1.2", 0.5)
                    .build());
        }
        UncertaintyResult result = UncertaintyAnalysis.builder(IndexDefinition.of(framework))
                .replicates(2000)
                .vary(new UncertainInput.Observations())
                .build()
                .run(AssessmentTable.of(framework, assessments));

        UnitUncertainty middle = result.ranking().of("U25");
        // the index is half the first criterion: its standard deviation is half the standard error
        assertThat(middle.scoreInterval(0.95).width()).isCloseTo(2 * 1.96 * 0.02, within(0.005));
        assertThat(middle.interval(0.95).width()).isGreaterThan(10);
        assertThat(result.ranking().toString())
                .startsWith("ranking of 50 units with 95.0 % intervals from 2000 replicates: first U49 rank 1 (");
    }

    @Test
    void whatFailsIsCountedByReason() {
        UncertaintyResult result = UncertaintyAnalysis.builder(DEFINITION)
                .replicates(40)
                .vary(new UncertainInput.Normalisations(List.of(Normalisation.minMax(), Normalisation.zScore())))
                .vary(new UncertainInput.Aggregations("index", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .build()
                .run(TABLE);

        assertThat(result.failures()).containsOnlyKeys(Reason.NEGATIVE_CHILD);
        assertThat(result.failures().get(Reason.NEGATIVE_CHILD)).isPositive();
        assertThat(result.toString()).contains("scores that failed: {NEGATIVE_CHILD=");
        assertThat(result.units()).anyMatch(unit -> unit.ranked() < 1);
    }

    @Test
    void imputedValuesAreDrawnAgainFromTheObservedOnes() {
        IndexDefinition imputing = DEFINITION.withMethod(m -> m.withPreparation(Preparation.builder()
                .addImputation(new Imputation(new Imputation.Column(Imputation.Statistic.MEAN, ""), List.of()))
                .build()));
        UncertaintyResult result = UncertaintyAnalysis.builder(imputing)
                .replicates(200)
                .vary(new UncertainInput.Redraw())
                .build()
                .run(TABLE);

        assertThat(result.units()).anyMatch(unit -> unit.scoreInterval().width() > 0.01);
        assertThat(result.failures()).isEmpty();
        assertThatThrownBy(() -> UncertaintyAnalysis.builder(DEFINITION)
                        .vary(new UncertainInput.Redraw())
                        .build())
                .hasMessageContaining("add method.preparation.imputation to the definition");
    }

    @Test
    void treatmentsAndImputationsAreChoices() {
        UncertaintyResult result = UncertaintyAnalysis.builder(DEFINITION)
                .replicates(30)
                .vary(new UncertainInput.Treatments(List.of(
                        Treatment.NONE, Treatment.of(new Treatment.Winsorise(4)).forced())))
                .vary(new UncertainInput.Imputations(List.of(
                        List.of(),
                        List.of(new Imputation(new Imputation.Column(Imputation.Statistic.MEDIAN, ""), List.of())))))
                .build()
                .run(TABLE);

        assertThat(result.runs().stream().map(run -> run.score(0)).distinct()).hasSize(4);
    }

    @Test
    void parametersOfAReplicateAreToldAgain() {
        Map<String, String> parameters =
                everything(5).build().parameters(TABLE, 3, 4).get(0);

        assertThat(parameters)
                .containsKeys("aggregation of index", "normalisation", "weight of B1", "assessors")
                .isEqualTo(everything(5).build().parameters(TABLE, 0, 5).get(3));
        assertThat(Double.parseDouble(parameters.get("weight of B1"))).isBetween(0.5 * 0.75, 0.5 * 1.25);
    }

    @Test
    void aTimeBudgetKeepsTheFirstReplicates() {
        UncertaintyResult cut =
                everything(100_000).timeBudget(Duration.ofMillis(1)).build().run(TABLE);

        assertThat(cut.replicates()).isBetween(32, 99_999);
        assertThat(cut)
                .isEqualTo(everything(100_000)
                        .build()
                        .run(TABLE, 0, cut.replicates())
                        .result());
    }

    @Test
    void itStopsWhenAsked() {
        UncertaintyAnalysis analysis =
                everything(100).watch(() -> true, done -> {}).build();

        assertThatThrownBy(() -> analysis.run(TABLE))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped after 0 of 100 runs were begun");
    }

    @Test
    void tooManyReplicatesAreRefusedWithTheMemoryTheyNeed() {
        UncertaintyAnalysis analysis = everything(1_000_000_000).build();

        assertThatThrownBy(() -> analysis.run(TABLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("1,000,000,000 replicates of 60 units need about 1,373,291 MB of memory, and ")
                .hasMessageContaining("ask for at most");
    }

    @Test
    void allProblemsOfAnAnalysisAreToldAtOnce() {
        UncertaintyAnalysis.Builder bad = UncertaintyAnalysis.builder(DEFINITION)
                .replicates(0)
                .interval(1.5)
                .vary(new UncertainInput.Aggregations("9", List.of(Aggregation.MEDIAN)))
                .vary(new UncertainInput.WeightSets(List.of(Map.of("X1", 1.0, "B1", -1.0))));

        assertThatThrownBy(bad::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.subject())
                                .containsExactlyInAnyOrder(
                                        "BAD_NUMBER replicates",
                                        "BAD_LEVEL interval",
                                        "UNKNOWN_NODE aggregation of 9",
                                        "UNKNOWN_NODE weight sets",
                                        "BAD_WEIGHT B1"));
        assertThatThrownBy(() -> UncertaintyAnalysis.builder(DEFINITION).build())
                .hasMessageContaining("at least one uncertain input");
    }

    @Test
    void ranksAreOfOnePeriod() {
        Framework framework = Frameworks.flat(1);
        AssessmentTable table = AssessmentTable.of(
                framework,
                List.of(
                        Assessment.builder(framework, "A", Year.of(2025))
                                .value("1.1", 1)
                                .build(),
                        Assessment.builder(framework, "A", Year.of(2026))
                                .value("1.1", 0)
                                .build()));
        UncertaintyAnalysis.Builder analysis = UncertaintyAnalysis.builder(IndexDefinition.of(framework))
                .vary(new UncertainInput.WeightNoise("criterion", 0.5));

        assertThatThrownBy(() -> analysis.build().run(table))
                .hasMessage("ranks are of one period, the table has [2025, 2026]; choose one");
        assertThat(analysis.period(Year.of(2025)).build().run(table).units()).hasSize(1);
    }

    @Test
    void findingsWithoutErrorsCannotVary() {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.builder(DEFINITION)
                .vary(new UncertainInput.Observations())
                .build();

        assertThatThrownBy(() -> analysis.run(TABLE))
                .hasMessage("observations cannot vary: no finding has a standard error; give them in the column"
                        + " standardError, or take this input out");
    }
}
