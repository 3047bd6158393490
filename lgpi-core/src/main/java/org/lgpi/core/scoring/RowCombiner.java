package org.lgpi.core.scoring;

/** Combines the children of one node in one row; used again for the next row after {@link #clear}. */
abstract class RowCombiner {

    double weight;
    double applicableWeight;
    double covered;
    int valued;
    int applicable;
    boolean blocked;

    /** Forgets the children of the row before. */
    void clear() {
        weight = 0;
        applicableWeight = 0;
        covered = 0;
        valued = 0;
        applicable = 0;
        blocked = false;
    }

    /** Adds a child with its weight. */
    final void add(double childWeight, NodeValues child, int row) {
        if (child.reason[row] == NodeValues.HAS_VALUE) {
            valued++;
            if (childWeight > 0) {
                weight += childWeight;
                addValue(childWeight, child.value[row]);
            }
        } else if (child.reason[row] == NodeValues.BLOCKED) {
            blocked = true;
        }
        double coverage = child.coverage[row];
        if (!Double.isNaN(coverage)) {
            applicable++;
            applicableWeight += childWeight;
            covered += childWeight * coverage;
            if (childWeight > 0) {
                // a child may have no worst value where it has a best one: a geometric mean that could turn negative
                if (!Double.isNaN(child.lowest[row])) {
                    addLowest(childWeight, child.lowest[row]);
                }
                if (!Double.isNaN(child.highest[row])) {
                    addHighest(childWeight, child.highest[row]);
                }
            }
        }
    }

    abstract void addValue(double childWeight, double value);

    abstract void addLowest(double childWeight, double lowest);

    abstract void addHighest(double childWeight, double highest);

    /** The combined value; called only if some weight has a value. NaN if a negative child leaves none. */
    abstract double value();

    abstract double lowest();

    abstract double highest();

    abstract double maximum();

    final void write(NodeValues out, int row) {
        out.coverage[row] = applicable == 0 ? Double.NaN : covered / applicableWeight;
        out.lowest[row] = lowest() + 0.0;
        out.highest[row] = highest() + 0.0;
        out.valueShare[row] = 1;
        out.applicableShare[row] = applicable == 0 ? 0 : 1;
        out.weight[row] = maximum();
        double value = blocked || !(weight > 0) ? Double.NaN : value() + 0.0;
        out.value[row] = value;
        out.reason[row] =
                (byte) Reason.of(value, blocked, weight, valued, applicable).ordinal();
    }
}
