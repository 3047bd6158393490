package org.lgpi.core.generators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.Weights;

/**
 * The data that COINr 1.1.14 (R 4.2.2) was run on: 60 units, 100 criteria in 17 sub-blocks and 3 blocks, 4 percent of
 * the cells empty.
 */
public final class Composite {

    /** Folder of its files among the test resources. */
    public static final String FOLDER = "golden/composite/";

    private static final List<Map<String, String>> META = Csv.read(FOLDER + "input_iMeta.csv");
    private static final List<Map<String, String>> DATA = Csv.read(FOLDER + "input_iData.csv");

    private Composite() {}

    /** The framework of the file, with one scale for all criteria. */
    public static Framework framework(Scale scale) {
        Framework.Builder framework = Framework.builder().code("composite").version("1");
        for (Map<String, String> blockRow : children("Index")) {
            Block.Builder block = Block.builder().code(blockRow.get("iCode"));
            for (Map<String, String> subBlockRow : children(blockRow.get("iCode"))) {
                SubBlock.Builder subBlock = SubBlock.builder().code(subBlockRow.get("iCode"));
                for (Map<String, String> criterion : children(subBlockRow.get("iCode"))) {
                    subBlock.addCriteria(Criterion.builder()
                            .code(criterion.get("iCode"))
                            .scale(scale)
                            .build());
                }
                block.addSubBlocks(subBlock.build());
            }
            framework.addBlocks(block.build());
        }
        return framework.build();
    }

    /** The framework of the file with the levels that the data have. */
    public static Framework framework() {
        return framework(Scale.levels(0, 0.25, 0.5, 0.75, 1));
    }

    private static List<Map<String, String>> children(String parent) {
        return META.stream().filter(row -> row.get("Parent").equals(parent)).toList();
    }

    /** The weights of the file. */
    public static Weights weights() {
        Map<String, Double> named = new HashMap<>();
        for (Map<String, String> row : META) {
            if (row.get("Level").matches("[123]")) {
                named.put(row.get("iCode"), Csv.number(row, "Weight"));
            }
        }
        return new Weights(Weights.Standard.CRITERIA, named);
    }

    /** The findings of the file, with its gaps. */
    public static AssessmentTable table(Framework framework) {
        return table(framework, DATA);
    }

    /** Other findings in the same layout. */
    public static AssessmentTable table(Framework framework, List<Map<String, String>> rows) {
        List<Assessment> assessments = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Assessment.Builder assessment = Assessment.builder(framework, row.get("uCode"), Frameworks.YEAR);
            for (Criterion criterion : framework.criteria()) {
                double value = Csv.number(row, criterion.code());
                if (!Double.isNaN(value)) {
                    assessment.value(criterion.code(), value);
                }
            }
            assessments.add(assessment.build());
        }
        return AssessmentTable.of(framework, assessments);
    }
}
