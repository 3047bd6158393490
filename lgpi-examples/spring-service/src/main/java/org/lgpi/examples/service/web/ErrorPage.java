package org.lgpi.examples.service.web;

import jakarta.servlet.RequestDispatcher;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Answers what the server refuses without our controllers, such as a body that stops coming, like everything else. */
@RestController
class ErrorPage implements ErrorController {

    private final Refusals refusals;

    ErrorPage(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(WebRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        return refusals.page(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), "", request);
    }
}
