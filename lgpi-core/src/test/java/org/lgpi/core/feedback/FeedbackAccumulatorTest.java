package org.lgpi.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.stat.AccumulatorLaws;

class FeedbackAccumulatorTest {

    private static final LocalDateTime CUT_OFF = LocalDateTime.of(2026, 7, 1, 0, 0);

    private static Submission.Builder submission(LocalDateTime opened) {
        return Submission.builder()
                .unit("U1")
                .kind(SubmissionKind.COMPLAINT)
                .category("ROADS")
                .channel("APP")
                .opened(opened);
    }

    private static AccumulatorLaws<Submission, FeedbackAccumulator, FeedbackSummary> laws() {
        return new AccumulatorLaws<>(() -> FeedbackAccumulator.of(CUT_OFF), FeedbackAccumulator::fromBytes);
    }

    @Provide
    Arbitrary<List<Submission>> streams() {
        return Combinators.combine(
                        Arbitraries.of("U1", "U2", "Ү-3"),
                        Arbitraries.of(SubmissionKind.class),
                        Arbitraries.of("ROADS", "су"),
                        Arbitraries.integers().between(-400_000, 3_000),
                        Arbitraries.integers().between(-1, 200_000))
                .as((unit, kind, category, opened, took) -> {
                    LocalDateTime time = CUT_OFF.plusMinutes(opened);
                    Submission.Builder builder = Submission.builder()
                            .unit(unit)
                            .kind(kind)
                            .category(category)
                            .channel("APP")
                            .opened(time);
                    return (took < 0 ? builder : builder.closed(time.plusMinutes(took))).build();
                })
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void keepsTheLawsOfAccumulators(@ForAll("streams") List<Submission> stream, @ForAll long seed) {
        laws().check(stream, seed);
    }

    @Test
    void keepsTheLawsOnALongStream() {
        laws().check(SyntheticStream.of(1), 2);
    }

    @Test
    void mergingWithItselfDoubles() {
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(CUT_OFF)
                .add(submission(CUT_OFF.minusDays(1)).build());

        assertThat(accumulator.merge(accumulator).result().submissions()).isEqualTo(2);
    }

    @Test
    void emptyStreamHasNoShares() {
        FeedbackSummary nothing = FeedbackAccumulator.of(CUT_OFF).result();

        assertThat(nothing.submissions()).isZero();
        assertThat(nothing.categoryShares()).isEmpty();
        assertThat(nothing.growthSince(nothing)).isNaN();
        assertThat(nothing.closingTimes().quantile(0.5)).isEmpty();
        assertThat(nothing.closingTimes().quantileOfClosed(0.5)).isEmpty();
        assertThat(nothing.inTime(Deadlines.of(24)).share()).isNaN();
        assertThat(nothing).hasToString("0 submissions to 0 units in 0 months, looked at 2026-07-01T00:00");
    }

    @Test
    void whatClosesAfterTheCutOffIsOpenAndWhatOpensAfterItIsApart() {
        FeedbackSummary summary = FeedbackAccumulator.of(CUT_OFF)
                .add(submission(CUT_OFF.minusHours(5))
                        .closed(CUT_OFF.plusHours(1))
                        .build())
                .add(submission(CUT_OFF.minusHours(5)).closed(CUT_OFF).build())
                .add(submission(CUT_OFF).build())
                .add(submission(CUT_OFF.plusMinutes(1)).build())
                .result();

        assertThat(summary.submissions()).isEqualTo(3);
        assertThat(summary.afterCutOff()).isEqualTo(1);
        assertThat(summary.closingTimes()).hasToString("1 closed, 2 open, median not reached");
    }

    @Test
    void hoursAreCountedOnceTheyBegin() {
        LocalDateTime day = CUT_OFF.minusDays(30);
        FeedbackSummary summary = FeedbackAccumulator.of(CUT_OFF)
                .add(submission(day).closed(day).build())
                .add(submission(day).closed(day.plusSeconds(1)).build())
                .add(submission(day).closed(day.plusHours(24)).build())
                .add(submission(day).closed(day.plusHours(24).plusNanos(1)).build())
                .result();

        assertThat(summary.closingTimes().counts().toString()).isEqualTo("{0=1, 1=1, 24=1, 25=1}");
        assertThat(summary.inTime(Deadlines.of(24))).isEqualTo(new InTime(3, 1, 0, 0));
    }

    @Test
    void countsOfAnotherCutOffAreRefused() {
        FeedbackAccumulator here = FeedbackAccumulator.of(CUT_OFF);
        FeedbackAccumulator there = FeedbackAccumulator.of(CUT_OFF.plusDays(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.merge(there))
                .withMessage("only counts of one cut-off can be merged, found 2026-07-01T00:00 (fingerprint "
                        + here.fingerprint() + ") and 2026-07-02T00:00 (fingerprint " + there.fingerprint() + ")");
    }

    /** The bytes of version 1; every later version must read them. */
    @Test
    void bytesOfVersion1AreRead() {
        FeedbackAccumulator accumulator = FeedbackAccumulator.of(CUT_OFF)
                .add(submission(CUT_OFF.minusDays(2))
                        .closed(CUT_OFF.minusDays(1))
                        .build())
                .add(submission(CUT_OFF.plusDays(2)).build());
        String version1 = "4c47504101" + text("feedback")
                + text(accumulator.fingerprint().hex())
                + text("2026-07-01T00:00")
                + "0000000000000001" + "00000001" + text("U1") + text("2026-06") + text("COMPLAINT") + text("ROADS")
                + text("APP") + "00000001" + "00000018" + "0000000000000001" + "00000000";

        assertThat(FeedbackAccumulator.fromBytes(HexFormat.of().parseHex(version1)))
                .isEqualTo(accumulator);
        assertThat(HexFormat.of().formatHex(accumulator.toBytes())).isEqualTo(version1);
        assertThat(accumulator.fingerprint()).hasToString("747808a359b799d150a6d5ba37b9147b");
    }

    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return String.format("%04x", bytes.length) + HexFormat.of().formatHex(bytes);
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] good = FeedbackAccumulator.of(CUT_OFF)
                .add(submission(CUT_OFF.minusDays(2)).build())
                .toBytes();
        byte[] newer = good.clone();
        newer[4] = 2;
        byte[] other = good.clone();
        other[0] = 0;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedbackAccumulator.fromBytes(newer))
                .withMessage(
                        "bytes of a feedback accumulator are needed, found version 2, newer than 1 of this library");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedbackAccumulator.fromBytes(other))
                .withMessage(
                        "bytes of a feedback accumulator are needed, found magic number 475041 instead of 4c475041");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedbackAccumulator.fromBytes(Arrays.copyOf(good, good.length + 1)))
                .withMessageContaining("more bytes than the state has");
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatIllegalArgumentException().isThrownBy(() -> FeedbackAccumulator.fromBytes(cut));
        }
        for (int i = 0; i < good.length; i++) {
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) 0x80;
            try {
                FeedbackAccumulator.fromBytes(flipped);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasMessageContaining("feedback");
            }
        }
    }

    @Test
    void closingBeforeOpeningIsNamedWithTheRest() {
        Submission.Builder bad = Submission.builder()
                .id("KZ-17")
                .unit("U 1")
                .kind(SubmissionKind.COMPLAINT)
                .category(" ")
                .channel("APP")
                .opened(CUT_OFF)
                .closed(CUT_OFF.minusMinutes(1));

        assertThatThrownBy(bad::build)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("error BAD_CODE (unit): found the code 'U 1'")
                .hasMessageContaining("error BAD_TEXT (category): found nothing; expected 1 to 200 characters")
                .hasMessageContaining("error CLOSED_BEFORE_OPENED (KZ-17): found closed 2026-06-30T23:59;"
                        + " expected a time from 2026-07-01T00:00 on; correct one of the two times");
    }
}
