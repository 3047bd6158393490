package org.lgpi.io.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Holds texts against the JSON Schema of the format, by an independent validator. */
final class IndexSchema {

    private static final JsonSchema SCHEMA = of(IndexJson.schema());

    private IndexSchema() {}

    private static JsonSchema of(String schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        InputFormat.JSON,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    static List<String> errors(String json) {
        return errors(SCHEMA, json);
    }

    /** Holds a text of another format against its schema. */
    static List<String> errors(String schema, String json) {
        return errors(of(schema), json);
    }

    private static List<String> errors(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
