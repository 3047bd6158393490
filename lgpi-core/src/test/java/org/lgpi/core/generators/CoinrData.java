package org.lgpi.core.generators;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Weights;

/**
 * Reference files of COINr 1.1.14 (R 4.2.2), and the index that they are of: levels 1 to 4 are criteria, sub-blocks,
 * blocks and the index. The ASEM data are not part of this project and are read where {@code lgpi.shared} says.
 */
public final class CoinrData {

    /** Set where the reference data of others are. */
    public static final String SHARED = "lgpi.shared";

    /** Folder of the files of {@link #COMPOSITE} among the test resources. */
    public static final String FOLDER = "golden/composite/";

    /** The synthetic data of this project: 60 units, 100 criteria, 4 percent of the cells empty. */
    public static final CoinrData COMPOSITE = new CoinrData("composite", name -> Csv.read(FOLDER + name));

    private final String code;
    private final Function<String, List<Map<String, String>>> files;
    private final List<Map<String, String>> meta;

    private CoinrData(String code, Function<String, List<Map<String, String>>> files) {
        this.code = code;
        this.files = files;
        meta = file("input_iMeta.csv");
    }

    /** The ASEM data: 51 units, 49 criteria. */
    public static CoinrData asem() {
        Path folder = Path.of(System.getProperty(SHARED), "golden", "asem");
        return new CoinrData("asem", name -> Csv.read(folder.resolve(name)));
    }

    /** Reads one of the files. */
    public List<Map<String, String>> file(String name) {
        return files.apply(name);
    }

    /** The framework with the levels that the synthetic data have. */
    public Framework framework() {
        return framework(Scale.levels(0, 0.25, 0.5, 0.75, 1));
    }

    /** The framework, with one scale for all criteria. */
    public Framework framework(Scale scale) {
        Framework.Builder framework = Framework.builder().code(code).version("1");
        for (Map<String, String> blockRow : children("Index")) {
            Block.Builder block = Block.builder().code(blockRow.get("iCode"));
            for (Map<String, String> subBlockRow : children(blockRow.get("iCode"))) {
                SubBlock.Builder subBlock = SubBlock.builder().code(subBlockRow.get("iCode"));
                for (Map<String, String> row : children(subBlockRow.get("iCode"))) {
                    subBlock.addCriteria(Criterion.builder()
                            .code(row.get("iCode"))
                            .scale(scale)
                            .build());
                }
                block.addSubBlocks(subBlock.build());
            }
            framework.addBlocks(block.build());
        }
        return framework.build();
    }

    private List<Map<String, String>> children(String parent) {
        return meta.stream().filter(row -> row.get("Parent").equals(parent)).toList();
    }

    /** The weights of the file. */
    public Weights weights() {
        Map<String, Double> named = new HashMap<>();
        for (Map<String, String> row : meta) {
            if (row.get("Level").matches("[123]")) {
                named.put(row.get("iCode"), Csv.number(row, "Weight"));
            }
        }
        return new Weights(Weights.Standard.CRITERIA, named);
    }

    /** The sets of weights that its uncertainty analysis drew from. */
    public List<Map<String, Double>> weightSets() {
        Map<String, Map<String, Double>> sets = new LinkedHashMap<>();
        for (Map<String, String> row : file("sa_weight_sets.csv")) {
            sets.computeIfAbsent(row.get("set"), set -> new LinkedHashMap<>())
                    .put(row.get("iCode"), Csv.number(row, "Weight"));
        }
        return List.copyOf(sets.values());
    }

    /** The index of the file: weighted arithmetic means of criteria that stand on 1 to 100 already. */
    public IndexDefinition normalised() {
        return IndexDefinition.of(
                framework(Scale.range(0, 100)),
                IndexMethod.builder().weights(weights()).build());
    }

    /** The index of the file over raw values, brought to 1 to 100, which is 0.01 to 1 here. */
    public IndexDefinition raw(Scale scale) {
        return IndexDefinition.of(
                framework(scale),
                IndexMethod.builder()
                        .weights(weights())
                        .normalisation(Normalisation.minMax(0.01, 1))
                        .build());
    }

    /** The raw findings, with their gaps. */
    public AssessmentTable table(Framework framework) {
        return table(framework, file("input_iData.csv"));
    }

    /** The findings of a file with a row for each unit. */
    public AssessmentTable table(Framework framework, List<Map<String, String>> rows) {
        List<Assessment> assessments = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Assessment.Builder assessment = Assessment.builder(framework, row.get("uCode"), Frameworks.YEAR);
            for (Criterion criterion : framework.criteria()) {
                double value = Csv.number(row, criterion.code());
                if (!Double.isNaN(value)) {
                    assessment.value(criterion.code(), value);
                }
            }
            assessments.add(assessment.build());
        }
        return AssessmentTable.of(framework, assessments);
    }

    /** A copy of rows in which empty cells hold the mean of their column, as {@code Impute(f_i = "i_mean")} does. */
    public static List<Map<String, String>> filled(List<Map<String, String>> rows) {
        List<Map<String, String>> filled = new ArrayList<>();
        rows.forEach(row -> filled.add(new HashMap<>(row)));
        for (String column : rows.get(0).keySet()) {
            if (rows.stream().anyMatch(row -> row.get(column).isEmpty())) {
                double mean = rows.stream()
                        .mapToDouble(row -> Csv.number(row, column))
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElseThrow();
                filled.forEach(row -> row.computeIfPresent(column, (name, cell) -> cell.isEmpty() ? "" + mean : cell));
            }
        }
        return filled;
    }
}
