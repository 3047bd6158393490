package org.lgpi.core.robustness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.stat.AccumulatorBytes;

/**
 * The bytes of {@link UncertaintyTotals}: what all replicates share, then the replicates by number.
 */
final class UncertaintyBytes {

    private static final String KIND = "uncertainty";

    private UncertaintyBytes() {}

    static byte[] write(UncertaintySpec spec, List<ReplicateScores> replicates) {
        return AccumulatorBytes.write(KIND, spec.fingerprint(), out -> {
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
        });
    }

    static UncertaintyTotals read(byte[] bytes) {
        return AccumulatorBytes.read(bytes, KIND, (fingerprint, in) -> {
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
            return totals;
        });
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
