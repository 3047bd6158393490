package org.lgpi.core.disclosure;

import static org.lgpi.core.disclosure.PublicationRule.Comparison.ABOVE;
import static org.lgpi.core.disclosure.PublicationRule.Comparison.AT_LEAST;
import static org.lgpi.core.disclosure.PublicationRule.Comparison.BELOW;
import static org.lgpi.core.disclosure.Verdict.CAUTION;
import static org.lgpi.core.disclosure.Verdict.SUPPRESS;

import java.util.List;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.PublicationRule.Condition;
import org.lgpi.core.disclosure.PublicationRule.Measure;
import org.lgpi.core.disclosure.PublicationRule.Scope;

/** The publication rules that come with the library. */
final class Presets {

    private Presets() {}

    static PublicationRules nAndCv() {
        return PublicationRules.builder()
                .code("n-and-cv")
                .label(Label.of("Number of observations and coefficient of variation"))
                .source("bands of the release guidelines of the Canadian Community Health Survey, Statistics Canada")
                .addRules(
                        PublicationRule.of(SUPPRESS, Measure.N, BELOW, 30),
                        PublicationRule.of(SUPPRESS, Measure.CV, ABOVE, 0.333),
                        PublicationRule.of(CAUTION, Measure.CV, AT_LEAST, 0.166))
                .build();
    }

    static PublicationRules effectiveNAndWidth() {
        Condition wide = new Condition(Measure.WIDTH, ABOVE, 0.05);
        Condition relativelyWide = new Condition(Measure.RELATIVE_WIDTH, ABOVE, 1.3);
        return PublicationRules.builder()
                .code("effective-n-and-width")
                .label(Label.of("Effective sample size and width of the interval"))
                .source(
                        "Parker et al. 2017, Vital and Health Statistics 2:175, for shares; this library, for the others")
                .addRules(
                        PublicationRule.of(SUPPRESS, Measure.N, BELOW, 30),
                        PublicationRule.of(SUPPRESS, Measure.EFFECTIVE_SAMPLE_SIZE, BELOW, 30),
                        new PublicationRule(
                                SUPPRESS, Scope.SHARES, List.of(new Condition(Measure.WIDTH, AT_LEAST, 0.3))),
                        new PublicationRule(SUPPRESS, Scope.SHARES, List.of(wide, relativelyWide)),
                        new PublicationRule(SUPPRESS, Scope.OTHERS, List.of(relativelyWide)),
                        PublicationRule.of(CAUTION, Measure.DF, BELOW, 8))
                .build();
    }
}
