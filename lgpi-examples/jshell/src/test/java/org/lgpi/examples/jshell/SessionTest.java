package org.lgpi.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.json.IndexJson;

/** Runs the worked sessions in a real JShell, as a user would, and reads what they print. */
class SessionTest {

    private static final Path SCRIPTS = Path.of("scripts");

    static Stream<Arguments> sessions() {
        return Stream.of(
                session(
                        "score",
                        "lgpi-100 draft-1: 3 blocks, 17 sub-blocks, 100 criteria",
                        "ranking of 15 units by index, 2022, without intervals: first 1 DEMO-04 73.0 % B",
                        "   1  DEMO-04  73.0 %  B       96.4 %",
                        "DEMO-01 2022: index 61.6 %, coverage 96.4 %, 59.2 % to 62.8 %, band B",
                        "... 101 more rows",
                        "ranking of 15 units by index, 2022, without intervals: first 1 DEMO-06 67.6 % B"),
                session(
                        "explain",
                        "DEMO-01 2022: 1.1 58.3 %, coverage 100.0 %, 58.3 % to 58.3 %, most lost in 1.1.1: 16.7 %",
                        "DEMO-01 2022 to DEMO-04 2022: 11.5 %, most in 1: 8.7 %",
                        "best next step 1.2.2 from 0 to 1: gains 0.9 %, index 62.4 %, band B",
                        "band A in 28 steps, cost 36"),
                session(
                        "survey",
                        "invented-residents: 240 respondents, 24 PSUs, 4 strata, 3 items",
                        "all    water     MEAN            3.412      3.203      3.622  240  SHOW",
                        "EAST   roads     TOP_BOX         0.183      0.080      0.367  60  CAUTION",
                        "EAST*f   water     TOP_BOX"),
                session(
                        "robustness",
                        "1000 replicates of 15 units",
                        "   1     1   2  DEMO-04  73.0 %",
                        "   7     7   9  DEMO-07",
                        "DEMO-04 above DEMO-06 in 88.1 % of the replicates"),
                session(
                        "responsibilities",
                        "3 codings under service-responsibility 1.0: 8 fields, 20 services, 32 components, 17 points",
                        "TOWN      2024    index              12.000   17.000  0.706     1",
                        "VILLAGE   2024    index               4.000   16.500  0.242     3",
                        "ranking of 3 units by EDUCATION, 2024"));
    }

    private static Arguments session(String name, String... printed) {
        return Arguments.of(name, List.of(printed));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void workedSessionPrintsWhatItPromises(String name, List<String> expected) throws Exception {
        String printed = run(SCRIPTS.resolve(name + ".jsh"));

        assertThat(printed).contains(expected).doesNotContain("Error").doesNotContain("Exception");
    }

    @Test
    void everyWorkedSessionIsRun() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.map(script -> script.getFileName().toString().replace(".jsh", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            sessions().map(session -> (String) session.get()[0]).toList());
        }
    }

    /** What pages show at the prompt, and name in a table, with files of these names and the imports of lgpi-shell. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "../../docs/for-data-teams.md"})
    void whatPagesShowAtThePromptWorks(String page, @TempDir Path folder) throws Exception {
        Sample sample = Catalogue.sample("almaty-pilot").orElseThrow();
        Files.writeString(
                folder.resolve("my-assessments.csv"), sample.assessments().replace("DEMO-01", "KZ-191"));
        Files.writeString(folder.resolve("my-index.json"), IndexJson.write(sample.definition()));
        for (String file : List.of("design.json", "answers.csv")) {
            try (InputStream in = Lgpi.class.getResourceAsStream("survey-" + file)) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(file), content.replace("district", "region"));
            }
        }
        String text = Files.readString(Path.of(page));
        List<String> prompted = Pattern.compile("(?m)^jshell> (.*?)(?: +//.*)?$")
                .matcher(text)
                .results()
                .map(line -> line.group(1))
                .toList();
        List<String> named = Pattern.compile("`((?:index|estimates|robustness|html)\\([^`]*\\))`")
                .matcher(text)
                .results()
                .map(call -> "show(" + call.group(1).replace("anything", "scores") + ")")
                .filter(call -> page.startsWith(".."))
                .toList();

        assertThat(prompted).hasSizeGreaterThan(3);
        Path script = folder.resolve("page.jsh");
        Files.write(script, Stream.concat(prompted.stream(), named.stream()).toList());
        String imports = Path.of("lgpi.jsh").toAbsolutePath().toString();
        String printed = run(folder, "--startup", "DEFAULT", "--startup", imports, script.toString());

        assertThat(printed).doesNotContain("rror").doesNotContain("Exception");
        assertThat(printed).contains("ranking of 15 units by index, 2022, without intervals: first 1 DEMO-04 73.0 % B");
        if (page.startsWith("..")) {
            assertThat(named).hasSizeGreaterThan(3);
            assertThat(printed).contains("KZ-191 2022: best next step 1.2.2", "1000 replicates of 15 units", "<table");
        }
    }

    /** Each session has its one import line, so that the start script with its longer list is left out. */
    private static String run(Path script) throws IOException, InterruptedException {
        return run(Path.of("."), script.toString());
    }

    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                "-R-Dfile.encoding=UTF-8",
                "-R-Dstdout.encoding=UTF-8",
                "--feedback",
                "concise"));
        command.addAll(List.of(arguments));
        Process jshell = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        jshell.getOutputStream().close();
        String printed = new String(jshell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jshell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return printed;
    }
}
