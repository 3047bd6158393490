package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Coin;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Treatment.Curve;
import org.lgpi.core.index.Treatment.Transform;
import org.lgpi.core.index.Treatment.Winsorise;
import org.lgpi.core.index.TreatmentFit.Trial;
import org.lgpi.core.stat.DistinctValues;

/**
 * What COINr 1.1.14 (R 4.2.2) makes of its ASEM data: 51 units, 49 criteria, 63 gaps. The data are not part of the project;
 * the build names the folder that holds them where there is one.
 */
@EnabledIfSystemProperty(
        named = "lgpi.shared",
        matches = ".+",
        disabledReason = "the reference data stand outside the project")
class PreparationAsemTest {

    private static final String FOLDER = "golden/asem/";
    private static final double CLOSED = 1e-12;
    private static final double ITERATED = 1e-9;

    private static List<Map<String, String>> read(String file) {
        return Csv.read(Path.of(System.getProperty("lgpi.shared"), FOLDER + file));
    }

    private static Coin asem() {
        return Coin.of(read("input_iMeta.csv"), read("input_iData.csv"));
    }

    private static Preparation.Builder denominators(Coin coin) {
        Map<String, Denominator> denominators = new HashMap<>();
        for (Map<String, String> row : coin.meta()) {
            if (!row.get("Denominator").isEmpty()) {
                denominators.put(row.get("iCode"), Denominator.attribute(row.get("Denominator"), 1));
            }
        }
        return Preparation.builder().putAllDenominators(denominators);
    }

    private static PreparedTable prepare(Coin coin, Preparation preparation) {
        return PreparedTable.of(definition(coin, preparation), coin.table());
    }

