/** The library in Spring Boot 3, whose mapper is Jackson 2; open {@link ScoringApplication} first. */
@NullMarked
package org.lgpi.examples.boot3;

import org.jspecify.annotations.NullMarked;
