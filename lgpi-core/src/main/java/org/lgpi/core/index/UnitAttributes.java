package org.lgpi.core.index;

import java.util.Map;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.territory.Unit;

/** What the register knows of the unit of each row, by the names that a preparation may use. */
final class UnitAttributes {

    private final AssessmentTable table;

    UnitAttributes(AssessmentTable table) {
        this.table = table;
    }

    /** The attribute of the unit of each row; empty where there is none. */
    String[] texts(String name) {
        String[] texts = new String[table.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = table.units()
                    .unit(table.unit(row))
                    .flatMap(unit -> text(unit, name))
                    .map(String::strip)
                    .orElse("");
        }
        return texts;
    }

    private static Optional<String> text(Unit unit, String name) {
        Map<String, String> properties = unit.properties();
        if (properties.containsKey(name)) {
            return Optional.of(properties.get(name));
        }
        return switch (name) {
            case "parent" -> unit.parent();
            case Denominator.POPULATION ->
                unit.population().stream().mapToObj(Long::toString).findFirst();
            default -> Optional.empty();
        };
    }

    /** Whether the register knows the attribute of any unit of the table. */
    static boolean isKnown(String[] texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return true;
            }
        }
        return texts.length == 0;
    }

    /** A text as a number, NaN if it is none. */
    static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
