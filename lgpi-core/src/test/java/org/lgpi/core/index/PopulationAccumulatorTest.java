package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.stat.AccumulatorLaws;
import org.lgpi.core.territory.Unit;

class PopulationAccumulatorTest {

    private static final Framework FRAMEWORK = Frameworks.framework(Frameworks.block(
            "1",
            Frameworks.criterion("1.1", Scale.range(0, 1e9)),
            Frameworks.criterion("1.2", Scale.levels(0, 0.25, 0.5, 0.75, 1)),
            Frameworks.criterion("1.3")));

    private static final Preparation BY_ROW = Preparation.builder()
            .putDenominator("1.1", Denominator.attribute(Denominator.POPULATION, 1000))
            .screening(Screening.byAvailability(0.6))
            .addImputation(Imputation.constant(0.5).at("1.3"))
            .build();

    private static IndexDefinition definition(Normalisation normalisation) {
        return IndexDefinition.of(FRAMEWORK, IndexMethod.STANDARD.withNormalisation(normalisation));
    }

    static Stream<IndexDefinition> definitions() {
        IndexDefinition zScores = definition(Normalisation.zScore());
        return Stream.of(
                definition(Normalisation.minMax()),
                zScores,
                definition(Normalisation.rank(Ranks.Ties.AVERAGE)),
                definition(Normalisation.distanceToReference("U3")),
                zScores.withMethod(method -> method.withFit(Normalisation.Scope.PER_PERIOD)),
                zScores.withMethod(method -> method.withPreparation(BY_ROW)),
                zScores.withMethod(method -> method.withPreparation(BY_ROW).withFit(Normalisation.Scope.PER_PERIOD)));
    }

