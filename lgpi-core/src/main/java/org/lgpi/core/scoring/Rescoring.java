package org.lgpi.core.scoring;

import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * The values of all nodes of one unit, with some criteria changed: only the way from a changed criterion to the index is
 * computed again, by the code that computes it for everybody, so that the bits are those of a full scoring. A value; each
 * change gives a new one that shares what has not changed.
 */
final class Rescoring {

    private final ScoringPlan plan;
    private final IndexValues top;
    private final NodeValues[] nodes;
    private final int at;
    private final int rows;

    private Rescoring(ScoringPlan plan, IndexValues top, NodeValues[] nodes, int at, int rows) {
        this.plan = plan;
        this.top = top;
        this.nodes = nodes;
        this.at = at;
        this.rows = rows;
    }

    /** The card as it is. Orders between units need the rows of all units, everything else the row of this one. */
    static Rescoring of(Scorecard card) {
        return new Rescoring(card.scorer.plan, card.top, card.nodes, card.at, card.rows.length);
    }

    Rescoring with(int criterion, CellScore cell) {
        NodeValues[] changed = nodes.clone();
        changed[criterion] = rows == 1 ? new NodeValues(1) : nodes[criterion].copy(rows);
        changed[criterion].set(at, cell);
        GroupScorer scorer = new GroupScorer(rows);
        for (int number = plan.parent(criterion); number >= 0; number = plan.parent(number)) {
            GroupPlan group = plan.group(number);
            NodeValues[] children = new NodeValues[group.children().length];
            for (int i = 0; i < children.length; i++) {
                children[i] = changed[group.children()[i]];
            }
            changed[number] = new NodeValues(rows);
            scorer.score(group, plan.pooled, children, rows, changed[number]);
        }
        return new Rescoring(plan, top, changed, at, rows);
    }

    Score index() {
        return top.score(nodes, plan.index(), at);
    }

    /** Position of the band of the index among the rising ones; -1 if there is none. */
    int band() {
        return top.band(nodes, at);
    }

    double value(int node) {
        return nodes[node].value[at];
    }

    Reason reason(int node) {
        return nodes[node].reason(at);
    }
}
