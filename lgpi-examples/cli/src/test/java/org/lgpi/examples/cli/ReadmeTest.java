package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.io.json.LibraryVersion;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final String PROGRAM = "java -jar lgpi-examples/cli/target/lgpi.jar ";

    /** Stands for the folder {@code target} of the README. */
    @TempDir
    private Path target;

    private Page readme;

    @BeforeEach
    void runTheMainJob() throws IOException {
        readme = Page.read("README.md");
        String mainJob = readme.blocks("sh").get(0).strip();
        String demo = mainJob.substring(mainJob.indexOf(PROGRAM) + PROGRAM.length());

        assertThat(mainJob).startsWith("mvn -B -ntp -q -DskipTests package -pl lgpi-examples/cli -am && " + PROGRAM);
        assertThat(run(demo).exitCode()).isZero();
    }

    @Test
    void javaCodeCompilesAndPrintsWhatIsShown() throws Exception {
        assertThat(readme.blocks("java")).hasSize(1);
        assertThat(output(readme.blocks("java").get(0)))
                .isEqualTo(readme.blocks("text").get(0));
    }

    @Test
    void commandsEndWell() {
        List<String> commands = readme.blocks("sh").stream()
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
    void coordinatesAreThoseOfThisVersion() {
        assertThat(readme.blocks("xml").get(0)).contains("<version>" + LibraryVersion.current() + "</version>");
    }

    private Run run(String command) {
        return Run.of((Object[]) here(command).trim().split(" +"));
    }

    private String here(String text) {
        return text.replace("target/", target.toString().replace('\\', '/') + "/");
    }

    private String output(String code) throws Exception {
        String here = here(code);
        String source = Page.lines(here, line -> line.startsWith("import "))
                + "public class Readme { public static void main(String[] args) {\n"
                + Page.lines(here, line -> !line.startsWith("import "))
                + "}}";
        return Page.output(target, "Readme", source);
    }
}
