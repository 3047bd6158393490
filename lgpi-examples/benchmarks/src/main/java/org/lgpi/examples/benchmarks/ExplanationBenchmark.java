package org.lgpi.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Improvement;
import org.lgpi.core.scoring.Improvements;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Explanations of the 2,345 lowest local governments of a country, and what would raise one of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g"})
public class ExplanationBenchmark {

    private static final int UNITS = 2345;

    /** Aggregation of all nodes. */
    @Param({"ARITHMETIC", "GEOMETRIC"})
    public String aggregation;

    private ScoreTable scores;
    private Scorecard card;
    private Scorecard other;
    private Improvements improvements;

    /** Scores the population. */
    @Setup
    public void prepare() {
        Aggregation everywhere = new Aggregation(Aggregation.Kind.valueOf(aggregation), Double.NaN);
        IndexDefinition definition = IndexDefinition.of(Population.framework())
                .withMethod(method -> method.withAggregation(PerNode.of(everywhere)));
        scores = Scorer.of(definition).scoreAll(Population.table(UNITS, 7));
        card = scores.card(0);
        other = scores.card(1);
        improvements = card.improvements();
    }

    /**
     * Scores every unit with all criteria and builds its full tree.
     *
     * @param hole takes the trees
     */
    @Benchmark
    @What("full trees of 2,345 units x 100 criteria")
    public void explainAll(Blackhole hole) {
        for (int row = 0; row < UNITS; row++) {
            hole.consume(scores.card(row).explain());
        }
    }

    /**
     * Finds all steps of one unit, to every level of 100 criteria, with their exact gains.
     *
     * @return the steps to the next levels
     */
    @Benchmark
    @What("all next steps of one unit with their gains")
    public List<Improvement> nextSteps() {
        return card.improvements().next();
    }

    /**
     * Finds the cheapest set of steps to an index of 75 %.
     *
     * @return the route
     */
    @Benchmark
    @What("cheapest way to 75 %")
    public Object cheapestRoute() {
        return improvements.cheapest(0.75);
    }

    /**
     * Builds the difference of two units.
     *
     * @return the difference
     */
    @Benchmark
    @What("difference of two units")
    public Difference difference() {
        return Difference.of(card, other);
    }
}
