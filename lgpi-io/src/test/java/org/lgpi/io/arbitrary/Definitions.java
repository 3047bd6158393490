package org.lgpi.io.arbitrary;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.DistanceToReference;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Logistic;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/** Random definitions and assessments that hold together, with every part of the model and awkward texts and numbers. */
public final class Definitions {

    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "Әкімдік: «құқық»",
            "Бюджет",
            "a \"quoted\" \\ text",
            "line\nbreak\ttab\r",
            "\u0001\u007f\u2028",
            "😀",
            "\ud800",
            "</script>",
            "  ",
            "=1+1",
            "null",
            "1.5");

    private static final List<ObservationStatus> ABSENT = List.of(
            ObservationStatus.NOT_APPLICABLE,
            ObservationStatus.NOT_ASSESSED,
            ObservationStatus.NO_EVIDENCE,
            ObservationStatus.REFUSED,
            ObservationStatus.SUPPRESSED);

    private final Random random;
    private final List<String> groups = new ArrayList<>();
    private final List<String> criteria = new ArrayList<>();

    private Definitions(Random random) {
        this.random = random;
    }

    /** Returns random definitions. */
    public static Arbitrary<IndexDefinition> definitions() {
        return Arbitraries.randomValue(random -> new Definitions(random).definition());
    }

    /** Returns random tables over random frameworks. */
    public static Arbitrary<AssessmentTable> tables() {
        return Arbitraries.randomValue(random -> {
            Definitions definitions = new Definitions(random);
            return definitions.table(definitions.framework());
        });
    }

    private IndexDefinition definition() {
        Framework framework = framework();
        return IndexDefinition.of(framework, maybe() ? method() : IndexMethod.STANDARD);
    }

    private Framework framework() {
        List<Block> blocks = times(1, 3, () -> {
            String code = groupCode();
            List<SubBlock> subBlocks = times(0, 2, () -> subBlock(2));
            return Block.builder()
                    .code(code)
                    .label(label())
                    .addAllSubBlocks(subBlocks)
                    .addAllCriteria(times(subBlocks.isEmpty() ? 1 : 0, 3, this::criterion))
                    .build();
        });
        return Framework.builder()
                .code("f-" + random.nextInt(100))
                .version(random.nextInt(10) + "." + random.nextInt(10))
                .label(label())
                .note(label())
                .validFrom(day())
                .validTo(day())
                .addAllBlocks(blocks)
                .build();
    }

    private SubBlock subBlock(int depth) {
        String code = groupCode();
        List<SubBlock> inner = depth == 0 ? List.of() : times(0, 1, () -> subBlock(depth - 1));
        return SubBlock.builder()
                .code(code)
                .label(label())
                .addAllSubBlocks(inner)
                .addAllCriteria(times(inner.isEmpty() ? 1 : 0, 3, this::criterion))
                .build();
    }

    private Criterion criterion() {
        String code = pick("c", "K-", "қ_", "name") + (criteria.size() + 1);
        criteria.add(code);
        return Criterion.builder()
                .code(code)
                .label(label())
                .guidance(label())
                .reference(text())
                .scale(scale())
                .direction(maybe() ? Direction.POSITIVE : Direction.NEGATIVE)
                .appliesTo(new Applicability(texts()))
                .tags(new Tags(texts()))
                .build();
    }

    private String groupCode() {
        // a group may carry a word of the format as its code
        String code = groups.size() == 1 && maybe() ? pick("name", "criteria", "all") : "g" + groups.size();
        groups.add(code);
        return code;
    }

    private Scale scale() {
        double[] numbers = rising();
        return switch (random.nextInt(6)) {
            case 0 -> Scale.binary();
            case 1 -> Scale.levels(numbers);
            case 2 ->
                Scale.levels(times(numbers.length, numbers.length, counter(i -> new Scale.Level(numbers[i], label()))));
            case 3 -> Scale.range(numbers[0], numbers[1]);
            case 4 ->
                new Scale.Steps(
                        times(
                                numbers.length,
                                numbers.length,
                                counter(i -> new Scale.Step(numbers[i], random.nextDouble(), label()))),
                        maybe() ? Optional.empty() : Optional.of(numbers[numbers.length - 1] + 1));
            default -> Scale.points(random.nextDouble() + 0.001);
        };
    }

    private IndexMethod method() {
        boolean linear = maybe();
        boolean perPeriod = maybe();
        IndexMethod.Builder method = IndexMethod.builder()
                .normalisation(normalisation())
                .putAllOwnNormalisations(some(criteria, this::normalisation))
                .fit(perPeriod ? Normalisation.Scope.PER_PERIOD : Normalisation.Scope.ALL)
                .weights(new Weights(
                        maybe() ? Weights.Standard.CRITERIA : Weights.Standard.EQUAL,
                        some(with(groups, criteria), () -> random.nextDouble() + Double.MIN_VALUE)))
                .aggregation(perNode(linear ? this::linear : this::aggregation))
                .exclusion(linear && maybe() ? Exclusion.POOLED : Exclusion.WITHIN_GROUP)
                .minimumCoverage(perNode(random::nextDouble))
                .minimumChildren(perNode(random::nextDouble))
                .status(new StatusPolicy(rules(), some(with(groups, criteria), this::rules)));
        if (maybe()) {
            method.fitted(
                    perPeriod
                            ? new FittedParameters(Map.of(), Map.of(Year.of(2022), fits(), Year.of(987), fits()))
                            : new FittedParameters(fits(), Map.of()));
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            bands.add(new Band(pick("A", "B+", "C-") + i, label(), i + random.nextDouble() * 0.9));
        }
        method.addAllBands(bands);
        for (int i = 0; i < random.nextInt(3); i++) {
            method.addGate(gate("G" + i, bands));
        }
        return maybe() ? method.build() : new Preparations(random, criteria, this::number).addTo(method.build());
    }

    private Normalisation normalisation() {
        return switch (random.nextInt(12)) {
            case 0 -> Normalisation.scale();
            case 1 -> Normalisation.minMax(-random.nextDouble(), random.nextDouble() + 0.1);
            case 2 -> Normalisation.zScore(number(), random.nextDouble() + 0.1);
            case 3 ->
                Normalisation.goalposts(-random.nextDouble(), random.nextDouble())
                        .withTruncated(maybe());
            case 4 ->
                Normalisation.percentileGoalposts(random.nextInt(50), 50.5).withRange(-1, random.nextDouble());
            case 5 -> maybe() ? Normalisation.meanGoalposts() : Normalisation.referenceGoalposts(number());
            case 6 -> new DistanceToReference("U" + text(), maybe());
            case 7 -> new DistanceToTarget(number(), maybe());
            case 8 -> Normalisation.fractionOfMaximum();
            case 9 -> new Ranks(pickFrom(List.of(Ranks.Form.values())), pickFrom(List.of(Ranks.Ties.values())));
            case 10 -> Normalisation.logistic(random.nextDouble() + 0.1);
            default -> new Logistic(random.nextDouble() + 0.1, number());
        };
    }

    private Gate gate(String code, List<Band> bands) {
        List<Gate.Condition> conditions =
                times(1, 3, () -> new Gate.Condition(pick(with(with(groups, criteria), List.of("index"))), number()));
        return Gate.builder()
                .code(code)
                .label(label())
                .require(maybe() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(conditions.size())))
                .addAllConditions(conditions)
                .capBand(
                        bands.isEmpty() || maybe()
                                ? Optional.empty()
                                : Optional.of(bands.get(0).code()))
                .capValue(maybe() ? OptionalDouble.empty() : OptionalDouble.of(number()))
                .build();
    }

    private Aggregation aggregation() {
        return switch (random.nextInt(7)) {
            case 4 -> Aggregation.mazziottaPareto(number());
            case 5 -> Aggregation.meanMin(random.nextDouble(), Math.abs(random.nextDouble()));
            case 6 -> Aggregation.owa(random.nextDouble() + 0.1, random.nextDouble());
            case 0 -> Aggregation.power(random.nextDouble() + 0.1);
            case 1 -> Aggregation.cappedSum(random.nextInt(5) + 1);
            default ->
                pickFrom(List.of(
                        Aggregation.ARITHMETIC,
                        Aggregation.GEOMETRIC,
                        Aggregation.HARMONIC,
                        Aggregation.MINIMUM,
                        Aggregation.MAXIMUM,
                        Aggregation.MEDIAN,
                        Aggregation.PRODUCT,
                        Aggregation.SUM,
                        Aggregation.COPELAND,
                        Aggregation.BORDA,
                        Aggregation.WROCLAW));
        };
    }

    private Aggregation linear() {
        return maybe() ? Aggregation.ARITHMETIC : Aggregation.SUM;
    }

    private <T> PerNode<T> perNode(Supplier<T> choice) {
        return new PerNode<>(choice.get(), some(with(groups, List.of("index", "block", "subBlock")), choice));
    }

    private Map<ObservationStatus, StatusPolicy.Rule> rules() {
        Map<ObservationStatus, StatusPolicy.Rule> rules = new LinkedHashMap<>();
        for (ObservationStatus status : ABSENT) {
            if (maybe()) {
                rules.put(
                        status,
                        status == ObservationStatus.NOT_APPLICABLE
                                ? StatusPolicy.Rule.BLOCK
                                : pickFrom(List.of(StatusPolicy.Rule.values())));
            }
        }
        return rules;
    }

    private Map<String, CriterionFit> fits() {
        Map<String, CriterionFit> fits = new LinkedHashMap<>();
        criteria.forEach(criterion -> fits.put(criterion, fit()));
        return fits;
    }

    private CriterionFit fit() {
        return maybe()
                ? new CriterionFit(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                : fit(random.doubles(random.nextInt(5)).toArray());
    }

    private CriterionFit fit(double[] values) {
        return new CriterionFit(
                values.length,
                number(),
                number(),
                number(),
                Double.NaN,
                maybe() ? Double.NaN : number(),
                SortedValues.of(values));
    }

    private AssessmentTable table(Framework framework) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (int i = 0; i < random.nextInt(4); i++) {
            int row = table.row("U-" + i, Year.of(2020 + random.nextInt(3)));
            for (int c = 0; c < framework.criteria().size(); c++) {
                if (maybe()) {
                    table.set(row, c, observation(framework.criteria().get(c).scale()));
                }
            }
        }
        return table.build();
    }

    private Observation observation(Scale scale) {
        Observation.Builder observation = Observation.builder();
        if (maybe()) {
            observation
                    .status(maybe() ? ObservationStatus.SCORED : ObservationStatus.UNDER_APPEAL)
                    .value(valueOn(scale));
        } else {
            observation.status(pickFrom(ABSENT));
        }
        if (maybe()) {
            observation
                    .standardError(maybe() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()))
                    .body(maybe() ? Optional.empty() : Optional.of("AKIMAT"))
                    .evidence(Evidence.builder()
                            .source(text())
                            .url(text())
                            .assessor(text())
                            .date(day())
                            .note(text())
                            .build());
        }
        return observation.build();
    }

    private double valueOn(Scale scale) {
        if (scale instanceof Scale.Levels levels) {
            return pickFrom(levels.levels()).score();
        } else if (scale instanceof Scale.Range range) {
            return Math.min(
                    range.maximum(), range.minimum() + random.nextDouble() * (range.maximum() - range.minimum()));
        } else if (scale instanceof Scale.Steps steps) {
            return pickFrom(steps.steps()).from();
        } else if (scale instanceof Scale.Points points) {
            return points.maximum() * random.nextDouble();
        }
        return random.nextInt(2);
    }

    private Label label() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : List.of("en", "kk", "ru")) {
            if (random.nextInt(3) == 0) {
                texts.put(language, text());
            }
        }
        return Label.of(texts);
    }

    private Map<String, List<String>> texts() {
        return some(List.of("aspect", "tier", "тег"), () -> times(0, 3, this::text));
    }

    private Optional<LocalDate> day() {
        return maybe()
                ? Optional.empty()
                : Optional.of(LocalDate.of(2000 + random.nextInt(50), 1 + random.nextInt(12), 28));
    }

    private String text() {
        return pickFrom(TEXTS);
    }

    /** Returns a finite number of any size, sometimes an awkward one. */
    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> -0.0;
            case 1 -> Double.MIN_VALUE;
            case 2 -> Double.MAX_VALUE;
            case 3 -> random.nextInt(100);
            case 4 -> 0.1 * random.nextInt(100);
            default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(600) - 300);
        };
    }

    private double[] rising() {
        double[] numbers = random.doubles(2 + random.nextInt(4), -10, 10)
                .distinct()
                .sorted()
                .toArray();
        return numbers.length > 1 ? numbers : new double[] {0, 1};
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private String pick(String... choices) {
        return pick(List.of(choices));
    }

    private String pick(List<String> choices) {
        return pickFrom(choices);
    }

    private <T> T pickFrom(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> times(int fewest, int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        int count = fewest + random.nextInt(most - fewest + 1);
        for (int i = 0; i < count; i++) {
            made.add(make.get());
        }
        return made;
    }

    private static <T> Supplier<T> counter(IntFunction<T> make) {
        int[] next = {0};
        return () -> make.apply(next[0]++);
    }

    private <T> Map<String, T> some(List<String> keys, Supplier<T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        for (String key : keys) {
            if (random.nextInt(3) == 0) {
                made.put(key, make.get());
            }
        }
        return made;
    }

    private static List<String> with(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
