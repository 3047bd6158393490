/**
 * How far a local government lives on its own money; open {@link org.lgpi.core.finance.LocalBudget} first.
 */
@NullMarked
package org.lgpi.core.finance;

import org.jspecify.annotations.NullMarked;
