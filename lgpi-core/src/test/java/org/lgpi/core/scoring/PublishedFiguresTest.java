package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Weights;

/** The synthetic demonstration of 15 bodies, and the Moldovan transparency index of 2022, against their figures. */
class PublishedFiguresTest {

    private static final List<Map<String, String>> CRITERIA = Csv.read("domain/lgpi-100.csv");

    private static Framework checklist() {
        Map<String, SubBlock.Builder> subBlocks = new LinkedHashMap<>();
        for (Map<String, String> row : CRITERIA) {
            String code = row.get("code");
            String subBlock = code.substring(0, code.lastIndexOf('.'));
            Scale scale = switch (row.get("scale")) {
                case "binary" -> Scale.binary();
                case "graded2" -> Scale.levels(0, 0.5, 1);
                default -> Scale.levels(0, 0.25, 0.5, 0.75, 1);
            };
            subBlocks
                    .computeIfAbsent(subBlock, s -> SubBlock.builder().code(s))
                    .addCriteria(Frameworks.criterion(code, scale));
        }
        Framework.Builder framework = Framework.builder().code("checklist").version("1");
        for (String block : List.of("1", "2", "3")) {
            Block.Builder builder = Block.builder().code(block);
            subBlocks.forEach((code, subBlock) -> {
                if (code.startsWith(block + ".")) {
                    builder.addSubBlocks(subBlock.build());
                }
            });
            framework.addBlocks(builder.build());
        }
        return framework.build();
    }

    private static AssessmentTable demo(Framework framework) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (Map<String, String> row : Csv.read("domain/demo-almaty-pilot.csv")) {
            table.set(
                    table.row(row.get("unit"), Year.parse(row.get("period"))),
                    framework.position(row.get("criterion")),
                    Csv.number(row, "value"),
                    ObservationStatus.valueOf(row.get("status")));
        }
        return table.build();
    }

    @Test
    void theChecklistHasTheCountsOfThePaper() {
        Framework framework = checklist();

        assertThat(framework).hasToString("checklist 1: 3 blocks, 17 sub-blocks, 100 criteria");
        assertThat(framework.blocks().stream()
                        .map(block -> block.subBlocks().stream()
                                .mapToInt(s -> s.criteria().size())
                                .sum()))
                .containsExactly(52, 29, 19);
    }

    @Test
    void criteriaOfEqualWeightGiveTheAveragesOfTheDemonstration() {
        compare(
                IndexMethod.builder().exclusion(Exclusion.POOLED).build(),
                "criteria_equal_percent",
                "criteria_equal_pooled_percent");
    }

    @Test
    void weightedCriteriaGiveTheAveragesOfTheDemonstration() {
        Map<String, Double> named = new HashMap<>();
        CRITERIA.forEach(row -> named.put(row.get("code"), Csv.number(row, "weight")));
        compare(
                IndexMethod.builder()
                        .weights(new Weights(Weights.Standard.CRITERIA, named))
                        .exclusion(Exclusion.POOLED)
                        .build(),
                "criteria_weighted_percent",
                "");
    }

    @Test
    void subBlocksOfEqualWeightGiveTheAveragesOfTheDemonstration() {
        compare(IndexMethod.builder().weights(Weights.EQUAL).build(), "sub_blocks_equal_percent", "");
    }

    /** Compares bodies and the means of both groups of bodies; and all cells of a group together, if asked. */
    private static void compare(IndexMethod method, String column, String pooledColumn) {
        Framework framework = checklist();
        ScoreTable scores = Scorer.of(IndexDefinition.of(framework, method)).scoreAll(demo(framework));
        Map<String, List<String>> groups = new HashMap<>();
        Csv.read("domain/demo-almaty-pilot-units.csv")
                .forEach(row -> groups.computeIfAbsent(row.get("type"), type -> new ArrayList<>())
                        .add(row.get("unit")));
        List<Map<String, String>> expected = Csv.read("domain/demo-almaty-pilot-expected.csv");
        assertThat(expected).hasSize(17 * 20);
        Map<String, Double> scored = new HashMap<>();
        expected.forEach(row -> scored.put(row.get("unit_or_group") + row.get("node"), Csv.number(row, "scored")));
        for (Map<String, String> row : expected) {
            String node = row.get("node");
            String unitOrGroup = row.get("unit_or_group");
            List<String> units = groups.getOrDefault(unitOrGroup, List.of(unitOrGroup));
            double sum = 0;
            double pooledSum = 0;
            double cells = 0;
            for (String unit : units) {
                double value = score(scores, unit, node).value();
                sum += value;
                pooledSum += value * scored.get(unit + node);
                cells += scored.get(unit + node);
            }
            String what = node + " of " + unitOrGroup;
            assertThat(100 * sum / units.size()).as(what).isCloseTo(Csv.number(row, column), within(5.01e-7));
            if (!pooledColumn.isEmpty()) {
                assertThat(100 * pooledSum / cells).as(what).isCloseTo(Csv.number(row, pooledColumn), within(5.01e-7));
            }
        }
    }

    private static Score score(ScoreTable scores, String unit, String node) {
        return scores.score(scores.row(unit, Year.of(2022)).orElseThrow(), node);
    }

    @Test
    void coverageCountsTheAssessedAmongTheApplicable() {
        Framework framework = checklist();
        ScoreTable scores = Scorer.of(IndexDefinition.of(framework)).scoreAll(demo(framework));
        for (Map<String, String> row : Csv.read("domain/demo-almaty-pilot-expected.csv")) {
            String unit = row.get("unit_or_group");
            if (unit.startsWith("DEMO-") && row.get("node").contains(".")) {
                double scored = Csv.number(row, "scored");
                assertThat(score(scores, unit, row.get("node")).coverage())
                        .isEqualTo(scored / (scored + Csv.number(row, "not_assessed")));
            }
        }
    }

    @Test
    void allMoldovanTotalsButOneRecomputeFromTheirDomains() {
        Block.Builder block = Block.builder().code("domains");
        Map<String, Double> named = new HashMap<>();
        for (Map<String, String> row : Csv.read("domain/real-moldova-2022-weights.csv")) {
            block.addCriteria(Frameworks.criterion(row.get("column"), Scale.range(0, 100)));
            named.put(row.get("column"), Csv.number(row, "max_points"));
        }
        Framework framework = Frameworks.framework(block.build());
        IndexDefinition definition = IndexDefinition.of(framework)
                .withMethod(m -> m.withWeights(new Weights(Weights.Standard.CRITERIA, named)));
        List<Map<String, String>> rows = Csv.read("domain/real-moldova-2022.csv");
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (int i = 0; i < rows.size(); i++) {
            int row = table.row("M" + i, Year.of(2022));
            for (Criterion criterion : framework.criteria()) {
                table.set(
                        row,
                        framework.position(criterion.code()),
                        Csv.number(rows.get(i), criterion.code()),
                        ObservationStatus.SCORED);
            }
        }
        ScoreTable scores = Scorer.of(definition).scoreAll(table.build());

        List<String> different = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double gap = 100 * scores.index(i).value() - Csv.number(rows.get(i), "total_percent");
            if (Math.abs(gap) > 0.9) {
                different.add(rows.get(i).get("locality"));
            }
        }

        assertThat(rows).hasSize(59);
        assertThat(different).containsExactly("Telenești");
    }
}
