package org.lgpi.core.robustness;

import java.util.Arrays;
import java.util.List;
import org.lgpi.core.base.Fingerprint;

/**
 * What all replicates of an analysis have in common.
 *
 * @param fingerprint of the definition, the findings, the inputs and the seed
 * @param units codes
 * @param scores index of each unit by the definition itself
 * @param bands position of the band of each unit by the definition itself, -1 for none
 * @param bandCodes codes of the bands from the lowest up
 * @param level level of the intervals
 * @param topK how many units are the top
 */
record UncertaintySpec(
        Fingerprint fingerprint,
        List<String> units,
        double[] scores,
        int[] bands,
        List<String> bandCodes,
        double level,
        int topK) {

    UncertaintySpec {
        units = List.copyOf(units);
        bandCodes = List.copyOf(bandCodes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UncertaintySpec that
                && fingerprint.equals(that.fingerprint)
                && units.equals(that.units)
                && Arrays.equals(scores, that.scores)
                && Arrays.equals(bands, that.bands)
                && bandCodes.equals(that.bandCodes)
                && level == that.level
                && topK == that.topK;
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
