package org.lgpi.io.json;

import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** The form of units in JSON. */
final class TerritoryForm {

    private TerritoryForm() {}

    static void unit(Unit unit, JsonSink out) {
        out.beginObject();
        out.text("code", unit.code());
        out.labelIfAny("label", unit.label());
        unit.type().ifPresent(type -> out.text("type", type));
        unit.parent().ifPresent(parent -> out.text("parent", parent));
        unit.population().ifPresent(population -> out.whole("population", population));
        if (!unit.attributes().isEmpty()) {
            out.key("attributes");
            out.beginObject();
            unit.attributes().forEach(out::text);
            out.endObject();
        }
        out.endObject();
    }

    static void register(UnitRegister register, JsonSink out) {
        out.beginArray();
        register.units().forEach(unit -> unit(unit, out));
        out.endArray();
    }
}
