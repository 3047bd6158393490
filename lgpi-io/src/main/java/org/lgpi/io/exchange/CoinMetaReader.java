package org.lgpi.io.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Weights;
import org.lgpi.io.csv.TextRows;

/** Reads the structure of an index from COINr's iMeta. */
final class CoinMetaReader {

    private static final List<String> REQUIRED = List.of("iCode", "Parent", "Level", "Direction", "Weight", "Type");
    private static final Set<String> KEPT_ELSEWHERE =
            Set.of("iCode", "iName", "Parent", "Level", "Direction", "Weight", "Type");

    private final TextRows rows;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, TextRows.Row> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final Map<String, Double> weights = new LinkedHashMap<>();

    CoinMetaReader(TextRows rows, String source) {
        this.rows = rows;
        this.source = source;
    }

    /** Makes the definition; the scale of a criterion is asked for by its code. */
    IndexDefinition definition(Function<String, Scale> scales) {
        for (String column : REQUIRED) {
            if (!rows.columns().contains(column)) {
                error(1, "MISSING_COLUMN", column, "no column " + column, "the columns " + REQUIRED, "add the column");
            }
        }
        InvalidDefinitionException.throwIfAny(problems);
        List<String> roots = enter();
        if (roots.size() != 1) {
            error(
                    1,
                    "BAD_ROOT",
                    "Parent",
                    roots.isEmpty() ? "no row without a parent" : "the rows " + roots + " without a parent",
                    "one aggregate without a parent, the index",
                    "give every other row its parent");
        }
        InvalidDefinitionException.throwIfAny(problems);
        String root = roots.get(0);
        Framework.Builder framework =
                Framework.builder().code(root).version("1").label(label(nodes.get(root)));
        for (String code : children.getOrDefault(root, List.of())) {
            if (isIndicator(code)) {
                error(
                        nodes.get(code).line(),
                        "CRITERION_WITHOUT_BLOCK",
                        code,
                        "an indicator right below the index",
                        "at least one level of aggregates between",
                        "give it an aggregate as its parent");
            } else {
                Block.Builder block = Block.builder().code(code).label(label(nodes.get(code)));
                for (String child : children.getOrDefault(code, List.of())) {
                    if (isIndicator(child)) {
                        block.addCriteria(criterion(child, scales));
                    } else {
                        block.addSubBlocks(subBlock(child, scales));
                    }
                }
                framework.addBlocks(block.build());
            }
        }
        InvalidDefinitionException.throwIfAny(problems);
        weights.remove(root);
        return IndexDefinition.of(
                framework.build(),
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax())
                        .weights(new Weights(Weights.Standard.EQUAL, weights))
                        .build());
    }

    /** Columns of iData that are measured in something that iMeta names, such as thousands. */
    Set<String> withUnitOfMeasure() {
        Set<String> codes = new HashSet<>();
        for (TextRows.Row row : rows.rows()) {
            if (!rows.cell(row, "Unit").isEmpty()) {
                codes.add(rows.cell(row, "iCode"));
            }
        }
        return codes;
    }

    /** Enters the rows of indicators and aggregates, and returns those without a parent. */
    private List<String> enter() {
        List<String> roots = new ArrayList<>();
        for (TextRows.Row row : rows.rows()) {
            String type = rows.cell(row, "Type");
            if (!type.equals("Indicator") && !type.equals("Aggregate")) {
                continue;
            }
            String code = rows.cell(row, "iCode");
            if (nodes.putIfAbsent(code, row) != null) {
                error(row.line(), "DUPLICATE_CODE", code, "the code again", "each code once", "rename one of the two");
                continue;
            }
            String parent = rows.cell(row, "Parent");
            if (CoinDataReader.isMissing(parent)) {
                roots.add(code);
            } else {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(code);
            }
            weights.put(code, weight(row, code));
        }
        children.keySet().stream()
                .filter(parent -> !nodes.containsKey(parent) || isIndicator(parent))
                .forEach(parent -> children.get(parent)
                        .forEach(code -> error(
                                nodes.get(code).line(),
                                "UNKNOWN_PARENT",
                                code,
                                "the parent " + parent,
                                "the iCode of an aggregate",
                                "correct the parent")));
        reportCircles(roots);
        return roots;
    }

    private void reportCircles(List<String> roots) {
        Set<String> reached = new HashSet<>(roots);
        List<String> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            for (String child : children.getOrDefault(open.remove(open.size() - 1), List.of())) {
                reached.add(child);
                open.add(child);
            }
        }
        if (problems.isEmpty() && !roots.isEmpty()) {
            nodes.keySet().stream()
                    .filter(code -> !reached.contains(code))
                    .findFirst()
                    .ifPresent(code -> error(
                            nodes.get(code).line(),
                            "CIRCULAR_PARENT",
                            code,
                            "the node among its own ancestors",
                            "a tree below the index",
                            "correct the parent of one of them"));
        }
    }

    private double weight(TextRows.Row row, String code) {
        double weight = CoinDataReader.number(rows.cell(row, "Weight"));
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            error(
                    row.line(),
                    "BAD_WEIGHT",
                    code,
                    "the weight '" + rows.cell(row, "Weight") + "'",
                    "a number of 0 or more",
                    "correct the weight");
            return 1;
        }
        return weight;
    }

    private boolean isIndicator(String code) {
        return rows.cell(nodes.get(code), "Type").equals("Indicator");
    }

    private SubBlock subBlock(String code, Function<String, Scale> scales) {
        SubBlock.Builder subBlock = SubBlock.builder().code(code).label(label(nodes.get(code)));
        for (String child : children.getOrDefault(code, List.of())) {
            if (isIndicator(child)) {
                subBlock.addCriteria(criterion(child, scales));
            } else {
                subBlock.addSubBlocks(subBlock(child, scales));
            }
        }
        return subBlock.build();
    }

    private Criterion criterion(String code, Function<String, Scale> scales) {
        TextRows.Row row = nodes.get(code);
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (String column : rows.columns()) {
            String cell = rows.cell(row, column);
            if (!column.isEmpty() && !KEPT_ELSEWHERE.contains(column) && !CoinDataReader.isMissing(cell)) {
                tags.put(CoinTables.TAG + column, List.of(cell));
            }
        }
        return Criterion.builder()
                .code(code)
                .label(label(row))
                .direction(direction(row, code))
                .scale(scales.apply(code))
                .tags(new Tags(tags))
                .build();
    }

    private Direction direction(TextRows.Row row, String code) {
        double direction = CoinDataReader.number(rows.cell(row, "Direction"));
        if (direction != 1 && direction != -1) {
            error(
                    row.line(),
                    "BAD_DIRECTION",
                    code,
                    "the direction '" + rows.cell(row, "Direction") + "'",
                    "1 or -1",
                    "correct the direction");
        }
        return direction == -1 ? Direction.NEGATIVE : Direction.POSITIVE;
    }

    private Label label(TextRows.Row row) {
        String name = rows.cell(row, "iName");
        return CoinDataReader.isMissing(name) || name.equals(rows.cell(row, "iCode")) ? Label.EMPTY : Label.of(name);
    }

    private void error(int line, String code, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy).at(source, line, 0));
    }
}
