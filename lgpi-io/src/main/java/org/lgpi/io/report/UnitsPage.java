package org.lgpi.io.report;

import java.util.Comparator;
import java.util.List;
import org.lgpi.core.base.TextOrder;
import org.lgpi.core.scoring.Score;

/** The list of all units in the alphabetical order of the language. */
final class UnitsPage {

    private UnitsPage() {}

    static String write(Page page) {
        Report report = page.report();
        page.begin(page.text("units.title"));
        Table table = Table.open(
                page,
                page.text("units.title"),
                page.text("unit"),
                page.text("code"),
                page.text("type"),
                "#" + page.text("score"),
                page.text("band"));
        Comparator<String> byName = Comparator.comparing(page::unitName, TextOrder.of(page.language()));
        List<String> units = report.units().stream().sorted(byName).toList();
        for (String unit : units) {
            Score index = report.scores().index(report.row(unit));
            table.row(() -> page.unitLink(unit))
                    .cell(unit)
                    .cell(report.unit(unit).type().map(page::type).orElse(""))
                    .figure(index.hasValue() ? page.numbers().percent(index.value()) : page.word(index.reason()))
                    .cell(report.scores()
                            .band(report.row(unit))
                            .map(page::bandName)
                            .orElse(""))
                    .endRow();
        }
        table.close();
        return page.end();
    }
}
