package org.lgpi.io.chart;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.io.file.WholeFile;

/**
 * A chart: what it shows, as an immutable value that becomes one SVG image.
 *
 * <p>Values are shares from 0 to 1 and written in percent; the axis widens where values lie outside. NaN is drawn as a
 * gap and written as a dash. The image is at most 340 wide unless it is a heat map, so that it can be read on a telephone
 * without shrinking. Texts take the colour of the page around them; marks have colours that stand out by 3 to 1 at least
 * on white and on near black, and that people who do not see all colours can tell apart (M. Okabe, K. Ito, Color
 * Universal Design, 2008); no meaning rests on colour alone. Names that are too long are cut, with the whole
 * name behind them. The same chart gives the same text.
 */
public sealed interface Chart
        permits BarChart,
                DotPlot,
                HeatMap,
                Histogram,
                IntervalPlot,
                LossWaterfall,
                ProfileChart,
                RankIntervalPlot,
                SlopeChart {

    /**
     * Returns title, description and language.
     *
     * @return the caption, which is in the image as its text alternative
     */
    Caption caption();

    /**
     * Draws the chart.
     *
     * @return one {@code svg} element, usable as a file and inside an HTML page
     */
    String toSvg();

    /**
     * Draws the chart into a file.
     *
     * @param file the file; one that exists is replaced whole
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    default void write(Path file) {
        WholeFile.write(file, toSvg() + "\n");
    }
}
