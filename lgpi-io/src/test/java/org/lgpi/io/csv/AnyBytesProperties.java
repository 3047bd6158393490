package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;

/** Whatever the bytes, reading gives a value with problems and no exception. */
class AnyBytesProperties {

    @Property(tries = 2000)
    void anyBytesGiveAValueWithProblems(@ForAll byte[] bytes) {
        ValueWithProblems<AssessmentTable> read = Sample.read(bytes);

        assertThat(read.value().size() > 0 || read.hasErrors()).isTrue();
    }

    @Property(tries = 2000)
    void anyBytesBelowAHeaderGiveAValueWithProblems(@ForAll byte[] bytes, @ForAll("headers") String header) {
        byte[] start = header.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);

        ValueWithProblems<AssessmentTable> read = Sample.read(all);

        assertThat(read.value().size() > 0 || read.hasErrors()).isTrue();
    }

    @Property(tries = 5000)
    void anyPiecesOfATableGiveAValueWithProblems(@ForAll("pieces") String text, @ForAll("headers") String header) {
        ValueWithProblems<AssessmentTable> read = Sample.read(header + text);

        assertThat(read.value().size() > 0 || read.hasErrors()).isTrue();
        assertThat(UnitCsv.read(
                        new ByteArrayInputStream((header + text).getBytes(StandardCharsets.UTF_8)),
                        "units.csv",
                        CsvFormat.DETECT))
                .isNotNull();
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                "unit,period,criterion,value,status\n",
                "unit;period;1.1;1.2\r\n",
                "unit,parent,population,name_en,tier\n",
                "unit,period,criterion,value,status,body,standardError,evidence,url,assessor,date,note\n");
    }

    @Provide
    Arbitrary<String> pieces() {
        Arbitrary<String> piece = Arbitraries.of(
                "A",
                "B",
                "2026",
                "1.1",
                "1.2",
                "0.5",
                "0,5",
                ",",
                ",",
                ",",
                ";",
                ";",
                "\n",
                "\r\n",
                "\r",
                "\"",
                "\"\"",
                "NA",
                "SCORED",
                "REFUSED",
                "-",
                "'=1",
                "\uFEFF",
                " ",
                "\t",
                "\0",
                "é",
                "1e5",
                "31.03.2026");
        return Combinators.combine(
                        piece.list().ofMaxSize(60), Arbitraries.of("", "A,2026,1.1,0.5,\n", "A;2026;0,5;1\n"))
                .as((pieces, row) -> row + String.join("", pieces));
    }
}
