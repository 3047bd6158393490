package org.lgpi.core.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A choice of method for every node that combines others: one for all, with exceptions for a level or a single node.
 *
 * <p>The keys of the exceptions are {@code index}, {@code block}, {@code subBlock} (at all depths) or the code of a
 * block or sub-block; a code wins over a level.
 *
 * @param <T> kind of choice
 * @param standard choice where no exception is made
 * @param exceptions choice by level or code
 */
public record PerNode<T>(T standard, Map<String, T> exceptions) {

    /** Name of the node at the top, in exceptions as in results. */
    public static final String INDEX = "index";

    /** Name of the level of blocks. */
    public static final String BLOCK = "block";

    /** Name of the level of sub-blocks. */
    public static final String SUB_BLOCK = "subBlock";

    /** Copies the exceptions in their order. */
    public PerNode {
        Objects.requireNonNull(standard, "standard");
        exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
    }

    /**
     * Returns one choice for all nodes.
     *
     * @param <T> kind of choice
     * @param standard the choice
     * @return the choice without exceptions
     */
    public static <T> PerNode<T> of(T standard) {
        return new PerNode<>(standard, Map.of());
    }

    /**
     * Returns this choice with one exception more.
     *
     * @param key {@code index}, {@code block}, {@code subBlock} or a code
     * @param choice choice for that level or node
     * @return the changed copy
     */
    public PerNode<T> with(String key, T choice) {
        Map<String, T> copy = new LinkedHashMap<>(exceptions);
        copy.put(key, choice);
        return new PerNode<>(standard, copy);
    }

    /**
     * Returns the choice for a node.
     *
     * @param code code of the node, {@code index} at the top
     * @param level {@code index}, {@code block} or {@code subBlock}
     * @return the exception for the node, else for its level, else the standard
     */
    public T at(String code, String level) {
        T choice = exceptions.get(code);
        if (choice == null) {
            choice = exceptions.get(level);
        }
        return choice == null ? standard : choice;
    }
}
