package org.lgpi.io.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of a site: written into a neighbour first, which takes the name only when it is complete. A folder that
 * holds anything else than an earlier site is refused, and nothing in it is touched.
 */
final class SiteFolder {

    /** List of all files of a site, by which a later one knows what it may replace. */
    static final String LIST = "files.txt";

    private static final String FIRST_LINE = "lgpi-site/1";

    private SiteFolder() {}

    /** Writes the pages. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /** Refuses a folder that holds other files, also where a link leads to it. */
    private static void check(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; name a new folder for the site");
        }
        try {
            Path real = folder.toRealPath();
            List<String> found = files(real);
            Set<String> known = new HashSet<>(listed(real));
            found.stream().filter(file -> !known.contains(file)).findFirst().ifPresent(file -> {
                throw new IllegalArgumentException("the folder " + folder + " holds other files, such as " + file
                        + "; nothing was written or deleted: name a new or empty folder for the site");
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Writes a site whole or not at all. */
    static void write(Path folder, Content content) {
        check(folder);
        try {
            Path target = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            if (target.getParent() == null) {
                throw new IOException("it is the root of the file system");
            }
            Files.createDirectories(target.getParent());
            Path part = beside(target, "part");
            try {
                Files.createDirectory(part);
                content.writeTo(part);
                list(part);
                // Somebody may have put something there in the meantime.
                check(folder);
                replace(target, part);
            } finally {
                delete(part);
            }
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new UncheckedIOException(
                    "cannot write the site to " + folder + ": " + reason + "; nothing was published", e);
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + "." + ending);
    }

    private static void list(Path folder) throws IOException {
        String text = FIRST_LINE + "\n" + String.join("\n", files(folder)) + "\n" + LIST + "\n";
        Files.writeString(folder.resolve(LIST), text, StandardCharsets.UTF_8);
    }

    private static List<String> listed(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(list, StandardCharsets.ISO_8859_1);
        return lines.isEmpty() || !lines.get(0).equals(FIRST_LINE) ? List.of() : lines.subList(1, lines.size());
    }

    /** Returns all files, links and empty folders with paths from the folder on, in alphabetical order. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder) && !holdsSomething(path))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static boolean holdsSomething(Path path) {
        String[] names = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                ? path.toFile().list()
                : null;
        return names != null && names.length > 0;
    }

    private static void replace(Path target, Path part) throws IOException {
        if (!Files.exists(target)) {
            Files.move(part, target);
            return;
        }
        Path old = beside(target, "old");
        Files.move(target, old);
        try {
            Files.move(part, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        delete(old);
    }

    /** Deletes a folder of ours with all that is in it; it may be gone already. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
