package org.lgpi.io.report;

/** A table with a caption and headers for its columns and rows; can be scrolled where the screen is too narrow. */
final class Table {

    private final Page page;
    private final Html html;

    private Table(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /**
     * Opens a table.
     *
     * @param headers names of the columns; one that begins with # holds figures
     */
    static Table open(Page page, String caption, String... headers) {
        Html html = page.html();
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                page.text("table.scroll", caption));
        html.open("table")
                .element("caption", caption, "class", page.isHeading(caption) ? "hidden" : "")
                .text("\n");
        html.open("thead").open("tr");
        for (String header : headers) {
            boolean figures = header.startsWith("#");
            html.element("th", figures ? header.substring(1) : header, "scope", "col", "class", figures ? "n" : "");
        }
        html.close().closeLine().open("tbody").text("\n");
        return new Table(page);
    }

    /** Begins a row. */
    Table row(String... attributes) {
        html.open("tr", attributes);
        return this;
    }

    /** Begins a row with the cell that names it. */
    Table row(Runnable head, String... attributes) {
        html.open("tr", attributes).open("th", "scope", "row");
        head.run();
        html.close();
        return this;
    }

    Table head(String text) {
        html.element("th", text, "scope", "row");
        return this;
    }

    Table head(Runnable content) {
        html.open("th", "scope", "row");
        content.run();
        html.close();
        return this;
    }

    Table cell(String text) {
        html.element("td", text);
        return this;
    }

    Table cell(Runnable content) {
        html.open("td");
        content.run();
        html.close();
        return this;
    }

    Table figure(String text) {
        html.element("td", text, "class", "n");
        return this;
    }

    Table figure(Runnable content) {
        html.open("td", "class", "n");
        content.run();
        html.close();
        return this;
    }

    Table percent(double share) {
        return figure(page.numbers().percent(share));
    }

    Table points(double difference) {
        return figure(page.numbers().points(difference));
    }

    Table endRow() {
        html.closeLine();
        return this;
    }

    void close() {
        html.close().close().closeLine();
    }
}
