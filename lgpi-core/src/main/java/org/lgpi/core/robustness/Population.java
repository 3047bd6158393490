package org.lgpi.core.robustness;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.scoring.VariantScorer;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.KeyedRandom;

/** The units of one period, with what can vary in their findings. Thread-safe. */
final class Population {

    private final IndexDefinition definition;
    private final AssessmentTable table;
    private final Year period;
    private final VariantScorer nominal;
    private final Map<List<Integer>, VariantScorer> variants = new ConcurrentHashMap<>();
    private final Map<String, List<List<String>>> siblings = new HashMap<>();
    private final List<Estimate> estimates;
    private final List<Judgement> judgements;
    private final List<Long> unitKeys;

    private Population(IndexDefinition definition, AssessmentTable table, Year period, List<UncertainInput> inputs) {
        this.definition = definition;
        this.table = table;
        this.period = period;
        nominal = VariantScorer.of(definition, table, period);
        for (String level : Levels.NAMES) {
            siblings.put(level, Levels.siblings(definition.framework(), level));
        }
        unitKeys = nominal.units().stream().map(Population::key).toList();
        boolean estimated = inputs.stream().anyMatch(UncertainInput.Observations.class::isInstance);
        boolean judged = inputs.stream().anyMatch(UncertainInput.AssessorError.class::isInstance);
        estimates = estimated ? collect(this::estimate) : List.of();
        judgements = judged ? collect(this::judgement) : List.of();
    }

    /**
     * Takes the units of a period.
     *
     * @throws IllegalArgumentException if there are several periods and none was chosen, or no unit
     */
    static Population of(
            IndexDefinition definition, AssessmentTable table, Optional<Year> chosen, List<UncertainInput> inputs) {
        SortedSet<Year> periods = table.periods();
        if (chosen.isEmpty() && periods.size() > 1) {
            throw new IllegalArgumentException("ranks are of one period, the table has " + periods + "; choose one");
        }
        if (periods.isEmpty() || !periods.contains(chosen.orElse(periods.first()))) {
            throw new IllegalArgumentException("no unit to rank: the table has no findings"
                    + chosen.map(year -> " of " + year).orElse(""));
        }
        Population population = new Population(definition, table, chosen.orElse(periods.first()), inputs);
        for (UncertainInput input : inputs) {
            if (input instanceof UncertainInput.Observations && population.estimates.isEmpty()) {
                throw new IllegalArgumentException(
                        "observations cannot vary: no finding has a standard error; give them in"
                                + " the column standardError, or take this input out");
            }
            if (input instanceof UncertainInput.AssessorError && population.judgements.isEmpty()) {
                throw new IllegalArgumentException(
                        "assessors cannot vary: no criterion with a finding has a scale of levels"
                                + " or of yes and no; take this input out");
            }
        }
        return population;
    }

    private interface Kind<T> {
        Optional<T> of(int unit, int row, int criterion);
    }

