/**
 * What local government is legally responsible for, which says nothing about its performance; open
 * {@link org.lgpi.core.responsibility.ResponsibilityScheme} first.
 */
@NullMarked
package org.lgpi.core.responsibility;

import org.jspecify.annotations.NullMarked;
