package org.lgpi.core.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.stat.Decimals;

class RanksProperties {

    @Provide
    Arbitrary<double[]> scores() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Double> ties = Arbitraries.of(0.3, 0.1 + 0.2, 0.5, -0.0, 0.0, Double.NaN);
        Arbitrary<Double> large = Arbitraries.doubles().between(-1e6, 1e6);
        return Arbitraries.oneOf(
                Arbitraries.oneOf(shares, ties).array(double[].class).ofMaxSize(40),
                Arbitraries.oneOf(shares, ties, large).array(double[].class).ofMaxSize(40));
    }

    @Property
    void aRankIsOneMoreThanTheNumberOfLargerScores(@ForAll("scores") double[] scores) {
        int[] ranks = new int[scores.length];
        Ranks.of(u -> scores[u], ranks);

        for (int u = 0; u < scores.length; u++) {
            int larger = 0;
            for (double other : scores) {
                larger += Decimals.round(other) > Decimals.round(scores[u]) ? 1 : 0;
            }
            assertThat(ranks[u]).isEqualTo(Double.isNaN(scores[u]) ? 0 : larger + 1);
        }
    }
}
