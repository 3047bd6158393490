/**
 * What every package shares: texts by language, problems found in data and definitions, and fingerprints; open
 * {@link org.lgpi.core.base.Problem} first.
 */
@NullMarked
package org.lgpi.core.base;

import org.jspecify.annotations.NullMarked;
