package org.lgpi.io.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Scores of six units in two regions, and estimates of three questions for them; all figures are invented. */
final class SurveySample {

    static final List<String> UNITS = List.of("U1", "U2", "U3", "U4", "U5", "U6");

    private static final Label NAME = Label.of("Атауы", "Название", "Name");

    private SurveySample() {}

    static ScoreTable scores() {
        Block block = Block.builder()
                .code("1")
                .label(NAME)
                .addCriteria(Criterion.builder()
                        .code("1.1")
                        .label(NAME)
                        .scale(Scale.binary())
                        .build())
                .build();
        Framework framework = Framework.builder()
                .code("small")
                .version("1")
                .label(NAME)
                .validFrom(LocalDate.of(2026, 1, 1))
                .addBlocks(block)
                .build();
        List<Assessment> assessments = UNITS.stream()
                .map(unit -> Assessment.builder(framework, unit, Year.of(2026))
                        .value("1.1", 1)
                        .build())
                .toList();
        return Scorer.of(IndexDefinition.of(framework, IndexMethod.builder().build()))
                .scoreAll(AssessmentTable.of(framework, assessments));
    }

    static UnitRegister register() {
        List<Unit> units = new ArrayList<>();
        for (String unit : UNITS) {
            units.add(Unit.builder()
                    .code(unit)
                    .label(Label.of("Ауыл " + unit, "Село " + unit, "Village " + unit))
                    .parent(region(unit))
                    .build());
        }
        return UnitRegister.of(units);
    }

    private static String region(String unit) {
        return UNITS.indexOf(unit) < 3 ? "R1" : "R2";
    }

    static SurveyDesign design(Label question) {
        return SurveyDesign.builder()
                .code("residents")
                .label(Label.of("Сауалнама", "Опрос", "Round of 2026"))
                .addDomains("village", "region", "sex")
                .addItems(
                        SurveyItem.builder()
                                .code("sat1")
                                .kind(ItemKind.RATING)
                                .min(1)
                                .max(5)
                                .topBox(4)
                                .label(question)
                                .build(),
                        SurveyItem.builder()
                                .code("part1")
                                .kind(ItemKind.BINARY)
                                .label(question)
                                .build(),
                        SurveyItem.builder()
                                .code("trust")
                                .kind(ItemKind.CATEGORY)
                                .min(1)
                                .max(3)
                                .label(question)
                                .build())
                .build();
    }

    /** Estimates by village, region, sex and the crossing of both, every fifth suppressed; the figures are drawn. */
    static List<JudgedEstimate> estimates(Random random) {
        List<JudgedEstimate> list = new ArrayList<>();
        add("all", "", random, list);
        UNITS.forEach(unit -> add("village", unit, random, list));
        for (String region : List.of("R1", "R2")) {
            add("region", region, random, list);
            for (String sex : List.of("f", "m")) {
                add("region*sex", region + "*" + sex, random, list);
            }
        }
        List.of("f", "m").forEach(sex -> add("sex", sex, random, list));
        return list;
    }

    private static void add(String domain, String group, Random random, List<JudgedEstimate> list) {
        list.add(estimate(domain, group, "sat1", Statistic.MEAN, random));
        list.add(estimate(domain, group, "sat1", Statistic.TOTAL, random));
        list.add(estimate(domain, group, "sat1", Statistic.TOP_BOX, random));
        list.add(estimate(domain, group, "sat1@0.25", Statistic.QUANTILE, random));
        list.add(estimate(domain, group, "part1", Statistic.PROPORTION, random));
        for (int answer = 1; answer <= 3; answer++) {
            list.add(estimate(domain, group, "trust=" + answer, Statistic.PROPORTION, random));
        }
    }

    static JudgedEstimate estimate(String domain, String group, String item, Statistic statistic, Random random) {
        Verdict verdict =
                random.nextInt(5) == 0 ? Verdict.SUPPRESS : random.nextInt(5) == 0 ? Verdict.CAUTION : Verdict.SHOW;
        return withFigures(
                new JudgedEstimate(
                        domain,
                        group,
                        item,
                        statistic,
                        0,
                        0,
                        Interval.none(0.95),
                        0,
                        0,
                        0,
                        10_000 + random.nextInt(80_000),
                        new Judgement(verdict, "")),
                random);
    }

    /** Draws all figures of an estimate but its number of answers, which a rule quotes beside the value. */
    static JudgedEstimate withFigures(JudgedEstimate estimate, Random random) {
        double value = (estimate.statistic().isShare() ? 1 : 4) * random.nextDouble();
        double error = 0.01 + random.nextDouble() / 10;
        return new JudgedEstimate(
                estimate.domain(),
                estimate.group(),
                estimate.item(),
                estimate.statistic(),
                value,
                error,
                new Interval(Math.max(0, value - 2 * error), value + 2 * error, 0.95),
                1 + random.nextDouble(),
                10_000 + 80_000 * random.nextDouble(),
                30 + 1000 * random.nextDouble(),
                estimate.n(),
                new Judgement(estimate.verdict(), "office: found " + value + ", n " + estimate.n()));
    }

    static SurveyResults.Builder results(List<JudgedEstimate> estimates) {
        return SurveyResults.builder()
                .design(design(Label.of("Жолдар", "Дороги", "Roads")))
                .estimates(estimates)
                .name(SurveyResults.Named.DOMAIN, "", "sex", Label.of("Жыныс", "Пол", "Sex"))
                .name(SurveyResults.Named.GROUP, "sex", "f", Label.of("Әйелдер", "Женщины", "Women"))
                .name(SurveyResults.Named.GROUP, "sex", "m", Label.of("Ерлер", "Мужчины", "Men"));
    }
}
