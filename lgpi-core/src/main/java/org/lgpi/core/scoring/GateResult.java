package org.lgpi.core.scoring;

import org.lgpi.core.index.Gate;

/**
 * What a gate says about one unit and period.
 *
 * @param gate the gate
 * @param verdict whether it is met
 * @param met number of its conditions that are met
 * @param unknown number of its conditions whose node has no value
 */
public record GateResult(Gate gate, Verdict verdict, int met, int unknown) {

    /** Whether a gate is met. */
    public enum Verdict {
        /** Enough conditions are met. */
        MET,
        /** Too few conditions can be met; the caps of the gate hold. */
        FAILED,
        /** Nodes without value leave it open; the caps of the gate do not hold. */
        UNKNOWN
    }

    /** Returns one line: the code, the verdict and the number of conditions met. */
    @Override
    public String toString() {
        return gate.code() + " " + verdict + " (" + met + " of "
                + gate.conditions().size() + " conditions met, " + gate.required() + " required"
                + (unknown > 0 ? ", " + unknown + " unknown" : "") + ")";
    }
}
