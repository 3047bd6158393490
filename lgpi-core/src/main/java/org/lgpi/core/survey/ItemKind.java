package org.lgpi.core.survey;

/** What the answers to an item are. */
public enum ItemKind {
    /** Whole numbers on a short scale, such as 1 to 5. */
    RATING,
    /** 0 for no and 1 for yes. */
    BINARY,
    /** Codes of categories without order, as whole numbers. */
    CATEGORY,
    /** Any number, such as an income. */
    NUMBER
}
