/**
 * Differences between groups, samples and items, and tests of survey answers; open {@link
 * org.lgpi.core.survey.comparison.SurveyComparison} first.
 */
@NullMarked
package org.lgpi.core.survey.comparison;

import org.jspecify.annotations.NullMarked;
