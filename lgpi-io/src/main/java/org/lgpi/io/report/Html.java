package org.lgpi.io.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lgpi.io.text.Markup;

/** Writes one page: every element that is opened is closed, and every text is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16).append("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element with attributes as pairs of name and value; those with an empty value are left out. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                Markup.append(attributes[i + 1], out);
                out.append('"');
            }
        }
        out.append('>');
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element that was opened last, and ends the line. */
    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Writes an element that has no content by its nature. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    Html text(String text) {
        Markup.append(text, out);
        return this;
    }

    /** Writes an element that holds a text alone. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Writes an image of ours as it is. */
    Html svg(String svg) {
        out.append(svg).append('\n');
        return this;
    }

    /** Returns the page. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
