package org.lgpi.core.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
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
 * any number of threads. Comes from {@link UncertaintyAnalysis#sensitivity}. Immutable and
 * thread-safe.
 */
public final class SensitivityAnalysis {

    private final Settings settings;
    private final SobolDesign design;

    SensitivityAnalysis(Settings settings, SobolDesign design) {
        this.settings = settings;
        this.design = design;
    }

    /**
     * Explains the mean rank shift.
     *
     * @param table findings of the units
     * @return the indices of each input
     * @throws IllegalArgumentException if the table has several periods and none was chosen, holds no unit of the period,
     *     or if the outputs of all runs would not fit into memory
     */
    public SensitivityResult run(AssessmentTable table) {
        Population population = settings.population(table);
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
        Population population = settings.population(table);
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
        int mixtures = settings.inputs().size() + 2;
        Memory.requireSample(design.sample(), mixtures);
        Sample points = new Sample(population);
        double[][] outputs = new double[mixtures][design.sample()];
        int runs = mixtures * design.sample();
        settings.parallel().run(runs, () -> {
            Replicator replicator = new Replicator(population, settings.inputs());
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
        for (int i = 0; complete.length > 0 && i < settings.inputs().size(); i++) {
            indices.add(new SensitivityIndex(
                    settings.inputs().get(i).name(),
                    SobolIndices.of(
                            kept[0],
                            kept[1],
                            kept[i + 2],
                            design.bootstrap(),
                            settings.level(),
                            KeyedRandom.of(settings.seed()).at(-1).at(i))));
        }
        return new SensitivityResult(name, indices, runs, design.sample() - complete.length, points.name());
    }

    /** The rows in which every run has an output. */
    private static int[] complete(double[][] outputs) {
        return IntStream.range(0, outputs[0].length)
                .filter(row -> Arrays.stream(outputs).noneMatch(output -> Double.isNaN(output[row])))
                .toArray();
    }

    /** The rows of A and B and of their mixtures. */
    private final class Sample {

        private final KeyedRandom random = KeyedRandom.of(settings.seed());
        private final int[] first = new int[settings.inputs().size()];
        private final int coordinates;
        private final Optional<SobolSequence> sequence;

        Sample(Population population) {
            int count = 0;
            for (int i = 0; i < first.length; i++) {
                first[i] = count;
                count += population.coordinates(settings.inputs().get(i));
            }
            coordinates = count;
            sequence = design.quasiRandom() && count > 0 && 2 * count <= SobolSequence.MOST_DIMENSIONS
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
        return "sensitivity of " + settings.definition().framework().code() + ", sample " + design.sample() + ", seed "
                + settings.seed() + ", varying " + settings.inputs();
    }
}
