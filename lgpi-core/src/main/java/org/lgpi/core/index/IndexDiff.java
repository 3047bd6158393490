package org.lgpi.core.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.TextTable;

/**
 * What changed from one version of an index to another, node by node: what came and went, what was reworded, rescaled or
 * reweighted, and which parts of the method differ.
 *
 * <p>Nodes are the same if their codes are. A node whose code alone changed, its name in all languages and its scale being
 * the same and found nowhere else, is reported as renamed; what counts as the same afterwards is the reader's decision.
 * Weights are compared as effective weights, to 12 decimals: a criterion whose share of the index changed because another
 * came is reweighted too.
 *
 * <p>Without a change that {@linkplain #changesScores() can change scores}, the same findings get the same scores, bands and
 * gates under both, bit for bit.
 *
 * @param from the earlier version, such as {@code lgpi-100 2025}
 * @param to the later version
 * @param fromFingerprint fingerprint of the numbers of the earlier version
 * @param toFingerprint fingerprint of the numbers of the later version
 * @param changes changes in the order of the later version, what was removed behind it, the method last
 * @param comparable codes of the criteria that are in both versions with the same scale, direction and applicability,
 *     in the order of the later version: what a bridge between the two can rest on
 */
public record IndexDiff(
        String from,
        String to,
        Fingerprint fromFingerprint,
        Fingerprint toFingerprint,
        List<Change> changes,
        List<String> comparable) {

    /** What kind of change. */
    public enum Kind {
        /** The node is new. */
        ADDED(true),
        /** The node is gone. */
        REMOVED(true),
        /** The node has another code, and everything else that would tell it apart is the same. */
        RENAMED(true),
        /** The node stands in another group. */
        MOVED(true),
        /** The nodes of a group stand in another order: sums may differ in the last digit. */
        REORDERED(true),
        /** A text that people read changed: its name, guidance, reference, or the wording of a level. */
        REWORDED(false),
        /** Its scale or direction changed: values do not mean the same. */
        RESCALED(true),
        /** Its own normalisation changed: the same values become other scores. */
        RENORMALISED(true),
        /** It applies to other units. */
        REAPPLIED(true),
        /** Its tags changed, and with them the views that regroup the index. */
        RETAGGED(true),
        /** Its share of the index changed. */
        REWEIGHTED(true),
        /** Its weight is another number with the same share of the index: at most last digits and caps of points change. */
        RESTATED(true),
        /** A part of the method changed. */
        METHOD(true),
        /** The version holds from or to another day. */
        DATED(false);

        private final boolean scores;

        Kind(boolean scores) {
            this.scores = scores;
        }

        /**
         * Tells whether a change of this kind can change a score, a band, a gate or a view.
         *
         * @return true if so; false if it changes only what people read
         */
        public boolean changesScores() {
            return scores;
        }
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

        /**
         * Tells whether this change can change a score, a band, a gate or a view.
         *
         * @return true if so; false if it changes only what people read
         */
        public boolean changesScores() {
            return kind.changesScores();
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
        Objects.requireNonNull(fromFingerprint, "fromFingerprint");
        Objects.requireNonNull(toFingerprint, "toFingerprint");
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
        return DefinitionDiff.of(from, to);
    }

    /**
     * Refuses to compare scores of two definitions as they are, unless both give the same numbers.
     *
     * @param from definition of the earlier scores
     * @param to definition of the later scores
     * @throws IllegalArgumentException if the fingerprints differ; the text names both versions, what changed most, and
     *     the bridges between them
     */
    public static void requireSameNumbers(IndexDefinition from, IndexDefinition to) {
        if (from != to && !from.fingerprint().equals(to.fingerprint())) {
            throw new IllegalArgumentException(
                    of(from, to).refusal()
                            + "; bridge them by their common criteria (CommonCriteria) or by a chain link"
                            + " (ScoreSeries.linked), or score both periods with one definition, fitted once if it needs a fit");
        }
    }

    /**
     * Tells whether both definitions have the same fingerprint, so that their scores may be compared as they are.
     *
     * @return true if so
     */
    public boolean sameNumbers() {
        return fromFingerprint.equals(toFingerprint);
    }

    /**
     * Tells whether some change can change a score, a band, a gate or a view.
     *
     * @return true if so; false if all changes, perhaps none, are of what people read
     */
    public boolean changesScores() {
        return changes.stream().anyMatch(Change::changesScores);
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
     * Returns why scores of the two may not be compared as they are, in one sentence without a remedy.
     *
     * @return both versions with their fingerprints, and the number of changes by kind
     */
    public String refusal() {
        return "scores of " + from + " (fingerprint " + fromFingerprint + ") and of " + to + " (fingerprint "
                + toFingerprint + ") may not be compared as they are: " + summary();
    }

    /**
     * Returns how many changes there are of each kind.
     *
     * @return a text such as {@code 3 added, 1 rescaled}
     */
    public String summary() {
        Map<Kind, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(Change::kind, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no change but of codes or version"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    /**
     * Returns the changes as a table for people.
     *
     * @return one row for each change
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder().left("change", "subject", "before", "after", "changes");
        changes.forEach(change -> table.row(
                change.kind().toString(),
                change.subject(),
                change.before(),
                change.after(),
                change.changesScores() ? "scores" : "words"));
        return table.build();
    }

    /** Returns one line: both versions, the number of changes and of comparable criteria. */
    @Override
    public String toString() {
        return from + " to " + to + ": " + changes.size() + " changes, " + comparable.size() + " criteria comparable"
                + (sameNumbers() ? ", same numbers" : "");
    }
}
