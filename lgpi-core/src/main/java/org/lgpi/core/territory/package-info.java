/**
 * Who is measured: local governments, their parents and attributes; open {@link org.lgpi.core.territory.UnitRegister} first.
 */
@NullMarked
package org.lgpi.core.territory;

import org.jspecify.annotations.NullMarked;
