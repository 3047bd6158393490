package org.lgpi.io.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.SurveyDesign;

/** Finds the columns of replicate weights in a file. */
final class ReplicateNames {

    private ReplicateNames() {}

    /**
     * Names the columns that begin with the prefix of a design and end in a number, in the order of their numbers.
     *
     * @return the design with its columns named, or without replicates, and reported, if the file lacks them
     */
    static SurveyDesign find(SurveyDesign design, CsvInput input) {
        Optional<String> prefix = design.replicates()
                .filter(declared -> declared.columns().isEmpty())
                .flatMap(ReplicateColumns::prefix);
        if (prefix.isEmpty() || input.header().isEmpty()) {
            return design;
        }
        ReplicateColumns declared = design.replicates().orElseThrow();
        int length = prefix.get().length();
        Pattern name = Pattern.compile(Pattern.quote(prefix.get()) + "[0-9]{1,9}");
        List<String> columns = input.header().stream()
                .filter(column -> name.matcher(column).matches())
                .sorted(Comparator.comparingInt(column -> Integer.parseInt(column.substring(length))))
                .toList();
        int expected = declared.rscales().isEmpty()
                ? columns.size()
                : declared.rscales().size();
        if (columns.size() < 2 || columns.size() != expected) {
            input.reportMissing(
                    prefix.get() + "1",
                    "columns " + prefix.get() + "1, " + prefix.get() + "2 and so on with replicate weights"
                            + (declared.rscales().isEmpty() ? "" : ", one for each of " + expected + " rscales")
                            + "; " + columns.size() + " were found");
            return design.withReplicates(Optional.empty());
        }
        return design.withReplicates(declared.withColumns(columns));
    }
}
