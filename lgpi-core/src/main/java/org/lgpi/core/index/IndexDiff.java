package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.stat.Decimals;

/**
 * What changed from one version of an index to another, node by node: what came and went, what was reworded, rescaled or
 * reweighted, and which parts of the method differ.
 *
 * <p>Nodes are the same if their codes are. Weights are compared as effective weights, to 12 decimals: a criterion whose
 * share of the index changed because another came is reweighted too. Parameters learned from data are not compared.
 *
 * @param from the earlier version, such as {@code lgpi-100 2025}
 * @param to the later version
 * @param sameNumbers whether both definitions have the same fingerprint, so that their scores may be compared as they are
 * @param changes changes in the order of the later version, what was removed behind it, the method last
 * @param comparable codes of the criteria that are in both versions with the same scale, direction and applicability,
 *     in the order of the later version: what a bridge between the two can rest on
 */
public record IndexDiff(String from, String to, boolean sameNumbers, List<Change> changes, List<String> comparable) {

    /** What kind of change. */
    public enum Kind {
        /** The node is new. */
        ADDED,
        /** The node is gone. */
        REMOVED,
        /** The node stands in another group. */
        MOVED,
        /** Its name, guidance or reference changed. */
        REWORDED,
        /** Its scale, direction or normalisation changed: values do not mean the same. */
        RESCALED,
        /** It applies to other units. */
        REAPPLIED,
        /** Its share of the index changed. */
        REWEIGHTED,
        /** A part of the method changed. */
        METHOD
    }

    /**
     * One change.
     *
     * @param kind what kind
     * @param subject code of the node, or name of the part of the method
     * @param before what stood there, empty if nothing did
     * @param after what stands there, empty if nothing does
     */
    public record Change(Kind kind, String subject, String before, String after) {

        /** Checks that no part is missing. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Returns one line: the kind, the subject, before and after. */
        @Override
        public String toString() {
            String text = kind + " " + subject;
            text += before.isEmpty() ? "" : " from " + before;
            return (text + (after.isEmpty() ? "" : " to " + after)).lines().collect(Collectors.joining(" "));
        }
    }

    /** Copies the lists. */
    public IndexDiff {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        changes = List.copyOf(changes);
        comparable = List.copyOf(comparable);
    }

    /**
     * Compares two versions of an index.
     *
     * @param from the earlier version
     * @param to the later version
     * @return what changed
     */
    public static IndexDiff of(IndexDefinition from, IndexDefinition to) {
        List<Change> changes = new ArrayList<>();
        List<String> comparable = new ArrayList<>();
        for (String code : codes(from.framework(), to.framework())) {
            Node before = from.framework().node(code).orElse(null);
            Node after = to.framework().node(code).orElse(null);
            if (before == null) {
                changes.add(new Change(
                        Kind.ADDED,
                        code,
                        "",
                        Objects.requireNonNull(after).label().toString()));
            } else if (after == null) {
                changes.add(new Change(Kind.REMOVED, code, before.label().toString(), ""));
            } else {
                int first = changes.size();
                compare(code, before, after, from, to, changes);
                boolean meansTheSame = changes.subList(first, changes.size()).stream()
                        .noneMatch(change -> change.kind() == Kind.RESCALED || change.kind() == Kind.REAPPLIED);
                if (before instanceof Criterion && after instanceof Criterion && meansTheSame) {
                    comparable.add(code);
                }
            }
        }
        compare(from.method(), to.method(), changes);
        return new IndexDiff(name(from), name(to), from.fingerprint().equals(to.fingerprint()), changes, comparable);
    }

    private static String name(IndexDefinition definition) {
        return definition.framework().code() + " " + definition.framework().version();
    }

    private static Set<String> codes(Framework from, Framework to) {
        Set<String> codes = new LinkedHashSet<>();
        to.blocks().forEach(block -> addCodes(block, codes));
        from.blocks().forEach(block -> addCodes(block, codes));
        return codes;
    }

