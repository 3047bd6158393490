/**
 * Frameworks and findings for tests, made by hand or at random; open {@link org.lgpi.core.generators.RandomIndex} first.
 */
@NullMarked
package org.lgpi.core.generators;

import org.jspecify.annotations.NullMarked;
