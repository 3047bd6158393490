package org.lgpi.examples.service.web;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.lgpi.examples.service.scoring.ResultService;
import org.lgpi.examples.service.scoring.SurveyService;
import org.lgpi.examples.service.scoring.SurveyService.Answered;
import org.lgpi.examples.service.scoring.SurveyService.Estimate;
import org.lgpi.examples.service.scoring.Upload;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Estimates from residents' surveys. */
@RestController
@RequestMapping("/v1/definitions/{code}/{version}/periods/{period}/estimates")
class SurveyController {

    private final SurveyService surveys;
    private final ResultService results;

    SurveyController(SurveyService surveys, ResultService results) {
        this.surveys = surveys;
        this.results = results;
    }

    @PostMapping(consumes = "text/csv")
    Answered estimate(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestBody byte[] body) {
        return surveys.estimate(caller.name(), code, version, period, Upload.of("answers.csv", body), partial);
    }

    @GetMapping
    @Nullable
    ResponseEntity<List<Estimate>> estimates(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @RequestParam(defaultValue = "false") boolean draft,
            Locale locale,
            WebRequest request) {
        if (draft) {
            caller.mustBe(Role.READER);
            return Answers.fresh(locale, surveys.estimates(code, version, period, true));
        }
        return Answers.tagged(
                request,
                results.fingerprint(code, version, period),
                locale,
                () -> surveys.estimates(code, version, period, false));
    }
}
