package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.weighting.WeightingResult;
import org.lgpi.core.survey.weighting.WeightingSpec;

/**
 * A file of answers with a column of new weights behind its own: every row that can be read as a row, its cells as they
 * stood; the new weight is empty where the respondent could not be used.
 */
public final class WeightedCsv {

    private WeightedCsv() {}

    /** The respondents of a file and the lines on which they stand. */
    private record Read(SurveyData data, List<Long> lines, List<Problem> problems) {}

    /**
     * Reads a file, makes weights for its respondents and writes it with them.
     *
     * @param answers the file of answers
     * @param design design of the survey
     * @param spec how the weights are made; its column must not be in the file
     * @param format encoding, delimiter and decimal mark of the file as far as they are known
     * @param weighted the file to write, which appears whole or stays as it was
     * @param written encoding, delimiter and decimal mark to write; cells that are copied keep their decimal mark
     * @return what the weighting did, and the problems of respondents that could not be used
     * @throws InvalidDefinitionException if the weights cannot be made, or the file has the column already; nothing is
     *     written then
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static ValueWithProblems<WeightingResult> write(
            Path answers, SurveyDesign design, WeightingSpec spec, CsvFormat format, Path weighted, CsvFormat written) {
        Read read = read(answers, design, spec.column(), format);
        WeightingResult result = weigh(spec, read);
        double[] weights = result.weights();
        CsvFiles.read(answers, in -> {
            ProblemList again = new ProblemList(answers.toString(), format.mostProblems());
            CsvInput input = CsvInput.open(in, format, again);
            List<String> header = new ArrayList<>(input.header());
            header.add(spec.column());
            CsvFiles.write(weighted, written, header, out -> copy(input, read.lines(), weights, out));
            return weights.length;
        });
        return new ValueWithProblems<>(result, read.problems());
    }

    /** What was wrong with the rows may be why the weights cannot be made: it is told too. */
    private static WeightingResult weigh(WeightingSpec spec, Read read) {
        try {
            return spec.applyTo(read.data());
        } catch (InvalidDefinitionException e) {
            List<Problem> all = new ArrayList<>(read.problems());
            all.addAll(e.problems());
            throw new InvalidDefinitionException(all);
        }
    }

    private static void copy(CsvInput input, List<Long> lines, double[] weights, CsvOutput out) {
        int next = 0;
        for (@Nullable CsvRow row = input.next(); row != null; row = input.next()) {
            for (int c = 0; c < input.header().size(); c++) {
                out.copied(row.raw(c));
            }
            if (next < weights.length && lines.get(next) == row.line()) {
                out.number(weights[next]);
                next++;
            } else {
                out.empty();
            }
            out.endRow();
        }
    }

    private static Read read(Path answers, SurveyDesign design, String column, CsvFormat format) {
        return CsvFiles.read(answers, in -> {
            ProblemList problems = new ProblemList(answers.toString(), format.mostProblems());
            CsvInput input = CsvInput.open(in, format, problems);
            if (input.column(column) >= 0) {
                throw new InvalidDefinitionException(List.of(Problem.error(
                                "COLUMN_EXISTS",
                                column,
                                "a column of this name in the file",
                                "a new column for the weights",
                                "name another column in the weighting")
                        .at(answers.toString(), (int) input.headerLine(), input.column(column) + 1)));
            }
            SurveyDesign found = ReplicateNames.find(design, input);
            SurveyData.Builder rows = SurveyData.builder(found);
            List<Long> lines = new ArrayList<>();
            SurveyReader reader = new SurveyReader(found, problems);
            boolean usable = reader.read(input, rows.row(), row -> {
                int before = rows.size();
                List<Problem> wrong = rows.add(row);
                if (rows.size() > before) {
                    lines.add(reader.line());
                }
                return wrong;
            });
            if (!usable) {
                throw new InvalidDefinitionException(problems.all());
            }
            return new Read(rows.build(), lines, problems.all());
        });
    }
}
