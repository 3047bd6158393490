/** Scores straight from a database and back into it; open {@link DatabaseScoring} first. */
@NullMarked
package org.lgpi.examples.postgres;

import org.jspecify.annotations.NullMarked;
