/** Short helpers for analysts in JShell and notebooks; open {@link org.lgpi.examples.jshell.Lgpi} first. */
@NullMarked
package org.lgpi.examples.jshell;

import org.jspecify.annotations.NullMarked;
