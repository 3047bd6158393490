package org.lgpi.io.json;

import java.util.List;
import java.util.OptionalDouble;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.Service;
import org.lgpi.core.responsibility.ServiceField;

/** Reads a responsibility scheme; where a part cannot be read, a stand-in lets the other checks go on. */
final class SchemeReader {

    private final JsonObjectReader in;
    private final JsonProblems problems;
    private int unnamed;

    SchemeReader(JsonObjectReader in) {
        this.in = in;
        problems = in.problems();
    }

    ResponsibilityScheme read() {
        ResponsibilityScheme.Builder scheme = ResponsibilityScheme.builder();
        String code = in.text("code", "unnamed");
        String version = in.text("version", "unnamed");
        double partialShare = in.number("partialShare").orElse(0);
        OptionalDouble rescaledMaximum = in.number("rescaledMaximum");
        scheme.code(code).version(version).label(in.label("label")).note(in.label("note"));
        scheme.validFrom(in.date("validFrom")).validTo(in.date("validTo"));
        in.require("fields", "a list of fields");
        List<ServiceField> fields =
                in.objects("fields", "", "code").stream().map(this::field).toList();
        in.done();
        if (in.value("fields").orElse(null) instanceof JsonValue.Array) {
            problems.addFound(ResponsibilityScheme.problems(code, version, partialShare, rescaledMaximum, fields));
        }
        InvalidDefinitionException.throwIfAny(problems.sorted());
        return scheme.partialShare(partialShare)
                .rescaledMaximum(rescaledMaximum)
                .addAllFields(fields)
                .build();
    }

    private ServiceField field(JsonObjectReader node) {
        ServiceField.Builder field = ServiceField.builder().code(code(node, "")).label(node.label("label"));
        field.maximum(node.number("maximum"));
        node.require("services", "a list of services");
        node.objects("services", "", "code").forEach(service -> field.addService(service(service)));
        node.done();
        return field.build();
    }

    private Service service(JsonObjectReader node) {
        String code = code(node, "");
        Service.Builder service = Service.builder().code(code).label(node.label("label"));
        node.require("components", "a list of components");
        node.objects("components", code, "code").forEach(inner -> service.addComponent(component(inner, code + ".")));
        node.done();
        return service.build();
    }

    private Component component(JsonObjectReader node, String service) {
        Component component = Component.builder()
                .code(code(node, service))
                .label(node.label("label"))
                .points(node.number("points", 1))
                .rule(node.label("rule"))
                .build();
        node.done();
        return component;
    }

    private String code(JsonObjectReader node, String parent) {
        String standIn = "unnamed-" + ++unnamed;
        String code = node.text("code", standIn);
        if (code.equals(standIn)) {
            problems.enter(parent + code, node.place());
        }
        return code;
    }
}
