package org.lgpi.examples.service.scoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lgpi.examples.service.store.Changes;
import org.lgpi.examples.service.store.DefinitionRepository;
import org.lgpi.examples.service.store.StoredDefinition;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.ResponsibilityJson;
import org.lgpi.io.json.SurveyJson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Definitions and their versions. A version never changes, so that it is read once and then kept in memory. */
@Service
public class DefinitionService {

    private final DefinitionRepository definitions;
    private final Changes changes;
    private final JsonMapper json;
    private final Map<List<String>, Instrument> known = new ConcurrentHashMap<>();

    DefinitionService(DefinitionRepository definitions, Changes changes, JsonMapper json) {
        this.definitions = definitions;
        this.changes = changes;
        this.json = json;
    }

    /** Returns one version; refuses if there is none. */
    public Instrument get(String code, String version) {
        Instrument instrument = known.get(List.of(code, version));
        return instrument != null
                ? instrument
                : definitions
                        .find(code, version)
                        .map(this::remember)
                        .orElseThrow(() -> Refusal.notFound("unknown-definition", code + " " + version));
    }

    /** Lists versions: of one code, or of all if it is empty. */
    public Page<Instrument> list(String code, int page, int size) {
        List<Instrument> items = definitions.list(code, (long) page * size, size).stream()
                .map(this::remember)
                .toList();
        return new Page<>(items, page, size, definitions.count(code));
    }

    private Instrument remember(StoredDefinition stored) {
        return known.computeIfAbsent(
                List.of(stored.code(), stored.version()), key -> parse(stored.document(), stored.version()));
    }

    /**
     * Adds a version.
     *
     * @param actor who adds it
     * @param code code in the address
     * @param version version in the address
     * @param document the definition as JSON
     * @return whether it is new; false if the same content is there already
     */
    public boolean add(String actor, String code, String version, String document) {
        Instrument instrument = parse(document, version);
        if (!instrument.code().equals(code) || !instrument.version().equals(version)) {
            throw Refusal.unusable("other-definition", instrument.code() + " " + instrument.version(), List.of());
        }
        StoredDefinition stored = instrument.stored();
        if (changes.by(actor, () -> definitions.insert(stored))) {
            return true;
        }
        if (!get(code, version).fingerprint().equals(stored.fingerprint())) {
            throw new Refusal(HttpStatus.CONFLICT, "version-exists", code + " " + version, List.of());
        }
        return false;
    }

    private Instrument parse(String document, String version) {
        return switch (schema(document)) {
            case ResponsibilityJson.SCHEMA -> new Instrument.Scheme(ResponsibilityJson.parse(document));
            case SurveyJson.SCHEMA -> new Instrument.Survey(version, SurveyJson.parse(document));
            // of what cannot be told apart this one says what is wrong
            default -> new Instrument.Index(IndexJson.parse(document));
        };
    }

    private String schema(String document) {
        try {
            return json.readTree(document).path("schema").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
