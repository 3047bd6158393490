package org.lgpi.core.robustness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.scoring.Reason;

/**
 * The bytes of {@link UncertaintyTotals}: magic number, version, kind, what all replicates share, then the replicates by
 * number; big endian, texts in modified UTF-8.
 */
final class UncertaintyBytes {

    /** The letters LGPA. */
    private static final int MAGIC = 0x4C475041;

    private static final int VERSION = 1;
    private static final String KIND = "uncertainty";

    private UncertaintyBytes() {}

    static byte[] write(UncertaintySpec spec, List<ReplicateScores> replicates) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeUTF(KIND);
            out.writeUTF(spec.fingerprint().hex());
            texts(out, spec.units());
            doubles(out, spec.scores());
            ints(out, spec.bands());
            texts(out, spec.bandCodes());
            out.writeDouble(spec.level());
            out.writeInt(spec.topK());
            out.writeInt(replicates.size());
            for (ReplicateScores replicate : replicates) {
                out.writeInt(replicate.number());
                doubles(out, replicate.scores());
                ints(out, replicate.bands());
                out.writeInt(replicate.failures().size());
                for (Map.Entry<Reason, Integer> failure : replicate.failures().entrySet()) {
                    out.writeUTF(failure.getKey().name());
                    out.writeInt(failure.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static UncertaintyTotals read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw damaged("no state of an accumulator");
            }
            int version = in.readUnsignedByte();
            if (version > VERSION) {
                throw damaged("version " + version + ", newer than " + VERSION + " of this library");
            }
            String kind = in.readUTF();
            if (!kind.equals(KIND)) {
                throw damaged("kind " + kind + ", expected " + KIND);
            }
            Fingerprint fingerprint = new Fingerprint(in.readUTF());
            List<String> units = texts(in);
            UncertaintyTotals totals = UncertaintyTotals.of(new UncertaintySpec(
                    fingerprint,
                    units,
                    doubles(in, units.size()),
                    ints(in, units.size()),
                    texts(in),
                    in.readDouble(),
                    in.readInt()));
            for (int left = in.readInt(); left > 0; left--) {
                int number = in.readInt();
                double[] scores = doubles(in, units.size());
                int[] bands = ints(in, units.size());
                Map<Reason, Integer> failures = new EnumMap<>(Reason.class);
                for (int reasons = in.readInt(); reasons > 0; reasons--) {
                    failures.put(Reason.valueOf(in.readUTF()), in.readInt());
                }
                totals.add(new ReplicateScores(number, scores, bands, failures));
            }
            if (in.read() >= 0) {
                throw damaged("more bytes than expected");
            }
            return totals;
        } catch (IOException e) {
            throw damaged("fewer bytes than expected");
        }
    }

    private static IllegalArgumentException damaged(String what) {
        return new IllegalArgumentException("these bytes are no totals of an uncertainty analysis: " + what);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void doubles(DataOutputStream out, double[] numbers) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] doubles(DataInputStream in, int count) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private static void ints(DataOutputStream out, int[] numbers) throws IOException {
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
