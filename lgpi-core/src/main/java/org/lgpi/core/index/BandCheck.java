package org.lgpi.core.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.Decimals;

/** Finds everything that is wrong with the bands and gates of a method. */
final class BandCheck {

    private final IndexMethod method;
    private final Set<String> nodes;
    private final List<Problem> problems;

    private BandCheck(IndexMethod method, Set<String> nodes, List<Problem> problems) {
        this.method = method;
        this.nodes = nodes;
        this.problems = problems;
    }

    static void check(IndexMethod method, Set<String> nodes, List<Problem> problems) {
        BandCheck check = new BandCheck(method, nodes, problems);
        check.bands();
        check.gates();
    }

    private void bands() {
        Set<String> codes = new HashSet<>();
        Map<Double, String> starts = new TreeMap<>();
        for (Band band : method.bands()) {
            String where = "method.bands." + band.code();
            if (!codes.add(band.code())) {
                error("DUPLICATE_CODE", where, "the band twice", "each band once", "rename one of the two");
            }
            if (!Double.isFinite(band.from())) {
                error("BAD_BAND", where, "from " + band.from(), "a finite number", "correct the lower end");
                continue;
            }
            String other = starts.put(Decimals.round(band.from()), band.code());
            if (other != null) {
                error(
                        "OVERLAPPING_BANDS",
                        where,
                        "the same lower end as band " + other,
                        "a lower end for each band",
                        "correct one of the two lower ends");
            }
        }
    }

    private void gates() {
        Set<String> codes = new HashSet<>();
        Set<String> bands = new HashSet<>();
        method.bands().forEach(band -> bands.add(band.code()));
        for (Gate gate : method.gates()) {
            String where = "method.gates." + gate.code();
            if (!Codes.isValid(gate.code())) {
                error("BAD_CODE", where, "the code '" + gate.code() + "'", "a short code without spaces", "rename it");
            }
            if (!codes.add(gate.code())) {
                error("DUPLICATE_CODE", where, "the gate twice", "each gate once", "rename one of the two");
            }
            if (gate.conditions().isEmpty()) {
                error("BAD_GATE", where, "no conditions", "at least one condition", "add a condition or drop the gate");
            } else if (gate.required() < 1
                    || gate.required() > gate.conditions().size()) {
                error(
                        "BAD_GATE",
                        where,
                        "require " + gate.required() + " of "
                                + gate.conditions().size() + " conditions",
                        "a number from 1 to " + gate.conditions().size(),
                        "correct require, or leave it out to require all");
            }
            for (Gate.Condition condition : gate.conditions()) {
                if (!condition.node().equals(PerNode.INDEX) && !nodes.contains(condition.node())) {
                    unknown("gates." + gate.code(), condition.node(), "index or the code of a node");
                }
                if (!Double.isFinite(condition.atLeast())) {
                    error(
                            "BAD_GATE",
                            where,
                            "atLeast " + condition.atLeast(),
                            "a finite number",
                            "correct the condition on " + condition.node());
                }
            }
            if (gate.capBand().isPresent() && !bands.contains(gate.capBand().get())) {
                unknown("gates." + gate.code() + ".capBand", gate.capBand().get(), "the code of a band");
            }
            if (gate.capValue().isPresent() && !Double.isFinite(gate.capValue().getAsDouble())) {
                error(
                        "BAD_GATE",
                        where,
                        "capValue " + gate.capValue().getAsDouble(),
                        "a finite number",
                        "correct the cap");
            }
        }
    }

    private void unknown(String part, String code, String expected) {
        error("UNKNOWN_CODE", "method." + part + "." + code, "the code " + code, expected, "correct the code");
    }

    private void error(String kind, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(kind, subject, found, expected, remedy));
    }
}
