package org.lgpi.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    private static void fail() throws IOException {
        throw new IOException("No space left on device");
    }

    @Test
    void noPartIsBegunAfterAFailure() {
        List<String> written = new ArrayList<>();

        assertThatThrownBy(() -> Workers.HERE.write(
                        List.of(() -> written.add("first"), WorkersTest::fail, () -> written.add("last"))))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(written).containsExactly("first");
    }

    @Test
    void whatAnotherThreadIsWritingIsWaitedFor() {
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Workers.Part slow = () -> {
            try {
                assertThat(failing.await(1, TimeUnit.MINUTES)).isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            finished.set(true);
        };
        Workers.Part bad = () -> {
            failing.countDown();
            fail();
        };

        assertThatThrownBy(() -> new Workers(executor, 2).write(List.of(slow, bad)))
                .hasMessage("No space left on device");
        assertThat(finished).isTrue();
    }

    @Test
    void errorsInACardAreNotTakenForErrorsOfTheDisk() {
        assertThatThrownBy(() -> Workers.HERE.write(List.of(() -> {
                    throw new IllegalStateException("a bug");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");
    }
}
