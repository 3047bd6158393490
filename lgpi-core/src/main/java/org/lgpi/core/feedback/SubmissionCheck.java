package org.lgpi.core.feedback;

import org.lgpi.core.base.DefinitionCheck;

/** Finds everything that is wrong with a submission. */
final class SubmissionCheck {

    /** Longest text of a category or channel; such texts are names and not messages. */
    private static final int LONGEST_TEXT = 200;

    private SubmissionCheck() {}

    static void check(Submission submission) {
        DefinitionCheck check = new DefinitionCheck();
        check.code("unit", submission.unit());
        text(check, "category", submission.category());
        text(check, "channel", submission.channel());
        submission
                .closed()
                .filter(time -> time.isBefore(submission.opened()))
                .ifPresent(time -> check.error(
                        "CLOSED_BEFORE_OPENED",
                        submission.id().orElse(submission.unit()),
                        "closed " + time,
                        "a time from " + submission.opened() + " on",
                        "correct one of the two times"));
        check.throwIfAny();
    }

    private static void text(DefinitionCheck check, String subject, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            check.error(
                    "BAD_TEXT",
                    subject,
                    text.isBlank() ? "nothing" : text.length() + " characters",
                    "1 to " + LONGEST_TEXT + " characters",
                    "write a short name");
        }
    }
}
