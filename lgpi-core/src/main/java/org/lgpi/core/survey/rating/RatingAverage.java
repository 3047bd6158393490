package org.lgpi.core.survey.rating;

import java.util.Locale;

/**
 * The mean of some ratings.
 *
 * @param measure the measure
 * @param value the mean, on the scale of the measure; NaN if there is none
 * @param cells number of ratings behind it
 * @param weighted true if each rating counted by its respondents, false if all counted the same
 * @param respondents number of respondents behind it; 0 if it is not known for every rating
 */
public record RatingAverage(RatingMeasure measure, double value, int cells, boolean weighted, long respondents) {

    /** Returns one line: the mean, the number of ratings and how they were weighted. */
    @Override
    public String toString() {
        if (cells == 0) {
            return measure + " no mean, no ratings";
        }
        String mean = measure == RatingMeasure.RATING
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, "%.1f %%", value * 100);
        return measure + " " + mean + " from " + cells + " ratings, "
                + (weighted ? "weighted by " + respondents + " respondents" : "unweighted");
    }
}
