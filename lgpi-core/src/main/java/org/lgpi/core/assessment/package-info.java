/**
 * What was found: observations of criteria in units and periods; open {@link org.lgpi.core.assessment.AssessmentTable} first.
 */
@NullMarked
package org.lgpi.core.assessment;

import org.jspecify.annotations.NullMarked;
