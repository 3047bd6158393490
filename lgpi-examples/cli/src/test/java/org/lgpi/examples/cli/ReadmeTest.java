package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.io.json.LibraryVersion;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final String PROGRAM = "java -jar lgpi-examples/cli/target/lgpi.jar ";

    /** Stands for the folder {@code target} of the README. */
    @TempDir
    private Path target;

    private String readme;

    @BeforeEach
    void runTheMainJob() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        String mainJob = blocks("sh").get(0).strip();
        String demo = mainJob.substring(mainJob.indexOf(PROGRAM) + PROGRAM.length());

        assertThat(mainJob).startsWith("mvn -B -ntp -q -DskipTests package -pl lgpi-examples/cli -am && " + PROGRAM);
        assertThat(run(demo).exitCode()).isZero();
    }

    @Test
    void javaCodeCompilesAndPrintsWhatIsShown() throws Exception {
        assertThat(blocks("java")).hasSize(1);
        assertThat(output(blocks("java").get(0))).isEqualTo(blocks("text").get(0));
    }

    @Test
    void commandsEndWell() {
        List<String> commands = blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("lgpi "))
                .map(line -> line.substring("lgpi ".length()).replaceFirst("\\s+#.*", ""))
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(10);
        for (String command : commands) {
            assertThat(run(command))
                    .as(command)
                    .extracting(Run::exitCode, Run::err)
                    .containsExactly(0, "");
        }
        assertThat(target.resolve("form.csv")).exists();
        assertThat(target.resolve("scores/scores.csv")).exists();
    }

    @Test
    void linksLeadSomewhere() {
        Matcher links = Pattern.compile("\\]\\((?!http)([^)#]+)[^)]*\\)").matcher(readme);

        assertThat(links.results().map(link -> ROOT.resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void coordinatesAreThoseOfThisVersion() {
        assertThat(blocks("xml").get(0)).contains("<version>" + LibraryVersion.current() + "</version>");
    }

    private List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```$")
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private Run run(String command) {
        return Run.of((Object[]) here(command).trim().split(" +"));
    }

    private String here(String text) {
        return text.replace("target/", target.toString().replace('\\', '/') + "/");
    }

    /** Compiles statements with their imports as a class, and returns what they print. */
    private String output(String code) throws Exception {
        List<String> lines = here(code).lines().toList();
        String imports =
                lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String statements =
                lines.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        Path source = target.resolve("Readme.java");
        Files.writeString(
                source,
                imports + "\npublic class Readme { public static void main(String[] args) {\n" + statements + "\n}}");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror"));
        options.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options.toArray(String[]::new));
        assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();

        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {target.toUri().toURL()})) {
            Method main = loader.loadClass("Readme").getMethod("main", String[].class);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
