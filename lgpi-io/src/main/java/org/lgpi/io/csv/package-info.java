/**
 * Tables as CSV files: observations, units, scores, problems and blank forms; open
 * {@link org.lgpi.io.csv.AssessmentCsv} first.
 */
@NullMarked
package org.lgpi.io.csv;

import org.jspecify.annotations.NullMarked;
