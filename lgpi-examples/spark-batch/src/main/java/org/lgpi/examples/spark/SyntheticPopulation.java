package org.lgpi.examples.spark;

import java.time.Year;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;

/** Invented findings of any number of units; those of a unit follow from the seed and its number alone. */
final class SyntheticPopulation {

    /** One cell in so many is missing: 4 %. */
    private static final int MISSING_ONE_IN = 25;

    private static final int BLOCKS = 3;
    private static final int SUB_BLOCK = 10;
    private static final double[] LEVELS = {0, 0.25, 0.5, 0.75, 1};

    private SyntheticPopulation() {}

    static Dataset<Row> of(SparkSession spark, PortableIndex index, long units, long seed, int year, int partitions) {
        StructType columns = new StructType().add("unit", DataTypes.StringType).add("period", DataTypes.IntegerType);
        for (Criterion criterion : index.definition().framework().criteria()) {
            columns = columns.add(criterion.code(), DataTypes.DoubleType);
        }
        return spark.range(0, units, 1, partitions)
                .map(
                        (MapFunction<Long, Row>) unit -> row(index.definition().framework(), unit, seed, year),
                        Encoders.row(columns));
    }

    /** A framework of so many criteria on five levels, in 3 blocks and sub-blocks of at most 10. */
    static Framework framework(int criteria) {
        Framework.Builder framework =
                Framework.builder().code("synthetic-" + criteria).version("1");
        for (int b = 0; b < BLOCKS; b++) {
            Block.Builder block = Block.builder().code(Integer.toString(b + 1));
            int to = (b + 1) * criteria / BLOCKS;
            for (int from = b * criteria / BLOCKS, s = 1; from < to; from += SUB_BLOCK, s++) {
                String code = (b + 1) + "." + s;
                SubBlock.Builder subBlock = SubBlock.builder().code(code);
                for (int c = from; c < Math.min(to, from + SUB_BLOCK); c++) {
                    subBlock.addCriteria(Criterion.builder()
                            .code(code + "." + (c - from + 1))
                            .scale(Scale.levels(LEVELS))
                            .build());
                }
                block.addSubBlocks(subBlock.build());
            }
            framework.addBlocks(block.build());
        }
        return framework.build();
    }

    /** The same findings in one table. */
    static AssessmentTable table(Framework framework, int units, long seed, int year) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (int unit = 0; unit < units; unit++) {
            Row row = row(framework, unit, seed, year);
            int at = table.row(row.getString(0), Year.of(year));
            for (int c = 2; c < row.size(); c++) {
                if (!row.isNullAt(c)) {
                    table.set(at, c - 2, row.getDouble(c), ObservationStatus.SCORED);
                }
            }
        }
        return table.build();
    }

    private static Row row(Framework framework, long unit, long seed, int year) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + unit);
        Object[] cells = new Object[2 + framework.criteria().size()];
        cells[0] = "U" + unit;
        cells[1] = year;
        for (int c = 2; c < cells.length; c++) {
            boolean missing = random.nextInt(MISSING_ONE_IN) == 0;
            double value = value(framework.criteria().get(c - 2).scale(), random);
            cells[c] = missing ? null : Double.valueOf(value);
        }
        return RowFactory.create(cells);
    }

    private static double value(Scale scale, SplittableRandom random) {
        if (scale instanceof Scale.Levels levels) {
            return levels.levels().get(random.nextInt(levels.levels().size())).score();
        } else if (scale instanceof Scale.Range range) {
            return range.minimum() + random.nextDouble() * (range.maximum() - range.minimum());
        } else if (scale instanceof Scale.Points points) {
            return Math.floor(random.nextDouble() * (points.maximum() + 1));
        } else if (scale instanceof Scale.Steps steps) {
            return steps.steps().get(random.nextInt(steps.steps().size())).from();
        }
        return random.nextInt(2);
    }
}
