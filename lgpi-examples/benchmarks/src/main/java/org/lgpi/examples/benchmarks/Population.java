package org.lgpi.examples.benchmarks;

import java.time.Year;
import java.util.SplittableRandom;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;

/** A synthetic population for measurements: 100 criteria in 17 sub-blocks and 3 blocks, 4 % of the cells missing. */
final class Population {

    /** Criteria of each sub-block, block by block: 52, 29 and 19 in all, as in the index. */
    private static final int[][] SIZES = {
        {6, 5, 5, 5, 4, 4, 6, 4, 7, 3, 3}, {10, 8, 5, 6}, {10, 9},
    };

    private static final double[] LEVELS = {0, 0.25, 0.5, 0.75, 1};

    private Population() {}

    static Framework framework() {
        return framework(SIZES);
    }

    /** A framework of criteria with five levels; how many there are in each sub-block, block by block. */
    static Framework framework(int[][] sizes) {
        Framework.Builder framework = Framework.builder().code("synthetic").version("1.0");
        for (int b = 0; b < sizes.length; b++) {
            Block.Builder block = Block.builder().code(Integer.toString(b + 1));
            for (int s = 0; s < sizes[b].length; s++) {
                String code = (b + 1) + "." + (s + 1);
                SubBlock.Builder subBlock = SubBlock.builder().code(code);
                for (int c = 0; c < sizes[b][s]; c++) {
                    subBlock.addCriteria(Criterion.builder()
                            .code(code + "." + (c + 1))
                            .scale(Scale.levels(LEVELS))
                            .build());
                }
                block.addSubBlocks(subBlock.build());
            }
            framework.addBlocks(block.build());
        }
        return framework.build();
    }

    static AssessmentTable table(int units, long seed) {
        return table(framework(), units, seed);
    }

    static AssessmentTable table(Framework framework, int units, long seed) {
        AssessmentTable.Builder builder = AssessmentTable.builder(framework);
        SplittableRandom random = new SplittableRandom(seed);
        int criteria = framework.criteria().size();
        for (int u = 0; u < units; u++) {
            int row = builder.row("U" + u, Year.of(2026));
            for (int c = 0; c < criteria; c++) {
                if (random.nextInt(25) != 0) {
                    builder.set(row, c, LEVELS[random.nextInt(LEVELS.length)], ObservationStatus.SCORED);
                }
            }
        }
        return builder.build();
    }
}
