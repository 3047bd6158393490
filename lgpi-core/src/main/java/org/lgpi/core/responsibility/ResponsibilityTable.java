package org.lgpi.core.responsibility;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;

/**
 * The responsibilities of many units: points, share, coverage, bounds and rank at the total, every field and every
 * service. Immutable and thread-safe.
 */
public final class ResponsibilityTable {

    private final ResponsibilityScheme scheme;
    private final ScoreTable scores;
    private final List<ResponsibilityScore> rows;

    private ResponsibilityTable(ResponsibilityScheme scheme, ScoreTable scores, List<ResponsibilityScore> rows) {
        this.scheme = scheme;
        this.scores = scores;
        this.rows = rows;
    }

    /**
     * Scores a table of codings in points.
     *
     * @param scheme the scheme
     * @param codings findings of the framework of {@link ResponsibilityScheme#definition}
     * @return the scores
     * @throws IllegalArgumentException if the table is of another framework
     */
    public static ResponsibilityTable of(ResponsibilityScheme scheme, AssessmentTable codings) {
        ScoreTable scores = Scorer.of(scheme.definition()).scoreAll(codings);
        Map<Year, Map<String, Ranking>> rankings = new HashMap<>();
        for (Year period : scores.periods()) {
            Map<String, Ranking> byNode = new HashMap<>();
            scores.nodes().forEach(node -> byNode.put(node, Ranking.of(scores, node, period, Ranking.Ties.MINIMUM)));
            rankings.put(period, byNode);
        }
        List<ResponsibilityScore> rows = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            Scorecard card = scores.card(row);
            for (String node : scores.nodes()) {
                Ranking ranking = rankings.get(card.period()).get(node);
                rows.add(score(card, node, ranking.of(card.unit()).orElseThrow().rank()));
            }
        }
        return new ResponsibilityTable(scheme, scores, List.copyOf(rows));
    }

    private static ResponsibilityScore score(Scorecard card, String node, double rank) {
        Score score = card.node(node);
        return new ResponsibilityScore(
                card.unit(),
                card.period(),
                node,
                card.points(node),
                card.maximum(node),
                score.value(),
                score.coverage(),
                score.lowest(),
                score.highest(),
                rank);
    }

    /**
     * Returns the scheme.
     *
     * @return the scheme
     */
    public ResponsibilityScheme scheme() {
        return scheme;
    }

    /**
     * Returns the scores as the scorer made them, for explanations, differences and other definitions.
     *
     * @return the scores under {@link ResponsibilityScheme#definition}
     */
    public ScoreTable scores() {
        return scores;
    }

    /**
     * Returns all rows.
     *
     * @return the units in the order of the codings; for each the total first, then every field before its services
     */
    public List<ResponsibilityScore> rows() {
        return rows;
    }

    /**
     * Returns one row.
     *
     * @param unit code of the unit
     * @param period the year
     * @param node {@code index} for the total, or the code of a field or service
     * @return the row
     * @throws IllegalArgumentException if there is none
     */
    public ResponsibilityScore row(String unit, Year period, String node) {
        return rows.stream()
                .filter(row -> row.unit().equals(unit)
                        && row.period().equals(period)
                        && row.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no responsibilities of " + unit + " in " + period + " at " + node));
    }

    /**
     * Returns the total of a unit, rescaled to the other maximum of the scheme.
     *
     * @param unit code of the unit
     * @param period the year
     * @return the rescaled total; NaN if the scheme does not rescale or the unit has no total
     * @throws IllegalArgumentException if there is no such unit and period
     */
    public double rescaled(String unit, Year period) {
        return scheme.rescaled(row(unit, period, PerNode.INDEX).share());
    }

    /** Returns one line: the number of units and periods, and the scheme. */
    @Override
    public String toString() {
        return scores.size() + " codings under " + scheme;
    }
}
