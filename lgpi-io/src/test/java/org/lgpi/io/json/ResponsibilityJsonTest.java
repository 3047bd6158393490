package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.io.catalogue.Catalogue;

class ResponsibilityJsonTest {

    private static final String SMALL = """
            {
              "schema": "lgpi-responsibility/1",
              "code": "small",
              "version": "1",
              "validFrom": "2026-01-01",
              "partialShare": 0.5,
              "rescaledMaximum": 4,
              "fields": [
                {
                  "code": "WATER",
                  "maximum": 1.5,
                  "services": [
                    {
                      "code": "SUPPLY",
                      "components": [
                        {
                          "code": "PIPES",
                          "points": 1
                        },
                        {
                          "code": "STAFF",
                          "points": 0.5,
                          "rule": {
                            "en": "Hires and pays"
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """;

    @Test
    void readsEveryPartOfAScheme() {
        ResponsibilityScheme scheme = ResponsibilityJson.parse(SMALL);

        assertThat(scheme).hasToString("small 1: 1 fields, 1 services, 2 components, 1.5 points");
        assertThat(scheme.partialShare()).isEqualTo(0.5);
        assertThat(scheme.rescaledMaximum()).isEqualTo(OptionalDouble.of(4));
        assertThat(scheme.validFrom()).hasToString("Optional[2026-01-01]");
        assertThat(scheme.field("WATER").orElseThrow().maximum()).hasValue(1.5);
        assertThat(scheme.service("SUPPLY").orElseThrow().components().get(1).rule())
                .hasToString("Hires and pays");
    }

    @Test
    void writesWhatItReads() {
        assertThat(ResponsibilityJson.write(ResponsibilityJson.parse(SMALL))).isEqualTo(SMALL);
    }

    @Test
    void aFileReadsBackAsTheSameScheme(@TempDir Path folder) {
        ResponsibilityScheme scheme =
                Catalogue.serviceResponsibility().withRescaledMaximum(4).withPartialShare(0.25);
        Path file = folder.resolve("scheme.json");

        ResponsibilityJson.write(scheme, file);

        assertThat(ResponsibilityJson.read(file)).isEqualTo(scheme);
    }

    @Test
    void pointsAboveTheMaximumAreFoundInTheirPlace() {
        assertThatThrownBy(() -> ResponsibilityJson.parse(SMALL.replace("\"points\": 1", "\"points\": 2")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "scheme:10:15: error POINTS_ABOVE_MAXIMUM (WATER): found 2.5 points in the components of the"
                                + " field; expected the 1.5 points that the field states as its maximum;"
                                + " correct the points of a component or the maximum");
    }

    @Test
    void everyProblemComesWithItsLine() {
        String broken = SMALL.replace("\"partialShare\": 0.5", "\"partialShares\": 0.5")
                .replace("\"rescaledMaximum\": 4", "\"rescaledMaximum\": \"4\"")
                .replace("\"points\": 1", "\"point\": 1")
                .replace("\"code\": \"STAFF\"", "\"code\": \"PIPES\"");

        InvalidDefinitionException thrown =
                catchThrowableOfType(InvalidDefinitionException.class, () -> ResponsibilityJson.parse(broken));

        assertThat(thrown.problems())
                .extracting(Problem::line, Problem::code, Problem::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(6, "UNKNOWN_KEY", "partialShares"),
                        org.assertj.core.groups.Tuple.tuple(7, "WRONG_TYPE", "rescaledMaximum"),
                        org.assertj.core.groups.Tuple.tuple(16, "MISSING_KEY", "SUPPLY.PIPES.points"),
                        org.assertj.core.groups.Tuple.tuple(18, "UNKNOWN_KEY", "SUPPLY.PIPES.point"),
                        org.assertj.core.groups.Tuple.tuple(21, "DUPLICATE_CODE", "SUPPLY.PIPES"));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> ResponsibilityJson.parse(SMALL.replace("lgpi-responsibility/1", "lgpi-index/1")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(
                        "scheme:2:13: error UNKNOWN_SCHEMA (schema): found the format \"lgpi-index/1\"");
    }

    @Test
    void whatIsNoSchemeAtAllIsOneProblem() {
        for (String text : new String[] {"", "[]", "3", "{", "{\"schema\": \"lgpi-responsibility/1\""}) {
            assertThatThrownBy(() -> ResponsibilityJson.parse(text)).isInstanceOf(InvalidDefinitionException.class);
        }
    }
}
