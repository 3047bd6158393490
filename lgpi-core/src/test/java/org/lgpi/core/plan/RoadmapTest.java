package org.lgpi.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgpi.core.plan.PaperPlan.phase;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.plan.Roadmap.Reading;

class RoadmapTest {

    private static final Roadmap PAPER = PaperPlan.roadmap();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void durationsAddUpTo36To66Months() {
        Schedule schedule = PAPER.schedule(START, Reading.DURATION);

        assertThat(schedule.phases())
                .extracting(ScheduledPhase::toString)
                .containsExactly(
                        "PREPARATION starts 2026-01-01, ends 2026-07-01 to 2027-01-01",
                        "ROLLOUT starts 2026-07-01 to 2027-01-01, ends 2027-07-01 to 2028-07-01",
                        "SCALING starts 2027-07-01 to 2028-07-01, ends 2029-01-01 to 2031-07-01",
                        "MONITORING starts 2029-01-01 to 2031-07-01, goes on");
        assertThat(schedule)
                .hasToString("4 phases from 2026-01-01, months read as DURATION, the last to end by 2031-07-01");
    }

    @Test
    void elapsedTimeEndsWithin36Months() {
        Schedule schedule = PAPER.schedule(START, Reading.ELAPSED);

        assertThat(schedule.phases())
                .extracting(ScheduledPhase::toString)
                .containsExactly(
                        "PREPARATION starts 2026-01-01, ends 2026-07-01 to 2027-01-01",
                        "ROLLOUT starts 2026-07-01 to 2027-01-01, ends 2027-01-01 to 2027-07-01",
                        "SCALING starts 2027-01-01 to 2027-07-01, ends 2027-07-01 to 2029-01-01",
                        "MONITORING starts 2027-07-01 to 2029-01-01, goes on");
    }

    @Test
    void readingIsNeverGuessed() {
        assertThatThrownBy(() -> PAPER.schedule(START))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("error READING_NOT_STATED (reading): found nothing; expected DURATION or ELAPSED;"
                        + " say whether months are lengths of phases or time since the start");
        assertThat(PAPER.withReading(Reading.ELAPSED).schedule(START))
                .isEqualTo(PAPER.schedule(START, Reading.ELAPSED));
    }

    @Test
    void startOnThe31stDoesNotDrift() {
        Roadmap months =
                Roadmap.builder().addPhases(phase("A", 1, 1), phase("B", 1, 1)).build();

        assertThat(months.schedule(LocalDate.of(2026, 1, 31), Reading.DURATION).phase("B"))
                .hasValueSatisfying(b -> assertThat(b.latestEnd()).contains(LocalDate.of(2026, 3, 31)));
    }

    @Test
    void ganttShowsWhatIsSureAndWhatMayBe() {
        assertThat(PAPER.schedule(START, Reading.ELAPSED).toGantt()).isEqualTo("""
                        from 2026-01-01, months read as ELAPSED
                        month       0     6     12    18    24    30    36
                        PREPARATION ######------
                        ROLLOUT           ------------
                        SCALING                 ------------------------
                        MONITORING                    ------------------>
                        """);
        assertThat(Roadmap.builder()
                        .addPhases(phase("A", 3, 4), phase("B", 3, 3))
                        .build()
                        .schedule(START, Reading.DURATION)
                        .toGantt())
                .isEqualTo("""
                        from 2026-01-01, months read as DURATION
                        month 0     6
                        A     ###-
                        B        -##-
                        """);
    }

    @Test
    void slippageMovesWhatFollows() {
        Schedule schedule = PAPER.schedule(START, Reading.DURATION);

        List<Slippage> slippages = schedule.track(
                List.of(
                        PhaseProgress.ended("PREPARATION", START, LocalDate.of(2027, 1, 31)),
                        PhaseProgress.running("ROLLOUT", LocalDate.of(2027, 2, 1))),
                LocalDate.of(2027, 6, 1));

        assertThat(slippages)
                .extracting(Slippage::toString)
                .containsExactly(
                        "PREPARATION OVER, 30 days late",
                        "ROLLOUT RUNNING, as planned",
                        "SCALING WAITING, as planned",
                        "MONITORING WAITING, as planned");
        assertThat(slippages)
                .extracting(slippage -> slippage.forecast().toString())
                .containsExactly(
                        "PREPARATION starts 2026-01-01, ends 2027-01-31",
                        "ROLLOUT starts 2027-02-01, ends 2028-02-01 to 2028-08-01",
                        "SCALING starts 2028-02-01 to 2028-08-01, ends 2029-08-01 to 2031-08-01",
                        "MONITORING starts 2029-08-01 to 2031-08-01, goes on");
    }

    @Test
    void waitingAndOverdueSlipDayByDay() {
        Schedule schedule = PAPER.schedule(START, Reading.ELAPSED);
        LocalDate today = LocalDate.of(2027, 7, 11);

        assertThat(schedule.track(List.of(), today))
                .extracting(Slippage::toString)
                .containsExactly(
                        "PREPARATION WAITING, 556 days late",
                        "ROLLOUT WAITING, 191 days late",
                        "SCALING WAITING, 10 days late",
                        "MONITORING WAITING, as planned");
        assertThat(schedule.track(List.of(PhaseProgress.running("PREPARATION", START)), today)
                        .get(0))
                .satisfies(slippage -> assertThat(slippage.days()).isEqualTo(191))
                .satisfies(
                        slippage -> assertThat(slippage.forecast().latestEnd()).contains(today));
    }

