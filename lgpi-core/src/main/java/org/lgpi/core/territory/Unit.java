package org.lgpi.core.territory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A local government: a village, city, raion or oblast, or any other body that is assessed. */
@Value.Immutable
public interface Unit {

    /**
     * Returns the code of the unit, such as a KATO code.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns the type, such as {@code URBAN} or {@code RURAL}.
     *
     * @return the type, empty if not stated
     */
    Optional<String> type();

    /**
     * Returns the code of the unit above this one.
     *
     * @return the code, empty at the top or if not stated
     */
    Optional<String> parent();

    /**
     * Returns the number of residents.
     *
     * @return the number, empty if not stated
     */
    OptionalLong population();

    /**
     * Returns further properties by name, such as {@code tier}.
     *
     * @return text by name, in the order of the source
     */
    Map<String, String> attributes();

    /**
     * Returns all properties that an applicability can ask for: the attributes, and the type under the name
     * {@code type}.
     *
     * @return text by name
     */
    default Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>(attributes());
        type().ifPresent(type -> all.put("type", type));
        return all;
    }

    /**
     * Returns a unit of which only the code is known.
     *
     * @param code the code
     * @return the unit
     */
    static Unit of(String code) {
        return builder().code(code).build();
    }

    /**
     * Starts a new unit.
     *
     * @return an empty builder; the code is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableUnit.Builder {
        Builder() {}
    }
}
