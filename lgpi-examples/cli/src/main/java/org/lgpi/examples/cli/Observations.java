package org.lgpi.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.exchange.DataPackage;
import org.lgpi.io.exchange.PackageContent;
import org.lgpi.io.exchange.SdmxCsv;
import org.lgpi.io.json.AssessmentJson;

/**
 * What was read from the files of observations and units.
 *
 * @param table the rows that could be used
 * @param units the register, empty if none was given
 * @param problems what could not be used, and what the reader should know
 */
record Observations(AssessmentTable table, UnitRegister units, List<Problem> problems) {

    private static final String NO_UNITS = "NO_UNITS";
    private static final String SDMX_START = "STRUCTURE";

    /** Reads observations; files whose names end in .json as JSON, Data Packages and SDMX-CSV as such, all others as CSV or XLSX. */
    static Observations read(
            Path data, Optional<Path> units, CsvFormat format, Framework framework, Terminal terminal) {
        List<Problem> problems = new ArrayList<>();
        Optional<UnitRegister> register = Optional.empty();
        if (units.isPresent()) {
            ValueWithProblems<UnitRegister> read = open(
                    units.get(), terminal, in -> UnitCsv.read(in, units.get().toString(), format.withSheet("")));
            problems.addAll(read.problems());
            register = Optional.of(read.value());
        } else {
            needsUnits(framework).ifPresent(problems::add);
        }
        if (isPackage(data)) {
            return ofPackage(data, register, framework, problems);
        }
        ValueWithProblems<AssessmentTable> read = isJson(data)
                ? readJson(data, register, framework, terminal)
                : isSdmx(data)
                        ? SdmxCsv.readAssessments(data, framework, register.orElse(UnitRegister.EMPTY))
                        : readCsv(data, register, format, framework, terminal);
        problems.addAll(read.problems());
        return new Observations(read.value(), register.orElse(UnitRegister.EMPTY), List.copyOf(problems));
    }

    /** A package brings its own units, unless others were given. */
    private static Observations ofPackage(
            Path data, Optional<UnitRegister> register, Framework framework, List<Problem> problems) {
        ValueWithProblems<PackageContent> read = DataPackage.read(data, framework);
        PackageContent content = read.value();
        if (content.units().size() > 0) {
            problems.removeIf(problem -> problem.code().equals(NO_UNITS));
        }
        problems.addAll(read.problems());
        if (register.isEmpty()) {
            return new Observations(content.assessments(), content.units(), List.copyOf(problems));
        }
        ValueWithProblems<AssessmentTable> applied = content.assessments().withUnits(register.get());
        applied.problems().forEach(problem -> problems.add(problem.at(data.toString(), 0, 0)));
        return new Observations(applied.value(), register.get(), List.copyOf(problems));
    }

    private static boolean isPackage(Path data) {
        return data.endsWith(DataPackage.FILE_NAME) || Files.isRegularFile(data.resolve(DataPackage.FILE_NAME));
    }

    /** SDMX-CSV is known by the first word of its header, which the standard fixes. */
    private static boolean isSdmx(Path data) {
        if (!Files.isRegularFile(data)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(data)) {
            String start = new String(in.readNBytes(SDMX_START.length() + 3), StandardCharsets.UTF_8);
            return start.replace("\uFEFF", "").replace("\"", "").startsWith(SDMX_START);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + data + ": " + Failure.reason(e), e);
        }
    }

    static boolean isJson(Path data) {
        return data.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static ValueWithProblems<AssessmentTable> readCsv(
            Path data, Optional<UnitRegister> register, CsvFormat format, Framework framework, Terminal terminal) {
        String source = data.toString();
        return open(
                data,
                terminal,
                in -> register.isPresent()
                        ? AssessmentCsv.read(in, source, framework, register.get(), format)
                        : AssessmentCsv.read(in, source, framework, format));
    }

    private static ValueWithProblems<AssessmentTable> readJson(
            Path data, Optional<UnitRegister> register, Framework framework, Terminal terminal) {
        String source = data.toString();
        ValueWithProblems<AssessmentTable> read =
                open(data, terminal, in -> AssessmentJson.read(in, source, framework));
        if (register.isEmpty()) {
            return read;
        }
        ValueWithProblems<AssessmentTable> applied = read.value().withUnits(register.get());
        List<Problem> problems = new ArrayList<>(read.problems());
        applied.problems().forEach(problem -> problems.add(problem.at(source, 0, 0)));
        return new ValueWithProblems<>(applied.value(), problems);
    }

    /** Without a register nobody knows to which units a criterion applies, and its absence counts as a gap. */
    private static Optional<Problem> needsUnits(Framework framework) {
        long conditional = framework.criteria().stream()
                .filter(criterion -> !criterion.appliesTo().isAll())
                .count();
        if (conditional == 0) {
            return Optional.empty();
        }
        return Optional.of(Problem.warning(
                NO_UNITS,
                framework.code(),
                "no register of units",
                "one, to tell which units " + conditional + " of "
                        + framework.criteria().size() + " criteria apply to",
                "give --units FILE; without it all criteria count as applying to all units"));
    }

    /** Reads something from a stream. */
    interface Reading<T> {
        T read(InputStream in);
    }

    /** Opens a file, shows how far it is read, and says plainly why it cannot be read. */
    static <T> T open(Path file, Terminal terminal, Reading<T> reading) {
        if (!Files.exists(file)) {
            throw new Refusal("cannot read " + file + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("cannot read " + file + ": it is a folder");
        }
        try (InputStream in = new BufferedInputStream(
                new Progress(Files.newInputStream(file), "reading " + file, Files.size(file), terminal), 1 << 16)) {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + Failure.reason(e), e);
        }
    }
}
