package org.lgpi.examples.sitecheck;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.report.ReportSite;

/** The index of 100 criteria with gates, for invented districts of four invented regions and two years. */
final class CompleteSite {

    private static final int UNITS = 48;
    private static final int REGIONS = 4;
    private static final Year BEFORE = Year.of(2025);
    private static final Year NOW = Year.of(2026);

    private final SplittableRandom random = new SplittableRandom(7);
    private final IndexDefinition definition = definition();
    private final Framework framework = definition.framework();
    private final UnitRegister register = register();

    private CompleteSite() {}

    static ReportSite site() {
        return new CompleteSite().build();
    }

    private ReportSite build() {
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            if (i % 12 != 3) {
                assessments.add(assessment(code(i), BEFORE));
            }
            assessments.add(assessment(code(i), NOW));
        }
        ScoreTable scores = Scorer.of(definition).scoreAll(AssessmentTable.of(framework, assessments));
        return ReportSite.builder(scores)
                .units(register)
                .note(Label.of("Деректер ойдан шығарылған.", "Данные вымышлены.", "The data are invented."))
                .limits(Label.of(
                        "Бұл жыл — сынақ жылы.\n\nКелесі жылы критерийлер өзгереді.",
                        "Этот год пробный.\n\nВ следующем году критерии изменятся.",
                        "This year is a trial.\n\nNext year the criteria will change."))
                .uncertainty(uncertainty(scores))
                .responsibilities(powers())
                .peers(Peers.nearest(register, 8, Peers.POPULATION, "income").value())
                .build();
    }

    private static IndexDefinition definition() {
        Gate access = Gate.builder()
                .code("G1")
                .label(Label.of("Ақпаратқа қолжетімділік", "Доступ к информации", "Access to information"))
                .addConditions(new Gate.Condition("1", 0.5), new Gate.Condition("2", 0.5))
                .capBand("B")
                .build();
        Gate participation = Gate.builder()
                .code("G2")
                .label(Label.of("Қатысу", "Участие", "Participation"))
                .addConditions(new Gate.Condition("3", 0.6))
                .capValue(0.6)
                .build();
        return Catalogue.lgpi100().withMethod(method -> method.withGates(List.of(access, participation)));
    }

    private static String code(int unit) {
        return "D" + (10 + unit);
    }

    private UnitRegister register() {
        List<Unit> units = new ArrayList<>();
        for (int r = 1; r <= REGIONS; r++) {
            units.add(Unit.builder()
                    .code("R" + r)
                    .label(Label.of(r + "-облыс", "Область " + r, "Region " + r))
                    .build());
        }
        for (int i = 0; i < UNITS; i++) {
            units.add(Unit.builder()
                    .code(code(i))
                    .label(Label.of((i + 1) + "-аудан", "Район " + (i + 1), "District " + (i + 1)))
                    .type(i % 3 == 0 ? "URBAN" : "RURAL")
                    .parent("R" + (1 + i % REGIONS))
                    .population(5_000 + random.nextInt(90_000))
                    .putAttribute("income", Integer.toString(100 + random.nextInt(200)))
                    .build());
        }
        return UnitRegister.of(units);
    }

    private Assessment assessment(String unit, Year year) {
        Assessment.Builder assessment = Assessment.builder(framework, unit, year);
        double level = 0.35 + 0.5 * random.nextDouble();
        for (Criterion criterion : framework.criteria()) {
            double drawn = random.nextDouble();
            if (drawn < 0.03) {
                assessment.status(criterion.code(), ObservationStatus.NOT_APPLICABLE);
            } else if (drawn < 0.06) {
                assessment.status(criterion.code(), ObservationStatus.NOT_ASSESSED);
            } else {
                double value = random.nextDouble() < level ? 1 : 0;
                assessment.observation(criterion.code(), observation(value, unit, criterion.code(), year));
            }
        }
        return assessment.build();
    }

    private static Observation observation(double value, String unit, String criterion, Year year) {
        return Observation.builder()
                .value(value)
                .evidence(Evidence.builder()
                        .source("minutes")
                        .url("https://example.org/" + unit + "/" + criterion)
                        .date(LocalDate.of(year.getValue(), 3, 4))
                        .build())
                .build();
    }

    private static UncertaintyResult uncertainty(ScoreTable scores) {
        return UncertaintyAnalysis.builder(scores.definition())
                .vary(new UncertainInput.WeightNoise("block", 0.25))
                .vary(new UncertainInput.AssessorError(0.05))
                .replicates(300)
                .seed(7)
                .period(NOW)
                .build()
                .run(scores.assessments());
    }

    private ResponsibilityTable powers() {
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility();
        ResponsibilityLevel[] levels = ResponsibilityLevel.values();
        List<ResponsibilityCoding> codings = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            ResponsibilityCoding.Builder coding = scheme.coding(code(i), NOW);
            scheme.services()
                    .forEach(service -> service.components()
                            .forEach(component -> coding.level(
                                    service.code(), component.code(), levels[random.nextInt(levels.length)])));
            codings.add(coding.build());
        }
        return scheme.score(codings);
    }
}
