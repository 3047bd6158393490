package org.lgpi.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final TextTable TABLE = TextTable.builder()
            .left("unit")
            .right("value")
            .left("note")
            .row("Қызылорда", "62.5", "")
            .row("Йошкар", "7.0", "a|b")
            .row("=1+1", "-3.0", "<b> & \"c\", d")
            .build();

    @Test
    void textAlignsByTheWidthOnTheScreen() {
        assertThat(TABLE.toText()).isEqualTo("""
                unit       value  note
                ---------  -----  -------------
                Қызылорда   62.5
                Йошкар       7.0  a|b
                =1+1        -3.0  <b> & "c", d
                """.replace("-------------", "------------"));
    }

    @Test
    void combiningMarksTakeNoPlaceAndWideLettersTakeTwo() {
        assertThat(TextTableWriter.width("Йй")).isEqualTo(2);
        assertThat(TextTableWriter.width("И\u0306и\u0306")).isEqualTo(2);
        assertThat(TextTableWriter.width("ӘәҒғҚқҢңӨөҰұҮүҺһІі")).isEqualTo(18);
        assertThat(TextTableWriter.width("漢字")).isEqualTo(4);
        assertThat(TextTableWriter.width("\u200Bx")).isEqualTo(1);
    }

    @Test
    void markdownEscapesWhatWouldBeMarkup() {
        assertThat(TABLE.toMarkdown()).isEqualTo("""
                | unit | value | note |
                | --- | ---: | --- |
                | Қызылорда | 62.5 |  |
                | Йошкар | 7.0 | a\\|b |
                | =1+1 | -3.0 | &lt;b> &amp; "c", d |
                """);
    }

    @Test
    void htmlEscapesTexts() {
        assertThat(TABLE.head(0).toHtml()).isEqualTo("""
                <table>
                <thead>
                <tr><th>unit</th><th align="right">value</th><th>note</th></tr>
                </thead>
                <tbody>
                </tbody>
                <tfoot>
                <tr><td colspan="3">... 3 more rows</td></tr>
                </tfoot>
                </table>
                """);
        assertThat(TABLE.toHtml())
                .contains("<td>&lt;b&gt; &amp; &quot;c&quot;, d</td>")
                .doesNotContain("<b>");
    }

    @Test
    void csvQuotesAndGuardsTextsButNotNumbers() {
        assertThat(TABLE.toCsv()).isEqualTo("""
                unit,value,note
                Қызылорда,62.5,
                Йошкар,7.0,a|b
                '=1+1,-3.0,"<b> & ""c"", d"
                """);
    }

    @Test
    void headCountsWhatItLeavesOut() {
        TextTable head = TABLE.head(2).head(1);

        assertThat(head.rows()).hasSize(1);
        assertThat(head.omitted()).isEqualTo(2);
        assertThat(head.toText()).endsWith("... 2 more rows\n");
        assertThat(TABLE.head(2).toText()).endsWith("... 1 more row\n");
        assertThat(TABLE.head(99)).isEqualTo(TABLE);
        assertThat(TABLE.head(-1).rows()).isEmpty();
    }

    @Test
    void indentationSurvivesInMarkupWhereBlanksWouldBeDropped() {
        TextTable tree = TextTable.builder().left("node").row("  1.1").build();

        assertThat(tree.toText()).contains("\n  1.1\n");
        assertThat(tree.toHtml()).contains("<td>&nbsp;&nbsp;1.1</td>");
        assertThat(tree.toMarkdown()).contains("| &nbsp;&nbsp;1.1 |");
    }

    @Test
    void lineBreaksDoNotBreakLines() {
        TextTable table = TextTable.builder().left("x").row("a\nb").build();

        assertThat(table.toText()).isEqualTo("x\n---\na b\n");
        assertThat(table.toCsv()).isEqualTo("x\n\"a\nb\"\n");
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> TextTable.builder().left("a", "b").row("1").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of 1 cells in a table of 2 columns: [1]");
        assertThatThrownBy(() -> new TextTable(List.of(), List.of(), 0))
                .hasMessage("a table needs a column; name its columns before its rows");
    }

    @Test
    void toStringIsOneLine() {
        assertThat(TABLE).hasToString("table of 3 rows: unit, value, note");
    }
}
