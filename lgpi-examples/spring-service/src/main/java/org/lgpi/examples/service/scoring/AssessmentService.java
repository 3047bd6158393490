package org.lgpi.examples.service.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.examples.service.store.Changes;
import org.lgpi.examples.service.store.ObservationRepository;
import org.lgpi.examples.service.store.UnitRepository;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.ResponsibilityCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.AssessmentJson;
import org.springframework.stereotype.Service;

/** Takes in findings and the register of units. */
@Service
public class AssessmentService {

    private final DefinitionService definitions;
    private final ObservationRepository observations;
    private final UnitRepository units;
    private final Changes changes;

    AssessmentService(
            DefinitionService definitions, ObservationRepository observations, UnitRepository units, Changes changes) {
        this.definitions = definitions;
        this.observations = observations;
        this.units = units;
        this.changes = changes;
    }

    /**
     * What became of an upload.
     *
     * @param rows units and periods, or units of a register, that it holds
     * @param changed findings or units that are new or other than before
     * @param problems what could not be used, and what the sender should know
     */
    public record Receipt(int rows, int changed, List<Problem> problems) {}

    /**
     * Stores findings, all in one transaction.
     *
     * @param actor who sends them
     * @param code code of the definition
     * @param version its version
     * @param upload the file
     * @param partial whether to store the good rows if there are bad ones; otherwise nothing is stored then
     * @return what became of it
     */
    public Receipt store(String actor, String code, String version, Upload upload, boolean partial) {
        Instrument instrument = definitions.get(code, version);
        ValueWithProblems<AssessmentTable> read = read(instrument, upload);
        refuseErrors(read, read.value().size(), partial);
        int changed = changes.by(actor, () -> observations.store(code, version, read.value()));
        return new Receipt(read.value().size(), changed, read.problems());
    }

    /** Stores units, all in one transaction; those that the file lacks stay. */
    public Receipt storeUnits(String actor, Upload upload, boolean partial) {
        ValueWithProblems<UnitRegister> read = UnitCsv.read(upload.stream(), upload.name(), CsvFormat.DETECT);
        refuseErrors(read, read.value().size(), partial);
        int changed = changes.by(actor, () -> units.store(read.value()));
        return new Receipt(read.value().size(), changed, read.problems());
    }

    static void refuseErrors(ValueWithProblems<?> read, int rows, boolean partial) {
        if (read.hasErrors() && (!partial || rows == 0)) {
            throw Refusal.unusable("unusable-rows", "", read.problems());
        }
    }

    private ValueWithProblems<AssessmentTable> read(Instrument instrument, Upload upload) {
        Framework framework = instrument.index().framework();
        UnitRegister register = units.register();
        if (!upload.isJson() && instrument instanceof Instrument.Scheme scheme) {
            return withUnits(codings(scheme.definition(), upload), register, upload);
        }
        if (upload.isJson()) {
            return withUnits(AssessmentJson.read(upload.stream(), upload.name(), framework), register, upload);
        }
        return register.size() == 0
                ? AssessmentCsv.read(upload.stream(), upload.name(), framework)
                : AssessmentCsv.read(upload.stream(), upload.name(), framework, register, CsvFormat.DETECT);
    }

    private static ValueWithProblems<AssessmentTable> codings(ResponsibilityScheme scheme, Upload upload) {
        return ResponsibilityCsv.read(upload.stream(), upload.name(), scheme, CsvFormat.DETECT)
                .map(codings -> AssessmentTable.of(
                        scheme.definition().framework(),
                        codings.stream().map(ResponsibilityCoding::assessment).toList()));
    }

    /** Without a register every unit is taken; with one, a unit that it lacks is a problem. */
    private static ValueWithProblems<AssessmentTable> withUnits(
            ValueWithProblems<AssessmentTable> read, UnitRegister register, Upload upload) {
        if (register.size() == 0) {
            return read;
        }
        ValueWithProblems<AssessmentTable> applied = read.value().withUnits(register);
        List<Problem> problems = new ArrayList<>(read.problems());
        applied.problems().forEach(problem -> problems.add(problem.at(upload.name(), 0, 0)));
        return new ValueWithProblems<>(applied.value(), problems);
    }

    /** Returns the findings of one unit; refuses if there are none. */
    public Assessment assessment(String code, String version, Year period, String unit) {
        Framework framework = definitions.get(code, version).index().framework();
        AssessmentTable table = observations.load(code, version, framework, period, unit);
        if (table.size() == 0) {
            throw Refusal.notFound("unknown-unit", unit + " " + period);
        }
        return table.assessment(0);
    }

    /** Removes the findings of one unit; refuses if there are none. */
    public void delete(String actor, String code, String version, Year period, String unit) {
        if (changes.by(actor, () -> observations.delete(code, version, period, unit)) == 0) {
            throw Refusal.notFound("unknown-unit", unit + " " + period);
        }
    }

    /** Returns the register of units. */
    public UnitRegister register() {
        return units.register();
    }
}
