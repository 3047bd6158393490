package org.lgpi.core.survey.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;
import org.lgpi.core.survey.fieldwork.FieldworkFinding.Kind;

class FieldworkCheckTest {

    private static final int RATINGS = 12;

    private static final SurveyDesign DESIGN = design();

    private static SurveyDesign design() {
        SurveyDesign.Builder design = SurveyDesign.builder().code("f").addDomains("village", "interviewer");
        IntStream.range(0, RATINGS).forEach(i -> design.addItem(SurveyItem.rating("q" + i, 1, 5, 4)));
        return design.addItem(SurveyItem.number("minutes")).build();
    }

    private static final FieldworkRules RULES = FieldworkRules.builder()
            .unit("village")
            .interviewer("interviewer")
            .duration("minutes")
            .build();

    private static void add(FieldworkCheck check, long line, String village, double minutes, double... answers) {
        SurveyRow row = new SurveyRow(DESIGN)
                .domain("village", village)
                .domain("interviewer", "I" + line % 2)
                .value("minutes", minutes);
        for (int i = 0; i < answers.length; i++) {
            row.value(i, answers[i]);
        }
        assertThat(check.add(line, row)).isEmpty();
    }

    /** Answers that are those of nobody else. */
    private static double[] own(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, RATINGS)
                .mapToDouble(i -> 1 + random.nextInt(5))
                .toArray();
    }

    private static double[] changed(double[] answers, int items) {
        double[] changed = answers.clone();
        for (int i = 0; i < items; i++) {
            changed[i] = 6 - changed[i] == changed[i] ? 1 : 6 - changed[i];
        }
        return changed;
    }

    private static List<String> findings(FieldworkCheck check) {
        return check.report().findings().stream()
                .map(finding -> finding.toProblem("a.csv").toString())
                .toList();
    }

    @Test
    void duplicatesAreFoundEverywhereAndNearOnesWithinTheUnit() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES);
        add(check, 2, "A", 30, own(1));
        add(check, 3, "B", 31, own(1));
        add(check, 4, "A", 32, changed(own(1), 1));
        add(check, 5, "C", 33, changed(own(1), 1));
        add(check, 6, "A", 34, changed(own(1), 2));

        // line 5 is the same as line 4 in another unit; line 6 shares 11 of 12 with line 4, and 10 with line 2
        assertThat(findings(check))
                .containsExactly(
                        "a.csv:3: warning DUPLICATE (B, I1): found the same answers as in line 2; expected answers of its"
                                + " own; ask the interviewer, or call the respondent back",
                        "a.csv:4: warning NEAR_DUPLICATE (A, I0): found 91.67 % of the answers of line 2; expected less"
                                + " than 85 % equal answers; ask the interviewer, or call the respondent back",
                        "a.csv:5: warning DUPLICATE (C, I1): found the same answers as in line 4; expected answers of its"
                                + " own; ask the interviewer, or call the respondent back",
                        "a.csv:6: warning NEAR_DUPLICATE (A, I0): found 91.67 % of the answers of line 4; expected less"
                                + " than 85 % equal answers; ask the interviewer, or call the respondent back");
    }

    @Test
    void fewAnswersAreNotCompared() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES);
        add(check, 2, "A", 30, 1, 2, 3, 4, 5, 1, 2, 3, 4);
        add(check, 3, "A", 31, 1, 2, 3, 4, 5, 1, 2, 3, 4);
        add(check, 4, "A", 32, own(4));

        assertThat(check.report().findings()).isEmpty();
    }

    @Test
    void aShortQuestionnaireCannotTellInterviewsApart() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES.withMinimumItems(13));
        add(check, 2, "A", 30, own(1));
        add(check, 3, "A", 31, own(1));

        assertThat(check.report().findings()).isEmpty();
        assertThat(check.report().notChecked())
                .singleElement()
                .hasToString(
                        "warning NOT_CHECKED (f): found 12 items; expected at least 13 to tell interviews apart; look for"
                                + " duplicates with a smaller minimumItems, and expect equal answers by chance");
    }

    @Test
    void oneAnswerToAllRatingsIsAStraightLine() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES);
        add(check, 2, "A", 30, 4, 4, 4, 4, 4);
        add(check, 3, "A", 31, 4, 4, 4, 4, Double.NaN, 4);
        add(check, 4, "A", 32, 4, 4, 4, 4, 4, 5);
        add(check, 5, "A", 33, 4, 4, 4, 4);

        assertThat(findings(check))
                .containsExactly(
                        "a.csv:2: warning STRAIGHT_LINE (A, I0): found the answer 4 to all ratings on one scale; expected not"
                                + " one answer to 5 or more ratings; ask the interviewer, or call the respondent back",
                        "a.csv:3: warning STRAIGHT_LINE (A, I1): found the answer 4 to all ratings on one scale; expected not"
                                + " one answer to 5 or more ratings; ask the interviewer, or call the respondent back");
    }

    /**
     * By hand: logarithms to the base 2 are 4, 5, 5, 6, 7 and 0; median 5, deviations 1, 0, 0, 1, 2, 5 with median 1; the
     * shortest is 2^(5 - 2.5 * 1.4826) = 2.4515.
     */
    @Test
    void tooFastIsFarBelowTheMedianOfTheLogarithms() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES);
        double[] minutes = {16, 32, 32, 64, 128, 1};
        for (int i = 0; i < minutes.length; i++) {
            add(check, i + 2, "A", minutes[i], own(i));
        }
        add(check, 9, "A", 0, own(20));
        add(check, 10, "A", Double.NaN, own(21));

        FieldworkReport report = check.report();

        assertThat(report.shortest()).isCloseTo(Math.pow(2, 5 - 2.5 * 1.4826), within(1e-12));
        assertThat(report.findings()).extracting(FieldworkFinding::kind).containsOnly(Kind.TOO_FAST);
        assertThat(report.findings()).extracting(FieldworkFinding::line).containsExactly(7L, 9L);
    }

    @Test
    void durationsThatAreAllTheSameGiveNoLimit() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES);
        add(check, 2, "A", 30, own(1));
        add(check, 3, "A", 30, own(2));

        assertThat(check.report().shortest()).isNaN();
        assertThat(check.report().notChecked())
                .singleElement()
                .hasToString(
                        "warning NOT_CHECKED (minutes): found the same duration in at least half of the interviews;"
                                + " expected durations that differ; check whether the column holds what was measured");
    }

    @Test
    void theSamplePlanIsHeldAgainstWhatWasAchieved() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES.withPlanned(Map.of("A", 2, "B", 1, "D", 3)));
        add(check, 2, "A", 20, own(1));
        add(check, 3, "B", 30, own(2));
        add(check, 4, "C", 40, own(3));

        FieldworkReport report = check.report();

        assertThat(report.coverage())
                .containsExactly(
                        new FieldworkCoverage("A", 2, 1),
                        new FieldworkCoverage("B", 1, 1),
                        new FieldworkCoverage("C", 0, 1),
                        new FieldworkCoverage("D", 3, 0));
        assertThat(report.coverage().get(0).share()).isEqualTo(0.5);
        assertThat(report.problems("a.csv"))
                .extracting(Object::toString)
                .containsExactly(
                        "warning BELOW_PLAN (A): found 1 interviews; expected 2 as planned; go on, or say so beside the"
                                + " figures of the unit",
                        "warning NOT_IN_PLAN (C): found 1 interviews; expected none: the plan does not have the unit;"
                                + " correct the code, or add the unit to the plan",
                        "warning BELOW_PLAN (D): found 0 interviews; expected 3 as planned; go on, or say so beside the"
                                + " figures of the unit");
    }

    @Test
    void theSummaryCountsByInterviewer() {
        FieldworkCheck check = new FieldworkCheck(DESIGN, RULES);
        add(check, 2, "A", 20, own(1));
        add(check, 3, "A", 30, own(1));
        add(check, 5, "B", 40, 3, 3, 3, 3, 3);

        assertThat(check.report().summary().toText()).isEqualTo("""
                        interviewer  interviews  duplicate  near duplicate  straight line  too fast
                        -----------  ----------  ---------  --------------  -------------  --------
                        all                   3          1               0              1         0
                        I0                    1          0               0              0         0
                        I1                    2          1               0              1         0
                        """);
    }

    @Test
    void theOrderOfInterviewsChangesNothing() {
        FieldworkCheck one = new FieldworkCheck(DESIGN, RULES);
        FieldworkCheck other = new FieldworkCheck(DESIGN, RULES);
        for (int line = 2; line < 40; line++) {
            add(one, line, "V" + line % 3, line, own(line % 20));
            int back = 41 - line;
            add(other, back, "V" + back % 3, back, own(back % 20));
        }

        assertThat(one.report().findings()).isNotEmpty();
        assertThat(other.report()).isEqualTo(one.report());
    }

    @Test
    void rulesThatCannotBeAreToldAtOnce() {
        assertThatThrownBy(() -> FieldworkRules.builder()
                        .nearDuplicate(85)
                        .straightLine(1)
                        .deviations(-1)
                        .putPlanned("A", 3)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.subject())
                                .containsExactly(
                                        "OUT_OF_RANGE nearDuplicate",
                                        "OUT_OF_RANGE deviations",
                                        "BAD_COUNT straightLine",
                                        "NO_UNIT planned"));
        assertThatThrownBy(() -> new FieldworkCheck(DESIGN, RULES.withUnit("town")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown domain town; the survey has [village, interviewer]");
    }
}