    private static IndexDefinition definition(Coin coin, Preparation preparation) {
        return IndexDefinition.of(
                coin.framework(),
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax())
                        .preparation(preparation)
                        .build());
    }

    private static void compare(Coin coin, PreparedTable prepared, String file, double relative) {
        assertThat(prepared.problems())
                .extracting(Problem::subject)
                .containsExactlyInAnyOrder("LAO 2026 Elec", "LAO 2026 Gas");
        double[][] expected = coin.values(read(file));
        for (int c = 0; c < expected.length; c++) {
            for (int row = 0; row < coin.table().size(); row++) {
                close(
                        coin.table().unit(row) + " "
                                + coin.framework().criteria().get(c).code(),
                        prepared.prepared().column(c).value(row),
                        expected[c][row],
                        relative);
            }
        }
    }

    private static void close(String what, double actual, double expected, double relative) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(Math.max(1e-12, relative * Math.abs(expected))));
        }
    }

    @Test
    void denominatorsAgreeWithCoinr() {
        Coin coin = asem();
        compare(coin, prepare(coin, denominators(coin).build()), "denominated.csv", CLOSED);
    }

    @Test
    void availabilityOfUnitsAndNodesAgreesWithCoinr() {
        Coin coin = asem();
        IndexDefinition definition = definition(coin, denominators(coin).build());
        Map<String, DataAvailability.Entry> entries = new HashMap<>();
        DataAvailability.of(definition, coin.table())
                .entries()
                .forEach(entry -> entries.put(entry.unit() + " " + entry.node(), entry));
        for (Map<String, String> row : read("data_availability.csv")) {
            DataAvailability.Entry entry = entries.get(row.get("uCode") + " index");
            assertThat(entry.missing()).isEqualTo((int) Csv.number(row, "N_missing"));
            assertThat(entry.zeros()).isEqualTo((int) Csv.number(row, "N_zero"));
            close(entry.unit(), entry.available(), Csv.number(row, "Dat_Avail"), CLOSED);
            close(entry.unit(), entry.nonZero(), Csv.number(row, "Non_Zero"), CLOSED);
        }
        for (Map<String, String> row : read("data_availability_by_group.csv")) {
            row.keySet().stream()
                    .filter(node -> !node.equals("uCode"))
                    .forEach(node -> close(
                            row.get("uCode") + " " + node,
                            entries.get(row.get("uCode") + " " + (node.equals("Index") ? "index" : node))
                                    .available(),
                            Csv.number(row, node),
                            CLOSED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"byNA", "byzeros", "byNAandzeros"})
    void screeningAgreesWithCoinr(String rule) {
        Coin coin = asem();
        Screening screening = switch (rule) {
            case "byNA" -> Screening.byAvailability(0.97);
            case "byzeros" -> Screening.byNonZero(0.95);
            default -> Screening.of(0.97, 0.95);
        };
        PreparedTable prepared =
                prepare(coin, denominators(coin).screening(screening).build());
        int out = 0;
        for (Map<String, String> row : read("screen_" + rule + ".csv")) {
            int at = coin.table().row(row.get("uCode"), Frameworks.YEAR).orElseThrow();
            assertThat(prepared.screenedOut(at).isEmpty())
                    .as(row.get("uCode"))
                    .isEqualTo(row.get("Included").equals("TRUE"));
            out += prepared.screenedOut(at).isPresent() ? 1 : 0;
        }
        assertThat(out).isBetween(1, 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean",
                "median",
                "mean_grp",
                "median_grp",
                "row_mean_all",
                "row_mean_pillar",
                "row_median_pillar"
            })
    void imputationAgreesWithCoinr(String name) {
        Coin coin = asem();
        Imputation imputation = switch (name) {
            case "mean" -> Imputation.mean();
            case "median" -> Imputation.median();
            case "mean_grp" -> Imputation.mean("EurAsia_group");
            case "median_grp" -> Imputation.median("GDPpc_group");
            case "row_mean_all" -> Imputation.rowMean(PerNode.INDEX);
            case "row_mean_pillar" -> Imputation.rowMean(PerNode.SUB_BLOCK);
            default -> Imputation.rowMedian(PerNode.SUB_BLOCK);
        };
        PreparedTable prepared =
                prepare(coin, denominators(coin).addImputation(imputation).build());
        compare(coin, prepared, "impute_" + name + ".csv", CLOSED);
    }

    /** The data that the treatments of the reference start from. */
    private static Preparation.Builder imputed(Coin coin) {
        return denominators(coin).addImputation(Imputation.mean("EurAsia_group"));
    }

    private static Treatment treatment(String name) {
        return switch (name) {
            case "default_winmax5" -> Treatment.STANDARD;
            case "winmax1" -> Treatment.of(new Winsorise(1), new Transform(Curve.LOG_CT, 0));
            case "log_CT_plus_first" -> Treatment.of(new Transform(Curve.LOG_CT_PLUS, 0), new Winsorise(5));
            case "combined" ->
                Treatment.of(new Winsorise(2), new Transform(Curve.LOG_CT, 0)).combined();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"default_winmax5", "winmax1", "log_CT_plus_first", "combined"})
    void treatmentAgreesWithCoinr(String name) {
        Coin coin = asem();
        PreparedTable prepared =
                prepare(coin, imputed(coin).treatment(treatment(name)).build());
        compare(coin, prepared, "treat_" + name + ".csv", ITERATED);
        details(prepared, "treat_" + name + "_details.csv");
        points(coin, prepared, name);
    }

    /** Skewness, kurtosis and verdict before and after each step, and the number of points winsorised. */
    private static void details(PreparedTable prepared, String file) {
        for (Map<String, String> row : read(file)) {
            List<Trial> trials = fit(prepared, row.get("iCode")).trials();
            int tests = 0;
            for (int i = 0; i < 3; i++) {
                String pass = row.getOrDefault("check_SkewKurt" + i + ".Pass", "");
                if (!pass.isEmpty()) {
                    tests++;
                    close(file, trials.get(i).skewness(), Csv.number(row, "check_SkewKurt" + i + ".Skew"), ITERATED);
                    close(file, trials.get(i).kurtosis(), Csv.number(row, "check_SkewKurt" + i + ".Kurt"), ITERATED);
                    assertThat(trials.get(i).passed()).isEqualTo(pass.equals("TRUE"));
                }
            }
            assertThat(trials).as(row.get("iCode")).hasSize(tests);
            if (!row.get("winsorise.nwin").isEmpty()) {
                assertThat(trials.stream().filter(trial -> trial.step().startsWith("winsorise")))
                        .singleElement()
                        .satisfies(trial ->
                                assertThat(trial.points()).isEqualTo((long) Csv.number(row, "winsorise.nwin")));
            }
        }
    }

    private static TreatmentFit fit(PreparedTable prepared, String criterion) {
        return prepared.learned()
                .preparation(criterion, Frameworks.YEAR)
                .flatMap(PreparationFit::treatment)
                .orElseThrow();
    }

    /** COINr also marks points of a winsorisation that it then gives up for a curve; the record here has what was done. */
    private static void points(Coin coin, PreparedTable prepared, String name) {
        Map<String, String> ours = new HashMap<>();
        for (PreparationChange change : prepared.changes()) {
            if (!change.step().equals("denominator") && !change.step().equals("imputation")) {
                ours.merge(
                        change.unit() + " " + change.criterion(),
                        change.step().equals("winsorise") ? "win" : "log",
                        (a, b) -> a + "+" + b);
            }
        }
        boolean combined = name.equals("combined");
        int compared = 0;
        for (Map<String, String> row : read("treat_" + name + "_points.csv")) {
            for (String criterion : row.keySet()) {
                if (coin.framework().position(criterion) >= 0) {
                    String mark = row.get(criterion);
                    boolean bent = mark.contains("log")
                            && fit(prepared, criterion).transform().isPresent();
                    boolean pulled = mark.contains("win") && (combined || !bent);
                    String expected = bent ? (pulled ? "win+log" : "log") : pulled ? "win" : "";
                    // a curve of which winsorisation took the place leaves its mark in COINr
                    assertThat(ours.getOrDefault(row.get("uCode") + " " + criterion, ""))
                            .as(name + " " + row.get("uCode") + " " + criterion + " " + mark)
                            .isEqualTo(expected);
                    compared += expected.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void skewnessAndKurtosisAgreeWithR() {
        Coin coin = asem();
        PreparedTable prepared = prepare(coin, imputed(coin).build());
        for (Map<String, String> row : read("skew_kurtosis_before_treatment.csv")) {
            int c = coin.framework().position(row.get("iCode"));
            DistinctValues.Shape shape = shape(prepared, c);
            close(row.get("iCode"), shape.skewness(), Csv.number(row, "skew"), ITERATED);
            close(row.get("iCode"), shape.kurtosis(), Csv.number(row, "kurt"), ITERATED);
        }
    }

    private static DistinctValues.Shape shape(PreparedTable prepared, int criterion) {
        double[] values = new double[prepared.prepared().size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = prepared.prepared().column(criterion).value(row);
        }
        return DistinctValues.of(values).shape();
    }

    @ParameterizedTest
    @CsvSource({
        "log_CT, LOG_CT, 0",
        "log_CT_plus, LOG_CT_PLUS, 0",
        "log_CT_orig, LOG_CT_ORIGINAL, 0",
        "boxcox_0, BOX_COX, 0",
        "boxcox_0.5, BOX_COX, 0.5",
        "boxcox_2, BOX_COX, 2",
        "boxcox_m1, BOX_COX, -1"
    })
    void curvesAgreeWithCoinr(String column, Curve curve, double lambda) {
        flights(column, Treatment.of(new Transform(curve, lambda)).forced(), CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"winsorise_5, 5, false", "winsorise_2, 2, false", "winsorise_force3, 3, true"})
    void winsorisingAgreesWithCoinr(String column, int winmax, boolean force) {
        Treatment treatment = Treatment.of(new Winsorise(winmax));
        flights(column, force ? treatment.forced() : treatment, CLOSED);
    }

    private static void flights(String column, Treatment treatment, double relative) {
        List<Map<String, String>> rows = read("transforms_Flights.csv");
        double[] values =
                rows.stream().mapToDouble(row -> Csv.number(row, "Flights")).toArray();
        TreatmentFit fit = TreatmentLearner.learn(treatment, values);
        for (int row = 0; row < values.length; row++) {
            close(column, fit.apply(values[row]), Csv.number(rows.get(row), column), relative);
        }
    }

    /** The panel has no unit with some years only: what was never observed must stay empty. */
    @ParameterizedTest
    @ValueSource(strings = {"latest", "latest_max1", "constant", "linear", "linear-constant"})
    void panelsAreFilledAsByCoinr(String name) {
        List<Map<String, String>> input = read("panel_input.csv");
        List<String> codes = input.get(0).keySet().stream()
                .filter(column -> !column.equals("uCode") && !column.equals("Time"))
                .toList();
        Block.Builder block = Block.builder().code("1");
        codes.forEach(code -> block.addCriteria(Frameworks.criterion(code, Scale.range(-1e15, 1e15))));
        Framework framework = Framework.builder()
                .code("panel")
                .version("1")
                .addBlock(block.build())
                .build();
        AssessmentTable table = panel(framework, codes, input);
        Imputation imputation = switch (name) {
            case "latest" -> Imputation.latest();
            case "latest_max1" -> Imputation.latest(1);
            // COINr's constant carries a value to the next one; no gap of the panel lies between two values
            case "constant", "linear" -> Imputation.linear();
            default -> Imputation.of(new Imputation.Linear(true));
        };
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .preparation(
                                Preparation.builder().addImputation(imputation).build())
                        .build());

        AssessmentTable expected = panel(framework, codes, read("panel_impute_" + name + ".csv"));
        AssessmentTable prepared = PreparedTable.of(definition, table).prepared();

        assertThat(prepared.size()).isEqualTo(255);
        for (int row = 0; row < table.size(); row++) {
            int at = expected.row(table.unit(row), table.period(row)).orElseThrow();
            for (int c = 0; c < codes.size(); c++) {
                close(
                        codes.get(c),
                        prepared.column(c).value(row),
                        expected.column(c).value(at),
                        CLOSED);
            }
        }
    }

    private static AssessmentTable panel(Framework framework, List<String> codes, List<Map<String, String>> rows) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (Map<String, String> row : rows) {
            int to = table.row(row.get("uCode"), Year.parse(row.get("Time")));
            for (int c = 0; c < codes.size(); c++) {
                double value = Csv.number(row, codes.get(c));
                if (!Double.isNaN(value)) {
                    table.set(to, c, value, ObservationStatus.SCORED);
                }
            }
        }
        return table.build();
    }
}
