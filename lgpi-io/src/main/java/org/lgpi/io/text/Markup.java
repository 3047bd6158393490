package org.lgpi.io.text;

import org.jspecify.annotations.Nullable;

/** Makes any text harmless inside XML and HTML: as the content of an element and inside quotes. */
public final class Markup {

    private static final String REPLACEMENT = "\uFFFD";

    private Markup() {}

    /**
     * Escapes a text.
     *
     * <p>The five characters that mean something to a parser become entities. What XML cannot hold at all, such as control
     * characters and halves of surrogate pairs, becomes the replacement character.
     *
     * @param text any text
     * @return the text as content or as the value of a quoted attribute
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(text, out);
        return out.toString();
    }

    /**
     * Escapes a text into another, as {@link #escape(String)} does.
     *
     * @param text any text
     * @param out receives the escaped text
     */
    public static void append(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = instead(c, text, i);
            if (instead != null) {
                out.append(text, from, i).append(instead);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** Returns what stands for a character, null for itself. */
    private static @Nullable String instead(char c, String text, int at) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isAllowed(c) || isHalfOfPair(c, text, at) ? null : REPLACEMENT;
        };
    }

    private static boolean isHalfOfPair(char c, String text, int at) {
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isAllowed(char c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
        return !control && !Character.isSurrogate(c) && c < 0xFFFE;
    }
}
