/**
 * Checks of fieldwork: duplicates, straight lines, interviews that were too fast, gaps in the sample plan; open {@link
 * org.lgpi.core.survey.fieldwork.FieldworkCheck} first.
 */
@NullMarked
package org.lgpi.core.survey.fieldwork;

import org.jspecify.annotations.NullMarked;
