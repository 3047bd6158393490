package org.lgpi.io.catalogue;

import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.index.IndexDefinition;

/**
 * Data that come with the library, to try a bundled definition on.
 *
 * @param name name in the catalogue
 * @param note where the data come from; says so where they are invented
 * @param definition the index that the data belong to
 * @param assessments assessments as CSV, long or wide
 * @param units the units as CSV
 * @param published published results as CSV with the columns {@code unit,period,node,value,band}, value 0 to 1; empty
 *     if none were published
 */
public record Sample(
        String name,
        Label note,
        IndexDefinition definition,
        String assessments,
        String units,
        Optional<String> published) {

    /** Checks that no part is missing. */
    public Sample {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(assessments, "assessments");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(published, "published");
    }

    /** Returns one line: name and note. */
    @Override
    public String toString() {
        return name + ": " + note;
    }
}
