package org.lgpi.examples.service.web;

import java.io.IOException;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.territory.Unit;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.lgpi.examples.service.scoring.AssessmentService;
import org.lgpi.examples.service.scoring.AssessmentService.Receipt;
import org.lgpi.examples.service.scoring.Page;
import org.lgpi.examples.service.scoring.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Findings and the register of units, as assessors send them. */
@RestController
@RequestMapping("/v1")
class AssessmentController {

    private static final String CSV = "text/csv";
    private static final String PATH = "/definitions/{code}/{version}/assessments";
    private static final String UNIT = "/definitions/{code}/{version}/periods/{period}/assessments/{unit}";

    private final AssessmentService assessments;

    AssessmentController(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @PostMapping(path = PATH, consumes = CSV)
    Receipt postCsv(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestBody byte[] body) {
        return assessments.store(caller.name(), code, version, Upload.of("assessments.csv", body), partial);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Receipt postJson(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestBody byte[] body) {
        return assessments.store(caller.name(), code, version, Upload.of("assessments.json", body), partial);
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Receipt upload(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestPart MultipartFile file)
            throws IOException {
        Upload upload = Upload.of(file.getOriginalFilename(), file.getBytes());
        return assessments.store(caller.name(), code, version, upload, partial);
    }

    @GetMapping(UNIT)
    ResponseEntity<Assessment> one(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @PathVariable String unit,
            Locale locale) {
        caller.mustBe(Role.READER);
        return Answers.fresh(locale, assessments.assessment(code, version, period, unit));
    }

    @DeleteMapping(UNIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @PathVariable String unit) {
        assessments.delete(caller.name(), code, version, period, unit);
    }

    @PutMapping(path = "/units", consumes = CSV)
    Receipt putUnits(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestBody byte[] body) {
        return assessments.storeUnits(caller.name(), Upload.of("units.csv", body), partial);
    }

    @GetMapping("/units")
    ResponseEntity<Page<Unit>> units(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Locale locale) {
        Answers.checkPage(page, size);
        return Answers.fresh(locale, Page.of(List.copyOf(assessments.register().units()), page, size));
    }
}
