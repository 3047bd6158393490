package org.lgpi.core.comparison;

/** What counts in the mean of a group of units. */
public enum GroupWeighting {
    /** Every unit counts the same: how the average local government does. */
    UNITS,
    /** Every unit counts by its population: how the local government of the average resident does. */
    POPULATION
}
