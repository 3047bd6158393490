package org.lgpi.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalNumbersTest {

    private final LocalNumbers kazakh = LocalNumbers.of("kk");
    private final LocalNumbers russian = LocalNumbers.of("ru");
    private final LocalNumbers english = LocalNumbers.of("en");

    @Test
    void kazakhAndRussianWriteADecimalComma() {
        assertThat(kazakh.percent(0.6155)).isEqualTo("61,6\u00A0%");
        assertThat(russian.percent(0.6155)).isEqualTo("61,6\u00A0%");
        assertThat(english.percent(0.6155)).isEqualTo("61.6\u00A0%");
    }

    @Test
    void sharesAreRoundedAsTheCommandLineRoundsThem() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double share = i < 10_000 ? i / 9_999.0 : random.nextInt(4_000) / 4_000.0;
            assertThat(english.percent(share)).isEqualTo(String.format(Locale.ROOT, "%.1f\u00A0%%", share * 100));
        }
        assertThat(english.percent(0.9996)).isEqualTo("100.0\u00A0%");
        assertThat(english.number(1e15)).isEqualTo("1000000000000000");
    }

    @Test
    void thousandsStandApart() {
        assertThat(russian.count(1139500)).isEqualTo("1\u00A0139\u00A0500");
        assertThat(english.count(-1139500)).isEqualTo("\u22121,139,500");
        assertThat(english.count(999)).isEqualTo("999");
    }

    @Test
    void differencesCarryTheirSignAndZeroHasNone() {
        assertThat(english.points(0.032)).isEqualTo("+3.2");
        assertThat(kazakh.points(-0.032)).isEqualTo("\u22123,2");
        assertThat(english.points(-0.00001)).isEqualTo("0.0");
        assertThat(english.points(Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void numbersHaveNoDecimalsThatSayNothing() {
        assertThat(english.number(0.5)).isEqualTo("0.5");
        assertThat(english.number(100)).isEqualTo("100");
        assertThat(kazakh.number(1.23456)).isEqualTo("1,2346");
        assertThat(english.number(-0.0)).isEqualTo("0");
    }

    @Test
    void datesFollowTheLanguage() {
        LocalDate date = LocalDate.of(2026, 1, 9);

        assertThat(kazakh.date(date)).isEqualTo("2026 ж. 9 қаңтар");
        assertThat(russian.date(date)).isEqualTo("9 января 2026 г.");
        assertThat(english.date(date)).isEqualTo("9 January 2026");
        assertThat(LocalNumbers.of("de").date(date)).isEqualTo("2026-01-09");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(Markup.escape("a<b>&\"'\u0001\ud83d\ude00\udc00"))
                .isEqualTo("a&lt;b&gt;&amp;&quot;&#39;\uFFFD\ud83d\ude00\uFFFD");
    }
}
