package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Ranks.Ties;

/** What holds for every normalisation. */
class NormalisationProperties {

    private static final Criterion MORE = criterion(Direction.POSITIVE);
    private static final Criterion LESS = criterion(Direction.NEGATIVE);

    private static Criterion criterion(Direction direction) {
        return Criterion.builder()
                .code("1.1")
                .scale(Scale.range(-100, 100))
                .direction(direction)
                .build();
    }

    @Provide
    Arbitrary<Normalisation> normalisations() {
        return Arbitraries.of(
                Normalisation.scale(),
                Normalisation.minMax(1, 100),
                Normalisation.zScore(10, 2),
                Normalisation.goalposts(-20, 50),
                Normalisation.scaled(-20, 50, 100),
                Normalisation.percentileGoalposts(10, 90),
                Normalisation.meanGoalposts(),
                Normalisation.referenceGoalposts(3),
                Normalisation.distanceToMaximum(),
                Normalisation.distanceToReference("U"),
                new DistanceToReference("U", true),
                Normalisation.distanceToTarget(5),
                new DistanceToTarget(5, true),
                Normalisation.fractionOfMaximum(),
                Normalisation.rank(Ties.AVERAGE),
                Normalisation.borda(Ties.MAX),
                Normalisation.percentileRank(Ties.MIN),
                Normalisation.logistic(2),
                new Logistic(0.1, 7));
    }

    /** Values of which the first is that of the reference unit. */
    private static CriterionFit fit(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new CriterionFit(
                values.length,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                mean,
                Math.sqrt(squares / (values.length - 1)),
                values[0],
                SortedValues.of(values));
    }

    private static double[] array(List<Integer> values, double factor) {
        return values.stream().mapToDouble(v -> v * factor).toArray();
    }

    @Provide
    Arbitrary<List<Integer>> populations() {
        return Arbitraries.integers().between(-90, 90).list().ofMinSize(2).ofMaxSize(12);
    }

    @Property
    void betterIsNeverLess(
            @ForAll("normalisations") Normalisation normalisation,
            @ForAll("populations") List<Integer> population,
            @ForAll Direction direction,
            @ForAll @DoubleRange(min = -100, max = 100) double a,
            @ForAll @DoubleRange(min = -100, max = 100) double b) {
        CriterionFit fit = fit(array(population, 1));
        Criterion criterion = criterion(direction);
        double worse = direction == Direction.POSITIVE ? Math.min(a, b) : Math.max(a, b);
        double better = direction == Direction.POSITIVE ? Math.max(a, b) : Math.min(a, b);

        double low = normalisation.apply(criterion, fit, worse);
        double high = normalisation.apply(criterion, fit, better);

        assertThat(Double.isNaN(low) || Double.isNaN(high) || low <= high + 1e-9)
                .as(low + " and " + high)
                .isTrue();
    }

    @Property
    void lessOfABadThingIsMoreOfItsOpposite(
            @ForAll("normalisations") Normalisation normalisation, @ForAll("populations") List<Integer> population) {
        // goalposts, targets and midpoints are raw values, a ratio begins at 0: they have no mirror image
        if (normalisation instanceof Goalposts goalposts && !Double.isNaN(goalposts.first())
                || normalisation instanceof DistanceToTarget
                || normalisation instanceof FractionOfMaximum
                || normalisation instanceof Logistic logistic && !Double.isNaN(logistic.midpoint())) {
            return;
        }
        CriterionFit fit = fit(array(population, 1));
        CriterionFit mirror = fit(array(population, -1));
        for (double value : array(population, 1)) {
            double less = normalisation.apply(LESS, fit, value);
            double more = normalisation.apply(MORE, mirror, -value);
            if (Double.isNaN(more)) {
                assertThat(less).isNaN();
            } else {
                assertThat(less).isCloseTo(more, within(1e-9 * Math.max(1, Math.abs(more))));
            }
        }
    }

    @Property
    void everyValueOfThePopulationLiesBetweenWorstAndBest(
            @ForAll("normalisations") Normalisation normalisation,
            @ForAll("populations") List<Integer> population,
            @ForAll Direction direction) {
        CriterionFit fit = fit(array(population, 1));
        Criterion criterion = criterion(direction);
        double worst = normalisation.worst(criterion, fit);
        double best = normalisation.best(criterion, fit);
        for (double value : array(population, 1)) {
            double normalised = normalisation.apply(criterion, fit, value);
            if (!Double.isNaN(normalised)) {
                assertThat(normalised).isBetween(worst - 1e-9, best + 1e-9);
                if (normalisation.isShare()) {
                    assertThat(normalised).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Property
    void ranksDoNotSeeHowFarValuesLieApart(
            @ForAll Ranks.Form form,
            @ForAll Ties ties,
            @ForAll Direction direction,
            @ForAll("populations") List<Integer> population) {
        Normalisation ranks = new Ranks(form, ties);
        double[] plain = array(population, 1);
        double[] bent = Arrays.stream(plain).map(v -> v * v * v + 2 * v).toArray();
        for (int i = 0; i < plain.length; i++) {
            assertThat(ranks.apply(criterion(direction), fit(plain), plain[i]))
                    .isEqualTo(ranks.apply(criterion(direction), fit(bent), bent[i]));
        }
    }

    @Property
    void ranksAddUpWhateverTheTies(@ForAll Direction direction, @ForAll("populations") List<Integer> population) {
        double[] values = array(population, 1);
        double sum = 0;
        for (double value : values) {
            sum += Normalisation.rank(Ties.AVERAGE).apply(criterion(direction), fit(values), value);
        }
        assertThat(sum).isEqualTo(values.length * (values.length + 1) / 2.0);
    }

    @Property
    void percentilesLieBetweenTheirNeighbours(
            @ForAll("populations") @Size(min = 2) List<Integer> population,
            @ForAll @DoubleRange(max = 100) double percent) {
        SortedValues values = SortedValues.of(array(population, 1));
        double percentile = values.percentile(percent);

        assertThat(percentile).isBetween(values.value(0), values.value(values.size() - 1));
        assertThat(values.below(percentile) - 1).isLessThanOrEqualTo((int) (percent / 100 * values.size()));
    }
}
