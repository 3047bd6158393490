package org.lgpi.core.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Label;

/**
 * An ordinal scale of levels in words, each with its synonyms.
 *
 * <p>Levels are counted from 1, the lowest. The numbers say which is more, never how much more.
 *
 * @param levels levels from the lowest to the highest, at least two; no word may stand for two of them
 */
public record RiskScale(List<Level> levels) {

    /**
     * One level of the scale.
     *
     * @param code the word used in results, such as {@code MEDIUM}
     * @param label the name; may be empty
     * @param synonyms further words that stand for the level in data, such as {@code MODERATE}
     */
    public record Level(String code, Label label, List<String> synonyms) {

        /** Checks and copies the parts. */
        public Level {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            synonyms = List.copyOf(synonyms);
        }

        /**
         * Returns a level without a name.
         *
         * @param code the word used in results
         * @param synonyms further words in data
         * @return the level
         */
        public static Level of(String code, String... synonyms) {
            return new Level(code, Label.EMPTY, List.of(synonyms));
        }

        private boolean answersTo(String word) {
            return fold(code).equals(fold(word))
                    || synonyms.stream().anyMatch(synonym -> fold(synonym).equals(fold(word)));
        }
    }

    /** LOW, MEDIUM (also MODERATE) and HIGH. */
    public static final RiskScale THREE_LEVELS =
            new RiskScale(List.of(Level.of("LOW"), Level.of("MEDIUM", "MODERATE"), Level.of("HIGH")));

    /** Checks and copies the levels. */
    public RiskScale {
        levels = List.copyOf(levels);
        DefinitionCheck check = new DefinitionCheck();
        check.codes("scale", levels.stream().map(Level::code).toList());
        if (levels.size() < 2) {
            check.error("BAD_SCALE", "scale", levels.size() + " levels", "at least two levels", "add a level");
        }
        Set<String> words = new HashSet<>();
        for (Level level : levels) {
            words.add(fold(level.code()));
        }
        for (Level level : levels) {
            for (String synonym : level.synonyms()) {
                if (!words.add(fold(synonym))) {
                    check.error(
                            "BAD_SCALE",
                            level.code(),
                            "the word '" + synonym + "' twice",
                            "each word for one level",
                            "drop one of the two");
                }
            }
        }
        check.throwIfAny();
    }

    /**
     * Returns the place of the level that a word stands for; upper and lower case are the same.
     *
     * @param word code or synonym of a level
     * @return place counted from 1, the lowest; empty if the scale does not know the word
     */
    public OptionalInt position(String word) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).answersTo(word)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Returns the level at a place.
     *
     * @param position place counted from 1, the lowest
     * @return the level
     */
    public Level level(int position) {
        return levels.get(position - 1);
    }

    private static String fold(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }

    /** Returns one line: the levels with their synonyms. */
    @Override
    public String toString() {
        return levels.stream()
                .map(level -> level.synonyms().isEmpty()
                        ? level.code()
                        : level.code() + " (" + String.join(", ", level.synonyms()) + ")")
                .collect(Collectors.joining(" < "));
    }
}
