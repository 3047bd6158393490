package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.Map;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;

/** Two versions of an index and findings under both, as {@code golden/overtime/overtime.py} has them. */
final class TwoVersions {

    static final String FOLDER = "golden/overtime/";

    static final IndexDefinition EARLIER = earlier();
    static final IndexDefinition LATER = later();

    private TwoVersions() {}

    private static Criterion criterion(String code, String name, double top) {
        return Criterion.builder()
                .code(code)
                .label(Label.of(name))
                .scale(Scale.range(0, top))
                .build();
    }

    private static Framework framework(String version, Criterion second, Criterion... b) {
        Block.Builder block = Block.builder().code("B");
        for (Criterion criterion : b) {
            block.addCriteria(criterion);
        }
        return Framework.builder()
                .code("demo")
                .version(version)
                .addBlocks(Block.builder()
                        .code("A")
                        .addSubBlocks(SubBlock.builder()
                                .code("A.1")
                                .addCriteria(criterion("A.1.1", "Budget", 10), second)
                                .build())
                        .addCriteria(criterion("A.2", "Plans", 10))
                        .build())
                .addBlocks(block.build())
                .build();
    }

    private static IndexDefinition index(Framework framework, Map<String, Double> weights) {
        return IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .weights(new Weights(Weights.Standard.EQUAL, weights))
                        .aggregation(PerNode.of(Aggregation.ARITHMETIC).with(PerNode.INDEX, Aggregation.GEOMETRIC))
                        .build());
    }

    private static IndexDefinition earlier() {
        Framework framework = framework(
                "2024",
                criterion("A.1.2", "Minutes", 10),
                criterion("B.1", "Calls", 10),
                criterion("B.2", "Queues", 10),
                criterion("B.3", "Counters", 10));
        return index(framework, Map.of("A", 3.0, "B", 2.0, "A.1", 2.0, "A.2", 1.0, "A.1.1", 2.0, "B.3", 2.0));
    }

    private static IndexDefinition later() {
        Framework framework = framework(
                "2025",
                criterion("A.1.2", "Minutes within a week", 10),
                criterion("B.1", "Calls", 5),
                criterion("B.2", "Queues", 10),
                criterion("B.4", "Broadcasts", 10));
        return index(framework, Map.of("A.2", 2.0, "A.1.2", 3.0, "B.2", 2.0));
    }

    static AssessmentTable findings(IndexDefinition definition) {
        String file = FOLDER + (definition == EARLIER ? "findings_v1.csv" : "findings_v2.csv");
        AssessmentTable.Builder table = AssessmentTable.builder(definition.framework());
        for (Map<String, String> row : Csv.read(file)) {
            Observation.Builder observation = Observation.builder().value(Csv.number(row, "value"));
            if (!row.get("standardError").isEmpty()) {
                observation.standardError(Csv.number(row, "standardError"));
            }
            table.set(
                    table.row(row.get("unit"), Year.parse(row.get("period"))),
                    definition.framework().position(row.get("criterion")),
                    observation.build());
        }
        return table.build();
    }

    static ScoreTable scores(IndexDefinition definition) {
        return Scorer.of(definition).scoreAll(findings(definition));
    }
}
