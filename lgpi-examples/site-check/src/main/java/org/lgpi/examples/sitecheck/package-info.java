/** Report sites of all kinds, written to be checked in a browser; open {@link org.lgpi.examples.sitecheck.ExampleSite} first. */
@NullMarked
package org.lgpi.examples.sitecheck;

import org.jspecify.annotations.NullMarked;
