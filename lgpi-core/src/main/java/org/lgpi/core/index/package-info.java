/**
 * How findings become a score: weights, normalisation, aggregation, gates and bands over a framework; open {@link org.lgpi.core.index.IndexDefinition} first.
 */
@NullMarked
package org.lgpi.core.index;

import org.jspecify.annotations.NullMarked;
