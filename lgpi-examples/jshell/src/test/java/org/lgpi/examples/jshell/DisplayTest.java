package org.lgpi.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.scoring.ScoreTable;

class DisplayTest {

    private final ScoreTable scores = Lgpi.score(Lgpi.lgpi100(), Lgpi.sample("almaty-pilot"));

    @Test
    void resultIsItsLineAndItsTable() {
        assertThat(Lgpi.html(Lgpi.card(scores, "DEMO-01")))
                .startsWith("<p>DEMO-01 2022: index 61.6 %, coverage 96.4 %, 59.2 % to 62.8 %, band B</p>\n<table>")
                .contains("Organisation chart");
        assertThat(Display.text(Lgpi.ranking(scores).top(1)))
                .isEqualTo(Lgpi.ranking(scores).top(1) + "\n"
                        + Lgpi.ranking(scores).top(1).table().toText());
    }

    @Test
    void bareTableNeedsNoLine() {
        TextTable table = TextTable.builder().left("a").row("b").build();

        assertThat(Display.text(table)).isEqualTo(table.toText());
        assertThat(Display.html(table)).isEqualTo(table.toHtml());
    }

    @Test
    void longTableIsCutAndSaysSo() {
        TextTable.Builder table = TextTable.builder().right("n");
        for (int i = 0; i < 25; i++) {
            table.row(Integer.toString(i));
        }

        assertThat(Display.text(table.build()))
                .contains("19\n")
                .doesNotContain("20\n")
                .contains("5 more rows");
    }

    @Test
    void anythingElseIsItsText() {
        assertThat(Display.text("A < B & C")).isEqualTo("A < B & C\n");
        assertThat(Display.html("<script>A < B & C</script>"))
                .isEqualTo("<p>&lt;script&gt;A &lt; B &amp; C&lt;/script&gt;</p>\n");
    }

    @Test
    void everyResultOfTheHelpersHasATableOrIsOneLine() {
        Stream.of(
                        scores,
                        Lgpi.ranking(scores),
                        Lgpi.card(scores, "DEMO-01"),
                        Lgpi.robustness(Lgpi.lgpi100(), Lgpi.sample("almaty-pilot")),
                        Lgpi.estimates(Lgpi.sampleSurvey()),
                        Lgpi.sampleResponsibilities())
                .forEach(result ->
                        assertThat(Display.table(result)).as(result.toString()).isPresent());
    }

    @Test
    void whatIsNotNamedKeepsItsWeight() {
        var before = Lgpi.lgpi100();
        var after = Lgpi.weigh(before, Map.of("1", 5.0));

        assertThat(after.method().weights()).isEqualTo(before.method().weights().with("1", 5.0));
        assertThat(Lgpi.weigh(before, Map.of())).isEqualTo(before);
    }

    @Test
    void readmeNamesEveryHelper() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        Arrays.stream(Lgpi.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach(method -> assertThat(readme).contains("`" + method.getName() + "("));
    }
}
