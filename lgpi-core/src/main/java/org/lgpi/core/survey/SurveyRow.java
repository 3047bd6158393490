package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;

/**
 * What one respondent answered, with the respondent's place in the design: filled by a reader, then handed to {@link
 * SurveyData.Builder#add} or an accumulator, which copy what they need, so that one row serves a whole file.
 *
 * <p>Not thread-safe.
 */
public final class SurveyRow {

    /** Beyond this no weight counts people; sums of weights up to this are exact in an accumulator. */
    private static final double HEAVIEST = 1e12;

    /** What {@link #answer} makes of a code for "this did not concern the respondent". */
    public static final double NOT_APPLICABLE = Double.NEGATIVE_INFINITY;

    /** What {@link #answer} makes of a number that is neither an answer nor a declared code. */
    public static final double OFF_SCALE = Double.POSITIVE_INFINITY;

    private final SurveyDesign design;
    private final String[] domains;
    private final double[] values;
    private final AnswerScale[] scales;
    private final double[] replicates;
    private String stratum = "";
    private String psu = "";
    private double weight = 1;
    private double populationPsus = Double.NaN;
    private double populationInPsu = Double.NaN;

    /**
     * Makes an empty row.
     *
     * @param design design of the survey
     */
    public SurveyRow(SurveyDesign design) {
        this.design = Objects.requireNonNull(design, "design");
        domains = new String[design.domains().size()];
        values = new double[design.items().size()];
        scales = design.items().stream().map(AnswerScale::new).toArray(AnswerScale[]::new);
        replicates = new double
                [design.replicates().map(declared -> declared.columns().size()).orElse(0)];
        clear();
    }

    /**
     * Forgets all that was set: no answers, a weight of 1 if the design has no weight column, else none.
     *
     * @return this row
     */
    public SurveyRow clear() {
        Arrays.fill(domains, "");
        Arrays.fill(values, Double.NaN);
        Arrays.fill(replicates, Double.NaN);
        stratum = "";
        psu = "";
        weight = design.columns().weight().isPresent() ? Double.NaN : 1;
        populationPsus = Double.NaN;
        populationInPsu = Double.NaN;
        return this;
    }

    /**
     * Sets the stratum.
     *
     * @param code code of the stratum
     * @return this row
     */
    public SurveyRow stratum(String code) {
        stratum = Objects.requireNonNull(code, "stratum");
        return this;
    }

    /**
     * Sets the primary sampling unit.
     *
     * @param code code of the PSU
     * @return this row
     */
    public SurveyRow psu(String code) {
        psu = Objects.requireNonNull(code, "psu");
        return this;
    }

    /**
     * Sets the sampling weight.
     *
     * @param value the weight, NaN if missing
     * @return this row
     */
    public SurveyRow weight(double value) {
        weight = value;
        return this;
    }

    /**
     * Sets how many PSUs the population of the stratum has.
     *
     * @param count the number, NaN if missing
     * @return this row
     */
    public SurveyRow populationPsus(double count) {
        populationPsus = count;
        return this;
    }

    /**
     * Sets how many people the population of the PSU has.
     *
     * @param count the number, NaN if missing
     * @return this row
     */
    public SurveyRow populationInPsu(double count) {
        populationInPsu = count;
        return this;
    }

    /**
     * Sets the group in a domain.
     *
     * @param position position of the domain in the design
     * @param group code of the group; empty if the respondent belongs to none
     * @return this row
     */
    public SurveyRow domain(int position, String group) {
        domains[position] = Objects.requireNonNull(group, "group");
        return this;
    }

    /**
     * Sets the group in a domain.
     *
     * @param name name of the domain
     * @param group code of the group; empty if the respondent belongs to none
     * @return this row
     */
    public SurveyRow domain(String name, String group) {
        return domain(design.domainPosition(name), group);
    }

    /**
     * Sets an answer.
     *
     * @param position position of the item in the design
     * @param value the answer or a code for none; NaN if nothing stands there
     * @return this row
     */
    public SurveyRow value(int position, double value) {
        values[position] = value;
        return this;
    }

    /**
     * Sets an answer.
     *
     * @param code code of the item
     * @param value the answer or a code for none; NaN if nothing stands there
     * @return this row
     */
    public SurveyRow value(String code, double value) {
        return value(design.itemPosition(code), value);
    }

