package org.lgpi.core.base;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a definition does not hold together; carries all of its problems, not only the first. */
public final class InvalidDefinitionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** An array, because not every list can be serialised with the exception. */
    private final Problem[] problems;

    /**
     * Makes the exception.
     *
     * @param problems what is wrong, at least one
     */
    public InvalidDefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = problems.toArray(Problem[]::new);
    }

    /**
     * Throws if there is at least one error among the problems.
     *
     * @param problems problems of a definition, perhaps none
     * @throws InvalidDefinitionException with all problems if at least one is an error
     */
    public static void throwIfAny(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidDefinitionException(problems);
        }
    }

    /**
     * Returns what is wrong.
     *
     * @return all problems, in the order of the definition
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
