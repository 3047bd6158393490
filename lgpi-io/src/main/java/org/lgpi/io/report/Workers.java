package org.lgpi.io.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Threads that take the parts of a site in turn.
 *
 * @param executor where the threads come from
 * @param count number of workers
 */
record Workers(Executor executor, int count) {

    static final Workers HERE = new Workers(Runnable::run, 1);

    Workers {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least one thread, found " + count);
        }
    }

    /** Writes a part. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes all parts. After a failure none is begun any more, and nobody writes any more when this returns. */
    void write(List<Part> parts) throws IOException {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] workers = IntStream.range(0, count)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> writeInTurn(parts, next), executor))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(workers).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException cause) {
                throw new IOException(cause.getMessage(), cause);
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void writeInTurn(List<Part> parts, AtomicInteger next) {
        boolean done = false;
        try {
            for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                parts.get(i).write();
            }
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            if (!done) {
                next.set(parts.size());
            }
        }
    }
}
