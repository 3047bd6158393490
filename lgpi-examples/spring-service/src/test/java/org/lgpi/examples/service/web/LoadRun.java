package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures the service on the loopback interface; run on request only, see the README. */
class LoadRun extends RunningService {

    private static final int CLIENTS = 16;
    private static final int REQUESTS = 4000;

    @Test
    void answersUnderLoad() {
        String path = index("load");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int unit = 0; unit < UNITS; unit++) {
            for (int criterion = 0; criterion < 10; criterion++) {
                rows.append(row(unit, criterion, (unit * 31 + criterion * 97) % 1000));
            }
        }
        send("POST", path + "/assessments", Client.CSV, rows.toString());
        send("PUT", path + "/periods/2026/publication", "", "");
        String period = path + "/periods/2026";
        String tag = client.get(period + "/ranking").header("ETag");

        measure("scorecard with explanation", 200, i -> client.get(period + "/scorecards/U" + i % UNITS));
        measure("ranking, page of 50", 200, i -> client.get(period + "/ranking"));
        measure("ranking, not modified", 304, i -> client.get(period + "/ranking", "If-None-Match", tag));
        measure(
                "one finding stored and audited",
                200,
                i -> send("POST", path + "/assessments", Client.CSV, HEADER + row(i % UNITS, i % 10, i / 10.0)));
    }

    private static void measure(String what, int status, IntFunction<Client.Answer> request) {
        // the first round warms up
        for (int round = 0; round < 2; round++) {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            long start = System.nanoTime();
            double[] millis = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                long sent = System.nanoTime();
                                assertThat(request.apply(i).status()).isEqualTo(status);
                                return (System.nanoTime() - sent) / 1e6;
                            },
                            clients))
                    .toList()
                    .stream()
                    .mapToDouble(CompletableFuture::join)
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - start) / 1e9;
            clients.shutdown();
            if (round == 1) {
                System.out.printf(
                        Locale.ROOT,
                        "load: %s: %.0f a second, median %.1f ms, 99 of 100 within %.1f ms, longest %.1f ms%n",
                        what,
                        REQUESTS / seconds,
                        millis[REQUESTS / 2],
                        millis[REQUESTS * 99 / 100],
                        Arrays.stream(millis).max().orElse(0));
            }
        }
    }
}
