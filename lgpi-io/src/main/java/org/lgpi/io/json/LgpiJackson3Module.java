package org.lgpi.io.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches a host's own mapper of Jackson 3 to write every value type of the library, as {@link LgpiJacksonModule} does
 * for Jackson 2.
 *
 * <p>Register it with {@code JsonMapper.builder().addModule(new LgpiJackson3Module())}; on the class path,
 * {@code findAndAddModules()} finds it too. The library itself needs no Jackson 3: the host brings it.
 */
public final class LgpiJackson3Module extends JacksonModule {

    /** Makes the module; it has no state. */
    public LgpiJackson3Module() {}

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

        private static final ValueSerializer<Object> FORM = new FormSerializer();

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return HostForms.has(type.getRawClass()) ? FORM : null;
        }
    }

    private static final class FormSerializer extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            HostForms.write(value, new Sink(generator, context));
        }

        /** The forms say themselves what they are; no type is written beside them. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            serialize(value, generator, context);
        }
    }

    private record Sink(JsonGenerator generator, SerializationContext context) implements JsonSink {

        @Override
        public void beginObject() {
            generator.writeStartObject();
        }

        @Override
        public void endObject() {
            generator.writeEndObject();
        }

        @Override
        public void beginArray() {
            generator.writeStartArray();
        }

        @Override
        public void endArray() {
            generator.writeEndArray();
        }

        @Override
        public void key(String key) {
            generator.writeName(key);
        }

        @Override
        public void text(String text) {
            generator.writeString(text);
        }

        @Override
        public void number(double number) {
            if (Double.isFinite(number)) {
                generator.writeNumber(number);
            } else {
                generator.writeNull();
            }
        }

        @Override
        public void whole(long number) {
            generator.writeNumber(number);
        }

        @Override
        public void flag(boolean flag) {
            generator.writeBoolean(flag);
        }

        @Override
        public void nothing() {
            generator.writeNull();
        }

        @Override
        public void foreign(Object value) {
            context.writeValue(generator, value);
        }
    }
}
