/** Tests of the CSV formats. */
@NullMarked
package org.lgpi.io.csv;

import org.jspecify.annotations.NullMarked;
