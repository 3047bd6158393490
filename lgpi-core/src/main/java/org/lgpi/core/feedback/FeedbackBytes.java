package org.lgpi.core.feedback;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.stat.AccumulatorBytes;

/**
 * The bytes of a {@link FeedbackAccumulator}: cut-off, what came after it, then the counts with their keys in order.
 */
final class FeedbackBytes {

    private static final String KIND = "feedback";

    private FeedbackBytes() {}

    static byte[] write(FeedbackAccumulator accumulator) {
        return AccumulatorBytes.write(KIND, accumulator.fingerprint(), out -> {
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
        });
    }

    private static void write(DataOutputStream out, HourCounts counts) throws IOException {
        out.writeInt(counts.asMap().size());
        for (Map.Entry<Integer, Long> entry : counts.asMap().entrySet()) {
            out.writeInt(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    static FeedbackAccumulator read(byte[] bytes) {
        return AccumulatorBytes.read(bytes, KIND, (fingerprint, in) -> {
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
            FeedbackAccumulator accumulator = new FeedbackAccumulator(cutOff, counts, afterCutOff);
            AccumulatorBytes.requireFingerprint(accumulator.fingerprint(), fingerprint);
            return accumulator;
        });
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
            throw new IllegalArgumentException("the count " + count);
        }
        return count;
    }
}
