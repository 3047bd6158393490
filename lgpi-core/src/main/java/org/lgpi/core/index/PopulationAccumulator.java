package org.lgpi.core.index;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.AccumulatorBytes;

/**
 * Learns what the normalisation of a definition needs from a population of any size, unit by unit, in any order and split in
 * any way; the parameters are those of {@link IndexDefinition#fit(AssessmentTable)}, bit for bit.
 *
 * <pre>{@code
 * PopulationAccumulator population = PopulationAccumulator.of(definition);
 * parts.forEach(population::addAll);
 * IndexDefinition fitted = definition.fit(population);
 * }</pre>
 *
 * <p>The state holds about a kilobyte for each criterion, by period if the definition is fitted by period; ranks and
 * percentiles need 16 bytes more for each different value. A unit and period that is added twice counts twice. Denominators,
 * screening and constants put in place of missing values need nothing but the row. What learns from other rows first, or
 * looks at other years, is refused: fit such a definition on a table. Not thread-safe.
 */
public final class PopulationAccumulator implements Accumulator<Assessment, PopulationAccumulator, FittedParameters> {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "population";
    private static final FittedParameters NOTHING = new FittedParameters(Map.of(), Map.of());

    private final transient Fingerprint fingerprint;
    private final transient Fingerprint frameworkFingerprint;
    private final transient boolean prepares;
    private final transient PopulationState state;
    private transient long size;

    /** How rows are prepared; a state that was read from bytes does not know it. */
    private transient @Nullable IndexDefinition definition;

    private transient @Nullable Framework known;

    private PopulationAccumulator(
            Fingerprint fingerprint, Fingerprint frameworkFingerprint, boolean prepares, PopulationState state) {
        this.fingerprint = fingerprint;
        this.frameworkFingerprint = frameworkFingerprint;
        this.prepares = prepares;
        this.state = state;
    }

    /**
     * Returns an empty accumulator.
     *
     * @param definition the definition to be fitted; parameters that it has already do not count
     * @return the accumulator
     * @throws IllegalArgumentException if its preparation needs more than the row at hand
     */
    public static PopulationAccumulator of(IndexDefinition definition) {
        IndexDefinition unfitted = definition.unfitted();
        List<String> learners = learners(unfitted.method().preparation());
        if (!learners.isEmpty()) {
            throw new IllegalArgumentException(definition.framework().code()
                    + " cannot be fitted row by row, for these need the whole table: " + String.join(", ", learners)
                    + "; use definition.fit(table)");
        }
        PopulationAccumulator accumulator = new PopulationAccumulator(
                unfitted.fingerprint(),
                fingerprint(unfitted.framework()),
                !unfitted.method().preparation().isNone(),
                PopulationState.of(unfitted.framework(), unfitted.method()));
        accumulator.definition = unfitted;
        return accumulator;
    }

    private static List<String> learners(Preparation preparation) {
        List<String> learners = new ArrayList<>();
        for (Imputation step : preparation.imputation()) {
            if (!(step.method() instanceof Imputation.Constant)) {
                learners.add("imputation " + step);
            }
        }
        preparation.treatment().ifPresent(treatment -> learners.add("treatment of outliers"));
        preparation.treatmentOf().keySet().stream()
                .sorted()
                .forEach(code -> learners.add("treatment of outliers of " + code));
        return learners;
    }

    /** A name for a framework as far as it can change a number. */
    private static Fingerprint fingerprint(Framework framework) {
        return IndexDefinition.of(framework).fingerprint();
    }

    /**
     * Reads a state back.
     *
     * @param bytes what {@link #toBytes} returned
     * @return the accumulator
     * @throws IllegalArgumentException if the bytes are not such a state, damaged, or of a newer version
     */
    public static PopulationAccumulator fromBytes(byte[] bytes) {
        return AccumulatorBytes.read(bytes, KIND, (fingerprint, in) -> {
            Fingerprint framework = new Fingerprint(in.readUTF());
            boolean prepares = in.readBoolean();
            long size = in.readLong();
            PopulationAccumulator accumulator =
                    new PopulationAccumulator(fingerprint, framework, prepares, PopulationState.read(in));
            accumulator.size = size;
            return accumulator;
        });
    }

