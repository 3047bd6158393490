package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.stat.Association;
import org.lgpi.core.stat.Correlation;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.SymmetricEigen;

/**
 * Principal components of some nodes from their correlation matrix, over the units that have all of them.
 *
 * <p>The eigenvector of largest loading positive, as {@link SymmetricEigen} points it. Beside them, whether the
 * correlations are worth it: the measure of Kaiser, Meyer and Olkin, {@code sum r^2 / (sum r^2 + sum q^2)} over all pairs
 * with the partial correlations q (H. F. Kaiser and J. Rice 1974, Educational and Psychological Measurement 34:111), and
 * Bartlett's test that there is no correlation at all, {@code -(n - 1 - (2k + 5) / 6) ln det R} under chi-square with {@code
 * k (k - 1) / 2} degrees of freedom (M. S. Bartlett 1951, Biometrika 38:337). Where the matrix is singular, as with no
 * more units than nodes, neither exists.
 *
 * @param family the nodes
 * @param count number of units that have all of them
 * @param components the components, most important first
 * @param rule how many are kept
 * @param kmo measure of Kaiser, Meyer and Olkin, 0 to 1, NaN if the matrix is singular
 * @param nodeKmo the same for each node alone
 * @param bartlett chi-square of Bartlett's test, NaN if the matrix is singular
 * @param bartlettDf its degrees of freedom
 * @param bartlettP its p-value, NaN if the matrix is singular
 */
