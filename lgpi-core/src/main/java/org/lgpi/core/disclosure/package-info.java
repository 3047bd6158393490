/**
 * What may be published: rules that show, caution or suppress an estimate, and tables in which no suppressed cell can be
 * worked out from the others; open {@link org.lgpi.core.disclosure.PublicationRules} first.
 */
@NullMarked
package org.lgpi.core.disclosure;

import org.jspecify.annotations.NullMarked;