    /**
     * Takes in what was found in a unit.
     *
     * @param assessment the findings
     * @return this accumulator
     * @throws IllegalArgumentException if the assessment is of another framework
     * @throws IllegalStateException if the definition prepares rows and this state was read from bytes
     */
    @Override
    public PopulationAccumulator add(Assessment assessment) {
        if (prepares) {
            return addAll(AssessmentTable.of(assessment.framework(), List.of(assessment)));
        }
        Framework framework = requireFramework(assessment.framework());
        int year = assessment.period().getValue();
        List<CriterionState> criteria = state.of(year);
        for (Map.Entry<String, Observation> entry : assessment.observations().entrySet()) {
            double value = entry.getValue().value();
            if (!Double.isNaN(value)) {
                criteria.get(framework.position(entry.getKey())).add(assessment.unit(), year, value);
            }
        }
        size++;
        return this;
    }

    /**
     * Takes in all rows of a table: a part of the population that was read at once.
     *
     * @param table the findings
     * @return this accumulator
     * @throws IllegalArgumentException if the table is of another framework
     * @throws IllegalStateException if the definition prepares rows and this state was read from bytes
     */
    public PopulationAccumulator addAll(AssessmentTable table) {
        requireFramework(table.framework());
        if (!prepares) {
            state.add(table, row -> true);
        } else if (definition == null) {
            throw new IllegalStateException("a state read from bytes does not know how rows are prepared:"
                    + " merge it into PopulationAccumulator.of(definition), then add");
        } else {
            PreparedTable prepared = PreparedTable.of(definition, table);
            state.add(prepared.prepared(), row -> prepared.screenedOut(row).isEmpty());
        }
        size += table.size();
        return this;
    }

    /** Compares frameworks by their fingerprints, each object once. */
    private Framework requireFramework(Framework framework) {
        if (framework != known) {
            if (!fingerprint(framework).equals(frameworkFingerprint)) {
                throw new IllegalArgumentException("the findings are of " + framework
                        + ", the population of another framework; read them with the framework of the definition");
            }
            known = framework;
        }
        return framework;
    }

    @Override
    public PopulationAccumulator merge(PopulationAccumulator other) {
        if (!fingerprint.equals(other.fingerprint)) {
            throw new IllegalArgumentException(
                    "only populations of one definition can be merged, found the fingerprints " + fingerprint + " and "
                            + other.fingerprint);
        }
        state.add(other.state);
        size += other.size;
        definition = definition == null ? other.definition : definition;
        return this;
    }

    /**
     * Returns what was learned.
     *
     * @return the parameters, with a count of 0 for a criterion without values
     */
    @Override
    public FittedParameters result() {
        return state.fit(NOTHING);
    }

    /**
     * Returns the fingerprint of the definition without parameters; only states with the same one can be merged.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * Returns the number of rows.
     *
     * @return pairs of unit and period added, those screened out included
     */
    public long size() {
        return size;
    }

    @Override
    public PopulationAccumulator copy() {
        PopulationAccumulator copy =
                new PopulationAccumulator(fingerprint, frameworkFingerprint, prepares, state.copy());
        copy.size = size;
        copy.definition = definition;
        copy.known = known;
        return copy;
    }

    @Override
    public byte[] toBytes() {
        return AccumulatorBytes.write(KIND, fingerprint, out -> {
            out.writeUTF(frameworkFingerprint.hex());
            out.writeBoolean(prepares);
            out.writeLong(size);
            state.write(out);
        });
    }

    /**
     * Travels as bytes.
     *
     * @return the form that is serialised
     */
    private Object writeReplace() {
        return AccumulatorBytes.serialised(toBytes(), PopulationAccumulator::fromBytes);
    }

    /**
     * Refuses to be read: only its bytes travel.
     *
     * @param in not read
     * @throws InvalidObjectException always
     */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("the serialised form is needed");
    }

    /** Two accumulators are equal if their states are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PopulationAccumulator that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Returns one line: the numbers of rows and criteria. */
    @Override
    public String toString() {
        return "population of " + size + " rows, " + state.criteria() + " criteria";
    }
}
