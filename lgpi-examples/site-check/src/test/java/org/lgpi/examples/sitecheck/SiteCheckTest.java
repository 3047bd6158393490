package org.lgpi.examples.sitecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the example sites in a browser, where Node, npm and Chromium are there; leaves them in target/sites. */
class SiteCheckTest {

    private static final Path CHECKS = Path.of("target/checks").toAbsolutePath();
    private static final Path SITES = Path.of("target/sites").toAbsolutePath();
    private static final String NODE = "20.19";

    @BeforeAll
    static void installTheChecks() throws Exception {
        need(isOnPath("node") && isOnPath("npm"), "node and npm are not installed");
        need(nodeIsNewEnough(), "node is older than " + NODE);
        need(Files.isExecutable(Path.of(chromium())), "there is no " + chromium() + "; CHROMIUM names another");
        Files.createDirectories(CHECKS.resolve("checks"));
        copy(Path.of("package.json"));
        copy(Path.of("package-lock.json"));
        for (String script : List.of("main.mjs", "site.mjs", "markup.mjs", "browser.mjs")) {
            copy(Path.of("checks", script));
        }
        Run npm = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        need(npm.exitCode() == 0, "npm could not install the checks:\n" + npm.said());
    }

    private static void need(boolean there, String otherwise) {
        if (!there) {
            System.out.println("Skipped: the sites were not checked, " + otherwise);
        }
        assumeTrue(there, otherwise);
    }

    private static void copy(Path file) throws IOException {
        Files.copy(file, CHECKS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private record Run(int exitCode, String said) {}

    private static Run run(String... command) throws Exception {
        Path log = Files.createTempFile("site-check", ".log");
        Process process = new ProcessBuilder(command)
                .directory(CHECKS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(log));
    }

    private static Run check(List<Path> sites) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "checks/main.mjs"));
        sites.forEach(site -> command.add(site.toString()));
        return run(command.toArray(String[]::new));
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private static boolean nodeIsNewEnough() throws Exception {
        Process node = new ProcessBuilder("node", "--version").start();
        String[] version = new String(node.getInputStream().readAllBytes())
                .strip()
                .substring(1)
                .split("\\.");
        String[] least = NODE.split("\\.");
        int major = Integer.compare(Integer.parseInt(version[0]), Integer.parseInt(least[0]));
        return major > 0 || major == 0 && Integer.parseInt(version[1]) >= Integer.parseInt(least[1]);
    }

    private static String chromium() {
        return System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    }

    @Test
    void noSiteHasAProblemOnAnyScreenOrOnPaper() throws Exception {
        List<Path> sites = Arrays.stream(ExampleSite.values())
                .map(site -> site.write(SITES))
                .toList();

        Run check = check(sites);

        System.out.println(check.said());
        assertThat(check.said()).endsWith("No problems.\n");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void whatIsWrongWithAPageIsFound() throws Exception {
        Path site = Files.createDirectories(Path.of("target/broken").toAbsolutePath());
        Files.createDirectories(site.resolve("en/units"));
        Files.writeString(site.resolve("en/units/A.html"), """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Broken</title></head>
                <body onload="alert('run')">
                <script>console.error('logged')</script>
                <img src="http://127.0.0.2/picture.png">
                <a href="gone.html">gone</a> <a href="A.html#gone">no anchor</a> <a href="javascript:alert(1)">runs</a>
                <p style="width: 2000px; color: #eee; background: #fff">wide and pale</p>
                <ul><p>no item</p></ul>
                <p style="break-before: page">2</p><p style="break-before: page">3</p>
                </body>
                </html>
                """);

        Run check = check(List.of(site));

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.said())
                .contains("A.html: html element-permitted-content: <p> element is not permitted as content under <ul>")
                .contains("link to gone.html, which is not there")
                .contains("link to A.html#gone, an anchor that is not there")
                .contains("A.html (wide): request to http://127.0.0.2/picture.png")
                .contains("A.html (wide): a text was run: run")
                .contains("A.html (wide): console: logged")
                .contains("A.html (wide): 1 scripts that can run something")
                .contains("A.html (wide): 1 handlers that can run something")
                .contains("A.html (wide): 1 links that can run something")
                .contains("axe color-contrast (serious)")
                .contains("A.html (narrow): needs 2")
                .contains("A.html (paper): 3 sheets, not 2");
    }
}
