/** What the service keeps, in PostgreSQL; open {@link ObservationRepository} first. */
@NullMarked
package org.lgpi.examples.service.store;

import org.jspecify.annotations.NullMarked;
