package org.lgpi.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Whoever types the name of a value into a notebook reads one line that tells what it is. */
class OneLineTest {

    static Stream<JavaClass> publicTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lgpi.core").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.isInterface() && !type.isAnonymousClass())
                        .filter(OneLineTest::hasInstances)
                        .filter(type -> !type.getSimpleName().endsWith("Builder"));
    }

    /** Classes of static methods alone have none. */
    private static boolean hasInstances(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> !method.getModifiers().contains(JavaModifier.STATIC)
                        && method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void everyPublicTypeSaysWhatItIs(JavaClass type) throws NoSuchMethodException {
        assertThat(type.reflect().getMethod("toString").getDeclaringClass())
                .as(type.getName())
                .isNotEqualTo(Object.class);
    }

    @Test
    void theTypesAreFound() {
        assertThat(publicTypes()).extracting(JavaClass::getSimpleName).contains("Label", "Scorecard", "PlainColumn");
    }

    static Stream<Object> samples() {
        Framework framework = Frameworks.flat(2);
        Gate gate = Gate.builder()
                .code("G")
                .addConditions(new Gate.Condition("1.1", 0.5))
                .capValue(0.6)
                .build();
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax())
                        .addGates(gate)
                        .addBands(Band.of("A", 0.5))
                        .build());
        AssessmentTable table = Frameworks.table(framework, new double[] {0.1, 0.2}, new double[] {0.3, Double.NaN});
        ScoreTable scores = Scorer.of(definition).scoreAll(table);
        Scorecard card = scores.card(0);
        Label label = Label.of("қазақша\nекінші", "по-русски", "in\r\nEnglish");
        Problem problem = Problem.error("CODE", "subject", "two\nlines", "one line", "mend it");
        return Stream.of(
                label,
                problem,
                new ValueWithProblems<>(table, List.of(problem)),
                Fingerprint.builder().build(),
                framework,
                framework.blocks().get(0),
                Criterion.builder()
                        .code("1.1")
                        .scale(Scale.binary())
                        .label(label)
                        .guidance(label)
                        .build(),
                Scale.levels(List.of(new Scale.Level(0, label), new Scale.Level(1, label))),
                Tags.of(Map.of("aspect", "A")),
                Applicability.of("tier", "RAION"),
                Unit.builder().code("U").label(label).build(),
                UnitRegister.of(List.of(Unit.of("U"))),
                Observation.of(1),
                Evidence.NONE,
                table,
                table.assessment(0),
                table.column(0),
                Aggregation.power(2),
                gate,
                new Band("A", label, 0.5),
                definition,
                definition.method(),
                definition.nodeWeights(),
                scores.definition().method().fitted().orElseThrow(),
                Scorer.of(definition),
                scores,
                card,
                card.index(),
                card.gates().get(0),
                Ranking.of(scores),
                Ranking.of(scores).entries().get(0));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void valuesPrintInOneLine(Object sample) {
        assertThat(sample.toString())
                .isNotBlank()
                .doesNotContain("\n", "\r")
                .doesNotContain("@" + Integer.toHexString(System.identityHashCode(sample)));
    }
}
