package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.generators.RandomIndex.Trait;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;

class VariantProperties {

    @Provide
    Arbitrary<RandomIndex> indices() {
        return RandomIndex.with(
                Trait.AGGREGATION,
                Trait.ORDER,
                Trait.WEIGHTS,
                Trait.GAPS,
                Trait.BLOCK,
                Trait.MINIMUM,
                Trait.POOLED,
                Trait.FIT);
    }

    @Property(tries = 300)
    void variantsHaveTheBitsOfAScorerOnTheChangedDefinition(@ForAll("indices") RandomIndex random) {
        IndexDefinition definition = random.definition();
        AssessmentTable table = random.table();
        Year period = table.period(0);
        VariantScorer variants = VariantScorer.of(definition, table, period);
        assertSame(variants, definition, table, period);

        Random choices = new Random(random.seed());
        List<Criterion> criteria = definition.framework().criteria();
        Weights weights = new Weights(
                definition.method().weights().standard(),
                definition.nodeWeights().relative());
        for (int i = 0; i < 3; i++) {
            String node = criteria.get(choices.nextInt(criteria.size())).code();
            double weight = 0.5 + choices.nextInt(4);
            weights = weights.with(node, weight);
            variants.changeWeight(node, weight);
        }
        boolean pooled = definition.method().exclusion() == Exclusion.POOLED;
        PerNode<Aggregation> aggregation = PerNode.of(
                pooled ? Aggregation.SUM : choices.nextBoolean() ? Aggregation.GEOMETRIC : Aggregation.MEDIAN);
        variants.changeAggregation(aggregation);
        Weights named = weights;
        assertSame(
                variants, definition.withMethod(m -> m.withWeights(named).withAggregation(aggregation)), table, period);

        variants.reset();
        assertSame(variants, definition, table, period);
        assertSame(variants.copy(), definition, table, period);
    }

    private static void assertSame(
            VariantScorer variants, IndexDefinition definition, AssessmentTable table, Year period) {
        ScoreTable scores = Scorer.of(definition).scoreAll(table);
        double[] index = variants.index();
        int[] bands = variants.bandsOf(index);
        for (int unit = 0; unit < index.length; unit++) {
            int row = table.row(variants.units().get(unit), period).orElseThrow();
            assertThat(Double.doubleToLongBits(index[unit]))
                    .isEqualTo(Double.doubleToLongBits(scores.index(row).value()));
            assertThat(variants.reason(unit)).isEqualTo(scores.index(row).reason());
            assertThat(bands[unit] < 0 ? "" : variants.bands().get(bands[unit]).code())
                    .isEqualTo(scores.band(row).map(band -> band.code()).orElse(""));
        }
    }
}
