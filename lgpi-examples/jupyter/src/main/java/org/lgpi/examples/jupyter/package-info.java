/** Results as HTML in notebooks; the kernel opens {@link org.lgpi.examples.jupyter.NotebookDisplay} by itself. */
@NullMarked
package org.lgpi.examples.jupyter;

import org.jspecify.annotations.NullMarked;
