package org.lgpi.core.robustness;

import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.VariantScorer;
import org.lgpi.core.stat.KeyedRandom;

/**
 * Scores all units many times, each time with other outcomes of what is uncertain, and tells how sure scores, ranks and
 * bands are (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 1.8).
 *
 * <pre>{@code
 * UncertaintyAnalysis.builder(lgpi)
 *     .replicates(10_000)
 *     .seed(42)
 *     .vary(new UncertainInput.WeightNoise("block", 0.25))
 *     .build()
 *     .run(table)
 *     .ranking().of("KZ-191").interval(0.95);
 * }</pre>
 *
 * <p>The random numbers of a replicate depend on the seed and its number alone: the result has the same bits for any number
 * of threads, any order of rows and any split of the replicates. Units are ranked within one period. Immutable and
 * thread-safe.
 */
public final class UncertaintyAnalysis {

    private final Settings settings;
    private final int replicates;
    private final int topK;

    private UncertaintyAnalysis(Builder builder) {
        settings = new Settings(
                builder.definition, builder.inputs, builder.seed, builder.level, builder.period, builder.parallel);
        replicates = builder.replicates;
        topK = builder.topK;
    }

    /**
     * Starts an analysis.
     *
     * @param definition the index, varied around its own method
     * @return a builder with 1,000 replicates, seed 1, intervals of 95 % and the ten best as the top
     */
    public static Builder builder(IndexDefinition definition) {
        return new Builder(definition);
    }

    /**
     * Returns what varies.
     *
     * @return the settings.inputs() in their order
     */
    public List<UncertainInput> inputs() {
        return settings.inputs();
    }

    /**
     * Returns the analysis of what the results depend on.
     *
     * @param design how it samples
     * @return the sensitivity analysis of the same settings.inputs(), with the same seed, level and threads; replicates and a time
     *     budget do not concern it
     */
    public SensitivityAnalysis sensitivity(SobolDesign design) {
        return new SensitivityAnalysis(settings.withoutBudget(), design);
    }

    /**
     * Runs all replicates, or as many as the time allows.
     *
     * @param table findings of the units
     * @return what the replicates tell
     * @throws IllegalArgumentException if the table has several periods and none was chosen, holds no unit of the period,
     *     is of another framework, or if the scores of all replicates would not fit into memory
     * @throws java.util.concurrent.CancellationException if asked to stop
     */
    public UncertaintyResult run(AssessmentTable table) {
        return run(table, 0, replicates).result();
    }

    /**
     * Runs some of the replicates, to be merged with others that ran elsewhere.
     *
     * @param table findings of the units
     * @param from first replicate, from 0
     * @param to replicate after the last
     * @return the totals of these replicates
     * @throws IllegalArgumentException as {@link #run(AssessmentTable)}, or if there are no such replicates
     */
    public UncertaintyTotals run(AssessmentTable table, int from, int to) {
        if (from < 0 || from >= to || to > replicates) {
            throw new IllegalArgumentException(
                    "replicates are numbered from 0 to " + (replicates - 1) + ", found " + from + " to " + (to - 1));
        }
        Population population = population(table);
        return run(population, from, to, number -> draw(number));
    }

    /**
     * Returns the totals of no replicate, for those that run elsewhere to be merged into.
     *
     * @param table findings of the units
     * @return empty totals of this analysis
     * @throws IllegalArgumentException as {@link #run(AssessmentTable)}
     */
    public UncertaintyTotals totals(AssessmentTable table) {
        return nothing(population(table));
    }

