package org.lgpi.examples.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.examples.jshell.Display;
import org.lgpi.examples.jshell.Lgpi;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

class NotebookDisplayTest {

    private final ScoreTable scores = Lgpi.score(Lgpi.lgpi100(), Lgpi.sample("almaty-pilot"));

    @Test
    void kernelFindsTheServiceAndShowsResultsAsHtmlAndText() {
        for (Object result : new Object[] {scores, Lgpi.card(scores, "DEMO-01"), Lgpi.sampleResponsibilities()}) {
            DisplayData data = DisplaySystem.inst().render(result);

            assertThat(data.data())
                    .containsEntry("text/html", Display.html(result).replace("<td>", "<td style=\"text-align: left\">"))
                    .containsEntry("text/plain", Display.text(result));
        }
    }
}
