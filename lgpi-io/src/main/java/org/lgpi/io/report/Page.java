package org.lgpi.io.report;

import java.util.List;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.territory.Unit;
import org.lgpi.io.chart.Caption;
import org.lgpi.io.chart.Chart;
import org.lgpi.io.json.LibraryVersion;
import org.lgpi.io.text.LocalNumbers;

/** One page in one language: what stands around its content, and the parts of which contents are made. */
final class Page {

    private static final String UNITS = "units/";
    private static final String BLOCKS = "blocks/";

    /** Folder of the pages of single questions. */
    static final String SURVEY = "survey/";

    private final Report report;
    private final Texts texts;
    private final LocalNumbers numbers;
    private final List<String> languages;
    private final String path;
    private final String up;
    private final Html html = new Html();
    private String heading = "";

    /**
     * Starts a page.
     *
     * @param path its path inside the folder of the language, such as {@code units/A.html}
     */
    Page(Report report, Texts texts, List<String> languages, String path) {
        this.report = report;
        this.texts = texts;
        this.numbers = LocalNumbers.of(texts.language());
        this.languages = languages;
        this.path = path;
        this.up = path.contains("/") ? "../" : "";
    }

    Report report() {
        return report;
    }

    Html html() {
        return html;
    }

    /** The way from this page to the folder of its language. */
    String up() {
        return up;
    }

    LocalNumbers numbers() {
        return numbers;
    }

    String language() {
        return texts.language();
    }

    String text(String key, String... parts) {
        return texts.get(key, parts);
    }

    String word(Enum<?> constant) {
        return texts.word(constant);
    }

    /** Returns the word for a type of unit, the type itself if it is none of the usual ones. */
    String type(String type) {
        return texts.all().getOrDefault("type." + type, type);
    }

    String siteName() {
        return name(report.framework().label(), report.framework().code());
    }

    String name(Label label, String code) {
        return Names.of(label, code, language());
    }

    String name(Node node) {
        return name(node.label(), node.code());
    }

    /** Returns the name of a node by its code, {@code index} for the total. */
    String nodeName(String code) {
        return code.equals(PerNode.INDEX)
                ? text("index")
                : report.framework().node(code).map(this::name).orElse(code);
    }

    /** Returns the name of what was added to or taken from a score: the name of a gate where it is one. */
    String adjustment(String code) {
        return report.definition().method().gates().stream()
                .filter(gate -> gate.code().equals(code))
                .map(gate -> name(gate.label(), code))
                .findFirst()
                .orElse(code);
    }

    String unitName(String unit) {
        return name(report.unit(unit).label(), unit);
    }

    String bandName(Band band) {
        String name = name(band.label(), band.code());
        return name.equals(band.code()) ? name : band.code() + " (" + name + ")";
    }

    /** Writes all that stands before the content. */
    Page begin(String title) {
        html.open("html", "lang", language()).text("\n");
        html.open("head").text("\n");
        html.empty("meta", "charset", "utf-8").text("\n");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.empty("meta", "name", "color-scheme", "content", "light dark").text("\n");
        html.element("title", title.equals(siteName()) ? title : title + " | " + siteName())
                .text("\n");
        html.empty("link", "rel", "stylesheet", "href", up + "../style.css").text("\n");
        html.closeLine().open("body").text("\n");
        html.element("a", text("skip"), "class", "skip", "href", "#main").text("\n");
        header();
        if (!report.note().isEmpty()) {
            html.open("p", "class", "banner").open("strong");
            label(report.note(), "");
            html.close().closeLine();
        }
        html.open("main", "id", "main", "tabindex", "-1").text("\n");
        html.open("h1");
        bidi(title);
        html.closeLine();
        return this;
    }

    private void header() {
        html.open("header").text("\n");
        html.open("p", "class", "site");
        html.open("a", "href", up + "index.html");
        label(report.framework().label(), report.framework().code());
        html.close().closeLine();
        html.open("nav", "aria-label", text("nav.main")).open("ul").text("\n");
        item("index.html", text("nav.overview"));
        item("units.html", text("nav.units"));
        for (Block block : report.framework().blocks()) {
            item(BLOCKS + report.blockPage(block.code()), name(block));
        }
        if (report.survey().isPresent()) {
            if (report.survey().get().results().hasEstimates()) {
                item("survey.html", text("nav.survey"));
            }
            if (report.survey().get().ratings().isPresent()) {
                item("ratings.html", text("nav.ratings"));
            }
        }
        item("methods.html", text("nav.methods"));
        item("limits.html", text("nav.limits"));
        html.close().closeLine();
        if (languages.size() > 1) {
            html.open("nav", "aria-label", text("nav.languages"), "class", "languages")
                    .open("ul")
                    .text("\n");
            for (String other : languages) {
                boolean here = other.equals(language());
                html.open("li")
                        .element(
                                "a",
                                Texts.of(other).get("language.name"),
                                "href",
                                up + "../" + other + "/" + path,
                                "lang",
                                other,
                                "hreflang",
                                other,
                                "aria-current",
                                here ? "true" : "")
                        .closeLine();
            }
            html.close().closeLine();
        }
        html.closeLine();
    }

