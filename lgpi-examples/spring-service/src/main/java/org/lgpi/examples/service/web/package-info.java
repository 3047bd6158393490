/** The REST interface; open {@link ResultController} first. */
@NullMarked
package org.lgpi.examples.service.web;

import org.jspecify.annotations.NullMarked;
