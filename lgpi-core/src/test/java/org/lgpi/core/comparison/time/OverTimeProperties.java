package org.lgpi.core.comparison.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.RandomIndex.Trait.AGGREGATION;
import static org.lgpi.core.generators.RandomIndex.Trait.FIT;
import static org.lgpi.core.generators.RandomIndex.Trait.GAPS;
import static org.lgpi.core.generators.RandomIndex.Trait.MINIMUM;
import static org.lgpi.core.generators.RandomIndex.Trait.ORDER;
import static org.lgpi.core.generators.RandomIndex.Trait.POOLED;
import static org.lgpi.core.generators.RandomIndex.Trait.WEIGHTS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.comparison.time.ScoreSeries.Point;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;

/** What holds for every bridge and link, whatever the definition and the findings. */
class OverTimeProperties {

    @Provide
    Arbitrary<RandomIndex> indices() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, MINIMUM),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, FIT),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, POOLED),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, ORDER));
    }

    @Property(tries = 300)
    void anIndexHasAllOfItselfInCommonToTheLastBit(@ForAll("indices") RandomIndex index) {
        IndexDefinition definition = index.definition();
        CommonCriteria bridge = CommonCriteria.of(definition, definition);

        ScoreTable own = Scorer.of(definition).scoreAll(index.table());
        ScoreTable bridged = bridge.score(index.table(), index.table()).scores();

        assertThat(bridge.definition().framework().blocks())
                .isEqualTo(definition.framework().blocks());
        assertThat(List.of(bridge.fromShare(), bridge.toShare())).containsOnly(1.0);
        for (int row = 0; row < own.size(); row++) {
            assertThat(bridged.card(row).nodes()).isEqualTo(own.card(row).nodes());
        }
    }

    @Property(tries = 300)
    void anyPartOfAnIndexIsAnIndexInWhichCriteriaKeepTheirShares(
            @ForAll("indices") RandomIndex index, @ForAll long seed) {
        IndexDefinition whole = index.definition().fit(index.table());
        Random random = new Random(seed);
        Set<String> chosen = new HashSet<>();
        for (Criterion criterion : whole.framework().criteria()) {
            if (random.nextBoolean()) {
                chosen.add(criterion.code());
            }
        }
        Map<String, Double> effective = whole.nodeWeights().effective();
        Assume.that(chosen.stream().anyMatch(code -> effective.get(code) > 0));

        IndexDefinition part = new CommonPart(whole, chosen).definition("other").orElseThrow();

        double all = chosen.stream().mapToDouble(effective::get).sum();
        for (Criterion criterion : part.framework().criteria()) {
            assertThat(chosen).contains(criterion.code());
            assertThat(part.nodeWeights().effective().get(criterion.code()))
                    .isCloseTo(effective.get(criterion.code()) / all, within(1e-12));
        }
        assertThat(part.needsFit()).isFalse();
    }

    @Property(tries = 300)
    void aVersionLinkedWithItselfStaysWhereItIs(@ForAll("indices") RandomIndex index) {
        ScoreTable scores = Scorer.of(index.definition()).scoreAll(index.table());

        for (Linking linking : Linking.values()) {
            ScoreSeries linked = ScoreSeries.linked(linking, scores, scores);
            Map<List<Object>, Double> values = new HashMap<>();
            ScoreSeries.of(scores)
                    .points()
                    .forEach(point -> values.put(List.of(point.unit(), point.node(), point.period()), point.value()));
            for (Point point : linked.points()) {
                double value = values.get(List.of(point.unit(), point.node(), point.period()));
                assertThat(Double.compare(point.published(), value)).isZero();
                if (!Double.isNaN(point.value())) {
                    assertThat(point.value()).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
                }
            }
        }
    }

    @Property(tries = 300)
    void changesLeadFromYearToYearAndRanksAreThoseOfTheRanking(@ForAll("indices") RandomIndex index) {
        ScoreTable scores = Scorer.of(index.definition()).scoreAll(index.table());
        YearOnYear years = YearOnYear.of(ScoreSeries.of(scores));

        for (YearOnYear.Row row : years.rows()) {
            Ranking ranking = Ranking.of(scores, row.node(), row.period(), Ranking.Ties.MINIMUM);
            assertThat(Double.compare(
                            row.rank(), ranking.of(row.unit()).orElseThrow().rank()))
                    .isZero();
            if (!Double.isNaN(row.change())) {
                double before = years.of(row.node()).stream()
                        .filter(other -> other.unit().equals(row.unit())
                                && other.period().isBefore(row.period()))
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .value();
                assertThat(row.value() - before).isEqualTo(row.change());
            }
        }
    }
}