    /** All findings with a value of which there is something to vary. */
    private <T> List<T> collect(Kind<T> kind) {
        List<T> found = new ArrayList<>();
        List<String> units = nominal.units();
        for (int unit = 0; unit < units.size(); unit++) {
            int row = table.row(units.get(unit), period).orElseThrow();
            for (int c = 0; c < nominal.criteria().size(); c++) {
                if (table.column(c).status(row).carriesValue()) {
                    kind.of(unit, row, c).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Estimate> estimate(int unit, int row, int criterion) {
        Observation observation = table.observation(row, criterion);
        double error = observation.standardError().orElse(0);
        return error > 0
                ? Optional.of(new Estimate(
                        unit,
                        criterion,
                        unitKeys.get(unit),
                        observation.value(),
                        error,
                        nominal.criteria().get(criterion).scale()))
                : Optional.empty();
    }

    private Optional<Judgement> judgement(int unit, int row, int criterion) {
        double[] levels = levels(nominal.criteria().get(criterion).scale());
        return levels.length == 0
                ? Optional.empty()
                : Optional.of(new Judgement(
                        unit,
                        criterion,
                        unitKeys.get(unit),
                        table.column(criterion).value(row),
                        levels));
    }

    /** A name for everything that can change a number. */
    Fingerprint fingerprint(List<UncertainInput> inputs, long seed) {
        Fingerprint.Builder all = Fingerprint.builder()
                .add(definition.fingerprint().hex())
                .add(period.getValue())
                .add(seed);
        inputs.forEach(input -> all.add(input.details()));
        for (String unit : nominal.units()) {
            int row = table.row(unit, period).orElseThrow();
            all.add(unit);
            for (int c = 0; c < nominal.criteria().size(); c++) {
                all.add(table.column(c).status(row).ordinal())
                        .add(table.column(c).value(row));
            }
        }
        estimates.forEach(estimate -> all.add(estimate.error()));
        return all.build();
    }

    /** A number for a code that does not depend on the place of its row. */
    private static long key(String unit) {
        KeyedRandom random = KeyedRandom.of(unit.length());
        for (int i = 0; i < unit.length(); i++) {
            random = random.at(unit.charAt(i));
        }
        return (long) (random.uniform(0) * Long.MAX_VALUE);
    }

    private static double[] levels(Scale scale) {
        if (scale instanceof Scale.Binary) {
            return new double[] {0, 1};
        }
        return scale instanceof Scale.Levels levels
                ? levels.levels().stream().mapToDouble(Scale.Level::score).toArray()
                : new double[0];
    }

    IndexDefinition definition() {
        return definition;
    }

    AssessmentTable table() {
        return table;
    }

    Year period() {
        return period;
    }

    VariantScorer nominal() {
        return nominal;
    }

    List<List<String>> siblings(String level) {
        return siblings.get(level);
    }

    List<Estimate> estimates() {
        return estimates;
    }

    /** A number for each unit that does not depend on the others. */
    List<Long> unitKeys() {
        return unitKeys;
    }

    List<Judgement> judgements() {
        return judgements;
    }

    /** How many uniform numbers an input draws; 0 for one that draws for each finding. */
    int coordinates(UncertainInput input) {
        if (input instanceof UncertainInput.Choice) {
            return 1;
        }
        String level = Levels.of(input);
        return level.isEmpty()
                ? 0
                : siblings(level).stream().mapToInt(List::size).sum();
    }

    /** The scorer of a method; made once for each key. */
    VariantScorer scorer(List<Integer> key, IndexMethod method) {
        return variants.computeIfAbsent(
                key,
                k -> method.equals(definition.method())
                        ? nominal
                        : VariantScorer.of(IndexDefinition.of(definition.framework(), method), table, period));
    }

    /** A finding with a standard error. */
    record Estimate(int unit, int criterion, long key, double value, double error, Scale scale) {

        void vary(int input, Draw draw, VariantScorer scorer) {
            double drawn = value + error * Distributions.normalQuantile(draw.uniform(input, key + criterion));
            if (scale instanceof Scale.Range range) {
                drawn = Math.max(range.minimum(), Math.min(range.maximum(), drawn));
            } else if (scale instanceof Scale.Points points) {
                drawn = Math.max(0, Math.min(points.maximum(), drawn));
            } else if (scale instanceof Scale.Binary) {
                drawn = Math.max(0, Math.min(1, drawn));
            }
            scorer.changeValue(unit, criterion, drawn);
        }
    }

    /** A finding that an assessor chose from some levels. */
    record Judgement(int unit, int criterion, long key, double value, double[] levels) {

        void vary(double probability, int input, Draw draw, VariantScorer scorer) {
            double u = draw.uniform(input, key + criterion);
            if (u >= probability) {
                return;
            }
            int at = 0;
            while (at < levels.length - 1 && levels[at] < value) {
                at++;
            }
            boolean up = u < probability / 2;
            if (at == 0) {
                up = true;
            } else if (at == levels.length - 1) {
                up = false;
            }
            scorer.changeValue(unit, criterion, levels[up ? at + 1 : at - 1]);
        }
    }
}
