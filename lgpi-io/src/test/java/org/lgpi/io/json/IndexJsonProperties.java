package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.arbitrary.Definitions;

/** What is written reads back as the same, and no text makes a reader fail in another way than it promises. */
class IndexJsonProperties {

    @Provide
    Arbitrary<IndexDefinition> definitions() {
        return Definitions.definitions();
    }

    @Provide
    Arbitrary<AssessmentTable> tables() {
        return Definitions.tables();
    }

    @Property
    void definitionsReadBackAsTheyWereWritten(@ForAll("definitions") IndexDefinition definition) {
        String json = IndexJson.write(definition);
        IndexDefinition read = IndexJson.parse(json);

        assertThat(read).isEqualTo(definition);
        assertThat(read.fingerprint()).isEqualTo(definition.fingerprint());
        assertThat(read.labelFingerprint()).isEqualTo(definition.labelFingerprint());
        assertThat(IndexJson.write(read)).isEqualTo(json);
    }

    @Property(tries = 200)
    void definitionsThatAreWrittenKeepTheSchema(@ForAll("definitions") IndexDefinition definition) {
        assertThat(IndexSchema.errors(IndexJson.write(definition))).isEmpty();
    }

    @Property
    void tablesReadBackAsTheyWereWritten(@ForAll("tables") AssessmentTable table) {
        ValueWithProblems<AssessmentTable> read = AssessmentJson.parse(AssessmentJson.write(table), table.framework());

        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(table);
    }

    @Property
    void numbersAreWrittenSoThatTheyReadBack(@ForAll double number) {
        assertThat(Double.parseDouble(JsonText.shortest(number))).isEqualTo(number);
    }

    @Property
    void textsAreWrittenSoThatOthersReadThem(@ForAll String text) throws Exception {
        JsonText out = new JsonText();
        out.text(text);

        assertThat(new ObjectMapper().readValue(out.toString(), String.class)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> damagedDefinitions() {
        return Arbitraries.randomValue(random -> {
            StringBuilder text = new StringBuilder(IndexJson.write(
                    Definitions.definitions().generator(1000).next(random).value()));
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[],:\"1-x\\\n".charAt(random.nextInt(12)));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
                }
            }
            return text.toString();
        });
    }

    @Property
    void damagedDefinitionsAreReadOrRefusedWithPlaces(@ForAll("damagedDefinitions") String json) {
        List<String> messages = new ArrayList<>();
        try {
            IndexJson.parse(json);
        } catch (InvalidDefinitionException e) {
            e.problems().forEach(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
                messages.add(problem.toString());
            });
            assertThat(messages).isNotEmpty();
        }
        assertThat(messages).noneMatch(message -> message.contains("jackson") || message.contains("Exception"));
    }
}
