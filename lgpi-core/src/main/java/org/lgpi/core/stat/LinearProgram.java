package org.lgpi.core.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * A linear programme: the largest or smallest {@code c.x} under linear conditions, solved by the simplex method.
 *
 * <p>Variables are 0 or more unless {@link #bounds} says otherwise. Conditions with coefficients of very different size
 * cost digits: bring columns to about the same size first. Collects conditions until {@link #solve}; not thread-safe.
 *
 * <p>Source: G. B. Dantzig, Linear Programming and Extensions, 1963.
 */
public final class LinearProgram {

    /** How a search ended. */
    public enum Status {
        /** The best point was found. */
        OPTIMAL,
        /** No point meets all conditions. */
        INFEASIBLE,
        /** There is no best point, for the objective has no end. */
        UNBOUNDED,
        /** The search was given up. */
        FAILED
    }

    /**
     * What a search found.
     *
     * @param status how it ended
     * @param objective value of the objective, NaN unless optimal
     * @param values the variables, empty unless optimal
     */
    public record Solution(Status status, double objective, List<Double> values) {

        /** Copies the values. */
        public Solution {
            Objects.requireNonNull(status, "status");
            values = List.copyOf(values);
        }

        /**
         * Tells whether the best point was found.
         *
         * @return true if so
         */
        public boolean isOptimal() {
            return status == Status.OPTIMAL;
        }
    }

    private record Condition(double[] coefficients, double bound) {}

    private final boolean maximise;
    private final double[] objective;
    private final double[] lower;
    private final double[] upper;
    private final List<Condition> atMost = new ArrayList<>();
    private final List<Condition> equal = new ArrayList<>();

    private LinearProgram(boolean maximise, double[] objective) {
        if (objective.length == 0) {
            throw new IllegalArgumentException("a linear programme needs a variable");
        }
        requireFinite(objective);
        this.maximise = maximise;
        this.objective = objective.clone();
        lower = new double[objective.length];
        upper = new double[objective.length];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    /**
     * Starts a search for the largest value.
     *
     * @param objective finite coefficients of the objective, one for each variable
     * @return a programme without conditions
     */
    public static LinearProgram maximise(double... objective) {
        return new LinearProgram(true, objective);
    }

    /**
     * Starts a search for the smallest value.
     *
     * @param objective finite coefficients of the objective, one for each variable
     * @return a programme without conditions
     */
    public static LinearProgram minimise(double... objective) {
        return new LinearProgram(false, objective);
    }

    /**
     * Adds the condition {@code a.x <= bound}.
     *
     * @param bound the finite bound
     * @param coefficients the finite coefficients a
     * @return this programme
     */
    public LinearProgram atMost(double bound, double... coefficients) {
        atMost.add(condition(bound, coefficients));
        return this;
    }

    /**
     * Adds the condition {@code a.x >= bound}.
     *
     * @param bound the finite bound
     * @param coefficients the finite coefficients a
     * @return this programme
     */
    public LinearProgram atLeast(double bound, double... coefficients) {
        Condition condition = condition(bound, coefficients);
        double[] turned = Arrays.stream(condition.coefficients()).map(a -> -a).toArray();
        atMost.add(new Condition(turned, -bound));
        return this;
    }

    /**
     * Adds the condition {@code a.x = bound}.
     *
     * @param bound the finite bound
     * @param coefficients the finite coefficients a
     * @return this programme
     */
    public LinearProgram equal(double bound, double... coefficients) {
        equal.add(condition(bound, coefficients));
        return this;
    }

    /**
     * Bounds a variable.
     *
     * @param variable position of the variable from 0
     * @param smallest smallest value, perhaps minus infinity
     * @param largest largest value, perhaps infinity
     * @return this programme
     * @throws IllegalArgumentException if the smallest value is above the largest
     */
    public LinearProgram bounds(int variable, double smallest, double largest) {
        if (!(smallest <= largest)) {
            throw new IllegalArgumentException("variable " + variable + " from " + smallest + " to " + largest);
        }
        lower[variable] = smallest;
        upper[variable] = largest;
        return this;
    }

    private Condition condition(double bound, double[] coefficients) {
        if (coefficients.length != objective.length) {
            throw new IllegalArgumentException(
                    coefficients.length + " coefficients for " + objective.length + " variables");
        }
        requireFinite(coefficients);
        requireFinite(bound);
        return new Condition(coefficients.clone(), bound);
    }

    private static void requireFinite(double... numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a linear programme needs finite numbers, found " + number);
            }
        }
    }

    /**
     * Searches for the best point.
     *
     * @return the point, or why there is none
     */
    public Solution solve() {
        double[] cost = Arrays.stream(objective).map(c -> maximise ? -c : c).toArray();
        LinearSolver.Builder solver =
                LinearSolver.newBuilder(cost).lower(lower.clone()).upper(upper.clone());
        atMost.forEach(condition -> solver.inequality(condition.bound(), condition.coefficients()));
        equal.forEach(condition -> solver.equality(condition.bound(), condition.coefficients()));
        Optimisation.Result result = solver.solve();
        Status status = status(result.getState());
        if (status != Status.OPTIMAL) {
            return new Solution(status, Double.NaN, List.of());
        }
        List<Double> values = new ArrayList<>(objective.length);
        double sum = 0;
        for (int i = 0; i < objective.length; i++) {
            double value = Math.min(upper[i], Math.max(lower[i], result.doubleValue(i))) + 0.0;
            values.add(value);
            sum += objective[i] * value;
        }
        return new Solution(status, sum, values);
    }

    private static Status status(Optimisation.State state) {
        if (state.isOptimal()) {
            return Status.OPTIMAL;
        }
        return switch (state) {
            case INFEASIBLE -> Status.INFEASIBLE;
            case UNBOUNDED -> Status.UNBOUNDED;
            default -> Status.FAILED;
        };
    }

    /** Returns one line: the goal and the numbers of variables and conditions. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s over %d variables under %d conditions",
                maximise ? "maximum" : "minimum",
                objective.length,
                atMost.size() + equal.size());
    }
}
