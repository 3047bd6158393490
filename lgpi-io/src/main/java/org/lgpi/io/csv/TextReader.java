package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;

/**
 * Turns bytes into characters in blocks, finds out the encoding, and notes the lines that cannot be right: too long,
 * with bytes that the encoding lacks, with characters of value 0.
 *
 * <p>UTF-8 and windows-1251 agree on ASCII, so the encoding is decided at the first block with any other byte and
 * nothing has to be read twice. What is beyond the greatest length of a line is dropped by blocks, never kept.
 */
final class TextReader extends Reader {

    private static final int BLOCK = 1 << 16;
    private static final char DAMAGED = '\uFFFD';
    private static final int ABOVE_RETURN = '\r' + 1;

    /** Equals every other encoding as long as there is nothing but ASCII, and is the fastest to decode. */
    private static final Charset WHILE_ASCII = StandardCharsets.ISO_8859_1;

    /** A line that no row may use. */
    record BadLine(long line, Problem problem) {}

    private final InputStream in;
    private final int longestLine;
    private final byte[] bytes = new byte[BLOCK];
    private int byteCount;
    private final char[] block = new char[BLOCK];
    private int blockEnd;
    private int position;

    private @Nullable Charset charset;
    private CharsetDecoder decoder;
    private boolean endOfBytes;
    private boolean endOfText;

    /** Number of the line that the next block starts in, and that the present one started in. */
    private long line = 1;

    private long blockLine = 1;
    private boolean blockAfterReturn;
    private long lineLength;
    private boolean lineIsBad;
    private boolean afterReturn;

    private final BitSet damaged = new BitSet();
    private final Deque<BadLine> badLines = new ArrayDeque<>();

    TextReader(InputStream in, CsvFormat format) {
        this.in = in;
        this.longestLine = format.longestLine();
        this.charset = format.charset().orElse(null);
        this.decoder = decoder(charset == null ? WHILE_ASCII : charset);
    }

