package org.lgpi.core.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.base.Problem;

/** Finds everything that is wrong with the preparation of a method. */
final class PreparationCheck {

    private static final String WHERE = "method.preparation";
    private static final Set<String> LEVELS = Set.of(PerNode.INDEX, PerNode.BLOCK, PerNode.SUB_BLOCK);

    /** Cells remember in a byte which imputation filled them. */
    private static final int MOST_IMPUTATIONS = 100;

    private final IndexMethod method;
    private final Preparation preparation;
    private final Set<String> nodes;
    private final Set<String> criteria;
    private final List<Problem> problems;

    private PreparationCheck(IndexMethod method, Set<String> nodes, Set<String> criteria, List<Problem> problems) {
        this.method = method;
        this.preparation = method.preparation();
        this.nodes = nodes;
        this.criteria = criteria;
        this.problems = problems;
    }

    static void check(IndexMethod method, Set<String> nodes, Set<String> criteria, List<Problem> problems) {
        PreparationCheck check = new PreparationCheck(method, nodes, criteria, problems);
        method.preparation().denominators().forEach(check::denominator);
        method.preparation().screening().ifPresent(check::screening);
        check.imputation();
        method.preparation().treatment().ifPresent(treatment -> check.treatment(WHERE + ".treatment", treatment));
        method.preparation().treatmentOf().forEach(check::treatmentOf);
        check.scale();
        check.fitted();
    }

    private void denominator(String criterion, Denominator denominator) {
        String where = WHERE + ".denominators." + criterion;
        known(WHERE + ".denominators", criterion);
        if (denominator.source() == Denominator.Source.CRITERION) {
            known(where, denominator.name());
            if (denominator.name().equals(criterion)) {
                error(
                        "BAD_DENOMINATOR",
                        where,
                        "the criterion itself",
                        "another criterion",
                        "correct the code; a criterion divided by itself is 1 everywhere");
            }
        } else if (denominator.name().isBlank()) {
            error("BAD_DENOMINATOR", where, "no attribute", "the name of an attribute", "name it, as population");
        }
        if (!(denominator.factor() > 0) || Double.isInfinite(denominator.factor())) {
            error(
                    "BAD_DENOMINATOR",
                    where,
                    "the factor " + denominator.factor(),
                    "a finite number above 0",
                    "correct the factor; 1000 gives a figure per thousand");
        }
    }

    private void screening(Screening screening) {
        String where = WHERE + ".screening";
        screening.minimumAvailability().ifPresent(share -> share(where + ".minimumAvailability", share));
        screening.minimumNonZero().ifPresent(share -> share(where + ".minimumNonZero", share));
    }

    private void share(String where, double share) {
        if (!(share >= 0 && share <= 1)) {
            error(
                    "BAD_SHARE",
                    where,
                    "the share " + share,
                    "a number from 0 to 1",
                    "write the share, not a percentage");
        }
    }

    private void imputation() {
        List<Imputation> imputations = preparation.imputation();
        if (imputations.size() > MOST_IMPUTATIONS) {
            error(
                    "BAD_IMPUTATION",
                    WHERE + ".imputation",
                    imputations.size() + " imputations",
                    "at most " + MOST_IMPUTATIONS,
                    "name several nodes in one of them");
        }
        for (int i = 0; i < imputations.size(); i++) {
            String where = WHERE + ".imputation[" + (i + 1) + "]";
            for (String code : imputations.get(i).nodes()) {
                if (!nodes.contains(code)) {
                    unknown(where, code, "a block, sub-block or criterion");
                }
            }
            method(where, imputations.get(i).method());
        }
    }

    private void method(String where, Imputation.Method imputation) {
        if (imputation instanceof Imputation.Row row && !LEVELS.contains(row.within())) {
            error(
                    "BAD_IMPUTATION",
                    where,
                    "the level " + row.within(),
                    "index, block or subBlock",
                    "name one of the levels");
        } else if (imputation instanceof Imputation.Latest latest
                && latest.maximumYears().orElse(1) < 1) {
            error(
                    "BAD_IMPUTATION",
                    where,
                    "maximumYears " + latest.maximumYears().getAsInt(),
                    "a whole number of 1 or more",
                    "correct it, or leave it out for any distance");
        } else if (imputation instanceof Imputation.Constant constant && !Double.isFinite(constant.value())) {
            error("BAD_IMPUTATION", where, "the value " + constant.value(), "a finite number", "correct the value");
        }
    }

