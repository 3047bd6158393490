package org.lgpi.core.stat;

/**
 * Random numbers that are looked up by a key instead of drawn one after the other: the same key gives the same number on
 * every machine, whichever thread asks and in whatever order.
 *
 * <p>A number is the key, mixed by the finaliser of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast Splittable
 * Pseudorandom Number Generators, 2014, doi:10.1145/2660193.2660195) once for each part. Not for secrets. Immutable and
 * thread-safe.
 */
public final class KeyedRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1.0p-53;

    private final long state;

    private KeyedRandom(long state) {
        this.state = state;
    }

    /**
     * Returns the numbers of a seed.
     *
     * @param seed any number
     * @return the numbers
     */
    public static KeyedRandom of(long seed) {
        return new KeyedRandom(mix(seed + GOLDEN));
    }

    /**
     * Returns the numbers of one part of the key, for example of one replicate.
     *
     * @param key part of the key
     * @return numbers that have nothing to do with those of other keys
     */
    public KeyedRandom at(long key) {
        return new KeyedRandom(next(key));
    }

    /**
     * Returns one number.
     *
     * @param key last part of the key
     * @return a number from the uniform distribution, above 0 and below 1
     */
    public double uniform(long key) {
        return ((next(key) >>> 11) + 0.5) * UNIT;
    }

    private long next(long key) {
        return mix(state + GOLDEN * (key + 1));
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns one line: what this is. */
    @Override
    public String toString() {
        return "random numbers by key, state " + Long.toHexString(state);
    }
}
