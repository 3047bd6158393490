package org.lgpi.examples.sitecheck;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Label;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.report.ReportSite;

/** Sites of invented data that together hold everything that a page can show, and what it must withstand. */
enum ExampleSite {

    /** The sample that comes with the library, as the demo of the command line shows it. */
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
            return new NamedSite(Label.of(evil, evil, evil), Label.of(evil, evil, evil)).site();
        }
    },

    /** Names that run from right to left. */
    RIGHT_TO_LEFT {
        @Override
        ReportSite site() {
            String arabic = "بلدية المدينة (القديمة)";
            String hebrew = "מועצה מקומית 12";
            return new NamedSite(Label.of(arabic, arabic, arabic), Label.of(hebrew, hebrew, hebrew)).site();
        }
    },

    /** Names of 300 characters, with and without a place to break the line. */
    LONG {
        @Override
        ReportSite site() {
            String words = "Название единицы ".repeat(18).strip();
            String oneWord = "Донаудампфшиффахрт".repeat(17).substring(0, 300);
            return new NamedSite(Label.of(words, words, words), Label.of(oneWord, oneWord, oneWord)).site();
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
