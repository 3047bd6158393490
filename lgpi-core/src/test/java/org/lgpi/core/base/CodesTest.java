package org.lgpi.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.10", "KZ-191", "a_b", "Алматы", "қала", "751110000"})
    void lettersDigitsStopsHyphensAndUnderscoresMakeACode(String code) {
        assertThat(Codes.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "a\nb", "a/b", "=1", "é̂ !", "a\u0000"})
    void anythingElseDoesNot(String code) {
        assertThat(Codes.isValid(code)).isFalse();
    }

    @Test
    void aCodeHasAtMost64Characters() {
        assertThat(Codes.isValid("x".repeat(64))).isTrue();
        assertThat(Codes.isValid("x".repeat(65))).isFalse();
    }

    @Test
    void numbersAreOrderedByTheirSize() {
        List<String> codes = List.of("1.10", "U10", "1.2", "1", "U2", "1.2.1", "U02", "10");

        assertThat(codes.stream().sorted(Codes.NATURAL_ORDER))
                .containsExactly("1", "1.2", "1.2.1", "1.10", "10", "U02", "U2", "U10");
    }

    @Test
    void veryLongNumbersAreOrderedToo() {
        assertThat(Codes.NATURAL_ORDER.compare("9".repeat(40), "1" + "0".repeat(40)))
                .isNegative();
    }
}
