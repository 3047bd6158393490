package org.lgpi.examples.spark;

import java.io.ByteArrayInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.IndexJson;

/** Reads what jobs are given, from any file system that Spark knows. */
final class Inputs {

    private Inputs() {}

    static byte[] bytes(SparkSession spark, String path) {
        return spark.read()
                .format("binaryFile")
                .load(path)
                .select("content")
                .first()
                .getAs(0);
    }

    static IndexDefinition index(SparkSession spark, String nameOrPath) {
        return nameOrPath.equals("lgpi-100")
                ? Catalogue.lgpi100()
                : IndexJson.read(new ByteArrayInputStream(bytes(spark, nameOrPath)), nameOrPath);
    }

    /** Rows of CSV, all cells as texts, or of Parquet and other formats that bring their types. */
    static Dataset<Row> rows(SparkSession spark, String path, String format) {
        return format.equals("csv")
                ? spark.read().option("header", true).csv(path)
                : spark.read().format(format).load(path);
    }
}
