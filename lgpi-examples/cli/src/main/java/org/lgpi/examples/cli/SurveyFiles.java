package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.io.csv.SurveyCsv;
import org.lgpi.io.json.SurveyJson;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The design and the answers that verbs below survey start from. */
final class SurveyFiles {

    @Option(
            names = "--design",
            required = true,
            paramLabel = "FILE",
            description = "How the sample was drawn and what was asked, as JSON (lgpi-survey/1).")
    private Path design;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "The answers as CSV, one row a respondent.")
    private Path data;

    @Option(
            names = "--allow-personal",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that may hold what looks like identity numbers or telephone numbers.")
    private List<String> allowedPersonalColumns = List.of();

    @Mixin
    private Options.Csv csv;

    Path data() {
        return data;
    }

    Options.Csv csv() {
        return csv;
    }

    /** Returns the design with the domains that a verb needs. */
    SurveyDesign design(Collection<String> domains) {
        SurveyDesign declared = SurveyJson.read(design);
        Set<String> names = new LinkedHashSet<>(declared.domains());
        names.addAll(domains);
        Set<String> allowed = new LinkedHashSet<>(declared.allowedPersonalColumns());
        allowed.addAll(allowedPersonalColumns);
        return declared.withDomains(names).withAllowedPersonalColumns(allowed);
    }

    ValueWithProblems<SurveyData> read(Path file, SurveyDesign complete, Terminal terminal) {
        return Observations.open(file, terminal, in -> SurveyCsv.read(in, file.toString(), complete, csv.format()));
    }
}
