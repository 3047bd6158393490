package org.lgpi.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class FeedbackSummaryTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final FeedbackSummary SYNTHETIC = summary(SyntheticStream.of(20260101));

    private static FeedbackSummary summary(List<Submission> stream) {
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(SyntheticStream.CUT_OFF);
        stream.forEach(accumulator::add);
        return accumulator.result();
    }

    /** The three figures of case study 2, from an invented stream that was made to have them. */
    @Test
    void syntheticStreamOfTwelveThousandHasTheReportedFigures() {
        FeedbackSummary year = SYNTHETIC.ofYear(Year.of(2021));

        assertThat(year.submissions()).isEqualTo(12_000);
        assertThat(year.growthSince(SYNTHETIC.ofYear(Year.of(2020)))).isEqualTo(0.25);
        assertThat(year.categoryShares())
                .containsEntry("SERVICE_DELAYS", 0.34)
                .containsEntry("BUDGET_TRANSPARENCY", 0.28)
                .containsEntry("OTHER", 0.38);
        assertThat(year.byCategory()).containsEntry("SERVICE_DELAYS", 4_080L);
        assertThat(year.perThousand(1_200_000)).isEqualTo(10);
        assertThat(SYNTHETIC).hasToString("21600 submissions to 1 units in 24 months, looked at 2022-01-01T00:00");
    }

    @Test
    void quantilesAreThoseOfTheSortedTimes() {
        int[] hours = SyntheticStream.of(20260101).stream()
                .filter(s -> s.closed()
                        .filter(t -> !t.isAfter(SyntheticStream.CUT_OFF))
                        .isPresent())
                .mapToInt(s -> HourCounts.begun(s.opened(), s.closed().orElseThrow()))
                .sorted()
                .toArray();
        ClosingTimes times = SYNTHETIC.closingTimes();

        assertThat(times.closed()).isEqualTo(hours.length);
        for (int percent = 1; percent <= 100; percent++) {
            int place = (hours.length * percent + 99) / 100;
            assertThat(times.quantileOfClosed(percent / 100.0)).hasValue(hours[place - 1]);
        }
        long within72 = Arrays.stream(hours).filter(h -> h <= 72).count();
        assertThat(SYNTHETIC.inTime(Deadlines.of(72)).inTime()).isEqualTo(within72);
    }

    @Test
    void narrowingKeepsOnlyWhatIsAskedFor() {
        FeedbackSummary march = SYNTHETIC.between(YearMonth.of(2021, 3), YearMonth.of(2021, 3));

        assertThat(march.byMonth().keySet()).containsExactly(YearMonth.of(2021, 3));
        assertThat(march.ofKind(SubmissionKind.COMPLAINT)
                        .ofCategory("OTHER")
                        .ofChannel("APP")
                        .ofUnit(SyntheticStream.UNIT)
                        .submissions())
                .isPositive()
                .isLessThan(march.submissions());
        assertThat(march.byKind().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(march.submissions());
        assertThat(march.byChannel().keySet()).containsExactly("APP", "PHONE", "WEB");
        assertThat(march.ofUnit("ELSEWHERE").submissions()).isZero();
    }

    private static Submission hours(String category, int opened, int took) {
        Submission.Builder builder = Submission.builder()
                .unit("U1")
                .kind(SubmissionKind.COMPLAINT)
                .category(category)
                .channel("APP")
                .opened(START.plusHours(opened));
        return (took < 0 ? builder : builder.closed(START.plusHours(opened + took))).build();
    }

    @Test
    void openMessagesCountAsLongerThanAnyClosedOne() {
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(START.plusHours(100));
        for (int took : new int[] {1, 2, 3, 4, -1, -1}) {
            accumulator.add(hours("A", 0, took));
        }
        ClosingTimes times = accumulator.result().closingTimes();

        assertThat(times.quantile(0.5)).hasValue(3);
        assertThat(times.quantileOfClosed(0.5)).hasValue(2);
        assertThat(times.quantile(0)).hasValue(1);
        assertThat(times.quantile(0.9)).isEmpty();
        assertThat(times.quantileOfClosed(1)).hasValue(4);
        assertThat(times).hasToString("4 closed, 2 open, median 3 hours");
        assertThatIllegalArgumentException().isThrownBy(() -> times.quantile(1.5));
    }

    @Test
    void quantileOfADecimalShareIsNotMovedByItsLastBit() {
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(START.plusHours(1000));
        for (int took = 1; took <= 100; took++) {
            accumulator.add(hours("A", 0, took));
        }

        // 0.55 * 100 is 55.00000000000001 in doubles
        assertThat(accumulator.result().closingTimes().quantile(0.55)).hasValue(55);
    }

    @Test
    void openMessageIsOverdueOnlyAfterItsDeadline() {
        FeedbackSummary summary = FeedbackAccumulator.of(START.plusHours(100))
                .add(hours("A", 0, 24))
                .add(hours("A", 0, 25))
                .add(hours("A", 0, -1))
                .add(hours("A", 90, -1))
                .add(hours("B", 0, 90))
                .result();

        InTime inTime = summary.inTime(new Deadlines(24, Map.of("B", 90)));

        assertThat(inTime).isEqualTo(new InTime(2, 1, 1, 1));
        assertThat(inTime.share()).isEqualTo(0.5);
        assertThat(inTime).hasToString("0.5000 in time (2 in time, 1 late, 1 overdue, 1 not due)");
        assertThatIllegalArgumentException().isThrownBy(() -> Deadlines.of(-1));
    }

    @Test
    void unitsWithoutResidentsHaveNoRate() {
        UnitRegister register = UnitRegister.of(
                List.of(Unit.builder().code("U1").population(2_000).build(), Unit.of("U2")));
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(START.plusHours(100));
        for (String unit : List.of("U1", "U1", "U1", "U2", "U3")) {
            accumulator.add(Submission.builder()
                    .unit(unit)
                    .kind(SubmissionKind.SUGGESTION)
                    .category("A")
                    .channel("APP")
                    .opened(START)
                    .build());
        }

        ValueWithProblems<Map<String, Double>> rates = accumulator.result().perThousand(register);

        assertThat(rates.value()).containsExactly(Map.entry("U1", 1.5));
        assertThat(rates.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "error NO_POPULATION (U2): found no number of residents; expected at least 1;"
                                + " state the population in the register",
                        "error UNKNOWN_UNIT (U3): found no such unit in the register; expected a unit of the register;"
                                + " add the unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accumulator.result().perThousand(0));
    }

    @Property
    void quantilesRiseAndAreObserved(
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(min = 0, max = 50) Integer> took,
            @ForAll @IntRange(min = 0, max = 1000) int a,
            @ForAll @IntRange(min = 0, max = 1000) int b) {
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(START.plusHours(1000));
        took.forEach(hours -> accumulator.add(hours("A", 0, hours)));
        ClosingTimes times = accumulator.result().closingTimes();

        int low = times.quantile(Math.min(a, b) / 1000.0).orElseThrow();
        int high = times.quantile(Math.max(a, b) / 1000.0).orElseThrow();

        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(took).contains(low, high);
    }
}
