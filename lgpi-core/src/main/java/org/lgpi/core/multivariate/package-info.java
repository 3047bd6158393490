/**
 * Checks of an index as a whole, and weights from data or judgement; open {@link
 * org.lgpi.core.multivariate.IndexCheck} or {@link org.lgpi.core.multivariate.WeightReport} first.
 */
@NullMarked
package org.lgpi.core.multivariate;

import org.jspecify.annotations.NullMarked;
