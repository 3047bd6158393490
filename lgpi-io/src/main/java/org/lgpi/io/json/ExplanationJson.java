package org.lgpi.io.json;

import java.util.List;
import java.util.Optional;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvement;
import org.lgpi.core.scoring.Improvements.Route;

/**
 * Writes explanations as JSON in the format {@code lgpi-explanation/1}, with the fingerprint of the definition and the
 * version of the library.
 *
 * <p>The object holds the tree of nodes under {@code root} and, where they are given, {@code difference}, {@code steps}
 * and {@code route}. A number that does not exist is null.
 */
public final class ExplanationJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-explanation/1";

    private ExplanationJson() {}

    /**
     * Writes an explanation alone.
     *
     * @param explanation the explanation
     * @return JSON
     */
    public static String write(Explanation explanation) {
        return write(explanation, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Writes an explanation with what belongs to it.
     *
     * @param explanation the explanation
     * @param difference difference to another unit or period
     * @param steps steps that would raise the index, perhaps none
     * @param route steps that reach a target
     * @return JSON
     */
    public static String write(
            Explanation explanation, Optional<Difference> difference, List<Improvement> steps, Optional<Route> route) {
        JsonText out = new JsonText();
        out.beginObject();
        out.text("schema", SCHEMA);
        out.text("libraryVersion", LibraryVersion.current());
        ExplanationForm.members(explanation, out);
        difference.ifPresent(part -> {
            out.key("difference");
            ExplanationForm.difference(part, out);
        });
        if (!steps.isEmpty()) {
            out.list("steps", steps, step -> HostForms.write(step, out));
        }
        route.ifPresent(part -> {
            out.key("route");
            HostForms.write(part, out);
        });
        out.endObject();
        return out.toString();
    }
}
