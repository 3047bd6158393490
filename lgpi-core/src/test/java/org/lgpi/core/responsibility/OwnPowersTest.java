package org.lgpi.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.responsibility.ResponsibilityLevel.FULL;
import static org.lgpi.core.responsibility.ResponsibilityLevel.NONE;
import static org.lgpi.core.responsibility.ResponsibilityLevel.PARTIAL;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.IndexDefinition;

class OwnPowersTest {

    private static final Year Y2026 = Year.of(2026);

    private static final IndexDefinition CHECKLIST = checklist("EDUCATION", "HEALTH", "");

    private static final Assessment ASSESSMENT = Assessment.builder(CHECKLIST.framework(), "U", Y2026)
            .value("1.1", 1)
            .value("1.2", 0)
            .value("1.3", 0.5)
            .build();

    /** One criterion for each field; none for an empty field. */
    private static IndexDefinition checklist(String... fields) {
        Block.Builder block = Block.builder().code("1");
        for (int i = 0; i < fields.length; i++) {
            block.addCriteria(Criterion.builder()
                    .code("1." + (i + 1))
                    .scale(Scale.range(0, 1))
                    .tags(
                            fields[i].isEmpty()
                                    ? Tags.NONE
                                    : new Tags(Map.of(OwnPowers.TAG, List.of(fields[i].split(" ")))))
                    .build());
        }
        return IndexDefinition.of(Framework.builder()
                .code("checklist")
                .version("1")
                .addBlock(block.build())
                .build());
    }

    private static ResponsibilityCoding coding(ResponsibilityLevel education, ResponsibilityLevel health) {
        ResponsibilityCoding.Builder builder = Figure1.SCHEME.coding("U", Y2026);
        Figure1.SCHEME.field("EDUCATION").orElseThrow().services().forEach(s -> builder.level(s.code(), education));
        Figure1.SCHEME.field("HEALTH").orElseThrow().services().forEach(s -> builder.level(s.code(), health));
        return builder.build();
    }

    @Test
    void leavesOutWhatTheUnitIsNotResponsibleFor() {
        OwnPowers both = OwnPowers.of(CHECKLIST, ASSESSMENT, coding(FULL, NONE));

        assertThat(both.outside()).containsExactly("1.2");
        assertThat(both.whole().index().value()).isCloseTo(0.5, within(1e-15));
        assertThat(both.within().index().value()).isCloseTo(0.75, within(1e-15));
        assertThat(both)
                .hasToString("U 2026: index 50.0 %, coverage 100.0 %, 50.0 % to 50.0 %; within own powers"
                        + " index 75.0 %, coverage 100.0 %, 75.0 % to 75.0 %, 1 criteria left out");
    }

    @Test
    void partialResponsibilityKeepsTheCriterionEvenIfItEarnsNothing() {
        assertThat(OwnPowers.of(CHECKLIST, ASSESSMENT, coding(PARTIAL, PARTIAL)).outside())
                .isEmpty();
    }

    @Test
    void whatIsNotCodedExcludesNothing() {
        ResponsibilityCoding partly =
                Figure1.SCHEME.coding("U", Y2026).level("HOSPITALS", NONE).build();

        assertThat(OwnPowers.of(CHECKLIST, ASSESSMENT, partly).outside()).isEmpty();
    }

    @Test
    void aCriterionOfTwoFieldsStaysWhileOneIsWithinThePowers() {
        IndexDefinition checklist = checklist("EDUCATION HEALTH", "HEALTH");
        Assessment assessment = Assessment.builder(checklist.framework(), "U", Y2026)
                .value("1.1", 1)
                .value("1.2", 0)
                .build();

        assertThat(OwnPowers.of(checklist, assessment, coding(FULL, NONE)).outside())
                .containsExactly("1.2");
        assertThat(OwnPowers.of(checklist, assessment, coding(NONE, NONE)).outside())
                .containsExactly("1.1", "1.2");
    }

    @Test
    void aUnitWithoutAnyPowersHasNoScoreWithinThem() {
        IndexDefinition checklist = checklist("HEALTH");
        Assessment assessment = Assessment.builder(checklist.framework(), "U", Y2026)
                .value("1.1", 1)
                .build();

        OwnPowers both = OwnPowers.of(checklist, assessment, coding(FULL, NONE));

        assertThat(both.whole().index().value()).isEqualTo(1);
        assertThat(both.within().index().hasValue()).isFalse();
        assertThat(both.within().index().coverage()).isNaN();
    }

    @Test
    void aTagThatNamesNoFieldIsRefused() {
        IndexDefinition checklist = checklist("EDUCATON");
        Assessment assessment = Assessment.builder(checklist.framework(), "U", Y2026)
                .value("1.1", 1)
                .build();

        assertThatThrownBy(() -> OwnPowers.of(checklist, assessment, coding(FULL, FULL)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "error UNKNOWN_FIELD (1.1): found the service field EDUCATON; expected a field of"
                                + " service-responsibility 1.0; correct the tag serviceField, or use the scheme that has the field");
    }

    @Test
    void responsibilitiesOfAnotherUnitAreRefused() {
        ResponsibilityCoding other = Figure1.SCHEME.coding("V", Y2026).build();

        assertThatThrownBy(() -> OwnPowers.of(CHECKLIST, ASSESSMENT, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the assessment is of U, the responsibilities are of V; use those of the same unit");
    }
}
