package org.lgpi.io.catalogue;

import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.feedback.Submission;
import org.lgpi.core.feedback.SubmissionKind;

/**
 * Invented submissions to one invented platform, made so that their counts are those reported of the platform of Astana
 * in 2021; everything beside the counts by year and category follows from simple arithmetic and shows nothing.
 */
final class SyntheticFeedback {

    private static final String UNIT = "SYNTHETIC-CITY";

    private static final List<String> CHANNELS = List.of("APP", "PHONE", "WEB");

    /** The base of the growth is not reported; it is taken to be the year before. */
    private static final Map<Year, Map<String, Integer>> COUNTS = new TreeMap<>(Map.of(
            Year.of(2020),
            Map.of("SERVICE_DELAYS", 2_880, "BUDGET_TRANSPARENCY", 2_400, "OTHER", 4_320),
            Year.of(2021),
            Map.of("SERVICE_DELAYS", 4_080, "BUDGET_TRANSPARENCY", 3_360, "OTHER", 4_560)));

    private static final int MINUTES_A_DAY = 24 * 60;

    /** Closed ones take up to twenty days; a step that shares no divisor with them meets every length. */
    private static final int LONGEST = 20 * MINUTES_A_DAY;

    private static final int STEP = 7_919;

    /** One in so many stays open. */
    private static final int OPEN = 20;

    private SyntheticFeedback() {}

    static List<Submission> stream() {
        List<Submission> stream = new ArrayList<>();
        COUNTS.forEach((year, categories) -> new TreeMap<>(categories).forEach((category, count) -> {
            for (int i = 0; i < count; i++) {
                stream.add(submission(year, category, i, count));
            }
        }));
        return List.copyOf(stream);
    }

    /** Spreads the submissions of a category evenly over the year. */
    private static Submission submission(Year year, String category, int i, int count) {
        long minute = (long) i * year.length() * MINUTES_A_DAY / count;
        LocalDateTime opened = year.atDay(1).atStartOfDay().plusMinutes(minute);
        Submission.Builder submission = Submission.builder()
                .unit(UNIT)
                .kind(SubmissionKind.values()[i % SubmissionKind.values().length])
                .category(category)
                .channel(CHANNELS.get(i / 2 % CHANNELS.size()))
                .opened(opened);
        if (i % OPEN != 0) {
            submission.closed(opened.plusMinutes((long) i * STEP % LONGEST));
        }
        return submission.build();
    }
}
