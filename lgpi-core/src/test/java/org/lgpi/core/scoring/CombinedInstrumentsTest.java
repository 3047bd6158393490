package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;

/** A city index of three blocks, transparency, participation and service delivery, fed by the scores of others. */
class CombinedInstrumentsTest {

    /** A checklist of two blocks: what is published, and how residents take part. */
    private static final Framework CHECKLIST =
            Frameworks.framework(Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1", "2.2"));

    /** Shares of residents satisfied with services, estimated with an error. */
    private static final Framework SURVEY = Frameworks.framework(Frameworks.block("S", "S.1", "S.2"));

    private static final Framework CITY = Framework.builder()
            .code("city")
            .version("1.0")
            .addBlocks(
                    Frameworks.block("T", "T.1"),
                    Frameworks.block("P", "P.1"),
                    Frameworks.block("D", Frameworks.criterion("D.1", Scale.range(0, 100))))
            .build();

    private static ScoreTable checklist() {
        return Scorer.of(IndexDefinition.of(CHECKLIST))
                .scoreAll(Frameworks.table(
                        CHECKLIST, new double[] {0.5, 1, 0.25, 0.75}, new double[] {1, 1, Double.NaN, Double.NaN}));
    }

    private static ScoreTable survey(Aggregation aggregation) {
        Assessment a = Assessment.builder(SURVEY, "A", Frameworks.YEAR)
                .estimate("S.1", 0.6, 0.03)
                .estimate("S.2", 0.8, 0.04)
                .build();
        return Scorer.of(IndexDefinition.of(
                        SURVEY,
                        IndexMethod.builder()
                                .aggregation(PerNode.of(aggregation))
                                .build()))
                .scoreAll(AssessmentTable.of(SURVEY, List.of(a)));
    }

    @Test
    void scoresOfThreeInstrumentsBecomeOneIndex() {
        ValueWithProblems<AssessmentTable> first = checklist().toObservations(Map.of("1", "T.1", "2", "P.1"), CITY);
        ValueWithProblems<AssessmentTable> all =
                survey(Aggregation.ARITHMETIC).toObservations(Map.of("index", "D.1"), first.value());

        assertThat(first.problems()).isEmpty();
        assertThat(all.problems()).isEmpty();
        ScoreTable city = Scorer.of(IndexDefinition.of(CITY)).scoreAll(all.value());
        // transparency 0.75, participation 0.5, services 70 of 100
        assertThat(city.value(0, "T")).isEqualTo(0.75);
        assertThat(city.value(0, "P")).isEqualTo(0.5);
        assertThat(city.value(0, "D")).isCloseTo(0.7, within(1e-15));
        assertThat(city.index(0).value()).isCloseTo(1.95 / 3, within(1e-15));
        // unit B has neither participation nor services
        assertThat(city.index(1).value()).isEqualTo(1);
        assertThat(city.index(1).coverage()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(all.value().observation(1, 1).status()).isEqualTo(ObservationStatus.NOT_ASSESSED);
    }

    @Test
    void errorsGoWithTheScores() {
        AssessmentTable fed = survey(Aggregation.ARITHMETIC)
                .toObservations(Map.of("index", "D.1"), CITY)
                .value();

        // half of each error, added as squares: 0.5 * sqrt(0.03^2 + 0.04^2), on a range of 100
        Observation services = fed.observation(0, 2);
        assertThat(services.value()).isCloseTo(70, within(1e-12));
        assertThat(services.standardError().orElseThrow()).isCloseTo(2.5, within(1e-12));
        // a third of the city index
        ScoreTable city = Scorer.of(IndexDefinition.of(CITY)).scoreAll(fed);
        assertThat(city.standardError(0, "index").orElseThrow()).isCloseTo(0.025, within(1e-12));
        assertThat(city.standardError(0, "D").orElseThrow()).isCloseTo(0.025, within(1e-12));
        assertThat(checklist().standardError(0, "index")).isEmpty();
    }

    @Test
    void errorsFollowTheSlopeOfTheMean() {
        // geometric mean v = sqrt(0.48): dv/dx = v / (2 x)
        double v = Math.sqrt(0.48);
        double expected = Math.hypot(v / 1.2 * 0.03, v / 1.6 * 0.04);

        assertThat(survey(Aggregation.GEOMETRIC).standardError(0, "index").orElseThrow())
                .isCloseTo(expected, within(1e-15));
        assertThat(survey(Aggregation.MINIMUM).standardError(0, "index")).isEmpty();
    }

    @Test
    void withheldAndMissingScoresKeepTheirReason() {
        Assessment assessment = Assessment.builder(CHECKLIST, "A", Frameworks.YEAR)
                .status("1.1", ObservationStatus.NOT_APPLICABLE)
                .status("1.2", ObservationStatus.NOT_APPLICABLE)
                .value("2.1", 1)
                .build();
        IndexDefinition definition = IndexDefinition.of(
                CHECKLIST,
                IndexMethod.builder().minimumCoverage(PerNode.of(0.9)).build());
        ScoreTable scores = Scorer.of(definition).scoreAll(AssessmentTable.of(CHECKLIST, List.of(assessment)));

        AssessmentTable fed =
                scores.toObservations(Map.of("1", "T.1", "2", "P.1"), CITY).value();

        assertThat(fed.observation(0, 0).status()).isEqualTo(ObservationStatus.NOT_APPLICABLE);
        assertThat(fed.observation(0, 1).status()).isEqualTo(ObservationStatus.NOT_ASSESSED);
    }

    @Test
    void aSecondFindingAndAScoreOffTheScaleAreProblems() {
        AssessmentTable first =
                checklist().toObservations(Map.of("1", "T.1"), CITY).value();
        ValueWithProblems<AssessmentTable> second = checklist().toObservations(Map.of("2", "T.1"), first);

        assertThat(second.problems()).extracting(Problem::code).containsExactly("SECOND_FINDING", "SECOND_FINDING");
        assertThat(second.value()).isEqualTo(first);

        IndexDefinition zScores = IndexDefinition.of(
                CHECKLIST,
                IndexMethod.builder().normalisation(Normalisation.zScore()).build());
        ScoreTable scores = Scorer.of(zScores)
                .scoreAll(Frameworks.table(CHECKLIST, new double[] {0, 0, 0, 0}, new double[] {1, 1, 1, 1}));
        ValueWithProblems<AssessmentTable> off = scores.toObservations(Map.of("index", "T.1"), CITY);
        assertThat(off.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("OFF_SCALE");
            assertThat(problem.subject()).isEqualTo("A 2026 T.1");
        });
        assertThat(off.value().observation(1, 0).value()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void unknownCodesAreRefused() {
        assertThatThrownBy(() -> checklist().toObservations(Map.of("9", "T.1"), CITY))
                .hasMessageStartingWith("the table holds no node 9");
        assertThatThrownBy(() -> checklist().toObservations(Map.of("1", "X"), CITY))
                .hasMessageStartingWith("no criterion X in city 1.0");
    }
}
