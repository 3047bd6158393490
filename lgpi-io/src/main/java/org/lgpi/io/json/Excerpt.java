package org.lgpi.io.json;

/** Shortens what stands in a file, so that a message stays one readable line. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    static String quoted(String text) {
        return '"' + of(text) + '"';
    }
}
