package org.lgpi.io.report;

import java.util.stream.IntStream;

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
        return page.end();
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
