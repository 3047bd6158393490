package org.lgpi.io.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Lays an index out as COINr's two tables. */
final class CoinWriter {

    private static final List<String> COLUMNS =
            List.of("Level", "iCode", "iName", "Parent", "Direction", "Type", "Weight");

    private final Framework framework;
    private final Map<String, Double> weights;
    private final AssessmentTable table;
    private final UnitRegister units;
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> attributes = new LinkedHashSet<>();

    /** Rows by level, so that indicators come first and the index last. */
    private final Map<Integer, List<List<Object>>> levels = new TreeMap<>();

    CoinWriter(CoinTables tables) {
        framework = tables.definition().framework();
        weights = tables.definition().nodeWeights().relative();
        table = tables.table();
        units = tables.units();
        for (Criterion criterion : framework.criteria()) {
            criterion.tags().values().keySet().stream()
                    .filter(name -> name.startsWith(CoinTables.TAG))
                    .forEach(tags::add);
        }
        for (Unit unit : units.units()) {
            attributes.addAll(unit.attributes().keySet());
            if (unit.population().isPresent()) {
                attributes.add(CoinDataReader.POPULATION);
            }
        }
    }

    List<String> metaColumns() {
        List<String> columns = new ArrayList<>(COLUMNS);
        tags.forEach(tag -> columns.add(tag.substring(CoinTables.TAG.length())));
        return columns;
    }

    List<List<Object>> meta() {
        levels.clear();
        int height = height(framework.blocks().get(0));
        for (Block block : framework.blocks()) {
            if (group(block, framework.code()) != height) {
                throw uneven();
            }
        }
        add(height + 1, framework.code(), framework.label(), "", 1, "Aggregate", 1.0, List.of());
        List<List<Object>> rows = new ArrayList<>();
        levels.values().forEach(rows::addAll);
        for (String attribute : attributes) {
            String type = attribute.equals(CoinDataReader.POPULATION) ? "Denominator" : "Other";
            rows.add(row("", attribute, Label.EMPTY, "", "", type, "", List.of()));
        }
        return rows;
    }

    /** Enters a group and what is below it, and returns its level. */
    private int group(Group group, String parent) {
        int height = height(group);
        for (SubBlock subBlock : group.subBlocks()) {
            if (height(subBlock) != height - 1) {
                throw uneven();
            }
            group(subBlock, group.code());
        }
        if (!group.criteria().isEmpty() && height != 2) {
            throw uneven();
        }
        group.criteria().forEach(criterion -> criterion(criterion, group.code()));
        add(height, group.code(), group.label(), parent, 1, "Aggregate", weights.get(group.code()), List.of());
        return height;
    }

    private static int height(Group group) {
        int below = 1;
        for (SubBlock subBlock : group.subBlocks()) {
            below = Math.max(below, height(subBlock));
        }
        return below + 1;
    }

    private IllegalArgumentException uneven() {
        return new IllegalArgumentException(
                framework + " has criteria on different levels; COINr wants each on level 1 and no level skipped");
    }

    private void criterion(Criterion criterion, String parent) {
        List<String> cells = tags.stream()
                .map(tag -> String.join(";", criterion.tags().values().getOrDefault(tag, List.of())))
                .toList();
        int direction = criterion.direction() == Direction.NEGATIVE ? -1 : 1;
        add(
                1,
                criterion.code(),
                criterion.label(),
                parent,
                direction,
                "Indicator",
                weights.get(criterion.code()),
                cells);
    }

    private void add(
            int level,
            String code,
            Label label,
            String parent,
            int direction,
            String type,
            double weight,
            List<String> cells) {
        levels.computeIfAbsent(level, key -> new ArrayList<>())
                .add(row(level, code, label, parent, direction, type, weight, cells));
    }

    private List<Object> row(
            Object level,
            String code,
            Label label,
            String parent,
            Object direction,
            String type,
            Object weight,
            List<String> cells) {
        String name = label.isEmpty() ? code : label.text("en");
        List<Object> row = new ArrayList<>(List.of(level, code, name, parent, direction, type, weight));
        for (int i = 0; i < tags.size(); i++) {
            row.add(i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    List<String> dataColumns() {
        List<String> columns = new ArrayList<>(List.of(CoinDataReader.UNIT, CoinDataReader.NAME, CoinDataReader.TIME));
        columns.addAll(attributes);
        framework.criteria().forEach(criterion -> columns.add(criterion.code()));
        return columns;
    }

    List<List<Object>> data() {
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r < table.size(); r++) {
            Unit unit = units.unit(table.unit(r)).orElse(Unit.of(table.unit(r)));
            List<Object> row = new ArrayList<>();
            row.add(unit.code());
            row.add(unit.label().isEmpty() ? unit.code() : unit.label().text("en"));
            row.add(table.period(r).getValue());
            for (String attribute : attributes) {
                String text = unit.attributes().get(attribute);
                row.add(
                        text != null
                                ? text
                                : attribute.equals(CoinDataReader.POPULATION)
                                                && unit.population().isPresent()
                                        ? (Object) unit.population().getAsLong()
                                        : "");
            }
            for (int c = 0; c < framework.criteria().size(); c++) {
                row.add(table.column(c).value(r));
            }
            rows.add(row);
        }
        return rows;
    }
}
