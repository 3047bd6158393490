package org.lgpi.core.index;

import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.stat.DistinctValues;

/** Fills the gaps of a table, one imputation after the other; learns from observed values alone. */
final class ImputationStep {

    /** Where each criterion stands: from the index down to its own code. */
    private final List<List<String>> paths;

    private final Framework framework;
    private final PreparedColumns columns;
    private final List<Imputation> imputations;
    private final Map<String, String[]> groups = new HashMap<>();
    private final Map<String, int[]> members = new HashMap<>();

    ImputationStep(PreparedColumns columns, List<Imputation> imputations, List<Problem> problems) {
        this.columns = columns;
        this.imputations = imputations;
        framework = columns.table.framework();
        paths = CriterionPaths.of(framework);
        for (Imputation imputation : imputations) {
            if (imputation.method() instanceof Imputation.Column column && !groups.containsKey(column.group())) {
                groups.put(column.group(), groups(column.group(), problems));
            }
        }
    }

    private String[] groups(String attribute, List<Problem> problems) {
        if (attribute.isEmpty()) {
            String[] one = new String[columns.table.size()];
            Arrays.fill(one, "");
            return one;
        }
        String[] texts = new UnitAttributes(columns.table).texts(attribute);
        if (!UnitAttributes.isKnown(texts)) {
            problems.add(DenominatorStep.unknown(attribute));
            return texts;
        }
        Set<String> without = new HashSet<>();
        for (int row = 0; row < texts.length; row++) {
            if (texts[row].isEmpty() && without.add(columns.table.unit(row))) {
                problems.add(Problem.warning(
                        "NO_GROUP",
                        columns.table.unit(row),
                        "no attribute " + attribute,
                        "a group for the imputation",
                        "add the attribute to the register; gaps of the unit are not filled from a group"));
            }
        }
        return texts;
    }

    private boolean concerns(Imputation imputation, int criterion) {
        return imputation.nodes().isEmpty() || imputation.nodes().stream().anyMatch(paths.get(criterion)::contains);
    }

    /** Learns what the imputations need to know of a criterion from some rows. */
    PreparationFit learn(int criterion, int[] rows) {
        boolean ends = false;
        Map<String, Map<String, Double>> centres = new TreeMap<>();
        for (Imputation imputation : imputations) {
            ends |= imputation.method() instanceof Imputation.Row;
            if (imputation.method() instanceof Imputation.Column column && concerns(imputation, criterion)) {
                centres.computeIfAbsent(column.group(), group -> centres(criterion, rows, column));
            }
        }
        if (!ends) {
            return new PreparationFit(Double.NaN, Double.NaN, centres, Optional.empty());
        }
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (int row : rows) {
            double value = observed(row, criterion);
            minimum = value < minimum ? value : minimum;
            maximum = value > maximum ? value : maximum;
        }
        boolean any = minimum <= maximum;
        return new PreparationFit(any ? minimum : Double.NaN, any ? maximum : Double.NaN, centres, Optional.empty());
    }

