package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.comparison.TagCoverage.Row;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;

class TagCoverageTest {

    private static Framework framework(String code, List<List<String>> topics) {
        Block.Builder block = Block.builder().code("1");
        for (int i = 0; i < topics.size(); i++) {
            block.addCriteria(Criterion.builder()
                    .code("1." + (i + 1))
                    .scale(Scale.binary())
                    .tags(topics.get(i).isEmpty() ? Tags.NONE : new Tags(Map.of("topic", topics.get(i))))
                    .build());
        }
        return Framework.builder()
                .code(code)
                .version("1")
                .addBlock(block.build())
                .build();
    }

    private static final TagCoverage COVERAGE = TagCoverage.of(
            framework("a", List.of(List.of(), List.of("health", "school"), List.of("health"))),
            framework("b", List.of(List.of("roads"), List.of("school"), List.of("school"))),
            "topic");

    @Test
    void countsTheCriteriaOfEachValue() {
        assertThat(COVERAGE.rows())
                .containsExactly(
                        new Row("health", 2, 0),
                        new Row("school", 1, 2),
                        new Row("roads", 0, 1),
                        new Row("(none)", 1, 0));
        assertThat(COVERAGE).hasToString("3 values of topic: 2 in a 1, 2 in b 1");
        assertThat(COVERAGE.table().toCsv())
                .isEqualTo("topic,a 1,b 1\nhealth,2,0\nschool,1,2\nroads,0,1\n(none),1,0\n");
    }

    @Test
    void summarisesAListOfValues() {
        TagCoverage.Summary services = COVERAGE.summary("services", List.of("health", "school", "school"));

        assertThat(services).isEqualTo(new TagCoverage.Summary("services", 2, 2, 1));
        assertThat(services.isCoveredByFirst()).isTrue();
        assertThat(services.isCoveredBySecond()).isFalse();
    }

    @Test
    void aValueThatNeitherCoversStillCounts() {
        TagCoverage.Summary services = COVERAGE.summary("services", List.of("health", "water"));

        assertThat(services).isEqualTo(new TagCoverage.Summary("services", 2, 1, 0));
    }
}
