package org.lgpi.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {

    static {
        // the library reads no XML; only this test does
        ChartTest.class
                .getModule()
                .addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
    }

    private static final String EVIL = "</svg><script>alert('x')</script>\" onload=\"alert(1) & \u0000 \ud800";

    private static List<Chart> charts(Caption caption, String name) {
        double none = Double.NaN;
        return List.of(
                new BarChart(caption, List.of(new BarChart.Bar(name, 0.615, 0.55, 0.7), BarChart.Bar.of(name, none))),
                new DotPlot(
                        caption, List.of(name, name, name), List.of(new DotPlot.Row(name, List.of(0.5, 0.25, none)))),
                new ProfileChart(
                        caption,
                        List.of(
                                new ProfileChart.Point(name, 0.5, 0.2, 0.4, 0.6),
                                new ProfileChart.Point(name, none, none, none, none),
                                new ProfileChart.Point(name, 0.7, 0.2, 0.4, 0.6))),
                new LossWaterfall(
                        caption,
                        name,
                        1,
                        List.of(new LossWaterfall.Loss(name, 0.3), new LossWaterfall.Loss(name, -0.1)),
                        name),
                new HeatMap(caption, List.of(name, name), List.of(name), List.of(List.of(0.1, none))),
                new RankIntervalPlot(
                        caption,
                        12,
                        List.of(
                                new RankIntervalPlot.Entry(name, 3, 1, 7.5),
                                new RankIntervalPlot.Entry(name, none, none, none))),
                new SlopeChart(
                        caption,
                        name,
                        name,
                        List.of(
                                new SlopeChart.Line(name, 0.5, 0.4),
                                new SlopeChart.Line(name, none, 0.4),
                                new SlopeChart.Line(name, none, none))),
                new SlopeChart(caption, name, name, List.of(new SlopeChart.Line(name, 0.5, 0.4)), name),
                Histogram.ofShares(caption, DoubleStream.of(0.1, 0.65, 1, none), 10));
    }

    static Stream<Chart> plain() {
        return charts(new Caption("Атауы", "Сипаттама.", "kk"), "Аудан").stream();
    }

    static Stream<Chart> withEvilTexts() {
        return charts(new Caption(EVIL, EVIL, "en"), EVIL).stream();
    }

    static Stream<Chart> empty() {
        Caption caption = Caption.of("Nothing", "");
        return Stream.of(
                new BarChart(caption, List.of()),
                new DotPlot(caption, List.of("a"), List.of()),
                new ProfileChart(caption, List.of()),
                new LossWaterfall(caption, "a", 1, List.of(), "b"),
                new HeatMap(caption, List.of(), List.of(), List.of()),
                new RankIntervalPlot(caption, 0, List.of()),
                new SlopeChart(caption, "a", "b", List.of()),
                Histogram.ofShares(caption, DoubleStream.empty(), 10));
    }

    private static Element parse(Chart chart) throws Exception {
        byte[] bytes = chart.toSvg().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void everyChartIsAnImageWithATextAlternativeInItsLanguage(Chart chart) throws Exception {
        Element svg = parse(chart);

        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("lang")).isEqualTo("kk");
        assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(svg.getFirstChild().getTextContent()).isEqualTo("Атауы");
        assertThat(svg.getFirstChild().getNextSibling().getTextContent()).isEqualTo("Сипаттама.");
        assertThat(chart.toString()).contains("Атауы").doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("withEvilTexts")
    void textsStayTexts(Chart chart) throws Exception {
        Element svg = parse(chart);

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(((Element) all.item(i)).hasAttribute("onload")).isFalse();
        }
        assertThat(svg.getFirstChild().getTextContent()).startsWith("</svg><script>alert('x')");
    }

    @ParameterizedTest
    @MethodSource({"plain", "withEvilTexts", "empty"})
    void nothingIsMissingInTheDrawingAndNothingIsLoaded(Chart chart) throws Exception {
        Element svg = parse(chart);

        assertThat(chart.toSvg())
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain("url(");
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(((Element) all.item(i)).getTagName()).isNotIn("image", "use", "style", "foreignObject");
            assertThat(((Element) all.item(i)).hasAttribute("href")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("plain")
    void kazakhNumbersHaveADecimalComma(Chart chart) {
        assertThat(chart.toSvg().replaceAll("<[^>]*>", " ")).doesNotContainPattern("\\d\\.\\d");
    }

    @Test
    void namesThatAreTooLongAreCutWithTheWholeBehindThem() {
        String name = "x".repeat(300);

        String svg = new BarChart(Caption.of("t", ""), List.of(BarChart.Bar.of(name, 0.5))).toSvg();

        assertThat(svg).contains("xxx\u2026<title>" + name + "</title>");
    }

    @Test
    void theAxisWidensWhereSharesLeaveIt() {
        BarChart chart = new BarChart(Caption.of("t", ""), List.of(BarChart.Bar.of("z", -0.3)));

        assertThat(chart.toSvg()).contains(">\u221250</text>").contains(">100\u00A0%</text>");
    }

    @Test
    void aWaterfallEndsWhereItsLossesLeadTo() {
        LossWaterfall chart =
                new LossWaterfall(Caption.of("t", ""), "best", 1, List.of(new LossWaterfall.Loss("a", 0.25)), "score");

        assertThat(chart.result()).isEqualTo(0.75);
        assertThat(chart.toSvg()).contains(">\u221225.0<").contains(">75.0\u00A0%<");
    }

    @Test
    void valuesOnTheBorderOfARangeBelongToTheUpperOne() {
        Histogram chart = Histogram.ofShares(Caption.of("t", ""), DoubleStream.of(0.3, 0.7, 0.6999, 1), 10);

        assertThat(chart.counts()).containsExactly(0, 0, 0, 1, 0, 0, 1, 1, 0, 1);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        Caption caption = Caption.of("t", "");

        assertThatThrownBy(() -> new HeatMap(caption, List.of("a"), List.of("b"), List.of()))
                .hasMessage("a heat map of 1 rows and 1 columns needs as many lists of as many values");
        assertThatThrownBy(() -> new DotPlot(caption, List.of(), List.of()))
                .hasMessage("a dot plot has one to three series, found 0");
        assertThatThrownBy(() -> new LossWaterfall.Loss("a", Double.NaN))
                .hasMessage("a loss is a finite number, found NaN for a");
    }

    @Test
    void aChartIsWrittenToAFile(@TempDir Path folder) throws Exception {
        Chart chart = plain().findFirst().orElseThrow();

        chart.write(folder.resolve("chart.svg"));

        assertThat(Files.readString(folder.resolve("chart.svg"))).isEqualTo(chart.toSvg() + "\n");
    }

    @Test
    void aLineAcrossABreakHasAGap() throws Exception {
        Caption caption = Caption.of("Change", "");
        List<SlopeChart.Line> lines = List.of(new SlopeChart.Line("a", 0.4, 0.5));

        Element whole = parse(new SlopeChart(caption, "2024", "2025", lines));
        Element broken = parse(new SlopeChart(caption, "2024", "2025", lines, "break"));

        assertThat(whole.getElementsByTagName("line").getLength()).isEqualTo(3);
        // two halves in place of one line, and the mark of the break
        assertThat(broken.getElementsByTagName("line").getLength()).isEqualTo(5);
        assertThat(broken.getTextContent()).contains("break");
    }
}
