package org.lgpi.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;

class ReportSiteTest {

    private static final String EVIL = "<script>alert('x')</script>\"' onmouseover=alert(1) &amp;";
    private static final Year NOW = Year.of(2026);
    private static final Year BEFORE = Year.of(2025);

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    /** Two blocks of a sub-block and two criteria each, a gate and two bands, all of them with the same name. */
    private static IndexDefinition definition(Label name) {
        Framework.Builder framework = Framework.builder()
                .code("small")
                .version("1")
                .label(name)
                .note(name)
                .validFrom(LocalDate.of(2026, 1, 9));
        for (int b = 1; b <= 2; b++) {
            SubBlock.Builder subBlock = SubBlock.builder().code(b + ".1").label(name);
            for (int c = 1; c <= 2; c++) {
                subBlock.addCriteria(Criterion.builder()
                        .code(b + ".1." + c)
                        .label(name)
                        .reference(name.text("en"))
                        .scale(Scale.range(0, 10))
                        .build());
            }
            framework.addBlocks(Block.builder()
                    .code(Integer.toString(b))
                    .label(name)
                    .addSubBlocks(subBlock.build())
                    .build());
        }
        Gate gate = Gate.builder()
                .code("G1")
                .label(name)
                .addConditions(new Gate.Condition("1", 0.9))
                .capBand("C")
                .build();
        return IndexDefinition.of(
                framework.build(),
                IndexMethod.builder()
                        .addGates(gate)
                        .addBands(new Band("A", name, 0.5), new Band("C", name, 0))
                        .build());
    }

    private static Assessment assessment(Framework framework, String unit, Year year, double... values) {
        Assessment.Builder assessment = Assessment.builder(framework, unit, year);
        for (int c = 0; c < values.length; c++) {
            String criterion = framework.criteria().get(c).code();
            if (Double.isNaN(values[c])) {
                assessment.status(criterion, ObservationStatus.NOT_APPLICABLE);
            } else {
                assessment.value(criterion, values[c]);
            }
        }
        return assessment.build();
    }

    private static ScoreTable scores(IndexDefinition definition, Assessment... assessments) {
        return Scorer.of(definition).scoreAll(AssessmentTable.of(definition.framework(), List.of(assessments)));
    }

    private static ScoreTable plainScores() {
        IndexDefinition definition = definition(Label.of("Атауы", "Название", "Name"));
        Framework framework = definition.framework();
        return scores(
                definition,
                assessment(framework, "A", BEFORE, 1, 2, 3, 4),
                assessment(framework, "A", NOW, 2, 4, 6, 8),
                assessment(framework, "B", NOW, 9, 9.5, Double.NaN, 1),
                assessment(framework, "C", NOW, 5, 5, 5, 5));
    }

    private static UnitRegister register() {
        return UnitRegister.of(List.of(
                unit("A", "URBAN", "Әулие", "Аулие", "Aulie"),
                unit("B", "RURAL", "Яр", "Яр", "Yar"),
                unit("C", "RURAL", "Абай", "Абай", "Abay")));
    }

