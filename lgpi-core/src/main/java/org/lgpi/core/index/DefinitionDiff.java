package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Preorder;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDiff.Change;
import org.lgpi.core.index.IndexDiff.Kind;
import org.lgpi.core.stat.Decimals;

/** Finds what changed in the nodes of a definition, and asks {@link MethodDiff} about the rest. */
final class DefinitionDiff {

    private final IndexDefinition from;
    private final IndexDefinition to;
    /** Codes of the earlier version by those of the later one, where a node is the same but for its code. */
    private final Map<String, String> renamed = new LinkedHashMap<>();

    private final List<Change> changes = new ArrayList<>();
    private final List<String> comparable = new ArrayList<>();

    private DefinitionDiff(IndexDefinition from, IndexDefinition to) {
        this.from = from;
        this.to = to;
    }

    static IndexDiff of(IndexDefinition from, IndexDefinition to) {
        DefinitionDiff diff = new DefinitionDiff(from, to);
        diff.framework();
        diff.findRenamed();
        diff.nodes();
        new MethodDiff(from, to, diff.changes).compare();
        return new IndexDiff(name(from), name(to), from.fingerprint(), to.fingerprint(), diff.changes, diff.comparable);
    }

    private static String name(IndexDefinition definition) {
        return definition.framework().code() + " " + definition.framework().version();
    }

    private void framework() {
        Framework before = from.framework();
        Framework after = to.framework();
        reword(
                after.code(),
                Map.of("name", before.label(), "note", before.note()),
                Map.of("name", after.label(), "note", after.note()));
        add(Kind.DATED, "validFrom", text(before.validFrom()), text(after.validFrom()));
        add(Kind.DATED, "validTo", text(before.validTo()), text(after.validTo()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** Pairs what came with what went, where both have the same content and nothing else has it. */
    private void findRenamed() {
        Map<Object, String> gone = unique(from.framework(), to.framework());
        Map<Object, String> come = unique(to.framework(), from.framework());
        come.forEach((content, code) -> {
            String before = gone.get(content);
            if (before != null) {
                renamed.put(code, before);
            }
        });
    }

    /** Codes of the nodes that the other framework lacks, by content, where the content stands there once. */
    private static Map<Object, String> unique(Framework framework, Framework other) {
        Map<Object, String> codes = new LinkedHashMap<>();
        Set<Object> several = new LinkedHashSet<>();
        for (Node node : nodes(framework)) {
            if (other.node(node.code()).isEmpty() && !node.label().isEmpty()) {
                Object content = node instanceof Criterion criterion
                        ? List.of(
                                criterion.label(),
                                scale(criterion),
                                criterion.appliesTo().toString())
                        : List.of(Level.of(node), node.label());
                if (codes.putIfAbsent(content, node.code()) != null) {
                    several.add(content);
                }
            }
        }
        codes.keySet().removeAll(several);
        return codes;
    }

    private static List<Node> nodes(Framework framework) {
        List<Node> nodes = new ArrayList<>();
        framework
                .blocks()
                .forEach(block -> nodes.addAll(Preorder.<Node>of(
                        block,
                        node -> node instanceof Group group ? List.<Node>copyOf(group.children()) : List.<Node>of())));
        return nodes;
    }

    private void nodes() {
        order(PerNode.INDEX, from.framework().blocks(), to.framework().blocks());
        Set<String> kept = new LinkedHashSet<>();
        for (Node after : nodes(to.framework())) {
            String code = after.code();
            Node before = from.framework().node(earlier(code)).orElse(null);
            if (before == null) {
                changes.add(new Change(Kind.ADDED, code, "", after.label().toString()));
            } else {
                kept.add(before.code());
                compare(before, after);
            }
        }
        for (Node before : nodes(from.framework())) {
            if (!kept.contains(before.code())) {
                changes.add(
                        new Change(Kind.REMOVED, before.code(), before.label().toString(), ""));
            }
        }
    }

    private String earlier(String code) {
        return renamed.getOrDefault(code, code);
    }

    private void compare(Node before, Node after) {
        String code = after.code();
        add(Kind.RENAMED, code, before.code(), code);
        String parent = parent(to, code);
        String place = parent(from, before.code());
        if (!place.equals(earlier(parent))) {
            changes.add(new Change(Kind.MOVED, code, place, parent));
        }
        if (before instanceof Group earlier && after instanceof Group later) {
            order(code, earlier.children(), later.children());
        }
        reword(code, texts(before), texts(after));
        int first = changes.size();
        // a group that became a criterion, or the other way round, is another thing under the same code
        add(Kind.RESCALED, code, scale(before), scale(after));
        add(Kind.REAPPLIED, code, applies(before), applies(after));
        if (before instanceof Criterion
                && after instanceof Criterion
                && before.code().equals(code)
                && changes.size() == first) {
            comparable.add(code);
        }
        if (before instanceof Criterion earlier && after instanceof Criterion later) {
            normalisation(earlier.code(), code);
            add(
                    Kind.RETAGGED,
                    code,
                    earlier.tags().values().toString(),
                    later.tags().values().toString());
        }
        weight(before.code(), code);
    }

    /** Siblings that stay together are added up in their order. */
    private void order(String group, List<? extends Node> before, List<? extends Node> after) {
        List<String> earlier = before.stream().map(Node::code).toList();
        List<String> later = after.stream().map(node -> earlier(node.code())).toList();
        String stood = earlier.stream().filter(later::contains).collect(Collectors.joining(", "));
        String stands = later.stream().filter(earlier::contains).collect(Collectors.joining(", "));
        add(Kind.REORDERED, group, stood, stands);
    }

    /** A method that changes the normalisation of all is told once, there. */
    private void normalisation(String before, String after) {
        Normalisation own = from.method().ownNormalisations().get(before);
        Normalisation now = to.method().ownNormalisations().get(after);
        Normalisation earlier = from.method().normalisation(before);
        Normalisation later = to.method().normalisation(after);
        if ((own != null || now != null) && !earlier.equals(later)) {
            changes.add(new Change(Kind.RENORMALISED, after, earlier.toString(), later.toString()));
        }
    }

    private void weight(String before, String after) {
        double share = from.nodeWeights().effective().getOrDefault(before, 0.0);
        double now = to.nodeWeights().effective().getOrDefault(after, 0.0);
        if (Decimals.round(share) != Decimals.round(now)) {
            changes.add(new Change(Kind.REWEIGHTED, after, percent(share), percent(now)));
            return;
        }
        double weight = from.nodeWeights().relative().getOrDefault(before, 0.0);
        double later = to.nodeWeights().relative().getOrDefault(after, 0.0);
        if (weight != later
                && !Objects.equals(
                        from.method().weights().named().get(before),
                        to.method().weights().named().get(after))) {
            changes.add(new Change(Kind.RESTATED, after, "weight " + weight, "weight " + later));
        }
    }

    private void add(Kind kind, String subject, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, subject, before, after));
        }
    }

