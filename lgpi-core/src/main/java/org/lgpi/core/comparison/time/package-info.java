/**
 * Comparison over time: bridges between versions of an index, and what changed from year to year; open {@link
 * org.lgpi.core.comparison.time.ScoreSeries} first.
 */
@NullMarked
package org.lgpi.core.comparison.time;

import org.jspecify.annotations.NullMarked;
