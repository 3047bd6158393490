package org.lgpi.examples.service.scoring;

import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.Label;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.examples.service.ServiceProperties;
import org.lgpi.examples.service.store.Changes;
import org.lgpi.examples.service.store.ObservationRepository;
import org.lgpi.examples.service.store.ResultRepository;
import org.lgpi.examples.service.store.ResultRepository.Kept;
import org.lgpi.examples.service.store.ResultRepository.Kind;
import org.lgpi.examples.service.store.UnitRepository;
import org.lgpi.io.json.AssessmentJson;
import org.lgpi.io.json.RobustnessJson;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores findings and publishes them.
 *
 * <p>A publication is a copy of the findings and names as they were; later findings do not show until somebody publishes
 * again. Each period is scored by itself.
 */
@Service
public class ResultService {

    /** Tables of scores kept in memory, the ones used last. */
    private static final int KEPT_IN_MEMORY = 16;

    private final DefinitionService definitions;
    private final ObservationRepository observations;
    private final UnitRepository units;
    private final ResultRepository kept;
    private final Changes changes;
    private final JsonMapper json;
    private final ServiceProperties properties;
    private final Map<String, Results> published = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Results> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    });

    ResultService(
            DefinitionService definitions,
            ObservationRepository observations,
            UnitRepository units,
            ResultRepository kept,
            Changes changes,
            JsonMapper json,
            ServiceProperties properties) {
        this.definitions = definitions;
        this.observations = observations;
        this.units = units;
        this.kept = kept;
        this.changes = changes;
        this.json = json;
        this.properties = properties;
    }

    /** What a publication of scores holds: findings as lgpi-assessments/1, names of units, uncertainty. */
    private record Snapshot(
            String assessments,
            Map<String, Map<String, String>> names,
            @Nullable UncertaintyRun uncertainty) {}

    /** Tells whether anything is published for a period. */
    public boolean isPublished(String code, String version, Year period) {
        return kept.fingerprint(Kind.PUBLICATION, code, version, period).isPresent();
    }

    /** Returns the fingerprint of what is published; refuses if nothing is. */
    public String fingerprint(String code, String version, Year period) {
        String definition = definitions.get(code, version).fingerprint();
        return kept.fingerprint(Kind.PUBLICATION, code, version, period)
                .map(data -> definition + "-" + data)
                .orElseThrow(() -> notPublished(code, version, period));
    }

    private static Refusal notPublished(String code, String version, Year period) {
        return Refusal.notFound("not-published", code + " " + version + " " + period);
    }

    /** Returns the published scores; refuses if there are none. */
    public Results published(String code, String version, Year period) {
        IndexDefinition index = definitions.get(code, version).index();
        Results known = published.get(fingerprint(code, version, period));
        if (known != null) {
            return known;
        }
        Kept publication = kept.find(Kind.PUBLICATION, code, version, period)
                .orElseThrow(() -> notPublished(code, version, period));
        Snapshot snapshot = json.readValue(publication.document(), Snapshot.class);
        AssessmentTable table =
                AssessmentJson.parse(snapshot.assessments(), index.framework()).orElseThrow();
        Map<String, Label> names = new TreeMap<>();
        snapshot.names().forEach((unit, texts) -> names.put(unit, Label.of(texts)));
        Results results =
                new Results(Scorer.of(index).scoreAll(table), names, Optional.ofNullable(snapshot.uncertainty()));
        published.put(definitions.get(code, version).fingerprint() + "-" + publication.fingerprint(), results);
        return results;
    }

    /** Returns the scores of the findings as they are now; refuses if there are none. */
    public Results draft(String code, String version, Year period) {
        IndexDefinition index = definitions.get(code, version).index();
        AssessmentTable table = findings(index, code, version, period);
        Map<String, Label> names = new TreeMap<>();
        for (Unit unit : units.register().units()) {
            names.put(unit.code(), unit.label());
        }
        return new Results(Scorer.of(index).scoreAll(table), names, uncertainty(code, version, period, data(table)));
    }

    private AssessmentTable findings(IndexDefinition index, String code, String version, Year period) {
        AssessmentTable table = observations.load(code, version, index.framework(), period, "");
        if (table.size() == 0) {
            throw Refusal.notFound("no-findings", code + " " + version + " " + period);
        }
        return table;
    }

    /** Returns the uncertainty analysis if it is of these findings and not of earlier ones. */
    private Optional<UncertaintyRun> uncertainty(String code, String version, Year period, String data) {
        return kept.find(Kind.UNCERTAINTY, code, version, period)
                .filter(run -> run.fingerprint().equals(data))
                .map(run -> json.readValue(run.document(), UncertaintyRun.class));
    }

    private static String data(AssessmentTable table) {
        return hash(AssessmentJson.write(table));
    }

    private static String hash(String text) {
        return Fingerprint.builder().add(text).build().hex();
    }

    /**
     * Runs an uncertainty analysis on the findings as they are now and keeps it.
     *
     * @param actor who asks
     * @param code code of the definition
     * @param version its version
     * @param period the year
     * @param plan the plan as {@code lgpi-robustness/1}
     * @return what it found
     */
    public UncertaintyRun analyse(String actor, String code, String version, Year period, String plan) {
        IndexDefinition index = definitions.get(code, version).index();
        RobustnessPlan read = RobustnessJson.parse(plan);
        AssessmentTable table = findings(index, code, version, period);
        UncertaintyResult result;
        try {
            result = read.analysisOf(index)
                    .period(period)
                    .timeBudget(properties.limits().runTime())
                    .build()
                    .run(table);
        } catch (IllegalArgumentException e) {
            throw Refusal.unusable("unusable-plan", String.valueOf(e.getMessage()), List.of());
        }
        UncertaintyRun run = UncertaintyRun.of(result, read.seed());
        Kept document = new Kept(data(table), json.writeValueAsString(run));
        return changes.by(actor, () -> {
            kept.store(Kind.UNCERTAINTY, code, version, period, document);
            return run;
        });
    }

    /** Publishes the findings, or the estimates of a survey, as they are now; returns the fingerprint. */
    public String publish(String actor, String code, String version, Year period) {
        Instrument instrument = definitions.get(code, version);
        return changes.by(actor, () -> {
            String document = instrument instanceof Instrument.Survey
                    ? kept.find(Kind.ESTIMATES, code, version, period)
                            .orElseThrow(() -> Refusal.notFound("no-findings", code + " " + period))
                            .document()
                    : snapshot(instrument.index(), code, version, period);
            kept.store(Kind.PUBLICATION, code, version, period, new Kept(hash(document), document));
            return instrument.fingerprint() + "-" + hash(document);
        });
    }

    private String snapshot(IndexDefinition index, String code, String version, Year period) {
        AssessmentTable table = findings(index, code, version, period);
        Map<String, Map<String, String>> names = new TreeMap<>();
        for (Unit unit : units.register().units()) {
            if (table.row(unit.code(), period).isPresent()) {
                names.put(unit.code(), unit.label().texts());
            }
        }
        String assessments = AssessmentJson.write(table);
        return json.writeValueAsString(new Snapshot(
                assessments,
                names,
                uncertainty(code, version, period, hash(assessments)).orElse(null)));
    }

    /** Withdraws what was published; refuses if there is nothing. */
    public void withdraw(String actor, String code, String version, Year period) {
        if (!changes.by(actor, () -> kept.remove(Kind.PUBLICATION, code, version, period))) {
            throw notPublished(code, version, period);
        }
    }
}
