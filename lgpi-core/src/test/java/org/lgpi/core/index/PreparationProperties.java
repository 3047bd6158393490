package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Treatment.Curve;
import org.lgpi.core.index.Treatment.Transform;
import org.lgpi.core.index.Treatment.Winsorise;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;

class PreparationProperties {

    private static final int CRITERIA = 4;
    private static final Framework FRAMEWORK = framework();

    private static Framework framework() {
        Block.Builder block = Block.builder().code("1");
        for (int c = 0; c < CRITERIA; c++) {
            block.addCriteria(Frameworks.criterion("c" + c, Scale.range(0, 1e9)));
        }
        return Framework.builder()
                .code("f")
                .version("1")
                .addBlock(block.build())
                .build();
    }

    private static IndexDefinition definition(Preparation preparation) {
        return IndexDefinition.of(
                FRAMEWORK,
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax())
                        .preparation(preparation)
                        .build());
    }

    /** Skewed values, ties and gaps of every kind. */
    private static List<Assessment> rows(Random random, int units, boolean gaps) {
        List<Assessment> rows = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            Unit unit = Unit.builder()
                    .code("U" + u)
                    .type(random.nextBoolean() ? "URBAN" : "RURAL")
                    .population(1 + random.nextInt(1000))
                    .build();
            Assessment.Builder row = Assessment.builder(FRAMEWORK, unit, Frameworks.YEAR);
            for (int c = 0; c < CRITERIA; c++) {
                if (!gaps || random.nextInt(4) > 0) {
                    double value = Math.exp(2 * random.nextGaussian());
                    row.value("c" + c, random.nextBoolean() ? Math.rint(value) : value);
                } else if (random.nextBoolean()) {
                    row.status("c" + c, ObservationStatus.NOT_APPLICABLE);
                }
            }
            rows.add(row.build());
        }
        return rows;
    }

    private static Preparation everything() {
        return Preparation.builder()
                .putDenominator("c0", Denominator.attribute(Denominator.POPULATION, 1000))
                .screening(Screening.of(0.5, 0.1))
                .addImputation(
                        Imputation.mean("type").at("c1"), Imputation.rowMedian(PerNode.INDEX), Imputation.median())
                .treatment(Treatment.STANDARD)
                .putTreatmentOf(
                        "c2", Treatment.of(new Transform(Curve.BOX_COX, 0.5)).forced())
                .build();
    }

    @Property(tries = 100)
    void theOrderOfRowsChangesNoBit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int units) {
        Random random = new Random(seed);
        List<Assessment> rows = rows(random, units, true);
        List<Assessment> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        IndexDefinition definition = definition(everything());

        ScoreTable scores = Scorer.of(definition).scoreAll(AssessmentTable.of(FRAMEWORK, rows));
        ScoreTable others = Scorer.of(definition).scoreAll(AssessmentTable.of(FRAMEWORK, shuffled));

        assertThat(others.definition().method().fitted())
                .isEqualTo(scores.definition().method().fitted());
        for (int row = 0; row < units; row++) {
            assertThat(others.card(rows.get(row).unit(), Frameworks.YEAR).nodes())
                    .isEqualTo(scores.card(row).nodes());
        }
    }

    @Property(tries = 50)
    void withoutGapsAndOutliersNothingChanges(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int units) {
        AssessmentTable table = AssessmentTable.of(FRAMEWORK, rows(new Random(seed), units, false));
        Preparation idle = Preparation.builder()
                .screening(Screening.byAvailability(1))
                .addImputation(Imputation.mean(), Imputation.constant(0))
                .treatment(Treatment.NONE)
                .build();

        ScoreTable scores = Scorer.of(definition(idle)).scoreAll(table);

        ScoreTable plain = Scorer.of(definition(Preparation.NONE)).scoreAll(table);
        assertThat(scores.prepared().changes()).isEmpty();
        for (int row = 0; row < units; row++) {
            assertThat(scores.card(row).nodes()).isEqualTo(plain.card(row).nodes());
        }
    }

    @Property(tries = 50)
    void whatDoesNotApplyStaysSoAndOnlyGapsAreFilled(@ForAll long seed) {
        AssessmentTable table = AssessmentTable.of(FRAMEWORK, rows(new Random(seed), 20, true));
        PreparedTable prepared = PreparedTable.of(
                definition(Preparation.builder()
                        .addImputation(Imputation.constant(3))
                        .build()),
                table);

        for (int c = 0; c < CRITERIA; c++) {
            for (int row = 0; row < table.size(); row++) {
                ObservationStatus before = table.column(c).status(row);
                double after = prepared.prepared().column(c).value(row);
                boolean filled = before == ObservationStatus.NOT_ASSESSED;
                assertThat(prepared.isImputed(row, c)).isEqualTo(filled);
                assertThat(after)
                        .isEqualTo(Double.valueOf(filled ? 3.0 : table.column(c).value(row)));
            }
        }
    }

    @Property(tries = 300)
    void treatmentNeverChangesTheOrderOfUnits(@ForAll long seed, @ForAll @IntRange(max = 60) int count) {
        Random random = new Random(seed);
        double sign = random.nextBoolean() ? 1 : -1;
        double[] column = new double[count];
        for (int i = 0; i < count; i++) {
            double value = sign * Math.exp(3 * random.nextGaussian());
            column[i] = random.nextInt(5) == 0 ? Math.rint(value) : value;
        }
        Curve curve = Curve.values()[random.nextInt(Curve.values().length)];
        int lambda = random.nextInt(5) - 2;
        Treatment treatment = new Treatment(
                2,
                3.5,
                random.nextBoolean()
                        ? List.of(new Winsorise(random.nextInt(6)), new Transform(curve, lambda))
                        : List.of(new Transform(curve, lambda), new Winsorise(random.nextInt(6))),
                random.nextBoolean(),
                random.nextBoolean());

        TreatmentFit fit = TreatmentLearner.learn(treatment, column);

        Arrays.sort(column);
        for (int i = 1; i < count; i++) {
            assertThat(fit.apply(column[i])).isGreaterThanOrEqualTo(fit.apply(column[i - 1]));
        }
        assertThat(fit.apply(Double.NaN)).isNaN();
    }
}
