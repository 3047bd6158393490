package org.lgpi.examples.benchmarks;

import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyRow;

/**
 * Adds up 20,000,000 respondents x 40 ratings in 40,000 PSUs, made as they are asked for, and estimates by strata and
 * regions. Run with the heap that shall be enough, such as {@code -Xmx1g}: it ends with an error if it is not.
 */
public final class SurveyMemoryCheck {

    private static final int PSUS = 40_000;
    private static final int EACH = 500;
    private static final int BYTES_PER_MEGABYTE = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private SurveyMemoryCheck() {}

    /**
     * Runs the check.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Residents residents = new Residents(PSUS, EACH);
        SurveyAccumulator sums = SurveyAccumulator.of(Residents.design("stratum", "settlement", "stratum", "region"));
        SurveyRow row = sums.row();
        long start = System.nanoTime();
        for (int i = 0; i < residents.size(); i++) {
            sums.add(residents.fill(sums.design(), row, i));
        }
        print("added up", start);
        System.out.println(sums.result().list().size() + " estimates, first "
                + sums.estimates().list().get(0));
        print("estimated", start);
    }

    private static void print(String what, long start) {
        Runtime runtime = Runtime.getRuntime();
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        System.gc(); // so that only what is still needed counts
        System.out.printf(
                "%s after %.1f s: %d MB in use of at most %d MB%n",
                what,
                seconds,
                (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE,
                runtime.maxMemory() / BYTES_PER_MEGABYTE);
    }
}
