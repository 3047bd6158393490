package org.lgpi.examples.service.scoring;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param <T> type of the items
 * @param items the items of this page
 * @param page number of the page, from 0
 * @param size most items on a page
 * @param total number of items on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Cuts a page out of a whole list. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min((long) page * size, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
    }

    /** Returns the page of other items that are made from these. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
