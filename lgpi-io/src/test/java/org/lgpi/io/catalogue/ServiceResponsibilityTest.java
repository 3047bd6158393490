package org.lgpi.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.Service;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.io.json.ResponsibilityJson;

/** The bundled scheme says what Figure 1 of the paper says. */
class ServiceResponsibilityTest {

    private static final ResponsibilityScheme SCHEME = Catalogue.serviceResponsibility();

    private static InputStream resource(Class<?> owner, String name) {
        return Objects.requireNonNull(owner.getResourceAsStream(name));
    }

    @Test
    void hasTheCountsAndPointsOfThePaper() {
        assertThat(SCHEME).hasToString("service-responsibility 1.0: 8 fields, 20 services, 32 components, 17 points");
        assertThat(SCHEME.fields())
                .extracting(field -> field.maximum().orElseThrow())
                .containsExactly(3.0, 3.0, 3.0, 2.0, 1.0, 1.0, 1.0, 3.0);
        assertThat(SCHEME.partialShare()).isZero();
        assertThat(SCHEME.rescaledMaximum()).isEmpty();
    }

    @Test
    void everyComponentIsThatOfTheFigure() throws IOException {
        List<NamedCsvRecord> rows;
        try (Reader text = new InputStreamReader(
                        resource(ServiceResponsibilityTest.class, "paper-figure1-responsibility.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows = csv.stream().toList();
        }

        assertThat(SCHEME.definition().framework().criteria()).hasSameSizeAs(rows);
        for (NamedCsvRecord row : rows) {
            ServiceField field = SCHEME.field(row.getField("field_code")).orElseThrow();
            Service service = SCHEME.service(row.getField("service_code")).orElseThrow();
            Component component = service.components().stream()
                    .filter(c -> c.code().equals(row.getField("component")))
                    .findFirst()
                    .orElseThrow();
            assertThat(field.services()).contains(service);
            assertThat(field.label()).hasToString(row.getField("field_label"));
            assertThat(service.label()).hasToString(row.getField("service_label"));
            assertThat(component.points()).isEqualTo(Double.parseDouble(row.getField("points")));
            assertThat(row.getField("rule")).startsWith(component.rule().text("en"));
        }
    }

    @Test
    void isWrittenAsItIsBundled() throws IOException {
        try (InputStream in = resource(Catalogue.class, "service-responsibility.json")) {
            assertThat(ResponsibilityJson.write(SCHEME))
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(SCHEME.note().languages()).containsExactly("en", "kk", "ru");
    }
}
