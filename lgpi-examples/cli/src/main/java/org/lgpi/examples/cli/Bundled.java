package org.lgpi.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds what an option names: something that comes with the library, or a file. */
final class Bundled {

    private Bundled() {}

    /**
     * Returns what is bundled under a name, else what a file of that name holds.
     *
     * @param what what messages call it
     */
    static <T> T orFile(String what, String given, Map<String, Supplier<T>> bundled, Function<Path, T> read) {
        Supplier<T> found = bundled.get(given);
        if (found != null) {
            return found.get();
        }
        Path file = Options.path(given);
        if (!Files.exists(file)) {
            throw new Refusal("no " + what + " " + given + ": there is no such file"
                    + (bundled.isEmpty()
                            ? ""
                            : ", and the catalogue has " + String.join(", ", new TreeSet<>(bundled.keySet()))));
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("no " + what + " " + given + ": it is a folder; name the JSON file in it");
        }
        return read.apply(file);
    }
}
