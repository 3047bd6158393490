package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.stat.QuantileRule;
import org.lgpi.core.stat.WeightedSample;

/**
 * Estimates from a survey, overall or by domains, always with the full design.
 *
 * <pre>{@code
 * SurveyEstimator survey = SurveyEstimator.of(data);
 * survey.mean("sat1").only().interval(0.95);
 * survey.by("region", "sex").mean("sat1").of("R01*f");
 * }</pre>
 *
 * <p>Standard errors are those of Taylor linearisation, unless the design declares replicate weights or {@link #with}
 * hands them over. Rows without an answer to the
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
     * @return the estimator, with errors from replicates if the design declares them
     */
    public static SurveyEstimator of(SurveyData data) {
        return new SurveyEstimator(data, Grouping.all(data), data.replicates().orElse(null));
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
        return estimate(item, Statistic.MEAN);
    }

    /**
     * Estimates a statistic of one item.
     *
     * @param item code of the item
     * @param statistic {@code MEAN}, which of a yes/no item is its {@code PROPORTION}, {@code TOTAL}, {@code TOP_BOX} or
     *     {@code VARIANCE}
     * @return one estimate for each group
     * @throws IllegalArgumentException if the item is unknown, has no such statistic, or the statistic needs more than it
     */
    public SurveyEstimates estimate(String item, Statistic statistic) {
        boolean mean = statistic == Statistic.MEAN || statistic == Statistic.PROPORTION;
        Statistic named = mean ? Statistic.meanOf(data.design.item(item)) : statistic;
        return estimates(item, named, form(statistic), numbers(item, statistic), null);
    }

    /**
     * Returns what each respondent adds to the error of a statistic: its linearised variable, weight included, whose sums
     * over PSUs make up the variance.
     *
     * @param item code of the item
     * @param statistic as in {@link #estimate}
     * @return a number for each row of {@link SurveyData#rows}, NaN for a row without answer, weight or group
     */
    public double[] linearised(String item, Statistic statistic) {
        return new Linearised(data, grouping, form(statistic), numbers(item, statistic), null).z;
    }

    private static GroupedEstimate.Form form(Statistic statistic) {
        return switch (statistic) {
            case MEAN, PROPORTION, TOP_BOX -> GroupedEstimate.Form.RATIO;
            case TOTAL -> GroupedEstimate.Form.TOTAL;
            case VARIANCE -> GroupedEstimate.Form.VARIANCE;
            case RATIO, MEDIAN, QUANTILE, DIFFERENCE ->
                throw new IllegalArgumentException(statistic + " takes more than an item; it has a method of its own");
        };
    }

    private double[] numbers(String item, Statistic statistic) {
        double[] y = column(item);
        if (statistic == Statistic.TOP_BOX) {
            double from = data.design
                    .item(item)
                    .topBox()
                    .orElseThrow(
                            () -> new IllegalArgumentException("item " + item + " has no top box; declare topBox"));
            for (int row = 0; row < y.length; row++) {
                y[row] = Double.isNaN(y[row]) ? Double.NaN : y[row] >= from ? 1 : 0;
            }
        }
        return y;
    }

    /**
     * Estimates a total.
     *
     * @param item code of the item
     * @return one estimate for each group
     */
    public SurveyEstimates total(String item) {
        return estimate(item, Statistic.TOTAL);
    }

    /**
     * Estimates the share of one answer among all answers.
     *
     * @param item code of the item
     * @param answer the answer
     * @return one estimate for each group
     */
    public SurveyEstimates share(String item, double answer) {
        if (!data.design.item(item).admits(answer)) {
            throw new IllegalArgumentException(answer + " is no answer to " + item + "; expected "
                    + data.design.item(item).describe());
        }
        double[] y = isAnswer(item, answer);
        return estimates(item, Statistic.PROPORTION, GroupedEstimate.Form.RATIO, y, null);
    }

    /**
     * Estimates the share of answers in the top box.
     *
     * @param item code of an item with a top box
     * @return one estimate for each group
     */
    public SurveyEstimates topBox(String item) {
        return estimate(item, Statistic.TOP_BOX);
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
        return estimates(numerator + "/" + denominator, Statistic.RATIO, GroupedEstimate.Form.RATIO, y, x);
    }

    /**
     * Estimates the variance of the answers in the population, {@code sum w (y - mean)^2 / sum w * n / (n - 1)}
     * with n respondents in the group, answered or not.
     *
     * @param item code of the item
     * @return one estimate for each group
     */
    public SurveyEstimates variance(String item) {
        return estimate(item, Statistic.VARIANCE);
    }

    /**
     * Estimates a quantile with Woodruff's interval (1952, JASA 47:635): the interval of the share at or below the
     * quantile, read back through the distribution.
     *
     * @param item code of the item
     * @param probability share of the population at or below the quantile, 0 to 1
     * @param rule how quantiles are read off
     * @param method interval of the share
     * @param level confidence level such as 0.95
     * @return one estimate for each group
     * @throws IllegalStateException if this estimator takes its errors from replicates
     */
    public List<QuantileEstimate> quantile(
            String item, double probability, QuantileRule rule, IntervalMethod method, double level) {
        if (replicates != null) {
            throw new IllegalStateException("quantiles take their errors from linearisation, not from replicates");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, found " + probability);
        }
        double[] y = column(item);
        WeightedSample[] samples = samples(y);
        double[] below = y.clone();
        int[] groups = grouping.groupOfRows();
        double[] quantiles = new double[samples.length];
        for (int g = 0; g < quantiles.length; g++) {
            quantiles[g] = samples[g].quantile(probability, rule);
        }
        for (int row = 0; row < y.length; row++) {
            if (!Double.isNaN(y[row]) && groups[row] >= 0) {
                below[row] = y[row] <= quantiles[groups[row]] ? 1 : 0;
            }
        }
        Linearised share = new Linearised(data, grouping, GroupedEstimate.Form.RATIO, below, null).taylor();
        List<QuantileEstimate> list = new ArrayList<>(quantiles.length);
        for (int g = 0; g < quantiles.length; g++) {
            Interval of = shareInterval(share, g, method, level);
            Interval ends =
                    new Interval(samples[g].quantile(of.lower(), rule), samples[g].quantile(of.upper(), rule), level);
            double t = Distributions.tQuantile(1 - (1 - level) / 2, share.df[g]);
            list.add(new QuantileEstimate(
                    grouping.domain,
                    grouping.names[g],
                    item,
                    probability,
                    quantiles[g],
                    ends.width() / (2 * t),
                    ends,
                    share.df[g],
                    share.n[g],
                    share.notes[g]));
        }
        return List.copyOf(list);
    }

    /**
     * The quantile may be the largest answer, with all of the sample at or below it: its share of 1 shows no variation,
     * and the interval shrinks to the answer, as in R survey; the note CONSTANT says so.
     */
    private static Interval shareInterval(Linearised share, int g, IntervalMethod method, double level) {
        if (share.standardError[g] == 0 && share.df[g] >= 1 && method == IntervalMethod.T) {
            return new Interval(share.value[g], share.value[g], level);
        }
        return method.interval(
                share.value[g], share.standardError[g], share.df[g], share.n[g], share.respondents[g], level);
    }

    private WeightedSample[] samples(double[] y) {
        int[] groups = grouping.groupOfRows();
        int[] count = new int[grouping.size()];
        for (int group : groups) {
            if (group >= 0) {
                count[group]++;
            }
        }
        double[][] values = new double[count.length][];
        double[][] weights = new double[count.length][];
        for (int g = 0; g < count.length; g++) {
            values[g] = new double[count[g]];
            weights[g] = new double[count[g]];
        }
        for (int row = y.length - 1; row >= 0; row--) {
            int g = groups[row];
            if (g >= 0) {
                values[g][--count[g]] = y[row];
                weights[g][count[g]] = data.weights[row];
            }
        }
        WeightedSample[] samples = new WeightedSample[count.length];
        Arrays.setAll(samples, g -> WeightedSample.of(values[g], weights[g]));
        return samples;
    }

    /**
     * Estimates of each item what is usually published: of a rating the mean, the total and, if declared, the top box; of
     * a yes/no item the share of yes and the total; of a number the mean and the total; of a category with declared
     * bounds the share of each answer, with {@code item=answer} in place of the item.
     *
     * @return the estimates by group, then item in the order of the questionnaire, then statistic
     */
    public SurveyEstimates usual() {
        List<SurveyEstimates> columns =
                UsualStatistic.of(data.design).stream().map(this::usual).toList();
        List<SurveyEstimate> list = new ArrayList<>(columns.size() * grouping.size());
        for (int g = 0; g < grouping.size(); g++) {
            for (SurveyEstimates column : columns) {
                list.add(column.list().get(g));
            }
        }
        return new SurveyEstimates(list);
    }

    private SurveyEstimates usual(UsualStatistic wanted) {
        String code = data.design.items().get(wanted.position()).code();
        if (!Double.isNaN(wanted.answer())) {
            return estimates(
                    wanted.item(),
                    Statistic.PROPORTION,
                    GroupedEstimate.Form.RATIO,
                    isAnswer(code, wanted.answer()),
                    null);
        }
        return estimate(code, wanted.statistic());
    }

    /** Returns 1 for each row with an answer, 0 with another, NaN without. */
    private double[] isAnswer(String item, double answer) {
        double[] y = column(item);
        for (int row = 0; row < y.length; row++) {
            y[row] = Double.isNaN(y[row]) ? Double.NaN : y[row] == answer ? 1 : 0;
        }
        return y;
    }

    /**
     * Estimates the mean of numbers that stand beside the respondents, such as an index made of several items.
     *
     * @param name what stands for the item in the estimates
     * @param statistic what the mean is called: {@code MEAN}, {@code PROPORTION} or {@code TOP_BOX}
     * @param numbers a number for each respondent in the order of adding, NaN where there is none
     * @return one estimate for each group
     * @throws IllegalArgumentException if there are more or fewer numbers than respondents
     */
    public SurveyEstimates ofNumbers(String name, Statistic statistic, double[] numbers) {
        return estimates(name, statistic, GroupedEstimate.Form.RATIO, data.fromOrderOfAdding(numbers), null);
    }

    private double[] column(String item) {
        return data.column(data.design.itemPosition(item));
    }

    private SurveyEstimates estimates(
            String item, Statistic statistic, GroupedEstimate.Form form, double[] y, double @Nullable [] x) {
        Linearised found = new Linearised(data, grouping, form, y, x);
        if (replicates == null) {
            found.taylor();
        } else {
            found.replicated(replicates);
        }
        List<SurveyEstimate> list = new ArrayList<>(grouping.size());
        for (int g = 0; g < grouping.size(); g++) {
            list.add(found.of(g, grouping.domain, grouping.names[g], item, statistic));
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
