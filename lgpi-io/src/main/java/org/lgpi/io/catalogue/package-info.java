/**
 * Bundled definitions and sample data; open {@link org.lgpi.io.catalogue.Catalogue} first.
 */
@NullMarked
package org.lgpi.io.catalogue;

import org.jspecify.annotations.NullMarked;
