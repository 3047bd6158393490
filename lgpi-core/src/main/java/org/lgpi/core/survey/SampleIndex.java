package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;

/** The strata and PSUs met so far, numbered as they came, and where rows contradict each other about them. */
final class SampleIndex {

    private final SurveyDesign design;
    private final boolean hasPsus;
    private final boolean firstStage;
    private final boolean secondStage;
    private final List<Problem> contradictions = new ArrayList<>();

    private final Map<String, Integer> stratumIndex = new HashMap<>();
    private final List<String> stratumCodes = new ArrayList<>();
    private final List<Double> stratumPopulation = new ArrayList<>();
    private final List<Map<String, Integer>> psuIndex = new ArrayList<>();
    private final Map<String, Integer> stratumOfPsu = new HashMap<>();
    private final List<String> psuCodes = new ArrayList<>();
    private final List<Integer> psuStratum = new ArrayList<>();
    private final List<Double> psuPopulation = new ArrayList<>();

    SampleIndex(SurveyDesign design) {
        this.design = design;
        hasPsus = design.columns().psu().isPresent();
        firstStage = design.columns().populationPsus().isPresent();
        secondStage = design.columns().populationInPsu().isPresent();
    }

    /** Returns the number of the PSU that a row belongs to; without PSUs each row is one. */
    int psu(SurveyRow row) {
        int stratum = stratum(row);
        if (!hasPsus) {
            return newPsu("", stratum, Double.POSITIVE_INFINITY);
        }
        double population = secondStage ? row.populationInPsu() : Double.POSITIVE_INFINITY;
        Integer known = psuIndex.get(stratum).get(row.psu());
        if (known == null) {
            known = newPsu(row.psu(), stratum, population);
            psuIndex.get(stratum).put(row.psu(), known);
            Integer other = design.nestedPsus() ? null : stratumOfPsu.putIfAbsent(row.psu(), stratum);
            if (other != null) {
                contradictions.add(DesignProblems.psuInTwoStrata(row.psu(), stratumCodes.get(other), row.stratum()));
            }
        } else if (!psuPopulation.get(known).equals(population)) {
            differs("populationInPsu", "psu " + row.psu(), psuPopulation.get(known), population);
        }
        return known;
    }

    private int newPsu(String code, int stratum, double population) {
        psuCodes.add(code);
        psuStratum.add(stratum);
        psuPopulation.add(population);
        return psuCodes.size() - 1;
    }

    private int stratum(SurveyRow row) {
        Integer known = stratumIndex.get(row.stratum());
        double population = firstStage ? row.populationPsus() : Double.POSITIVE_INFINITY;
        if (known == null) {
            known = stratumCodes.size();
            stratumIndex.put(row.stratum(), known);
            stratumCodes.add(row.stratum());
            stratumPopulation.add(population);
            psuIndex.add(new HashMap<>());
        } else if (!stratumPopulation.get(known).equals(population)) {
            differs("populationPsus", "stratum " + row.stratum(), stratumPopulation.get(known), population);
        }
        return known;
    }

    private void differs(String column, String subject, double one, double other) {
        Problem problem = DesignProblems.populationDiffers(column, subject, one, other);
        if (!contradictions.contains(problem)) {
            contradictions.add(problem);
        }
    }

    /** Ranks PSUs by their strata and codes; respondents that are PSUs by their strata alone. */
    int[] psuRank() {
        List<Integer> strata = new ArrayList<>(stratumIndex.values());
        strata.sort((a, b) -> Codes.NATURAL_ORDER.compare(stratumCodes.get(a), stratumCodes.get(b)));
        int[] rank = new int[psuCodes.size()];
        int next = 0;
        if (!hasPsus) {
            int[] stratumRank = new int[strata.size()];
            for (int stratum : strata) {
                stratumRank[stratum] = next++;
            }
            Arrays.setAll(rank, psu -> stratumRank[psuStratum.get(psu)]);
            return rank;
        }
        for (int stratum : strata) {
            List<String> psus = new ArrayList<>(psuIndex.get(stratum).keySet());
            psus.sort(Codes.NATURAL_ORDER);
            for (String psu : psus) {
                rank[psuIndex.get(stratum).get(psu)] = next++;
            }
        }
        return rank;
    }

    /** Lays out rows that are in the order of {@link #psuRank}, given the number of the PSU of each. */
    SampleLayout layout(int[] psuOfRow) {
        int psus = psuCodes.size();
        int strata = stratumCodes.size();
        SampleLayout layout = new SampleLayout(
                new int[psus + 1],
                new int[strata + 1],
                new double[strata],
                new double[psus],
                new String[psus],
                new String[strata]);
        int psu = -1;
        int stratum = -1;
        for (int i = 0; i < psuOfRow.length; i++) {
            int at = psuOfRow[i];
            if (i > 0 && psuOfRow[i - 1] == at) {
                continue;
            }
            psu++;
            layout.psuStart()[psu] = i;
            layout.psuCodes()[psu] = psuCodes.get(at);
            layout.populationInPsu()[psu] = psuPopulation.get(at);
            if (i == 0 || !psuStratum.get(psuOfRow[i - 1]).equals(psuStratum.get(at))) {
                stratum++;
                layout.stratumStart()[stratum] = psu;
                layout.strata()[stratum] = stratumCodes.get(psuStratum.get(at));
                layout.populationPsus()[stratum] = stratumPopulation.get(psuStratum.get(at));
            }
        }
        layout.psuStart()[psus] = psuOfRow.length;
        layout.stratumStart()[strata] = psus;
        return layout;
    }

    /** Returns where rows contradict the design: each other, or a population smaller than its sample. */
    List<Problem> contradictions(SampleLayout layout) {
        List<Problem> all = new ArrayList<>(contradictions);
        for (int h = 0; h < layout.strata().length; h++) {
            int sampled = layout.stratumStart()[h + 1] - layout.stratumStart()[h];
            if (!(layout.populationPsus()[h] >= sampled)) {
                all.add(DesignProblems.populationBelowSample(
                        "populationPsus",
                        "stratum " + layout.strata()[h],
                        layout.populationPsus()[h],
                        sampled,
                        "PSUs"));
            }
        }
        for (int c = 0; c < layout.psuCodes().length; c++) {
            int sampled = layout.psuStart()[c + 1] - layout.psuStart()[c];
            if (!(layout.populationInPsu()[c] >= sampled)) {
                all.add(DesignProblems.populationBelowSample(
                        "populationInPsu",
                        "psu " + layout.psuCodes()[c],
                        layout.populationInPsu()[c],
                        sampled,
                        "people"));
            }
        }
        return all;
    }
}
