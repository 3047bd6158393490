package org.lgpi.core.disclosure;

/** Whether a figure may be published, from the mildest to the gravest. */
public enum Verdict {
    /** It may be published. */
    SHOW,
    /** It may be published with a warning beside it. */
    CAUTION,
    /** It may not be published. */
    SUPPRESS
}
