package org.lgpi.core.comparison.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lgpi.core.comparison.time.ScoreSeries.Point;
import org.lgpi.core.comparison.time.YearOnYear.Row;
import org.lgpi.core.generators.Csv;

/** Bridges, links and tests against Python 3.11.7, NumPy 2.4.6 and SciPy 1.17.1; see the README of the folder. */
class OverTimeGoldenTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private static CommonCriteria bridge(String name) {
        return name.equals("LATER")
                ? CommonCriteria.of(TwoVersions.EARLIER, TwoVersions.LATER)
                : CommonCriteria.of(TwoVersions.EARLIER, TwoVersions.LATER, WeightsOf.EARLIER, true);
    }

    private static CommonScores scores(String name) {
        return bridge(name).score(TwoVersions.findings(TwoVersions.EARLIER), TwoVersions.findings(TwoVersions.LATER));
    }

    @Test
    void theCommonPartHasItsShareOfEitherWeight() {
        List<Map<String, String>> rows = Csv.read(TwoVersions.FOLDER + "shares.csv");

        assertThat(rows).hasSize(2);
        for (Map<String, String> row : rows) {
            CommonCriteria bridge = bridge(row.get("case"));
            assertThat(bridge.fromShare()).isCloseTo(Csv.number(row, "from"), CLOSE);
            assertThat(bridge.toShare()).isCloseTo(Csv.number(row, "to"), CLOSE);
        }
    }

    @Test
    void scoresAndErrorsOnCommonCriteriaAgree() {
        List<Map<String, String>> rows = Csv.read(TwoVersions.FOLDER + "common.csv");
        Map<String, ScoreSeries> series = Map.of(
                "LATER", scores("LATER").series(),
                "EARLIER_REWORDED", scores("EARLIER_REWORDED").series());

        assertThat(rows).hasSize(198);
        for (Map<String, String> row : rows) {
            Point point = point(series.get(row.get("case")), row);
            assertThat(point.value()).as("%s", row).isCloseTo(Csv.number(row, "value"), CLOSE);
            double error = Csv.number(row, "standardError");
            if (Double.isNaN(error)) {
                assertThat(point.standardError()).as("%s", row).isNaN();
            } else {
                assertThat(point.standardError()).as("%s", row).isCloseTo(error, CLOSE);
            }
        }
    }

    @Test
    void linkedSeriesAndTheirRanksAgree() {
        List<Map<String, String>> rows = Csv.read(TwoVersions.FOLDER + "linked.csv");

        assertThat(rows).hasSize(198);
        for (Linking linking : Linking.values()) {
            YearOnYear years = YearOnYear.of(ScoreSeries.linked(
                    linking, TwoVersions.scores(TwoVersions.EARLIER), TwoVersions.scores(TwoVersions.LATER)));
            for (Map<String, String> row : rows) {
                if (row.get("linking").equals(linking.name())) {
                    Row found = row(years, row);
                    if (row.get("rank").isEmpty()) {
                        assertThat(found.value()).as("%s", row).isNaN();
                        assertThat(found.rank()).as("%s", row).isNaN();
                    } else {
                        assertThat(found.value()).as("%s", row).isCloseTo(Csv.number(row, "value"), CLOSE);
                        assertThat(found.rank()).as("%s", row).isEqualTo(Csv.number(row, "rank"));
                    }
                }
            }
        }
    }

    @Test
    void testsOfChangesAgree() {
        List<Map<String, String>> rows = Csv.read(TwoVersions.FOLDER + "tests.csv");
        YearOnYear years = YearOnYear.of(scores("LATER").series(), 0.9, Covariance.correlated(0.3));

        assertThat(rows).hasSize(57);
        for (Map<String, String> row : rows) {
            Row found = row(years, row);
            assertThat(found.change()).as("%s", row).isCloseTo(Csv.number(row, "change"), CLOSE);
            assertThat(found.changeError()).as("%s", row).isCloseTo(Csv.number(row, "error"), CLOSE);
            assertThat(found.z()).as("%s", row).isCloseTo(Csv.number(row, "z"), within(1e-9));
            assertThat(found.p()).as("%s", row).isCloseTo(Csv.number(row, "p"), CLOSE);
            assertThat(found.pHolm()).as("%s", row).isCloseTo(Csv.number(row, "holm"), CLOSE);
            assertThat(found.pBenjaminiHochberg()).as("%s", row).isCloseTo(Csv.number(row, "benjaminiHochberg"), CLOSE);
            assertThat(found.changeLower()).as("%s", row).isCloseTo(Csv.number(row, "lower"), CLOSE);
            assertThat(found.changeUpper()).as("%s", row).isCloseTo(Csv.number(row, "upper"), CLOSE);
        }
        assertThat(years.rows().stream()
                        .filter(row -> List.of("index", "A", "B").contains(row.node()))
                        .filter(row -> !Double.isNaN(row.p())))
                .hasSameSizeAs(rows);
    }

    private static Point point(ScoreSeries series, Map<String, String> row) {
        return series.points().stream()
                .filter(point -> point.unit().equals(row.get("unit"))
                        && point.node().equals(row.get("node"))
                        && point.period().equals(Year.parse(row.get("period"))))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(YearOnYear years, Map<String, String> row) {
        return years.of(row.get("node")).stream()
                .filter(found ->
                        found.unit().equals(row.get("unit")) && found.period().equals(Year.parse(row.get("period"))))
                .findFirst()
                .orElseThrow();
    }
}
