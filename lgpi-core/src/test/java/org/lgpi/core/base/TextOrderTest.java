package org.lgpi.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextOrderTest {

    private static final String KAZAKH =
            "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я";

    private static List<String> sorted(String language, List<String> texts) {
        List<String> list = new ArrayList<>(texts);
        Collections.shuffle(list, new Random(7));
        list.sort(TextOrder.of(language));
        return list;
    }

    @Test
    void kazakhLettersStandAsTheAlphabetHasThem() {
        List<String> letters = List.of(KAZAKH.split(" "));

        assertThat(letters).hasSize(42);
        assertThat(sorted("kk", letters)).isEqualTo(letters);
        List<String> small =
                letters.stream().map(letter -> letter.toLowerCase(Locale.ROOT)).toList();
        assertThat(sorted("kk", small)).isEqualTo(small);
    }

    @Test
    void placesOfKazakhstanStandAsInAKazakhGazetteer() {
        List<String> places = List.of(
                "Абай",
                "Алматы",
                "Әулиекөл",
                "Байғанин",
                "Ғабит",
                "Егіндікөл",
                "Жаңақорған",
                "Кеген",
                "Қарағанды",
                "Нарынқол",
                "Ордабасы",
                "Өскемен",
                "Тараз",
                "Ұзынкөл",
                "Үржар",
                "Шымкент",
                "Ырғыз",
                "Іле");

        assertThat(sorted("kk", places)).isEqualTo(places);
    }

    @Test
    void numbersCountAsNumbersAndAShorterWordWins() {
        List<String> names = List.of("Ауыл 2", "Ауыл 10", "Ауылдар");

        assertThat(sorted("kk", names)).isEqualTo(names);
        assertThat(sorted("en", List.of("Demo 10", "Demo 2"))).containsExactly("Demo 2", "Demo 10");
    }

    @Test
    void caseAndMarksDecideLast() {
        assertThat(sorted("en", List.of("Balti", "Bălți", "Bender", "balti z")))
                .containsExactly("Balti", "Bălți", "balti z", "Bender");
    }

    @Test
    void yoCountsAsYeInRussianAlone() {
        List<String> names = List.of("Ёлка", "Ежи", "Ель");

        assertThat(sorted("ru", names)).containsExactly("Ежи", "Ёлка", "Ель");
        assertThat(sorted("kk", names)).containsExactly("Ежи", "Ель", "Ёлка");
    }

    @Test
    void aLetterTakenApartStandsWhereItDoesWhole() {
        String apart = "и\u0306"; // й as и and a breve

        assertThat(sorted("kk", List.of("к", apart, "и"))).containsExactly("и", apart, "к");
    }

    @Test
    void scriptsFollowEachOtherAndNoTwoTextsTie() {
        List<String> texts = List.of("", "7", "z", "я", "ქალაქი");

        assertThat(sorted("kk", texts)).isEqualTo(texts);
        assertThat(TextOrder.of("kk").compare("абай", "Абай")).isNotZero();
    }
}
