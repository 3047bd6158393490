package org.lgpi.io.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lgpi.core.base.Problem;

/** Finds out how bytes encode text. */
final class Encodings {

    /** What every zip file begins with, and so every XLSX workbook. */
    static final byte[] ZIP = {'P', 'K', 3, 4};

    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** The signs of eight bytes. */
    private static final long SIGNS = 0x8080_8080_8080_8080L;

    private Encodings() {}

    static boolean hasUtf8Mark(byte[] bytes, int length) {
        return startsWith(bytes, length, 0xEF, 0xBB, 0xBF);
    }

    /** Returns why the beginning of a file can be no CSV in UTF-8 or windows-1251, empty if it can. */
    static Optional<Problem> refusal(byte[] bytes, int length) {
        if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF)) {
            return Optional.of(utf16());
        }
        if (startsWith(bytes, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(noTable("an XLS workbook, or one with a password"));
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (Math.max(even, odd) > length / 4 && Math.min(even, odd) < length / 16) {
            return Optional.of(utf16());
        }
        if (even + odd > 0) {
            return Optional.of(Problem.error(
                    "NOT_TEXT",
                    "",
                    "bytes of value 0, which no text contains",
                    "a CSV file in UTF-8 or windows-1251",
                    "export the table as CSV UTF-8"));
        }
        return Optional.empty();
    }

    /** Returns the problem of a file that is neither text nor a workbook that can be read. */
    static Problem noTable(String found) {
        return Problem.error(
                "NOT_TEXT",
                "",
                found,
                "a CSV file or an XLSX workbook",
                "open it in the spreadsheet and save it as XLSX, or the sheet as CSV UTF-8");
    }

    private static Problem utf16() {
        return Problem.error(
                "WRONG_ENCODING", "", "text in UTF-16", "UTF-8 or windows-1251", "save the table as CSV UTF-8");
    }

    /** Returns the position of the first byte that is no ASCII character, or the end if there is none. */
    static int firstBeyondAscii(byte[] bytes, int from, int to) {
        ByteBuffer eights = ByteBuffer.wrap(bytes);
        int i = from;
        while (i + 8 <= to && (eights.getLong(i) & SIGNS) == 0) {
            i += 8;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /**
     * Tells UTF-8 from windows-1251 in some text: Russian text in windows-1251 has hardly a letter that would be right
     * in UTF-8, and text in UTF-8 has wrong bytes only where it was damaged.
     */
    static Charset guess(byte[] bytes, int from, int to) {
        int right = 0;
        int wrong = 0;
        for (int i = from; i < to; ) {
            int length = sequence(bytes[i] & 0xFF);
            if (length == 1) {
                i++;
                continue;
            }
            int next = i + 1;
            while (length > 0 && next < Math.min(i + length, to) && (bytes[next] & 0xC0) == 0x80) {
                next++;
            }
            if (length > 0 && next == i + length) {
                right++;
                i = next;
            } else if (length > 0 && next == to) {
                i = next; // cut off by the end of the block, says nothing
            } else {
                wrong++;
                i++;
            }
        }
        return wrong > right ? WINDOWS_1251 : StandardCharsets.UTF_8;
    }

    /** Returns how many bytes a first byte of UTF-8 announces, 0 if it is none. */
    private static int sequence(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 3;
        }
        return first >= 0xF0 && first < 0xF5 ? 4 : 0;
    }

    private static boolean startsWith(byte[] bytes, int length, int... start) {
        if (length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
