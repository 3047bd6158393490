package org.lgpi.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels, problems and fingerprints. */
class BaseTest {

    private static final Problem ERROR = Problem.error("OFF_SCALE", "1.1", "the value 2", "0 or 1", "correct it");
    private static final Problem WARNING = Problem.warning("ODD", "", "this", "that", "");

    @Test
    void aLabelFallsBackToEnglishThenRussianThenKazakhThenTheAlphabet() {
        assertThat(Label.of("аудан", "район", "district").text("kk")).isEqualTo("аудан");
        assertThat(Label.of("аудан", "район", "district").text("de")).isEqualTo("district");
        assertThat(Label.of(Map.of("kk", "аудан", "ru", "район")).text("en")).isEqualTo("район");
        assertThat(Label.of(Map.of("kk", "аудан", "az", "rayon")).text("en")).isEqualTo("аудан");
        assertThat(Label.of(Map.of("uk", "район", "ka", "რაიონი")).text("en")).isEqualTo("რაიონი");
        assertThat(Label.EMPTY.text("en")).isEmpty();
    }

    @Test
    void aLabelTellsWhichLanguagesItHas() {
        Label label = Label.of(Map.of("ru", "район", "kk", "аудан"));

        assertThat(label.has("en")).isFalse();
        assertThat(label.has("ru")).isTrue();
        assertThat(label.languages()).containsExactly("kk", "ru");
        assertThat(label.isEmpty()).isFalse();
        assertThat(label).isEqualTo(Label.of(Map.of("kk", "аудан", "ru", "район")));
    }

    @Test
    void aLabelOfSeveralLinesPrintsInOne() {
        assertThat(Label.of("first\nsecond")).hasToString("first second");
    }

    @Test
    void aProblemNamesPlaceFindingExpectationAndRemedy() {
        assertThat(ERROR.at("national.csv", 12, 3))
                .hasToString(
                        "national.csv:12:3: error OFF_SCALE (1.1): found the value 2; expected 0 or 1; correct it");
        assertThat(ERROR.at("national.csv", 12, 0).toString()).startsWith("national.csv:12: error");
        assertThat(ERROR.at("national.csv", 0, 0).toString()).startsWith("national.csv: error");
        assertThat(WARNING).hasToString("warning ODD: found this; expected that");
    }

    @Test
    void aProblemWithACellOfSeveralLinesPrintsInOne() {
        assertThat(Problem.error("X", "s", "a\r\nb\u2028c", "d", "e").toString())
                .isEqualTo("error X (s): found a b c; expected d; e");
    }

    @Test
    void onlyErrorsThrow() {
        InvalidDefinitionException.throwIfAny(List.of());
        InvalidDefinitionException.throwIfAny(List.of(WARNING));
        assertThatThrownBy(() -> InvalidDefinitionException.throwIfAny(List.of(WARNING, ERROR, ERROR)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems()).containsExactly(WARNING, ERROR, ERROR))
                .hasMessageContaining("warning ODD")
                .hasMessageContaining("error OFF_SCALE");
    }

    @Test
    void anExceptionKeepsItsProblemsWhenItTravels() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new InvalidDefinitionException(List.of(ERROR, WARNING)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((InvalidDefinitionException) in.readObject()).problems())
                    .containsExactly(ERROR, WARNING);
        }
    }

    @Test
    void aValueWithErrorsIsGivenOnlyToThoseWhoLook() {
        ValueWithProblems<Integer> bad = new ValueWithProblems<>(7, List.of(ERROR, WARNING));
        ValueWithProblems<Integer> good = new ValueWithProblems<>(7, List.of(WARNING));

        assertThat(bad.hasErrors()).isTrue();
        assertThatThrownBy(bad::orElseThrow).isInstanceOf(InvalidDefinitionException.class);
        assertThat(good.hasErrors()).isFalse();
        assertThat(good.orElseThrow()).isEqualTo(7);
        assertThat(good.map(x -> x + 1)).isEqualTo(new ValueWithProblems<>(8, List.of(WARNING)));
        assertThat(bad).hasToString("7 (1 errors, 1 warnings)");
    }

    @Test
    void equalPartsGiveEqualFingerprints() {
        assertThat(Fingerprint.builder().add("a").add(0.0).add(3).build())
                .isEqualTo(Fingerprint.builder().add("a").add(-0.0).add(3).build());
        assertThat(Fingerprint.builder().add(Double.NaN).build())
                .isEqualTo(Fingerprint.builder()
                        .add(Double.longBitsToDouble(0x7ff8000000000001L))
                        .build());
    }

    @Test
    void otherSplitsOfTheSameTextGiveOtherFingerprints() {
        assertThat(Fingerprint.builder().add("ab").add("c").build())
                .isNotEqualTo(Fingerprint.builder().add("a").add("bc").build());
        assertThat(Fingerprint.builder().add(1L).build())
                .isNotEqualTo(Fingerprint.builder().add(1.0).build());
    }

    @Test
    void aFingerprintIsTheBeginningOfTheHashOfItsParts() {
        // printf 's\000\000\000\001a' | sha256sum
        assertThat(Fingerprint.builder().add("a").build()).hasToString("437f0d035c0068b94924e6c59b606b74");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fingerprint("ABC"))
                .withMessage("a fingerprint is 32 hexadecimal digits in lower case, found ABC");
    }
}
