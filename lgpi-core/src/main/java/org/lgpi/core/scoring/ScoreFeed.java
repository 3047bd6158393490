package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexMethod;

/** Turns scores into observations of another framework. */
final class ScoreFeed {

    private final ScoreTable scores;
    private final Framework target;
    /** Whether scores are shares, from 0 to 1, and not numbers on a rod of their own. */
    private final boolean shares;

    private final List<Problem> problems = new ArrayList<>();
    private final AssessmentTable.Builder builder;

    private ScoreFeed(ScoreTable scores, Framework target) {
        this.scores = scores;
        this.target = target;
        builder = AssessmentTable.builder(target);
        IndexMethod method = scores.definition().method();
        shares = scores.definition().framework().criteria().stream()
                .allMatch(criterion -> method.normalisation(criterion.code()).isShare());
    }

    static ValueWithProblems<AssessmentTable> feed(
            ScoreTable scores, Map<String, String> criteria, AssessmentTable findings) {
        ScoreFeed feed = new ScoreFeed(scores, findings.framework());
        feed.copy(findings);
        criteria.forEach((node, criterion) -> feed.checkCodes(node, criterion));
        for (int row = 0; row < scores.size(); row++) {
            feed.add(row, criteria);
        }
        return new ValueWithProblems<>(feed.builder.build(), feed.problems);
    }

    private void checkCodes(String node, String criterion) {
        if (!scores.nodes().contains(node)) {
            throw new IllegalArgumentException("the table holds no node " + node + " but " + scores.nodes()
                    + "; name it when scoring: scoreAll(table, \"" + node + "\")");
        }
        if (target.position(criterion) < 0) {
            throw new IllegalArgumentException("no criterion " + criterion + " in " + target);
        }
    }

    private void copy(AssessmentTable findings) {
        for (int row = 0; row < findings.size(); row++) {
            int to = builder.row(findings.unit(row), findings.period(row));
            for (int c = 0; c < target.criteria().size(); c++) {
                builder.set(to, c, findings.observation(row, c));
            }
        }
    }

    private void add(int row, Map<String, String> criteria) {
        int to = builder.row(scores.unit(row), scores.period(row));
        criteria.forEach((node, criterion) -> {
            int position = target.position(criterion);
            if (builder.status(to, position) != ObservationStatus.NOT_ASSESSED) {
                problems.add(Problem.error(
                        "SECOND_FINDING",
                        scores.unit(row) + " " + scores.period(row) + " " + criterion,
                        "the score of " + node + " beside another finding",
                        "one finding for each criterion",
                        "feed the criterion from one source"));
                return;
            }
            Score score = scores.score(row, node);
            if (score.hasValue()) {
                add(row, score, to, target.criteria().get(position));
            } else {
                builder.set(to, position, Observation.of(status(score.reason())));
            }
        });
    }

    private void add(int row, Score score, int to, Criterion criterion) {
        double size = shares ? size(criterion.scale()) : 1;
        double value = shares ? start(criterion.scale()) + score.value() * size : score.value();
        if (!criterion.scale().admits(value)) {
            problems.add(Problem.error(
                    "OFF_SCALE",
                    scores.unit(row) + " " + scores.period(row) + " " + criterion.code(),
                    "the score " + Improvements.number(score.value()) + " of " + score.node() + ", which is "
                            + Improvements.number(value) + " on the scale",
                    criterion.scale().describe(),
                    "give the criterion a range that holds every score"));
            return;
        }
        Observation.Builder observation = Observation.builder().value(value);
        OptionalDouble error = scores.standardError(row, score.node());
        error.ifPresent(e -> observation.standardError(e * size));
        builder.set(to, target.position(criterion.code()), observation.build());
    }

    /** A share of a range or of points is brought to their size; on other scales it stands as it is. */
    private static double size(Scale scale) {
        if (scale instanceof Scale.Range range) {
            return range.maximum() - range.minimum();
        }
        return scale instanceof Scale.Points points ? points.maximum() : 1;
    }

    private static double start(Scale scale) {
        return scale instanceof Scale.Range range ? range.minimum() : 0;
    }

    private static ObservationStatus status(Reason reason) {
        return switch (reason) {
            case NOT_APPLICABLE -> ObservationStatus.NOT_APPLICABLE;
            case NO_EVIDENCE -> ObservationStatus.NO_EVIDENCE;
            case REFUSED -> ObservationStatus.REFUSED;
            case SUPPRESSED -> ObservationStatus.SUPPRESSED;
            default -> ObservationStatus.NOT_ASSESSED;
        };
    }
}
