package org.lgpi.core.survey;

import java.util.function.DoubleUnaryOperator;

/** One mean, share or total in all groups, from the sums in the cells of an accumulator. */
final class CellEstimate extends GroupedEstimate implements PsuSums {

    private final CellSample sample;
    private final int[] groups;
    private final ItemSums[] items;
    private final DoubleUnaryOperator y;
    private final double[] sumY;

    CellEstimate(CellSample sample, CellGroups groups, Form form, int item, DoubleUnaryOperator y) {
        super(form, groups.names().size());
        this.sample = sample;
        this.groups = groups.of();
        this.y = y;
        items = new ItemSums[sample.cells.length];
        sumY = new double[value.length];
        sums(item);
        for (int g = 0; g < value.length; g++) {
            if (n[g] == 0) {
                notes[g].add(EstimateNote.NO_OBSERVATION);
                value[g] = Double.NaN;
            } else {
                value[g] = form == Form.TOTAL ? sumY[g] : mean(g);
            }
        }
        simpleRandom();
        errors(
                new TaylorVariance(sample.design, value.length).of(this),
                sample.design,
                sample.psus() - sample.strata());
    }

    private void errors(TaylorVariance taylor, SurveyDesign design, double designDf) {
        errors(taylor, taylor.variance, design, designDf);
    }

    private void sums(int item) {
        for (int i = 0; i < items.length; i++) {
            items[i] = sample.cells[i].item(item);
            int g = groups[i];
            if (g >= 0) {
                respondents[g] += sample.cells[i].rows;
                n[g] += items[i].n();
                sumW[g] += items[i].weight();
                sumY[g] += items[i].sum(y, 0);
                least[g] = Math.min(least[g], items[i].least(y));
                most[g] = Math.max(most[g], items[i].most(y));
            }
        }
    }

    private double mean(int g) {
        // the mean of equal numbers is that number, to the last bit
        return constant(g) ? least[g] : sumY[g] / sumW[g];
    }

    private void simpleRandom() {
        simpleRandom = new double[value.length];
        for (int i = 0; i < items.length; i++) {
            int g = groups[i];
            if (g >= 0) {
                simpleRandom[g] += items[i].squares(y, mean(g));
            }
        }
        for (int g = 0; g < simpleRandom.length; g++) {
            simpleRandom[g] = simpleRandom[g] / sumW[g] * n[g] / (n[g] - 1.0);
        }
    }

    @Override
    public int strata() {
        return sample.strata();
    }

    @Override
    public int sampled(int stratum) {
        return Math.toIntExact(sample.sampled(stratum));
    }

    @Override
    public double populationPsus(int stratum) {
        return sample.populationPsus(stratum);
    }

    @Override
    public boolean ofRespondents(int stratum) {
        return !sample.hasPsus();
    }

    @Override
    public int firstPsu(int stratum) {
        return sample.stratumStart[stratum];
    }

    @Override
    public long rows(int psu) {
        return sample.rowsOfPsu(psu);
    }

    @Override
    public double populationInPsu(int psu) {
        return sample.populationInPsu(psu);
    }

    @Override
    public void visitStratum(int stratum, TaylorVariance to) {
        for (int psu = sample.stratumStart[stratum]; psu < sample.stratumStart[stratum + 1]; psu++) {
            visitPsu(psu, to);
        }
    }

    @Override
    public void visitPsu(int psu, TaylorVariance to) {
        for (int i = sample.psuStart[psu]; i < sample.psuStart[psu + 1]; i++) {
            int g = groups[i];
            long count = g < 0 ? 0 : items[i].n();
            if (count > 0) {
                double centre = form == Form.TOTAL ? 0 : value[g];
                double scale = form == Form.TOTAL ? 1 : 1 / sumW[g];
                double squares =
                        sample.cells[i].layout.squares ? items[i].weightedSquares(y, centre) * scale * scale : 0;
                to.add(g, items[i].sum(y, centre) * scale, squares, count);
            }
        }
    }
}
