package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the service shows at {@code /openapi.yaml} is what it does. */
class DescriptionTest extends RunningService {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode description;

    @BeforeEach
    void read() {
        Client.Answer shown = client.get("/openapi.yaml");
        assertThat(shown.status()).isEqualTo(200);
        description = new JsonMapper().valueToTree(new Yaml().<Object>load(shown.body()));
    }

    @Test
    void theDescriptionNamesEveryAddressAndNoOther() {
        Set<String> handled = new HashSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
        Set<String> named = new HashSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .forEach(operation -> named.add(operation.getKey() + " " + path.getKey())));

        assertThat(named).isEqualTo(handled).hasSizeGreaterThan(15);
    }

    @Test
    void answersAreAsDescribed() {
        String path = index("described");
        String period = "/periods/2026";
        String all = "/v1/definitions/{code}/{version}";
        StringBuilder rows = new StringBuilder(HEADER);
        for (int unit = 1; unit < 6; unit++) {
            rows.append(row(unit, 0, unit * 100)).append(row(unit, 1, 900 - unit * 70));
        }
        check("post", all + "/assessments", send("POST", path + "/assessments", Client.CSV, rows.toString()));
        check(
                "post",
                all + "/assessments",
                send("POST", path + "/assessments?partial=true", Client.CSV, rows + "U1,2\n"));
        String plan = """
                {"schema": "lgpi-robustness/1", "replicates": 100,
                 "vary": [{"input": "weights", "level": "criterion", "relative": 0.5}]}""";
        all += "/periods/{period}";
        check("post", all + "/uncertainty", send("POST", path + period + "/uncertainty", Client.JSON_TYPE, plan));
        check("put", all + "/publication", send("PUT", path + period + "/publication", "", ""));
        check("get", all + "/scores", client.get(path + period + "/scores"));
        check("get", all + "/ranking", client.get(path + period + "/ranking"));
        check("get", all + "/ranking", client.get(path + period + "/ranking?node=1"));
        check("get", all + "/scorecards/{unit}", client.get(path + period + "/scorecards/U1"));
        check("get", all + "/assessments/{unit}", bob(path + period + "/assessments/U1"));
        check("get", "/v1/definitions", client.get("/v1/definitions"));
        check("get", "/v1/definitions/{code}", client.get("/v1/definitions/lgpi-100"));
        check("get", "/v1/definitions/{code}/{version}", client.get(path));
        check("get", "/v1/units", client.get("/v1/units"));
        check("get", "/v1/audit", bob("/v1/audit"));
    }

    @Test
    void answersOnResponsibilitiesAndSurveysAreAsDescribed() {
        String all = "/v1/definitions/{code}/{version}/periods/{period}";
        String scheme = "/v1/definitions/service-responsibility/1.0";
        String coding = "unit,period,service,component,level\nU2,2025,PRESCHOOL,INFRASTRUCTURE,FULL\n";
        send("POST", scheme + "/assessments", Client.CSV, coding);
        check("get", all + "/responsibilities/{unit}", bob(scheme + "/periods/2025/responsibilities/U2?draft=true"));

        String design = """
                {"schema": "lgpi-survey/1", "code": "asked",
                 "columns": {"stratum": "stratum", "psu": "psu", "weight": "weight"}, "domains": ["region"],
                 "items": [{"code": "part1", "kind": "BINARY"}]}""";
        StringBuilder answers = new StringBuilder("stratum,psu,weight,region,part1\n");
        for (int i = 0; i < 100; i++) {
            answers.append("A,P" + i / 5 + ",1,R" + (i == 7 ? 2 : 1) + "," + (i * 7 + i / 5) % 3 / 2 + "\n");
        }
        String path = "/v1/definitions/asked/1";
        send("PUT", path, Client.JSON_TYPE, design);
        path += "/periods/2026/estimates";
        check("post", all + "/estimates", send("POST", path, Client.CSV, answers.toString()));
        check("get", all + "/estimates", bob(path + "?draft=true"));
    }

    private Client.Answer bob(String path) {
        return client.get(path, AccessFilter.HEADER, BOB);
    }

    /** Compares an answer with the schema that the description gives for it. */
    private void check(String method, String path, Client.Answer answer) {
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        JsonNode response = resolved(description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path("200"));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        List<String> differences = new ArrayList<>();
        compare(answer.json(), schema, "", differences);

        assertThat(schema.isMissingNode()).as(method + " " + path).isFalse();
        assertThat(differences).as(method + " " + path).isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolved(description.at(reference.asString().substring(1)));
    }

    private void compare(JsonNode value, JsonNode unresolved, String where, List<String> differences) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("oneOf")) {
            if (!value.isNull()) {
                compare(value, schema.path("oneOf").path(0), where, differences);
            }
            return;
        }
        if (schema.has("enum")) {
            if (!schema.path("enum").valueStream().anyMatch(value::equals)) {
                differences.add(where + " is " + value);
            }
            return;
        }
        if (schema.has("type")
                && !List.of(schema.path("type")
                                .toString()
                                .replaceAll("[\\[\\]\"]", "")
                                .split(","))
                        .contains(type(value, schema.path("type").toString()))) {
            differences.add(where + " is " + value);
        }
        for (JsonNode item : value.isArray() ? value : MissingNode.getInstance()) {
            compare(item, schema.path("items"), where + "[]", differences);
        }
        value.properties().forEach(entry -> {
            JsonNode property = property(schema, entry.getKey());
            if (property.isMissingNode()) {
                differences.add(where + "." + entry.getKey() + " is not described");
            } else {
                compare(entry.getValue(), property, where + "." + entry.getKey(), differences);
            }
        });
    }

    private JsonNode property(JsonNode schema, String name) {
        if (schema.path("properties").has(name)) {
            return schema.path("properties").path(name);
        }
        for (JsonNode base : schema.path("allOf")) {
            JsonNode property = property(resolved(base), name);
            if (!property.isMissingNode()) {
                return property;
            }
        }
        // a schema without properties takes all
        return schema.has("properties") || schema.has("allOf")
                ? MissingNode.getInstance()
                : schema.path("additionalProperties").isObject()
                        ? schema.path("additionalProperties")
                        : new JsonMapper().createObjectNode();
    }

    private static String type(JsonNode value, String allowed) {
        if (value.isNumber()) {
            return value.isIntegralNumber() && allowed.contains("integer") ? "integer" : "number";
        }
        return value.isNull()
                ? "null"
                : value.isString() ? "string" : value.isArray() ? "array" : value.isObject() ? "object" : "boolean";
    }
}
