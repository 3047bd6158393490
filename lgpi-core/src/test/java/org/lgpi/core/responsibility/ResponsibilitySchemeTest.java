package org.lgpi.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;

class ResponsibilitySchemeTest {

    private static ServiceField field(String code, double maximum, Component... components) {
        return ServiceField.builder()
                .code(code)
                .maximum(maximum)
                .addService(Service.builder()
                        .code(code + "_SERVICE")
                        .addComponents(components)
                        .build())
                .build();
    }

    private static ResponsibilityScheme.Builder scheme(ServiceField... fields) {
        return ResponsibilityScheme.builder().code("test").version("1").addFields(fields);
    }

    @Test
    void figure1HasTheCountsAndPointsOfThePaper() {
        assertThat(Figure1.SCHEME.fields()).hasSize(8);
        assertThat(Figure1.SCHEME.services()).hasSize(20);
        assertThat(Figure1.SCHEME.definition().framework().criteria()).hasSize(32);
        assertThat(Figure1.SCHEME.maximum()).isEqualTo(17);
        assertThat(Figure1.SCHEME)
                .hasToString("service-responsibility 1.0: 8 fields, 20 services, 32 components, 17 points");
    }

    @Test
    void fieldsWeighTheirPoints() {
        IndexDefinition definition = Figure1.SCHEME.definition();

        assertThat(definition.nodeWeights().relative())
                .containsAllEntriesOf(Map.of(
                        "EDUCATION", 3.0,
                        "SOCIAL_ASSISTANCE", 3.0,
                        "HEALTH", 3.0,
                        "LAND_USE", 2.0,
                        "PUBLIC_TRANSPORT", 1.0,
                        "HOUSING", 1.0,
                        "POLICE", 1.0,
                        "CARING", 3.0));
    }

    @Test
    void componentsAreCriteriaNamedAfterTheirServices() {
        assertThat(Figure1.SCHEME.definition().framework().criterion("PRESCHOOL.PERSONNEL"))
                .hasValueSatisfying(criterion ->
                        assertThat(criterion.tags().values("component")).containsExactly("PERSONNEL"));
    }

    @Test
    void pointsAboveTheMaximumOfTheFieldAreRefused() {
        assertThatThrownBy(() -> scheme(field("A", 1, Component.of("X", 0.75), Component.of("Y", 0.5)))
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("error POINTS_ABOVE_MAXIMUM (A): found 1.25 points in the components of the field;"
                        + " expected the 1 points that the field states as its maximum;"
                        + " correct the points of a component or the maximum");
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        InvalidDefinitionException thrown = catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> scheme(
                                field("A", 2, Component.of("X", 1)),
                                field("A", 1, Component.of("X", 1)),
                                field("B", -1, Component.of("X", -1)))
                        .partialShare(1.5)
                        .rescaledMaximum(0)
                        .build());

        assertThat(thrown.problems())
                .extracting(Problem::code, Problem::subject)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("BAD_SHARE", "partialShare"),
                        org.assertj.core.groups.Tuple.tuple("BAD_MAXIMUM", "rescaledMaximum"),
                        org.assertj.core.groups.Tuple.tuple("POINTS_BELOW_MAXIMUM", "A"),
                        org.assertj.core.groups.Tuple.tuple("DUPLICATE_CODE", "A"),
                        org.assertj.core.groups.Tuple.tuple("DUPLICATE_CODE", "A_SERVICE"),
                        org.assertj.core.groups.Tuple.tuple("BAD_SCALE", "B_SERVICE.X"));
    }

    @Test
    void aSchemeWithoutFieldsIsRefused() {
        assertThatThrownBy(() -> scheme().build())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("EMPTY_GROUP");
    }

    @Test
    void aFieldNeedNotStateAMaximum() {
        ResponsibilityScheme scheme = scheme(ServiceField.builder()
                        .code("A")
                        .addService(Service.builder()
                                .code("S")
                                .addComponent(Component.of("X", 0.5))
                                .build())
                        .build())
                .build();

        assertThat(scheme.maximum()).isEqualTo(0.5);
    }

    @Test
    void aSchemeThatDoesNotRescaleHasNoRescaledPoints() {
        assertThat(Figure1.SCHEME.rescaled(1)).isNaN();
        assertThat(Figure1.scheme().rescaledMaximum(4).build().rescaled(0.5)).isEqualTo(2);
    }
}
