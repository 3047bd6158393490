package org.lgpi.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.EstimateCsv;
import org.lgpi.io.csv.ServiceRatingCsv;
import org.lgpi.io.json.SurveyJson;
import org.lgpi.io.text.LocalNumbers;

class ReportSurveyTest {

    private static final String EVIL = "<script>alert('x')</script>\"' onmouseover=alert(1) &amp;";

    @TempDir
    private Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private String page(String name) throws IOException {
        return Files.readString(site().resolve(name));
    }

    private static ReportSite.Builder siteOf(SurveyResults results) {
        return ReportSite.builder(SurveySample.scores())
                .units(SurveySample.register())
                .survey(results);
    }

    private static Map<String, String> bytes(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** All ways in which a site might write a figure. */
    private static Set<String> spellings(JudgedEstimate estimate) {
        Set<String> texts = new HashSet<>();
        double[] figures = {
            estimate.value(),
            estimate.standardError(),
            estimate.interval().lower(),
            estimate.interval().upper(),
            estimate.designEffect(),
            estimate.effectiveSampleSize(),
            estimate.df()
        };
        for (double figure : figures) {
            if (figure != 0) {
                texts.add(Double.toString(figure));
                texts.add(Double.toString(figure).substring(0, 7));
                texts.add(Double.toString(figure).substring(0, 7).replace('.', ','));
            }
        }
        for (String language : List.of("kk", "en")) {
            LocalNumbers numbers = LocalNumbers.of(language);
            texts.add(numbers.count(estimate.n()));
            texts.add(numbers.count(Math.round(estimate.effectiveSampleSize())));
        }
        texts.add(Long.toString(estimate.n()));
        texts.add("office: found " + estimate.value());
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noFigureThatIsSuppressedStandsInAnyFile(int seed) throws IOException {
        List<JudgedEstimate> estimates = SurveySample.estimates(new Random(seed));
        SurveyResults results = SurveySample.results(estimates).build();
        siteOf(results).build().write(site());
        PublishedEstimates published = results.published(SurveySample.register());
        Set<String> shown = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        for (JudgedEstimate estimate : estimates) {
            boolean isShown = published
                    .find(estimate.domain(), estimate.group(), estimate.item(), estimate.statistic())
                    .filter(JudgedEstimate::isShown)
                    .isPresent();
            (isShown ? shown : hidden).addAll(spellings(estimate));
        }
        hidden.removeAll(shown);

        Map<String, String> files = bytes(site());

        assertThat(published.complementary()).isPositive();
        assertThat(hidden).hasSizeGreaterThan(500);
        files.forEach((name, text) -> assertThat(
                        hidden.stream().filter(figure -> holds(text, figure)).toList())
                .as(name)
                .isEmpty());
        assertThat(files).containsKeys("data/survey.csv", "data/survey.json", "en/survey.html", "kk/survey/sat1.html");
    }

    /** Tells whether a figure stands in a text, and not as a part of a longer one. */
    private static boolean holds(String text, String figure) {
        for (int at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
            boolean inside = at > 0 && Character.isDigit(text.charAt(at - 1));
            int end = at + figure.length();
            boolean goesOn = figure.length() < 8 && end < text.length() && Character.isDigit(text.charAt(end));
            if (!inside && !goesOn) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSiteIsTheSameWhateverTheSuppressedFiguresAre(int seed) throws IOException {
        List<JudgedEstimate> estimates = SurveySample.estimates(new Random(seed));
        SurveyResults results = SurveySample.results(estimates).build();
        siteOf(results).build().write(site());
        Map<String, String> first = bytes(site());
        PublishedEstimates published = results.published(SurveySample.register());
        Random others = new Random(seed + 1000);
        List<JudgedEstimate> changed = estimates.stream()
                .map(estimate -> published
                                .find(estimate.domain(), estimate.group(), estimate.item(), estimate.statistic())
                                .filter(JudgedEstimate::isShown)
                                .isPresent()
                        ? estimate
                        : SurveySample.withFigures(estimate, others))
                .toList();
        assertThat(changed).isNotEqualTo(estimates);

        siteOf(SurveySample.results(changed).build()).build().write(site());

        assertThat(bytes(site())).isEqualTo(first);
    }

    @Test
    void aQuestionShowsEstimatesWithIntervalsAndSigns() throws IOException {
        List<JudgedEstimate> estimates = new ArrayList<>();
        for (String group : List.of("", "U1", "U2", "U3", "U9")) {
            String domain = group.isEmpty() ? "all" : "village";
            JudgedEstimate drawn = SurveySample.estimate(domain, group, "part1", Statistic.PROPORTION, new Random(8));
            estimates.add(
                    group.equals("U2")
                            ? drawn.suppressed()
                            : new JudgedEstimate(
                                    domain,
                                    group,
                                    "part1",
                                    Statistic.PROPORTION,
                                    0.125,
                                    0.02,
                                    new Interval(0.09, 0.17, 0.9),
                                    1.5,
                                    1333.3,
                                    20,
                                    2000,
                                    new Judgement(group.equals("U3") ? Verdict.CAUTION : Verdict.SHOW, "")));
        }
        SurveyResults results = SurveySample.results(estimates)
                .note(Label.of("2026 жыл", "2026 год", "Asked in 2026"))
                .build();

        siteOf(results).build().write(site());

        assertThat(page("en/survey/part1.html"))
                .contains("<h1><bdi>Roads</bdi></h1>")
                .contains("<th scope=\"col\" class=\"n\">Estimate</th>")
                .contains("<a href=\"../units/U3.html\"><bdi>Village U3</bdi></a>")
                .contains("12.5\u00A0% <span class=\"sign\" aria-hidden=\"true\">!</span>"
                        + "<span class=\"hidden\"> with caution</span>")
                .contains("<td class=\"n\">9.0\u00A0% to 17.0\u00A0%</td><td class=\"n\">2,000</td>"
                        + "<td class=\"n\">1,333</td>")
                .contains("<span class=\"sign\" aria-hidden=\"true\">\u00D7</span>"
                        + "<span class=\"hidden\"> not published</span>")
                .contains("Village U2: not published; Village U3: 12.5\u00A0% (9.0\u00A0% to 17.0\u00A0%)")
                .contains("<bdi>U9</bdi>");
        assertThat(page("ru/survey/part1.html")).contains("12,5\u00A0%").contains("не публикуется");
        assertThat(page("kk/survey.html")).contains("<bdi>2026 жыл</bdi>").contains("«Иә» жауаптарының үлесі");
        assertThat(page("en/survey.html")).contains("<h1><bdi>Round of 2026</bdi></h1>");
    }

    @Test
    void aCardSetsTheEstimatesOfItsUnitBesideThoseForAll() throws IOException {
        siteOf(SurveySample.results(SurveySample.estimates(new Random(5))).build())
                .build()
                .write(site());

        assertThat(page("en/units/U1.html"))
                .contains("<h2 id=\"survey\">What residents said</h2>")
                .contains("<a href=\"../survey/sat1.html\"><bdi>Roads</bdi></a>")
                .contains("<th scope=\"col\" class=\"n\">All residents</th>");
    }

    @Test
    void aUnitThatWasNotSurveyedHasNoSuchPart() throws IOException {
        List<JudgedEstimate> estimates = SurveySample.estimates(new Random(5)).stream()
                .filter(estimate -> !estimate.group().equals("U6"))
                .toList();

        siteOf(SurveySample.results(estimates).build()).build().write(site());

        assertThat(page("en/units/U6.html")).doesNotContain("id=\"survey\"");
    }

    @Test
    void groupsThatAreNoUnitsAreReportedAndStayOnThePages() throws IOException {
        List<JudgedEstimate> estimates = new ArrayList<>(SurveySample.estimates(new Random(5)));
        estimates.add(SurveySample.estimate("village", "U77", "part1", Statistic.PROPORTION, new Random(1)));
        SurveyResults results = SurveySample.results(estimates).build();

        List<Problem> problems = results.unmatched(SurveySample.UNITS::contains);
        siteOf(results).build().write(site());

        assertThat(problems.stream().map(Problem::toString))
                .containsExactly(
                        "warning GROUP_NOT_A_UNIT (village): found U77; expected codes of units, as those of the"
                                + " other groups are; correct the codes; the estimates stand on the pages of the survey alone");
        assertThat(page("en/survey/part1.html")).contains("<bdi>U77</bdi>");
    }

    @Test
    void aSurveyWithoutAnyUnitIsReported() {
        SurveyResults results =
                SurveySample.results(SurveySample.estimates(new Random(5))).build();

        assertThat(results.unmatched(code -> false).stream().map(Problem::toString))
                .containsExactly(
                        "warning DOMAINS_WITHOUT_UNITS (village, region, sex): found no group that is a unit of the"
                                + " site; expected a domain whose groups have codes of units, for their cards; correct the codes if"
                                + " so; the estimates stand on the pages of the survey alone");
        assertThat(results.unmatched(SurveySample.UNITS::contains)).isEmpty();
        assertThat(SurveySample.results(List.of()).build().unmatched(code -> false))
                .isEmpty();
    }

    @Test
    void whateverQuestionsAndNamesHoldComesOutAsText() throws IOException {
        Label evil = Label.of(EVIL, EVIL, EVIL);
        SurveyResults results = SurveySample.results(SurveySample.estimates(new Random(5)))
                .design(SurveySample.design(evil).withLabel(evil))
                .note(evil)
                .ratingsNote(evil)
                .name(SurveyResults.Named.DOMAIN, "", "sex", evil)
                .name(SurveyResults.Named.GROUP, "sex", "f", evil)
                .name(SurveyResults.Named.ANSWER, "trust", "1", evil)
                .name(SurveyResults.Named.CHANNEL, "", "OVERALL", evil)
                .name(SurveyResults.Named.SERVICE, "", "LAND_PLOT", evil)
                .ratings(Catalogue.paperRatings())
                .build();

        siteOf(results).build().write(site());

        bytes(site()).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(text).as(name).doesNotContain("<script");
                assertThat(text.replaceAll("\"[^\"<>]*\"", "\"\"")).doesNotContainPattern("<[^>]* onmouseover");
            }
        });
        assertThat(page("en/ratings.html")).contains("&lt;script&gt;");
        assertThat(page("en/survey/trust.html")).contains("&lt;script&gt;");
    }

    @Test
    void aNameThatALanguageLacksIsShownInAnotherAndReported() throws IOException {
        SurveyResults results = SurveySample.results(SurveySample.estimates(new Random(5)))
                .design(SurveySample.design(Label.of("Roads")))
                .build();

        List<Problem> missing = siteOf(results).build().write(site());

        assertThat(page("kk/survey.html")).contains("<bdi lang=\"en\">Roads</bdi>");
        assertThat(missing.stream().map(Problem::toString))
                .contains(
                        "warning NO_LABEL (question sat1): found no name in kk; expected a name in every language of the"
                                + " site; add one; the name in en stands there")
                .contains(
                        "warning NO_LABEL (domain region): found no name in en; expected a name in every language of the"
                                + " site; add one; its code stands there");
        assertThat(page("data/missing-labels.csv")).contains("question sat1");
    }

    @Test
    void aSurveyWithoutEstimatesSaysSo() throws IOException {
        siteOf(SurveySample.results(List.of()).build()).build().write(site());

        assertThat(page("en/survey.html")).contains("<p>There are no estimates.</p>");
        assertThat(page("en/units/U1.html")).doesNotContain("id=\"survey\"");
        assertThat(page("data/survey.csv").lines()).hasSize(1);
    }

    @Test
    void aSiteWithoutASurveyHasNoPagesOfOne() throws IOException {
        ReportSite.builder(SurveySample.scores()).build().write(site());

        assertThat(bytes(site()).keySet()).noneMatch(name -> name.contains("survey") || name.contains("ratings"));
        assertThat(page("en/index.html")).doesNotContain("survey.html");
    }

    @Test
    void anEstimateThatStandsTwiceIsRefused() {
        JudgedEstimate twice = SurveySample.estimates(new Random(5)).get(0);
        SurveyResults results = SurveySample.results(List.of(twice, twice)).build();

        assertThatThrownBy(() -> siteOf(results).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the estimate stands twice: all sat1 MEAN");
    }

    @Test
    void theRatingsOfThePaperStandWithTheirAveragesAndWhatDoesNotFit() throws IOException {
        siteOf(SurveyResults.builder()
                        .ratings(Catalogue.paperRatings())
                        .averages(Catalogue.paperRatingAverages())
                        .build())
                .build()
                .write(site());

        assertThat(page("en/ratings.html"))
                .contains("<td class=\"n\">4.54</td><td class=\"n\">4.72<sup><a href=\"#mark-c\">c</a></sup></td>")
                .contains("<td class=\"n\">68.0\u00A0%</td><td class=\"n\">78.5\u00A0%</td>")
                .contains("<td class=\"n\">73.8\u00A0%<sup><a href=\"#mark-b\">b</a></sup></td>")
                .contains("<td class=\"n\">4.62<sup><a href=\"#mark-a\">a</a></sup></td>")
                .contains("<td class=\"n\">not applicable</td>")
                .contains("The numbers of respondents are not known")
                .contains("<div id=\"mark-b\"><dt>b</dt><dd>The published average does not follow");
        assertThat(page("ru/ratings.html")).contains("<td class=\"n\">4,90</td>");
        assertThat(bytes(site()).keySet()).doesNotContain("en/survey.html", "data/survey.csv");
        assertThat(page("data/ratings.csv"))
                .startsWith(
                        "service,channel,rating,satisfied,respondents,status\r\nSOCIAL_AID,OVERALL,4.9,0.841,,SCORED");
    }

    private static ServiceRating rating(String service, String channel, double rating, long respondents) {
        return new ServiceRating(
                service,
                channel,
                OptionalDouble.of(rating),
                OptionalDouble.of(rating / 10),
                OptionalLong.of(respondents));
    }

    @Test
    void aRatingOfFewRespondentsIsHiddenWithAnotherFromWhichItWouldFollow() throws IOException {
        siteOf(SurveyResults.builder()
                        .ratings(ServiceRatings.of(List.of(
                                rating("PASSPORT", "OVERALL", 4.1111, 4321),
                                rating("PASSPORT", "DESK", 3.7373, 21),
                                rating("PASSPORT", "PHONE", 3.9191, 1300),
                                rating("PASSPORT", "WEB", 4.2222, 3000))))
                        .build())
                .build()
                .write(site());

        bytes(site())
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContain("3.74", "3,74", "37.4", "3.92", "3,92", "39.2", "1,300", "1300"));
        assertThat(page("en/ratings.html")).contains("4.22").contains("3,000").contains("not published");
        assertThat(page("data/ratings.csv")).contains("PASSPORT,DESK,,,,SUPPRESSED", "PASSPORT,PHONE,,,,SUPPRESSED");
    }

    @Test
    void theDownloadReadsBackAsItWasPublished() throws IOException {
        SurveyResults results =
                SurveySample.results(SurveySample.estimates(new Random(5))).build();
        siteOf(results).build().write(site());

        ValueWithProblems<List<JudgedEstimate>> read =
                EstimateCsv.read(site().resolve("data").resolve("survey.csv"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .isEqualTo(results.published(SurveySample.register()).list());
    }

    @Test
    void aFolderHoldsAllOfIt() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        List<JudgedEstimate> estimates = SurveySample.estimates(new Random(5));
        PublishedEstimates published = SurveySample.results(estimates).build().published(SurveySample.register());
        EstimateCsv.writePublished(published, results.resolve("published.csv"), CsvFormat.RFC4180);
        SurveyJson.write(SurveySample.design(Label.of("Roads")), results.resolve("survey.json"));
        ServiceRatingCsv.write(Catalogue.paperRatings(), results.resolve("ratings.csv"));
        ServiceRatingCsv.writePublished(Catalogue.paperRatingAverages(), results.resolve("ratings-published.csv"));
        Files.writeString(
                results.resolve("names.csv"),
                "kind,of,code,name_kk,name_ru,name_en\ngroup,sex,f,Әйелдер,Женщины,Women\nnote,,survey,,,Asked in May\nsort,,x,,,X\n");

        ValueWithProblems<SurveyResults> read = SurveyResults.read(results);
        siteOf(read.value()).build().write(site());

        assertThat(read.problems().stream().map(Problem::toString))
                .containsExactly(results.resolve("names.csv")
                        + ":4:1: error UNKNOWN_WORD (kind): found 'sort'; expected one of domain, group, answer, service, channel, note; use one of these;"
                        + " the name was not read");
        assertThat(read.value())
                .hasToString(published.list().size() + " estimates, ratings: 7 services, 4 channels, 27 ratings");
        assertThat(page("en/survey/part1.html")).contains("<bdi>Women</bdi>");
        assertThat(page("en/survey.html")).contains("Asked in May");
        assertThat(page("en/ratings.html")).contains("#mark-b");
    }

    @Test
    void aFolderWithoutAnyOfItIsRefused() {
        assertThatThrownBy(() -> SurveyResults.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the folder " + folder + " holds no survey: expected estimates.csv, published.csv or"
                        + " ratings.csv; write it with the verbs survey and ratings");
    }

    @Test
    void everyLinkLeadsToItsPlaceAndEveryTableHasHeaders() throws IOException {
        SurveyResults results = SurveySample.results(SurveySample.estimates(new Random(5)))
                .ratings(Catalogue.paperRatings())
                .averages(Catalogue.paperRatingAverages())
                .build();
        siteOf(results).build().write(site());

        for (Map.Entry<String, String> file : bytes(site()).entrySet()) {
            if (!file.getKey().endsWith(".html")) {
                continue;
            }
            String page = file.getValue();
            Path here = site().resolve(file.getKey()).getParent();
            List<String> broken = Pattern.compile("href=\"([^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> link.startsWith("#")
                            ? !page.contains(" id=\"" + link.substring(1) + "\"")
                            : !Files.isRegularFile(here.resolve(link)))
                    .toList();
            assertThat(broken).as(file.getKey()).isEmpty();
            List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(id -> id.group(1))
                    .toList();
            assertThat(ids).as(file.getKey()).doesNotHaveDuplicates();
            for (String table : page.split("<table>", -1)) {
                if (table.contains("<tbody>")) {
                    assertThat(table).contains("<caption").contains("scope=\"col\"");
                    String body = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
                    assertThat(body.split("<tr", -1)).hasSameSizeAs(body.split("scope=\"row\"", -1));
                    int columns = table.split("scope=\"col\"", -1).length - 1;
                    for (String row : body.split("</tr>")) {
                        if (row.contains("<tr")) {
                            assertThat(row.split("</t[dh]>", -1)).as(row).hasSize(columns + 1);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theDescriptorOfTheDownloadsNamesTheirColumns() throws IOException {
        SurveyResults results = SurveySample.results(SurveySample.estimates(new Random(5)))
                .ratings(Catalogue.paperRatings())
                .build();
        siteOf(results).build().write(site());

        JsonNode resources = new ObjectMapper()
                .readTree(site().resolve("data/datapackage.json").toFile())
                .get("resources");

        assertThat(resources.findValuesAsText("path"))
                .containsExactly("scores.csv", "units.csv", "survey.csv", "ratings.csv");
        for (JsonNode resource : resources) {
            String header = Files.readAllLines(
                            site().resolve("data").resolve(resource.get("path").asText()))
                    .get(0);
            List<String> fields = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(field -> fields.add(field.get("name").asText()));
            assertThat(fields).containsExactly(header.split(","));
        }
    }
}
