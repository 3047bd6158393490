package org.lgpi.io.report;

import java.util.List;

/** The page in the folder of the site itself: where readers choose their language. */
final class FirstPage {

    private FirstPage() {}

    static String write(Report report, List<String> languages) {
        Texts first = Texts.of(languages.get(0));
        String title = name(report, first.language());
        Html html = new Html();
        html.open("html", "lang", first.language()).text("\n").open("head").text("\n");
        html.empty("meta", "charset", "utf-8").text("\n");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.empty("meta", "name", "color-scheme", "content", "light dark").text("\n");
        html.element("title", title).text("\n");
        html.empty("link", "rel", "stylesheet", "href", "style.css").text("\n");
        html.closeLine().open("body").text("\n").open("main", "id", "main").text("\n");
        html.open("h1").element("bdi", title).text(" " + report.period()).closeLine();
        html.open("ul", "class", "choose").text("\n");
        for (String language : languages) {
            Texts texts = Texts.of(language);
            html.open("li", "lang", language)
                    .open("a", "href", language + "/index.html", "hreflang", language)
                    .element("strong", texts.get("language.name"))
                    .text(": ")
                    .element("bdi", name(report, language))
                    .close()
                    .closeLine();
        }
        html.closeLine().closeLine().closeLine().closeLine();
        return html.page();
    }

    private static String name(Report report, String language) {
        return Names.of(report.framework().label(), report.framework().code(), language);
    }
}
