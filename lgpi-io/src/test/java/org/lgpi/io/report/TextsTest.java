package org.lgpi.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.scoring.GateResult;
import org.lgpi.core.scoring.Reason;

class TextsTest {

    private static final Pattern PART = Pattern.compile("\\{\\d}");

    private static TreeSet<String> parts(String text) {
        return new TreeSet<>(
                PART.matcher(text).results().map(MatchResult::group).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyTextExistsInEveryLanguageWithTheSameParts(String language) {
        Map<String, String> english = Texts.of("en").all();
        Map<String, String> texts = Texts.of(language).all();

        assertThat(texts.keySet()).isEqualTo(english.keySet());
        texts.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(parts(text)).as(key).isEqualTo(parts(english.get(key)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyConstantHasAWord(String language) {
        Texts texts = Texts.of(language);

        for (List<? extends Enum<?>> constants : List.of(
                List.of(ObservationStatus.values()),
                List.of(Reason.values()),
                List.of(Aggregation.Kind.values()),
                List.of(Exclusion.values()),
                List.of(IndexDiff.Kind.values()),
                List.of(StatusPolicy.Rule.values()),
                List.of(GateResult.Verdict.values()))) {
            constants.forEach(constant -> assertThat(texts.word(constant)).isNotBlank());
        }
    }
}