    /**
     * Runs listed outcomes instead of drawn ones, for example those of another program.
     *
     * @param table findings of the units
     * @param choices for each run the option of each input, from 0, in the order of the settings.inputs()
     * @return what the runs tell, one replicate for each
     * @throws IllegalArgumentException as {@link #run(AssessmentTable)}, or if an input has no listed options or not this
     *     one
     */
    public UncertaintyResult replay(AssessmentTable table, List<int[]> choices) {
        for (int[] run : choices) {
            if (run.length != settings.inputs().size()) {
                throw new IllegalArgumentException("a run chooses for "
                        + settings.inputs().size() + " settings.inputs(), found " + run.length + " choices");
            }
            for (int i = 0; i < run.length; i++) {
                int options = settings.inputs().get(i) instanceof UncertainInput.Choice choice
                        ? choice.options().size()
                        : 0;
                if (run[i] < 0 || run[i] >= options) {
                    throw new IllegalArgumentException(
                            "input " + settings.inputs().get(i).name() + " has " + options
                                    + " listed options, found option " + run[i]);
                }
            }
        }
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("expected at least one run to replay");
        }
        return run(population(table), 0, choices.size(), number -> listed(choices.get(number)))
                .result();
    }

    private Draw listed(int[] run) {
        return (input, number) -> (run[input] + 0.5)
                / ((UncertainInput.Choice) settings.inputs().get(input))
                        .options()
                        .size();
    }

    /**
     * Returns what replicates drew.
     *
     * @param table findings of the units
     * @param from first replicate, from 0
     * @param to replicate after the last
     * @return for each replicate the outcome by name of the input, and the weights that were drawn
     */
    public List<Map<String, String>> parameters(AssessmentTable table, int from, int to) {
        Replicator replicator = new Replicator(population(table), settings.inputs());
        return IntStream.range(from, to)
                .mapToObj(replicate -> replicator.parameters(draw(replicate)))
                .toList();
    }

    private Draw draw(int replicate) {
        KeyedRandom random = KeyedRandom.of(settings.seed()).at(replicate);
        KeyedRandom[] byInput = new KeyedRandom[settings.inputs().size()];
        for (int i = 0; i < byInput.length; i++) {
            byInput[i] = random.at(i);
        }
        return (input, number) -> byInput[input].uniform(number);
    }

    private Population population(AssessmentTable table) {
        return settings.population(table);
    }

    private interface Drawing {
        Draw of(int replicate);
    }

    private UncertaintyTotals nothing(Population population) {
        VariantScorer nominal = population.nominal();
        double[] scores = nominal.index();
        return UncertaintyTotals.of(new UncertaintySpec(
                population.fingerprint(settings.inputs(), settings.seed()),
                nominal.units(),
                scores,
                nominal.bandsOf(scores),
                nominal.bands().stream().map(band -> band.code()).toList(),
                settings.level(),
                topK));
    }

    private UncertaintyTotals run(Population population, int from, int to, Drawing drawing) {
        double[] scores = population.nominal().index();
        Memory.require(to - from, scores.length);
        UncertaintyTotals totals = nothing(population);
        ReplicateScores[] results = new ReplicateScores[to - from];
        int done = settings.parallel().run(results.length, () -> {
            Replicator replicator = new Replicator(population, settings.inputs());
            return i -> results[i] = replicate(replicator, from + i, drawing.of(from + i), scores);
        });
        IntStream.range(0, done).forEach(i -> totals.add(results[i]));
        return totals;
    }

    private static ReplicateScores replicate(Replicator replicator, int number, Draw draw, double[] nominal) {
        VariantScorer scorer = replicator.apply(draw);
        double[] scores = scorer.index();
        Map<Reason, Integer> failures = new EnumMap<>(Reason.class);
        for (int unit = 0; unit < scores.length; unit++) {
            if (Double.isNaN(scores[unit]) && !Double.isNaN(nominal[unit])) {
                failures.merge(scorer.reason(unit), 1, Integer::sum);
            }
        }
        return new ReplicateScores(number, scores, scorer.bandsOf(scores), failures);
    }

    /** Returns one line: the definition, the number of replicates and what varies. */
    @Override
    public String toString() {
        return "uncertainty of " + settings.definition().framework().code() + ", " + replicates + " replicates, seed "
                + settings.seed() + ", varying " + settings.inputs();
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder {

        private final IndexDefinition definition;
        private int replicates = 1000;
        private long seed = 1;
        private double level = 0.95;
        private int topK = 10;
        private final List<UncertainInput> inputs = new ArrayList<>();
        private Optional<Year> period = Optional.empty();
        private Parallel parallel = Parallel.HERE;

        private Builder(IndexDefinition definition) {
            this.definition = Objects.requireNonNull(definition, "definition");
        }

        /**
         * Sets the number of replicates.
         *
         * @param replicates at least 1
         * @return this builder
         */
        public Builder replicates(int replicates) {
            this.replicates = replicates;
            return this;
        }

        /**
         * Sets the seed of all random numbers.
         *
         * @param seed any number
         * @return this builder
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Sets the level of the intervals.
         *
         * @param level above 0 and below 1
         * @return this builder
         */
        public Builder interval(double level) {
            this.level = level;
            return this;
        }

        /**
         * Sets how many units are the top.
         *
         * @param topK at least 1
         * @return this builder
         */
        public Builder topK(int topK) {
            this.topK = topK;
            return this;
        }

        /**
         * Adds what varies.
         *
         * @param input an uncertain input; each name once
         * @return this builder
         */
        public Builder vary(UncertainInput input) {
            inputs.add(Objects.requireNonNull(input, "input"));
            return this;
        }

        /**
         * Chooses the period whose units are ranked; not needed for tables of one period.
         *
         * @param period the year
         * @return this builder
         */
        public Builder period(Year period) {
            this.period = Optional.of(period);
            return this;
        }

        /**
         * Spreads the replicates over threads.
         *
         * @param executor where the threads come from
         * @param threads number of workers, at least 1
         * @return this builder
         */
        public Builder threads(Executor executor, int threads) {
            parallel = parallel.on(executor, threads);
            return this;
        }

        /**
         * Stops beginning replicates when a time is over; the result says how many there were.
         *
         * @param budget time for the replicates
         * @return this builder
         */
        public Builder timeBudget(Duration budget) {
            parallel = parallel.within(budget);
            return this;
        }

        /**
         * Sets who is asked whether to stop and who is told how far the work is.
         *
         * @param cancelled asked before every few replicates; true ends the run with an exception
         * @param progress told the number of replicates done; called from any of the threads
         * @return this builder
         */
        public Builder watch(BooleanSupplier cancelled, IntConsumer progress) {
            parallel = parallel.watchedBy(cancelled, progress);
            return this;
        }

        /**
         * Makes the analysis.
         *
         * @return the analysis
         * @throws InvalidDefinitionException with all problems: numbers out of range, no input, inputs of the same name,
         *     unknown nodes, methods that do not fit the framework
         */
        public UncertaintyAnalysis build() {
            InvalidDefinitionException.throwIfAny(InputCheck.problems(definition, replicates, level, topK, inputs));
            return new UncertaintyAnalysis(this);
        }
    }
}