    @Test
    void earlyEndIsNegativeAndElapsedMonthsStayWhereTheyAre() {
        Schedule schedule = PAPER.schedule(START, Reading.ELAPSED);

        List<Slippage> slippages = schedule.track(
                List.of(PhaseProgress.ended("PREPARATION", START, LocalDate.of(2026, 6, 21))),
                LocalDate.of(2026, 6, 21));

        assertThat(slippages.get(0)).hasToString("PREPARATION OVER, 10 days early");
        assertThat(slippages.get(1).forecast()).hasToString("ROLLOUT starts 2026-06-21, ends 2027-01-01 to 2027-07-01");
    }

    @Property
    void earliestNeverLiesAfterLatestAndPhasesJoin(
            @ForAll @IntRange(min = 0, max = 30) int a,
            @ForAll @IntRange(min = 1, max = 30) int b,
            @ForAll @IntRange(min = 0, max = 900) int shift) {
        Roadmap roadmap = Roadmap.builder()
                .addPhases(phase("A", Math.min(a, b), Math.max(a, b)), phase("B", b, a + b))
                .build();

        List<ScheduledPhase> phases =
                roadmap.schedule(START.plusDays(shift), Reading.DURATION).phases();

        assertThat(phases).allSatisfy(phase -> {
            assertThat(phase.latestStart()).isAfterOrEqualTo(phase.earliestStart());
            assertThat(phase.latestEnd().orElseThrow())
                    .isAfterOrEqualTo(phase.earliestEnd().orElseThrow());
        });
        assertThat(phases.get(1).earliestStart())
                .isEqualTo(phases.get(0).earliestEnd().orElseThrow());
    }

    @Test
    void overlapByElapsedTimeIsNamed() {
        Roadmap overlapping = Roadmap.builder()
                .addPhases(phase("A", 6, 12), phase("B", 10, 18))
                .build();

        assertThat(overlapping.schedule(START, Reading.DURATION).phases()).hasSize(2);
        assertThatThrownBy(() -> overlapping.schedule(START, Reading.ELAPSED))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "error PHASES_OVERLAP (phases.B): found an end from month 10 while A may last until month 12;"
                                + " expected an end from month 12 on; correct the months, or read them as durations");
        assertThatThrownBy(() -> overlapping.withReading(Reading.ELAPSED)).hasMessageContaining("PHASES_OVERLAP");
    }

    @Test
    void roadmapTellsAllItsProblemsAtOnce() {
        Roadmap.Builder bad = Roadmap.builder()
                .addPhases(
                        Phase.builder().code("A").build(),
                        phase("A", 5, 3),
                        phase("B", -1, 3),
                        Phase.builder()
                                .code("C")
                                .isOngoing(true)
                                .minimumMonths(3)
                                .build(),
                        Phase.builder().code("D").minimumMonths(3).build());

        assertThatThrownBy(bad::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.subject())
                                .containsExactly(
                                        "DUPLICATE_CODE phases.A",
                                        "NO_MONTHS phases.A",
                                        "BAD_MONTHS phases.A",
                                        "BAD_MONTHS phases.B",
                                        "CONTRADICTION phases.C",
                                        "ENDLESS_PHASE phases.C",
                                        "NO_MONTHS phases.D"));
        assertThatThrownBy(() -> Roadmap.builder().build()).hasMessageContaining("NO_PHASES");
    }

    @Test
    void impossibleProgressIsNamed() {
        Schedule schedule = PAPER.schedule(START, Reading.DURATION);
        LocalDate today = LocalDate.of(2026, 9, 1);

        assertThatThrownBy(() -> schedule.track(
                        List.of(
                                PhaseProgress.ended("PREPARATION", START, START.minusDays(1)),
                                PhaseProgress.running("SCALING", START),
                                PhaseProgress.running("SCALING", START),
                                PhaseProgress.running("CLOSING", START),
                                PhaseProgress.running("MONITORING", today.plusDays(1))),
                        today))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.subject())
                                .containsExactly(
                                        "END_BEFORE_START PREPARATION",
                                        "DUPLICATE_PHASE SCALING",
                                        "UNKNOWN_PHASE CLOSING",
                                        "DAY_IN_FUTURE MONITORING",
                                        "PHASE_SKIPPED SCALING",
                                        "PHASES_OVERLAP MONITORING"));
        assertThatThrownBy(() -> schedule.track(
                        List.of(
                                PhaseProgress.ended("PREPARATION", START, LocalDate.of(2026, 8, 1)),
                                PhaseProgress.running("ROLLOUT", LocalDate.of(2026, 7, 31))),
                        today))
                .hasMessage("error PHASES_OVERLAP (ROLLOUT): found a start on 2026-07-31 while PREPARATION ends on"
                        + " 2026-08-01; expected a start after the phase before it; correct one of the days");
    }
}
