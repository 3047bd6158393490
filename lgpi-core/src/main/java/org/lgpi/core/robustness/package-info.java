/**
 * How sure a score, a rank or a band is when choices and findings are uncertain; open {@link
 * org.lgpi.core.robustness.UncertaintyAnalysis} first.
 */
@NullMarked
package org.lgpi.core.robustness;

import org.jspecify.annotations.NullMarked;
