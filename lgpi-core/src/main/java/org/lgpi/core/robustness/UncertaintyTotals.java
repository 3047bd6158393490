package org.lgpi.core.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.AccumulatorBytes;

/**
 * The replicates of an uncertainty analysis that have run so far, wherever they ran; parts of one analysis merge to the
 * whole, bit for bit.
 *
 * <p>A replicate counts once: one that is there already is refused, and so is one of another analysis. The state holds 12
 * bytes for each unit and replicate. Not thread-safe.
 */
public final class UncertaintyTotals implements Accumulator<ReplicateScores, UncertaintyTotals, UncertaintyResult> {

    private static final long serialVersionUID = 1;

    private final transient UncertaintySpec spec;
    private final transient TreeMap<Integer, ReplicateScores> replicates = new TreeMap<>();

    private UncertaintyTotals(UncertaintySpec spec) {
        this.spec = spec;
    }

    static UncertaintyTotals of(UncertaintySpec spec) {
        return new UncertaintyTotals(spec);
    }

    /**
     * Returns totals of the same analysis without any replicate.
     *
     * @return empty totals that these can be merged into
     */
    public UncertaintyTotals empty() {
        return new UncertaintyTotals(spec);
    }

    /**
     * Reads a state back.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the totals
     * @throws IllegalArgumentException if the bytes are damaged, of something else or of a newer version
     */
    public static UncertaintyTotals fromBytes(byte[] bytes) {
        return UncertaintyBytes.read(bytes);
    }

    @Override
    public UncertaintyTotals add(ReplicateScores replicate) {
        if (replicate.scores().length != spec.units().size()) {
            throw new IllegalArgumentException(
                    "replicate " + replicate.number() + " has scores of " + replicate.scores().length
                            + " units, expected " + spec.units().size());
        }
        if (replicates.putIfAbsent(replicate.number(), replicate) != null) {
            throw new IllegalArgumentException(
                    "replicate " + replicate.number() + " is there already: ranges of replicates must not overlap");
        }
        return this;
    }

    @Override
    public UncertaintyTotals merge(UncertaintyTotals other) {
        if (!spec.equals(other.spec)) {
            throw new IllegalArgumentException("these totals are of another analysis: fingerprint "
                    + other.spec.fingerprint() + ", expected " + spec.fingerprint());
        }
        for (int number : other.replicates.keySet()) {
            if (replicates.containsKey(number)) {
                throw new IllegalArgumentException(
                        "replicate " + number + " is in both totals: ranges of replicates must not overlap");
            }
        }
        replicates.putAll(other.replicates);
        return this;
    }

    @Override
    public UncertaintyResult result() {
        return new UncertaintyResult(spec, replicates());
    }

    @Override
    public UncertaintyTotals copy() {
        UncertaintyTotals copy = new UncertaintyTotals(spec);
        copy.replicates.putAll(replicates);
        return copy;
    }

    @Override
    public byte[] toBytes() {
        return UncertaintyBytes.write(spec, replicates());
    }

    private List<ReplicateScores> replicates() {
        return new ArrayList<>(replicates.values());
    }

    /**
     * Serialises the totals as {@link #toBytes()}.
     *
     * @return their bytes
     */
    private Object writeReplace() {
        return AccumulatorBytes.serialised(toBytes(), UncertaintyTotals::fromBytes);
    }

    /** Two totals are equal if they hold the same replicates of the same analysis. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UncertaintyTotals that && spec.equals(that.spec) && replicates.equals(that.replicates);
    }

    @Override
    public int hashCode() {
        return 31 * spec.hashCode() + replicates.keySet().hashCode();
    }

    /** Returns one line: how many replicates of how many units. */
    @Override
    public String toString() {
        return replicates.size() + " replicates of " + spec.units().size() + " units";
    }
}