    private Map<String, Double> centres(int criterion, int[] rows, Imputation.Column column) {
        if (column.group().isEmpty()) {
            double centre = centre(
                    column.statistic(),
                    Arrays.stream(rows)
                            .mapToDouble(row -> observed(row, criterion))
                            .toArray());
            return Double.isNaN(centre) ? Map.of() : Map.of("", centre);
        }
        String[] group = groups.get(column.group());
        Map<String, double[]> values = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            double value = observed(row, criterion);
            if (!Double.isNaN(value) && !group[row].isEmpty()) {
                int count = counts.merge(group[row], 1, Integer::sum);
                double[] room = values.computeIfAbsent(group[row], g -> new double[16]);
                if (count > room.length) {
                    room = Arrays.copyOf(room, 2 * room.length);
                    values.put(group[row], room);
                }
                room[count - 1] = value;
            }
        }
        Map<String, Double> centres = new TreeMap<>();
        values.forEach((name, room) ->
                centres.put(name, centre(column.statistic(), Arrays.copyOf(room, counts.get(name)))));
        return centres;
    }

    private static double centre(Imputation.Statistic statistic, double[] values) {
        DistinctValues distinct = DistinctValues.of(values);
        return statistic == Imputation.Statistic.MEAN ? distinct.mean() : distinct.median();
    }

    /** An observed value after denominators, NaN if the cell is empty or was filled. */
    private double observed(int row, int criterion) {
        return columns.filledBy(row, criterion) > 0 ? Double.NaN : columns.value(row, criterion);
    }

    /** Fills the gaps of some rows. */
    void fill(int[] rows, PreparationFit[] fits) {
        for (int i = 0; i < imputations.size(); i++) {
            for (int c = 0; c < fits.length; c++) {
                if (concerns(imputations.get(i), c)) {
                    fill(i, c, rows, fits);
                }
            }
        }
    }

    private void fill(int imputation, int criterion, int[] rows, PreparationFit[] fits) {
        Imputation.Method method = imputations.get(imputation).method();
        for (int row : rows) {
            if (columns.isFillable(row, criterion)) {
                double value = value(method, row, criterion, fits);
                if (!Double.isNaN(value)) {
                    columns.fill(row, criterion, value, imputation + 1);
                }
            }
        }
    }

    private double value(Imputation.Method method, int row, int criterion, PreparationFit[] fits) {
        if (method instanceof Imputation.Column column) {
            return fits[criterion].centre(column.group(), groups.get(column.group())[row]);
        } else if (method instanceof Imputation.Row within) {
            return fromRow(within, row, criterion, fits);
        } else if (method instanceof Imputation.Latest latest) {
            OptionalInt years = latest.maximumYears();
            Year period = columns.table.period(row);
            Near before = near(row, criterion, -1);
            boolean recent = years.isEmpty() || before.year() >= period.getValue() - (long) years.getAsInt();
            return recent ? before.value() : Double.NaN;
        } else if (method instanceof Imputation.Linear linear) {
            return between(row, criterion, linear.carryEnds());
        }
        return ((Imputation.Constant) method).value();
    }

    /** The middle of the places that the other criteria of the node take, brought back to the criterion. */
    private double fromRow(Imputation.Row method, int row, int criterion, PreparationFit[] fits) {
        PreparationFit own = fits[criterion];
        String node = node(method.within(), criterion);
        double[] places = new double[fits.length];
        int count = 0;
        for (int c : members(node)) {
            double value = observed(row, c);
            if (!Double.isNaN(value) && fits[c].maximum() > fits[c].minimum()) {
                double share = (value - fits[c].minimum()) / (fits[c].maximum() - fits[c].minimum());
                places[count++] = isNegative(c) ? 1 - share : share;
            }
        }
        if (count == 0 || Double.isNaN(own.minimum())) {
            return Double.NaN;
        }
        double middle = centre(method.statistic(), Arrays.copyOf(places, count));
        return own.minimum() + (isNegative(criterion) ? 1 - middle : middle) * (own.maximum() - own.minimum());
    }

    private int[] members(String node) {
        return members.computeIfAbsent(
                node,
                code -> IntStream.range(0, paths.size())
                        .filter(c -> paths.get(c).contains(code))
                        .toArray());
    }

    private boolean isNegative(int criterion) {
        return framework.criteria().get(criterion).direction() == Direction.NEGATIVE;
    }

    /** The node above a criterion at a level; for sub-blocks the group that it stands in. */
    private String node(String level, int criterion) {
        List<String> path = paths.get(criterion);
        return switch (level) {
            case PerNode.INDEX -> path.get(0);
            case PerNode.BLOCK -> path.get(1);
            default -> path.get(path.size() - 2);
        };
    }

    /** A value of the same unit in another period. */
    private record Near(int year, double value) {
        static final Near NONE = new Near(0, Double.NaN);
    }

    /** The nearest observed value of the unit before (-1) or after (1) the period of the row. */
    private Near near(int row, int criterion, int direction) {
        Year period = columns.table.period(row);
        Near nearest = Near.NONE;
        for (Year year : columns.years) {
            int distance = direction * (year.getValue() - period.getValue());
            boolean nearer =
                    Double.isNaN(nearest.value()) || distance < direction * (nearest.year() - period.getValue());
            if (distance > 0 && nearer) {
                OptionalInt other = columns.table.row(columns.table.unit(row), year);
                double value = other.isPresent() ? observed(other.getAsInt(), criterion) : Double.NaN;
                nearest = Double.isNaN(value) ? nearest : new Near(year.getValue(), value);
            }
        }
        return nearest;
    }

    private double between(int row, int criterion, boolean carryEnds) {
        Near before = near(row, criterion, -1);
        Near after = near(row, criterion, 1);
        if (Double.isNaN(before.value()) || Double.isNaN(after.value())) {
            double end = Double.isNaN(before.value()) ? after.value() : before.value();
            return carryEnds ? end : Double.NaN;
        }
        double share = (double) (columns.table.period(row).getValue() - before.year()) / (after.year() - before.year());
        return before.value() + share * (after.value() - before.value());
    }
}
