package org.lgpi.core.robustness;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.VariantScorer;
import org.lgpi.core.stat.KeyedRandom;
import org.lgpi.core.stat.SobolIndices;
import org.lgpi.core.stat.SobolSequence;

/**
 * Tells which uncertain inputs the ranking, or the index of a unit, depends on: Sobol' indices of first and total order by
 * {@code N (d + 2)} runs, see {@link SobolIndices}.
 *
 * <p>The mean rank shift of a run is the mean over units of the absolute difference between their rank in it and by the
 * definition itself, over the units that have both (M. Saisana, A. Saltelli and S. Tarantola 2005,
 * doi:10.1111/j.1467-985X.2005.00350.x). The sample is a Sobol' sequence while the inputs need no more coordinates than
 * it has, and pseudo-random beyond; an input that draws for each finding is always pseudo-random. Same seed, same bits, for
 * any number of threads. Immutable and thread-safe.
 */
public final class SensitivityAnalysis {

    private final IndexDefinition definition;
    private final int sample;
    private final int bootstrap;
    private final long seed;
    private final double level;
    private final boolean quasiRandom;
    private final List<UncertainInput> inputs;
    private final Optional<Year> period;
    private final Parallel parallel;

    private SensitivityAnalysis(Builder builder) {
        definition = builder.definition;
        sample = builder.sample;
        bootstrap = builder.bootstrap;
        seed = builder.seed;
        level = builder.level;
        quasiRandom = builder.quasiRandom;
        inputs = List.copyOf(builder.inputs);
        period = builder.period;
        parallel = builder.parallel;
    }

    /**
     * Starts an analysis.
     *
     * @param definition the index, varied around its own method
     * @return a builder with a sample of 1,024, 1,000 bootstrap draws, intervals of 95 %, seed 1 and a Sobol' sequence
     */
    public static Builder builder(IndexDefinition definition) {
        return new Builder(definition);
    }

    /**
     * Explains the mean rank shift.
     *
     * @param table findings of the units
     * @return the indices of each input
     * @throws IllegalArgumentException if the table has several periods and none was chosen, or holds no unit of the period
     */
    public SensitivityResult run(AssessmentTable table) {
        Population population = Population.of(definition, table, period, inputs);
        double[] nominal = population.nominal().index();
        int[] nominalRanks = new int[nominal.length];
        Ranks.of(u -> nominal[u], nominalRanks);
        return run(population, "mean rank shift", scorer -> shift(scorer.index(), nominalRanks));
    }

    /**
     * Explains the index of a unit.
     *
     * @param table findings of the units
     * @param unit code of the unit
     * @return the indices of each input
     * @throws IllegalArgumentException as {@link #run(AssessmentTable)}, or if there is no such unit
     */
    public SensitivityResult run(AssessmentTable table, String unit) {
        Population population = Population.of(definition, table, period, inputs);
        int at = population.nominal().units().indexOf(unit);
        if (at < 0) {
            throw new IllegalArgumentException("no unit " + unit + " among those of " + population.period());
        }
        return run(population, "index of " + unit, scorer -> scorer.index()[at]);
    }

    private interface Target {
        double of(VariantScorer scorer);
    }

    private static double shift(double[] scores, int[] nominal) {
        int[] ranks = new int[scores.length];
        Ranks.of(u -> scores[u], ranks);
        long sum = 0;
        int both = 0;
        for (int u = 0; u < ranks.length; u++) {
            if (ranks[u] > 0 && nominal[u] > 0) {
                sum += Math.abs(ranks[u] - nominal[u]);
                both++;
            }
        }
        return both == 0 ? Double.NaN : (double) sum / both;
    }

