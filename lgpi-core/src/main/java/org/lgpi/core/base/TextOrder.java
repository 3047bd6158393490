package org.lgpi.core.base;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order in which people of a language list names.
 *
 * <p>The collators of the JDK know no Kazakh: they put Ә, Ғ, Қ, Ң, Ө, Ұ, Ү and Һ behind Я, and Ё and І before А. Here the
 * 42 letters of the Kazakh alphabet stand as it has them: А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ
 * Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я. The letters of the Russian alphabet keep their order in it, so that it serves lists in which both
 * meet; in Russian Ё counts as Е.
 *
 * <ul>
 *   <li>first count letters and figures alone, whatever their case; marks on Latin letters are passed over;
 *   <li>figures come before Latin letters, these before Cyrillic ones, other scripts last by code point;
 *   <li>runs of figures count as numbers: 2 before 10;
 *   <li>spaces and punctuation come before all letters, so that a shorter first word wins;
 *   <li>texts that are equal so far are ordered by code point: the order is total, and no two texts tie.
 * </ul>
 */
public final class TextOrder {

    private static final String ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    private static final int SPACE = 0;
    private static final int FIGURES = 1;
    private static final int LATIN = 2;
    private static final int CYRILLIC = 3;
    private static final int OTHER = 4;

    private TextOrder() {}

    /** What counts of a letter, or of a run of figures. */
    private record Element(int kind, long place) implements Comparable<Element> {
        @Override
        public int compareTo(Element other) {
            return kind != other.kind ? Integer.compare(kind, other.kind) : Long.compare(place, other.place);
        }
    }

    /** A text with what counts of it, worked out once. */
    private record Key(String text, List<Element> elements) {

        static final Comparator<Key> ORDER = (a, b) -> {
            int common = Math.min(a.elements.size(), b.elements.size());
            for (int i = 0; i < common; i++) {
                int order = a.elements.get(i).compareTo(b.elements.get(i));
                if (order != 0) {
                    return order;
                }
            }
            int order = Integer.compare(a.elements.size(), b.elements.size());
            return order != 0 ? order : a.text.compareTo(b.text);
        };
    }

    /**
     * Returns the order of a language.
     *
     * @param language language code such as {@code kk}; {@code ru} counts Ё as Е, all others follow the Kazakh alphabet
     * @return a total order of texts
     */
    public static Comparator<String> of(String language) {
        boolean russian = language.equals("ru");
        return (a, b) -> Key.ORDER.compare(key(a, russian), key(b, russian));
    }

    private static Key key(String text, boolean russian) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<Element> elements = new ArrayList<>(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            if (isFigure(c)) {
                int end = i;
                while (end < composed.length() && isFigure(composed.charAt(end))) {
                    end++;
                }
                elements.add(new Element(FIGURES, number(composed.substring(i, end))));
                i = end;
            } else {
                add(c, russian, elements);
                i += Character.charCount(c);
            }
        }
        return new Key(text, elements);
    }

    private static boolean isFigure(int c) {
        return c >= '0' && c <= '9';
    }

    /** Runs too long for a number end level, and the code points decide. */
    private static long number(String figures) {
        return figures.length() > 18 ? Long.MAX_VALUE : Long.parseLong(figures);
    }

    private static void add(int c, boolean russian, List<Element> elements) {
        int place = ALPHABET.indexOf(russian && c == 'ё' ? 'е' : c);
        if (place >= 0) {
            elements.add(new Element(CYRILLIC, place));
        } else if (!Character.isLetterOrDigit(c)) {
            if (!isMark(c)) {
                elements.add(new Element(SPACE, 0));
            }
        } else {
            int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePointAt(0);
            boolean latin = base >= 'a' && base <= 'z';
            elements.add(latin ? new Element(LATIN, base) : new Element(OTHER, c));
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
