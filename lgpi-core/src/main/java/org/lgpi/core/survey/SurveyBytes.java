package org.lgpi.core.survey;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.stat.AccumulatorBytes;
import org.lgpi.core.stat.ExactSum;

/**
 * The bytes of a {@link SurveyAccumulator}: design, numbers of what was left out, populations, then the cells with their
 * keys in order.
 */
final class SurveyBytes {

    private static final String KIND = "survey";

    private SurveyBytes() {}

    static byte[] write(SurveyAccumulator accumulator) {
        return AccumulatorBytes.write(KIND, accumulator.design().fingerprint(), out -> {
            DesignBytes.write(accumulator.design(), out);
            out.writeLong(accumulator.rowsLeftOut());
            out.writeLong(accumulator.answersLeftOut());
            Map<String, PopulationRange> strata = new TreeMap<>(Codes.NATURAL_ORDER);
            strata.putAll(accumulator.strata());
            out.writeInt(strata.size());
            for (Map.Entry<String, PopulationRange> entry : strata.entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeInt(accumulator.psus().size());
            for (Map.Entry<CellKey, PopulationRange> entry : new TreeMap<>(accumulator.psus()).entrySet()) {
                write(entry.getKey(), out);
                write(entry.getValue(), out);
            }
            out.writeInt(accumulator.cells().size());
            for (Map.Entry<CellKey, SurveyCell> entry : new TreeMap<>(accumulator.cells()).entrySet()) {
                write(entry.getKey(), out);
                write(entry.getValue(), out);
            }
        });
    }

    private static void write(PopulationRange range, DataOutputStream out) throws IOException {
        out.writeDouble(range.least());
        out.writeDouble(range.most());
    }

    private static void write(CellKey key, DataOutputStream out) throws IOException {
        out.writeUTF(key.stratum);
        out.writeUTF(key.psu);
        for (int d = 0; d < key.groups(); d++) {
            out.writeUTF(key.group(d));
        }
    }

    private static void write(SurveyCell cell, DataOutputStream out) throws IOException {
        out.writeLong(cell.rows);
        for (long word : cell.words) {
            out.writeLong(word);
        }
        for (@Nullable MomentSums sums : cell.moments) {
            if (sums != null) {
                out.writeLong(sums.n);
                out.writeDouble(sums.least);
                out.writeDouble(sums.most);
                for (ExactSum sum : sums.sums) {
                    AccumulatorBytes.write(sum, out);
                }
            }
        }
    }

    static SurveyAccumulator read(byte[] bytes) {
        return AccumulatorBytes.read(bytes, KIND, (fingerprint, in) -> {
            SurveyDesign design = DesignBytes.read(in);
            AccumulatorBytes.requireFingerprint(design.fingerprint(), fingerprint);
            SurveyAccumulator accumulator = SurveyAccumulator.of(design);
            accumulator.leftOut(in.readLong(), in.readLong());
            for (int left = in.readInt(); left > 0; left--) {
                accumulator.strata().put(in.readUTF(), range(in));
            }
            for (int left = in.readInt(); left > 0; left--) {
                accumulator.psus().put(key(in, 0), range(in));
            }
            for (int left = in.readInt(); left > 0; left--) {
                CellKey key = key(in, design.domains().size());
                accumulator.cells().put(key, cell(in, accumulator.layout()));
            }
            return accumulator;
        });
    }

    private static PopulationRange range(DataInputStream in) throws IOException {
        return new PopulationRange(in.readDouble(), in.readDouble());
    }

    private static CellKey key(DataInputStream in, int domains) throws IOException {
        String stratum = in.readUTF();
        String psu = in.readUTF();
        String[] groups = new String[domains];
        for (int d = 0; d < domains; d++) {
            groups[d] = in.readUTF();
        }
        return new CellKey(stratum, psu, groups);
    }

    private static SurveyCell cell(DataInputStream in, CellLayout layout) throws IOException {
        SurveyCell cell = new SurveyCell(layout);
        cell.rows = in.readLong();
        for (int at = 0; at < cell.words.length; at++) {
            cell.words[at] = in.readLong();
        }
        for (@Nullable MomentSums sums : cell.moments) {
            if (sums != null) {
                sums.n = in.readLong();
                sums.least = in.readDouble();
                sums.most = in.readDouble();
                for (int k = 0; k < sums.sums.length; k++) {
                    sums.sums[k] = AccumulatorBytes.readSum(in);
                }
            }
        }
        return cell;
    }
}
