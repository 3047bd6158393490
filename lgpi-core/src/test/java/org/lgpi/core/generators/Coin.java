package org.lgpi.core.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.territory.Unit;

/**
 * A data set in the form that COINr takes: four levels, of which the third are blocks and the second sub-blocks.
 *
 * @param meta rows of iMeta
 * @param framework its framework; every criterion may take any number
 * @param table the data, with all other columns as attributes of the units
 */
public record Coin(List<Map<String, String>> meta, Framework framework, AssessmentTable table) {

    private static final Scale ANY = Scale.range(-1e15, 1e15);

    /** Reads the two tables. */
    public static Coin of(List<Map<String, String>> meta, List<Map<String, String>> data) {
        Framework framework = framework(meta);
        List<Assessment> assessments = new ArrayList<>();
        for (Map<String, String> row : data) {
            Unit.Builder unit = Unit.builder().code(row.get("uCode"));
            row.forEach((column, cell) -> {
                if (framework.position(column) < 0) {
                    unit.putAttribute(column, cell);
                }
            });
            Assessment.Builder assessment = Assessment.builder(framework, unit.build(), Frameworks.YEAR);
            for (Criterion criterion : framework.criteria()) {
                double value = Csv.number(row, criterion.code());
                if (!Double.isNaN(value)) {
                    assessment.value(criterion.code(), value);
                }
            }
            assessments.add(assessment.build());
        }
        return new Coin(meta, framework, AssessmentTable.of(framework, assessments));
    }

    private static Framework framework(List<Map<String, String>> meta) {
        Framework.Builder framework = Framework.builder().code("coin").version("1");
        for (Map<String, String> blockRow : children(meta, "Index")) {
            Block.Builder block = Block.builder().code(blockRow.get("iCode"));
            for (Map<String, String> subBlockRow : children(meta, blockRow.get("iCode"))) {
                SubBlock.Builder subBlock = SubBlock.builder().code(subBlockRow.get("iCode"));
                for (Map<String, String> row : children(meta, subBlockRow.get("iCode"))) {
                    subBlock.addCriteria(Criterion.builder()
                            .code(row.get("iCode"))
                            .scale(ANY)
                            .direction(row.get("Direction").startsWith("-") ? Direction.NEGATIVE : Direction.POSITIVE)
                            .build());
                }
                block.addSubBlocks(subBlock.build());
            }
            framework.addBlocks(block.build());
        }
        return framework.build();
    }

    private static List<Map<String, String>> children(List<Map<String, String>> meta, String parent) {
        return meta.stream().filter(row -> row.get("Parent").equals(parent)).toList();
    }

    /** The values of a file of the same units and criteria, in the order of the table. */
    public double[][] values(List<Map<String, String>> file) {
        double[][] values = new double[framework.criteria().size()][table.size()];
        for (int c = 0; c < values.length; c++) {
            String code = framework.criteria().get(c).code();
            for (Map<String, String> row : file) {
                int at = table.row(row.get("uCode"), Frameworks.YEAR).orElseThrow();
                values[c][at] = Csv.number(row, code);
            }
        }
        return values;
    }
}
