/**
 * Service ratings: published averages of residents' marks, recomputed and compared by channel; open {@link
 * org.lgpi.core.survey.rating.ServiceRatings} first.
 */
@NullMarked
package org.lgpi.core.survey.rating;

import org.jspecify.annotations.NullMarked;
