package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;

/**
 * Answers to a survey as CSV: one row a respondent, in the columns that the design names.
 *
 * <p>The columns of the design (stratum, PSU, weight, populations, replicate weights), of its domains and of its items are read, others are
 * not. An empty cell is a missing answer, or no group of a domain. What is left out:
 *
 * <ul>
 *   <li>the file, if a column of the design is missing, if rows contradict the design (a PSU in two strata, a population
 *       smaller than its sample), or if a column that is read holds personal data;
 *   <li>a domain or an item whose column is missing;
 *   <li>a row with a bad weight or without a stratum or PSU;
 *   <li>an answer that is no number or off its scale.
 * </ul>
 *
 * Each is a problem. Personal data are cells that look like a national identity number (12 digits) or a telephone number;
 * the design can allow columns by name. A column of that look which is not read is reported as well.
 */
public final class SurveyCsv {

    private SurveyCsv() {}

    /**
     * Reads the answers of a file, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @param design design of the survey
     * @return the answers that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<SurveyData> read(Path file, SurveyDesign design) {
        return read(file, design, CsvFormat.DETECT);
    }

    /**
     * Reads the answers of a file.
     *
     * @param file the file
     * @param design design of the survey
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the answers that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<SurveyData> read(Path file, SurveyDesign design, CsvFormat format) {
        return CsvFiles.read(file, in -> data(in, file.toString(), design, format));
    }

    /**
     * Reads the answers of a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param design design of the survey
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the answers that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<SurveyData> read(
            InputStream in, String source, SurveyDesign design, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> data(bytes, source, design, format));
    }

    /**
     * Adds up the answers of a file without keeping its rows, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @param design design of the survey; declare no more domains than are needed
     * @return the sums of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<SurveyAccumulator> accumulate(Path file, SurveyDesign design) {
        return CsvFiles.read(file, in -> sums(in, file.toString(), design, CsvFormat.DETECT));
    }

    /**
     * Adds up the answers of a stream without keeping its rows.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param design design of the survey; declare no more domains than are needed
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the sums of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<SurveyAccumulator> accumulate(
            InputStream in, String source, SurveyDesign design, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> sums(bytes, source, design, format));
    }

    private static ValueWithProblems<SurveyAccumulator> sums(
            InputStream in, String source, SurveyDesign design, CsvFormat format) throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        SurveyAccumulator sums = SurveyAccumulator.of(design);
        boolean usable = new SurveyReader(design, problems)
                .read(CsvInput.open(in, format, problems), sums.row(), row -> {
                    sums.add(row);
                    return row.problems();
                });
        List<Problem> contradictions = sums.contradictions();
        contradictions.forEach(problem -> problems.add(problem, 0, 0));
        boolean sound = usable && contradictions.isEmpty();
        return new ValueWithProblems<>(sound ? sums : SurveyAccumulator.of(design), problems.all());
    }

    private static ValueWithProblems<SurveyData> data(
            InputStream in, String source, SurveyDesign design, CsvFormat format) throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems);
        SurveyDesign found = ReplicateNames.find(design, input);
        SurveyData.Builder rows = SurveyData.builder(found);
        boolean complete = found.replicates().isPresent() == design.replicates().isPresent();
        if (complete && new SurveyReader(found, problems).read(input, rows.row(), rows::add)) {
            try {
                return new ValueWithProblems<>(rows.build(), problems.all());
            } catch (InvalidDefinitionException e) {
                e.problems().forEach(problem -> problems.add(problem, 0, 0));
            }
        }
        SurveyData none =
                SurveyData.builder(found.withReplicates(Optional.empty())).build();
        return new ValueWithProblems<>(none, problems.all());
    }
}
