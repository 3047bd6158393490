package org.lgpi.io.json;

/**
 * A place in a text.
 *
 * @param line line counted from 1
 * @param column column counted from 1, in UTF-16 units
 */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    /** Returns the place of a character. */
    static Place of(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, index - lineStart + 1);
    }
}
