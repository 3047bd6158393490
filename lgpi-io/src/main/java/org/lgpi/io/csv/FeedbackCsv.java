package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.base.InvalidDefinitionException;
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
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems);
        FeedbackAccumulator counts = FeedbackAccumulator.of(cutOff);
        if (!input.header().isEmpty()) {
            RowCells cells = new RowCells(input, problems, COLUMNS, List.of(ID));
            if (cells.hasColumns()) {
                Set<String> ids = new HashSet<>();
                while (cells.next()) {
                    add(cells, counts, ids);
                }
                input.finish();
            }
        }
        return new ValueWithProblems<>(counts, problems.all());
    }

    private static void add(RowCells cells, FeedbackAccumulator counts, Set<String> ids) {
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
            return;
        }
        Submission read;
        try {
            read = submission.build();
        } catch (InvalidDefinitionException e) {
            cells.bad(e.problems());
            return;
        }
        if (read.id().isPresent() && !ids.add(read.id().get())) {
            cells.bad(
                    ID,
                    "DUPLICATE_ID",
                    "the id " + ProblemList.shown(read.id().get()) + " again",
                    "each submission once; the first row was counted",
                    "remove one of the two");
            return;
        }
        counts.add(read);
    }
}
