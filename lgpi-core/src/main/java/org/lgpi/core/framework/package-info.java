/**
 * What is measured: blocks, sub-blocks and criteria with their scales; open {@link org.lgpi.core.framework.Framework} first.
 */
@NullMarked
package org.lgpi.core.framework;

import org.jspecify.annotations.NullMarked;
