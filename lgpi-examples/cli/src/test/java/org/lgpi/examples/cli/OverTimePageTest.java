package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/over-time.md shows is run. */
class OverTimePageTest {

    private static final String INDEX = """
            {"schema": "lgpi-index/1", "framework": {"code": "demo", "version": "%s", "blocks": [{"code": "1", "criteria": [
              {"code": "1.1", "scale": {"type": "RANGE", "min": 0, "max": 10}},
              {"code": "1.2", "scale": {"type": "RANGE", "min": 0, "max": %s}}]}]}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("index-2024.json"), INDEX.formatted("2024", "10"));
        Files.writeString(folder.resolve("index-2025.json"), INDEX.formatted("2025", "20"));
        Files.writeString(folder.resolve("2024.csv"), "unit,period,1.1,1.2\nA,2024,4,6\nB,2024,5,5\n");
        Files.writeString(folder.resolve("both.csv"), "unit,period,1.1,1.2\nA,2024,4,6\nA,2025,6,8\nB,2025,4,5\n");
        Files.writeString(folder.resolve("2025.csv"), "unit,period,1.1,1.2\nA,2025,6,8\nB,2025,4,5\n");
    }

    @Test
    void theCommandsRun() throws IOException {
        List<String> commands = Page.read("docs/over-time.md").blocks("sh").stream()
                .flatMap(block -> block.replace("\\\n", " ").lines())
                .map(line -> line.replaceFirst(" #.*", "").strip())
                .toList();

        assertThat(commands).hasSize(4);
        for (String command : commands) {
            Object[] args = List.of(command.split(" +")).stream()
                    .skip(1)
                    .map(word -> word.matches("(index-)?202[45]\\.(json|csv)|out|site") ? folder.resolve(word) : word)
                    .toArray();
            Run run = Run.of(args);
            assertThat(run.exitCode()).as("%s%n%s", command, run.err()).isZero();
        }
        assertThat(folder.resolve("site/en/units/A.html")).content().contains("the series breaks");
    }

    @Test
    void theCodeCompilesAndSaysWhereTheSeriesBreaks() throws Exception {
        String code = Page.read("docs/over-time.md").blocks("java").get(0);

        String printed =
                Page.output(folder, "OverTime", """
                import java.nio.file.Path;
                import org.lgpi.core.assessment.AssessmentTable;
                import org.lgpi.core.comparison.time.*;
                import org.lgpi.core.index.IndexDefinition;
                import org.lgpi.core.scoring.*;
                import org.lgpi.io.csv.AssessmentCsv;
                import org.lgpi.io.json.IndexJson;
                public class OverTime {
                    static AssessmentTable table(String file, IndexDefinition index) {
                        return AssessmentCsv.read(Path.of("%1$s", file), index.framework()).value();
                    }
                    public static void main(String[] args) {
                        IndexDefinition earlier = IndexJson.read(Path.of("%1$s", "index-2024.json"));
                        IndexDefinition later = IndexJson.read(Path.of("%1$s", "index-2025.json"));
                        AssessmentTable before = table("2024.csv", earlier);
                        AssessmentTable after = table("2025.csv", later);
                        ScoreTable earlierScores = Scorer.of(earlier).scoreAll(table("both.csv", earlier));
                        ScoreTable scores = Scorer.of(later).scoreAll(after);
                        %2$s
                    }
                }
                """.formatted(folder.toString().replace("\\", "/"), code));

        assertThat(printed)
                .contains("A     40.0     2    60.0     1   +20.0     -1")
                .contains(
                        "break before 2025, from demo 2024 to demo 2025: scores rest on common criteria with 50.0 % of the"
                                + " earlier and 50.0 % of the later weight");
    }
}
