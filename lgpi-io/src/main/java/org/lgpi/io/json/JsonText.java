package org.lgpi.io.json;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes JSON as text: two blanks for each level, line feeds, lists of plain values on one line; the same text with
 * every version of Java and of the parser.
 */
final class JsonText implements JsonSink {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** Depth from which everything stands on one line; 0 if nothing does. */
    private int shortFrom;

    private boolean afterKey;
    private boolean empty = true;

    /** Returns the text, with a line feed at its end. */
    @Override
    public String toString() {
        return out + "\n";
    }

    @Override
    public void beginObject() {
        begin('{');
    }

    @Override
    public void beginShortObject() {
        begin('{');
        if (shortFrom == 0) {
            shortFrom = depth;
        }
    }

    @Override
    public void endObject() {
        end('}', true);
    }

    @Override
    public void beginArray() {
        begin('[');
    }

    @Override
    public void endArray() {
        char last = out.charAt(out.length() - 1);
        end(']', last == '}' || last == ']');
    }

    private void begin(char bracket) {
        next(true);
        out.append(bracket);
        depth++;
        empty = true;
    }

    private void end(char bracket, boolean onNewLine) {
        boolean oneLine = shortFrom > 0;
        if (shortFrom == depth) {
            shortFrom = 0;
        }
        depth--;
        if (onNewLine && !empty && !oneLine) {
            newLine();
        }
        out.append(bracket);
        empty = false;
    }

    @Override
    public void key(String key) {
        if (!empty) {
            out.append(',');
        }
        if (shortFrom == 0) {
            newLine();
        } else if (!empty) {
            out.append(' ');
        }
        quoted(key);
        out.append(": ");
        afterKey = true;
    }

    /** Puts what separates a value from the one before it. */
    private void next(boolean container) {
        if (!afterKey && depth > 0) {
            if (!empty) {
                out.append(',');
            }
            if (container && shortFrom == 0) {
                newLine();
            } else if (!empty) {
                out.append(' ');
            }
        }
        afterKey = false;
        empty = false;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    @Override
    public void text(String text) {
        next(false);
        quoted(text);
    }

    @Override
    public void number(double number) {
        next(false);
        out.append(Double.isFinite(number) ? shortest(number) : "null");
    }

    @Override
    public void whole(long number) {
        next(false);
        out.append(number);
    }

    @Override
    public void flag(boolean flag) {
        next(false);
        out.append(flag);
    }

    @Override
    public void nothing() {
        next(false);
        out.append("null");
    }

    @Override
    public void foreign(Object value) {
        throw new IllegalArgumentException(
                "no JSON form for " + value.getClass().getName());
    }

    /**
     * Returns the shortest decimal of at least 15 digits that reads back as the same double. {@code Double.toString} did
     * not give the shortest before Java 19.
     */
    static String shortest(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return number == 0 && 1 / number < 0 ? "-0.0" : Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 15; digits < 17; digits++) {
            String text =
                    exact.round(new MathContext(digits)).stripTrailingZeros().toString();
            if (Double.parseDouble(text) == number) {
                return text;
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros().toString();
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u007f' || isLoneSurrogate(text, i)) {
                        out.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            out.append(HEX.charAt((c >> shift) & 15));
                        }
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half of a pair has no form in UTF-8. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
