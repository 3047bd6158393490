package org.lgpi.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.IndexJson;

/** A definition, and the units if they are known, on the way to the workers: texts that each task reads once. */
final class PortableIndex implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String json;
    private final byte[] unitsCsv;
    private transient IndexDefinition definition;
    private transient UnitRegister units;

    private PortableIndex(IndexDefinition definition, byte[] unitsCsv) {
        json = IndexJson.write(definition);
        this.unitsCsv = unitsCsv;
    }

    static PortableIndex of(IndexDefinition definition) {
        return new PortableIndex(definition, null);
    }

    PortableIndex withUnits(byte[] csv) {
        return new PortableIndex(definition(), csv);
    }

    PortableIndex with(IndexDefinition other) {
        return new PortableIndex(other, unitsCsv);
    }

    IndexDefinition definition() {
        if (definition == null) {
            definition = IndexJson.parse(json);
        }
        return definition;
    }

    /** Reads a batch of rows in the wide form, with all the checks of a file. */
    ValueWithProblems<AssessmentTable> read(String[] columns, List<Row> rows) {
        InputStream csv = new ByteArrayInputStream(CsvText.of(columns, rows).getBytes(StandardCharsets.UTF_8));
        if (unitsCsv == null) {
            return AssessmentCsv.read(csv, "rows", definition().framework(), CsvFormat.RFC4180);
        }
        if (units == null) {
            units = UnitCsv.read(new ByteArrayInputStream(unitsCsv), "units", CsvFormat.DETECT)
                    .value();
        }
        return AssessmentCsv.read(csv, "rows", definition().framework(), units, CsvFormat.RFC4180);
    }
}
