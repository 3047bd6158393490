package org.lgpi.examples.service.web;

import java.util.Locale;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.lgpi.examples.service.scoring.Page;
import org.lgpi.examples.service.store.AuditRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what and when, the latest first. */
@RestController
class AuditController {

    private final AuditRepository audit;

    AuditController(AuditRepository audit) {
        this.audit = audit;
    }

    @GetMapping("/v1/audit")
    ResponseEntity<Page<AuditRepository.Entry>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        caller.mustBe(Role.READER);
        Answers.checkPage(page, size);
        return Answers.fresh(locale, new Page<>(audit.list((long) page * size, size), page, size, audit.count()));
    }
}
