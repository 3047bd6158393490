package org.lgpi.core.base;

/** How grave a {@link Problem} is. */
public enum Severity {
    /** What the problem names was not used; a command that meets one ends with exit code 1. */
    ERROR,
    /** What the problem names was used, but a person should look at it. */
    WARNING
}
