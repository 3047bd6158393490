package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.stat.Decimals;

/** Reads published figures and compares each with its score. */
final class PublishedReader {

    private static final List<String> REQUIRED = List.of("unit", "period", "node", "value");

    /** Columns that stand beside the required ones: our own, and those of a file of scores. */
    private static final Set<String> OTHERS = Set.of(
            "tolerance", "coverage", "lowest", "highest", "rank", "band", "label", "status", "weight", "part", "loss");

    private final ScoreTable scores;
    private final double tolerance;
    private final CsvFormat format;
    private final ProblemList problems;
    private final Set<String> seen = new HashSet<>();
    private int compared;
    private int reproduced;

    PublishedReader(ScoreTable scores, double tolerance, String source, CsvFormat format) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("a tolerance is a share of 0 or more, found " + tolerance);
        }
        this.scores = scores;
        this.tolerance = tolerance;
        this.format = format;
        this.problems = new ProblemList(source, format.mostProblems());
    }

    PublishedCheck read(InputStream in) throws IOException {
        CsvInput input = CsvInput.open(in, format, problems, "scores");
        if (!input.header().isEmpty() && isComplete(input)) {
            read(input);
        }
        return new PublishedCheck(compared, reproduced, problems.all());
    }

    private boolean isComplete(CsvInput input) {
        boolean complete = true;
        for (String name : REQUIRED) {
            if (input.column(name) < 0) {
                input.reportMissing(name, "a column " + name);
                complete = false;
            }
        }
        for (int column = 0; column < input.header().size(); column++) {
            String name = input.header().get(column);
            if (!name.isEmpty() && !REQUIRED.contains(name) && !OTHERS.contains(name)) {
                problems.error(
                        input.headerLine(),
                        column + 1,
                        "UNKNOWN_COLUMN",
                        ProblemList.shown(name),
                        "the column " + ProblemList.shown(name),
                        "unit, period, node, value and perhaps tolerance",
                        "rename the column or remove it; it was not read");
            }
        }
        return complete;
    }

    private void read(CsvInput input) {
        int value = input.column("value");
        int allowed = input.column("tolerance");
        NumberParser numbers = allowed < 0 ? input.numbers(value) : input.numbers(value, allowed);
        CsvRow row = input.next();
        while (row != null) {
            if (!row.isEmpty(value)) {
                double figure = number(row, value, "value", numbers);
                double within =
                        allowed < 0 || row.isEmpty(allowed) ? tolerance : number(row, allowed, "tolerance", numbers);
                if (!Double.isNaN(figure) && !Double.isNaN(within)) {
                    compare(input, row, figure, within);
                }
            }
            row = input.next();
        }
        input.finish();
    }

    private double number(CsvRow row, int column, String subject, NumberParser numbers) {
        double number = row.number(column, numbers);
        if (Double.isNaN(number)) {
            problems.add(
                    CellProblems.notANumber(subject, row.trimmed(column), numbers.mark(), "a share such as 0.57"),
                    row.line(),
                    column + 1);
        }
        return number;
    }

    private void compare(CsvInput input, CsvRow row, double figure, double within) {
        String unit = row.trimmed(input.column("unit"));
        String period = row.trimmed(input.column("period"));
        String node = row.trimmed(input.column("node"));
        String subject = ProblemList.shown(unit + " " + period + " " + node);
        if (!isKnown(node)) {
            problems.error(
                    row.line(),
                    input.column("node") + 1,
                    "UNKNOWN_NODE",
                    ProblemList.shown(node),
                    "the node '" + ProblemList.shown(node) + "'",
                    "index, or the code of a node of "
                            + scores.definition().framework().code(),
                    "correct the code");
        } else if (!seen.add(unit + "," + period + "," + node)) {
            problems.error(
                    row.line(),
                    0,
                    "DUPLICATE_ROW",
                    subject,
                    "another row for the same unit, period and node",
                    "each once; the first row was used",
                    "remove one of the two");
        } else {
            Score score = score(unit, period, node);
            if (score == null) {
                warn(row, subject, "a published figure and no data", "data of the unit and period", "add the data");
            } else {
                compared++;
                compare(row, subject, figure, within, score);
            }
        }
    }

    private void compare(CsvRow row, String subject, double figure, double within, Score score) {
        if (!score.hasValue()) {
            warn(
                    row,
                    subject,
                    percent(figure) + " published",
                    "nothing, for the data give no value (" + score.reason() + ")",
                    "check the data, or why the figure was published");
        } else if (Decimals.round(Math.abs(figure - score.value())) > within) {
            warn(
                    row,
                    subject,
                    percent(figure) + " published",
                    percent(score.value()) + " from the data, at most " + points(within) + " points apart",
                    "check the figure, the data and the weights");
        } else {
            reproduced++;
        }
    }

    private void warn(CsvRow row, String subject, String found, String expected, String remedy) {
        problems.add(Problem.warning("NOT_REPRODUCED", subject, found, expected, remedy), row.line(), 0);
    }

    private boolean isKnown(String node) {
        return node.equals(PerNode.INDEX)
                || scores.definition().framework().node(node).isPresent();
    }

    private @Nullable Score score(String unit, String period, String node) {
        if (!period.matches("[0-9]{4}")) {
            return null;
        }
        OptionalInt row = scores.row(unit, Year.of(Integer.parseInt(period)));
        if (row.isEmpty()) {
            return null;
        }
        return scores.nodes().contains(node)
                ? scores.score(row.getAsInt(), node)
                : scores.card(row.getAsInt()).node(node);
    }

    private static String percent(double share) {
        return points(share) + " %";
    }

    private static String points(double share) {
        return Decimals.text(share * 100, 1);
    }
}