    private static List<Assessment> assessments(int units) {
        Random random = new Random(11);
        List<Assessment> assessments = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            Unit unit = Unit.builder()
                    .code("U" + u)
                    .population(random.nextInt(8) == 0 ? 0 : 100 + random.nextInt(5000))
                    .build();
            for (int year = 2025; year <= 2026; year++) {
                Assessment.Builder builder = Assessment.builder(FRAMEWORK, unit, Year.of(year));
                if (random.nextInt(6) > 0) {
                    builder.value("1.1", 1e8 + random.nextDouble());
                }
                if (random.nextInt(6) > 0) {
                    builder.value("1.2", random.nextInt(5) / 4.0);
                }
                builder.status("1.3", ObservationStatus.NO_EVIDENCE);
                if (random.nextInt(6) > 0) {
                    builder.value("1.3", random.nextDouble());
                }
                assessments.add(builder.build());
            }
        }
        return assessments;
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void fitsAsTheWholeTableDoesBitForBit(IndexDefinition definition) {
        List<Assessment> assessments = assessments(40);
        IndexDefinition fitted = definition.fit(AssessmentTable.of(FRAMEWORK, assessments));
        Collections.shuffle(assessments, new Random(3));
        PopulationAccumulator rows = PopulationAccumulator.of(definition);
        assessments.forEach(rows::add);
        PopulationAccumulator parts = PopulationAccumulator.of(definition)
                .addAll(AssessmentTable.of(FRAMEWORK, assessments.subList(0, 7)))
                .merge(PopulationAccumulator.of(definition)
                        .addAll(AssessmentTable.of(FRAMEWORK, assessments.subList(7, 80))));

        assertThat(definition.fit(rows)).isEqualTo(fitted);
        assertThat(definition.fit(parts)).isEqualTo(fitted);
        assertThat(fitted.fit(rows)).isEqualTo(fitted);
        assertThat(rows).hasToString("population of 80 rows, 3 criteria");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void keepsTheLawsOfAccumulators(IndexDefinition definition) {
        AccumulatorLaws<Assessment, PopulationAccumulator, FittedParameters> laws =
                new AccumulatorLaws<>(() -> PopulationAccumulator.of(definition), PopulationAccumulator::fromBytes);

        laws.check(assessments(20), 4);
        laws.check(List.of(), 5);
    }

    @Test
    void mergingWithItselfDoubles() {
        PopulationAccumulator twice = PopulationAccumulator.of(definition(Normalisation.rank(Ranks.Ties.MIN)))
                .add(Frameworks.assess(FRAMEWORK, 5, 0.5, 0.1));
        twice.merge(twice);

        CriterionFit fit = twice.result().all().get("1.1");
        assertThat(fit.count()).isEqualTo(2);
        assertThat(fit.values()).isEqualTo(SortedValues.of(5, 5));
    }

    @Test
    void aStateReadFromBytesGoesOn() {
        IndexDefinition definition = definition(Normalisation.zScore());
        List<Assessment> assessments = assessments(5);
        PopulationAccumulator whole = PopulationAccumulator.of(definition);
        assessments.forEach(whole::add);
        PopulationAccumulator part = PopulationAccumulator.of(definition);
        assessments.subList(0, 4).forEach(part::add);
        PopulationAccumulator read = PopulationAccumulator.fromBytes(part.toBytes());
        assessments.subList(4, 10).forEach(read::add);

        assertThat(read).isEqualTo(whole).hasSameHashCodeAs(whole);
    }

    @Test
    void aStateReadFromBytesMustBeToldHowRowsArePrepared() {
        IndexDefinition definition =
                definition(Normalisation.zScore()).withMethod(method -> method.withPreparation(BY_ROW));
        Assessment assessment = assessments(1).get(0);
        PopulationAccumulator read = PopulationAccumulator.fromBytes(
                PopulationAccumulator.of(definition).toBytes());

        assertThatIllegalStateException()
                .isThrownBy(() -> read.add(assessment))
                .withMessage("a state read from bytes does not know how rows are prepared:"
                        + " merge it into PopulationAccumulator.of(definition), then add");
        assertThat(PopulationAccumulator.of(definition).merge(read).add(assessment))
                .isEqualTo(PopulationAccumulator.of(definition).add(assessment));
    }

    @Test
    void whatNeedsTheWholeTableIsRefusedByName() {
        IndexDefinition definition = definition(Normalisation.minMax())
                .withMethod(method -> method.withPreparation(Preparation.builder()
                        .addImputation(Imputation.constant(0))
                        .addImputation(Imputation.mean("type"))
                        .addImputation(Imputation.latest())
                        .putTreatmentOf("1.1", Treatment.STANDARD)
                        .build()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationAccumulator.of(definition))
                .withMessage(
                        "demo cannot be fitted row by row, for these need the whole table: imputation mean by type,"
                                + " imputation latest, treatment of outliers of 1.1; use definition.fit(table)");
    }

    @Test
    void anotherDefinitionIsRefused() {
        PopulationAccumulator minMax = PopulationAccumulator.of(definition(Normalisation.minMax()));
        PopulationAccumulator zScore = PopulationAccumulator.of(definition(Normalisation.zScore()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> minMax.merge(zScore))
                .withMessage("only populations of one definition can be merged, found the fingerprints "
                        + minMax.fingerprint() + " and " + zScore.fingerprint());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition(Normalisation.zScore()).fit(minMax))
                .withMessageStartingWith(
                        "the population was learned for a definition with the fingerprint " + minMax.fingerprint());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minMax.add(Frameworks.assess(Frameworks.flat(3), 0.1)))
                .withMessageStartingWith("the findings are of demo 1.0");
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes =
                PopulationAccumulator.of(definition(Normalisation.minMax())).toBytes();
        byte[] newer = bytes.clone();
        newer[4] = 9;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationAccumulator.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .withMessage("bytes of a population accumulator are needed, found fewer bytes than the state has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationAccumulator.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .withMessage("bytes of a population accumulator are needed, found more bytes than the state has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationAccumulator.fromBytes(newer))
                .withMessage(
                        "bytes of a population accumulator are needed, found version 9, newer than 1 of this library");
    }
}
