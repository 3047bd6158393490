package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.index.Treatment.Curve;
import org.lgpi.core.index.Treatment.Transform;
import org.lgpi.core.index.Treatment.Winsorise;
import org.lgpi.core.index.TreatmentFit.Trial;
import org.lgpi.core.stat.DistinctValues;

/** Tries the steps of a treatment on the values of one criterion. */
final class TreatmentLearner {

    private final Treatment treatment;
    private final List<Trial> trials = new ArrayList<>();

    private TreatmentLearner(Treatment treatment) {
        this.treatment = treatment;
    }

    static TreatmentFit learn(Treatment treatment, double[] column) {
        return treatment.steps().isEmpty()
                ? TreatmentFit.UNTREATED
                : new TreatmentLearner(treatment).learn(DistinctValues.of(column));
    }

    private TreatmentFit learn(DistinctValues values) {
        boolean passed = record("untreated", 0, values.shape());
        if (values.count() < 4 || values.size() < 3 || (passed && !treatment.force())) {
            return TreatmentFit.untreated(trials);
        }
        State state = new State(values);
        for (Treatment.Step step : treatment.steps()) {
            if (!treatment.combine() && !treatment.force()) {
                state = new State(values);
            }
            long points = step instanceof Winsorise winsorise
                    ? winsorise(state, winsorise.winmax())
                    : bend(state, (Transform) step);
            if (record(step.toString(), points, state.now.shape()) && !treatment.force()) {
                break;
            }
        }
        return fit(state);
    }

    private boolean record(String step, long points, DistinctValues.Shape shape) {
        boolean passed = passes(shape);
        trials.add(new Trial(step, points, shape.skewness(), shape.kurtosis(), passed));
        return passed;
    }

    /** What has no skewness or kurtosis has no outliers. */
    private boolean passes(DistinctValues.Shape shape) {
        return !(Math.abs(shape.skewness()) >= treatment.maximumSkewness()
                && shape.kurtosis() >= treatment.maximumKurtosis());
    }

    /** Clips until the test passes; two different values stay, for a constant would tell no units apart. */
    private long winsorise(State state, int winmax) {
        DistinctValues start = state.now;
        DistinctValues clipped = start;
        DistinctValues.Shape shape = start.shape();
        long points = 0;
        int lowest = 0;
        int highest = 0;
        while (clipped.size() > 2 && points < winmax && (treatment.force() || !passes(shape))) {
            if (shape.skewness() >= 0) {
                highest++;
            } else {
                lowest++;
            }
            clipped = start.clipped(lowest, highest);
            shape = clipped.shape();
            points = clipped.raised() + clipped.lowered() - start.raised() - start.lowered();
        }
        state.clip(lowest, highest, clipped);
        return points;
    }

    private static long bend(State state, Transform transform) {
        if (transform.curve() == Curve.LOG_GII && !(state.plain.maximum() > 1)) {
            return 0;
        }
        boolean mirrored =
                transform.curve() == Curve.LOG_CT_PLUS && state.now.shape().skewness() < 0;
        state.bend(transform, mirrored);
        return state.now.count();
    }

    /** The values so far: clipped alone, and clipped and bent. */
    private static final class State {

        private DistinctValues plain;
        private DistinctValues now;
        private boolean raised;
        private boolean lowered;
        private TreatmentFit curve = TreatmentFit.UNTREATED;

        State(DistinctValues values) {
            plain = values;
            now = values;
        }

        /** A value clipped after bending is the same as one clipped before, for the curve rises. */
        void clip(int lowest, int highest, DistinctValues clipped) {
            plain = plain.clipped(lowest, highest);
            now = clipped;
            raised |= lowest > 0;
            lowered |= highest > 0;
        }

        void bend(Transform transform, boolean mirrored) {
            curve = new TreatmentFit(
                    List.of(),
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Optional.of(transform),
                    mirrored,
                    plain.minimum(),
                    plain.maximum());
            now = plain.map(curve::apply);
        }
    }

    private TreatmentFit fit(State state) {
        return new TreatmentFit(
                trials,
                state.raised ? state.plain.minimum() : Double.NEGATIVE_INFINITY,
                state.lowered ? state.plain.maximum() : Double.POSITIVE_INFINITY,
                state.curve.transform(),
                state.curve.mirrored(),
                state.curve.minimum(),
                state.curve.maximum());
    }
}
