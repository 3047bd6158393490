/**
 * From survey items to the criteria of an index: recodes, skip patterns, scales; open {@link
 * org.lgpi.core.survey.indicator.Indicators} first.
 */
@NullMarked
package org.lgpi.core.survey.indicator;

import org.jspecify.annotations.NullMarked;
