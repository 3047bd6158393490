/**
 * Residents' surveys: designs, answers and estimates that carry the error of the sample; open {@link
 * org.lgpi.core.survey.SurveyEstimator} first.
 *
 * <p>Weights are made from {@link org.lgpi.core.survey.WeightingSpec}, differences and tests from {@link
 * org.lgpi.core.survey.SurveyComparison} and {@link org.lgpi.core.survey.IndependenceTest}, areas with too small a sample
 * from {@link org.lgpi.core.survey.FayHerriot}.
 */
@NullMarked
package org.lgpi.core.survey;

import org.jspecify.annotations.NullMarked;
