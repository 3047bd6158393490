package org.lgpi.io.report;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Label;
import org.lgpi.core.comparison.Disparities;
import org.lgpi.core.comparison.GroupGap;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.responsibility.ResponsibilityScore;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.ExactSum;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Everything that the pages of a site have in common: what is shown, and what was worked out from it once. */
final class Report {

    /** Peers below which their mean says more about single units than about a group. */
    static final int FEWEST_PEERS = 2;

    private static final String TYPE = "type";

    private final IndexDefinition definition;
    private final UnitRegister register;
    private final ScoreTable scores;
    private final Year period;
    private final Label note;
    private final Label limits;
    private final Optional<Past> past;
    private final Optional<UncertaintyResult> uncertainty;
    private final Optional<ResponsibilityTable> responsibilities;
    private final Map<String, List<ResponsibilityScore>> powers = new HashMap<>();
    private final Peers peers;
    private final List<String> units;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Ranking ranking;
    private final Map<String, Summary> summaries = new HashMap<>();
    private final Map<String, String> unitPages;
    private final Map<String, String> blockPages;
    private final Optional<SurveyReport> survey;
    private final Disparities types;
    private final Map<List<String>, GroupGap> gaps = new ConcurrentHashMap<>();

    Report(ReportSite.Builder parts) {
        definition = parts.scores().definition();
        register = parts.units();
        scores = Scorer.of(definition)
                .scoreAll(
                        parts.scores().assessments(),
                        nodes(definition.framework()).toArray(String[]::new));
        period = parts.period();
        note = parts.note();
        limits = parts.limits();
        past = parts.past();
        uncertainty = parts.uncertainty();
        responsibilities = parts.responsibilities();
        units = IntStream.range(0, scores.size())
                .filter(row -> scores.period(row).equals(period))
                .mapToObj(scores::unit)
                .sorted(Codes.NATURAL_ORDER)
                .toList();
        units.forEach(unit -> rows.put(unit, scores.row(unit, period).orElseThrow()));
        peers = parts.peers().orElseGet(() -> PeerGroups.usual(register, units));
        ranking = Ranking.of(scores, PerNode.INDEX, period, Ranking.Ties.MINIMUM);
        responsibilities.ifPresent(table -> table.rows().stream()
                .filter(row -> row.period().equals(year(table)))
                .forEach(row -> powers.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(row)));
        scores.nodes().forEach(node -> summaries.put(node, summary(node, units)));
        unitPages = FileNames.of(units);
        blockPages = FileNames.of(
                definition.framework().blocks().stream().map(Block::code).toList());
        survey = parts.survey().map(results -> new SurveyReport(results, register));
        types = Disparities.of(scores, register, TYPE, period);
    }

    /** Powers are laws: where the year itself was not coded, the last coding before it holds, else the first. */
    private Year year(ResponsibilityTable table) {
        return table.scores().periods().stream()
                .filter(year -> !year.isAfter(period))
                .reduce((a, b) -> b)
                .orElseGet(() -> table.scores().periods().first());
    }

    private static List<String> nodes(Framework framework) {
        return Stream.concat(
                        Stream.of(PerNode.INDEX),
                        Stream.concat(framework.groups().stream(), framework.criteria().stream())
                                .map(Node::code))
                .toList();
    }

    IndexDefinition definition() {
        return definition;
    }

    /** Name of the dataflow of the scores: an agency that nobody has registered, and the code of the framework. */
    String dataflow() {
        return "LGPI:" + framework().code().replaceAll("[^A-Za-z0-9_@$-]", "_") + "(1.0.0)";
    }

    Framework framework() {
        return definition.framework();
    }

    UnitRegister register() {
        return register;
    }

    /** Scores of all nodes. */
    ScoreTable scores() {
        return scores;
    }

    Year period() {
        return period;
    }

    /** What every page says above its content, perhaps nothing. */
    Label note() {
        return note;
    }

    /** What the publisher adds on what the figures can and cannot tell, perhaps nothing. */
    Label limits() {
        return limits;
    }

    /** The earlier period to compare with. */
    Optional<Past> past() {
        return past;
    }

    Optional<UncertaintyResult> uncertainty() {
        return uncertainty;
    }

    Optional<UnitUncertainty> uncertainty(String unit) {
        return uncertainty.flatMap(result -> result.unit(unit));
    }

    Optional<ResponsibilityTable> responsibilities() {
        return responsibilities;
    }

    /** Responsibilities of a unit: the total first, then every field before its services; empty if not coded. */
    List<ResponsibilityScore> powers(String unit) {
        return powers.getOrDefault(unit, List.of());
    }

    /** What residents said, as far as it may be published. */
    Optional<SurveyReport> survey() {
        return survey;
    }

    /** Codes of the units of the period in natural order. */
    List<String> units() {
        return units;
    }

    /** Tells whether there is a card of a unit. */
    boolean hasCard(String unit) {
        return rows.containsKey(unit);
    }

    Unit unit(String code) {
        return register.unit(code).orElseGet(() -> Unit.of(code));
    }

    int row(String unit) {
        return rows.get(unit);
    }

    double value(String unit, String node) {
        return scores.value(rows.get(unit), node);
    }

    Ranking ranking() {
        return ranking;
    }

    Peers.Basis peersBasis() {
        return peers.basis();
    }

    /** Peers of a unit that were scored, none where they are too few. */
    List<String> peers(String unit) {
        List<String> scored = peers.of(unit).stream().filter(rows::containsKey).toList();
        return scored.size() < FEWEST_PEERS ? List.of() : scored;
    }

    /** What the values of a node in all units have in common. */
    Summary summary(String node) {
        return summaries.get(node);
    }

    /** Mean of a node over some rows of the scores, NaN if none has a value. */
    double mean(String node, int[] some) {
        ExactSum sum = new ExactSum();
        int count = 0;
        for (int row : some) {
            double value = scores.value(row, node);
            if (!Double.isNaN(value)) {
                sum.add(value);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum.value() / count;
    }

    Summary summary(String node, List<String> some) {
        return Summary.of(values(node, some));
    }

    DoubleStream values(String node, List<String> some) {
        return some.stream().mapToDouble(unit -> value(unit, node));
    }

    Disparities types() {
        return types;
    }

    GroupGap gap(String first, String second) {
        return gaps.computeIfAbsent(List.of(first, second), pair -> types.gap(first, second));
    }

    /** Units by the code of the unit above them, in the order of the register and the codes. */
    Map<String, List<String>> regions() {
        Map<String, List<String>> regions = new LinkedHashMap<>();
        for (String unit : units) {
            unit(unit)
                    .parent()
                    .ifPresent(parent -> regions.computeIfAbsent(parent, code -> new ArrayList<>())
                            .add(unit));
        }
        return regions;
    }

    String unitPage(String unit) {
        return unitPages.get(unit);
    }

    String blockPage(String block) {
        return blockPages.get(block);
    }
}
