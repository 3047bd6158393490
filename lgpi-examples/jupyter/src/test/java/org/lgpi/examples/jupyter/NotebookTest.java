package org.lgpi.examples.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Runs the notebook in Jupyter with the Java kernel, where Jupyter is installed; needs the packed jar. */
class NotebookTest {

    /**
     * What a kernel says that will never answer: it listens before it knows what to do with messages, and one that comes in
     * between ends the thread that reads them.
     */
    private static final String LOST = "\"this.handlers\" is null";

    private static final int STARTS = 10;

    @TempDir
    private Path folder;

    @Test
    void notebookRunsAndShowsTables() throws Exception {
        boolean installed = isOnPath("jupyter") && isOnPath("jupyter-nbconvert");
        if (!installed) {
            System.out.println("Skipped: the notebook was not run, jupyter and jupyter-nbconvert are not installed.");
        }
        assumeTrue(installed, "jupyter and jupyter-nbconvert are not installed");
        writeKernel();

        assertThat(runNotebook()).doesNotContain("Error");
        assertThat(Files.readString(folder.resolve("run.ipynb")))
                .contains("\"text/html\"")
                .contains("<p>ranking of 15 units by index, 2022, without intervals: first 1 DEMO-04 73.0 % B</p>")
                .contains("<p>DEMO-01 2022: index 61.6 %, coverage 96.4 %, 59.2 % to 62.8 %, band B</p>")
                .contains("<p>1000 replicates of 15 units</p>");
    }

    /** Returns what Jupyter said, at the first start of the kernel that was not lost. */
    private String runNotebook() throws Exception {
        Path log = folder.resolve("log.txt");
        String said = LOST;
        for (int start = 0; start < STARTS && said.contains(LOST); start++) {
            Process jupyter = jupyter(log).start();
            while (!jupyter.waitFor(200, TimeUnit.MILLISECONDS)) {
                if (Files.readString(log).contains(LOST)) {
                    // without its kernel Jupyter ends by itself
                    jupyter.descendants().forEach(ProcessHandle::destroy);
                }
            }
            said = Files.readString(log);
        }
        return said;
    }

    private ProcessBuilder jupyter(Path log) {
        ProcessBuilder command = new ProcessBuilder(
                        "jupyter",
                        "nbconvert",
                        "--to=notebook",
                        "--execute",
                        "--ExecutePreprocessor.startup_timeout=60",
                        "--ExecutePreprocessor.timeout=300",
                        "--output=" + folder.resolve("run.ipynb"),
                        "notebook.ipynb")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("JUPYTER_PATH", folder.toString());
        return command;
    }

    private void writeKernel() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path kernel = Path.of(DisplayProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path spec = Files.createDirectories(folder.resolve("kernels/java")).resolve("kernel.json");
        Files.writeString(spec, """
                {"argv": ["%s", "-jar", "%s", "{connection_file}"], "display_name": "Java", "language": "java"}
                """.formatted(java, kernel));
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
