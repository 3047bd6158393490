package org.lgpi.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;

/** Invented residents of settlements in 20 strata and 10 regions, who rate 40 services; each is made when it is asked for. */
final class Residents {

    private static final int ITEMS = 40;
    private static final int STRATA = 20;

    private static final String[] SETTLEMENT_NAMES = names("P", 40_000);
    private static final String[] STRATUM_NAMES = names("H", STRATA);
    private static final String[] REGION_NAMES = names("R", STRATA / 2);

    private final int settlements;
    private final int each;

    Residents(int settlements, int each) {
        this.settlements = settlements;
        this.each = each;
    }

    /** Returns a design with 40 ratings; no PSU column if it is null. */
    static SurveyDesign design(String stratum, String psu, String... domains) {
        SurveyColumns.Builder columns = SurveyColumns.builder().stratum(stratum).weight("weight");
        if (psu != null) {
            columns.psu(psu);
        }
        SurveyDesign.Builder design = SurveyDesign.builder()
                .code("residents")
                .columns(columns.build())
                .addDomains(domains);
        for (int item = 0; item < ITEMS; item++) {
            design.addItem(SurveyItem.rating("q" + item, 1, 5, 4));
        }
        return design.build();
    }

    int size() {
        return settlements * each;
    }

    SurveyData data(SurveyDesign design) {
        SurveyData.Builder data = SurveyData.builder(design);
        SurveyRow row = data.row();
        for (int i = 0; i < size(); i++) {
            data.add(fill(design, row, i));
        }
        return data.build();
    }

    /** Fills a row with respondent i. */
    SurveyRow fill(SurveyDesign design, SurveyRow row, int i) {
        row.clear().weight(weight(i));
        String stratum = design.columns().stratum().orElseThrow();
        row.stratum(place(stratum, i));
        design.columns().psu().ifPresent(psu -> row.psu(place(psu, i)));
        for (int d = 0; d < design.domains().size(); d++) {
            row.domain(d, place(design.domains().get(d), i));
        }
        for (int item = 0; item < ITEMS; item++) {
            row.value(item, answer(i, item));
        }
        return row;
    }

    private String place(String column, int i) {
        int settlement = i / each;
        return switch (column) {
            case "settlement" -> SETTLEMENT_NAMES[settlement];
            case "stratum" -> STRATUM_NAMES[settlement % STRATA];
            default -> REGION_NAMES[settlement % STRATA / 2];
        };
    }

    private static String[] names(String letter, int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = letter + (count + i);
        }
        return names;
    }

    private double weight(int i) {
        return 50 + (i / each) % 97 * 1.25 + mixed(i, 99) % 4;
    }

    /** Returns 1 to 5, NaN for 3 % of the answers. */
    private static double answer(int i, int item) {
        int draw = mixed(i, item) % 100;
        return draw < 3 ? Double.NaN : 1 + draw % 5;
    }

    private static int mixed(int i, int item) {
        int hash = i * 0x9E3779B9 ^ item * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        return (hash ^ hash >>> 12) >>> 1;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,region,stratum,settlement,weight");
            for (int item = 0; item < ITEMS; item++) {
                out.write(",q" + item);
            }
            out.write('\n');
            for (int i = 0; i < size(); i++) {
                out.write(i + "," + place("region", i) + "," + place("stratum", i) + "," + place("settlement", i) + ","
                        + weight(i));
                for (int item = 0; item < ITEMS; item++) {
                    double answer = answer(i, item);
                    out.write(!Double.isNaN(answer) ? "," + (int) answer : ",");
                }
                out.write('\n');
            }
        }
    }
}
