package org.lgpi.io.arbitrary;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lgpi.core.index.ByScale;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.PreparationFit;
import org.lgpi.core.index.Screening;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.index.TreatmentFit;

/** Random preparations with what they learned. */
final class Preparations {

    private final Random random;
    private final List<String> criteria;
    private final DoubleSupplier number;

    Preparations(Random random, List<String> criteria, DoubleSupplier number) {
        this.random = random;
        this.criteria = criteria;
        this.number = number;
    }

    private <T> Map<String, T> some(List<String> keys, Supplier<T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        keys.stream().filter(key -> random.nextInt(3) == 0).forEach(key -> made.put(key, make.get()));
        return made;
    }

    /** A preparation that does not divide or bend what is normalised by its scale, with the fit that it needs. */
    IndexMethod addTo(IndexMethod method) {
        List<String> free = criteria.stream()
                .filter(code -> !(method.normalisation(code) instanceof ByScale))
                .toList();
        Preparation.Builder preparation = Preparation.builder()
                .putAllDenominators(some(free, () -> Denominator.attribute("population", 1 + random.nextDouble())))
                .addAllImputation(Stream.generate(this::imputation)
                        .limit(random.nextInt(4))
                        .toList())
                .putAllTreatmentOf(some(free, this::treatment));
        if (random.nextBoolean()) {
            preparation.screening(Screening.of(random.nextDouble(), random.nextDouble())
                    .with("U", random.nextBoolean() ? Screening.Force.KEEP : Screening.Force.DROP));
        }
        if (random.nextBoolean()) {
            preparation.treatment(Treatment.of(new Treatment.Winsorise(random.nextInt(9))));
        }
        IndexMethod prepared = method.withPreparation(preparation.build());
        return prepared.withFitted(method.fitted().map(this::withPreparation));
    }

    private FittedParameters withPreparation(FittedParameters fitted) {
        Map<Year, Map<String, PreparationFit>> byPeriod = new TreeMap<>();
        fitted.byPeriod().keySet().forEach(year -> byPeriod.put(year, preparationFits()));
        return new FittedParameters(
                fitted.all(), fitted.byPeriod(), byPeriod.isEmpty() ? preparationFits() : Map.of(), byPeriod);
    }

    private Map<String, PreparationFit> preparationFits() {
        Map<String, PreparationFit> fits = new LinkedHashMap<>();
        for (String criterion : criteria) {
            boolean bent = random.nextBoolean();
            boolean ends = random.nextBoolean();
            TreatmentFit treatment = new TreatmentFit(
                    List.of(new TreatmentFit.Trial(
                            "untreated", 0, number.getAsDouble(), Double.NaN, random.nextBoolean())),
                    random.nextBoolean() ? Double.NEGATIVE_INFINITY : number.getAsDouble(),
                    random.nextBoolean() ? Double.POSITIVE_INFINITY : number.getAsDouble(),
                    bent ? Optional.of((Treatment.Transform) curve()) : Optional.empty(),
                    bent && random.nextBoolean(),
                    bent ? number.getAsDouble() : Double.NaN,
                    bent ? number.getAsDouble() : Double.NaN);
            fits.put(
                    criterion,
                    new PreparationFit(
                            ends ? 0 : Double.NaN,
                            ends ? 1 : Double.NaN,
                            Map.of(
                                    "",
                                    Map.of("", number.getAsDouble()),
                                    "type",
                                    Map.of("URBAN", number.getAsDouble(), "", number.getAsDouble())),
                            Optional.of(treatment)));
        }
        return fits;
    }

    private Imputation imputation() {
        Imputation imputation = switch (random.nextInt(6)) {
            case 0 -> random.nextBoolean() ? Imputation.mean() : Imputation.mean("type");
            case 1 -> random.nextBoolean() ? Imputation.median() : Imputation.median("type");
            case 2 ->
                random.nextBoolean() ? Imputation.rowMean(PerNode.INDEX) : Imputation.rowMedian(PerNode.SUB_BLOCK);
            case 3 -> random.nextBoolean() ? Imputation.latest() : Imputation.latest(1 + random.nextInt(3));
            case 4 -> Imputation.of(new Imputation.Linear(random.nextBoolean()));
            default -> Imputation.constant(number.getAsDouble());
        };
        return random.nextBoolean() ? imputation : imputation.at(criteria.get(random.nextInt(criteria.size())));
    }

    private Treatment treatment() {
        return new Treatment(
                1 + random.nextDouble(),
                2 + random.nextDouble(),
                List.of(new Treatment.Winsorise(random.nextInt(9)), curve()),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Treatment.Step curve() {
        Treatment.Curve curve = Treatment.Curve.values()[random.nextInt(Treatment.Curve.values().length)];
        return new Treatment.Transform(curve, curve == Treatment.Curve.BOX_COX ? number.getAsDouble() : 0);
    }
}
