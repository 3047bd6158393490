package org.lgpi.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/** Works through the rows of a task in batches: large enough to read and score at full speed, small enough for any worker. */
final class Batches {

    private static final int ROWS = 8192;

    private Batches() {}

    static <T> Iterator<T> of(Iterator<Row> rows, Function<List<Row>, Stream<T>> work) {
        Iterator<List<Row>> batches = new Iterator<>() {

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Row> next() {
                List<Row> batch = new ArrayList<>(ROWS);
                while (batch.size() < ROWS && rows.hasNext()) {
                    batch.add(rows.next());
                }
                return batch;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .flatMap(work)
                .iterator();
    }
}
