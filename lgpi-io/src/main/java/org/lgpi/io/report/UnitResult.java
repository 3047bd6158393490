package org.lgpi.io.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvement;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.Scorecard;

/**
 * What is worked out for the card of one unit, whatever the language.
 *
 * @param unit code of the unit
 * @param card its scores
 * @param explanation where its index comes from
 * @param improvements steps that would raise it most, the largest gain first
 * @param peers codes of its peers, none where they are too few
 * @param peerMeans mean of the peers by code of the index and every group; empty without peers
 * @param change what changed since the earlier period; empty if there is none, or no card of this unit in it, or a link
 */
record UnitResult(
        String unit,
        Scorecard card,
        Explanation explanation,
        List<Improvement> improvements,
        List<String> peers,
        Map<String, Double> peerMeans,
        Optional<Past.Change> change) {

    private static final int MOST_STEPS = 5;

    static UnitResult of(Report report, String unit) {
        Scorecard card = report.scores().card(report.row(unit));
        List<Improvement> steps = card.index().hasValue()
                ? card.improvements().best(MOST_STEPS).stream()
                        .filter(step -> step.gain() > 0)
                        .toList()
                : List.of();
        List<String> peers = report.peers(unit);
        return new UnitResult(
                unit,
                card,
                card.explain(),
                steps,
                peers,
                peerMeans(report, peers),
                report.past().flatMap(past -> past.takenApart(unit)));
    }

    private static Map<String, Double> peerMeans(Report report, List<String> peers) {
        Map<String, Double> means = new HashMap<>();
        if (!peers.isEmpty()) {
            int[] rows = peers.stream().mapToInt(report::row).toArray();
            means.put(PerNode.INDEX, report.mean(PerNode.INDEX, rows));
            report.framework().groups().forEach(group -> means.put(group.code(), report.mean(group.code(), rows)));
        }
        return means;
    }

    Score index() {
        return card.node(PerNode.INDEX);
    }
}
