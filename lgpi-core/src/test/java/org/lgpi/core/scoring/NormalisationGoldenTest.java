package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.DistanceToReference;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Ranks.Ties;

/** Normalised values of COINr 1.1.14 (R 4.2.2), with parameters for all criteria and with parameters for each. */
class NormalisationGoldenTest {

    private static final double RELATIVE = 1e-12;

    /** One data set: its indicators, its rows, and where its normalised values stand. */
    private record Data(
            Map<String, Map<String, String>> indicators,
            List<Map<String, String>> rows,
            String referenceUnit,
            Function<String, List<Map<String, String>>> normalised) {

        static Data of(
                List<Map<String, String>> meta,
                List<Map<String, String>> rows,
                String referenceUnit,
                Function<String, List<Map<String, String>>> normalised) {
            Map<String, Map<String, String>> indicators = new LinkedHashMap<>();
            for (Map<String, String> row : meta) {
                if (row.get("Type").equals("Indicator")) {
                    indicators.put(row.get("iCode"), row);
                }
            }
            return new Data(indicators, rows, referenceUnit, normalised);
        }

        double parameter(String code, String column) {
            return Csv.number(indicators.get(code), column);
        }

        Framework framework() {
            Block.Builder block = Block.builder().code("all");
            indicators.forEach((code, row) -> block.addCriteria(Criterion.builder()
                    .code(code)
                    .scale(Scale.range(-1e12, 1e12))
                    .direction(row.get("Direction").equals("-1") ? Direction.NEGATIVE : Direction.POSITIVE)
                    .build()));
            return Framework.builder()
                    .code("golden")
                    .version("1")
                    .addBlocks(block.build())
                    .build();
        }
    }

    private static Data composite() {
        String folder = "golden/composite/";
        return Data.of(
                Csv.read(folder + "input_iMeta.csv"),
                Csv.read(folder + "input_iData.csv"),
                "U012",
                file -> Csv.read(folder + "norm_" + file + ".csv.gz"));
    }

    private static Data asem() {
        Path folder = Path.of(System.getProperty("lgpi.shared"), "golden", "asem");
        return Data.of(
                Csv.read(folder.resolve("input_iMeta.csv")),
                Csv.read(folder.resolve("input_iData.csv")),
                "CZE",
                file -> Csv.read(folder.resolve("norm_raw_" + file + ".csv.gz")));
    }

    /** The same data after imputation and treatment: no gaps, no outliers. */
    private static Data treated() {
        Path folder = Path.of(System.getProperty("lgpi.shared"), "golden", "asem");
        return Data.of(
                Csv.read(folder.resolve("input_iMeta.csv")),
                Csv.read(folder.resolve("treat_default_winmax5.csv")),
                "CZE",
                file -> Csv.read(folder.resolve("norm_treated_" + file + ".csv")));
    }

