package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.io.json.LibraryVersion;

/**
 * Pages say what is so. The commands of the pages for one kind of user are run where they belong: those of
 * {@code for-service-developers} by the tests of the service, those of {@code for-data-teams} by the tests of the JShell
 * kit, those of {@code for-dependents} by the gate.
 */
class PagesTest {

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    @Test
    void thePagesAreFound() throws IOException {
        assertThat(pages().stream().map(page -> page.file().getFileName().toString()))
                .contains("README.md", "CHANGELOG.md", "for-dependents.md", "embedding.md")
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Page page) {
        assertThat(page.links()).allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void coordinatesAreThoseOfThisVersion(Page page) {
        Pattern version = Pattern.compile("<artifactId>lgpi-[a-z]+</artifactId>\\s*<version>([^<]*)<");

        assertThat(page.blocks("xml"))
                .allSatisfy(block -> assertThat(version.matcher(block).results().map(found -> found.group(1)))
                        .allMatch(LibraryVersion.current()::equals));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsNameFoldersAndScriptsThatExist(Page page) {
        Pattern named = Pattern.compile("(?:-pl |[ (`])((?:lgpi|\\.ci)[-a-z]*/[-a-z0-9/]+)(?=[ `,]|$)");

        for (String block : page.blocks("sh")) {
            assertThat(named.matcher(block).results().map(found -> Page.ROOT.resolve(found.group(1))))
                    .filteredOn(file -> !file.toString().contains("/target/"))
                    .allSatisfy(file -> assertThat(file).exists());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"for-data-teams", "for-dependents", "for-service-developers"})
    void aPageForOneKindOfUserStartsWithSomethingToRun(String name) throws IOException {
        String text = Page.read("docs/" + name + ".md").text();

        assertThat(text.indexOf("Two minutes, from the root of the repository:\n\n```sh\n"))
                .isPositive()
                .isLessThan(300);
    }

    @Test
    void theGateRunsWhatThePageForDependentsStartsWith() throws IOException {
        String command = Page.read("docs/for-dependents.md").blocks("sh").get(0).strip();

        assertThat(command).isEqualTo("lgpi-examples/consumer/run");
        assertThat(Page.ROOT.resolve(command)).isExecutable();
        assertThat(Files.readAllLines(Page.ROOT.resolve(".ci/run"))).contains(command);
    }

    @Test
    void theCallOfAServiceScoresAnUploadAndReturnsItsProblems(@TempDir Path folder) throws Exception {
        List<String> code = Page.read("docs/for-service-developers.md").blocks("java");
        assertThat(code).hasSize(1);

        String printed = Page.output(folder, "Service", """
                import java.io.*;
                import java.nio.charset.StandardCharsets;
                import java.time.Year;
                import java.util.List;
                import org.lgpi.core.assessment.AssessmentTable;
                import org.lgpi.core.base.*;
                import org.lgpi.core.index.IndexDefinition;
                import org.lgpi.core.scoring.*;
                import org.lgpi.io.catalogue.Catalogue;
                import org.lgpi.io.csv.AssessmentCsv;
                public class Service {
                    static Object problems(List<Problem> problems) { return problems; }
                    static Object call(InputStream body) {
                        %s
                        return card;
                    }
                    public static void main(String[] args) {
                        for (String value : new String[] {"0.5", "7"}) {
                            String csv = "unit,period,criterion,value\\nKZ-191,2026,1.1.1," + value + "\\n";
                            System.out.println(call(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
                        }
                    }
                }
                """.formatted(code.get(0)));

        assertThat(printed.lines().toList().get(0)).startsWith("KZ-191 2026: index 50.0 %");
        assertThat(printed.lines().toList().get(1))
                .isEqualTo(
                        "[upload.csv:2:4: error OFF_SCALE (1.1.1): found the value 7; expected 0, 0.5 or 1; correct the"
                                + " value or the scale of the criterion]");
    }
}
