package org.lgpi.core.feedback;

import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Invented submissions to one invented platform; they show nothing about any real place.
 *
 * <p>Their counts follow what is reported of the platform of Astana for 2021: more than 12,000 submissions, a quarter
 * more than before, 34 % about delays of services and 28 % about the openness of budgets. The base of the growth is not
 * reported and is taken to be the year before.
 */
final class SyntheticStream {

    static final String UNIT = "SYNTHETIC-CITY";
    static final LocalDateTime CUT_OFF = LocalDateTime.of(2022, 1, 1, 0, 0);

    private static final String[] CHANNELS = {"APP", "PHONE", "WEB"};

    private SyntheticStream() {}

    /** Returns 9,600 submissions of 2020 and 12,000 of 2021, in random order; the same for each seed. */
    static List<Submission> of(long seed) {
        Random random = new Random(seed);
        List<Submission> stream = new ArrayList<>();
        year(
                stream,
                random,
                Year.of(2020),
                Map.of("SERVICE_DELAYS", 2_880, "BUDGET_TRANSPARENCY", 2_400, "OTHER", 4_320));
        year(
                stream,
                random,
                Year.of(2021),
                Map.of("SERVICE_DELAYS", 4_080, "BUDGET_TRANSPARENCY", 3_360, "OTHER", 4_560));
        Collections.shuffle(stream, random);
        return stream;
    }

    private static void year(List<Submission> stream, Random random, Year year, Map<String, Integer> categories) {
        new TreeMap<>(categories).forEach((category, count) -> {
            for (int i = 0; i < count; i++) {
                stream.add(submission(random, year, category));
            }
        });
    }

    private static Submission submission(Random random, Year year, String category) {
        LocalDateTime opened = year.atDay(1).atStartOfDay().plusMinutes(random.nextInt(year.length() * 24 * 60));
        Submission.Builder submission = Submission.builder()
                .unit(UNIT)
                .kind(SubmissionKind.values()[random.nextInt(3)])
                .category(category)
                .channel(CHANNELS[random.nextInt(CHANNELS.length)])
                .opened(opened);
        if (random.nextInt(100) < 95) {
            submission.closed(opened.plusMinutes((long) (-StrictMath.log(1 - random.nextDouble()) * 72 * 60)));
        }
        return submission.build();
    }
}
