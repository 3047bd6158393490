package org.lgpi.core.scoring;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.AccumulatorBytes;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.ExactMoments;
import org.lgpi.core.stat.ValueCounts;

/**
 * Collects the scores of one node over a population of any size, in any order and split in any way: means, quantiles,
 * bands, and the rank of any value without sorting the units.
 *
 * <p>Add the units of one period, and keep one accumulator for each group of units that is reported. The state holds 16 bytes
 * for each different score. A unit that is added twice counts twice. Not thread-safe.
 */
public final class ScoreAccumulator
        implements Accumulator<ScoreAccumulator.Entry, ScoreAccumulator, ScoreDistribution> {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "scores";

    /**
     * The score of one unit.
     *
     * @param score its score at the node
     * @param band code of the band of its index; empty if there is none
     */
    public record Entry(Score score, String band) {}

    private final transient Fingerprint fingerprint;
    private final transient ExactMoments moments;
    private final transient ValueCounts values;
    private final transient Map<Reason, Long> withoutValue = new EnumMap<>(Reason.class);
    private final transient Map<String, Long> bands = new TreeMap<>();

    private ScoreAccumulator(Fingerprint fingerprint, ExactMoments moments, ValueCounts values) {
        this.fingerprint = fingerprint;
        this.moments = moments;
        this.values = values;
    }

    /**
     * Returns an empty accumulator of the index.
     *
     * @param definition the definition behind the scores, fitted if it needs to be
     * @return the accumulator
     * @throws IllegalArgumentException if the definition is still to be fitted
     */
    public static ScoreAccumulator of(IndexDefinition definition) {
        return of(definition, PerNode.INDEX);
    }

    /**
     * Returns an empty accumulator.
     *
     * @param definition the definition behind the scores, fitted if it needs to be
     * @param node code of the node, {@code index} for the total
     * @return the accumulator
     * @throws IllegalArgumentException if the definition is still to be fitted: scores of different fits cannot be compared
     */
    public static ScoreAccumulator of(IndexDefinition definition, String node) {
        if (definition.needsFit()) {
            throw new IllegalArgumentException(definition.framework().code()
                    + " must be fitted before its scores are collected: call definition.fit first");
        }
        Fingerprint fingerprint = Fingerprint.builder()
                .add(KIND)
                .add(definition.fingerprint().hex())
                .add(node)
                .build();
        return new ScoreAccumulator(fingerprint, new ExactMoments(), new ValueCounts());
    }

    /**
     * Reads a state back.
     *
     * @param bytes what {@link #toBytes} returned
     * @return the accumulator
     * @throws IllegalArgumentException if the bytes are not such a state, damaged, or of a newer version
     */
    public static ScoreAccumulator fromBytes(byte[] bytes) {
        return AccumulatorBytes.read(bytes, KIND, (fingerprint, in) -> {
            ScoreAccumulator accumulator = new ScoreAccumulator(
                    fingerprint, AccumulatorBytes.readMoments(in), AccumulatorBytes.readCounts(in));
            for (int left = AccumulatorBytes.readSize(in, 10); left > 0; left--) {
                accumulator.withoutValue.put(Reason.valueOf(in.readUTF()), in.readLong());
            }
            for (int left = AccumulatorBytes.readSize(in, 10); left > 0; left--) {
                accumulator.bands.put(in.readUTF(), in.readLong());
            }
            return accumulator;
        });
    }

    @Override
    public ScoreAccumulator add(Entry entry) {
        double value = entry.score().value();
        if (Double.isNaN(value)) {
            withoutValue.merge(entry.score().reason(), 1L, Long::sum);
        } else {
            moments.add(value);
            values.add(Decimals.round(value));
        }
        if (!entry.band().isEmpty()) {
            bands.merge(entry.band(), 1L, Long::sum);
        }
        return this;
    }

    /**
     * Takes in all rows of a table, which should be of one period.
     *
     * @param scores the scores
     * @param node the node to take from it
     * @return this accumulator
     * @throws IllegalArgumentException if the table does not hold the node, or is of another definition
     */
    public ScoreAccumulator addAll(ScoreTable scores, String node) {
        requireFingerprint(of(scores.definition(), node).fingerprint);
        for (int row = 0; row < scores.size(); row++) {
            add(new Entry(
                    scores.score(row, node), scores.band(row).map(Band::code).orElse("")));
        }
        return this;
    }

    @Override
    public ScoreAccumulator merge(ScoreAccumulator other) {
        requireFingerprint(other.fingerprint);
        moments.add(other.moments);
        values.add(other.values);
        // copies, so that merging with itself does not change what is being read
        new TreeMap<>(other.withoutValue).forEach((reason, n) -> withoutValue.merge(reason, n, Long::sum));
        new TreeMap<>(other.bands).forEach((band, n) -> bands.merge(band, n, Long::sum));
        return this;
    }

    private void requireFingerprint(Fingerprint other) {
        if (!fingerprint.equals(other)) {
            throw new IllegalArgumentException(
                    "only scores of one definition and node can be merged, found the fingerprints " + fingerprint
                            + " and " + other);
        }
    }

    @Override
    public ScoreDistribution result() {
        return new ScoreDistribution(moments.copy(), values.copy(), withoutValue, bands);
    }

    /**
     * Returns the fingerprint of definition and node; only states with the same one can be merged.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public ScoreAccumulator copy() {
        return new ScoreAccumulator(fingerprint, new ExactMoments(), new ValueCounts()).merge(this);
    }

    @Override
    public byte[] toBytes() {
        return AccumulatorBytes.write(KIND, fingerprint, out -> {
            AccumulatorBytes.write(moments, out);
            AccumulatorBytes.write(values, out);
            out.writeInt(withoutValue.size());
            for (Map.Entry<Reason, Long> entry : withoutValue.entrySet()) {
                out.writeUTF(entry.getKey().name());
                out.writeLong(entry.getValue());
            }
            out.writeInt(bands.size());
            for (Map.Entry<String, Long> entry : bands.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeLong(entry.getValue());
            }
        });
    }

    /**
     * Travels as bytes.
     *
     * @return the form that is serialised
     */
    private Object writeReplace() {
        return AccumulatorBytes.serialised(toBytes(), ScoreAccumulator::fromBytes);
    }

    /**
     * Refuses to be read: only its bytes travel.
     *
     * @param in not read
     * @throws InvalidObjectException always
     */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("the serialised form is needed");
    }

    /** Two accumulators are equal if their states are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreAccumulator that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Returns one line: the distribution so far. */
    @Override
    public String toString() {
        return result().toString();
    }
}
