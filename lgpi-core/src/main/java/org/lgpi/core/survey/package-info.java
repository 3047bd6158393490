/**
 * Residents' surveys: designs, answers and estimates that carry the error of the sample; open {@link
 * org.lgpi.core.survey.SurveyEstimator} first.
 */
@NullMarked
package org.lgpi.core.survey;

import org.jspecify.annotations.NullMarked;
