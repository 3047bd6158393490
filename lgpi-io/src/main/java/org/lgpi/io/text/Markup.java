package org.lgpi.io.text;

/** Makes any text harmless inside XML and HTML: as the content of an element and inside quotes. */
public final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(isAllowed(c) ? c : REPLACEMENT);
                    }
                }
            }
        }
    }

    private static boolean isAllowed(char c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
        return !control && !Character.isSurrogate(c) && c < 0xFFFE;
    }
}
