/**
 * Small areas: estimates for areas whose own sample is too small, lent strength by a model of all; open {@link
 * org.lgpi.core.survey.area.FayHerriot} first.
 */
@NullMarked
package org.lgpi.core.survey.area;

import org.jspecify.annotations.NullMarked;
