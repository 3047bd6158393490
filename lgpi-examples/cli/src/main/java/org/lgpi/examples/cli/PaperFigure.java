package org.lgpi.examples.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure of the paper beside ours.
 *
 * @param place where it stands
 * @param figure what it is
 * @param published as printed; empty if it is not
 * @param ours as recomputed; empty if nothing is given to recompute it from
 * @param mark whether both agree
 * @param why why they differ, or what ours rests on; perhaps empty
 */
record PaperFigure(String place, String figure, String published, String ours, Mark mark, String why) {

    /** Whether a printed figure and ours agree. */
    enum Mark {
        /** They are the same. */
        EQUAL,
        /** They are the same, but ours comes from invented data that were made to have it. */
        EQUAL_ON_INVENTED_DATA,
        /** They are not, and the reason is stated. */
        DIFFERS,
        /** The paper does not print what follows from its figures. */
        NOT_PRINTED,
        /** The paper gives nothing to recompute its figure from. */
        AS_REPORTED
    }

    /** Marks a figure that stands in the paper by comparing the texts. */
    static PaperFigure of(String place, String figure, String published, String ours, String why) {
        Mark mark = published.equals(ours) ? Mark.EQUAL : Mark.DIFFERS;
        return new PaperFigure(place, figure, published, ours, mark, why);
    }

    static PaperFigure notPrinted(String place, String figure, String ours, String why) {
        return new PaperFigure(place, figure, "", ours, Mark.NOT_PRINTED, why);
    }

    static String text(long number) {
        return Long.toString(number);
    }

    /** Rounds half up the decimal that the number prints as, without what is below its twelfth decimal. */
    static String text(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(10, RoundingMode.HALF_EVEN)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
