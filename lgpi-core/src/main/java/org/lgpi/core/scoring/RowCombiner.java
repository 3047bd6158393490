package org.lgpi.core.scoring;

/** Combines the children of one node in one row; used again for the next row after {@link #clear}. */
abstract class RowCombiner {

    private double weight;
    private double applicableWeight;
    private double covered;
    private int valued;
    private int applicable;
    private boolean blocked;

    /** Forgets the children of the row before. */
    void clear() {
        weight = 0;
        applicableWeight = 0;
        covered = 0;
        valued = 0;
        applicable = 0;
        blocked = false;
    }

    /**
     * Adds a child.
     *
     * @param applicableWeight its weight as far as it applies
     * @param valuedWeight its weight as far as it has a value
     */
    final void add(
            double applicableWeight,
            double valuedWeight,
            double value,
            double coverage,
            double lowest,
            double highest,
            byte reason) {
        if (reason == NodeValues.HAS_VALUE) {
            valued++;
            if (valuedWeight > 0) {
                weight += valuedWeight;
                addValue(valuedWeight, value);
            }
        } else if (reason == NodeValues.BLOCKED) {
            blocked = true;
        }
        if (coverage == coverage) {
            applicable++;
            this.applicableWeight += applicableWeight;
            covered += applicableWeight * coverage;
            if (applicableWeight > 0) {
                // a child may have no worst value where it has a best one: a geometric mean that could turn negative
                if (lowest == lowest) {
                    addLowest(applicableWeight, lowest);
                }
                if (highest == highest) {
                    addHighest(applicableWeight, highest);
                }
            }
        }
    }

    abstract void addValue(double weight, double value);

    abstract void addLowest(double weight, double lowest);

    abstract void addHighest(double weight, double highest);

    /** The combined value; called only if some weight has a value. NaN if a negative child leaves none. */
    abstract double value(double weight);

    abstract double lowest();

    abstract double highest();

    abstract double maximum(double weight);

    final void write(NodeValues out, int row) {
        out.coverage[row] = applicable == 0 ? Double.NaN : covered / applicableWeight;
        out.lowest[row] = lowest() + 0.0;
        out.highest[row] = highest() + 0.0;
        out.valueShare[row] = 1;
        out.applicableShare[row] = applicable == 0 ? 0 : 1;
        double value = Double.NaN;
        Reason reason = Reason.NONE;
        if (blocked) {
            reason = Reason.BLOCKED;
        } else if (weight > 0) {
            value = value(weight) + 0.0;
            reason = Double.isNaN(value) ? Reason.NEGATIVE_CHILD : Reason.NONE;
        } else if (valued > 0) {
            reason = Reason.ZERO_WEIGHT;
        } else {
            reason = applicable == 0 ? Reason.NOT_APPLICABLE : Reason.NO_CHILD;
        }
        out.value[row] = value;
        out.reason[row] = (byte) reason.ordinal();
        out.weight[row] = maximum(weight);
    }

    /** Weight of the children that have a value. */
    final double weight() {
        return weight;
    }

    /** Weight of the children that apply. */
    final double applicableWeight() {
        return applicableWeight;
    }

    /** Number of children that have a value. */
    final int valued() {
        return valued;
    }

    /** Number of children that apply. */
    final int applicable() {
        return applicable;
    }
}
