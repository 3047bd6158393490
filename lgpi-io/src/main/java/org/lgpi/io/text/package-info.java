/**
 * Texts as people of a language write them, and as markup can carry them; used by charts and report pages. Open {@link
 * org.lgpi.io.text.LocalNumbers} first.
 */
@NullMarked
package org.lgpi.io.text;

import org.jspecify.annotations.NullMarked;
