package org.lgpi.core.survey.weighting;

import java.util.List;
import java.util.Objects;
import org.lgpi.core.survey.SurveyData;

/** The weights that a weighting made, and how it came to them. Immutable. */
public final class WeightingResult {

    private final SurveyData data;
    private final List<WeightingReport> reports;
    private final List<TargetReached> targets;

    WeightingResult(SurveyData data, List<WeightingReport> reports, List<TargetReached> targets) {
        this.data = Objects.requireNonNull(data, "data");
        this.reports = List.copyOf(reports);
        this.targets = List.copyOf(targets);
    }

    /**
     * Returns the sample with its new weights; standard errors of estimates from it allow for post-stratification, raking
     * and calibration by linearisation. Replicates do not repeat the weighting.
     *
     * @return the data
     */
    public SurveyData data() {
        return data;
    }

    /**
     * Returns the new weights.
     *
     * @return a weight for each row, in the order of adding
     */
    public double[] weights() {
        return data.weights();
    }

    /**
     * Returns what each step did.
     *
     * @return a report for each step
     */
    public List<WeightingReport> reports() {
        return reports;
    }

    /**
     * Returns every target beside what the final weights make of it.
     *
     * @return targets in the order of the steps
     */
    public List<TargetReached> targets() {
        return targets;
    }

    /** Returns one line: the sample and the last report. */
    @Override
    public String toString() {
        return data + ", weighted by " + reports.get(reports.size() - 1);
    }
}
