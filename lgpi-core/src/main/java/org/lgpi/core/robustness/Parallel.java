package org.lgpi.core.robustness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * How many runs are spread over threads: in chunks, in their order, so that what is done when time is up is the beginning.
 *
 * @param executor where threads come from
 * @param threads number of workers
 * @param budget time after which no further chunk is begun; the first chunk always is
 * @param cancelled asked before each chunk
 * @param progress told the number of runs done so far
 */
record Parallel(
        Executor executor, int threads, Optional<Duration> budget, BooleanSupplier cancelled, IntConsumer progress) {

    static final Parallel HERE = new Parallel(Runnable::run, 1, Optional.empty(), () -> false, done -> {});

    private static final int CHUNK = 32;

    Parallel {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least one thread, found " + threads);
        }
    }

    Parallel on(Executor otherExecutor, int otherThreads) {
        return new Parallel(otherExecutor, otherThreads, budget, cancelled, progress);
    }

    Parallel within(Duration otherBudget) {
        return new Parallel(executor, threads, Optional.of(otherBudget), cancelled, progress);
    }

    Parallel withoutBudget() {
        return new Parallel(executor, threads, Optional.empty(), cancelled, progress);
    }

    Parallel watchedBy(BooleanSupplier otherCancelled, IntConsumer otherProgress) {
        return new Parallel(executor, threads, budget, otherCancelled, otherProgress);
    }

    /**
     * Runs all, or as many as the time allows.
     *
     * @param count number of runs
     * @param worker makes what one thread needs, called once for each thread
     * @return the number of runs done, from the first on
     * @throws CancellationException if asked to stop
     */
    int run(int count, Supplier<IntConsumer> worker) {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            tasks.add(CompletableFuture.runAsync(
                    () -> {
                        IntConsumer run = worker.get();
                        for (int from = take(next, count, start); from < count; from = take(next, count, start)) {
                            int to = Math.min(count, from + CHUNK);
                            for (int i = from; i < to; i++) {
                                run.accept(i);
                            }
                            progress.accept(done.addAndGet(to - from));
                        }
                    },
                    executor));
        }
        try {
            tasks.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return done.get();
    }

    /** The first run of the next chunk; the number of runs if there is none. */
    private synchronized int take(AtomicInteger next, int count, long start) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("stopped after " + next.get() + " of " + count + " runs were begun");
        }
        boolean late =
                budget.isPresent() && System.nanoTime() - start > budget.get().toNanos();
        int from = next.get();
        if (from >= count || (late && from > 0)) {
            return count;
        }
        next.set(from + CHUNK);
        return from;
    }
}
