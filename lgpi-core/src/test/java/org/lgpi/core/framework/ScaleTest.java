package org.lgpi.core.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgpi.core.base.Label;

class ScaleTest {

    private static final Scale STEPS = Scale.steps(List.of(
            new Scale.Step(0, 0, Label.EMPTY),
            new Scale.Step(10, 0.5, Label.EMPTY),
            new Scale.Step(20, 1, Label.EMPTY)));

    static Stream<Arguments> shares() {
        return Stream.of(
                Arguments.of(Scale.binary(), 0, 0),
                Arguments.of(Scale.binary(), 1, 1),
                Arguments.of(Scale.levels(1, 2, 5), 1, 0),
                Arguments.of(Scale.levels(1, 2, 5), 2, 0.25),
                Arguments.of(Scale.levels(1, 2, 5), 5, 1),
                Arguments.of(Scale.range(-10, 10), 5, 0.75),
                Arguments.of(Scale.points(4), 3, 0.75),
                Arguments.of(STEPS, 0, 0),
                Arguments.of(STEPS, 9.999, 0),
                Arguments.of(STEPS, 10, 0.5),
                Arguments.of(STEPS, 1e9, 1));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void anObservedValueIsAShareOfItsScale(Scale scale, double value, double share) {
        assertThat(scale.admits(value)).isTrue();
        assertThat(scale.share(value)).isEqualTo(share);
    }

    static Stream<Arguments> offScale() {
        return Stream.of(
                Arguments.of(Scale.binary(), 0.5),
                Arguments.of(Scale.levels(0, 0.5, 1), 0.25),
                Arguments.of(Scale.range(0, 1), 1.0001),
                Arguments.of(Scale.range(0, 1), -1e-9),
                Arguments.of(Scale.points(4), 4.5),
                Arguments.of(Scale.points(4), -1),
                Arguments.of(STEPS, -1),
                Arguments.of(new Scale.Steps(((Scale.Steps) STEPS).steps(), Optional.of(100.0)), 101));
    }

    @ParameterizedTest
    @MethodSource("offScale")
    void otherValuesAreOffTheScale(Scale scale, double value) {
        assertThat(scale.admits(value)).isFalse();
    }

    static Stream<Scale> scales() {
        return Stream.of(Scale.binary(), Scale.levels(0, 1), Scale.range(0, 1), Scale.points(1), STEPS);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void noScaleAdmitsWhatIsNotANumber(Scale scale) {
        assertThat(scale.admits(Double.NaN)).isFalse();
        assertThat(scale.admits(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(scale.admits(Double.NEGATIVE_INFINITY)).isFalse();
    }

    @Test
    void scalesDescribeWhatTheyAdmit() {
        assertThat(Scale.binary().describe()).isEqualTo("0 or 1");
        assertThat(Scale.levels(0, 0.5, 1).describe()).isEqualTo("0, 0.5 or 1");
        assertThat(Scale.range(0, 100).describe()).isEqualTo("a number from 0 to 100");
        assertThat(Scale.points(2.5).describe()).isEqualTo("points from 0 to 2.5");
        assertThat(STEPS.describe()).isEqualTo("a number from 0 upwards");
        assertThat(new Scale.Steps(((Scale.Steps) STEPS).steps(), Optional.of(100.0)).describe())
                .isEqualTo("a number from 0 to 100");
    }

    static Stream<Scale> contradictory() {
        return Stream.of(
                Scale.levels(),
                Scale.levels(1),
                Scale.levels(0, 1, 1),
                Scale.levels(0, Double.NaN),
                Scale.range(1, 0),
                Scale.range(0, Double.POSITIVE_INFINITY),
                Scale.points(-1),
                Scale.points(Double.NaN),
                Scale.steps(List.of(new Scale.Step(0, 0, Label.EMPTY))),
                Scale.steps(List.of()),
                Scale.steps(List.of(new Scale.Step(10, 0, Label.EMPTY), new Scale.Step(0, 1, Label.EMPTY))),
                Scale.steps(List.of(new Scale.Step(0, 0, Label.EMPTY), new Scale.Step(1, 1.5, Label.EMPTY))),
                Scale.steps(List.of(new Scale.Step(0, 0, Label.EMPTY), new Scale.Step(1, Double.NaN, Label.EMPTY))),
                new Scale.Steps(((Scale.Steps) STEPS).steps(), Optional.of(19.0)));
    }

    @ParameterizedTest
    @MethodSource("contradictory")
    void contradictionsAreProblems(Scale scale) {
        assertThat(scale.problems("1.1")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("BAD_SCALE");
            assertThat(problem.subject()).isEqualTo("1.1");
            assertThat(problem.isError()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void soundScalesHaveNoProblems(Scale scale) {
        assertThat(scale.problems("1.1")).isEmpty();
    }

    @Test
    void directionTurnsAShareRound() {
        assertThat(Direction.POSITIVE.apply(0.25)).isEqualTo(0.25);
        assertThat(Direction.NEGATIVE.apply(0.25)).isEqualTo(0.75);
    }

    @Test
    void applicabilityExcludesOnlyWhatTheAttributesDeny() {
        Applicability raions = Applicability.of("tier", "RAION", "OBLAST");

        assertThat(raions.includes(Map.of("tier", "RAION"))).isTrue();
        assertThat(raions.includes(Map.of("tier", "OKRUG"))).isFalse();
        assertThat(raions.includes(Map.of())).isTrue();
        assertThat(raions.isAll()).isFalse();
        assertThat(Applicability.ALL.includes(Map.of("tier", "OKRUG"))).isTrue();
        assertThat(new Applicability(Map.of("tier", List.of("A"), "type", List.of("B")))
                        .includes(Map.of("tier", "A", "type", "C")))
                .isFalse();
    }

    @Test
    void tagsKeepTheirValuesAndAreReplacedAsAWhole() {
        Tags tags = Tags.of(Map.of("b", "1", "a", "2")).with("b", List.of("3", "4"));

        assertThat(tags.names()).containsExactly("a", "b");
        assertThat(tags.values("b")).containsExactly("3", "4");
        assertThat(tags.values("c")).isEmpty();
        assertThat(Tags.NONE.names()).isEmpty();
    }
}
