package org.lgpi.core.survey;

import java.util.function.DoubleUnaryOperator;

/** What a cell of an accumulator holds of one item: w is the weight of an answer, y a function of it. */
interface ItemSums {

    /** Returns the number of answers with a weight above 0. */
    long n();

    /** Returns sum w. */
    double weight();

    /** Returns the smallest y, infinite without answers. */
    double least(DoubleUnaryOperator y);

    /** Returns the largest y, minus infinite without answers. */
    double most(DoubleUnaryOperator y);

    /** Returns sum w (y - centre). */
    double sum(DoubleUnaryOperator y, double centre);

    /** Returns sum w (y - centre)^2. */
    double squares(DoubleUnaryOperator y, double centre);

    /** Returns sum w^2 (y - centre)^2; only where the design needs it. */
    double weightedSquares(DoubleUnaryOperator y, double centre);
}
