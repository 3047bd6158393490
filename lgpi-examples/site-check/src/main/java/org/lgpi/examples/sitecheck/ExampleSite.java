package org.lgpi.examples.sitecheck;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.SurveyCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.SurveyJson;
import org.lgpi.io.report.ReportSite;
import org.lgpi.io.report.SurveyResults;

/** Sites of invented data that together hold everything that a page can show, and what it must withstand. */
enum ExampleSite {

    /** The sample that comes with the library and the survey of its residents, as the demo of the command line shows them. */
    DEMO {
        @Override
        ReportSite site() {
            Sample sample = Catalogue.sample("almaty-pilot").orElseThrow();
            UnitRegister units = UnitCsv.read(bytes(sample.units()), "units", CsvFormat.RFC4180)
                    .orElseThrow();
            AssessmentTable table = AssessmentCsv.read(
                            bytes(sample.assessments()),
                            "assessments",
                            sample.definition().framework(),
                            units,
                            CsvFormat.RFC4180)
                    .orElseThrow();
            return ReportSite.builder(Scorer.of(sample.definition()).scoreAll(table))
                    .units(units)
                    .note(sample.note())
                    .survey(survey(Catalogue.sampleSurvey(sample.name())))
                    .build();
        }

        private SurveyResults survey(Map<String, String> files) {
            SurveyDesign design = SurveyJson.parse(files.get("survey.json"));
            SurveyAccumulator answers = SurveyCsv.accumulate(
                            bytes(files.get("answers.csv")), "answers", design, CsvFormat.RFC4180)
                    .orElseThrow();
            List<SurveyEstimate> estimates = new ArrayList<>(answers.estimates().list());
            design.domains()
                    .forEach(
                            domain -> estimates.addAll(answers.estimates(domain).list()));
            return SurveyResults.builder()
                    .design(design)
                    .estimates(estimates.stream()
                            .map(IntervalChoice.STANDARD::report)
                            .map(reported -> JudgedEstimate.of(reported, PublicationRules.N_AND_CV))
                            .toList())
                    .ratings(Catalogue.paperRatings())
                    .averages(Catalogue.paperRatingAverages())
                    .build();
        }
    },

    /** Everything at once: regions, gates, intervals, an earlier year, legal powers, nearest peers, evidence. */
    COMPLETE {
        @Override
        ReportSite site() {
            return CompleteSite.site();
        }
    },

    /** Names and notes that try to be run. */
    HOSTILE {
        @Override
        ReportSite site() {
            String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' onmouseover=\"alert(3)\" &amp; ]]>";
            return new NamedSite(Label.of(evil, evil, evil), Label.of(evil, evil, evil), NamedSite.UNITS).site();
        }
    },

    /** Names that run from right to left. */
    RIGHT_TO_LEFT {
        @Override
        ReportSite site() {
            String arabic = "بلدية المدينة (القديمة)";
            String hebrew = "מועצה מקומית 12";
            return new NamedSite(Label.of(arabic, arabic, arabic), Label.of(hebrew, hebrew, hebrew), NamedSite.UNITS)
                    .site();
        }
    },

    /** Names of 300 characters, with and without a place to break the line. */
    LONG {
        @Override
        ReportSite site() {
            String words = "Название единицы ".repeat(18).strip();
            String oneWord = "Донаудампфшиффахрт".repeat(17).substring(0, 300);
            // a card with such questions takes a third sheet, so that the last two alone have some
            return new NamedSite(Label.of(words, words, words), Label.of(oneWord, oneWord, oneWord), List.of("C", "D"))
                    .site();
        }
    },

    /** One unit, of which nothing was observed, no names and nothing else. */
    SPARSE {
        @Override
        ReportSite site() {
            IndexDefinition definition = Catalogue.lgpi100();
            Assessment nothing = Assessment.builder(definition.framework(), "A", Year.of(2026))
                    .build();
            return ReportSite.builder(Scorer.of(definition)
                            .scoreAll(AssessmentTable.of(definition.framework(), List.of(nothing))))
                    .build();
        }
    };

    abstract ReportSite site();

    /** Writes the site into a folder of its own name, and returns that. */
    Path write(Path folder) {
        Path site = folder.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        site().write(site);
        return site;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
