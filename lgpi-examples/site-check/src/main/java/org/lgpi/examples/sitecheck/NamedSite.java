package org.lgpi.examples.sitecheck;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.report.ReportSite;

/**
 * A small site in which everything that has a name or a note has one of two.
 *
 * @param name name of nodes, gates, bands and the first unit, and every note
 * @param other name of the other units
 * @param surveyed the units whose residents were asked
 */
record NamedSite(Label name, Label other, List<String> surveyed) {

    private static final Year BEFORE = Year.of(2025);
    private static final Year NOW = Year.of(2026);
    static final List<String> UNITS = List.of("A", "B", "C", "D");

    ReportSite site() {
        IndexDefinition definition = definition();
        Framework framework = definition.framework();
        List<Assessment> assessments = List.of(
                assessment(framework, "A", BEFORE, 1),
                assessment(framework, "A", NOW, 3),
                assessment(framework, "B", NOW, 5),
                assessment(framework, "C", NOW, 8),
                assessment(framework, "D", NOW, 2));
        return ReportSite.builder(Scorer.of(definition).scoreAll(AssessmentTable.of(framework, assessments)))
                .units(register())
                .note(name)
                .limits(name)
                .survey(NamedSurvey.of(name, surveyed))
                .build();
    }

    private IndexDefinition definition() {
        Framework.Builder framework = Framework.builder()
                .code("named")
                .version("1")
                .label(name)
                .note(name)
                .validFrom(LocalDate.of(2026, 1, 1));
        for (int b = 1; b <= 2; b++) {
            SubBlock.Builder subBlock = SubBlock.builder().code(b + ".1").label(name);
            for (int c = 1; c <= 2; c++) {
                subBlock.addCriteria(Criterion.builder()
                        .code(b + ".1." + c)
                        .label(name)
                        .reference(name.text("en"))
                        .scale(Scale.range(0, 10))
                        .build());
            }
            framework.addBlocks(Block.builder()
                    .code(Integer.toString(b))
                    .label(name)
                    .addSubBlocks(subBlock.build())
                    .build());
        }
        Gate gate = Gate.builder()
                .code("G1")
                .label(name)
                .addConditions(new Gate.Condition("1", 0.9))
                .capBand("C")
                .build();
        return IndexDefinition.of(
                framework.build(),
                IndexMethod.builder()
                        .addGates(gate)
                        .addBands(new Band("A", name, 0.5), new Band("C", name, 0))
                        .build());
    }

    private Assessment assessment(Framework framework, String unit, Year year, double value) {
        Assessment.Builder assessment = Assessment.builder(framework, unit, year);
        Evidence evidence = Evidence.builder()
                .url("javascript:alert(4)")
                .source(name.text("en"))
                .note(name.text("en"))
                .build();
        framework
                .criteria()
                .forEach(criterion -> assessment.observation(
                        criterion.code(),
                        Observation.builder()
                                .value(value)
                                .body(name.text("en"))
                                .evidence(evidence)
                                .build()));
        return assessment.build();
    }

    private UnitRegister register() {
        Unit.Builder region = Unit.builder().code("R").label(name);
        return UnitRegister.of(
                Stream.concat(Stream.of(region.build()), UNITS.stream().map(this::unit))
                        .toList());
    }

    private Unit unit(String code) {
        boolean first = code.equals(UNITS.get(0));
        return Unit.builder()
                .code(code)
                .label(first ? name : other)
                .type(first ? name.text("en") : "RURAL")
                .parent("R")
                .population(1000)
                .build();
    }
}
