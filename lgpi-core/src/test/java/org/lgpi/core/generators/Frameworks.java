package org.lgpi.core.generators;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;

/** Short ways to write small frameworks and assessments in tests. */
public final class Frameworks {

    /** The year of all assessments here. */
    public static final Year YEAR = Year.of(2026);

    private Frameworks() {}

    /** A criterion on a scale from 0 to 1. */
    public static Criterion criterion(String code) {
        return criterion(code, Scale.range(0, 1));
    }

    /** A criterion on a scale. */
    public static Criterion criterion(String code, Scale scale) {
        return Criterion.builder().code(code).scale(scale).build();
    }

    /** A block of criteria on scales from 0 to 1. */
    public static Block block(String code, String... criteria) {
        return Block.builder()
                .code(code)
                .addAllCriteria(
                        Arrays.stream(criteria).map(Frameworks::criterion).toList())
                .build();
    }

    /** A block of criteria. */
    public static Block block(String code, Criterion... criteria) {
        return Block.builder().code(code).addCriteria(criteria).build();
    }

    /** A block of sub-blocks. */
    public static Block block(String code, SubBlock... subBlocks) {
        return Block.builder().code(code).addSubBlocks(subBlocks).build();
    }

    /** A sub-block of criteria on scales from 0 to 1. */
    public static SubBlock subBlock(String code, String... criteria) {
        return SubBlock.builder()
                .code(code)
                .addAllCriteria(
                        Arrays.stream(criteria).map(Frameworks::criterion).toList())
                .build();
    }

    /** A framework named demo 1.0. */
    public static Framework framework(Block... blocks) {
        return Framework.builder().code("demo").version("1.0").addBlocks(blocks).build();
    }

    /** A framework of one block, 1, with so many criteria on scales from 0 to 1: 1.1, 1.2 ... */
    public static Framework flat(int criteria) {
        Block.Builder block = Block.builder().code("1");
        for (int i = 1; i <= criteria; i++) {
            block.addCriteria(criterion("1." + i));
        }
        return framework(block.build());
    }

    /** An assessment of unit U with values for the first criteria in their order; NaN leaves a criterion out. */
    public static Assessment assess(Framework framework, double... values) {
        return assess(framework, "U", values);
    }

    /** An assessment of a unit with values for the first criteria in their order; NaN leaves a criterion out. */
    public static Assessment assess(Framework framework, String unit, double... values) {
        return builder(framework, unit, YEAR, values).build();
    }

    /** An assessment begun with values for the first criteria in their order; NaN leaves a criterion out. */
    public static Assessment.Builder builder(Framework framework, String unit, Year year, double... values) {
        Assessment.Builder builder = Assessment.builder(framework, unit, year);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                builder.observation(framework.criteria().get(i).code(), Observation.of(values[i]));
            }
        }
        return builder;
    }

    /** A table with one row of values for each unit: A, B, C ...; NaN leaves a criterion out. */
    public static AssessmentTable table(Framework framework, double[]... rows) {
        Assessment[] assessments = new Assessment[rows.length];
        for (int row = 0; row < rows.length; row++) {
            assessments[row] = assess(framework, String.valueOf((char) ('A' + row)), rows[row]);
        }
        return AssessmentTable.of(framework, List.of(assessments));
    }
}
