package org.lgpi.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.io.csv.AssessmentCsv;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads observations of 20,000 units x 100 criteria beside FastCSV alone, which hands out all cells as strings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g"})
public class ReadingBenchmark {

    private static final int UNITS = 20_000;

    /** Form of the file. */
    @Param({"long", "wide"})
    public String form;

    private final Framework framework = Population.framework();
    private Path file;

    /**
     * Writes the file.
     *
     * @throws IOException if the file cannot be made
     */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("assessments-" + form, ".csv");
        AssessmentTable table = Population.table(UNITS, 7);
        if (form.equals("long")) {
            AssessmentCsv.write(table, file);
        } else {
            AssessmentCsv.writeWide(table, file);
        }
    }

    /**
     * Removes the file.
     *
     * @throws IOException if the file cannot be removed
     */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /**
     * Parses the file and makes a string of each cell.
     *
     * @return the number of cells
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    @What("FastCSV alone")
    public long fastCsvAlone() throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    /**
     * Reads the file into a table, with all checks.
     *
     * @return the table
     */
    @Benchmark
    @What("read and checked")
    public AssessmentTable read() {
        return AssessmentCsv.read(file, framework).value();
    }
}
