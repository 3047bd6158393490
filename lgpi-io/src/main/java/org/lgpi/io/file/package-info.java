/**
 * Reading files with sentences for what goes wrong, and writing them whole or not at all, shared by all formats and not
 * exported; open {@link org.lgpi.io.file.WholeFile} first.
 */
@NullMarked
package org.lgpi.io.file;

import org.jspecify.annotations.NullMarked;
