package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param text what it says
 */
record Page(Path file, String text) {

    static final Path ROOT = Path.of("..", "..");

    static Page read(String name) throws IOException {
        Path file = ROOT.resolve(name);
        return new Page(file, Files.readString(file));
    }

    /** All pages: those of the root, of docs and the README of each example. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("lgpi-examples"))) {
            try (Stream<Path> files =
                    Files.find(folder, 2, (file, about) -> file.toString().endsWith(".md"))) {
                for (Path file : files.sorted().toList()) {
                    if (!file.toString().contains("target")) {
                        pages.add(new Page(file, Files.readString(file)));
                    }
                }
            }
        }
        return pages;
    }

    /** The blocks of code in a language. */
    List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Where the page leads within the project: files without the part behind the number sign. */
    List<Path> links() {
        return Pattern.compile("\\]\\((?!http)([^)#]+)[^)]*\\)")
                .matcher(text)
                .results()
                .map(link -> file.resolveSibling(link.group(1)))
                .toList();
    }

    static String lines(String code, Predicate<String> chosen) {
        return code.lines().filter(chosen).map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Compiles a class with all warnings on, and returns what its {@code main} prints. */
    static String output(Path folder, String name, String code) throws Exception {
        Path source = Files.writeString(folder.resolve(name + ".java"), code);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror"));
        options.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options.toArray(String[]::new));
        assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();

        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method main = loader.loadClass(name).getMethod("main", String[].class);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