    /**
     * Sets a replicate weight.
     *
     * @param position position of its column in the design
     * @param value weight or factor, 0 or more
     * @return this row
     */
    public SurveyRow replicate(int position, double value) {
        replicates[position] = value;
        return this;
    }

    double replicate(int position) {
        return replicates[position];
    }

    /**
     * Returns what is wrong with the row: it has no place in the design or a bad weight, and then it is left out by all
     * that take rows in; or some answers are off their scale, and then these are left out alone.
     *
     * @return the problems, empty if there are none
     */
    public List<Problem> problems() {
        Problem misplaced = misplaced();
        if (misplaced != null) {
            return List.of(misplaced);
        }
        List<Problem> problems = List.of();
        for (int i = 0; i < values.length; i++) {
            if (answer(i) == OFF_SCALE) {
                SurveyItem item = design.items().get(i);
                problems = problems.isEmpty() ? new ArrayList<>() : problems;
                problems.add(Problem.error(
                        "VALUE_OFF_SCALE",
                        item.code(),
                        Double.toString(values[i]),
                        item.describe(),
                        "correct the answer or declare the code; the answer was left out"));
            }
        }
        return problems;
    }

    /**
     * Checks that this row is of a survey.
     *
     * @param expected the design of the survey
     * @throws IllegalArgumentException if the row is of another design
     */
    public void requireDesign(SurveyDesign expected) {
        if (design != expected && !design.fingerprint().equals(expected.fingerprint())) {
            throw new IllegalArgumentException(
                    "the row is of the survey " + design.code() + ", the data of " + expected.code());
        }
    }

    String stratum() {
        return design.columns().stratum().isPresent() ? stratum : "";
    }

    String psu() {
        return design.columns().psu().isPresent() ? psu : "";
    }

    double weight() {
        return weight;
    }

    double populationPsus() {
        return populationPsus;
    }

    double populationInPsu() {
        return populationInPsu;
    }

    /**
     * Returns the group of a domain.
     *
     * @param position position of the domain in the design
     * @return the group, empty for none
     */
    public String domain(int position) {
        return domains[position];
    }

    /**
     * Returns an answer, told from codes for none.
     *
     * @param position position of the item in the design
     * @return the answer on its scale, NaN for none, {@link #NOT_APPLICABLE} or {@link #OFF_SCALE}
     */
    public double answer(int position) {
        return scales[position].read(values[position]);
    }

    /** Tells whether the row can be placed in the design and weighted. */
    boolean hasPlace() {
        return weight >= 0
                && weight <= HEAVIEST
                && !(stratum.isEmpty() && design.columns().stratum().isPresent())
                && !(psu.isEmpty() && design.columns().psu().isPresent())
                && worstReplicate() < 0;
    }

    /** Returns the position of the first replicate weight that cannot be, -1 if there is none. */
    private int worstReplicate() {
        for (int r = 0; r < replicates.length; r++) {
            if (!(replicates[r] >= 0 && replicates[r] <= HEAVIEST)) {
                return r;
            }
        }
        return -1;
    }

    /** Returns why the row cannot be placed in the design; null if it can. */
    private @Nullable Problem misplaced() {
        if (hasPlace()) {
            return null;
        }
        if (!(weight >= 0 && weight <= HEAVIEST)) {
            return Problem.error(
                    "BAD_WEIGHT",
                    psu,
                    Double.isNaN(weight) ? "no weight" : "weight " + weight,
                    weight > HEAVIEST ? "a weight of at most " + HEAVIEST : "a weight of 0 or more",
                    "correct the weight or leave the respondent out; the row was left out");
        }
        if (design.columns().stratum().isPresent() && stratum.isEmpty()) {
            return Problem.error(
                    "NO_STRATUM", psu, "an empty cell", "the code of a stratum", "fill it in; the row was left out");
        }
        int replicate = worstReplicate();
        if (replicate >= 0) {
            double found = replicates[replicate];
            return Problem.error(
                    "BAD_REPLICATE_WEIGHT",
                    design.replicates().orElseThrow().columns().get(replicate),
                    Double.isNaN(found) ? "no replicate weight" : "replicate weight " + found,
                    "a weight of 0 or more in each column of replicates",
                    "correct the weight; the row was left out");
        }
        return Problem.error(
                "NO_PSU", stratum, "an empty cell", "the code of a PSU", "fill it in; the row was left out");
    }

    /** Returns one line: place and weight. */
    @Override
    public String toString() {
        return "stratum " + stratum + ", psu " + psu + ", weight " + weight;
    }
}
