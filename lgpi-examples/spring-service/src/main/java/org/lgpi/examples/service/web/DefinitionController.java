package org.lgpi.examples.service.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lgpi.examples.service.scoring.DefinitionService;
import org.lgpi.examples.service.scoring.Instrument;
import org.lgpi.examples.service.scoring.Page;
import org.lgpi.examples.service.scoring.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Definitions and their versions. */
@RestController
@RequestMapping("/v1/definitions")
class DefinitionController {

    private final DefinitionService definitions;

    DefinitionController(DefinitionService definitions) {
        this.definitions = definitions;
    }

    record Entry(String kind, String code, String version, String label, String fingerprint) {}

    @GetMapping
    ResponseEntity<Page<Entry>> all(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Locale locale) {
        return list("", page, size, locale);
    }

    @GetMapping("/{code}")
    ResponseEntity<Page<Entry>> versions(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        return list(code, page, size, locale);
    }

    private ResponseEntity<Page<Entry>> list(String code, int page, int size, Locale locale) {
        Answers.checkPage(page, size);
        Page<Instrument> found = definitions.list(code, page, size);
        if (!code.isEmpty() && found.total() == 0) {
            throw Refusal.notFound("unknown-definition", code);
        }
        return Answers.fresh(
                locale,
                found.map(instrument -> new Entry(
                        instrument.stored().kind(),
                        instrument.code(),
                        instrument.version(),
                        instrument.label().text(locale.getLanguage()),
                        instrument.fingerprint())));
    }

    @GetMapping("/{code}/{version}")
    @Nullable
    ResponseEntity<Object> one(
            @PathVariable String code, @PathVariable String version, Locale locale, WebRequest request) {
        Instrument instrument = definitions.get(code, version);
        return Answers.tagged(request, instrument.fingerprint(), locale, instrument::definition);
    }

    @PutMapping(path = "/{code}/{version}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> add(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @RequestBody byte[] body) {
        boolean isNew = definitions.add(caller.name(), code, version, new String(body, StandardCharsets.UTF_8));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).build();
    }
}
