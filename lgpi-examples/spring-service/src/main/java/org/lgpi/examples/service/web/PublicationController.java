package org.lgpi.examples.service.web;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import org.lgpi.examples.service.scoring.ResultService;
import org.lgpi.examples.service.scoring.UncertaintyRun;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the public gets to see, and how sure it is. */
@RestController
@RequestMapping("/v1/definitions/{code}/{version}/periods/{period}")
class PublicationController {

    private final ResultService results;

    PublicationController(ResultService results) {
        this.results = results;
    }

    record Published(String fingerprint) {}

    @PostMapping(path = "/uncertainty", consumes = MediaType.APPLICATION_JSON_VALUE)
    UncertaintyRun analyse(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @RequestBody byte[] plan) {
        return results.analyse(caller.name(), code, version, period, new String(plan, StandardCharsets.UTF_8));
    }

    @PutMapping("/publication")
    Published publish(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period) {
        return new Published(results.publish(caller.name(), code, version, period));
    }

    @DeleteMapping("/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period) {
        results.withdraw(caller.name(), code, version, period);
    }
}
