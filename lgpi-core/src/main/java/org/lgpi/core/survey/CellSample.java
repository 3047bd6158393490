package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;

/** The cells of an accumulator in the order of their keys, and how strata and PSUs lie in them. */
final class CellSample {

    final SurveyDesign design;
    final CellKey[] keys;
    final SurveyCell[] cells;
    /** First cell of each PSU, and the number of cells at the end. */
    final int[] psuStart;
    /** First PSU of each stratum, and the number of PSUs at the end. */
    final int[] stratumStart;

    private final List<PopulationRange> populationPsus = new ArrayList<>();
    private final List<PopulationRange> populationInPsu = new ArrayList<>();

    CellSample(
            SurveyDesign design,
            Map<CellKey, SurveyCell> state,
            Map<String, PopulationRange> strata,
            Map<CellKey, PopulationRange> psus) {
        this.design = design;
        keys = state.keySet().stream().sorted().toArray(CellKey[]::new);
        cells = new SurveyCell[keys.length];
        int[] psuStarts = new int[keys.length + 1];
        int[] stratumStarts = new int[keys.length + 1];
        int psuCount = 0;
        int stratumCount = 0;
        for (int i = 0; i < keys.length; i++) {
            cells[i] = state.get(keys[i]);
            boolean newStratum = i == 0 || !keys[i].stratum.equals(keys[i - 1].stratum);
            if (newStratum || !keys[i].psu.equals(keys[i - 1].psu)) {
                if (newStratum) {
                    stratumStarts[stratumCount++] = psuCount;
                    populationPsus.add(strata.get(keys[i].stratum));
                }
                psuStarts[psuCount++] = i;
                populationInPsu.add(psus.get(place(keys[i])));
            }
        }
        psuStarts[psuCount] = keys.length;
        stratumStarts[stratumCount] = psuCount;
        psuStart = Arrays.copyOf(psuStarts, psuCount + 1);
        stratumStart = Arrays.copyOf(stratumStarts, stratumCount + 1);
    }

    /** Returns the key of a PSU alone. */
    static CellKey place(CellKey key) {
        return new CellKey(key.stratum, key.psu, new String[0]);
    }

    int strata() {
        return stratumStart.length - 1;
    }

    boolean hasPsus() {
        return design.columns().psu().isPresent();
    }

    /** Returns the number of PSUs in a stratum; without PSUs, of its respondents. */
    long sampled(int stratum) {
        return hasPsus()
                ? stratumStart[stratum + 1] - stratumStart[stratum]
                : rows(psuStart[stratumStart[stratum]], psuStart[stratumStart[stratum + 1]]);
    }

    /** Returns the number of respondents in a PSU. */
    long rowsOfPsu(int psu) {
        return rows(psuStart[psu], psuStart[psu + 1]);
    }

    private long rows(int from, int to) {
        long rows = 0;
        for (int i = from; i < to; i++) {
            rows += cells[i].rows;
        }
        return rows;
    }

    long rows() {
        return rows(0, cells.length);
    }

    /** Returns the number of PSUs; without PSUs, of respondents. */
    long psus() {
        return hasPsus() ? psuStart.length - 1 : rows();
    }

    double populationPsus(int stratum) {
        return populationPsus.get(stratum).least();
    }

    double populationInPsu(int psu) {
        return populationInPsu.get(psu).least();
    }

    /** Returns how the rows contradict the design: each other, or a population smaller than its sample. */
    List<Problem> contradictions() {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> stratumOfPsu = new TreeMap<>(Codes.NATURAL_ORDER);
        for (int h = 0; h < strata(); h++) {
            String stratum = keys[psuStart[stratumStart[h]]].stratum;
            check("populationPsus", "stratum " + stratum, populationPsus.get(h), sampled(h), "PSUs", problems);
            for (int c = stratumStart[h]; c < stratumStart[h + 1] && hasPsus(); c++) {
                String psu = keys[psuStart[c]].psu;
                check("populationInPsu", "psu " + psu, populationInPsu.get(c), rowsOfPsu(c), "people", problems);
                String other = design.nestedPsus() ? null : stratumOfPsu.putIfAbsent(psu, stratum);
                if (other != null) {
                    problems.add(DesignProblems.psuInTwoStrata(psu, other, stratum));
                }
            }
        }
        return problems;
    }

    private static void check(
            String column,
            String subject,
            PopulationRange population,
            long sampled,
            String what,
            List<Problem> problems) {
        if (!population.isOne()) {
            problems.add(DesignProblems.populationDiffers(column, subject, population.least(), population.most()));
        } else if (!(population.least() >= sampled)) {
            problems.add(DesignProblems.populationBelowSample(column, subject, population.least(), sampled, what));
        }
    }
}
