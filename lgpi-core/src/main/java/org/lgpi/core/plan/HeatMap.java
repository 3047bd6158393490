package org.lgpi.core.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;

/** How many risks stand at each pair of impact and likelihood. Immutable and thread-safe. */
public final class HeatMap {

    private final RiskScale impact;
    private final RiskScale likelihood;
    private final int[][] counts;

    HeatMap(RiskScale impact, RiskScale likelihood, Collection<RatedRisk> risks) {
        this.impact = impact;
        this.likelihood = likelihood;
        counts = new int[impact.levels().size()][likelihood.levels().size()];
        risks.forEach(risk -> counts[risk.impact() - 1][risk.likelihood() - 1]++);
    }

    /**
     * Returns the number of risks at a pair of levels.
     *
     * @param impactWord code or synonym of a level of impact
     * @param likelihoodWord code or synonym of a level of likelihood
     * @return the number
     * @throws IllegalArgumentException if a scale does not know its word
     */
    public int count(String impactWord, String likelihoodWord) {
        return counts[place(impact, impactWord)][place(likelihood, likelihoodWord)];
    }

    private static int place(RiskScale scale, String word) {
        return scale.position(word)
                        .orElseThrow(() ->
                                new IllegalArgumentException("one of " + scale + " is needed, found '" + word + "'"))
                - 1;
    }

    /**
     * Returns the counts as a table of text: impact downwards from the highest, likelihood to the right from the lowest.
     *
     * @return lines that end with a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder(pad("impact \\ likelihood"));
        likelihood.levels().forEach(level -> text.append("  ").append(level.code()));
        text.append('\n');
        for (int i = counts.length - 1; i >= 0; i--) {
            text.append(pad(impact.level(i + 1).code()));
            for (int j = 0; j < counts[i].length; j++) {
                int width = likelihood.level(j + 1).code().length() + 2;
                text.append(String.format("%" + width + "d", counts[i][j]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String pad(String word) {
        int width = impact.levels().stream()
                .mapToInt(level -> level.code().length())
                .reduce("impact \\ likelihood".length(), Math::max);
        return word + " ".repeat(width - word.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeatMap map
                && impact.equals(map.impact)
                && likelihood.equals(map.likelihood)
                && Arrays.deepEquals(counts, map.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(impact, likelihood, Arrays.deepHashCode(counts));
    }

    /** Returns one line: the counts that are not 0. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("heat map");
        for (int i = counts.length - 1; i >= 0; i--) {
            for (int j = counts[i].length - 1; j >= 0; j--) {
                if (counts[i][j] > 0) {
                    text.append(", ")
                            .append(impact.level(i + 1).code())
                            .append(" x ")
                            .append(likelihood.level(j + 1).code())
                            .append(": ")
                            .append(counts[i][j]);
                }
            }
        }
        return text.toString();
    }
}