    private static void addCodes(Node node, Set<String> codes) {
        codes.add(node.code());
        if (node instanceof Group group) {
            group.children().forEach(child -> addCodes(child, codes));
        }
    }

    private static void compare(
            String code, Node before, Node after, IndexDefinition from, IndexDefinition to, List<Change> changes) {
        add(Kind.MOVED, code, parent(from, code), parent(to, code), changes);
        if (!wording(before).equals(wording(after))) {
            changes.add(new Change(
                    Kind.REWORDED,
                    code,
                    before.label().toString(),
                    after.label().toString()));
        }
        add(Kind.RESCALED, code, scale(before, from), scale(after, to), changes);
        add(Kind.REAPPLIED, code, applies(before), applies(after), changes);
        double earlier = weight(from, code);
        double later = weight(to, code);
        if (Decimals.round(earlier) != Decimals.round(later)) {
            changes.add(new Change(Kind.REWEIGHTED, code, percent(earlier), percent(later)));
        }
    }

    private static void add(Kind kind, String subject, String before, String after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, subject, before, after));
        }
    }

    private static String parent(IndexDefinition definition, String code) {
        return definition.framework().parent(code).map(Node::code).orElse(PerNode.INDEX);
    }

    /** All that people read of a node. */
    private static List<Object> wording(Node node) {
        return node instanceof Criterion criterion
                ? List.of(criterion.label(), criterion.guidance(), criterion.reference())
                : List.of(node.label());
    }

    /** What decides which value a finding becomes; a node that is no criterion has none. */
    private static String scale(Node node, IndexDefinition definition) {
        return node instanceof Criterion criterion
                ? criterion.scale() + " " + criterion.direction() + " "
                        + definition.method().normalisation(criterion.code())
                : "";
    }

    private static String applies(Node node) {
        return node instanceof Criterion criterion ? criterion.appliesTo().toString() : "";
    }

    private static double weight(IndexDefinition definition, String code) {
        return definition.nodeWeights().effective().getOrDefault(code, 0.0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    private static void compare(IndexMethod from, IndexMethod to, List<Change> changes) {
        add(
                Kind.METHOD,
                "preparation",
                from.preparation().toString(),
                to.preparation().toString(),
                changes);
        add(
                Kind.METHOD,
                "normalisation",
                from.normalisation().toString(),
                to.normalisation().toString(),
                changes);
        add(Kind.METHOD, "aggregation", text(from.aggregation()), text(to.aggregation()), changes);
        add(Kind.METHOD, "status", from.status().toString(), to.status().toString(), changes);
        add(
                Kind.METHOD,
                "exclusion",
                from.exclusion().toString(),
                to.exclusion().toString(),
                changes);
        add(Kind.METHOD, "minimumCoverage", text(from.minimumCoverage()), text(to.minimumCoverage()), changes);
        add(Kind.METHOD, "minimumChildren", text(from.minimumChildren()), text(to.minimumChildren()), changes);
        add(Kind.METHOD, "gates", from.gates().toString(), to.gates().toString(), changes);
        add(Kind.METHOD, "bands", from.bands().toString(), to.bands().toString(), changes);
    }

    private static String text(PerNode<?> choice) {
        Map<String, ?> exceptions = choice.exceptions();
        return choice.standard() + (exceptions.isEmpty() ? "" : " " + exceptions);
    }

    /**
     * Returns the changes of one kind.
     *
     * @param kind the kind
     * @return changes in their order, perhaps none
     */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * Returns the changes as a table for people.
     *
     * @return one row for each change
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder().left("change", "subject", "before", "after");
        changes.forEach(
                change -> table.row(change.kind().toString(), change.subject(), change.before(), change.after()));
        return table.build();
    }

    /** Returns one line: both versions, the number of changes and of comparable criteria. */
    @Override
    public String toString() {
        return from + " to " + to + ": " + changes.size() + " changes, " + comparable.size() + " criteria comparable"
                + (sameNumbers ? ", same numbers" : "");
    }
}
