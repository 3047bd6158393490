package org.lgpi.io.catalogue;

import java.util.List;

/**
 * Something wrong, open or unclear in the paper on the LGPI in Kazakhstan (doi 10.26577/be202515118).
 *
 * @param number its number, from 1
 * @param location table, figure or section
 * @param kind kind of issue, such as {@code ARITHMETIC} or {@code AMBIGUITY}
 * @param observation what was seen
 * @param handling how this library treats it
 */
public record PaperIssue(int number, String location, String kind, String observation, String handling) {

    static final List<String> COLUMNS = List.of("number", "location", "kind", "observation", "handling");

    static PaperIssue of(List<String> cells) {
        return new PaperIssue(Integer.parseInt(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /** Returns one line: number, location, kind and observation. */
    @Override
    public String toString() {
        return number + ". " + location + ", " + kind + ": " + observation;
    }
}
