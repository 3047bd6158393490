/**
 * Residents' surveys: designs, answers and estimates that carry the error of the sample; open {@link
 * org.lgpi.core.survey.SurveyEstimator} first.
 *
 * <p>What is made of a sample lies in packages below, none of which this one imports: {@link
 * org.lgpi.core.survey.weighting}, {@link org.lgpi.core.survey.comparison}, {@link org.lgpi.core.survey.indicator}, {@link
 * org.lgpi.core.survey.area}, {@link org.lgpi.core.survey.fieldwork}, {@link org.lgpi.core.survey.rating}.
 */
@NullMarked
package org.lgpi.core.survey;

import org.jspecify.annotations.NullMarked;
