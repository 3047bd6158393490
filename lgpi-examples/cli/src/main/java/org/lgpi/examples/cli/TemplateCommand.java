package org.lgpi.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.framework.Framework;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TemplateCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a blank form for assessors. */
@Command(
        name = "template",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Writes a blank form to fill in: a row for each criterion, with its name in Kazakh, Russian and English.",
            "Filled in, it is read by score and validate as it is."
        })
final class TemplateCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Option(names = "--out", paramLabel = "FILE", description = "The file; standard output if not stated.")
    private Optional<Path> out;

    @Mixin
    private Options.Excel excel;

    @Override
    public Integer call() {
        Framework framework = index.read().framework();
        CsvFormat format = excel.format();
        if (out.isPresent()) {
            TemplateCsv.write(framework, out.get(), format);
            lgpi.terminal().line("Wrote a form of " + framework.criteria().size() + " criteria to " + out.get());
        } else {
            lgpi.terminal().out().print(form(framework, format));
        }
        return Lgpi.DONE;
    }

    private static String form(Framework framework, CsvFormat format) {
        try {
            Path folder = Files.createTempDirectory("lgpi");
            Path file = folder.resolve("form.csv");
            try {
                TemplateCsv.write(framework, file, format);
                return Files.readString(file, StandardCharsets.UTF_8);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
