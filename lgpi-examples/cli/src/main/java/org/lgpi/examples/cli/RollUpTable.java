package org.lgpi.examples.cli;

import java.util.List;
import java.util.Locale;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.RollUp;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The scores of regions as a file beside those of units. */
final class RollUpTable {

    /** Reads {@code mean-of-scores} and {@code score-of-means}. */
    static final class BasisConverter implements ITypeConverter<RollUp.Basis> {

        @Override
        public RollUp.Basis convert(String word) {
            for (RollUp.Basis basis : RollUp.Basis.values()) {
                if (word(basis).equals(word)) {
                    return basis;
                }
            }
            throw new TypeConversionException("found " + word + ", expected mean-of-scores or score-of-means");
        }
    }

    private RollUpTable() {}

    private static String word(RollUp.Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes the roll-up and returns the units that it leaves out. */
    static List<Problem> write(
            ScoreTable scores, UnitRegister units, RollUp.Basis basis, OutputFolder folder, CsvFormat format) {
        RollUp rollUp;
        try {
            rollUp = RollUp.of(scores, units, basis);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage());
        }
        ResultTable table = new ResultTable(
                "rollup",
                "unit",
                "period",
                "node",
                "basis",
                "value",
                "coverage",
                "units",
                "unitsWithValue",
                "population",
                "populationWithValue");
        for (RollUp.Row row : rollUp.rows()) {
            table.row(
                    row.unit(),
                    row.period().getValue(),
                    row.node(),
                    word(basis),
                    row.value(),
                    row.coverage(),
                    row.units(),
                    row.unitsWithValue(),
                    row.population(),
                    row.populationWithValue());
        }
        table.write(folder, format);
        return rollUp.problems();
    }
}
