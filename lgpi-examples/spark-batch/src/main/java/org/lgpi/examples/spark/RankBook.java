package org.lgpi.examples.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.scoring.ScoreAccumulator;
import org.lgpi.core.scoring.ScoreDistribution;
import scala.Tuple2;

/** How the scores of each node and period are distributed; travels as bytes, which each worker reads once. */
final class RankBook implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, byte[]> states = new HashMap<>();
    private transient Map<String, ScoreDistribution> distributions;

    RankBook(List<Tuple2<String, byte[]>> states) {
        states.forEach(state -> this.states.put(state._1(), state._2()));
    }

    static String key(String node, int period) {
        return period + " " + node;
    }

    long rank(String node, int period, double value) {
        return distribution(node, period).rank(value);
    }

    synchronized ScoreDistribution distribution(String node, int period) {
        if (distributions == null) {
            distributions = new HashMap<>();
        }
        return distributions.computeIfAbsent(
                key(node, period),
                key -> ScoreAccumulator.fromBytes(states.get(key)).result());
    }
}
