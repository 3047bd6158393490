package org.lgpi.core.survey;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The respondents of one PSU and one group in every domain, added up. */
final class SurveyCell {

    final CellLayout layout;
    final long[] words;
    final @Nullable MomentSums[] moments;
    /** Respondents, with or without answers. */
    long rows;

    SurveyCell(CellLayout layout) {
        this(layout, new long[layout.words], new @Nullable MomentSums[layout.offset.length]);
        for (int i = 0; i < moments.length; i++) {
            moments[i] = layout.offset[i] < 0 ? new MomentSums(layout.squares) : null;
        }
    }

    SurveyCell(CellLayout layout, long[] words, @Nullable MomentSums[] moments) {
        this.layout = layout;
        this.words = words;
        this.moments = moments;
    }

    /** Adds a row; returns how many answers were off their scale. */
    int add(SurveyRow row, WeightWords weight) {
        rows++;
        int off = 0;
        boolean weighs = row.weight() > 0;
        for (int i = 0; i < moments.length; i++) {
            double answer = row.answer(i);
            if (Math.abs(answer) <= Double.MAX_VALUE) {
                if (weighs) {
                    add(i, answer, row.weight(), weight);
                }
            } else if (answer == SurveyRow.OFF_SCALE) {
                off++;
            }
        }
        return off;
    }

    private void add(int item, double answer, double weight, WeightWords weightWords) {
        MomentSums sums = moments[item];
        if (sums == null) {
            int at = layout.offset[item] + ((int) answer - layout.first[item]) * layout.stride;
            weightWords.addTo(words, at, layout.squares);
        } else {
            sums.add(weight, answer);
        }
    }

    void add(SurveyCell other) {
        rows += other.rows;
        for (int at = 0; at < words.length; at += layout.stride) {
            WeightWords.addSlot(words, at, other.words, layout.squares);
        }
        for (int i = 0; i < moments.length; i++) {
            MomentSums sums = moments[i];
            MomentSums more = other.moments[i];
            if (sums != null && more != null) {
                sums.add(more);
            }
        }
    }

    SurveyCell copy() {
        @Nullable MomentSums[] copies = new @Nullable MomentSums[moments.length];
        for (int i = 0; i < copies.length; i++) {
            MomentSums sums = moments[i];
            copies[i] = sums == null ? null : sums.copy();
        }
        SurveyCell copy = new SurveyCell(layout, words.clone(), copies);
        copy.rows = rows;
        return copy;
    }

    ItemSums item(int position) {
        MomentSums sums = moments[position];
        return sums == null ? new Listed(position) : sums;
    }

    /** The slots of one item. */
    private final class Listed implements ItemSums {

        private final int from;
        private final int to;
        private final int first;

        Listed(int item) {
            from = layout.offset[item];
            to = from + layout.answers[item] * layout.stride;
            first = layout.first[item];
        }

        private double y(DoubleUnaryOperator y, int at) {
            return y.applyAsDouble(first + (at - from) / layout.stride);
        }

        @Override
        public long n() {
            long n = 0;
            for (int at = from; at < to; at += layout.stride) {
                n += words[at + CellLayout.COUNT];
            }
            return n;
        }

        @Override
        public double weight() {
            return sum(answer -> 1, 0);
        }

        @Override
        public double least(DoubleUnaryOperator y) {
            double least = Double.POSITIVE_INFINITY;
            for (int at = from; at < to; at += layout.stride) {
                least = words[at + CellLayout.COUNT] > 0 ? Math.min(least, y(y, at)) : least;
            }
            return least;
        }

        @Override
        public double most(DoubleUnaryOperator y) {
            double most = Double.NEGATIVE_INFINITY;
            for (int at = from; at < to; at += layout.stride) {
                most = words[at + CellLayout.COUNT] > 0 ? Math.max(most, y(y, at)) : most;
            }
            return most;
        }

        @Override
        public double sum(DoubleUnaryOperator y, double centre) {
            double sum = 0;
            for (int at = from; at < to; at += layout.stride) {
                sum += WeightWords.sum(words, at) * (y(y, at) - centre);
            }
            return sum;
        }

        @Override
        public double squares(DoubleUnaryOperator y, double centre) {
            double sum = 0;
            for (int at = from; at < to; at += layout.stride) {
                double deviation = y(y, at) - centre;
                sum += WeightWords.sum(words, at) * deviation * deviation;
            }
            return sum;
        }

        @Override
        public double weightedSquares(DoubleUnaryOperator y, double centre) {
            double sum = 0;
            for (int at = from; at < to; at += layout.stride) {
                double deviation = y(y, at) - centre;
                sum += WeightWords.sumOfSquares(words, at) * deviation * deviation;
            }
            return sum;
        }
    }
}
