package org.lgpi.io.csv;

import java.util.Optional;

/** Recognises cells that look like a national identity number or a telephone number. */
final class PersonalData {

    private static final int IDENTITY_DIGITS = 12;

    private PersonalData() {}

    /**
     * Says what a cell looks like: exactly 12 digits are an identity number; a telephone number has 10 to 15 digits
     * behind a plus sign, 11 that begin with 7 or 8, or 10 that begin with 7, with blanks, hyphens or brackets between.
     */
    static Optional<String> kind(String cell) {
        boolean plus = cell.startsWith("+");
        int digits = 0;
        int separators = 0;
        char first = 0;
        for (int i = plus ? 1 : 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                first = digits++ == 0 ? c : first;
            } else if (c == ' ' || c == '\u00A0' || c == '(' || c == ')' || c == '-' && digits > 0) {
                separators++;
            } else {
                return Optional.empty();
            }
        }
        if (digits == IDENTITY_DIGITS && separators == 0 && !plus) {
            return Optional.of("a national identity number");
        }
        boolean telephone = plus
                ? digits >= 10 && digits <= 15
                : digits == 11 && (first == '7' || first == '8') || digits == 10 && first == '7';
        return telephone ? Optional.of("a telephone number") : Optional.empty();
    }
}
