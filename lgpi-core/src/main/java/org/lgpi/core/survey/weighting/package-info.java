/**
 * Weights of a sample, from its selection to known totals of the population; open {@link
 * org.lgpi.core.survey.weighting.WeightingSpec} first.
 */
@NullMarked
package org.lgpi.core.survey.weighting;

import org.jspecify.annotations.NullMarked;
