package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.PublishedEstimates;

class EstimateCsvProperties {

    private static final String HEADER = "domain,group,item,statistic,estimate,standardError,lower,upper,designEffect,"
            + "effectiveSampleSize,df,n,verdict,rule,level\n";

    @Property(tries = 2000)
    void whateverTheRowsHoldTheyAreReadAndCanBeProtected(@ForAll("rows") List<String> rows) {
        ValueWithProblems<List<JudgedEstimate>> read = EstimateCsv.read(
                new ByteArrayInputStream((HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8)),
                "estimates.csv",
                CsvFormat.RFC4180);

        assertThat(read.value().size() == rows.size() || read.hasErrors()).isTrue();
        assertThat(PublishedEstimates.of(read.value()).list()).hasSameSizeAs(read.value());
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> cells = Arbitraries.of(
                "",
                "all",
                "region",
                "sex",
                "region*sex",
                "A",
                "B",
                "A*f",
                "*",
                "a=1",
                "=",
                "@",
                "q@0.5",
                "MEAN",
                "PROPORTION",
                "MEDIAN",
                "SHOW",
                "SUPPRESS",
                "CAUTION",
                "0.5",
                "0.95",
                "-1",
                "1e3",
                "Infinity",
                "NaN",
                "x",
                "12",
                "\"\n\"");
        Arbitrary<String> any = cells.list().ofSize(15).map(row -> "all," + String.join(",", row.subList(1, 15)));
        Arbitrary<String> likely = cells.list()
                .ofSize(3)
                .map(place -> String.join(",", place) + ",MEAN,0.5,0.1,0.3,0.7,1,100,20,120,"
                        + (place.get(2).length() % 2 == 0 ? "SHOW" : "SUPPRESS") + ",,0.9");
        return Arbitraries.oneOf(any, likely).list().ofMaxSize(12);
    }
}
