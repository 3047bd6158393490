package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb score prepares findings as the definition says, and keeps a record. */
class PreparationTest {

    private static final String INDEX = """
            {"schema": "lgpi-index/1", "framework": {"code": "f", "version": "1", "blocks": [
              {"code": "1", "criteria": [
                {"code": "a", "scale": {"type": "RANGE", "min": 0, "max": 1000}},
                {"code": "b", "scale": {"type": "RANGE", "min": 0, "max": 1000}},
                {"code": "c", "scale": {"type": "RANGE", "min": 0, "max": 1000}}]}]},
             "method": {"normalisation": "minMax", "preparation": %s}}
            """;

    private static final String DATA = """
            unit,period,a,b,c
            U,2026,10,1,5
            V,2026,20,2,6
            W,2026,40,,7
            X,2026,,,8
            """;

    private static final String UNITS = """
            unit,name_en,name_ru,name_kk,type,parent,population
            U,,,,URBAN,,100
            V,,,,URBAN,,100
            W,,,,URBAN,,0
            X,,,,RURAL,,100
            """;

    @TempDir
    private Path folder;

    private Run score(String preparation, boolean units) throws IOException {
        Path index = Files.writeString(folder.resolve("index.json"), INDEX.formatted(preparation));
        Path data = Files.writeString(folder.resolve("data.csv"), DATA);
        Path register = Files.writeString(folder.resolve("units.csv"), UNITS);
        Object[] all = {
            "score",
            "--index",
            index,
            "--data",
            data,
            "--out",
            folder.resolve("out"),
            "--nodes",
            "all",
            "--units",
            register
        };
        return Run.of(units ? all : java.util.Arrays.copyOf(all, 9));
    }

    @Test
    void everyChangeIsOnRecord() throws IOException {
        Run run = score("""
                {"denominators": {"a": {"attribute": "population", "factor": 1000}},
                 "screening": {"minimumAvailability": 0.3},
                 "imputation": [{"name": "mean"}],
                 "treatmentOf": {"c": {"steps": [{"name": "winsorise", "winmax": 1}], "force": true}}}""", true);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("ZERO_DENOMINATOR", "W 2026 a", "0 as population");
        assertThat(run.out()).contains("Wrote scores.csv, preparation.csv and problems.csv to ");
        assertThat(folder.resolve("out/preparation.csv")).content().isEqualToNormalizingNewlines("""
                        unit,period,criterion,step,before,after,reason
                        U,2026,a,denominator,10,100,per population times 1000.0
                        V,2026,a,denominator,20,200,per population times 1000.0
                        W,2026,a,denominator,40,,per population times 1000.0
                        W,2026,a,imputation,,150,mean
                        W,2026,b,imputation,,1.5,mean
                        X,2026,a,imputation,,150,mean
                        X,2026,b,imputation,,1.5,mean
                        X,2026,c,winsorise,8,7,"skewness 0.00, kurtosis -1.20"
                        """);
    }

    @Test
    void unitsThatAreScreenedOutAreListed() throws IOException {
        Run run = score("{\"screening\": {\"minimumAvailability\": 0.5, \"force\": {\"V\": \"drop\"}}}", true);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("""
                        Screened out, not scored: 2
                          V 2026: dropped by the definition
                          X 2026: availability 0.3333 below 0.5
                        """).contains("Without rank: 2 SCREENED_OUT");
        assertThat(Files.readString(folder.resolve("out/scores.csv"))).contains("X,2026,index,,0.3333333333333333,,,,");
    }

    @Test
    void anAttributeNeedsTheRegister() throws IOException {
        Run run = score("{\"imputation\": [{\"name\": \"mean\", \"group\": \"type\"}]}", false);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("UNKNOWN_ATTRIBUTE", "no unit with the attribute type");
    }

    @Test
    void aBadPreparationIsRefusedWithItsLine() throws IOException {
        Run run = score("""
                {"denominators": {"z": {"attribute": "population"}},
                 "treatment": {"steps": [{"name": "winsorise", "winmax": -1}]}}""", true);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("UNKNOWN_CODE", "the code z", "BAD_TREATMENT", "winmax -1", ":6");
    }
}