    private void treatmentOf(String criterion, Treatment treatment) {
        known(WHERE + ".treatmentOf", criterion);
        treatment(WHERE + ".treatmentOf." + criterion, treatment);
    }

    private void treatment(String where, Treatment treatment) {
        limit(where + ".skewness", treatment.maximumSkewness());
        limit(where + ".kurtosis", treatment.maximumKurtosis());
        int curves = 0;
        for (Treatment.Step step : treatment.steps()) {
            if (step instanceof Treatment.Winsorise winsorise && winsorise.winmax() < 0) {
                error(
                        "BAD_TREATMENT",
                        where,
                        "winmax " + winsorise.winmax(),
                        "a whole number of 0 or more",
                        "correct the number of points");
            } else if (step instanceof Treatment.Transform transform) {
                curves++;
                if (!Double.isFinite(transform.lambda())) {
                    error(
                            "BAD_TREATMENT",
                            where,
                            "lambda " + transform.lambda(),
                            "a finite number",
                            "correct the parameter of boxCox");
                }
            }
        }
        if (curves > 1 && (treatment.combine() || treatment.force())) {
            error(
                    "BAD_TREATMENT",
                    where,
                    curves + " curves one upon the other",
                    "at most one curve where steps are combined",
                    "keep one curve, or do not combine");
        }
    }

    private void limit(String where, double limit) {
        if (!(limit > 0) || Double.isInfinite(limit)) {
            error(
                    "BAD_TREATMENT",
                    where,
                    "the limit " + limit,
                    "a finite number above 0",
                    "correct the limit; 2 and 3.5 are usual");
        }
    }

    /** A quotient or a logarithm is no longer a number on the scale of its criterion. */
    private void scale() {
        for (String criterion : criteria) {
            boolean bent = preparation.treatment(criterion).steps().stream()
                    .anyMatch(step -> step instanceof Treatment.Transform);
            boolean divided = preparation.denominators().containsKey(criterion);
            if ((bent || divided) && method.normalisation(criterion) instanceof ByScale) {
                error(
                        "BAD_NORMALISATION",
                        "method.normalisation",
                        "the share of the scale of " + criterion + ", whose values are "
                                + (divided ? "divided" : "bent by a curve") + " before",
                        "a normalisation that starts from the prepared value",
                        "use minMax, zScore or another one that does not read the scale");
            }
        }
    }

    private void fitted() {
        if (method.fitted().isEmpty() || !preparation.needsFit()) {
            return;
        }
        FittedParameters fitted = method.fitted().get();
        if (method.fit() == Normalisation.Scope.PER_PERIOD) {
            fitted.byPeriod()
                    .keySet()
                    .forEach(year -> fits(
                            "fitted.preparation." + year,
                            fitted.preparationByPeriod().getOrDefault(year, Map.of())));
        } else {
            fits("fitted.preparation", fitted.preparation());
        }
    }

    private void fits(String part, Map<String, PreparationFit> fits) {
        fits.keySet().forEach(code -> known("method." + part, code));
        for (String code : criteria) {
            boolean treated = !preparation.treatment(code).steps().isEmpty();
            PreparationFit fit = fits.get(code);
            if (fit == null || (treated && fit.treatment().isEmpty())) {
                error("BAD_FIT", "method." + part, "no parameters of " + code, "those of each criterion", "fit again");
            }
        }
    }

    private void known(String where, String criterion) {
        if (!criteria.contains(criterion)) {
            unknown(where, criterion, "the code of a criterion");
        }
    }

    private void unknown(String where, String code, String expected) {
        error("UNKNOWN_CODE", where + "." + code, "the code " + code, expected, "correct the code");
    }

    private void error(String kind, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(kind, subject, found, expected, remedy));
    }
}
