package org.lgpi.core.survey.area;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * A small area: what the survey says of it directly, and what is known of it from elsewhere.
 *
 * @param code code of the area
 * @param estimate direct estimate, NaN for an area without sample
 * @param standardError standard error of the direct estimate, NaN if unknown
 * @param effectiveSampleSize effective sample size, NaN if unknown; the variance of an arcsine comes from it where it is known
 * @param covariates known characteristics, the same in number and meaning for every area; the constant is not among them
 */
public record SmallArea(
        String code, double estimate, double standardError, double effectiveSampleSize, List<Double> covariates) {

    /** Copies the list. */
    public SmallArea {
        Objects.requireNonNull(code, "code");
        covariates = List.copyOf(covariates);
    }

    /**
     * Returns an area with a direct estimate.
     *
     * @param code code of the area
     * @param estimate direct estimate
     * @param standardError its standard error
     * @param covariates known characteristics
     * @return the area
     */
    public static SmallArea of(String code, double estimate, double standardError, double... covariates) {
        return new SmallArea(code, estimate, standardError, Double.NaN, boxed(covariates));
    }

    /**
     * Returns an area without sample.
     *
     * @param code code of the area
     * @param covariates known characteristics
     * @return the area
     */
    public static SmallArea withoutSample(String code, double... covariates) {
        return new SmallArea(code, Double.NaN, Double.NaN, Double.NaN, boxed(covariates));
    }

    /**
     * Returns the group of a survey estimate as an area.
     *
     * @param direct the estimate
     * @param covariates known characteristics
     * @return the area, of the code of the group
     */
    public static SmallArea from(SurveyEstimate direct, double... covariates) {
        return new SmallArea(
                direct.group(),
                direct.value(),
                direct.standardError(),
                direct.effectiveSampleSize(),
                boxed(covariates));
    }

    private static List<Double> boxed(double... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Returns one line: the code, the direct estimate and its error. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: direct %.6g, se %.4g", code, estimate, standardError);
    }
}
