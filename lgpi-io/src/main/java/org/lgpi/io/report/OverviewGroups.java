package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.comparison.Disparities;
import org.lgpi.core.comparison.GroupGap;
import org.lgpi.core.comparison.GroupWeighting;
import org.lgpi.core.framework.Block;
import org.lgpi.core.index.PerNode;

/** The part of the overview that sets types of units against each other, such as urban and rural ones. */
final class OverviewGroups {

    private static final String URBAN = "URBAN";
    private static final String RURAL = "RURAL";

    private final Page page;
    private final Report report;
    private final Disparities types;

    private OverviewGroups(Page page) {
        this.page = page;
        this.report = page.report();
        this.types = report.types();
    }

    /** Writes the means of the types and the gap between two; nothing unless the register tells types apart. */
    static void write(Page page) {
        if (page.report().types().groups().size() > 1) {
            OverviewGroups groups = new OverviewGroups(page);
            groups.means();
            groups.gap();
        }
    }

    private void means() {
        page.section("groups", page.text("overview.groups"));
        page.paragraph(page.text("overview.groups.text"));
        List<String> headers = new ArrayList<>(List.of(page.text("name")));
        types.groups().forEach(group -> headers.add("#" + page.type(group)));
        Table table = Table.open(page, page.text("overview.groups"), headers.toArray(String[]::new));
        table.row().head(page.text("units"));
        types.groups()
                .forEach(group ->
                        table.figure(page.numbers().count(types.units(group).size())));
        table.endRow();
        means(PerNode.INDEX, table);
        report.framework().blocks().forEach(block -> means(block.code(), table));
        table.close();
        page.endSection();
    }

    private void means(String node, Table table) {
        table.row(() -> page.nodeLabel(node));
        types.groups()
                .forEach(group -> table.percent(
                        types.mean(group, node, GroupWeighting.UNITS).value()));
        table.endRow();
    }

    /** The two types whose gap is taken apart: urban and rural where there are such, else the only two. */
    private Optional<List<String>> pair() {
        List<String> groups = types.groups();
        if (groups.contains(URBAN) && groups.contains(RURAL)) {
            return Optional.of(List.of(URBAN, RURAL));
        }
        return groups.size() == 2 ? Optional.of(groups) : Optional.empty();
    }

    private void gap() {
        Optional<List<String>> pair = pair();
        if (pair.isEmpty()) {
            return;
        }
        GroupGap gap = report.gap(pair.get().get(0), pair.get().get(1));
        if (Double.isNaN(gap.root().gap())) {
            return;
        }
        String first = page.type(gap.first());
        String second = page.type(gap.second());
        String heading = page.text("overview.gap", first, second);
        page.section("gap", heading);
        page.paragraph(page.text(
                "overview.gap.text",
                first,
                second,
                page.numbers().points(gap.root().gap())));
        Table table = Table.open(
                page, heading, page.text("name"), "#" + first, "#" + second, "#" + page.text("overview.gap.part"));
        for (GroupGap.Node block : gap.root().children()) {
            row(block, "d1", table);
            if (isGroupOfGroups(block)) {
                block.children().forEach(child -> row(child, "d2", table));
            }
        }
        gap.root()
                .adjustments()
                .forEach(adjustment -> table.row()
                        .head(page.adjustment(adjustment.name()))
                        .figure("")
                        .figure("")
                        .points(adjustment.gap())
                        .endRow());
        table.close();
        page.endSection();
    }

    private boolean isGroupOfGroups(GroupGap.Node node) {
        return report.framework()
                .node(node.code())
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .filter(block -> block.criteria().isEmpty())
                .isPresent();
    }

    private void row(GroupGap.Node node, String depth, Table table) {
        table.row(() -> page.nodeLabel(node.code()), "class", depth)
                .percent(node.firstValue())
                .percent(node.secondValue())
                .points(node.gap())
                .endRow();
    }
}
