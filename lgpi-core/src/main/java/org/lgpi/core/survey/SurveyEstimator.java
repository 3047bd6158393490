package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from a survey, overall or by domains, always with the full design.
 *
 * <pre>{@code
 * SurveyEstimator survey = SurveyEstimator.of(data);
 * survey.mean("sat1").only().interval(0.95);
 * survey.by("region", "sex").mean("sat1").of("R01*f");
 * }</pre>
 *
 * <p>Standard errors are those of Taylor linearisation, see {@link #with} for replicates. Rows without an answer to the
 * item, or with weight 0, are outside its domain: they keep their place in the design. Immutable and thread-safe.
 */
public final class SurveyEstimator {

    private final SurveyData data;
    private final Grouping grouping;
    private final @Nullable ReplicateWeights replicates;

    private SurveyEstimator(SurveyData data, Grouping grouping, @Nullable ReplicateWeights replicates) {
        this.data = data;
        this.grouping = grouping;
        this.replicates = replicates;
    }

    /**
     * Returns the estimator of all respondents together.
     *
     * @param data the answers
     * @return the estimator
     */
    public static SurveyEstimator of(SurveyData data) {
        return new SurveyEstimator(data, Grouping.all(data), null);
    }

    /**
     * Returns the estimator by the groups of a domain, or by the groups that occur in a crossing of several.
     *
     * @param domains names of domains, each once; none for all respondents together
     * @return the estimator
     */
    public SurveyEstimator by(String... domains) {
        Set<String> names = new LinkedHashSet<>(List.of(domains));
        if (names.size() < domains.length) {
            throw new IllegalArgumentException("a domain stands twice in " + List.of(domains));
        }
        return new SurveyEstimator(data, Grouping.of(data, List.of(domains)), replicates);
    }

    /**
     * Returns the estimator whose errors come from replicate weights.
     *
     * @param weights the replicates
     * @return the estimator
     */
    public SurveyEstimator with(ReplicateWeights weights) {
        return new SurveyEstimator(data, grouping, Objects.requireNonNull(weights, "weights"));
    }

    /**
     * Estimates a mean; of a yes/no item this is the share of yes.
     *
     * @param item code of the item
     * @return one estimate for each group
     */
    public SurveyEstimates mean(String item) {
        return estimates(item, meanStatistic(item), Linearised.Form.RATIO, column(item), null);
    }

    private Statistic meanStatistic(String item) {
        return item(item).kind() == ItemKind.BINARY ? Statistic.PROPORTION : Statistic.MEAN;
    }

    /**
     * Estimates a total.
     *
     * @param item code of the item
     * @return one estimate for each group
     */
    public SurveyEstimates total(String item) {
        return estimates(item, Statistic.TOTAL, Linearised.Form.TOTAL, column(item), null);
    }

    /**
     * Estimates the share of one answer among all answers.
     *
     * @param item code of the item
     * @param answer the answer
     * @return one estimate for each group
     */
    public SurveyEstimates share(String item, double answer) {
        if (!item(item).admits(answer)) {
            throw new IllegalArgumentException(answer + " is no answer to " + item + "; expected "
                    + item(item).describe());
        }
        double[] y = column(item);
        for (int row = 0; row < y.length; row++) {
            y[row] = Double.isNaN(y[row]) ? Double.NaN : y[row] == answer ? 1 : 0;
        }
        return estimates(item, Statistic.PROPORTION, Linearised.Form.RATIO, y, null);
    }

    /**
     * Estimates the share of answers in the top box.
     *
     * @param item code of an item with a top box
     * @return one estimate for each group
     */
    public SurveyEstimates topBox(String item) {
        double from = item(item)
                .topBox()
                .orElseThrow(() -> new IllegalArgumentException("item " + item + " has no top box; declare topBox"));
        double[] y = column(item);
        for (int row = 0; row < y.length; row++) {
            y[row] = Double.isNaN(y[row]) ? Double.NaN : y[row] >= from ? 1 : 0;
        }
        return estimates(item, Statistic.TOP_BOX, Linearised.Form.RATIO, y, null);
    }

    /**
     * Estimates the total of one item over that of another, among those who answered both.
     *
     * @param numerator code of the item above
     * @param denominator code of the item below
     * @return one estimate for each group
     */
    public SurveyEstimates ratio(String numerator, String denominator) {
        double[] y = column(numerator);
        double[] x = column(denominator);
        for (int row = 0; row < y.length; row++) {
            if (Double.isNaN(x[row])) {
                y[row] = Double.NaN;
            }
        }
        return estimates(numerator + "/" + denominator, Statistic.RATIO, Linearised.Form.RATIO, y, x);
    }

    /**
     * Estimates the variance of the answers in the population, {@code sum w (y - mean)^2 / sum w * n / (n - 1)}
     * with n respondents in the group, answered or not.
     *
     * @param item code of the item
     * @return one estimate for each group
     */
    public SurveyEstimates variance(String item) {
        return estimates(item, Statistic.VARIANCE, Linearised.Form.VARIANCE, column(item), null);
    }

    private SurveyItem item(String code) {
        return data.design.items().get(data.design.itemPosition(code));
    }

    private double[] column(String item) {
        return data.column(data.design.itemPosition(item));
    }

    private SurveyEstimates estimates(
            String item, Statistic statistic, Linearised.Form form, double[] y, double @Nullable [] x) {
        Linearised found = new Linearised(data, grouping, form, y, x);
        if (replicates == null) {
            found.taylor();
        } else {
            found.replicated(replicates);
        }
        List<SurveyEstimate> list = new ArrayList<>(grouping.size());
        for (int g = 0; g < grouping.size(); g++) {
            list.add(new SurveyEstimate(
                    grouping.domain,
                    grouping.names[g],
                    item,
                    statistic,
                    found.value[g],
                    found.standardError[g],
                    found.designEffect[g],
                    found.designEffectWithReplacement[g],
                    found.df[g],
                    found.n[g],
                    found.respondents[g],
                    found.notes[g]));
        }
        return new SurveyEstimates(list);
    }

    /** Returns one line: the survey, its domain and the kind of errors. */
    @Override
    public String toString() {
        return data + ", by " + grouping.domain + ", errors from "
                + (replicates == null ? "linearisation" : replicates.toString());
    }
}
