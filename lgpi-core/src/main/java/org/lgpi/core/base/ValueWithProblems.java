package org.lgpi.core.base;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value together with the problems met while it was made.
 *
 * <p>Used where rows can be bad and the good ones still count: the value holds everything that could be used, the
 * problems name everything that could not.
 *
 * @param <T> type of the value
 * @param value what could be made, from the good rows alone
 * @param problems what was wrong, in the order of the source; empty if nothing was
 */
public record ValueWithProblems<T>(T value, List<Problem> problems) {

    /** Checks and copies the parts. */
    public ValueWithProblems {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
    }

    /**
     * Tells whether something was left out.
     *
     * @return true if at least one problem is an error; warnings do not count
     */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * Returns the value if nothing was left out.
     *
     * @return the value
     * @throws InvalidDefinitionException with all problems if at least one is an error
     */
    public T orElseThrow() {
        if (hasErrors()) {
            throw new InvalidDefinitionException(problems);
        }
        return value;
    }

    /**
     * Returns another value with the same problems.
     *
     * @param <R> type of the other value
     * @param change makes the other value
     * @return the changed value and the same problems
     */
    public <R> ValueWithProblems<R> map(Function<? super T, ? extends R> change) {
        return new ValueWithProblems<>(change.apply(value), problems);
    }

    /** Returns one line: the value and the number of errors and warnings. */
    @Override
    public String toString() {
        long errors = problems.stream().filter(Problem::isError).count();
        return value + " (" + errors + " errors, " + (problems.size() - errors) + " warnings)";
    }
}
