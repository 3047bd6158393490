/**
 * What residents send in by themselves: complaints, suggestions and evaluations, counted but never taken for a sample;
 * open {@link org.lgpi.core.feedback.FeedbackAccumulator} first.
 */
@NullMarked
package org.lgpi.core.feedback;

import org.jspecify.annotations.NullMarked;
