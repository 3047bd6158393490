package org.lgpi.io.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Writes a unit register. */
final class UnitWriter {

    private final UnitRegister register;
    private final Set<String> languages = new LinkedHashSet<>(List.of("en", "ru", "kk"));
    private final Set<String> attributes = new LinkedHashSet<>();

    UnitWriter(UnitRegister register) {
        this.register = register;
        for (Unit unit : register.units()) {
            languages.addAll(unit.label().languages());
            attributes.addAll(unit.attributes().keySet());
        }
        Set<String> taken = Set.of("unit", UnitCsv.TYPE, UnitCsv.PARENT, UnitCsv.POPULATION);
        for (String attribute : attributes) {
            if (taken.contains(attribute) || attribute.startsWith(UnitCsv.NAME)) {
                throw new IllegalArgumentException(
                        "the attribute " + attribute + " has the name of another column; rename it");
            }
        }
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("unit"));
        languages.forEach(language -> header.add(UnitCsv.NAME + language));
        header.addAll(List.of(UnitCsv.TYPE, UnitCsv.PARENT, UnitCsv.POPULATION));
        header.addAll(attributes);
        for (String name : header) {
            if (name.isEmpty() || !name.equals(CsvRow.trim(name))) {
                throw new IllegalArgumentException(
                        "the column name '" + ProblemList.shown(name) + "' would not read back; rename the attribute");
            }
        }
        return header;
    }

    void write(TableOutput out) {
        for (Unit unit : register.units()) {
            out.text(unit.code());
            for (String language : languages) {
                name(out, unit, language);
            }
            code(out, unit.type().orElse(null), unit, UnitCsv.TYPE);
            code(out, unit.parent().orElse(null), unit, UnitCsv.PARENT);
            population(out, unit);
            for (String attribute : attributes) {
                code(out, unit.attributes().get(attribute), unit, attribute);
            }
            out.endRow();
        }
    }

    private static void name(TableOutput out, Unit unit, String language) {
        String name = unit.label().texts().get(language);
        if (name == null) {
            out.empty();
        } else if (CsvRow.trim(name).isEmpty()) {
            throw new IllegalArgumentException(unit.code() + ": an empty name would not read back; leave it out");
        } else {
            out.text(name);
        }
    }

    private static void code(TableOutput out, @Nullable String text, Unit unit, String column) {
        if (text == null) {
            out.empty();
        } else {
            out.code(text, unit.code() + ", " + column);
        }
    }

    private static void population(TableOutput out, Unit unit) {
        if (unit.population().isEmpty()) {
            out.empty();
        } else if (unit.population().getAsLong() < 0) {
            throw new IllegalArgumentException(unit.code() + ": the population is below 0");
        } else {
            out.number(unit.population().getAsLong());
        }
    }
}
