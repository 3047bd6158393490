/** A service that scores local governments and keeps findings in a database; open {@link ServiceApplication} first. */
@NullMarked
package org.lgpi.examples.service;

import org.jspecify.annotations.NullMarked;
