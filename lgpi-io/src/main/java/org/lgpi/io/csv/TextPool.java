package org.lgpi.io.csv;

import org.jspecify.annotations.Nullable;

/** Hands out one string for equal runs of characters; forgets old ones, so that its size is fixed. */
final class TextPool {

    private static final int SLOTS = 1 << 12;

    private final @Nullable String[] texts = new @Nullable String[SLOTS];

    String text(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String known = texts[slot];
        if (known != null && equal(known, chars, from, to)) {
            return known;
        }
        String text = new String(chars, from, to - from);
        texts[slot] = text;
        return text;
    }

    static boolean equal(String text, char[] chars, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
