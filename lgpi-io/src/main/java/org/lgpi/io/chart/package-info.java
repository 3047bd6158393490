/**
 * Charts as values that become static SVG: no script, no font, no address to load anything from; open {@link
 * org.lgpi.io.chart.Chart} first.
 */
@NullMarked
package org.lgpi.io.chart;

import org.jspecify.annotations.NullMarked;
