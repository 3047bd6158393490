package org.lgpi.io.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as cells of a workbook hold them: a character that XML lacks is written as {@code _x0001_}, and so is the
 * underscore of a text that only looks like it (ECMA-376, part 1, 22.9.2.19).
 */
final class CellText {

    /** What a spreadsheet keeps of a text at most. */
    private static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_LIKE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    static String encode(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("'" + ProblemList.shown(text) + "' has " + text.length()
                    + " characters, and a cell of a workbook holds " + LONGEST + "; write CSV");
        }
        String safe =
                text.indexOf("_x") < 0 ? text : LOOKS_LIKE_ESCAPE.matcher(text).replaceAll("_x005F_");
        StringBuilder encoded = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < safe.length()
                    && Character.isLowSurrogate(safe.charAt(i + 1));
            if (pair) {
                encoded.append(c).append(safe.charAt(++i));
            } else if (isXml(c)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("_x%04X_", (int) c));
            }
        }
        return encoded.toString();
    }

    static String decode(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher escapes = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder(text.length());
        while (escapes.find()) {
            String character = String.valueOf((char) Integer.parseInt(escapes.group(1), 16));
            escapes.appendReplacement(decoded, Matcher.quoteReplacement(character));
        }
        return escapes.appendTail(decoded).toString();
    }

    /** A carriage return is left out: XML readers turn it into a line feed. */
    private static boolean isXml(char c) {
        return c == '\t' || c == '\n' || c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE';
    }
}