    private static String parent(IndexDefinition definition, String code) {
        return definition.framework().parent(code).map(Node::code).orElse(PerNode.INDEX);
    }

    /** All that people read of a node, by the name of the part. */
    private static Map<String, Label> texts(Node node) {
        Map<String, Label> texts = new HashMap<>(Map.of("name", node.label()));
        if (node instanceof Criterion criterion) {
            texts.put("guidance", criterion.guidance());
            texts.put("reference", Label.of(criterion.reference()));
            if (criterion.scale() instanceof Scale.Levels levels) {
                levels.levels().forEach(level -> texts.put("level " + number(level.score()), level.label()));
            } else if (criterion.scale() instanceof Scale.Steps steps) {
                steps.steps().forEach(step -> texts.put("from " + number(step.from()), step.label()));
            }
        }
        return texts;
    }

    /** Reports the texts that differ, in one change; levels that came or went are a matter of the scale. */
    private void reword(String code, Map<String, Label> before, Map<String, Label> after) {
        change(code, before, after).ifPresent(changes::add);
    }

    static Optional<Change> change(String subject, Map<String, Label> before, Map<String, Label> after) {
        List<String> earlier = new ArrayList<>();
        List<String> later = new ArrayList<>();
        before.keySet().stream().filter(after::containsKey).sorted().forEach(part -> {
            Label stood = before.get(part);
            Label stands = after.get(part);
            if (!stood.equals(stands)) {
                // what differs only in another language than the usual one is shown in that language
                String language = differing(stood, stands);
                String name = part.equals("name") ? "" : part + ": ";
                earlier.add(name + line(stood, language));
                later.add(name + line(stands, language));
            }
        });
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(Kind.REWORDED, subject, String.join("; ", earlier), String.join("; ", later)));
    }

    private static @Nullable String differing(Label before, Label after) {
        if (!before.toString().equals(after.toString())) {
            return null;
        }
        Set<String> languages = new LinkedHashSet<>(before.languages());
        languages.addAll(after.languages());
        return languages.stream()
                .filter(language -> !Objects.equals(
                        before.texts().get(language), after.texts().get(language)))
                .findFirst()
                .orElse(null);
    }

    private static String line(Label label, @Nullable String language) {
        return language == null
                ? label.toString()
                : language + " "
                        + label.texts().getOrDefault(language, "").lines().collect(Collectors.joining(" "));
    }

    /** What decides which share a finding is, without the wording of its levels. */
    private static String scale(Node node) {
        return node instanceof Criterion criterion ? scale(criterion) : "GROUP";
    }

    private static String scale(Criterion criterion) {
        Scale scale = criterion.scale();
        String text;
        if (scale instanceof Scale.Levels levels) {
            text = "LEVELS "
                    + levels.levels().stream()
                            .map(level -> number(level.score()))
                            .collect(Collectors.joining(", "));
        } else if (scale instanceof Scale.Steps steps) {
            text = "STEPS "
                    + steps.steps().stream()
                            .map(step -> number(step.from()) + " earns " + number(step.score()))
                            .collect(Collectors.joining(", "))
                    + steps.maximum().map(top -> ", up to " + number(top)).orElse("");
        } else if (scale instanceof Scale.Range range) {
            text = "RANGE " + number(range.minimum()) + " to " + number(range.maximum());
        } else if (scale instanceof Scale.Points points) {
            text = "POINTS " + number(points.maximum());
        } else {
            text = "BINARY";
        }
        return text + " " + criterion.direction();
    }

    private static String applies(Node node) {
        return node instanceof Criterion criterion ? criterion.appliesTo().toString() : "";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }
}
