package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred writers at once: nothing is lost and nothing is doubled. */
class WritersTest extends RunningService {

    private static final int WRITERS = 200;

    private interface Finding {
        String of(int writer);
    }

    /** Writes at once; a writer who found no free connection did nothing and tries again, as Retry-After says. */
    private void write(int writers, String path, Finding finding) {
        List<Integer> waiting = IntStream.range(0, writers).boxed().toList();
        while (!waiting.isEmpty()) {
            List<CompletableFuture<Integer>> answers = waiting.stream()
                    .map(writer -> client.sendAsync(
                            "POST", path + "/assessments", ALICE, Client.CSV, HEADER + finding.of(writer)))
                    .toList();
            List<Integer> again = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                int status = answers.get(i).join();
                assertThat(status).isIn(200, 503);
                if (status == 503) {
                    again.add(waiting.get(i));
                }
            }
            waiting = again;
        }
    }

    private static String count(String condition) {
        return TestDatabase.text("select count(*) from " + condition);
    }

    @Test
    void writersOfOneUnitDoNotOverwriteEachOther() {
        String path = index("together");

        write(WRITERS, path, writer -> row(writer / 10, writer % 10, writer + 0.5));

        assertThat(count("observation where code = 'together'")).isEqualTo("200");
        assertThat(TestDatabase.text("select count(distinct value) from observation where code = 'together'"))
                .isEqualTo("200");
        assertThat(count("audit where subject = 'observation' and action = 'INSERT' and after->>'code' = 'together'"))
                .isEqualTo("200");
    }

    @Test
    void writersOfOneFindingFollowEachOtherWithoutAGap() {
        String path = index("contested");

        write(WRITERS, path, writer -> row(1, 1, writer));

        String audit = "(select action, before->'value' as before, after->'value' as after,"
                + " lag(after->'value') over (order by id) as previous from audit"
                + " where subject = 'observation' and coalesce(after, before)->>'code' = 'contested') as changes";
        assertThat(count(audit)).isEqualTo("200");
        assertThat(count(audit + " where action = 'INSERT'")).isEqualTo("1");
        assertThat(count(audit + " where before is distinct from previous")).isEqualTo("0");
        assertThat(count("observation where code = 'contested'")).isEqualTo("1");
    }

    @Test
    void uploadsOfTheSameRowsInOppositeOrdersDoNotBlockEachOther() {
        String path = index("crossing");
        String forth = IntStream.range(0, 100).mapToObj(unit -> row(unit, 0, 1)).reduce("", String::concat);
        String back =
                IntStream.range(0, 100).mapToObj(unit -> row(99 - unit, 0, 2)).reduce("", String::concat);

        write(40, path, writer -> writer % 2 == 0 ? forth : back);

        assertThat(count("observation where code = 'crossing'")).isEqualTo("100");
        assertThat(TestDatabase.text("select count(distinct value) from observation where code = 'crossing'"))
                .isEqualTo("1");
    }
}