    private static Unit unit(String code, String type, String kazakh, String russian, String english) {
        return Unit.builder()
                .code(code)
                .label(Label.of(kazakh, russian, english))
                .type(type)
                .population(1234)
                .build();
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("site").resolve(name));
    }

    private Path site() {
        return folder.resolve("site");
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> bytes(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void aCardSaysWhereAUnitStandsAndWhy() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());

        assertThat(page("en/units/A.html"))
                .contains("<h1><bdi>Aulie</bdi></h1>")
                .contains("<dt>Score</dt><dd>50.0\u00A0%</dd>")
                .contains("<dt>Rank</dt><dd>2 of 3</dd>")
                .contains("Change since 2025")
                .contains("2025: 25.0\u00A0%. 2026: 50.0\u00A0%. Change: +25.0 points.")
                .contains("<td>Name at least 90.0\u00A0% (30.0\u00A0%)</td>")
                .contains("<td>failed: band at most C</td>")
                .contains("Where points are lost");
        assertThat(page("kk/units/A.html"))
                .contains("<html lang=\"kk\">")
                .contains("<dt>Балл</dt><dd>50,0\u00A0%</dd>")
                .contains("<dt>Тұрғындар</dt><dd>1\u00A0234</dd>");
        assertThat(page("ru/methods.html")).contains("с 9 января 2026 г.");
        assertThat(page("en/units/B.html")).contains("There are no scores of this unit for 2025.");
    }

    @Test
    void theOverviewTellsTypesApartAndSaysThatRanksCarryNoInterval() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());

        assertThat(page("en/index.html"))
                .contains("Gap between urban and rural")
                .contains("These ranks carry no interval")
                .contains("<dt>Units with a score</dt><dd>3</dd>");
    }

    @Test
    void theOverviewComparesTheUnitsThatWereScoredInBothYears() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());

        assertThat(page("en/index.html"))
                .contains(
                        "Means over the 1 units scored in both years, every unit counting the same. Higher: 1, lower: 0.")
                .contains("<th scope=\"row\">Index</th><td class=\"n\">25.0\u00A0%</td><td class=\"n\">50.0\u00A0%</td>"
                        + "<td class=\"n\">+25.0</td><td class=\"n\">1</td>");
    }

    @Test
    void kazakhNamesStandInTheOrderOfTheKazakhAlphabet() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());

        String list = page("kk/units.html");
        assertThat(list.indexOf("Абай</bdi>")).isLessThan(list.indexOf("Әулие</bdi>"));
        assertThat(list.indexOf("Әулие</bdi>")).isLessThan(list.indexOf("Яр</bdi>"));
    }

    @Test
    void aSiteWithIntervalsAndPowersShowsThem() throws IOException {
        ScoreTable scores = plainScores();
        UncertaintyResult uncertainty = UncertaintyAnalysis.builder(scores.definition())
                .vary(new UncertainInput.WeightNoise("block", 0.2))
                .replicates(50)
                .seed(1)
                .period(NOW)
                .build()
                .run(scores.assessments());
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility();
        String service = scheme.services().get(0).code();
        String component = scheme.services().get(0).components().get(0).code();

        ReportSite.builder(scores)
                .units(register())
                .uncertainty(uncertainty)
                .responsibilities(scheme.score(List.of(scheme.coding("A", BEFORE)
                        .level(service, component, ResponsibilityLevel.FULL)
                        .build())))
                .languages("en")
                .build()
                .write(site());

        assertThat(page("en/index.html")).contains("<th scope=\"col\" class=\"n\">Rank interval</th>");
        assertThat(page("en/units/A.html"))
                .contains("<dt>Rank interval</dt>")
                .contains("This is not performance and does not enter the score.");
        assertThat(page("en/units/B.html")).doesNotContain("This is not performance");
    }

    @Test
    void whateverNamesAndNotesHoldComesOutAsText() throws IOException {
        Label evil = Label.of(EVIL, EVIL, EVIL);
        IndexDefinition definition = definition(evil);
        Framework framework = definition.framework();
        Assessment assessment = Assessment.builder(framework, "A", NOW)
                .observation(
                        "1.1.1",
                        Observation.builder()
                                .value(3)
                                .body(EVIL)
                                .evidence(Evidence.builder()
                                        .url("javascript:alert(1)")
                                        .source(EVIL)
                                        .note(EVIL)
                                        .assessor("Somebody")
                                        .build())
                                .build())
                .observation(
                        "1.1.2",
                        Observation.builder()
                                .value(3)
                                .evidence(Evidence.builder()
                                        .url("https://example.org/?a=1&b=<x>")
                                        .build())
                                .build())
                .observation(
                        "2.1.1",
                        Observation.builder()
                                .value(3)
                                .evidence(Evidence.builder()
                                        .url("https://example.org/page")
                                        .build())
                                .build())
                .build();
        UnitRegister register = UnitRegister.of(List.of(
                Unit.builder().code("A").label(evil).type(EVIL).parent("P").build(),
                Unit.builder().code("P").label(evil).build()));

        ReportSite.builder(scores(definition, assessment))
                .units(register)
                .note(evil)
                .build()
                .write(site());

        for (Path file : pages(site())) {
            String page = Files.readString(file);
            assertThat(page).doesNotContain("<script").doesNotContain("javascript:alert(1)\"");
            assertThat(page.replaceAll("\"[^\"<>]*\"", "\"\"")).doesNotContainPattern("<[^>]* onmouseover");
            assertThat(page).doesNotContain("Somebody");
        }
        assertThat(page("en/units/A.html"))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("href=\"https://example.org/page\"")
                .doesNotContain("href=\"https://example.org/?");
    }

    @Test
    void everyLinkLeadsToAFileOfTheSiteAndNothingIsLoaded() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());

        for (Path file : pages(site())) {
            Matcher link = LINK.matcher(Files.readString(file));
            List<String> broken = new ArrayList<>();
            while (link.find()) {
                String target = link.group(1);
                if (!target.startsWith("#")
                        && !Files.isRegularFile(file.getParent().resolve(target))) {
                    broken.add(target);
                }
            }
            assertThat(broken).as(file.toString()).isEmpty();
            assertThat(Files.readString(file)).doesNotContain("<script", "<img", "<iframe", "@import", "url(");
        }
        assertThat(Files.readString(site().resolve("style.css"))).doesNotContain("url(", "@import");
    }

    @Test
    void everyPageHasLandmarksOneHeadingAndTablesWithHeaders() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());

        for (Path file : pages(site())) {
            String page = Files.readString(file);
            assertThat(page.split("<h1>", -1)).as(file.toString()).hasSize(2);
            assertThat(page).contains("<html lang=\"").contains("<main id=\"main\"");
            for (String table : page.split("<table>", -1)) {
                if (table.contains("<tbody>")) {
                    assertThat(table).contains("<caption").contains("scope=\"col\"");
                    String body = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
                    assertThat(body.split("<tr", -1).length)
                            .as(file + " " + table.substring(0, 100))
                            .isEqualTo(body.split("scope=\"row\"", -1).length);
                }
            }
            Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
            List<String> ids = new ArrayList<>();
            while (id.find()) {
                ids.add(id.group(1));
            }
            assertThat(ids).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void peersAreOfTheSameTypeAndThirdByResidentsWhereThatLeavesEnough() throws IOException {
        IndexDefinition definition = definition(Label.of("Name"));
        List<Assessment> assessments = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String code = "U" + (10 + i);
            assessments.add(assessment(definition.framework(), code, NOW, 1, 2, 3, 4));
            units.add(Unit.builder()
                    .code(code)
                    .type("RURAL")
                    .population(1000 + 100 * i)
                    .build());
        }

        ReportSite.builder(scores(definition, assessments.toArray(Assessment[]::new)))
                .units(UnitRegister.of(units))
                .languages("en")
                .build()
                .write(site());

        String basis =
                "the same type and the same class by residents (\u2264\u00A01,800; \u2264\u00A02,600; >\u00A02,600)";
        assertThat(page("en/units/U10.html")).contains("Compared with 8 units. Basis: " + basis.replace(">", "&gt;"));
        assertThat(page("en/methods.html"))
                .contains("Units are compared with peers. Basis: " + basis.replace(">", "&gt;"));

        ReportSite.builder(plainScores())
                .units(register())
                .languages("en")
                .build()
                .write(folder.resolve("few"));
        assertThat(Files.readString(folder.resolve("few/en/methods.html")))
                .contains("Units are compared with peers. Basis: the same type.");
        assertThat(Files.readString(folder.resolve("few/en/units/A.html")))
                .contains(
                        "Compared with all units alone: fewer than 2 scored units are its peers. Basis: the same type.");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        ReportSite.builder(plainScores()).units(register()).build().write(site());
        ReportSite.builder(plainScores()).units(register()).build().write(folder.resolve("again"));

        assertThat(bytes(folder.resolve("again"))).isEqualTo(bytes(site()));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytesAndTellsEveryCardOnce() throws Exception {
        ReportSite.builder(plainScores()).units(register()).build().write(site());
        List<Integer> told = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            ReportSite.builder(plainScores())
                    .units(register())
                    .threads(executor, 4)
                    .build()
                    .write(folder.resolve("again"), (cards, of) -> told.add(cards));
        } finally {
            executor.shutdownNow();
        }

        assertThat(bytes(folder.resolve("again"))).isEqualTo(bytes(site()));
        assertThat(told).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> ReportSite.builder(plainScores()).threads(executor, 0))
                .hasMessage("expected at least one thread, found 0");
    }

    @Test
    void namesThatAreMissingAreReportedAndShownInAnotherLanguage() throws IOException {
        IndexDefinition definition = definition(Label.of(Map.of("ru", "Название")));

        List<Problem> problems = ReportSite.builder(
                        scores(definition, assessment(definition.framework(), "A", NOW, 1, 2, 3, 4)))
                .languages("kk", "ru")
                .build()
                .write(site());

        assertThat(problems.get(0))
                .hasToString(
                        "warning NO_LABEL (framework small): found no name in kk; expected a name in every language"
                                + " of the site; add one; the name in ru stands there");
        assertThat(problems).extracting(Problem::subject).contains("node 1.1.2", "gate G1", "band A", "unit A");
        assertThat(page("kk/units/A.html")).contains("<bdi lang=\"ru\">Название</bdi>");
        assertThat(page("data/missing-labels.csv")).contains("NO_LABEL");
    }

    @Test
    void oneUnitWithNothingElseMakesASite() throws IOException {
        IndexDefinition definition = definition(Label.EMPTY);

        ReportSite.builder(scores(
                        definition,
                        Assessment.builder(definition.framework(), "A", NOW).build()))
                .build()
                .write(site());

        assertThat(page("en/units/A.html"))
                .contains("No score: nothing below has a value.")
                .doesNotContain("NaN")
                .doesNotContain("Where points are lost");
        assertThat(page("en/index.html"))
                .contains("<dt>Units without a score</dt><dd>1</dd>")
                .doesNotContain("NaN");
    }

    @Test
    void longAndRightToLeftNamesAndOddCodesKeepTheirPages() throws IOException {
        IndexDefinition definition = definition(Label.of("Name"));
        Framework framework = definition.framework();
        String longName = "долгое".repeat(50);
        UnitRegister register = UnitRegister.of(List.of(
                Unit.builder().code("Қ").label(Label.of(longName)).build(),
                Unit.builder().code("a").label(Label.of("بلدية المدينة")).build(),
                Unit.builder().code("A").build()));

        ReportSite.builder(scores(
                        definition,
                        assessment(framework, "Қ", NOW, 1, 2, 3, 4),
                        assessment(framework, "a", NOW, 2, 2, 3, 4),
                        assessment(framework, "A", NOW, 3, 2, 3, 4)))
                .units(register)
                .languages("en")
                .build()
                .write(site());

        assertThat(page("en/units/_49a.html")).contains("<bdi>" + longName + "</bdi>");
        assertThat(page("en/units/A.html")).contains("<bdi>A</bdi>");
        assertThat(page("en/units/a_2.html")).contains("<bdi>بلدية المدينة</bdi>");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectory(site());
        Files.writeString(site().resolve("thesis.doc"), "years of work");
        ReportSite report = ReportSite.builder(plainScores()).build();

        assertThatThrownBy(() -> report.write(site()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the folder " + site() + " holds other files, such as thesis.doc; nothing was written or"
                        + " deleted: name a new or empty folder for the site");
        assertThat(bytes(site())).containsOnly(Map.entry("thesis.doc", "years of work"));
    }

    @Test
    void anEarlierSiteIsReplacedUnlessSomethingWasPutIntoIt() throws IOException {
        ReportSite.builder(plainScores()).build().write(site());
        ReportSite.builder(plainScores()).languages("en").build().write(site());

        assertThat(site().resolve("kk")).doesNotExist();
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));

        Files.writeString(site().resolve("en/own.html"), "mine");
        assertThatThrownBy(() -> ReportSite.builder(plainScores()).build().write(site()))
                .hasMessageContaining("holds other files, such as en/own.html");
    }

    @Test
    void linksAndEmptyFoldersCountAsFilesOfOthers() throws IOException {
        ReportSite report = ReportSite.builder(plainScores()).languages("en").build();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.doc"), "years of work");
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);

        assertThatThrownBy(() -> report.write(link))
                .hasMessageStartingWith("the folder " + link + " holds other files, such as thesis.doc;");
        assertThat(bytes(other)).containsOnly(Map.entry("thesis.doc", "years of work"));

        report.write(site());
        Files.createSymbolicLink(site().resolve("shortcut"), other);
        assertThatThrownBy(() -> report.write(site())).hasMessageContaining("such as shortcut;");

        Files.createDirectories(folder.resolve("kept/empty"));
        assertThatThrownBy(() -> report.write(folder.resolve("kept"))).hasMessageContaining("such as empty;");
        assertThat(folder.resolve("kept/empty")).isDirectory();
    }

    @Test
    void aSiteBehindALinkIsReplacedThere() throws IOException {
        ReportSite report = ReportSite.builder(plainScores()).languages("en").build();
        report.write(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        report.write(link);

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("real/index.html")).exists();
    }

    @Test
    void whatIsPutIntoTheFolderWhileASiteIsWrittenStays() throws IOException {
        ReportSite report = ReportSite.builder(plainScores()).languages("en").build();
        report.write(site());

        assertThatThrownBy(() -> report.write(site(), (cards, of) -> {
                    try {
                        Files.writeString(site().resolve("late.txt"), "mine");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .hasMessageContaining("such as late.txt;");
        assertThat(site().resolve("late.txt")).hasContent("mine");
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void aWorkbookIsOfferedWhereItIsNotTooLongForPeople() {
        IndexDefinition definition = definition(Label.of("Name"));
        Assessment[] many = IntStream.range(0, 12_000)
                .mapToObj(i -> assessment(definition.framework(), "U" + i, NOW, 1, 2, 3, 4))
                .toArray(Assessment[]::new);

        assertThat(DataFile.WORKBOOK.isIn(new Report(ReportSite.builder(plainScores()))))
                .isTrue();
        assertThat(DataFile.WORKBOOK.isIn(new Report(ReportSite.builder(scores(definition, many)))))
                .isFalse();
    }

    @Test
    void whatFailsHalfwayLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> SiteFolder.write(site(), part -> {
                    Files.writeString(part.resolve("index.html"), "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write the site to " + site() + ": No space left on device; nothing was published");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void scoresOfAnotherDefinitionAreNoEarlierPeriod() {
        IndexDefinition other = definition(Label.EMPTY).withMethod(method -> method.withGates(List.of()));
        ScoreTable earlier = scores(other, assessment(other.framework(), "A", BEFORE, 1, 2, 3, 4));

        assertThatThrownBy(() ->
                        ReportSite.builder(plainScores()).previous(earlier).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("scores of small 1 (fingerprint ")
                .hasMessageContaining("may not be compared as they are: ")
                .hasMessageContaining("bridge them by their common criteria (CommonCriteria) or by a chain link");
        assertThatThrownBy(() -> ReportSite.builder(plainScores())
                        .period(BEFORE)
                        .previous(plainScores())
                        .build())
                .hasMessage("the earlier scores are of [2025, 2026], none of which is before 2025");
        assertThatThrownBy(() ->
                        ReportSite.builder(plainScores()).period(Year.of(1999)).build())
                .hasMessage("no scores for 1999; the table has [2025, 2026]");
        assertThatThrownBy(() -> ReportSite.builder(plainScores()).languages("de"))
                .hasMessage("no pages in the language 'de'; there are [kk, ru, en]");
    }

    @Test
    void aSiteSaysInOneLineWhatItIs() {
        assertThat(ReportSite.builder(plainScores()).build()).hasToString("site of small, 2026: 3 units in kk, ru, en");
    }
}
