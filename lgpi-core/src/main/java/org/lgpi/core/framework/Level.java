package org.lgpi.core.framework;

import java.util.List;
import java.util.Optional;

/** What kind of node: a level of the framework, from the parts up. */
public enum Level {
    /** Criteria, at whatever depth. */
    CRITERION("criterion"),
    /** Sub-blocks, at whatever depth. */
    SUB_BLOCK("subBlock"),
    /** Blocks. */
    BLOCK("block");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /**
     * Returns the name of the level in files and on the command line.
     *
     * @return {@code criterion}, {@code subBlock} or {@code block}
     */
    public String word() {
        return word;
    }

    /**
     * Returns the level of a name.
     *
     * @param word name of the level in files
     * @return the level, empty for any other word
     */
    public static Optional<Level> parse(String word) {
        for (Level level : values()) {
            if (level.word.equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the level of a node.
     *
     * @param node the node
     * @return its level
     */
    public static Level of(Node node) {
        if (node instanceof Block) {
            return BLOCK;
        }
        return node instanceof Group ? SUB_BLOCK : CRITERION;
    }

    /**
     * Returns the nodes of this level.
     *
     * @param framework a framework
     * @return codes in the order of the definition, perhaps none
     */
    public List<String> codes(Framework framework) {
        return switch (this) {
            case CRITERION -> framework.criteria().stream().map(Node::code).toList();
            case SUB_BLOCK, BLOCK ->
                framework.groups().stream()
                        .filter(group -> of(group) == this)
                        .map(Node::code)
                        .toList();
        };
    }
}
