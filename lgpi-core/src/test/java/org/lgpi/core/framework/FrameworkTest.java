package org.lgpi.core.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lgpi.core.generators.Frameworks.block;
import static org.lgpi.core.generators.Frameworks.criterion;
import static org.lgpi.core.generators.Frameworks.framework;
import static org.lgpi.core.generators.Frameworks.subBlock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

class FrameworkTest {

    private static List<String> problems(Block... blocks) {
        return Framework.problems("demo", "1.0", List.of(blocks)).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void nodesStandInTheOrderOfTheDefinitionSubBlocksFirst() {
        Block block = Block.builder()
                .code("1")
                .addCriteria(criterion("1.2"))
                .addSubBlocks(SubBlock.builder()
                        .code("1.1")
                        .addCriteria(criterion("1.1.2"))
                        .addSubBlocks(subBlock("1.1.1", "1.1.1.1"))
                        .build())
                .build();
        Framework framework = framework(block, block("2", "2.1"));

        assertThat(framework.criteria()).extracting(Criterion::code).containsExactly("1.1.1.1", "1.1.2", "1.2", "2.1");
        assertThat(framework.groups()).extracting(Node::code).containsExactly("1", "1.1", "1.1.1", "2");
        assertThat(framework.position("1.2")).isEqualTo(2);
        assertThat(framework.position("1.1")).isEqualTo(-1);
        assertThat(framework.criterion("1.1.2")).contains(criterion("1.1.2"));
        assertThat(framework.criterion("9")).isEmpty();
        assertThat(framework.node("1")).contains(block);
        assertThat(framework.node("9")).isEmpty();
        assertThat(framework).hasToString("demo 1.0: 2 blocks, 2 sub-blocks, 4 criteria");
    }

    @Test
    void allProblemsComeAtOnce() {
        Block block = Block.builder()
                .code("1")
                .addCriteria(criterion("1.1"), criterion("1.1"), criterion("a b"), criterion("index"))
                .addSubBlocks(SubBlock.builder().code("1.9").build())
                .build();

        InvalidDefinitionException thrown =
                catchThrowableOfType(InvalidDefinitionException.class, () -> framework(block));

        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error EMPTY_GROUP (1.9): found no criteria; expected at least one criterion; add criteria or"
                                + " drop the group",
                        "error DUPLICATE_CODE (1.1): found the code twice; expected each code once; rename one of the"
                                + " two",
                        "error BAD_CODE (a b): found the code 'a b'; expected 1 to 64 letters, digits, full stops,"
                                + " hyphens or underscores; rename it",
                        "error RESERVED_CODE (index): found a word that names a level; expected any other code; rename"
                                + " the node");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "index", "block", "subBlock"})
    void wordsThatNameALevelAreReserved(String word) {
        assertThat(problems(block(word, "x"))).singleElement().asString().startsWith("error RESERVED_CODE");
    }

    @Test
    void aCodeStandsOnceInTheWholeFramework() {
        assertThat(problems(block("a", "x"), block("b", "x")))
                .singleElement()
                .asString()
                .contains("DUPLICATE_CODE (x)");
        assertThat(problems(block("a", "a"))).singleElement().asString().contains("DUPLICATE_CODE (a)");
    }

    @Test
    void aFrameworkHasBlocksACodeAndAVersion() {
        assertThatThrownBy(
                        () -> Framework.builder().code("no code").version(" ").build())
                .hasMessageContaining("error BAD_CODE (framework): found no code;")
                .hasMessageContaining("error BAD_VERSION (no code): found an empty version;")
                .hasMessageContaining("error EMPTY_GROUP (no code): found no blocks;");
    }

    @Test
    void aNumberedCodeBeginsWithThatOfItsGroup() {
        assertThat(problems(block("1", subBlock("1.1", "1.10.1"))))
                .containsExactly("error BADLY_NESTED_CODE (1.10.1): found the code inside 1.1; expected a code that"
                        + " begins with 1.1.; rename it or move it to the group that its code names");
        assertThat(problems(block("1", "2.1"))).hasSize(1);
        assertThat(problems(block("A", "A.1"), block("B", "A.2"))).hasSize(1);
    }

    @Test
    void codesWithoutNumbersNestFreely() {
        assertThat(problems(block("B1", subBlock("S01", "C001", "C.2")), block("2", "x")))
                .isEmpty();
    }

    @Test
    void scalesThatContradictThemselvesAreProblemsOfTheFramework() {
        assertThat(problems(block("1", criterion("1.1", Scale.range(5, 5)), criterion("1.2", Scale.points(0)))))
                .containsExactly(
                        "error BAD_SCALE (1.1): found range 5 5; expected at least 2 finite numbers, each above the one"
                                + " before; put the numbers of the scale in rising order",
                        "error BAD_SCALE (1.2): found points 0 0; expected at least 2 finite numbers, each above the"
                                + " one before; put the numbers of the scale in rising order");
    }

    @Test
    void equalContentMakesEqualFrameworks() {
        assertThat(framework(block("1", "1.1"))).isEqualTo(framework(block("1", "1.1")));
        assertThat(framework(block("1", "1.1"))).isNotEqualTo(framework(block("1", "1.2")));
    }
}
