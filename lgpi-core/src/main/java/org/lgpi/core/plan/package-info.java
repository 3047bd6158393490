/**
 * Planning of a survey round: how many people to ask, what it costs, what can go wrong and when it happens; open {@link
 * org.lgpi.core.plan.SamplePlanner} first.
 */
@NullMarked
package org.lgpi.core.plan;

import org.jspecify.annotations.NullMarked;
