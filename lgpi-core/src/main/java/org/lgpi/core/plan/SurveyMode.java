package org.lgpi.core.plan;

/** How the questions reach the people. */
public enum SurveyMode {
    /** A survey of its own. */
    OWN_SURVEY,
    /** A set of questions inside a survey that takes place anyway. */
    MODULE
}
