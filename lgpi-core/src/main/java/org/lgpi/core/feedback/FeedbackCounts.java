package org.lgpi.core.feedback;

/** Hours to close of the closed submissions, and hours waited by the open ones. */
record FeedbackCounts(HourCounts closed, HourCounts open) {

    FeedbackCounts() {
        this(new HourCounts(), new HourCounts());
    }

    void addAll(FeedbackCounts other) {
        closed.addAll(other.closed);
        open.addAll(other.open);
    }

    long total() {
        return Math.addExact(closed.total(), open.total());
    }

    FeedbackCounts copy() {
        return new FeedbackCounts(closed.copy(), open.copy());
    }
}
