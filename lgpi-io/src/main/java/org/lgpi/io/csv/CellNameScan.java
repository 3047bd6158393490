package org.lgpi.io.csv;

/**
 * Looks through the XML of a sheet for names of cells that no sheet has, such as {@code ZZZZZZ2}: a reader would make room
 * for all columns up to there. Names of columns have up to three letters.
 *
 * <p>Works on bytes, as the part is read anyway; what would hide a name from it, entities within one and encodings of more
 * than one byte for a letter, no spreadsheet writes.
 */
final class CellNameScan {

    private static final int MOST_LETTERS = 3;

    private enum State {
        ELSEWHERE,
        BEHIND_BLANK,
        BEHIND_R,
        BEHIND_EQUALS,
        IN_NAME
    }

    private State state = State.ELSEWHERE;
    private int letters;

    /** Looks at the next bytes; false if a name of a cell in them cannot be one. */
    boolean accepts(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (!accepts((char) (bytes[i] & 0xFF))) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(char c) {
        boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        switch (state) {
            case ELSEWHERE -> state = blank ? State.BEHIND_BLANK : State.ELSEWHERE;
            case BEHIND_BLANK -> state = c == 'r' ? State.BEHIND_R : blank ? state : State.ELSEWHERE;
            case BEHIND_R -> state = c == '=' ? State.BEHIND_EQUALS : blank ? state : State.ELSEWHERE;
            case BEHIND_EQUALS -> {
                state = c == '"' || c == '\'' ? State.IN_NAME : blank ? state : State.ELSEWHERE;
                letters = 0;
            }
            case IN_NAME -> {
                boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
                letters += letter ? 1 : 0;
                state = letter ? State.IN_NAME : State.ELSEWHERE;
                return letters <= MOST_LETTERS && c != '&';
            }
        }
        return c != 0;
    }
}
