package org.lgpi.core.responsibility;

/** How far a local government is responsible for a component of a service. */
public enum ResponsibilityLevel {
    /** Responsible alone; earns all points of the component. */
    FULL,
    /** Responsible together with others; earns the share of the points that the scheme says. */
    PARTIAL,
    /** Not responsible; earns nothing. */
    NONE
}
