package org.lgpi.io.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.EstimateWithInterval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.io.file.WholeFile;

/**
 * Writes estimates from surveys as JSON in the format {@code lgpi-estimates/1}, with the fingerprint of the design and
 * the version of the library; each estimate is one line with the members of {@code estimates.csv} and its notes.
 */
public final class EstimateJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-estimates/1";

    private EstimateJson() {}

    /**
     * Writes estimates to a file, which appears whole or stays as it was.
     *
     * @param design design of the survey
     * @param estimates the estimates and their intervals
     * @param intervals how the intervals were chosen
     * @param rules what decides which estimates may be published
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(
            SurveyDesign design,
            Iterable<EstimateWithInterval> estimates,
            IntervalChoice intervals,
            PublicationRules rules,
            Path file) {
        WholeFile.write(file, bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
            write(design, estimates, intervals, rules, out);
            out.flush();
        });
    }

    private static void write(
            SurveyDesign design,
            Iterable<EstimateWithInterval> estimates,
            IntervalChoice intervals,
            PublicationRules rules,
            Writer out)
            throws IOException {
        JsonText head = new JsonText();
        head.beginObject();
        head.text("schema", SCHEMA);
        head.text("libraryVersion", LibraryVersion.current());
        head.text("survey", design.code());
        head.text("fingerprint", design.fingerprint().hex());
        head.number("level", intervals.level());
        head.text("intervalOfShares", intervals.shares().name());
        head.text("intervalOfOthers", intervals.others().name());
        head.text("rules", rules.code());
        head.key("estimates");
        out.write(head.toString().stripTrailing());
        out.write(" [");
        String before = "\n    ";
        for (EstimateWithInterval estimate : estimates) {
            out.write(before);
            out.write(line(estimate.estimate(), estimate.interval(), rules));
            before = ",\n    ";
        }
        out.write("\n  ]\n}\n");
    }

    private static String line(SurveyEstimate estimate, Interval interval, PublicationRules rules) {
        JsonText out = new JsonText();
        Judgement judgement = rules.judge(estimate);
        out.beginShortObject();
        out.text("domain", estimate.domain());
        out.text("group", estimate.group());
        out.text("item", estimate.item());
        out.text("statistic", estimate.statistic().name());
        out.number("estimate", estimate.value());
        out.number("standardError", estimate.standardError());
        out.number("lower", interval.lower());
        out.number("upper", interval.upper());
        out.number("designEffect", estimate.designEffect());
        out.number("effectiveSampleSize", estimate.effectiveSampleSize());
        out.number("df", estimate.df());
        out.whole("n", estimate.n());
        out.text("verdict", judgement.verdict().name());
        out.text("rule", judgement.rule());
        out.list("notes", estimate.notes(), note -> out.text(note.name()));
        out.endObject();
        return out.toString().stripTrailing();
    }
}
