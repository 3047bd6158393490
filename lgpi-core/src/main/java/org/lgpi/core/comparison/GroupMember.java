package org.lgpi.core.comparison;

import java.util.OptionalLong;

/** A unit of a group, with its row in the scores. */
record GroupMember(int row, String unit, OptionalLong population) {

    double weight(GroupWeighting weighting) {
        if (weighting == GroupWeighting.UNITS) {
            return 1;
        }
        return population.orElseThrow(() -> new IllegalArgumentException("the population of " + unit
                + " is not known; add it to the unit register, or let every unit count the same"));
    }
}
