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
import org.lgpi.io.csv.Workbook;
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

    /** A kind of form. */
    enum Format {
        /** Rows of texts. */
        CSV,
        /** A workbook that offers what may be filled in. */
        XLSX
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description =
                    "csv, or xlsx for a workbook that offers statuses and scores to choose from and refuses values"
                            + " off the scale; csv if not stated.")
    private Format format;

    @Mixin
    private Options.Excel excel;

    @Override
    public Integer call() {
        Framework framework = index.read().framework();
        if (format == Format.XLSX && out.isEmpty()) {
            throw new Refusal("a workbook needs a file: give --out FILE");
        }
        if (out.isPresent()) {
            if (format == Format.XLSX) {
                Workbook.EMPTY.form(framework).write(out.get());
            } else {
                TemplateCsv.write(framework, out.get(), excel.format());
            }
            lgpi.terminal().line("Wrote a form of " + framework.criteria().size() + " criteria to " + out.get());
        } else {
            lgpi.terminal().out().print(form(framework, excel.format()));
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
