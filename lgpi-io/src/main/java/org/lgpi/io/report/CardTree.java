package org.lgpi.io.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.scoring.Explanation;

/** The part of a card that lists every criterion with what was found, its weight, part, loss and evidence. */
final class CardTree {

    private static final int DEEPEST = 4;

    private final Page page;
    private final Html html;
    private final boolean withParts;

    private CardTree(Page page, UnitResult result) {
        this.page = page;
        this.html = page.html();
        this.withParts = result.index().hasValue();
    }

    static void write(Page page, UnitResult result) {
        CardTree tree = new CardTree(page, result);
        page.html().element("p", page.text("card.tree.print"), "class", "print").text("\n");
        page.html().open("div", "class", "screen").text("\n");
        page.section("criteria", page.text("card.tree"));
        page.paragraph(page.text("card.tree.text"));
        Table table = Table.open(
                page,
                page.text("card.tree"),
                page.text("name"),
                "#" + page.text("card.found"),
                "#" + page.text("value"),
                "#" + page.text("card.weight"),
                "#" + page.text("card.part"),
                "#" + page.text("card.loss"),
                page.text("card.evidence"));
        result.explanation().root().children().forEach(node -> tree.rows(node, 1, table));
        table.close();
        page.endSection();
        page.html().closeLine();
    }

    private void rows(Explanation.Node node, int depth, Table table) {
        Optional<Observation> found = node.observation();
        String kind = "d" + Math.min(depth, DEEPEST);
        table.row(
                () -> {
                    html.element("span", node.code(), "class", "code").text(" ");
                    page.label(node.label(), node.code());
                },
                "class",
                kind);
        table.figure(found.map(this::found).orElse(""));
        if (node.score().hasValue()) {
            table.percent(node.score().value());
        } else {
            table.figure(page.word(node.score().reason()));
        }
        table.percent(node.effectiveWeight());
        table.points(withParts ? node.part() : Double.NaN);
        table.points(withParts ? -node.loss() : Double.NaN);
        table.cell(() -> found.ifPresent(observation -> evidence(observation, node.code())));
        table.endRow();
        node.children().forEach(child -> rows(child, depth + 1, table));
        for (Explanation.Adjustment adjustment : node.adjustments()) {
            table.row("class", kind)
                    .head(page.adjustment(adjustment.name()))
                    .figure("")
                    .figure("")
                    .figure("")
                    .points(withParts ? adjustment.part() : Double.NaN)
                    .points(withParts ? -adjustment.loss() : Double.NaN)
                    .cell("")
                    .endRow();
        }
    }

    private String found(Observation observation) {
        if (!observation.status().carriesValue()) {
            return page.word(observation.status());
        }
        String value = page.numbers().number(observation.value());
        return observation.status() == ObservationStatus.SCORED
                ? value
                : value + " (" + page.word(observation.status()) + ")";
    }

    /** Writes where a finding comes from. Who assessed is a person and stays out of public pages. */
    private void evidence(Observation observation, String criterion) {
        Evidence evidence = observation.evidence();
        observation.body().ifPresent(body -> html.element("bdi", body).text(" "));
        String source = evidence.source().isEmpty() ? page.text("card.evidence.link") : evidence.source();
        if (isWebAddress(evidence.url())) {
            html.element(
                    "a",
                    source,
                    "href",
                    evidence.url(),
                    "rel",
                    "noopener noreferrer nofollow",
                    "aria-label",
                    source + ", " + criterion);
        } else {
            html.element(
                    "bdi", String.join(" ", evidence.source(), evidence.url()).strip());
        }
        evidence.date().ifPresent(date -> html.text(" " + page.numbers().date(date)));
        if (!evidence.note().isEmpty()) {
            html.text(" ").element("bdi", evidence.note());
        }
    }

    /** Only these are links; other schemes can run something. */
    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
