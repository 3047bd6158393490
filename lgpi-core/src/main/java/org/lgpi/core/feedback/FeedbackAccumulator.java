package org.lgpi.core.feedback;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.AccumulatorBytes;

/**
 * Counts submissions of residents, in any order and split in any way.
 *
 * <p>Everything is a whole number: submissions by unit, month of opening, kind, category and channel, and for each the
 * hours begun until closing or, for the open ones, until the cut-off. Quantiles are therefore exact. The state grows with
 * the combinations and the different hours met, never with the number of submissions.
 *
 * <p>The cut-off is the time at which the stream is looked at. What was closed after it counts as open; what was opened
 * after it is counted apart and in nothing else. Not thread-safe.
 */
public final class FeedbackAccumulator implements Accumulator<Submission, FeedbackAccumulator, FeedbackSummary> {

    private static final long serialVersionUID = 1L;

    private final transient LocalDateTime cutOff;
    private final transient TreeMap<FeedbackKey, FeedbackCounts> counts = new TreeMap<>();
    private transient long afterCutOff;

    FeedbackAccumulator(LocalDateTime cutOff, Map<FeedbackKey, FeedbackCounts> counts, long afterCutOff) {
        this.cutOff = Objects.requireNonNull(cutOff, "cutOff");
        this.counts.putAll(counts);
        this.afterCutOff = afterCutOff;
    }

    /**
     * Returns an empty accumulator.
     *
     * @param cutOff time at which the stream is looked at
     * @return the accumulator
     */
    public static FeedbackAccumulator of(LocalDateTime cutOff) {
        return new FeedbackAccumulator(cutOff, Map.of(), 0);
    }

    /**
     * Reads a state back.
     *
     * @param bytes what {@link #toBytes} returned
     * @return the accumulator
     * @throws IllegalArgumentException if the bytes are not such a state, damaged, or of a newer version
     */
    public static FeedbackAccumulator fromBytes(byte[] bytes) {
        return FeedbackBytes.read(bytes);
    }

    @Override
    public FeedbackAccumulator add(Submission submission) {
        if (submission.opened().isAfter(cutOff)) {
            afterCutOff = Math.addExact(afterCutOff, 1);
            return this;
        }
        FeedbackCounts here = counts.computeIfAbsent(FeedbackKey.of(submission), key -> new FeedbackCounts());
        Optional<LocalDateTime> closed = submission.closed().filter(time -> !time.isAfter(cutOff));
        if (closed.isPresent()) {
            here.closed().add(HourCounts.begun(submission.opened(), closed.get()), 1);
        } else {
            here.open().add(HourCounts.begun(submission.opened(), cutOff), 1);
        }
        return this;
    }

    @Override
    public FeedbackAccumulator merge(FeedbackAccumulator other) {
        if (!cutOff.equals(other.cutOff)) {
            throw new IllegalArgumentException("only counts of one cut-off can be merged, found " + cutOff
                    + " (fingerprint " + fingerprint() + ") and " + other.cutOff + " (fingerprint "
                    + other.fingerprint() + ")");
        }
        // a copy, so that merging with itself does not change what is being read
        new TreeMap<>(other.counts)
                .forEach((key, more) ->
                        counts.computeIfAbsent(key, k -> new FeedbackCounts()).addAll(more.copy()));
        afterCutOff = Math.addExact(afterCutOff, other.afterCutOff);
        return this;
    }

    @Override
    public FeedbackSummary result() {
        return FeedbackSummary.of(cutOff, counts, afterCutOff);
    }

    @Override
    public FeedbackAccumulator copy() {
        FeedbackAccumulator copy = of(cutOff);
        counts.forEach((key, more) -> copy.counts.put(key, more.copy()));
        copy.afterCutOff = afterCutOff;
        return copy;
    }

    @Override
    public byte[] toBytes() {
        return FeedbackBytes.write(this);
    }

    /**
     * Returns the fingerprint of what is counted; only states with the same one can be merged.
     *
     * @return the fingerprint of the cut-off
     */
    public Fingerprint fingerprint() {
        return Fingerprint.builder().add("feedback").add(cutOff.toString()).build();
    }

    LocalDateTime cutOff() {
        return cutOff;
    }

    Map<FeedbackKey, FeedbackCounts> counts() {
        return counts;
    }

    long afterCutOff() {
        return afterCutOff;
    }

    /**
     * Travels as bytes.
     *
     * @return the form that is serialised
     */
    private Object writeReplace() {
        return AccumulatorBytes.serialised(toBytes(), FeedbackAccumulator::fromBytes);
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
        return other instanceof FeedbackAccumulator that
                && cutOff.equals(that.cutOff)
                && counts.equals(that.counts)
                && afterCutOff == that.afterCutOff;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cutOff, counts, afterCutOff);
    }

    /** Returns one line: the summary so far. */
    @Override
    public String toString() {
        return result().toString();
    }
}
