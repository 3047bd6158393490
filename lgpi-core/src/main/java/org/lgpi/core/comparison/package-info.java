/**
 * Comparison of groups of units, of frameworks and of reported figures; open {@link
 * org.lgpi.core.comparison.Disparities} first.
 */
@NullMarked
package org.lgpi.core.comparison;

import org.jspecify.annotations.NullMarked;
