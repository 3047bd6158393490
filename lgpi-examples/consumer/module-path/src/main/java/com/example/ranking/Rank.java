package com.example.ranking;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;

/** Ranks the units of a CSV file, or without one the 15 invented bodies of the demo. */
public final class Rank {

    private Rank() {}

    /**
     * Prints what was wrong with the file and a ranking of the good rows.
     *
     * @param arguments nothing, or the path of a CSV file of assessments
     */
    public static void main(String[] arguments) {
        IndexDefinition index = Catalogue.lgpi100();
        ValueWithProblems<AssessmentTable> read =
                arguments.length == 0 ? demo() : AssessmentCsv.read(Path.of(arguments[0]), index.framework());

        read.problems().forEach(System.err::println);
        System.out.print(
                Ranking.of(Scorer.of(index).scoreAll(read.value())).table().toText());
    }

    private static ValueWithProblems<AssessmentTable> demo() {
        Sample sample = Catalogue.sample("almaty-pilot").orElseThrow();
        return AssessmentCsv.read(
                new ByteArrayInputStream(sample.assessments().getBytes(StandardCharsets.UTF_8)),
                sample.name(),
                sample.definition().framework());
    }
}
