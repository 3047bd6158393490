/**
 * Scores, scorecards and rankings computed from a definition and observations; open {@link org.lgpi.core.scoring.Scorer} first.
 */
@NullMarked
package org.lgpi.core.scoring;

import org.jspecify.annotations.NullMarked;
