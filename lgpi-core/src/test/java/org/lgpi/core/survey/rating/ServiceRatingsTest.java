package org.lgpi.core.survey.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.survey.rating.RatingMeasure.RATING;
import static org.lgpi.core.survey.rating.RatingMeasure.SATISFIED;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/** Ratings of services, with Table 1 of the paper and its printed averages. */
class ServiceRatingsTest {

    private static final ServiceRatings TABLE_1 = ServiceRatings.of(lines("paper-table1-service-quality.csv").stream()
            .map(ServiceRatingsTest::rating)
            .toList());

    private static final List<PublishedAverage> PRINTED = lines("paper-table1-printed-averages.csv").stream()
            .map(line -> line.split(","))
            .map(cells -> PublishedAverage.of(cells[0], cells[1].equals("RATING") ? RATING : SATISFIED, cells[2]))
            .toList();

    /** The last four cells hold no commas, unlike the label of the service. */
    private static ServiceRating rating(String line) {
        String[] ends = line.split(",", -1);
        int last = ends.length - 1;
        return new ServiceRating(
                ends[1], ends[last - 3], number(ends[last - 2], 0), number(ends[last - 1], 2), OptionalLong.empty());
    }

    private static OptionalDouble number(String cell, int decimalsToShift) {
        return cell.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        new BigDecimal(cell).movePointLeft(decimalsToShift).doubleValue());
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(ServiceRatingsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServiceRating rating(String service, double rating, long respondents) {
        return new ServiceRating(
                service, "C", OptionalDouble.of(rating), OptionalDouble.empty(), OptionalLong.of(respondents));
    }

    @Test
    void sevenPrintedAveragesRecomputeAndTheEighthIsReported() {
        assertThat(PRINTED).hasSize(8);
        assertThat(TABLE_1.check(PRINTED))
                .singleElement()
                .hasToString(
                        "warning PUBLISHED_TOTAL_DIFFERS (GOVERNMENT_FOR_CITIZENS SATISFIED): found 73.8 as published;"
                                + " expected 68.5 as recomputed from 7 ratings; check the ratings, or ask the publisher");
    }

    @Test
    void averagesOfChannelsAreThoseOfThePaper() {
        assertThat(TABLE_1.averageOfChannel("OVERALL", RATING).value()).isCloseTo(4.5371, within(5e-5));
        assertThat(TABLE_1.averageOfChannel("OVERALL", SATISFIED).value()).isCloseTo(0.68, within(1e-12));
        assertThat(TABLE_1.averageOfChannel("STATE_BODY", RATING).value()).isCloseTo(4.7171, within(5e-5));
        assertThat(TABLE_1.averageOfChannel("STATE_BODY", SATISFIED).value()).isCloseTo(0.785429, within(5e-7));
        assertThat(TABLE_1.averageOfChannel("E_GOVERNMENT", RATING).value()).isCloseTo(4.56, within(1e-12));
        assertThat(TABLE_1.averageOfChannel("E_GOVERNMENT", SATISFIED).value()).isCloseTo(0.698167, within(5e-7));
        assertThat(TABLE_1.averageOfChannel("GOVERNMENT_FOR_CITIZENS", RATING))
                .hasToString("RATING 4.80 from 4 ratings, unweighted");
        assertThat(TABLE_1.averageOfChannel("GOVERNMENT_FOR_CITIZENS", SATISFIED))
                .hasToString("SATISFIED 68.5 % from 7 ratings, unweighted");
    }

    @Test
    void aBlankIsAServiceWithoutTheChannel() {
        assertThat(TABLE_1.status("LAND_PLOT", "E_GOVERNMENT", RATING)).isEqualTo(ObservationStatus.NOT_APPLICABLE);
        assertThat(TABLE_1.status("AGRI_SUBSIDY", "GOVERNMENT_FOR_CITIZENS", RATING))
                .isEqualTo(ObservationStatus.NOT_ASSESSED);
        assertThat(TABLE_1.status("AGRI_SUBSIDY", "GOVERNMENT_FOR_CITIZENS", SATISFIED))
                .isEqualTo(ObservationStatus.SCORED);
        assertThat(TABLE_1).hasToString("7 services, 4 channels, 27 ratings");
    }

    @Test
    void overallFiguresOutsideTheirChannelsAreReported() {
        assertThat(TABLE_1.checkOverall("OVERALL"))
                .extracting(Problem::code, Problem::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OVERALL_OUTSIDE_CHANNELS", "MEDSOC_REFERRAL RATING"),
                        org.assertj.core.groups.Tuple.tuple("OVERALL_OUTSIDE_CHANNELS", "LAND_PLOT RATING"),
                        org.assertj.core.groups.Tuple.tuple("OVERALL_OUTSIDE_CHANNELS", "LAND_PLOT SATISFIED"));
    }

    @Test
    void channelsAreComparedOverTheServicesThatHaveBoth() {
        ChannelComparison comparison = TABLE_1.compare("STATE_BODY", "E_GOVERNMENT", SATISFIED);

        // LAND_PLOT has no electronic channel: (549.8 - 72.7 - 418.9) / 6 = 9.7 points
        assertThat(comparison.services()).isEqualTo(6);
        assertThat(comparison.difference()).isCloseTo(0.097, within(1e-12));
        assertThat(comparison.firstHigher()).isEqualTo(4);
        assertThat(comparison.secondHigher()).isEqualTo(1);
        assertThat(comparison)
                .hasToString(
                        "STATE_BODY against E_GOVERNMENT, SATISFIED: +9.7 points over 6 services, higher in 4, lower in 1");
        assertThat(TABLE_1.compare("STATE_BODY", "POST", RATING).difference()).isNaN();
    }

    @Test
    void ratingsThatCrowdAtTheTopAreReported() {
        assertThat(TABLE_1.ceilingWarnings())
                .extracting(Problem::subject, Problem::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("STATE_BODY", "6 of 7 mean ratings at 4.5 or more"),
                        org.assertj.core.groups.Tuple.tuple("E_GOVERNMENT", "3 of 6 mean ratings at 4.5 or more"),
                        org.assertj.core.groups.Tuple.tuple(
                                "GOVERNMENT_FOR_CITIZENS", "4 of 4 mean ratings at 4.5 or more"));
    }

    @Test
    void respondentsWeighTheAverageOnlyIfAllAreKnown() {
        ServiceRatings known = ServiceRatings.of(List.of(rating("A", 5, 30), rating("B", 2, 10)));
        ServiceRatings partly = ServiceRatings.of(List.of(
                rating("A", 5, 30),
                new ServiceRating("B", "C", OptionalDouble.of(2), OptionalDouble.empty(), OptionalLong.empty())));

        assertThat(known.averageOfChannel("C", RATING)).isEqualTo(new RatingAverage(RATING, 4.25, 2, true, 40));
        assertThat(partly.averageOfChannel("C", RATING)).isEqualTo(new RatingAverage(RATING, 3.5, 2, false, 0));
    }

    @Test
    void nothingRatedHasNoAverage() {
        RatingAverage none = TABLE_1.averageOfService("LAND_PLOT", RATING, List.of("E_GOVERNMENT"));

        assertThat(none.value()).isNaN();
        assertThat(none).hasToString("RATING no mean, no ratings");
        assertThat(TABLE_1.averageOfService("SOCIAL_AID", RATING, List.of("STATE_BODY", "E_GOVERNMENT"))
                        .value())
                .isCloseTo(4.925, within(1e-12));
    }

    @Test
    void theOrderOfRatingsChangesNoBit() {
        List<ServiceRating> shuffled = new ArrayList<>(TABLE_1.ratings());
        Collections.shuffle(shuffled, new Random(7));

        for (String channel : TABLE_1.channels()) {
            assertThat(ServiceRatings.of(shuffled).averageOfChannel(channel, SATISFIED))
                    .isEqualTo(TABLE_1.averageOfChannel(channel, SATISFIED));
        }
    }

    @Test
    void valuesOffTheirScalesAndSecondRatingsAreRefusedTogether() {
        assertThatThrownBy(() -> ServiceRatings.of(List.of(
                        ServiceRating.of("A", "C", 5.5, 0.5), ServiceRating.of("A", "C", 5, 84.1), rating("B", 3, -1))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "error OFF_SCALE (A C): found the rating 5.5; expected a rating from 1 to 5; correct the rating",
                        "error OFF_SCALE (A C): found the share 84.1; expected a share from 0 to 1, not a percentage;"
                                + " correct the share",
                        "error DUPLICATE_RATING (A C): found two ratings of the service in the channel; expected each"
                                + " service and channel once; drop one of the two",
                        "error OFF_SCALE (B C): found the number of respondents -1.0; expected a number of 0 or more;"
                                + " correct the number of respondents"));
    }
}