    private SensitivityResult run(Population population, String name, Target target) {
        Sample points = new Sample(population);
        int mixtures = inputs.size() + 2;
        double[][] outputs = new double[mixtures][sample];
        int runs = Math.multiplyExact(mixtures, sample);
        parallel.run(runs, () -> {
            Replicator replicator = new Replicator(population, inputs);
            return i -> outputs[i % mixtures][i / mixtures] =
                    target.of(replicator.apply(points.draw(i / mixtures, i % mixtures)));
        });
        int[] complete = complete(outputs);
        double[][] kept = new double[mixtures][];
        for (int m = 0; m < mixtures; m++) {
            double[] all = outputs[m];
            kept[m] = Arrays.stream(complete).mapToDouble(row -> all[row]).toArray();
        }
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int i = 0; complete.length > 0 && i < inputs.size(); i++) {
            indices.add(new SensitivityIndex(
                    inputs.get(i).name(),
                    SobolIndices.of(
                            kept[0],
                            kept[1],
                            kept[i + 2],
                            bootstrap,
                            level,
                            KeyedRandom.of(seed).at(-1).at(i))));
        }
        return new SensitivityResult(name, indices, runs, sample - complete.length, points.name());
    }

    /** The rows in which every run has an output. */
    private static int[] complete(double[][] outputs) {
        return IntStream.range(0, outputs[0].length)
                .filter(row -> Arrays.stream(outputs).noneMatch(output -> Double.isNaN(output[row])))
                .toArray();
    }

    /** The rows of A and B and of their mixtures. */
    private final class Sample {

        private final KeyedRandom random = KeyedRandom.of(seed);
        private final int[] first = new int[inputs.size()];
        private final int coordinates;
        private final Optional<SobolSequence> sequence;

        Sample(Population population) {
            int count = 0;
            for (int i = 0; i < first.length; i++) {
                first[i] = count;
                count += population.coordinates(inputs.get(i));
            }
            coordinates = count;
            sequence = quasiRandom && count > 0 && 2 * count <= SobolSequence.MOST_DIMENSIONS
                    ? Optional.of(SobolSequence.of(2 * count, random.at(-2)))
                    : Optional.empty();
        }

        String name() {
            return sequence.isPresent() ? "Sobol sequence" : "pseudo-random";
        }

        /** Mixture 0 is A, 1 is B, the others A with one input from B. */
        Draw draw(int row, int mixture) {
            KeyedRandom numbers = random.at(row);
            return (input, number) -> {
                boolean b = mixture == 1 || input == mixture - 2;
                int coordinate = first[input] + (int) Math.min(Math.max(number, 0), coordinates);
                int end = input + 1 < first.length ? first[input + 1] : coordinates;
                if (sequence.isPresent() && number >= 0 && coordinate < end) {
                    return sequence.get().at(row, b ? coordinates + coordinate : coordinate);
                }
                return numbers.at(b ? 1 : 0).at(input).uniform(number);
            };
        }
    }

    /** Returns one line: the definition, the sample and what varies. */
    @Override
    public String toString() {
        return "sensitivity of " + definition.framework().code() + ", sample " + sample + ", seed " + seed
                + ", varying " + inputs;
    }

    /** Collects the parts; not thread-safe. */
    public static final class Builder {

        private final IndexDefinition definition;
        private int sample = 1024;
        private int bootstrap = 1000;
        private long seed = 1;
        private double level = 0.95;
        private boolean quasiRandom = true;
        private final List<UncertainInput> inputs = new ArrayList<>();
        private Optional<Year> period = Optional.empty();
        private Parallel parallel = Parallel.HERE;

        private Builder(IndexDefinition definition) {
            this.definition = Objects.requireNonNull(definition, "definition");
        }

        /**
         * Sets the size of the samples A and B.
         *
         * @param sample at least 2; a power of 2 suits a Sobol' sequence
         * @return this builder
         */
        public Builder sample(int sample) {
            this.sample = sample;
            return this;
        }

        /**
         * Sets how many bootstrap samples give the intervals.
         *
         * @param bootstrap number of samples, 0 for no intervals
         * @return this builder
         */
        public Builder bootstrap(int bootstrap) {
            this.bootstrap = bootstrap;
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
         * Sets the level of the bootstrap intervals.
         *
         * @param level above 0 and below 1
         * @return this builder
         */
        public Builder interval(double level) {
            this.level = level;
            return this;
        }

        /**
         * Chooses between a Sobol' sequence and pseudo-random numbers.
         *
         * @param quasiRandom true for the sequence
         * @return this builder
         */
        public Builder quasiRandom(boolean quasiRandom) {
            this.quasiRandom = quasiRandom;
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
         * Spreads the runs over threads.
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
         * Sets who is asked whether to stop and who is told how far the work is.
         *
         * @param cancelled asked before every few runs; true ends the analysis with an exception
         * @param progress told the number of runs done; called from any of the threads
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
        public SensitivityAnalysis build() {
            InvalidDefinitionException.throwIfAny(
                    InputCheck.ofSensitivity(definition, sample, bootstrap, level, inputs));
            return new SensitivityAnalysis(this);
        }
    }
}
