package org.lgpi.io.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.io.text.Markup;

/**
 * What a blank form lets people fill in: listed scores and statuses to choose from, numbers within their range.
 *
 * <p>The lists stand in a hidden sheet: a list within a rule would be one of texts, and its decimal marks would be those of
 * one language.
 */
final class FormRules {

    private static final int PERIOD = 1;
    private static final int CRITERION = 2;
    private static final int VALUE = 3;
    private static final int STATUS = 4;

    /** A longer message makes a workbook that spreadsheets call damaged. */
    private static final int LONGEST_MESSAGE = 255;

    private final Worksheet form;
    private final int lastRow;
    private final Worksheet lists;
    private final List<List<Double>> listed = new ArrayList<>();

    FormRules(Workbook workbook, Worksheet form, int lastRow) {
        this.form = form;
        this.lastRow = lastRow;
        this.lists = workbook.newWorksheet("lists");
        lists.setVisibilityState(VisibilityState.HIDDEN);
    }

    void apply(Framework framework) {
        form.range(1, 0, lastRow, 0).style().format("@").set();
        form.range(1, CRITERION, lastRow, CRITERION).style().format("@").set();
        Range years = form.range(1, PERIOD, lastRow, PERIOD);
        numbers(years, 1000, 9999, "a year of four digits, such as 2026");
        statuses();
        List<Criterion> criteria = framework.criteria();
        int from = 1;
        for (int row = 1; row <= lastRow; row++) {
            Scale scale = criteria.get((row - 1) % criteria.size()).scale();
            boolean ends = row == lastRow
                    || !scale.equals(criteria.get(row % criteria.size()).scale());
            if (ends) {
                values(form.range(from, VALUE, row, VALUE), scale);
                from = row + 1;
            }
        }
    }

    private void statuses() {
        ObservationStatus[] statuses = ObservationStatus.values();
        for (int i = 0; i < statuses.length; i++) {
            lists.value(i, 0, statuses[i].name());
        }
        form.range(1, STATUS, lastRow, STATUS)
                .validateWithList(lists.range(0, 0, statuses.length - 1, 0))
                .showDropdown(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("status")
                .error("one of "
                        + String.join(
                                ", ", Arrays.stream(statuses).map(Enum::name).toList()));
    }

    private void values(Range cells, Scale scale) {
        if (scale instanceof Scale.Binary) {
            choice(cells, List.of(0.0, 1.0), scale);
        } else if (scale instanceof Scale.Levels levels) {
            choice(cells, levels.levels().stream().map(Scale.Level::score).toList(), scale);
        } else if (scale instanceof Scale.Range range) {
            numbers(cells, range.minimum(), range.maximum(), scale.describe());
        } else if (scale instanceof Scale.Points points) {
            numbers(cells, 0, points.maximum(), scale.describe());
        } else {
            rule(cells, "ISNUMBER(" + first(cells) + ")", scale.describe());
        }
    }

    private void choice(Range cells, List<Double> scores, Scale scale) {
        int column = listed.indexOf(scores);
        if (column < 0) {
            column = listed.size();
            listed.add(scores);
            for (int i = 0; i < scores.size(); i++) {
                lists.value(i, column + 1, scores.get(i));
            }
        }
        cells.validateWithList(lists.range(0, column + 1, scores.size() - 1, column + 1))
                .showDropdown(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("value")
                .error(message(scale.describe()));
    }

    private void numbers(Range cells, double minimum, double maximum, String expected) {
        String cell = first(cells);
        rule(
                cells,
                "AND(ISNUMBER(" + cell + ")," + cell + ">=" + NumberText.of(minimum) + "," + NumberText.of(maximum)
                        + ">=" + cell + ")",
                expected);
    }

    private static void rule(Range cells, String formula, String expected) {
        cells.validateWithFormula(formula)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("value")
                .error(message(expected));
    }

    private static String message(String text) {
        String shortened = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 3) + "...";
        return Markup.escape(shortened); // the library writes messages as they are
    }

    /** Returns the name of the first cell of a range in one column, to which a rule for all of them is relative. */
    private static String first(Range cells) {
        return (char) ('A' + cells.getLeft()) + String.valueOf(cells.getTop() + 1);
    }
}
