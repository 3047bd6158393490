package org.lgpi.examples.service.scoring;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import org.lgpi.examples.service.ServiceProperties;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.springframework.stereotype.Component;

/** Fills a new database: the definitions of the catalogue, and in a demonstration the bundled synthetic sample. */
@Component
public class Seed {

    private static final String ACTOR = "seed";

    private final DefinitionService definitions;
    private final AssessmentService assessments;
    private final ResultService results;
    private final ServiceProperties properties;

    Seed(
            DefinitionService definitions,
            AssessmentService assessments,
            ResultService results,
            ServiceProperties properties) {
        this.definitions = definitions;
        this.assessments = assessments;
        this.results = results;
        this.properties = properties;
    }

    /** Adds what is not there yet. */
    public void run() {
        Catalogue.names()
                .forEach(name -> add(new Instrument.Index(Catalogue.byName(name).orElseThrow())));
        add(new Instrument.Scheme(Catalogue.serviceResponsibility()));
        if (properties.demo()) {
            demo(Catalogue.sample("almaty-pilot").orElseThrow());
        }
    }

    private void add(Instrument instrument) {
        definitions.add(ACTOR, instrument.code(), instrument.version(), instrument.document());
    }

    private void demo(Sample sample) {
        Instrument index = new Instrument.Index(sample.definition());
        Year period = Year.of(2022);
        if (results.isPublished(index.code(), index.version(), period)) {
            return;
        }
        assessments.storeUnits(ACTOR, file("units.csv", sample.units()), false);
        assessments.store(ACTOR, index.code(), index.version(), file("assessments.csv", sample.assessments()), false);
        results.publish(ACTOR, index.code(), index.version(), period);
    }

    private static Upload file(String name, String text) {
        return Upload.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
