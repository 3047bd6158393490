package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.feedback.FeedbackAccumulator;
import org.lgpi.core.feedback.Submission;
import org.lgpi.core.feedback.SubmissionKind;

/**
 * Submissions of residents as CSV: the columns {@code unit, kind, category, channel, opened, closed} and, if there is
 * one, {@code id}.
 *
 * <p>{@code kind} is COMPLAINT, SUGGESTION or EVALUATION; times are those of the wall clock, such as {@code
 * 2026-03-01T09:30}; an empty {@code closed} is still open. Of two rows with the same id the first is counted. Rows are
 * counted as they are read, so that a stream of millions needs no more memory than its ids.
 */
public final class FeedbackCsv {

    private static final List<String> COLUMNS = List.of("unit", "kind", "category", "channel", "opened", "closed");

    private static final String ID = "id";

    private static final RowReader ROWS = new RowReader(COLUMNS, List.of(ID), List.of());

    private FeedbackCsv() {}

    /**
     * Counts the submissions of a file, finding out encoding and delimiter.
     *
     * @param file the file
     * @param cutOff time at which the stream is looked at
     * @return the counts of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<FeedbackAccumulator> read(Path file, LocalDateTime cutOff) {
        return read(file, cutOff, CsvFormat.DETECT);
    }

    /**
     * Counts the submissions of a file.
     *
     * @param file the file
     * @param cutOff time at which the stream is looked at
     * @param format encoding and delimiter as far as they are known
     * @return the counts of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<FeedbackAccumulator> read(Path file, LocalDateTime cutOff, CsvFormat format) {
        return CsvFiles.read(file, in -> count(in, file.toString(), cutOff, format));
    }

    /**
     * Counts the submissions of a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param cutOff time at which the stream is looked at
     * @param format encoding and delimiter as far as they are known
     * @return the counts of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<FeedbackAccumulator> read(
            InputStream in, String source, LocalDateTime cutOff, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> count(bytes, source, cutOff, format));
    }

    /**
     * Returns the last time that a file holds, of opening or closing: the earliest cut-off that leaves nothing out.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding and delimiter as far as they are known
     * @return the time, empty if no row could be used, and the problems of the rows that could not
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<Optional<LocalDateTime>> lastTime(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> last(bytes, source, format));
    }

    /**
     * Writes submissions to a file, which appears whole or stays as it was.
     *
     * @param submissions the submissions
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Iterable<Submission> submissions, Path file) {
        List<String> header = new ArrayList<>(List.of(ID));
        header.addAll(COLUMNS);
        CsvFiles.write(
                file,
                CsvFormat.RFC4180,
                header,
                out -> submissions.forEach(submission -> {
                    out.text(submission.id().orElse(""));
                    out.code(submission.unit(), "unit");
                    out.text(submission.kind().name());
                    out.code(submission.category(), "category");
                    out.code(submission.channel(), "channel");
                    out.text(submission.opened().toString());
                    out.text(submission.closed().map(LocalDateTime::toString).orElse(""));
                    out.endRow();
                }));
    }

    private static ValueWithProblems<FeedbackAccumulator> count(
            InputStream in, String source, LocalDateTime cutOff, CsvFormat format) throws IOException {
        FeedbackAccumulator counts = FeedbackAccumulator.of(cutOff);
        List<Problem> problems = each(in, source, format, counts::add);
        return new ValueWithProblems<>(counts, problems);
    }

    private static ValueWithProblems<Optional<LocalDateTime>> last(InputStream in, String source, CsvFormat format)
            throws IOException {
        LocalDateTime[] last = {LocalDateTime.MIN};
        List<Problem> problems = each(in, source, format, submission -> {
            LocalDateTime time = submission.closed().orElse(submission.opened());
            last[0] = time.isAfter(last[0]) ? time : last[0];
        });
        return new ValueWithProblems<>(Optional.of(last[0]).filter(time -> time != LocalDateTime.MIN), problems);
    }

    private static List<Problem> each(InputStream in, String source, CsvFormat format, Consumer<Submission> use)
            throws IOException {
        Set<String> ids = new HashSet<>();
        return ROWS.each(in, source, format, cells -> submission(cells, ids).ifPresent(use));
    }

    private static Optional<Submission> submission(RowCells cells, Set<String> ids) {
        Submission.Builder submission = Submission.builder()
                .id(cells.optional(ID))
                .unit(cells.text("unit"))
                .kind(cells.choice("kind", SubmissionKind.values()))
                .category(cells.text("category"))
                .channel(cells.text("channel"))
                .opened(cells.time("opened"));
        if (!cells.text("closed").isEmpty()) {
            submission.closed(cells.time("closed"));
        }
        if (!cells.isSound()) {
            return Optional.empty();
        }
        Submission read;
        try {
            read = submission.build();
        } catch (InvalidDefinitionException e) {
            cells.bad(e.problems());
            return Optional.empty();
        }
        if (read.id().isPresent() && !ids.add(read.id().get())) {
            cells.bad(
                    ID,
                    "DUPLICATE_ID",
                    "the id " + ProblemList.shown(read.id().get()) + " again",
                    "each submission once; the first row was counted",
                    "remove one of the two");
            return Optional.empty();
        }
        return Optional.of(read);
    }
}
