package org.lgpi.core.robustness;

/** The uniform random numbers of one replicate. */
interface Draw {

    /**
     * Returns a number that depends on the replicate and these two keys alone.
     *
     * @param input position of the uncertain input
     * @param number number within the input, from 0
     * @return a number above 0 and below 1
     */
    double uniform(int input, long number);

    /** One of some options, all equally likely. */
    default int option(int input, int options) {
        return (int) (uniform(input, 0) * options);
    }
}
