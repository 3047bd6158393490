package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;

class ReportedFigureTest {

    private static ReportedFigure.Builder transparency(String group, double value) {
        return ReportedFigure.builder()
                .source("ALMATY_PILOT")
                .indicator("TRANSPARENCY_SCORE")
                .group(group)
                .value(value);
    }

    private static final ReportedFigure URBAN = transparency("URBAN", 78).build();
    private static final ReportedFigure RURAL = transparency("RURAL", 45).build();

    @Test
    void aReportedGapIsADifferenceAndNoMore() {
        assertThat(URBAN.difference(RURAL)).isEqualTo(33);
    }

    @Test
    void aTestWithoutTheNumberOfRespondentsIsRefused() {
        assertThatThrownBy(() -> URBAN.test(RURAL))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("error UNKNOWN_SAMPLE_SIZE (ALMATY_PILOT TRANSPARENCY_SCORE URBAN and ALMATY_PILOT"
                        + " TRANSPARENCY_SCORE RURAL): found no number of respondents for ALMATY_PILOT TRANSPARENCY_SCORE"
                        + " URBAN; expected the number of respondents of both figures; report the difference without a"
                        + " test, or ask the publisher for the number");
        assertThat(transparency("URBAN", 78).respondents(60).build().untestable(RURAL))
                .hasValueSatisfying(problem -> assertThat(problem.found())
                        .isEqualTo("no number of respondents for ALMATY_PILOT TRANSPARENCY_SCORE RURAL"));
    }

    @Test
    void sharesWithKnownNumbersCanBeTested() {
        ProportionTest test = transparency("URBAN", 78)
                .respondents(60)
                .build()
                .test(transparency("RURAL", 45).respondents(90).build());

        // Python 3 with scipy 1.17.1: the formula, and 2 * norm.sf(z)
        assertThat(test.difference()).isCloseTo(0.33, within(1e-15));
        assertThat(test.z()).isCloseTo(4.01435297932903, within(1e-12));
        assertThat(test.probability()).isCloseTo(5.960908496171082e-05, within(1e-15));
    }

    @Test
    void equalSharesDoNotDiffer() {
        assertThat(ProportionTest.of(0, 10, 0, 20)).isEqualTo(new ProportionTest(0, 0, 1));
        assertThat(ProportionTest.of(1, 10, 1, 20)).isEqualTo(new ProportionTest(0, 0, 1));
        assertThat(ProportionTest.of(0.5, 500, 0.46, 500)).hasToString("+4.0 points, z 1.27, p 0.2055");
    }

    @Test
    void figuresOfAnotherKindAreNotCompared() {
        ReportedFigure health = ReportedFigure.builder()
                .source("ALMATY_PILOT")
                .indicator("HEALTHCARE_APPROVAL")
                .group("ALL")
                .value(60)
                .build();

        assertThatThrownBy(() -> URBAN.difference(health))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOT_COMPARABLE");
    }

    @Test
    void aFigureThatIsOnlyAboutRightIsNotTested() {
        ReportedFigure about = transparency("RURAL", 45)
                .respondents(90)
                .qualifier(ReportedFigure.Qualifier.APPROXIMATE)
                .build();

        assertThat(transparency("URBAN", 78).respondents(60).build().untestable(about))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("NOT_A_SHARE"));
    }

    @Test
    void percentagesBeyondAHundredAreRefused() {
        assertThatThrownBy(() -> transparency("URBAN", 178).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ALMATY_PILOT TRANSPARENCY_SCORE URBAN: 178.0; expected a percentage from 0 to 100");
        assertThatThrownBy(() -> transparency("URBAN", 78).respondents(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ALMATY_PILOT TRANSPARENCY_SCORE URBAN: 0 respondents; leave the number out if it is not"
                        + " known");
    }
}