    private static IndexMethod method(String file, Data data) {
        return switch (file) {
            case "rank" -> all(Normalisation.rank(Ties.MIN));
            case "borda" -> all(Normalisation.borda(Ties.MIN));
            case "prank" -> all(Normalisation.percentileRank(Ties.MIN));
            case "prank_average" -> all(Normalisation.percentileRank(Ties.AVERAGE));
            case "fracmax" -> all(Normalisation.fractionOfMaximum());
            case "dist2max" -> all(Normalisation.distanceToMaximum());
            case "dist2ref" -> all(Normalisation.distanceToReference(data.referenceUnit()));
            case "dist2ref_cap" -> all(new DistanceToReference(data.referenceUnit(), true));
            case "iMeta_n_dist2targ" -> each(data, code -> new DistanceToTarget(data.parameter(code, "Target"), true));
            case "iMeta_n_goalposts" ->
                each(
                        data,
                        code -> Normalisation.goalposts(
                                        data.parameter(code, "goalpost_lower"), data.parameter(code, "goalpost_upper"))
                                .withRange(0, data.parameter(code, "goalpost_scale")));
            case "iMeta_n_scaled" ->
                each(
                        data,
                        code -> Normalisation.scaled(
                                data.parameter(code, "scaled_lower"),
                                data.parameter(code, "scaled_upper"),
                                data.parameter(code, "scale_factor")));
            case "iMeta_n_minmax" ->
                each(
                        data,
                        code -> Normalisation.minMax(
                                data.parameter(code, "minmax_lower"), data.parameter(code, "minmax_upper")));
            case "iMeta_n_zscore" ->
                each(
                        data,
                        code -> Normalisation.zScore(
                                data.parameter(code, "zscore_mean"), data.parameter(code, "zscore_sd")));
            case "minmax_0_100" -> all(Normalisation.minMax(0, 100));
            case "minmax_1_100" -> all(Normalisation.minMax(1, 100));
            case "zscore_0_1" -> all(Normalisation.zScore());
            case "zscore_10_2" -> all(Normalisation.zScore(10, 2));
            case "none" -> all(Normalisation.scaled(0, 1, 1));
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static IndexMethod all(Normalisation normalisation) {
        return IndexMethod.STANDARD.withNormalisation(normalisation);
    }

    private static IndexMethod each(Data data, Function<String, Normalisation> normalisation) {
        IndexMethod.Builder method = IndexMethod.builder();
        data.indicators().keySet().forEach(code -> method.putOwnNormalisation(code, normalisation.apply(code)));
        return method.build();
    }

    private static ScoreTable score(Data data, IndexMethod method) {
        Framework framework = data.framework();
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (Map<String, String> row : data.rows()) {
            Assessment.Builder assessment = Assessment.builder(framework, row.get("uCode"), Frameworks.YEAR);
            for (String code : data.indicators().keySet()) {
                double value = Csv.number(row, code);
                if (!Double.isNaN(value)) {
                    assessment.value(code, value);
                }
            }
            table.add(assessment.build());
        }
        return Scorer.of(IndexDefinition.of(framework, method))
                .scoreAll(table.build(), data.indicators().keySet().toArray(String[]::new));
    }

    private static void compare(Data data, String file, boolean positiveOnly) {
        ScoreTable scores = score(data, method(file, data));
        int compared = 0;
        for (Map<String, String> row : data.normalised().apply(file)) {
            for (String code : data.indicators().keySet()) {
                boolean negative = data.indicators().get(code).get("Direction").equals("-1");
                if (negative && positiveOnly) {
                    continue;
                }
                double expected = number(row.get(code));
                double value = scores.value(
                        scores.row(row.get("uCode"), Frameworks.YEAR).orElseThrow(), code);
                if (file.endsWith("_cap") && Double.isNaN(expected) && !Double.isNaN(value)) {
                    // 0 / 0 in COINr: the reference unit is the worst, and so it is reached
                    assertThat(value).isEqualTo(1);
                } else if (Double.isNaN(expected) || Double.isInfinite(expected)) {
                    assertThat(value).as(code).isNaN();
                } else {
                    compared++;
                    // distances near 0 are differences of larger numbers: there the absolute difference counts
                    assertThat(value)
                            .as(code + " of " + row.get("uCode"))
                            .isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static double number(String cell) {
        return switch (cell) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank",
                "borda",
                "prank",
                "prank_average",
                "fracmax",
                "dist2max",
                "dist2ref",
                "dist2ref_cap",
                "iMeta_n_dist2targ",
                "iMeta_n_goalposts",
                "iMeta_n_scaled",
                "iMeta_n_minmax",
                "iMeta_n_zscore",
                "none"
            })
    void agreesWithCoinrWhereMoreIsBetter(String file) {
        compare(composite(), file, false);
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(
            named = "lgpi.shared",
            matches = ".+",
            disabledReason = "the ASEM data may be read where they lie, not copied")
    @ValueSource(
            strings = {
                "rank",
                "borda",
                "prank",
                "prank_average",
                "dist2max",
                "dist2ref",
                "dist2ref_cap",
                "iMeta_n_dist2targ",
                "iMeta_n_goalposts",
                "iMeta_n_scaled",
                "iMeta_n_minmax",
                "iMeta_n_zscore"
            })
    void agreesWithCoinrInBothDirections(String file) {
        compare(asem(), file, false);
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(
            named = "lgpi.shared",
            matches = ".+",
            disabledReason = "the ASEM data may be read where they lie, not copied")
    @ValueSource(
            strings = {
                "rank",
                "borda",
                "prank",
                "prank_average",
                "dist2max",
                "dist2ref",
                "dist2ref_cap",
                "iMeta_n_dist2targ",
                "iMeta_n_goalposts",
                "iMeta_n_scaled",
                "iMeta_n_minmax",
                "iMeta_n_zscore",
                "minmax_0_100",
                "minmax_1_100",
                "zscore_0_1",
                "zscore_10_2"
            })
    void agreesWithCoinrAfterTreatment(String file) {
        compare(treated(), file, false);
    }

    /** COINr divides by the maximum after it has turned the sign: where less is better, its worst unit has the most. */
    @ParameterizedTest
    @EnabledIfSystemProperty(
            named = "lgpi.shared",
            matches = ".+",
            disabledReason = "the ASEM data may be read where they lie, not copied")
    @ValueSource(strings = "fracmax")
    void agreesWithCoinrWhereMoreIsBetterAlone(String file) {
        compare(asem(), file, true);
        compare(treated(), file, true);
    }
}
