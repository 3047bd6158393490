package org.lgpi.io.chart;

import java.util.Objects;

/**
 * What a chart says to those who do not see it, and in which language.
 *
 * @param title name of the chart
 * @param description what the chart shows, in a sentence or more; may be empty
 * @param language language code of all its texts, such as {@code kk}; decides how numbers are written
 */
public record Caption(String title, String description, String language) {

    /** Checks that no part is missing. */
    public Caption {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(language, "language");
    }

    /**
     * Returns the caption of a chart in English.
     *
     * @param title name of the chart
     * @param description what the chart shows; may be empty
     * @return the caption
     */
    public static Caption of(String title, String description) {
        return new Caption(title, description, "en");
    }

    /** Returns one line: the title. */
    @Override
    public String toString() {
        return title.lines().findFirst().orElse("");
    }
}
