/**
 * Definitions and assessments as JSON, and modules for the mapper of a host; open {@link org.lgpi.io.json.IndexJson} first.
 */
@NullMarked
package org.lgpi.io.json;

import org.jspecify.annotations.NullMarked;
