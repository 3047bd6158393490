package org.lgpi.io.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;

/**
 * An index in the two tables of the R package COINr: {@code iMeta}, the structure, and {@code iData}, the values.
 *
 * <p>The root of iMeta becomes the framework, the level below it blocks, further ones sub-blocks, level 1 criteria with
 * direction and weight. COINr has no scales: the scale of a criterion is the range of its values. The method is COINr's
 * default, minMax and weighted arithmetic means. Further cells of an indicator, such as {@code Unit} or {@code Target},
 * become tags named {@code iMeta.} and the column. The other columns of iData become attributes of the units, and the
 * column {@code Population} their population too if it holds whole numbers and iMeta names no unit of measure for it.
 *
 * @param definition the index
 * @param table the values; empty cells and {@code NA} are not assessed; tables that were read know their units
 * @param units the units with their names and attributes
 */
public record CoinTables(IndexDefinition definition, AssessmentTable table, UnitRegister units) {

    /** Beginning of the names of tags that stand for columns of iMeta. */
    static final String TAG = "iMeta.";

    /** Checks that all parts are there. */
    public CoinTables {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(units, "units");
    }

    /**
     * Reads the two tables.
     *
     * @param iData values: {@code uCode}, {@code uName}, {@code Time} (a year), indicators and others
     * @param iMeta structure: {@code iCode}, {@code Parent}, {@code Level}, {@code Direction}, {@code Weight}, {@code
     *     Type} and others
     * @param period year of the values where iData has no column {@code Time}
     * @return the index and the rows that could be used, with the problems of the others
     * @throws InvalidDefinitionException with all problems if iMeta describes no index
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ValueWithProblems<CoinTables> read(Path iData, Path iMeta, Year period) {
        ValueWithProblems<TextRows> meta = TableCsv.read(iMeta, CsvFormat.DETECT);
        InvalidDefinitionException.throwIfAny(meta.problems());
        ValueWithProblems<TextRows> data = TableCsv.read(iData, CsvFormat.DETECT);
        List<Problem> problems = new ArrayList<>(meta.problems());
        problems.addAll(data.problems());
        CoinDataReader values = new CoinDataReader(data.value(), iData.toString(), period, problems);
        CoinMetaReader structure = new CoinMetaReader(meta.value(), iMeta.toString());
        IndexDefinition definition = structure.definition(values::scale);
        UnitRegister units = values.units(definition.framework(), structure.withUnitOfMeasure());
        return new ValueWithProblems<>(
                new CoinTables(definition, values.table(definition.framework(), units), units), problems);
    }

    /**
     * Writes the two tables, so that COINr and {@link #read} read them.
     *
     * <p>Weights are relative to siblings, as in COINr. Normalisation, aggregation, gates, bands and statuses have no place
     * there: every value that is missing is {@code NA}.
     *
     * @param iData file for the values, replaced whole if it exists
     * @param iMeta file for the structure, replaced whole if it exists
     * @throws IllegalArgumentException if criteria do not all stand on the same level
     * @throws UncheckedIOException if a file cannot be written; nothing is left behind of that file then
     */
    public void write(Path iData, Path iMeta) {
        CoinWriter writer = new CoinWriter(this);
        List<List<Object>> meta = writer.meta();
        TableCsv.write(writer.metaColumns(), meta, iMeta, CsvFormat.RFC4180);
        TableCsv.write(writer.dataColumns(), writer.data(), iData, CsvFormat.RFC4180);
    }

    /** Returns one line: the definition and the number of rows. */
    @Override
    public String toString() {
        return definition + ", " + table.size() + " rows";
    }
}
