/**
 * Results as a static site that citizens, local governments and statisticians can read; open {@link
 * org.lgpi.io.report.ReportSite} first.
 */
@NullMarked
package org.lgpi.io.report;

import org.jspecify.annotations.NullMarked;
