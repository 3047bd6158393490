package org.lgpi.core.robustness;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.IndexDefinition;

/**
 * What analyses of uncertainty and of sensitivity have in common.
 *
 * @param definition the index
 * @param inputs what varies
 * @param seed seed of all random numbers
 * @param level level of the intervals
 * @param period whose units are ranked; empty for the only one of the table
 * @param parallel how runs are spread over threads
 */
record Settings(
        IndexDefinition definition,
        List<UncertainInput> inputs,
        long seed,
        double level,
        Optional<Year> period,
        Parallel parallel) {

    Settings {
        inputs = List.copyOf(inputs);
    }

    Settings withoutBudget() {
        return new Settings(definition, inputs, seed, level, period, parallel.withoutBudget());
    }

    Population population(AssessmentTable table) {
        return Population.of(definition, table, period, inputs);
    }
}