    /** Reads the first block; returns why the file is no text at all, empty if it may be. */
    Optional<Problem> open() throws IOException {
        fillBytes();
        if (Encodings.hasUtf8Mark(bytes, byteCount) && (charset == null || charset.equals(StandardCharsets.UTF_8))) {
            become(StandardCharsets.UTF_8);
            byteCount -= 3;
            System.arraycopy(bytes, 3, bytes, 0, byteCount);
        } else if (charset == null) {
            Optional<Problem> refusal = Encodings.refusal(bytes, byteCount);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        nextBlock();
        return Optional.empty();
    }

    /** Returns the encoding, UTF-8 while nothing beyond ASCII was met. */
    Charset charset() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    /** Returns the characters of the first block; to be called before any of them is read. */
    CharBuffer beginning() {
        return CharBuffer.wrap(block, 0, blockEnd).asReadOnlyBuffer();
    }

    /** Returns the problem of the first bad line up to a line and forgets the lines before, null if there is none. */
    @Nullable
    Problem problemWithin(long first, long last) {
        while (!badLines.isEmpty() && badLines.peek().line() < first) {
            badLines.poll();
        }
        return badLines.isEmpty() || badLines.peek().line() > last
                ? null
                : badLines.peek().problem();
    }

    boolean hasBadLines() {
        return !badLines.isEmpty();
    }

    /**
     * Goes to the start of a line, so that reading can go on behind a row with misplaced quotes.
     *
     * @return false if the line does not start in the block at hand
     */
    boolean goTo(long target) {
        long at = blockLine;
        for (int i = 0; i < blockEnd; i++) {
            char c = block[i];
            boolean endsLine = c == '\r' || c == '\n' && !(i == 0 ? blockAfterReturn : block[i - 1] == '\r');
            if (endsLine && ++at == target) {
                boolean twoCharacters = c == '\r' && i + 1 < blockEnd && block[i + 1] == '\n';
                position = twoCharacters ? i + 2 : i + 1;
                return true;
            }
        }
        return false;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == blockEnd && !nextBlock()) {
            return -1;
        }
        int count = Math.min(length, blockEnd - position);
        System.arraycopy(block, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean nextBlock() throws IOException {
        while (!endOfText) {
            decodeBlock();
            noteLines();
            if (position < blockEnd) {
                return true;
            }
        }
        return false;
    }

    private void decodeBlock() throws IOException {
        fillBytes();
        if (charset == null) {
            int beyond = Encodings.firstBeyondAscii(bytes, 0, byteCount);
            if (beyond < byteCount) {
                become(Encodings.guess(bytes, beyond, byteCount));
            }
        }
        ByteBuffer source = ByteBuffer.wrap(bytes, 0, byteCount);
        CharBuffer sink = CharBuffer.wrap(block);
        damaged.clear();
        CoderResult result = decoder.decode(source, sink, endOfBytes);
        while (result.isError() && sink.hasRemaining()) {
            source.position(source.position() + result.length());
            damaged.set(sink.position());
            sink.put(DAMAGED);
            result = decoder.decode(source, sink, endOfBytes);
        }
        if (result.isUnderflow() && endOfBytes) {
            endOfText = true;
        }
        byteCount = source.remaining();
        System.arraycopy(bytes, source.position(), bytes, 0, byteCount);
        blockEnd = sink.position();
        position = 0;
    }

    private void fillBytes() throws IOException {
        while (byteCount < BLOCK && !endOfBytes) {
            int count = in.read(bytes, byteCount, BLOCK - byteCount);
            if (count < 0) {
                endOfBytes = true;
            } else {
                byteCount += count;
            }
        }
    }

    private void become(Charset decided) {
        charset = decided;
        decoder = decoder(decided);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Counts the lines of the block and notes the bad ones; drops what continues a line that is too long. */
    private void noteLines() {
        blockLine = line;
        blockAfterReturn = afterReturn;
        int lineStart = 0;
        int firstEnd = -1;
        boolean isTooLong = lineLength > longestLine;
        for (int i = nextControl(0); i < blockEnd; i = nextControl(i + 1)) {
            char c = block[i];
            if (c == '\n' || c == '\r') {
                endPiece(lineStart, i);
                if (c == '\r' || !(i == 0 ? afterReturn : block[i - 1] == '\r')) {
                    line++;
                }
                firstEnd = firstEnd < 0 ? i : firstEnd;
                lineStart = i + 1;
                lineLength = 0;
                lineIsBad = false;
            } else if (c == 0) {
                bad(Problem.error(
                        "NOT_TEXT",
                        "",
                        "a character of value 0",
                        "text",
                        "remove the character or export the table again"));
            }
        }
        endPiece(lineStart, blockEnd);
        if (blockEnd > 0) {
            afterReturn = block[blockEnd - 1] == '\r';
        }
        if (isTooLong) {
            position = firstEnd < 0 ? blockEnd : firstEnd;
        }
    }

    /** Returns where the next character up to the carriage return stands; looks at four at once, as most are above. */
    private int nextControl(int from) {
        int i = from;
        while (i + 4 <= blockEnd
                && (block[i] - ABOVE_RETURN
                                | block[i + 1] - ABOVE_RETURN
                                | block[i + 2] - ABOVE_RETURN
                                | block[i + 3] - ABOVE_RETURN)
                        >= 0) {
            i += 4;
        }
        while (i < blockEnd && block[i] >= ABOVE_RETURN) {
            i++;
        }
        return i;
    }

    /** Ends the part of a line that lies in this block. */
    private void endPiece(int from, int to) {
        lineLength += to - from;
        if (lineLength > longestLine) {
            bad(Problem.error(
                    "LINE_TOO_LONG",
                    "",
                    "a line of more than " + longestLine + " characters",
                    "at most " + longestLine + " characters in a line",
                    "split the line, or read with a higher limit"));
        }
        int at = damaged.nextSetBit(from);
        if (at >= 0 && at < to) {
            bad(Problem.error(
                    "WRONG_ENCODING",
                    "",
                    "bytes that are no text in " + charset(),
                    "text in " + charset() + " throughout",
                    "save the file as UTF-8, or state the encoding it has"));
        }
    }

    private void bad(Problem problem) {
        if (!lineIsBad) {
            lineIsBad = true;
            badLines.add(new BadLine(line, problem));
        }
    }
}
