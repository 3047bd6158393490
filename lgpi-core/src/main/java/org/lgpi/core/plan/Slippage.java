package org.lgpi.core.plan;

import java.util.Objects;

/**
 * How far a phase is from its schedule.
 *
 * @param planned its dates in the schedule
 * @param state what has become of it
 * @param days days after the latest day of the schedule (positive) or before the earliest (negative), 0 inside: of the
 *     end if the phase is over, of today's wait for the end if it runs, of today's wait for the start if it has not
 *     started
 * @param forecast its dates as they now look; days that have happened are exact
 */
public record Slippage(ScheduledPhase planned, State state, long days, ScheduledPhase forecast) {

    /** What has become of a phase. */
    public enum State {
        /** It has ended. */
        OVER,
        /** It has started and not ended. */
        RUNNING,
        /** It has not started. */
        WAITING
    }

    /** Checks that no part is missing. */
    public Slippage {
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(forecast, "forecast");
    }

    /** Returns one line: the code, the state and the days. */
    @Override
    public String toString() {
        String how = days == 0 ? "as planned" : Math.abs(days) + (days > 0 ? " days late" : " days early");
        return planned.phase().code() + " " + state + ", " + how;
    }
}
