package org.lgpi.core.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of a {@link FeedbackAccumulator}: magic number, version, kind, fingerprint, cut-off, then the counts with
 * their keys in order; big endian, texts in modified UTF-8.
 */
final class FeedbackBytes {

    /** The letters LGPA. */
    private static final int MAGIC = 0x4C475041;

    private static final int VERSION = 1;
    private static final String KIND = "feedback";

    private FeedbackBytes() {}

    static byte[] write(FeedbackAccumulator accumulator) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeUTF(KIND);
            out.writeUTF(accumulator.fingerprint().hex());
            out.writeUTF(accumulator.cutOff().toString());
            out.writeLong(accumulator.afterCutOff());
            out.writeInt(accumulator.counts().size());
            for (Map.Entry<FeedbackKey, FeedbackCounts> entry :
                    accumulator.counts().entrySet()) {
                FeedbackKey key = entry.getKey();
                out.writeUTF(key.unit());
                out.writeUTF(key.month().toString());
                out.writeUTF(key.kind().name());
                out.writeUTF(key.category());
                out.writeUTF(key.channel());
                write(out, entry.getValue().closed());
                write(out, entry.getValue().open());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, HourCounts counts) throws IOException {
        out.writeInt(counts.asMap().size());
        for (Map.Entry<Integer, Long> entry : counts.asMap().entrySet()) {
            out.writeInt(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    static FeedbackAccumulator read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            expect("magic number", Integer.toHexString(MAGIC), Integer.toHexString(in.readInt()));
            int version = in.readUnsignedByte();
            if (version > VERSION) {
                throw damaged("version " + version + ", newer than " + VERSION + " of this library");
            }
            expect("kind", KIND, in.readUTF());
            String fingerprint = in.readUTF();
            LocalDateTime cutOff = LocalDateTime.parse(in.readUTF());
            long afterCutOff = count(in.readLong());
            Map<FeedbackKey, FeedbackCounts> counts = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                FeedbackKey key = new FeedbackKey(
                        in.readUTF(),
                        YearMonth.parse(in.readUTF()),
                        SubmissionKind.valueOf(in.readUTF()),
                        in.readUTF(),
                        in.readUTF());
                counts.put(key, new FeedbackCounts(readCounts(in), readCounts(in)));
            }
            if (in.read() >= 0) {
                throw damaged("more bytes than the state has");
            }
            FeedbackAccumulator accumulator = new FeedbackAccumulator(cutOff, counts, afterCutOff);
            expect("fingerprint", accumulator.fingerprint().hex(), fingerprint);
            return accumulator;
        } catch (IOException | DateTimeException e) {
            throw damaged(e.getMessage() == null ? "fewer bytes than the state has" : e.getMessage());
        }
    }

    private static HourCounts readCounts(DataInputStream in) throws IOException {
        HourCounts counts = new HourCounts();
        for (int left = in.readInt(); left > 0; left--) {
            counts.add(in.readInt(), count(in.readLong()));
        }
        return counts;
    }

    private static long count(long count) {
        if (count < 0) {
            throw damaged("the count " + count);
        }
        return count;
    }

    private static void expect(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw damaged(what + " " + found + " instead of " + expected);
        }
    }

    private static IllegalArgumentException damaged(String found) {
        return new IllegalArgumentException("bytes of a feedback accumulator are needed, found " + found);
    }
}
