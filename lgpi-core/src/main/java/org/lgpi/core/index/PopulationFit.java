package org.lgpi.core.index;

/** Learns the statistics of each criterion from a whole table. */
final class PopulationFit {

    private PopulationFit() {}

    /** Learns from prepared values; units that are screened out do not count. */
    static FittedParameters of(PreparedTable prepared, IndexMethod method) {
        PopulationState state = PopulationState.of(prepared.observed().framework(), method);
        state.add(prepared.prepared(), row -> prepared.screenedOut(row).isEmpty());
        return state.fit(prepared.learned());
    }
}
