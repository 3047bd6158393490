package org.lgpi.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a host's own mapper of Jackson 2 to write every value type of the library.
 *
 * <p>Register it with {@code mapper.registerModule(new LgpiJacksonModule())}, or have it found by
 * {@code mapper.findAndRegisterModules()}; in Spring, declare it as a bean. Without it a mapper fails on these types or
 * writes empty objects. Definitions and assessments take the form of their files, NaN becomes null. The module only
 * writes; read with {@link IndexJson} and {@link AssessmentJson}.
 */
public final class LgpiJacksonModule extends Module {

    /** Makes the module; it has no state. */
    public LgpiJacksonModule() {}

    @Override
    public String getModuleName() {
        return "lgpi";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Finder());
    }

    private static final class Finder extends Serializers.Base {

        private static final JsonSerializer<Object> FORM = new FormSerializer();

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return HostForms.has(type.getRawClass()) ? FORM : null;
        }
    }

    private static final class FormSerializer extends JsonSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                HostForms.write(value, new Sink(generator, provider));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        /** The forms say themselves what they are; no type is written beside them. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, generator, provider);
        }
    }

    private record Sink(JsonGenerator generator, SerializerProvider provider) implements JsonSink {

        private interface Step {
            void run() throws IOException;
        }

        private static void run(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void beginObject() {
            run(generator::writeStartObject);
        }

        @Override
        public void endObject() {
            run(generator::writeEndObject);
        }

        @Override
        public void beginArray() {
            run(generator::writeStartArray);
        }

        @Override
        public void endArray() {
            run(generator::writeEndArray);
        }

        @Override
        public void key(String key) {
            run(() -> generator.writeFieldName(key));
        }

        @Override
        public void text(String text) {
            run(() -> generator.writeString(text));
        }

        @Override
        public void number(double number) {
            if (Double.isFinite(number)) {
                run(() -> generator.writeNumber(number));
            } else {
                nothing();
            }
        }

        @Override
        public void whole(long number) {
            run(() -> generator.writeNumber(number));
        }

        @Override
        public void flag(boolean flag) {
            run(() -> generator.writeBoolean(flag));
        }

        @Override
        public void nothing() {
            run(generator::writeNull);
        }

        @Override
        public void foreign(Object value) {
            run(() -> provider.defaultSerializeValue(value, generator));
        }
    }
}
