package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;

/** The example of docs/explanation.md: the page shows what the library prints. */
class WorkedExampleTest {

    private static final Scale LEVELS = Scale.levels(0, 0.25, 0.5, 0.75, 1);

    private static Criterion criterion(String code, String name) {
        return Criterion.builder()
                .code(code)
                .label(Label.of(name))
                .scale(LEVELS)
                .build();
    }

    private static final Framework FRAMEWORK = Framework.builder()
            .code("example")
            .version("1.0")
            .addBlocks(
                    Block.builder()
                            .code("1")
                            .label(Label.of("Disclosure"))
                            .addCriteria(
                                    criterion("1.1", "Budget published"),
                                    criterion("1.2", "Decisions published"),
                                    criterion("1.3", "Vacancies published"),
                                    criterion("1.4", "Port fees published"))
                            .build(),
                    Block.builder()
                            .code("2")
                            .label(Label.of("Participation"))
                            .addCriteria(criterion("2.1", "Public hearings"), criterion("2.2", "Petitions answered"))
                            .build())
            .build();

    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            FRAMEWORK,
            IndexMethod.builder()
                    .weights(Weights.EQUAL)
                    .aggregation(PerNode.of(Aggregation.ARITHMETIC).with(PerNode.INDEX, Aggregation.GEOMETRIC))
                    .addGates(Gate.builder()
                            .code("HEARINGS")
                            .addConditions(new Gate.Condition("2.1", 0.5))
                            .capValue(0.4)
                            .build())
                    .build());

    private static Scorecard card(int year, double budget, double hearings) {
        return Scorer.of(DEFINITION)
                .score(Assessment.builder(FRAMEWORK, "A", Year.of(year))
                        .value("1.1", budget)
                        .value("1.2", 0.5)
                        .status("1.3", ObservationStatus.NO_EVIDENCE)
                        .status("1.4", ObservationStatus.NOT_APPLICABLE)
                        .value("2.1", hearings)
                        .value("2.2", 0.5)
                        .build());
    }

    @Test
    void thePageShowsWhatTheLibraryPrints() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "explanation.md"));
        Scorecard now = card(2026, 1, 0.25);

        assertThat(page).contains("```\n" + now.explain().toText() + "```\n");
        assertThat(page)
                .contains("```\n" + card(2025, 0.25, 0.25).differenceTo(now).toText() + "```\n");
        assertThat(page).contains("```\n" + now.improvements().table().toText() + "```\n");
        assertThat(page).contains("```\n" + now.improvements().cheapest(0.6).orElseThrow() + "\n```\n");
    }
}
