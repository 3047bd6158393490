package org.lgpi.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** A synthetic survey of 7,410 respondents in 247 PSUs and what R survey 4.1-1 (R 4.2.2) says of it. */
public final class Golden {

    public static final List<String> RATINGS = List.of("sat1", "sat2", "sat3", "sat4", "sat5");
    public static final List<String> SHARES = List.of("part1", "part2", "part3");

    private Golden() {}

    public static List<Map<String, String>> read(String name) {
        InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/survey/" + name + ".csv.gz"), name);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double number(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
    }

    public static SurveyDesign.Builder design(String name) {
        SurveyColumns.Builder columns = SurveyColumns.builder().weight("weight");
        if (!name.equals("cluster_only") && !name.equals("weights_only")) {
            columns.stratum("stratum");
        }
        if (!name.equals("strat_only") && !name.equals("weights_only")) {
            columns.psu("psu");
        }
        if (name.startsWith("fpc")) {
            columns.populationPsus("N_h");
        }
        if (name.equals("fpc")) {
            columns.populationInPsu("M_hi");
        }
        SurveyDesign.Builder design = SurveyDesign.builder()
                .code("golden")
                .columns(columns.build())
                .addDomains("region", "settlement", "stratum", "sex", "age_group", "psu");
        RATINGS.forEach(code -> design.addItem(SurveyItem.rating(code, 1, 5, 4)));
        SHARES.forEach(code -> design.addItem(SurveyItem.binary(code)));
        return design.addItem(SurveyItem.number("income"));
    }

    public static SurveyData data(String name) {
        return data(design(name).build(), rows -> rows, row -> true);
    }

    public static SurveyData data(
            SurveyDesign design, UnaryOperator<List<Map<String, String>>> order, Predicate<Map<String, String>> kept) {
        List<Map<String, String>> rows = read("input_respondents");
        List<Map<String, String>> incomes = read("input_income");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("income", incomes.get(i).get("income"));
        }
        SurveyData.Builder builder = SurveyData.builder(design);
        SurveyRow row = builder.row();
        for (Map<String, String> cells : order.apply(rows)) {
            if (kept.test(cells)) {
                assertThat(builder.add(fill(row, design, cells))).isEmpty();
            }
        }
        return builder.build();
    }

    public static SurveyRow fill(SurveyRow row, SurveyDesign design, Map<String, String> cells) {
        row.clear()
                .stratum(cells.get("stratum"))
                .psu(cells.get("psu"))
                .weight(number(cells.get("weight")))
                .populationPsus(number(cells.get("N_h")))
                .populationInPsu(number(cells.get("M_hi")));
        for (String domain : design.domains()) {
            row.domain(domain, cells.get(domain));
        }
        for (SurveyItem item : design.items()) {
            row.value(item.code(), number(cells.get(item.code())));
        }
        return row;
    }

    /** Checks to a relative difference of 1e-10, absolute 1e-12 below that. */
    public static void same(String what, double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(what).isNaN();
        } else {
            double allowed = Math.max(1e-10 * Math.abs(expected), 1e-12);
            assertThat(Math.abs(found - expected))
                    .as("%s: %s beside %s", what, found, expected)
                    .isLessThanOrEqualTo(allowed);
        }
    }
}
