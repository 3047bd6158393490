package org.lgpi.io.report;

import java.util.stream.IntStream;
import org.lgpi.core.base.Label;

/** The page that says what the figures can and cannot tell. */
final class LimitsPage {

    private static final int CAN = 3;
    private static final int CANNOT = 5;

    private LimitsPage() {}

    static String write(Page page) {
        page.begin(page.text("nav.limits"));
        list(page, "limits.can", CAN);
        list(page, "limits.cannot", CANNOT);
        page.paragraph(page.text("limits.use"));
        own(page, page.report().limits());
        return page.end();
    }

    /** What the publisher adds, its paragraphs divided by empty lines. */
    private static void own(Page page, Label text) {
        if (text.isEmpty()) {
            return;
        }
        page.section("limits-own", page.text("limits.own"));
        String language = Names.otherLanguage(text, page.language());
        for (String paragraph : Names.of(text, "", page.language()).split("\\R\\s*\\R")) {
            page.html()
                    .element("p", paragraph.strip(), "lang", language, "dir", "auto")
                    .text("\n");
        }
        page.endSection();
    }

    private static void list(Page page, String key, int count) {
        page.section(key.replace('.', '-'), page.text(key));
        page.html().open("ul").text("\n");
        IntStream.rangeClosed(1, count)
                .forEach(
                        i -> page.html().element("li", page.text(key + "." + i)).text("\n"));
        page.html().closeLine();
        page.endSection();
    }
}
