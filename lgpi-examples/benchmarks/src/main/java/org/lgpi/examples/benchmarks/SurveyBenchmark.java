package org.lgpi.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyEstimates;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;
import org.lgpi.io.csv.SurveyCsv;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A survey of 123,500 respondents x 40 ratings in 247 settlements: estimates in memory, reading, and merging. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g"})
public class SurveyBenchmark {

    private static final int PARTS = 1_000;

    private final Residents residents = new Residents(247, 500);
    private SurveyData settlementsAsPsus;
    private SurveyData settlementsAsStrata;
    private List<SurveyAccumulator> parts;
    private Path file;

    /**
     * Makes the answers, the file and the partial sums.
     *
     * @throws IOException if the file cannot be made
     */
    @Setup
    public void prepare() throws IOException {
        settlementsAsPsus = residents.data(Residents.design("stratum", "settlement", "stratum", "region"));
        settlementsAsStrata = residents.data(Residents.design("settlement", null, "settlement"));
        SurveyAccumulator part = SurveyAccumulator.of(Residents.design("stratum", "settlement", "stratum", "region"));
        Residents few = new Residents(247, 2);
        SurveyRow row = part.row();
        for (int i = 0; i < few.size(); i++) {
            part.add(few.fill(part.design(), row, i));
        }
        parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(part.copy());
        }
        file = Files.createTempFile("residents", ".csv");
        residents.write(file);
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
     * Estimates the means of all items overall, by 20 strata and by 10 regions with settlements as PSUs, and by 247
     * settlements as strata.
     *
     * @return the last estimates
     */
    @Benchmark
    @What("means of 40 items: overall, by strata and regions, by 247 settlements as strata")
    public SurveyEstimates meansInMemory() {
        SurveyEstimator all = SurveyEstimator.of(settlementsAsPsus);
        SurveyEstimator strata = all.by("stratum");
        SurveyEstimator regions = all.by("region");
        SurveyEstimator settlements = SurveyEstimator.of(settlementsAsStrata).by("settlement");
        SurveyEstimates last = null;
        for (SurveyItem item : settlementsAsPsus.design().items()) {
            all.mean(item.code());
            strata.mean(item.code());
            regions.mean(item.code());
            last = settlements.mean(item.code());
        }
        return last;
    }

    /**
     * Merges 1,000 partial states of 247 PSUs.
     *
     * @return the whole
     */
    @Benchmark
    @What("merge of 1,000 partial states of 247 PSUs")
    public SurveyAccumulator mergeParts() {
        SurveyAccumulator whole = parts.get(0).copy();
        for (int i = 1; i < PARTS; i++) {
            whole.merge(parts.get(i));
        }
        return whole;
    }

    /**
     * Adds up the file with all checks.
     *
     * @return the sums
     */
    @Benchmark
    @What("the file of 13 MB added up with all checks")
    public SurveyAccumulator readFile() {
        return SurveyCsv.accumulate(file, Residents.design("stratum", "settlement", "stratum", "region"))
                .value();
    }

    /**
     * Parses the file and makes a string of each cell.
     *
     * @return the number of cells
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    @What("FastCSV alone on that file")
    public long fastCsvAlone() throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }
}
