package org.lgpi.core.feedback;

import java.time.YearMonth;
import java.util.Comparator;

/** What submissions are counted by. */
record FeedbackKey(String unit, YearMonth month, SubmissionKind kind, String category, String channel)
        implements Comparable<FeedbackKey> {

    private static final Comparator<FeedbackKey> ORDER = Comparator.comparing(FeedbackKey::unit)
            .thenComparing(FeedbackKey::month)
            .thenComparing(FeedbackKey::kind)
            .thenComparing(FeedbackKey::category)
            .thenComparing(FeedbackKey::channel);

    static FeedbackKey of(Submission submission) {
        return new FeedbackKey(
                submission.unit(),
                YearMonth.from(submission.opened()),
                submission.kind(),
                submission.category(),
                submission.channel());
    }

    @Override
    public int compareTo(FeedbackKey other) {
        return ORDER.compare(this, other);
    }
}
