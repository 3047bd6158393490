package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.RandomIndex.Trait.AGGREGATION;
import static org.lgpi.core.generators.RandomIndex.Trait.BLOCK;
import static org.lgpi.core.generators.RandomIndex.Trait.GAPS;
import static org.lgpi.core.generators.RandomIndex.Trait.POOLED;
import static org.lgpi.core.generators.RandomIndex.Trait.WEIGHTS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class DisparityProperties {

    @Provide
    Arbitrary<RandomIndex> indices() {
        return RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK);
    }

    @Provide
    Arbitrary<RandomIndex> pooled() {
        return RandomIndex.with(POOLED, WEIGHTS, GAPS);
    }

    /** Every second unit is EAST; populations differ. */
    private static UnitRegister register(RandomIndex index) {
        List<Unit> units = new ArrayList<>();
        for (Assessment assessment : index.assessments()) {
            if (units.stream().noneMatch(unit -> unit.code().equals(assessment.unit()))) {
                units.add(Unit.builder()
                        .code(assessment.unit())
                        .type(units.size() % 2 == 0 ? "EAST" : "WEST")
                        .population(100 + 37L * units.size())
                        .build());
            }
        }
        return UnitRegister.of(units);
    }

    private static Disparities disparities(RandomIndex index, List<Assessment> assessments) {
        ScoreTable scores = Scorer.of(index.definition())
                .scoreAll(AssessmentTable.of(index.definition().framework(), assessments));
        return Disparities.of(
                scores, register(index), "type", index.assessments().get(0).period());
    }

    @Property(tries = 300)
    void gapsAddUpOnEveryAggregation(@ForAll("indices") RandomIndex index) {
        addUp(index);
    }

    @Property(tries = 200)
    void gapsAddUpWhenWeightsLeaveTheAncestors(@ForAll("pooled") RandomIndex index) {
        addUp(index);
    }

    private static void addUp(RandomIndex index) {
        Disparities disparities = disparities(index, index.assessments());
        if (disparities.groups().size() < 2) {
            return;
        }
        for (GroupWeighting weighting : GroupWeighting.values()) {
            GroupGap gap = disparities.gap("EAST", "WEST", "index", weighting);
            double east = disparities.mean("EAST", "index", weighting).value();
            double west = disparities.mean("WEST", "index", weighting).value();
            if (Double.isNaN(east) || Double.isNaN(west)) {
                assertThat(gap.root().gap()).isNaN();
            } else {
                assertThat(gap.root().gap()).isCloseTo(east - west, within(1e-12));
                gap.nodes().forEach(DisparityProperties::addUp);
            }
        }
    }

    private static void addUp(GroupGap.Node node) {
        if (node.children().isEmpty() || Double.isNaN(node.gap())) {
            return;
        }
        double sum = 0;
        for (GroupGap.Node child : node.children()) {
            sum += Double.isNaN(child.gap()) ? 0 : child.gap();
        }
        for (GroupGap.Adjustment adjustment : node.adjustments()) {
            sum += adjustment.gap();
        }
        assertThat(node.gap()).as(node.code()).isCloseTo(sum, within(1e-12));
    }

    @Property(tries = 100)
    void theOrderOfUnitsChangesNoBit(@ForAll("indices") RandomIndex index) {
        List<Assessment> reversed = new ArrayList<>(index.assessments());
        Collections.reverse(reversed);
        Disparities one = disparities(index, index.assessments());
        Disparities other = disparities(index, reversed);
        if (one.groups().size() < 2) {
            return;
        }
        assertThat(other.gap("EAST", "WEST", "index", GroupWeighting.POPULATION))
                .isEqualTo(one.gap("EAST", "WEST", "index", GroupWeighting.POPULATION));
    }
}
