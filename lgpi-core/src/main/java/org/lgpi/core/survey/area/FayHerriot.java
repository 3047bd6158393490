package org.lgpi.core.survey.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;

/**
 * The area model of Fay and Herriot (1979, JASA 74:269): direct estimates {@code y = x'b + u + e}, e with the known variance
 * psi of the sample, u with a variance A between areas.
 *
 * <p>An area's estimate is {@code g y + (1 - g) x'b}, {@code g = A / (A + psi)}: it lies between the direct estimate and
 * what the model alone says, nearer to the direct one the better that is. Its mean squared error is {@code g1 + g2 + 2 g3}
 * with {@code g1 = g psi}, {@code g2 = (1 - g)^2 x'Qx}, {@code g3 = psi^2 / (A + psi)^3 Var(A)}, less the bias of A times
 * {@code (1 - g)^2} for ML and MOMENTS (Prasad and Rao 1990, JASA 85:163; Datta and Lahiri 2000, Statistica Sinica 10:613;
 * Datta, Rao and Smith 2005, Biometrika 92:183). An area without sample has x'b, with the error {@code A + x'Qx}.
 *
 * <pre>{@code
 * FayHerriot.REML.fit(areas).value().of("KZ-191").value();
 * FayHerriot.REML.withTransformation(AreaTransformation.ARCSINE).fit(areas);
 * }</pre>
 *
 * @param variance how A is estimated
 * @param transformation the scale of the model
 * @param biasCorrected whether a value is transformed back as the mean of its distribution ({@code sin^2} and the logistic
 *     function are bent, so that the plain way is biased), not as the transformed mean
 */
public record FayHerriot(AreaVariance variance, AreaTransformation transformation, boolean biasCorrected) {

    /** Restricted maximum likelihood on the scale of the estimates. */
    public static final FayHerriot REML = new FayHerriot(AreaVariance.REML, AreaTransformation.NONE, true);

    /** Checks that no part is missing. */
    public FayHerriot {
        Objects.requireNonNull(variance, "variance");
        Objects.requireNonNull(transformation, "transformation");
    }

    /**
     * Returns the model on another scale.
     *
     * @param changed the scale
     * @return the changed model
     */
    public FayHerriot withTransformation(AreaTransformation changed) {
        return new FayHerriot(variance, changed, biasCorrected);
    }

    /**
     * Returns the model with another estimate of the variance between areas.
     *
     * @param changed how
     * @return the changed model
     */
    public FayHerriot withVariance(AreaVariance changed) {
        return new FayHerriot(changed, transformation, biasCorrected);
    }

    /**
     * Returns the model with another way back from its scale.
     *
     * @param changed whether values are transformed back as means of their distributions
     * @return the changed model
     */
    public FayHerriot withBiasCorrected(boolean changed) {
        return new FayHerriot(variance, transformation, changed);
    }

    /**
     * Fits the model and estimates every area.
     *
     * @param areas the areas; those without a direct estimate get what the model alone says
     * @return the estimates, and a problem for each direct estimate that could not be used
     * @throws InvalidDefinitionException if an area stands twice, covariates are missing or differ in number, fewer areas
     *     have a usable estimate than the model has coefficients and one more, a covariate depends on the others, or the
     *     variance between areas does not settle
     */
    public ValueWithProblems<SmallAreaEstimates> fit(List<SmallArea> areas) {
        check(areas);
        List<Problem> problems = new ArrayList<>();
        List<SmallArea> usable = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (SmallArea area : areas) {
            Problem problem = unusable(area);
            if (problem != null) {
                problems.add(problem);
            } else if (!Double.isNaN(area.estimate())) {
                usable.add(area);
                used.add(area.code());
            }
        }
        FayHerriotFit fit = FayHerriotFit.of(this, usable);
        List<ModelledEstimate> list = new ArrayList<>();
        for (SmallArea area : areas) {
            list.add(used.contains(area.code()) ? fit.modelled(area) : fit.synthetic(area));
        }
        return new ValueWithProblems<>(
                new SmallAreaEstimates(
                        this,
                        fit.betweenAreas(),
                        fit.coefficients(),
                        fit.coefficientErrors(),
                        fit.iterations(),
                        Optional.empty(),
                        list),
                problems);
    }

    private static void check(List<SmallArea> areas) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int expected = areas.isEmpty() ? 0 : areas.get(0).covariates().size();
        for (SmallArea area : areas) {
            if (!seen.add(area.code())) {
                problems.add(Problem.error(
                        "DUPLICATE_AREA", area.code(), "the area twice", "each area once", "remove one of the two"));
            }
            if (area.covariates().size() != expected
                    || area.covariates().stream().anyMatch(x -> !Double.isFinite(x))) {
                problems.add(Problem.error(
                        "BAD_COVARIATES",
                        area.code(),
                        "covariates " + area.covariates(),
                        expected + " finite numbers, as the first area has",
                        "fill them in, or leave the covariate out everywhere"));
            }
        }
        InvalidDefinitionException.throwIfAny(problems);
    }

    private @Nullable Problem unusable(SmallArea area) {
        if (Double.isNaN(area.estimate())
                || transformation.admits(area.estimate()) && transformation.variance(area) > 0) {
            return null;
        }
        return Problem.error(
                "NO_USABLE_ESTIMATE",
                area.code(),
                "a direct estimate of " + area.estimate() + " with the standard error " + area.standardError(),
                transformation == AreaTransformation.NONE
                        ? "a number with a standard error above 0"
                        : "a share with a standard error above 0, or an effective sample size for ARCSINE",
                "give the error, or use ARCSINE with effective sample sizes; the area got what the model alone says");
    }

    /** Returns one line: method, scale and way back. */
    @Override
    public String toString() {
        String scale = transformation == AreaTransformation.NONE
                ? ""
                : ", " + transformation + (biasCorrected ? " with bias correction" : " without bias correction");
        return "Fay-Herriot by " + variance + scale;
    }
}