    private void item(String target, String name) {
        html.open("li")
                .element("a", name, "href", up + target, "aria-current", target.equals(path) ? "page" : "")
                .closeLine();
    }

    /** Writes all that stands behind the content, and returns the page. */
    String end() {
        html.closeLine();
        html.open("footer").text("\n");
        html.open("p");
        String[] parts = text("limits.link", "\u0000").split("\u0000", -1);
        html.text(parts[0])
                .element("a", text("nav.limits"), "href", up + "limits.html")
                .text(parts[1]);
        html.closeLine();
        html.element(
                        "p",
                        text(
                                "footer.definition",
                                report.framework().code(),
                                report.framework().version(),
                                report.definition().fingerprint().toString(),
                                LibraryVersion.current()))
                .text("\n");
        html.closeLine().closeLine().closeLine();
        return html.page();
    }

    /** Writes a text that may run from right to left, without disturbing what is around it. */
    void bidi(String text) {
        html.element("bdi", text);
    }

    /** Writes a name, marked with its language where it is not that of the page. */
    void label(Label label, String code) {
        html.element("bdi", name(label, code), "lang", Names.otherLanguage(label, language()));
    }

    /** Writes the name of a node by its code. */
    void nodeLabel(String code) {
        report.framework()
                .node(code)
                .ifPresentOrElse(node -> label(node.label(), code), () -> html.text(nodeName(code)));
    }

    /** Writes the name of a unit as a link to its card. */
    void unitLink(String unit) {
        html.open("a", "href", up + UNITS + report.unitPage(unit));
        label(report.unit(unit).label(), unit);
        html.close();
    }

    void blockLink(Block block) {
        html.open("a", "href", up + BLOCKS + report.blockPage(block.code()));
        label(block.label(), block.code());
        html.close();
    }

    /** Writes a link to a part of the page on methods. */
    void methodsLink(String part, String text) {
        html.element("a", text, "href", up + "methods.html#" + part);
    }

    /** Writes the name of a unit above others, which need not be in the register. */
    void regionLabel(String code) {
        label(report.register().unit(code).map(Unit::label).orElse(Label.EMPTY), code);
    }

    void paragraph(String text) {
        html.element("p", text).text("\n");
    }

    /** Opens a part of the page under a heading; ended by {@link #endSection}. */
    void section(String id, String title) {
        heading = title;
        html.open("section", "aria-labelledby", id).text("\n");
        html.element("h2", title, "id", id).text("\n");
    }

    /** Tells whether a caption repeats the heading above it, and need not be seen. */
    boolean isHeading(String caption) {
        return caption.equals(heading);
    }

    void endSection() {
        html.closeLine();
    }

    Caption caption(String title, String description) {
        return new Caption(title, description, language());
    }

    void chart(Chart chart) {
        html.open("div", "class", "chart").svg(chart.toSvg()).closeLine();
    }

    /** Writes a chart that may be wider than the screen. */
    void wideChart(Chart chart) {
        html.open(
                        "div",
                        "class",
                        "scroll",
                        "role",
                        "region",
                        "tabindex",
                        "0",
                        "aria-label",
                        text("chart.scroll", chart.caption().title()))
                .svg(chart.toSvg())
                .closeLine();
    }

    /** Writes a sign in place of a figure or behind it, with words for those who do not see it. */
    void sign(String sign, String words) {
        html.element("span", sign, "class", "sign", "aria-hidden", "true")
                .element("span", " " + words, "class", "hidden");
    }

    /** Explains a sign in a list of signs. */
    void sign(String sign, String words, String explanation) {
        html.open("div").open("dt");
        sign(sign, words);
        html.close().element("dd", explanation).closeLine();
    }

    /** A fact of a list: opened by its name. */
    void fact(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).closeLine();
    }
}
