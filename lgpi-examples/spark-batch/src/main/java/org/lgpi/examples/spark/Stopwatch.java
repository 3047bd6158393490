package org.lgpi.examples.spark;

import java.util.Locale;

/** Says on standard error how long the parts of a job took. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private long last = System.nanoTime();

    void lap(String what) {
        long now = System.nanoTime();
        System.err.println(String.format(Locale.ROOT, "%s: %.1f s", what, (now - last) / NANOS));
        last = now;
    }
}
