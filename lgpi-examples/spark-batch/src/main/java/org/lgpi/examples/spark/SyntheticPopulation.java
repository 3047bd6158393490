package org.lgpi.examples.spark;

import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;

/** Invented findings of any number of units; those of a unit follow from the seed and its number alone. */
final class SyntheticPopulation {

    /** One cell in so many is missing: 4 %. */
    private static final int MISSING_ONE_IN = 25;

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
