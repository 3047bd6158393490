/** What the service does, in terms of the library; open {@link ResultService} first. */
@NullMarked
package org.lgpi.examples.service.scoring;

import org.jspecify.annotations.NullMarked;