public record PrincipalComponents(
        Family family,
        int count,
        List<Component> components,
        ComponentRule rule,
        double kmo,
        List<Double> nodeKmo,
        double bartlett,
        double bartlettDf,
        double bartlettP) {

    /** Below this, an eigenvalue of a correlation matrix is 0. */
    private static final double SINGULAR = 1e-12;

    private static final int FEWEST_UNITS = 3;

    /**
     * One component.
     *
     * @param eigenvalue variance along it, in units of one node
     * @param share share of the variance of all nodes
     * @param cumulative share up to this component
     * @param kept whether the rule keeps it
     * @param vector entry of each node, the vector having length 1
     */
    public record Component(double eigenvalue, double share, double cumulative, boolean kept, List<Double> vector) {

        /** Copies the vector. */
        public Component {
            vector = List.copyOf(vector);
        }
    }

    /**
     * One node on one component, as a row of a table.
     *
     * @param group code of the group, {@code index} for all
     * @param level level of the nodes
     * @param component number of the component from 1
     * @param eigenvalue variance along it
     * @param share share of the variance of all nodes
     * @param cumulative share up to this component
     * @param kept whether the rule keeps it
     * @param node code of the node
     * @param loading entry of the node in the eigenvector of length 1
     */
    public record Loading(
            String group,
            String level,
            int component,
            double eigenvalue,
            double share,
            double cumulative,
            boolean kept,
            String node,
            double loading) {}

    /**
     * Whether the correlations of a family are worth looking for components, as a row of a table.
     *
     * @param group code of the group, {@code index} for all
     * @param level level of the nodes
     * @param nodes number of nodes
     * @param count number of units that have all of them
     * @param kept number of components that the rule keeps
     * @param kmo measure of Kaiser, Meyer and Olkin
     * @param bartlett chi-square of Bartlett's test
     * @param bartlettDf its degrees of freedom
     * @param bartlettP its p-value
     */
    public record Adequacy(
            String group,
            String level,
            int nodes,
            int count,
            int kept,
            double kmo,
            double bartlett,
            double bartlettDf,
            double bartlettP) {}

    /** Copies the lists. */
    public PrincipalComponents {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(family, "family");
        components = List.copyOf(components);
        nodeKmo = List.copyOf(nodeKmo);
    }

    /**
     * Finds the components of some nodes.
     *
     * @param family the nodes
     * @param values their values
     * @param rule how many components are kept
     * @return the components; empty, with a warning each, if fewer than 3 units have all nodes, or for every node that is
     *     constant over them
     */
    public static ValueWithProblems<Optional<PrincipalComponents>> of(
            Family family, ValueTable values, ComponentRule rule) {
        List<double[]> columns = values.complete(family.codes());
        List<Problem> problems = problems(family, columns);
        return new ValueWithProblems<>(
                problems.isEmpty() ? Optional.of(of(family, columns, rule)) : Optional.empty(), problems);
    }

    /** Returns what keeps the columns of complete units from being correlated. */
    static List<Problem> problems(Family family, List<double[]> columns) {
        int count = columns.get(0).length;
        if (count < FEWEST_UNITS) {
            return List.of(Problem.warning(
                    "TOO_FEW_UNITS",
                    family.group(),
                    count + " units that have all " + family,
                    "at least " + FEWEST_UNITS + " units",
                    "impute what is missing, or leave out nodes that few units have"));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (ValueTable.squares(columns.get(i)) == 0) {
                problems.add(Problem.warning(
                        "CONSTANT",
                        family.codes().get(i),
                        "the value " + columns.get(i)[0] + " in all " + count + " units that have all " + family,
                        "at least two different values",
                        "leave the node out, for it tells no units apart"));
            }
        }
        return problems;
    }

    static double[][] correlations(List<double[]> columns) {
        int k = columns.size();
        double[][] matrix = new double[k][k];
        List<Association> pairs = Correlation.PEARSON.pairs(columns);
        int pair = 0;
        for (int i = 0; i < k; i++) {
            matrix[i][i] = 1;
            for (int j = i + 1; j < k; j++) {
                matrix[i][j] = pairs.get(pair++).coefficient();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Finds the components of columns without gaps, none of them constant. */
    static PrincipalComponents of(Family family, List<double[]> columns, ComponentRule rule) {
        int k = columns.size();
        int n = columns.get(0).length;
        double[][] matrix = correlations(columns);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        int kept = rule.count(eigen.values());
        List<Component> components = new ArrayList<>();
        double cumulative = 0;
        double logDeterminant = 0;
        for (int c = 0; c < k; c++) {
            double value = eigen.values().get(c);
            cumulative += value / k;
            logDeterminant += StrictMath.log(value);
            components.add(new Component(
                    value, value / k, cumulative, c < kept, eigen.vectors().get(c)));
        }
        double df = k * (k - 1) / 2.0;
        boolean regular = eigen.values().get(k - 1) > SINGULAR;
        double bartlett = regular ? -(n - 1 - (2 * k + 5) / 6.0) * logDeterminant : Double.NaN;
        double[] kmo = regular ? kmo(matrix, eigen) : nothing(k + 1);
        List<Double> nodeKmo = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            nodeKmo.add(kmo[i]);
        }
        return new PrincipalComponents(
                family,
                n,
                components,
                rule,
                kmo[k],
                nodeKmo,
                bartlett,
                df,
                Distributions.chiSquareUpperTail(bartlett, df));
    }

    private static double[] nothing(int length) {
        double[] nothing = new double[length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** Returns the measure of each node, and of all in the last place; partial correlations come from the inverse. */
    private static double[] kmo(double[][] r, SymmetricEigen eigen) {
        int k = r.length;
        double[][] inverse = new double[k][k];
        for (int c = 0; c < k; c++) {
            List<Double> v = eigen.vectors().get(c);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    inverse[i][j] += v.get(i) * v.get(j) / eigen.values().get(c);
                }
            }
        }
        double[] kmo = new double[k + 1];
        double allSimple = 0;
        double allPartial = 0;
        for (int i = 0; i < k; i++) {
            double simple = 0;
            double partial = 0;
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    double q = inverse[i][j] / Math.sqrt(inverse[i][i] * inverse[j][j]);
                    simple += r[i][j] * r[i][j];
                    partial += q * q;
                }
            }
            kmo[i] = simple / (simple + partial);
            allSimple += simple;
            allPartial += partial;
        }
        kmo[k] = allSimple / (allSimple + allPartial);
        return kmo;
    }

    /**
     * Returns the components as rows of a table.
     *
     * @return a row for each component and node
     */
    public List<Loading> loadings() {
        List<Loading> rows = new ArrayList<>();
        for (int c = 0; c < components.size(); c++) {
            Component component = components.get(c);
            for (int i = 0; i < component.vector().size(); i++) {
                rows.add(new Loading(
                        family.group(),
                        family.level().word(),
                        c + 1,
                        component.eigenvalue(),
                        component.share(),
                        component.cumulative(),
                        component.kept(),
                        family.codes().get(i),
                        component.vector().get(i)));
            }
        }
        return rows;
    }

    /**
     * Returns whether the correlations are worth looking for components.
     *
     * @return the measures as a row of a table
     */
    public Adequacy adequacy() {
        return new Adequacy(
                family.group(),
                family.level().word(),
                family.codes().size(),
                count,
                kept().size(),
                kmo,
                bartlett,
                bartlettDf,
                bartlettP);
    }

    /** Returns the components that the rule keeps. */
    List<Component> kept() {
        return components.stream().filter(Component::kept).toList();
    }

    /** Returns one line: the group, the numbers of nodes, units and components kept, and what the first explains. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d units, %d components kept, the first explains %.1f %%, KMO %.2f",
                family,
                count,
                kept().size(),
                100 * components.get(0).share(),
                kmo);
    }
}
