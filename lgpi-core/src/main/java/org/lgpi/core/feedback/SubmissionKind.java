package org.lgpi.core.feedback;

/** What a resident sends in. */
public enum SubmissionKind {
    /** Something went wrong. */
    COMPLAINT,
    /** Something could be better. */
    SUGGESTION,
    /** A judgement of a service. */
    EVALUATION
}
