package org.lgpi.examples.jupyter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lgpi.examples.jshell.Display;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Tells the kernel how each result of the library looks: as HTML, with the text of the prompt beside it. */
public final class NotebookDisplay implements DisplayProvider {

    /** Makes the service; it has no state. */
    public NotebookDisplay() {}

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return Display.types().<DisplayRenderer>map(Renderer::new).toList();
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    private record Renderer(Class<?> rendererClass) implements DisplayRenderer {

        @Override
        public boolean canRender(@Nullable String mime) {
            return true;
        }

        @Override
        public DisplayData render(@Nullable String mime, Object value) {
            // the style of a notebook sets every cell to the right that does not say where it stands
            String html = Display.html(value).replace("<td>", "<td style=\"text-align: left\">");
            DisplayData data = DisplayData.fromHtml(html);
            data.putText(Display.text(value));
            return data;
        }
    }
}
