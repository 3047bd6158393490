package org.lgpi.core.feedback;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

/** How many submissions took or have waited each number of hours; exact, and the same in any order of additions. */
final class HourCounts {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    /**
     * Returns the hours that began between two times: 0 for no time at all, 1 for a minute, 24 for exactly a day. So
     * something took at most 24 hours if and only if this number is at most 24.
     */
    static int begun(LocalDateTime from, LocalDateTime to) {
        Duration time = Duration.between(from, to);
        long seconds = time.getSeconds() + (time.getNano() > 0 ? 1 : 0);
        return Math.toIntExact((seconds + 3599) / 3600);
    }

    void add(int hours, long count) {
        counts.merge(hours, count, Math::addExact);
    }

    void addAll(HourCounts other) {
        other.counts.forEach(this::add);
    }

    long total() {
        return sum(counts);
    }

    long upTo(int hours) {
        return sum(counts.headMap(hours, true));
    }

    private static long sum(Map<Integer, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    Map<Integer, Long> asMap() {
        return counts;
    }

    HourCounts copy() {
        HourCounts copy = new HourCounts();
        copy.counts.putAll(counts);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HourCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
