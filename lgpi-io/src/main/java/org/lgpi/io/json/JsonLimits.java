package org.lgpi.io.json;

/**
 * How much JSON a reader takes before it gives up, so that a hostile file cannot fill the memory.
 *
 * @param bytes largest size of a file, 1 to 2,000,000,000
 * @param depth deepest nesting of objects and arrays, 1 to 1000
 */
public record JsonLimits(int bytes, int depth) {

    /** 64 MiB and 100 levels, enough for a national table of a hundred criteria. */
    public static final JsonLimits STANDARD = new JsonLimits(64 << 20, 100);

    private static final int MOST_BYTES = 2_000_000_000;
    private static final int DEEPEST = 1000;

    /** Checks the ranges. */
    public JsonLimits {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("bytes is 1 to " + MOST_BYTES + ", found " + bytes);
        }
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("depth is 1 to " + DEEPEST + ", found " + depth);
        }
    }
}
