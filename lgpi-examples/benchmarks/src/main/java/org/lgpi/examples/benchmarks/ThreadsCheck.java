package org.lgpi.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs 10,000 replicates of 247 units on one thread and on two, turn by turn, and prints the least elapsed time and the
 * least CPU time of the process of each: what other programs take meanwhile falls on both.
 */
public final class ThreadsCheck {

    private static final int ROUNDS = 20;
    private static final int THREADS = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private ThreadsCheck() {}

    /**
     * Runs the check.
     *
     * @param arguments the number of rounds, 20 if not stated
     */
    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        RobustnessBenchmark benchmark = new RobustnessBenchmark();
        benchmark.prepare();
        long[] elapsed = new long[THREADS];
        long[] cpu = new long[THREADS];
        Arrays.fill(elapsed, Long.MAX_VALUE);
        Arrays.fill(cpu, Long.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            for (int t = 0; t < THREADS; t++) {
                long start = System.nanoTime();
                long startCpu = system.getProcessCpuTime();
                if (t == 0) {
                    benchmark.criteria247();
                } else {
                    benchmark.criteria247OnTwoThreads();
                }
                cpu[t] = Math.min(cpu[t], system.getProcessCpuTime() - startCpu);
                elapsed[t] = Math.min(elapsed[t], System.nanoTime() - start);
            }
        }
        benchmark.end();
        System.out.printf("%nLeast of %d rounds, load at the end %.1f%n%n", rounds, system.getSystemLoadAverage());
        System.out.println("| 247 units, 10,000 replicates, weights of all criteria | CPU time | elapsed |");
        System.out.println("|---|---|---|");
        for (int t = 0; t < THREADS; t++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.0f ms |%n",
                    t == 0 ? "one thread" : "two threads",
                    cpu[t] / NANOS_PER_MILLI,
                    elapsed[t] / NANOS_PER_MILLI);
        }
        System.out.printf(Locale.ROOT, "%nTwo threads are %.2f times as fast.%n", (double) elapsed[0] / elapsed[1]);
    }
}
