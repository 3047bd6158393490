/**
 * Arithmetic that knows no word of governance: exact sums, comparison of rounded values, statistics; open {@link
 * org.lgpi.core.stat.ExactSum} first.
 */
@NullMarked
package org.lgpi.core.stat;

import org.jspecify.annotations.NullMarked;
